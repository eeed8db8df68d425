/// The ground of a plot of lines: shading, grid, what is written beside and below it.
struct LineAxes {
  let plot: LinePlot
  let ticks: AxisTicks
  /// What follows each number.
  let unit: String
  /// The value of the level line that stands out; zero if `nil`.
  let baseline: Double?
  /// Whether values are written at the left.
  var showsValues = true

  func draw(shadedName: String, into builder: inout SceneBuilder) {
    drawShading(named: shadedName, into: &builder)
    drawValues(into: &builder)
    drawYears(into: &builder)
  }

  private var rect: Rect { plot.plot }

  private func drawShading(named name: String, into builder: inout SceneBuilder) {
    guard let start = plot.shadedStart else { return }
    let band = Rect(minX: start, minY: rect.minY, width: rect.maxX - start, height: rect.height)
    builder.rectangle(band, builder.theme.band)
    let style = LineAxes.shadingStyle(builder)
    // A name cut short names nothing.
    guard LineAxes.names(band.width, name, builder) else { return }
    let baseline = builder.baseline(
      centeredOn: band.minY + builder.lineHeight(style.size) * 0.6, size: style.size)
    builder.text(name, at: Point(x: band.midX, y: baseline), anchor: .middle, style: style, role: .key)
  }

  private static func shadingStyle(_ builder: SceneBuilder) -> TextStyle {
    TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
  }

  /// Whether the name of shaded years fits a band so wide.
  static func names(_ width: Double, _ name: String, _ builder: SceneBuilder) -> Bool {
    builder.width(name, shadingStyle(builder)) <= width - 2
  }

  private func drawValues(into builder: inout SceneBuilder) {
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let thickness = builder.type.hairline()
    for (value, label) in zip(ticks.values, ticks.labels) {
      let position = plot.y.position(value).rounded()
      builder.horizontal(
        y: position, from: rect.minX, to: rect.maxX, thickness: thickness, builder.theme.grid)
      guard showsValues else { continue }
      let baseline = builder.baseline(centeredOn: position, size: style.size)
      let end = Point(x: rect.minX - LineAxes.distance(builder.type), y: baseline)
      // In a very low plot even the fewest ticks may be too close.
      let frame = builder.frame(label + unit, at: end, anchor: .end, style: style)
      guard !builder.isOccupied(frame) else { continue }
      builder.text(label + unit, at: end, anchor: .end, style: style, role: .tick)
    }
    let level = baseline ?? 0
    guard plot.y.low <= level, plot.y.high >= level else { return }
    builder.horizontal(
      y: plot.y.position(level).rounded(), from: rect.minX, to: rect.maxX, thickness: thickness,
      builder.theme.axis)
  }

  private func drawYears(into builder: inout SceneBuilder) {
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let widest = plot.years.map { builder.width(String($0), style) }.max() ?? 0
    let shown = YearTicks.choose(
      plot.years, spacing: widest + builder.type.foot * 0.6, perYear: plot.perYear)
    let middle = rect.maxY + builder.type.length(10).rounded() + builder.lineHeight(style.size) / 2
    let baseline = builder.baseline(centeredOn: middle, size: style.size)
    let isCrowd = plot.perYear < builder.type.length(8)
    for year in plot.years {
      let isNamed = shown.contains(year)
      guard isNamed || !isCrowd else { continue }
      let position = plot.x.position(Double(year)).rounded()
      builder.vertical(
        x: position, from: rect.maxY, to: rect.maxY + builder.type.length(isNamed ? 6 : 3).rounded(),
        thickness: builder.type.hairline(), builder.theme.quietMark)
      guard isNamed else { continue }
      builder.text(
        String(year), at: Point(x: position, y: baseline), anchor: .middle, style: style, role: .tick)
    }
  }

  /// The distance between the plot and the values at its left.
  static func distance(_ type: Typography) -> Double { type.length(10).rounded() }

  /// The width of what is written at the left, with its distance.
  static func width(_ ticks: AxisTicks, unit: String, _ builder: SceneBuilder) -> Double {
    let style = TextStyle(size: builder.type.foot)
    let widest = ticks.labels.map { builder.width($0 + unit, style) }.max() ?? 0
    return widest.rounded(.up) + distance(builder.type) + builder.type.length(4).rounded()
  }

  /// The height of what is written below a plot, with its distance.
  static func height(_ builder: SceneBuilder) -> Double {
    builder.lineHeight(builder.type.foot) + builder.type.length(10).rounded()
  }
}
