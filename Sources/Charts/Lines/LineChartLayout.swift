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
    let type = builder.type
    let styles = LineStyle.styles(for: spec.series.map(\.emphasis), type: type, theme: builder.theme)
    let naming = try LineChartLayout.naming(spec, styles, height: room.height, builder)
    labelSize = naming.size
    // The ticks don't wait for the key above them, which says what they leave out.
    let extent = LineExtent(spec.series, including: spec.baseline)
    let tickHeight = builder.lineHeight(type.foot)
    let ticks = extent.ticks(
      target: min(8, max(3, Int((room.height - 3 * tickHeight) / (tickHeight * 5)))),
      height: room.height - 8 * tickHeight, lineHeight: tickHeight)
    let left = LineAxes.width(ticks, unit: spec.unit, builder)
    let limit = (room.width * 0.3).rounded()
    let texts = naming.named.map { index in
      LineChartLayout.label(of: spec.series[index], styles[index], size: naming.size, spec, builder)
    }
    let plain = texts.map { EndLabel(parts: $0, anchor: Point(x: 0, y: 0)) }
    let right =
      EndLabelColumn.width(of: plain, size: naming.size, limit: limit, builder)
      + EndLabelColumn.distance(type)
    let width = room.width - left - right
    guard width >= room.width * 0.3 else { throw PageLayout.tooSmall(builder) }
    func plot(_ rect: Rect) -> LinePlot {
      LinePlot(
        years: spec.years, series: spec.series, styles: styles, plot: rect,
        x: LinePlot.years(spec.years, plot: rect, isShaded: spec.shadedFrom != nil, type),
        y: extent.scale(
          ticks, plot: rect, series: spec.series, styles, room: builder.lineHeight(naming.size) * 1.5),
        shadedFrom: spec.shadedFrom)
    }
    let wide = Rect(minX: room.minX + left, minY: room.minY, width: width, height: room.height)
    strip = KeyStrip(
      LineKey.entries(
        spec.words, spec.series, styles, hasUnnamed: naming.named.count < spec.series.count,
        isCut: spec.baseline == nil && extent.leavesOutZero(ticks),
        hasUnnamedYears: !plot(wide).namesShading(spec.words.shaded, builder), builder.theme),
      in: room, builder: builder)
    let top = room.minY + strip.height + (tickHeight / 2).rounded(.up)
    // On an upright page the lines would be too steep to compare.
    let height = min(room.maxY - LineAxes.height(builder) - top, (room.width * 0.9).rounded())
    guard height >= 4 * tickHeight else { throw PageLayout.tooSmall(builder) }
    let rect = Rect(minX: wide.minX, minY: top, width: width, height: height)
    let plot = plot(rect)
    self.plot = plot
    axes = LineAxes(plot: plot, ticks: ticks, unit: spec.unit, baseline: spec.baseline)
    let labels = zip(naming.named, texts).map { index, parts in
      EndLabel(
        parts: parts, anchor: plot.end(of: spec.series[index]),
        isQuiet: !styles[index].isColored && spec.series.count > LineStyle.crowd)
    }
    endLabels = try EndLabelColumn(labels, .right, of: rect, size: naming.size, limit: limit, builder)
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
    for (named, smallest) in tries {
      if let size = EndLabelColumn.size(
        count: named.count, height: height, from: type.label, downTo: smallest, builder)
      {
        return (named, size)
      }
    }
    throw PageLayout.tooSmall(builder)
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
