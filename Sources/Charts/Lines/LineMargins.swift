/// What stands beside a plot of lines: numbers at the left, names at the right.
///
/// The plot has the width that these leave.
struct LineMargins {
  let styles: [LineStyle]
  /// The lines that have a label, how large these are, and what they say.
  let named: [Int]
  let size: Double
  let texts: [[EndLabel.Part]]
  /// The widest that a label may be.
  let limit: Double
  let extent: LineExtent
  /// The ticks don't wait for the key above them, which says what they leave out.
  let ticks: AxisTicks
  /// The room between the margins; a key takes some of its height.
  let wide: Rect
  private let spec: LineChartSpec

  init(_ spec: LineChartSpec, room: Rect, _ builder: SceneBuilder) throws(ChartError) {
    self.spec = spec
    let type = builder.type
    let styles = LineStyle.styles(for: spec.series.map(\.emphasis), type: type, theme: builder.theme)
    self.styles = styles
    let (named, largest) = try LineMargins.naming(spec, styles, height: room.height, builder)
    self.named = named
    extent = LineExtent(spec.series, including: spec.baseline)
    let tickHeight = builder.lineHeight(type.foot)
    ticks = extent.ticks(
      target: min(8, max(3, Int((room.height - 3 * tickHeight) / (tickHeight * 5)))),
      height: room.height - 8 * tickHeight, lineHeight: tickHeight)
    let fit = try EndLabelColumn.shrinking(from: largest, builder) {
      size, names throws(ChartError) in
      let texts = named.map { index in
        LineMargins.label(of: spec.series[index], styles[index], size: size, spec, builder)
      }
      let labels = texts.map { EndLabel(parts: $0, anchor: Point(x: 0, y: 0)) }
      let limit = try EndLabelColumn.limit(
        for: labels, size: size, names: names, room: room.width, builder)
      return (
        size: size, texts: texts, limit: limit,
        width: EndLabelColumn.width(of: labels, size: size, limit: limit, builder)
      )
    }
    (size, texts, limit) = (fit.size, fit.texts, fit.limit)
    let left = LineAxes.width(ticks, unit: spec.unit, builder)
    let right = fit.width + EndLabelColumn.distance(type)
    let width = room.width - left - right
    guard width >= room.width * 0.3 else { throw PageLayout.tooSmall(builder) }
    wide = Rect(minX: room.minX + left, minY: room.minY, width: width, height: room.height)
  }

  /// The lines within `rect`.
  func plot(_ rect: Rect, _ builder: SceneBuilder) -> LinePlot {
    LinePlot(
      years: spec.years, series: spec.series, styles: styles, plot: rect,
      x: LinePlot.years(spec.years, plot: rect, isShaded: spec.shadedFrom != nil, builder.type),
      y: extent.scale(
        ticks, plot: rect, series: spec.series, styles, room: builder.lineHeight(size) * 1.5),
      shadedFrom: spec.shadedFrom)
  }

  /// Which lines get a label at their end, and how large.
  ///
  /// All of them where the text stays large enough; else, beside highlighted lines, only these. Lines of equal standing
  /// are all named, in smaller text.
  private static func naming(
    _ spec: LineChartSpec, _ styles: [LineStyle], height: Double, _ builder: SceneBuilder
  ) throws(ChartError) -> (named: [Int], size: Double) {
    let type = builder.type
    // The key and the years take some of the height.
    let height = height - 3.6 * builder.lineHeight(type.foot)
    let all = Array(spec.series.indices)
    let focused = all.filter { styles[$0].isHighlighted }
    let hasContext = !focused.isEmpty && focused.count < all.count
    let tries = hasContext ? [(all, type.foot), (focused, type.smallest)] : [(all, type.smallest)]
    return try EndLabelColumn.naming(tries, height: height, builder)
  }

  private static func label(
    of line: LineSeries, _ style: LineStyle, size: Double, _ spec: LineChartSpec, _ builder: SceneBuilder
  ) -> [EndLabel.Part] {
    let weight: TextWeight = style.isHighlighted ? .bold : .regular
    let own = TextStyle(size: size, weight: weight, color: style.textColor)
    let foot = TextStyle(size: min(size, builder.type.foot), color: builder.theme.quietInk)
    return [
      EndLabel.Part(text: line.name, style: own, role: .name, isShortenable: true),
      EndLabel.Part(
        text: line.endText(decimals: spec.decimals, unit: spec.unit), style: own, role: .value),
      EndLabel.Part(text: line.endNote, style: foot, role: .target, isOptional: true),
    ]
  }
}
