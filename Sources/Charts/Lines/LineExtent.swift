/// The values that a scale has to hold.
struct LineExtent {
  let low: Double
  let high: Double

  init(_ series: [LineSeries], including baseline: Double? = nil) {
    let numbers = series.flatMap { $0.values + $0.targets }.compactMap { $0 } + [baseline].compactMap { $0 }
    let least = numbers.min() ?? 0
    let most = numbers.max() ?? 0
    // An axis from zero needs no warning: where it costs less than half of the height, it is drawn.
    low = baseline == nil && least > 0 && least <= most * 0.4 ? 0 : least
    high = baseline == nil && most < 0 && most >= least * 0.4 ? 0 : most
  }

  /// About `target` ticks, fewer where their labels wouldn't fit below each other; an axis without zero begins at one, so that
  /// it is seen where.
  func ticks(target: Int, height: Double, lineHeight: Double) -> AxisTicks {
    let ticks = fitting(target: target, height: height, lineHeight: lineHeight)
    return leavesOutZero(ticks) && low > 0 ? ticks.reaching(low) : ticks
  }

  private func fitting(target: Int, height: Double, lineHeight: Double) -> AxisTicks {
    var ticks = AxisTicks(low: low, high: high, target: target)
    for fewer in stride(from: target - 1, through: 2, by: -1) {
      let span = max(high, ticks.values.last ?? high) - min(low, ticks.values.first ?? low)
      let step = ticks.values.count > 1 ? ticks.values[1] - ticks.values[0] : span
      guard span > 0, step / span * height < lineHeight * 1.1 else { return ticks }
      ticks = AxisTicks(low: low, high: high, target: fewer)
    }
    return ticks
  }

  /// Whether the axis with these ticks has no zero.
  func leavesOutZero(_ ticks: AxisTicks) -> Bool {
    min(low, ticks.values.first ?? low) > 0 || max(high, ticks.values.last ?? high) < 0
  }

  /// The scale of the values, with `room` above and below for what is written at lines that stand out.
  func scale(
    _ ticks: AxisTicks, plot: Rect, series: [LineSeries], _ styles: [LineStyle], room: Double
  ) -> LinearScale {
    let axis = (low: min(low, ticks.values.first ?? low), high: max(high, ticks.values.last ?? high))
    let plain = LinearScale(low: axis.low, high: axis.high, start: plot.maxY, end: plot.minY)
    let values = zip(series, styles).filter { $1.isHighlighted }.flatMap { $0.0.values }.compactMap { $0 }
    guard let least = values.min(), let most = values.max() else { return plain }
    func pad(_ distance: Double) -> Double { min(plot.height / 5, max(0, room - distance)).rounded() }
    let above = pad(plain.position(most) - plot.minY)
    let below = pad(plot.maxY - plain.position(least))
    return LinearScale(low: axis.low, high: axis.high, start: plot.maxY - below, end: plot.minY + above)
  }
}
