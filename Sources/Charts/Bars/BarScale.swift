/// Finds the largest scale at which all bars with their labels fit the plot.
struct BarScale {
  let scale: LinearScale

  init(_ labels: [BarLabel], references: [ReferenceLine], span: PlotSpan) {
    let numbers = labels.flatMap(\.values) + references.map(\.value) + [0]
    let low = numbers.min() ?? 0
    let high = numbers.max() ?? 0
    let fullest = span.length / (high - low > 0 ? high - low : 1)
    let fitting = BarScale.largest(below: fullest) { pixels in
      var left = low * pixels
      var right = high * pixels
      for label in labels {
        let reach = label.reach(pixels)
        left = min(left, reach.left)
        right = max(right, reach.right)
      }
      return right - left <= span.length
    }
    let pixels = BarScale.withLabelsInside(
      labels, fitting: fitting, fullest: fullest, span: span, low: low)
    let left =
      pixels > fitting ? low * pixels : min(low * pixels, labels.map { $0.reach(pixels).left }.min() ?? 0)
    let zero = (span.start - left).rounded(.up)
    scale = LinearScale(low: 0, high: 1, start: zero, end: zero + pixels)
  }

  /// Labels inside the bars are worth it only when those outside would squeeze the bars.
  private static func withLabelsInside(
    _ labels: [BarLabel], fitting: Double, fullest: Double, span: PlotSpan, low: Double
  ) -> Double {
    let wanted = fullest * 0.45
    guard fitting < wanted else { return fitting }
    let left = low * wanted
    let allFit = labels.allSatisfy { label in
      let reach = label.reach(wanted)
      return reach.left >= left && reach.right <= left + span.length || label.inside(wanted) != nil
    }
    return allFit ? wanted : fitting
  }

  /// Bisection for the largest scale that passes; the least is one at which bars are as good as flat.
  static func largest(below limit: Double, passes: (Double) -> Bool) -> Double {
    if passes(limit) { return limit }
    var good = 0.0
    var bad = limit
    for _ in 0..<40 {
      let middle = (good + bad) / 2
      if passes(middle) { good = middle } else { bad = middle }
    }
    return good
  }
}
