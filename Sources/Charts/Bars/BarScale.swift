/// Finds the largest scale at which all bars with their labels fit the plot.
struct BarScale {
  let scale: LinearScale

  init(_ spec: BarChartSpec, slots: [BarSlot], columns: BarColumns, textSize: Double, builder: SceneBuilder) {
    var bars: [(value: BarValue, style: TextStyle)] = []
    for case .row(let index) in slots {
      let row = spec.rows[index]
      let style = TextStyle(size: textSize, weight: row.emphasis == .highlighted ? .bold : .regular)
      bars += row.values.map { ($0, style) }
    }
    let labels = bars.map { BarLabel($0.value, style: $0.style, columns: columns, builder: builder) }
    let numbers = labels.flatMap(\.values) + spec.references.map(\.value) + [0]
    let low = numbers.min() ?? 0
    let high = numbers.max() ?? 0
    let span = high - low > 0 ? high - low : 1
    let fullest = columns.plotWidth / span
    let fitting = BarScale.largest(below: fullest) { pixels in
      var left = low * pixels
      var right = high * pixels
      for label in labels {
        let reach = label.reach(pixels)
        left = min(left, reach.left)
        right = max(right, reach.right)
      }
      return right - left <= columns.plotWidth
    }
    let pixels = BarScale.withLabelsInside(
      labels, fitting: fitting, fullest: fullest, columns: columns, low: low)
    let left =
      pixels > fitting ? low * pixels : min(low * pixels, labels.map { $0.reach(pixels).left }.min() ?? 0)
    let zero = (columns.plotStart - left).rounded(.up)
    scale = LinearScale(low: 0, high: 1, start: zero, end: zero + pixels)
  }

  /// Labels inside the bars are worth it only when those outside would squeeze the bars.
  private static func withLabelsInside(
    _ labels: [BarLabel], fitting: Double, fullest: Double, columns: BarColumns, low: Double
  ) -> Double {
    let wanted = fullest * 0.45
    guard fitting < wanted else { return fitting }
    let left = low * wanted
    let allFit = labels.allSatisfy { label in
      let reach = label.reach(wanted)
      return reach.left >= left && reach.right <= left + columns.plotWidth || label.fitsInside(wanted)
    }
    return allFit ? wanted : fitting
  }

  /// Bisection for the largest scale that passes; the least is one at which bars are as good as flat.
  private static func largest(below limit: Double, passes: (Double) -> Bool) -> Double {
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

/// The label at a bar's end: how much room it needs and where it stands.
struct BarLabel {
  let bar: BarValue
  let width: Double
  let gap: Double
  /// The room for a verdict's sign, behind the text.
  let signExtent: Double
  private let type: Typography

  init(_ bar: BarValue, style: TextStyle, columns: BarColumns, builder: SceneBuilder) {
    self.bar = bar
    type = builder.type
    gap = (style.size * 0.4).rounded()
    signExtent = bar.tone == .none || bar.value == nil ? 0 : (style.size * 0.62).rounded()
    let text = min(builder.width(bar.label, style), (columns.plotWidth * 0.36).rounded())
    width = text + (signExtent > 0 ? signExtent + gap : 0)
  }

  /// All values that need a place.
  var values: [Double] { [bar.value].compactMap { $0 } + (bar.target?.values ?? []) }

  var isNegative: Bool { (bar.value ?? 0) < 0 }

  /// Where bar, target and label end, in pixels from the zero line.
  func reach(_ pixels: Double) -> (left: Double, right: Double) {
    let label = outside(pixels)
    var left = min(0, isNegative ? label - width : 0)
    var right = max(0, isNegative ? 0 : label + width)
    if let target = targetSpan(pixels) {
      left = min(left, target.low)
      right = max(right, target.high)
    }
    return (left, right)
  }

  /// Where the label begins, counted from the bar, in pixels from the zero line: at the bar's end, or behind a target that
  /// would stand in the text.
  func outside(_ pixels: Double) -> Double {
    let end = (bar.value ?? 0) * pixels
    let start = isNegative ? end - gap : end + gap
    guard let target = targetSpan(pixels) else { return start }
    if isNegative {
      return target.low - gap < start && target.high > start - width - gap ? target.low - gap : start
    }
    return target.high + gap > start && target.low < start + width + gap ? target.high + gap : start
  }

  /// Whether the label fits between the zero line and the bar's end.
  func fitsInside(_ pixels: Double) -> Bool {
    abs((bar.value ?? 0) * pixels) >= width + 2 * gap
  }

  private func targetSpan(_ pixels: Double) -> (low: Double, high: Double)? {
    guard let target = bar.target else { return nil }
    let reach = BarMark.reach(target.kind, type: type)
    let ends = target.values.map { $0 * pixels }
    return ((ends.min() ?? 0) - reach.left, (ends.max() ?? 0) + reach.right)
  }
}
