/// What labels have to know of their bars.
struct BarLane: Equatable {
  let isUpright: Bool
  /// How thick the bars are.
  let thickness: Double
  /// The widest a label may be: longer ones of lying bars are shortened; upright ones take two lines.
  let widestLabel: Double
}

/// The label at a bar's end: how much room it needs and where it stands, along the direction in which bars grow.
struct BarLabel {
  /// Where a label stands.
  struct Place: Equatable {
    /// The end nearer to the bar's start, in pixels from the zero line; of a negative bar the end nearer to zero.
    let start: Double
    let isInside: Bool
  }

  let bar: BarValue
  /// The text; of an upright bar in up to two lines.
  let lines: [String]
  /// The text's width, whichever way the bar grows.
  let textWidth: Double
  /// The text's extent along the bar.
  let textExtent: Double
  /// The text with the verdict's sign behind it.
  let extent: Double
  let gap: Double
  /// The room between text and sign.
  let signGap: Double
  /// The room for a verdict's sign, behind the text; 0 without one.
  let signExtent: Double
  /// Whether the bar is thick enough to hold the text.
  let fitsBar: Bool
  private let type: Typography
  /// The lowest and the highest value of the target; a scale is found by asking for them thousands of times.
  private let aims: (low: Double, high: Double)?

  init(_ bar: BarValue, style: TextStyle, lane: BarLane, builder: SceneBuilder) {
    self.bar = bar
    type = builder.type
    let values = bar.target?.values ?? []
    if let low = values.min(), let high = values.max() { aims = (low, high) } else { aims = nil }
    let isUpright = lane.isUpright
    signExtent = bar.tone == .none || bar.value == nil ? 0 : (style.size * 0.62).rounded()
    let measure = { (text: String) in builder.width(text, style) }
    lines =
      isUpright
      ? LineBreaking.parts(of: bar.label, within: lane.widestLabel, measure: measure) ?? [bar.label]
      : [bar.label]
    let widest = lines.map(measure).max() ?? 0
    textWidth = isUpright ? widest : min(widest, lane.widestLabel.rounded())
    // The line of an upright bar's label has room above its figures already.
    gap = (style.size * (isUpright ? 0.1 : 0.4)).rounded()
    signGap = gap
    let further = Double(max(0, lines.count - 1)) * BarFeet.step(style.size, builder)
    let upright = bar.label.isEmpty ? 0 : builder.lineExtent(style.size) + further
    textExtent = isUpright ? upright : textWidth
    // Figures are lower than Han characters.
    let isHigh = bar.label.unicodeScalars.contains { $0.value >= 0x2E80 }
    fitsBar = lane.thickness >= (isUpright ? textWidth + 2 : style.size * (isHigh ? 0.95 : 0.8))
    extent = textExtent + (signExtent > 0 ? signExtent + signGap : 0)
  }

  /// All values that need a place.
  var values: [Double] { [bar.value].compactMap { $0 } + (bar.target?.values ?? []) }

  var isNegative: Bool { (bar.value ?? 0) < 0 }

  /// 1 where the bar grows with the values, −1 where it grows against them.
  private var sign: Double { isNegative ? -1 : 1 }

  /// Where bar, target and label end, in pixels from the zero line.
  func reach(_ pixels: Double) -> (left: Double, right: Double) {
    let place = place(pixels)
    var left = 0.0
    var right = 0.0
    if !place.isInside {
      left = min(left, place.start, place.start + sign * extent)
      right = max(right, place.start, place.start + sign * extent)
    }
    let end = (bar.value ?? 0) * pixels
    left = min(left, end)
    right = max(right, end)
    if let target = targetSpan(pixels) {
      left = min(left, target.low)
      right = max(right, target.high)
    }
    return (left, right)
  }

  /// Where the label stands: at the bar's end; inside where a target that was not reached would be in its way, so that
  /// nobody takes it for the target's.
  func place(_ pixels: Double) -> Place {
    let end = (bar.value ?? 0) * pixels * sign
    let natural = end + gap
    guard let target = outwardSpan(pixels), target.high + gap > natural, target.low < natural + extent + gap
    else { return Place(start: natural * sign, isInside: false) }
    let furthest = aims.map { isNegative ? -$0.low * pixels : $0.high * pixels } ?? 0
    let isReached = furthest <= end + 0.5
    if !isReached, let inner = inside(pixels) { return inner }
    return Place(start: (target.high + gap) * sign, isInside: false)
  }

  /// The place inside of the bar's end; nil when the bar is too short, or a target stands there.
  func inside(_ pixels: Double) -> Place? {
    guard fitsBar, let value = bar.value, value != 0 else { return nil }
    var end = value * pixels * sign
    if let target = outwardSpan(pixels), target.low < end, target.high > end - extent - 2 * gap {
      end = target.low
    }
    let start = end - gap - extent
    guard start >= gap else { return nil }
    return Place(start: start * sign, isInside: true)
  }

  /// The target's span counted in the direction of the bar.
  private func outwardSpan(_ pixels: Double) -> (low: Double, high: Double)? {
    guard let span = targetSpan(pixels) else { return nil }
    return isNegative ? (-span.high, -span.low) : span
  }

  private func targetSpan(_ pixels: Double) -> (low: Double, high: Double)? {
    guard let target = bar.target, let aims else { return nil }
    let reach = BarMark.reach(target.kind, type: type)
    return (aims.low * pixels - reach.low, aims.high * pixels + reach.high)
  }
}
