extension LineChartLayout {
  /// Writes the first, highest and lowest value of a highlighted line where they cover neither text nor line; the last one
  /// stands beside the name.
  func drawValues(of index: Int, into builder: inout SceneBuilder) {
    let line = spec.series[index]
    let known = spec.years.indices.filter { line.value(at: $0) != nil }
    let highest = known.max { (line.value(at: $0) ?? 0, -$0) < (line.value(at: $1) ?? 0, -$1) }
    let lowest = known.min { (line.value(at: $0) ?? 0, $0) < (line.value(at: $1) ?? 0, $1) }
    var done: Set<Int> = known.last.map { $0 == spec.years.count - 1 ? [$0] : [] } ?? []
    for (place, isAbove) in [(highest, true), (lowest, false), (known.first, true), (known.last, true)] {
      guard let place, done.insert(place).inserted, let point = point(place, line.value(at: place)) else {
        continue
      }
      let text = NumberText.rounded(line.value(at: place) ?? 0, decimals: spec.decimals) + spec.unit
      drawValue(text, at: point, prefersAbove: isAbove, of: index, into: &builder)
    }
  }

  private func drawValue(
    _ text: String, at point: Point, prefersAbove: Bool, of index: Int, into builder: inout SceneBuilder
  ) {
    let style = TextStyle(size: labelSize, weight: .bold, color: styles[index].textColor)
    let distance = builder.lineHeight(labelSize) / 2 + styles[index].width * 1.6 + 2
    let sides: [Double] = prefersAbove ? [-1, 1] : [1, -1]
    let shift = builder.width(text, style) / 2
    var best: (cost: Int, position: Point)?
    for side in sides {
      for across in [0, -0.8, 0.8] {
        let baseline = builder.baseline(centeredOn: point.y + side * distance, size: labelSize)
        let position = Point(x: (point.x + across * shift).rounded(), y: baseline)
        let frame = builder.frame(text, at: position, anchor: .middle, style: style)
        guard !builder.isOccupied(frame.grown(by: 2)), isInside(frame, builder) else { continue }
        let cost = crossings(of: frame)
        if cost < best?.cost ?? 4 { best = (cost, position) }
      }
    }
    guard let best else { return }
    builder.text(
      text, at: best.position, anchor: .middle, style: style, role: .value, halo: builder.theme.ground)
  }

  private func isInside(_ frame: Rect, _ builder: SceneBuilder) -> Bool {
    let page = Rect(
      minX: plot.minX, minY: 0, width: plot.width + builder.type.length(20), height: plot.maxY)
    return page.contains(frame)
  }

  /// How many segments run through the frame.
  private func crossings(of frame: Rect) -> Int {
    var count = 0
    for line in spec.series {
      for (index, next) in zip(spec.years.indices, spec.years.indices.dropFirst()) {
        for pair in [
          (line.value(at: index), line.value(at: next)), (line.target(at: index), line.target(at: next)),
        ] {
          guard let start = point(index, pair.0), let end = point(next, pair.1) else { continue }
          if frame.isCrossed(from: start, to: end) { count += 1 }
        }
      }
    }
    return count
  }
}
