/// A line chart being laid out: scales, ticks and the labels at the lines' ends.
struct LineChartLayout {
  let spec: LineChartSpec
  let strip: KeyStrip
  let plot: LinePlot
  let axes: LineAxes
  let endLabels: EndLabelColumn
  let labelSize: Double

  init(_ spec: LineChartSpec, room: Rect, builder: SceneBuilder) throws(ChartError) {
    self.spec = spec
    let margins = try LineMargins(spec, room: room, builder)
    let styles = margins.styles
    labelSize = margins.size
    let wide = margins.plot(margins.wide, builder)
    strip = KeyStrip(
      LineKey.entries(
        spec.words, spec.series, styles, hasUnnamed: margins.named.count < spec.series.count,
        isCut: margins.extent.leavesOutZero(margins.ticks),
        hasUnnamedYears: !wide.namesShading(spec.words.shaded, builder), builder.theme),
      in: room, builder: builder)
    let tickHeight = builder.lineHeight(builder.type.foot)
    let top = room.minY + strip.height + (tickHeight / 2).rounded(.up)
    // On an upright page the lines would be too steep to compare.
    let height = min(room.maxY - LineAxes.height(builder) - top, (room.width * 0.9).rounded())
    guard height >= 4 * tickHeight else { throw PageLayout.tooSmall(builder) }
    let rect = Rect(minX: margins.wide.minX, minY: top, width: margins.wide.width, height: height)
    let plot = margins.plot(rect, builder)
    self.plot = plot
    axes = LineAxes(plot: plot, ticks: margins.ticks, unit: spec.unit, baseline: spec.baseline)
    let labels = zip(margins.named, margins.texts).map { index, parts in
      EndLabel(
        parts: parts, anchor: plot.end(of: spec.series[index]),
        isQuiet: !styles[index].isColored && spec.series.count > LineStyle.crowd)
    }
    endLabels = try EndLabelColumn(
      labels, .right, of: rect, size: margins.size, limit: margins.limit, builder)
  }

  /// Draws the key, the ground, the lines, then their labels.
  func draw(into builder: inout SceneBuilder) {
    strip.draw(into: &builder)
    axes.draw(shadedName: spec.words.shaded, into: &builder)
    // Leaders lie below the marks that they pass.
    endLabels.draw(into: &builder)
    plot.drawMarks(into: &builder)
    let rect = plot.plot
    let bounds = Rect(
      minX: rect.minX, minY: rect.minY - builder.lineHeight(labelSize) / 2,
      width: rect.width, height: rect.height + builder.lineHeight(labelSize) / 2)
    for index in LineStyle.order(plot.styles).reversed() where plot.styles[index].isHighlighted {
      plot.drawValues(
        of: index, size: labelSize, decimals: spec.decimals, unit: spec.unit, bounds: bounds, into: &builder)
    }
  }
}
