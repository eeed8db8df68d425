/// Places labels along one axis near where they would like to be, without overlap.
enum LabelSpreading {
  /// The centres nearest to `wanted` (least squares) such that labels keep their order and don't overlap.
  ///
  /// Subtracting the room taken by the labels before turns it into isotonic regression, which pooling adjacent violators
  /// solves exactly; clamping that solution to the bounds is again optimal. Nil when the labels don't fit at all.
  static func centers(wanted: [Double], extents: [Double], gap: Double, within bounds: ClosedRange<Double>)
    -> [Double]?
  {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var offsets: [Double] = []
    var taken = 0.0
    for index in order {
      offsets.append(taken + extents[index] / 2)
      taken += extents[index] + gap
    }
    let room = bounds.upperBound - bounds.lowerBound - (taken - (order.isEmpty ? 0 : gap))
    guard room >= -1e-9 else { return nil }
    let starts = pooled(zip(order, offsets).map { wanted[$0] - $1 })
    var result = wanted
    for (place, index) in order.enumerated() {
      let start = min(max(starts[place], bounds.lowerBound), bounds.lowerBound + max(0, room))
      result[index] = start + offsets[place]
    }
    return result
  }

  /// The nearest non-decreasing sequence.
  private static func pooled(_ values: [Double]) -> [Double] {
    var blocks: [(mean: Double, count: Int)] = []
    for value in values {
      var block = (mean: value, count: 1)
      while let last = blocks.last, last.mean > block.mean {
        let count = last.count + block.count
        block = ((last.mean * Double(last.count) + block.mean * Double(block.count)) / Double(count), count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    return blocks.flatMap { Array(repeating: $0.mean, count: $0.count) }
  }
}
