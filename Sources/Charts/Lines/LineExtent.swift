/// The values that a scale has to hold.
struct LineExtent {
  let low: Double
  let high: Double
  /// What everything is compared with: an end of its own, as zero is.
  private let baseline: Double?
  /// The outermost values, whose marks need room of their own within the plot.
  private let outermost: (least: Double, most: Double)

  init(_ series: [LineSeries], including baseline: Double? = nil) {
    let numbers = series.flatMap { $0.values + $0.targets }.compactMap { $0 } + [baseline].compactMap { $0 }
    let least = numbers.min() ?? 0
    let most = numbers.max() ?? 0
    self.baseline = baseline
    outermost = (least, most)
    // An axis from zero needs no warning: where it costs less than half of the height, it is drawn.
    low = baseline == nil && least > 0 && least <= most * 0.4 ? 0 : least
    high = baseline == nil && most < 0 && most >= least * 0.4 ? 0 : most
  }

  /// About `target` ticks, as far as the axis reaches.
  func ticks(target: Int) -> AxisTicks {
    let ticks = AxisTicks(low: low, high: high, target: target)
    let ends = ends(ticks)
    return ticks.covering(ends.low, ends.high)
  }

  /// About `target` ticks, fewer where their labels wouldn't fit below each other.
  func ticks(target: Int, height: Double, lineHeight: Double) -> AxisTicks {
    var ticks = ticks(target: target)
    for fewer in stride(from: target - 1, through: 2, by: -1) {
      let ends = ends(ticks)
      let span = ends.high - ends.low
      guard span > 0, ticks.step / span * height < lineHeight * 1.1 else { return ticks }
      ticks = self.ticks(target: fewer)
    }
    return ticks
  }

  /// Where the axis ends: half a step or a step beyond the outermost values, so that no mark lies on the frame.
  ///
  /// Zero is an end of its own. An axis without it begins at a tick, so that it is seen where.
  private func ends(_ ticks: AxisTicks) -> (low: Double, high: Double) {
    let half = ticks.step / 2
    let room = (high - low) * LineExtent.room
    var bottom = min(low, ((outermost.least - room) / half).rounded(.down) * half)
    var top = max(high, ((outermost.most + room) / half).rounded(.up) * half)
    if outermost.least >= 0 { bottom = max(0, bottom) }
    if let baseline, outermost.least >= baseline { bottom = baseline }
    if outermost.most <= 0 { top = min(0, top) }
    if bottom > 0 { bottom = (bottom / ticks.step).rounded(.down) * ticks.step }
    return (bottom, top)
  }

  /// The room that marks take beyond their values, as a share of the span.
  private static let room = 0.03

  /// Whether the axis with these ticks has no zero.
  func leavesOutZero(_ ticks: AxisTicks) -> Bool {
    let ends = ends(ticks)
    return ends.low > 0 || ends.high < 0
  }

  /// The scale of the values, with `room` above and below for what is written at lines that stand out.
  func scale(
    _ ticks: AxisTicks, plot: Rect, series: [LineSeries], _ styles: [LineStyle], room: Double
  ) -> LinearScale {
    let axis = ends(ticks)
    let plain = LinearScale(low: axis.low, high: axis.high, start: plot.maxY, end: plot.minY)
    let values = zip(series, styles).filter { $1.isHighlighted }.flatMap { $0.0.values }.compactMap { $0 }
    guard let least = values.min(), let most = values.max() else { return plain }
    func pad(_ distance: Double) -> Double { min(plot.height / 5, max(0, room - distance)).rounded() }
    let above = pad(plain.position(most) - plot.minY)
    let below = pad(plot.maxY - plain.position(least))
    return LinearScale(low: axis.low, high: axis.high, start: plot.maxY - below, end: plot.minY + above)
  }
}
