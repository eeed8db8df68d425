/// A line chart being laid out: scales, ticks and the places of the end labels.
struct LineChartLayout {
  let spec: LineChartSpec
  let strip: KeyStrip
  let styles: [LineStyle]
  let plot: Rect
  let x: LinearScale
  let y: LinearScale
  let ticks: AxisTicks
  let tickLabels: [String]
  let endLabels: [EndLabel]
  let labelSize: Double

  /// The name at a line's end.
  struct EndLabel {
    let series: Int
    let text: String
    let style: TextStyle
    /// The last point of the line.
    let anchor: Point
    /// The middle of the text.
    let midY: Double
  }

  init(_ spec: LineChartSpec, room: Rect, builder: SceneBuilder) throws(ChartError) {
    self.spec = spec
    let type = builder.type
    let styles = LineStyle.styles(for: spec.series, type: type, theme: builder.theme)
    self.styles = styles
    strip = KeyStrip(LineChartLayout.keyEntries(spec, styles, builder.theme), in: room, builder: builder)
    let tickHeight = builder.lineHeight(type.foot)
    let top = room.minY + strip.height + (tickHeight / 2).rounded(.up)
    // On an upright page the lines would be too steep to compare.
    let height = min(room.maxY - tickHeight - type.length(10).rounded() - top, (room.width * 0.9).rounded())
    guard height >= 4 * tickHeight,
      let size = LineChartLayout.labelSize(count: spec.series.count, height: height, builder)
    else { throw PageLayout.tooSmall(builder) }
    labelSize = size
    let numbers = spec.series.flatMap { $0.values + $0.targets }.compactMap { $0 }
    let low = numbers.min() ?? 0
    let high = numbers.max() ?? 0
    ticks = AxisTicks(low: low, high: high, target: min(8, max(3, Int(height / (tickHeight * 5)))))
    tickLabels = ticks.labels.map { $0 + spec.unit }
    let texts = LineChartLayout.endTexts(spec, styles)
    let textStyles = styles.map {
      TextStyle(size: size, weight: $0.isHighlighted ? .bold : .regular, color: $0.textColor)
    }
    let left = LineChartLayout.widest(tickLabels.map { ($0, TextStyle(size: type.foot)) }, builder)
    let right = min(
      (room.width * 0.3).rounded(), LineChartLayout.widest(Array(zip(texts, textStyles)), builder))
    let width = room.width - left - right - type.length(14).rounded() - type.length(30).rounded()
    guard width >= room.width * 0.3 else { throw PageLayout.tooSmall(builder) }
    plot = Rect(minX: room.minX + left + type.length(14).rounded(), minY: top, width: width, height: height)
    let axis = (low: min(low, ticks.values.first ?? low), high: max(high, ticks.values.last ?? high))
    y = LineChartLayout.valueScale(
      spec, styles, axis: axis, plot: plot, lineHeight: builder.lineHeight(size) * 1.5)
    let inset = min(type.length(24), width * 0.05)
    x = LinearScale(
      low: Double(spec.years.first ?? 0), high: Double(spec.years.last ?? 1), start: plot.minX + inset,
      end: plot.maxX - inset / 3)
    endLabels = LineChartLayout.endLabels(texts, textStyles, spec, plot: plot, x: x, y: y, builder: builder)
  }

  private static func widest(_ texts: [(String, TextStyle)], _ builder: SceneBuilder) -> Double {
    (texts.map { builder.width($0, $1) }.max() ?? 0).rounded(.up)
  }

  private static func keyEntries(_ spec: LineChartSpec, _ styles: [LineStyle], _ theme: Theme) -> [KeyEntry] {
    let color = styles.first { $0.isColored }?.color ?? theme.quietMark
    var entries: [KeyEntry] = []
    if !spec.words.target.isEmpty, spec.series.contains(where: { $0.targets.contains { $0 != nil } }) {
      entries.append(KeyEntry(sample: .dash(color), text: spec.words.target))
    }
    if !spec.words.estimated.isEmpty, spec.series.contains(where: { $0.estimated.contains(true) }) {
      entries.append(KeyEntry(sample: .ring(color), text: spec.words.estimated))
    }
    return entries
  }

  /// The largest size at which all end labels fit below each other.
  private static func labelSize(count: Int, height: Double, _ builder: SceneBuilder) -> Double? {
    var size = builder.type.label
    while size >= builder.type.smallest {
      if builder.lineHeight(size).rounded(.up) * Double(count) <= height { return size }
      size -= 1
    }
    return nil
  }

  /// The scale of the values, with room above and below for the labels of highlighted lines.
  private static func valueScale(
    _ spec: LineChartSpec, _ styles: [LineStyle], axis: (low: Double, high: Double), plot: Rect,
    lineHeight: Double
  ) -> LinearScale {
    let values = zip(spec.series, styles).filter { $1.isHighlighted }.flatMap { $0.0.values }.compactMap {
      $0
    }
    var scale = LinearScale(low: axis.low, high: axis.high, start: plot.maxY, end: plot.minY)
    guard let low = values.min(), let high = values.max() else { return scale }
    func pad(_ distance: Double) -> Double { min(plot.height / 5, max(0, lineHeight - distance)).rounded() }
    let above = pad(scale.position(high) - plot.minY)
    let below = pad(plot.maxY - scale.position(low))
    scale = LinearScale(low: axis.low, high: axis.high, start: plot.maxY - below, end: plot.minY + above)
    return scale
  }

  /// Names, with the last value where the line reaches the last year and stands out.
  private static func endTexts(_ spec: LineChartSpec, _ styles: [LineStyle]) -> [String] {
    zip(spec.series, styles).map { line, style in
      guard style.isColored || spec.series.count <= 6, let last = line.values.last, let value = last else {
        return line.name
      }
      return line.name + " " + NumberText.rounded(value, decimals: spec.decimals) + spec.unit
    }
  }

  private static func endLabels(
    _ texts: [String], _ styles: [TextStyle], _ spec: LineChartSpec, plot: Rect, x: LinearScale,
    y: LinearScale, builder: SceneBuilder
  ) -> [EndLabel] {
    let anchors = spec.series.map { line -> Point in
      let last = spec.years.indices.last { line.value(at: $0) != nil || line.target(at: $0) != nil } ?? 0
      let value = line.value(at: last) ?? line.target(at: last) ?? 0
      return Point(x: x.position(Double(spec.years[last])), y: y.position(value))
    }
    // Whole pixels, because baselines are rounded.
    let heights = styles.map { builder.lineHeight($0.size).rounded(.up) }
    let half = (heights.first ?? 0) / 2
    let bounds = (plot.minY - half)...(plot.maxY + half)
    let centers = LabelSpreading.centers(wanted: anchors.map(\.y), extents: heights, gap: 0, within: bounds)
    return texts.indices.map { index in
      EndLabel(
        series: index, text: texts[index], style: styles[index], anchor: anchors[index],
        midY: centers?[index] ?? anchors[index].y)
    }
  }

  /// The pixel of a value, nil where there is none.
  func point(_ index: Int, _ value: Double?) -> Point? {
    guard let value, spec.years.indices.contains(index) else { return nil }
    return Point(x: x.position(Double(spec.years[index])), y: y.position(value))
  }
}

extension LineSeries {
  /// The value of the year at `index`; nil where there is none.
  func value(at index: Int) -> Double? { values.indices.contains(index) ? values[index] : nil }

  /// The target of the year at `index`; nil where there is none.
  func target(at index: Int) -> Double? { targets.indices.contains(index) ? targets[index] : nil }

  /// Whether the value at `index` is an estimate.
  func isEstimated(at index: Int) -> Bool { estimated.indices.contains(index) && estimated[index] }
}
