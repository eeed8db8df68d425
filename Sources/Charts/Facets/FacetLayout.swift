/// Small multiples being laid out: the key, the grid, and the scale that panels share.
struct FacetLayout {
  private let spec: FacetChartSpec
  private let strip: KeyStrip
  private let grid: PanelGrid
  private let shared: LineExtent
  /// The widest number beside an axis, and the widest value at a line's end.
  private let axisWidth: Double
  private let valueWidth: Double
  private let showsEnds: Bool

  init(_ spec: FacetChartSpec, room: Rect, builder: SceneBuilder) throws(ChartError) {
    // Whether an axis leaves out zero follows from the height that the key leaves, and the key says so.
    let plain = FacetLayout(spec, room: room, tellsCut: false, builder: builder)
    let telling = FacetLayout(spec, room: room, tellsCut: true, builder: builder)
    self = plain.isCut(builder) && telling.isCut(builder) ? telling : plain
  }

  private init(_ spec: FacetChartSpec, room: Rect, tellsCut: Bool, builder: SceneBuilder) {
    self.spec = spec
    let type = builder.type
    let first = spec.panels.first?.series ?? []
    let styles = LineStyle.styles(for: first.map(\.emphasis), type: type, theme: builder.theme)
    strip = KeyStrip(
      FacetLayout.key(spec, styles, isCut: tellsCut, builder.theme), in: room, builder: builder)
    let shared = LineExtent(spec.panels.flatMap(\.series), including: spec.baseline)
    self.shared = shared
    axisWidth = FacetLayout.axisWidth(spec, shared, builder)
    let style = TextStyle(size: type.foot, weight: .bold)
    let values = spec.panels.flatMap { panel in
      panel.series.map { builder.width($0.endText(decimals: spec.decimals, unit: panel.unit), style) }
    }
    let wanted = (values.max() ?? 0).rounded(.up) + FacetLayout.distance(type)
    let outside = spec.sharesScale ? axisWidth : 0
    let body = Rect(
      minX: room.minX + outside, minY: room.minY + strip.height, width: room.width - outside,
      height: room.maxY - room.minY - strip.height)
    grid = PanelGrid(
      count: spec.panels.count, in: body, columnGap: type.length(28).rounded(),
      rowGap: type.length(14).rounded())
    let width = grid.frames.first?.width ?? 0
    // Long figures would leave no room for the lines; the axis has them too.
    showsEnds = wanted + (spec.sharesScale ? 0 : axisWidth) <= width * 0.55
    valueWidth = showsEnds ? wanted : FacetLayout.distance(type)
  }

  func draw(into builder: inout SceneBuilder) throws(ChartError) {
    strip.draw(into: &builder)
    for (index, frame) in grid.frames.enumerated() {
      try draw(spec.panels[index], number: index, in: frame, into: &builder)
    }
  }

  /// The widest of the numbers beside the axes; how many there will be depends on the height, which isn't known yet.
  private static func axisWidth(_ spec: FacetChartSpec, _ shared: LineExtent, _ builder: SceneBuilder)
    -> Double
  {
    let widths = spec.panels.flatMap { panel -> [Double] in
      let extent = spec.sharesScale ? shared : LineExtent(panel.series, including: spec.baseline)
      return (2...5).map { count in
        LineAxes.width(extent.ticks(target: count), unit: panel.unit, builder)
      }
    }
    return widths.max() ?? 0
  }

  private static func distance(_ type: Typography) -> Double { type.length(12).rounded() }

  /// Whether some axis has no zero.
  private func isCut(_ builder: SceneBuilder) -> Bool {
    zip(spec.panels, grid.frames).contains { panel, frame in
      let rect = plot(in: frame, builder)
      return extent(of: panel).leavesOutZero(ticks(of: panel, height: rect.height, builder))
    }
  }

  private static func key(
    _ spec: FacetChartSpec, _ styles: [LineStyle], isCut: Bool, _ theme: Theme
  ) -> [KeyEntry] {
    let first = spec.panels.first?.series ?? []
    var entries: [KeyEntry] = []
    if first.count > 1 {
      let hasFocus = first.contains { $0.emphasis == .highlighted }
      let named = zip(first, styles).filter { $1.isColored || !hasFocus }
      entries = named.map { KeyEntry(sample: .line($1.color), text: $0.name) }
      if named.count < first.count {
        entries.append(KeyEntry(sample: .line(theme.quietMark), text: spec.words.context))
      }
    } else if spec.showsOthers {
      entries.append(KeyEntry(sample: .line(theme.leader), text: spec.words.context))
    }
    let marks = LineKey.entries(
      spec.words, spec.panels.flatMap(\.series), styles, hasUnnamed: false, isCut: isCut,
      hasUnnamedYears: spec.panels.contains { hasPlan($0, spec) }, theme)
    return (entries + marks).filter { !$0.text.isEmpty }
  }

  /// Where the lines of a panel are drawn: below its title, beside the numbers of an axis of its own.
  private func plot(in frame: Rect, _ builder: SceneBuilder) -> Rect {
    let type = builder.type
    let titleHeight = builder.lineHeight(type.label).rounded(.up)
    let tickHeight = builder.lineHeight(type.foot)
    let left = spec.sharesScale ? 0 : axisWidth
    let top = frame.minY + titleHeight + (tickHeight / 2).rounded(.up) + type.length(4).rounded(.up)
    return Rect(
      minX: frame.minX + left, minY: top, width: frame.width - left - valueWidth,
      height: frame.maxY - LineAxes.height(builder) - top)
  }

  private func extent(of panel: LinePanel) -> LineExtent {
    spec.sharesScale ? shared : LineExtent(panel.series, including: spec.baseline)
  }

  private func ticks(of panel: LinePanel, height: Double, _ builder: SceneBuilder) -> AxisTicks {
    let line = builder.lineHeight(builder.type.foot)
    return extent(of: panel).ticks(
      target: min(5, max(2, Int(height / (line * 2.4)))), height: height, lineHeight: line)
  }

  /// Whether a panel has targets of the future: only then it has anything to shade.
  private static func hasPlan(_ panel: LinePanel, _ spec: FacetChartSpec) -> Bool {
    let future = spec.years.firstIndex { $0 >= spec.shadedFrom ?? .max } ?? spec.years.count
    return panel.series.contains { $0.targets.dropFirst(future).contains { $0 != nil } }
  }

  private func draw(
    _ panel: LinePanel, number: Int, in frame: Rect, into builder: inout SceneBuilder
  ) throws(ChartError) {
    let type = builder.type
    let titleHeight = builder.lineHeight(type.label).rounded(.up)
    let tickHeight = builder.lineHeight(type.foot)
    let rect = plot(in: frame, builder)
    guard rect.height >= 2.2 * tickHeight, rect.width >= 5 * type.foot else {
      throw PageLayout.tooSmall(builder)
    }
    let title = TextStyle(size: type.label, weight: .bold)
    let baseline = builder.baseline(centeredOn: frame.minY + titleHeight / 2, size: type.label)
    builder.text(
      panel.title, at: Point(x: frame.minX, y: baseline), style: title, role: .name, within: frame.width)
    let axes = axes(of: panel, in: rect, showsValues: !spec.sharesScale || grid.isFirst(number), builder)
    axes.draw(shadedName: "", into: &builder)
    if spec.showsOthers { drawOthers(than: number, on: axes.plot, into: &builder) }
    axes.plot.drawMarks(into: &builder)
    if showsEnds { drawEnds(of: panel, on: axes.plot, into: &builder) }
  }

  private func axes(of panel: LinePanel, in rect: Rect, showsValues: Bool, _ builder: SceneBuilder)
    -> LineAxes
  {
    let type = builder.type
    let styles = LineStyle.styles(for: panel.series.map(\.emphasis), type: type, theme: builder.theme).map {
      $0.thinner(in: type)
    }
    let ticks = ticks(of: panel, height: rect.height, builder)
    let plot = LinePlot(
      years: spec.years, series: panel.series, styles: styles, plot: rect,
      x: LinePlot.years(spec.years, plot: rect, isShaded: spec.shadedFrom != nil, type),
      y: extent(of: panel).scale(ticks, plot: rect, series: [], [], room: 0),
      shadedFrom: FacetLayout.hasPlan(panel, spec) ? spec.shadedFrom : nil)
    return LineAxes(
      plot: plot, ticks: ticks, unit: panel.unit, baseline: spec.baseline, showsValues: showsValues)
  }

  private func drawOthers(than number: Int, on plot: LinePlot, into builder: inout SceneBuilder) {
    let style = LineStyle(
      color: builder.theme.leader, textColor: builder.theme.quietInk, width: builder.type.hairline(1.2),
      isHighlighted: false, isColored: false, isContext: true)
    let others = spec.panels.indices.filter { $0 != number }.flatMap { spec.panels[$0].series }
    let plain = others.map { LineSeries($0.name, values: $0.values) }
    LinePlot(
      years: plot.years, series: plain, styles: plain.map { _ in style }, plot: plot.plot, x: plot.x,
      y: plot.y,
      shadedFrom: nil
    ).drawMarks(into: &builder)
  }

  /// The last values beside their lines, where they fit below each other.
  private func drawEnds(of panel: LinePanel, on plot: LinePlot, into builder: inout SceneBuilder) {
    let type = builder.type
    let labels = zip(panel.series, plot.styles).compactMap { line, style -> EndLabel? in
      let text = line.endText(decimals: spec.decimals, unit: panel.unit)
      guard !text.isEmpty, style.isColored || panel.series.count <= builder.theme.mostSeries else {
        return nil
      }
      let own = TextStyle(size: type.foot, weight: .bold, color: style.textColor)
      return EndLabel(
        parts: [EndLabel.Part(text: text, style: own, role: .value)], anchor: plot.end(of: line))
    }
    let column = try? EndLabelColumn(
      labels, .right, of: plot.plot, size: type.foot, limit: .infinity,
      distance: FacetLayout.distance(type), builder)
    column?.draw(into: &builder)
  }
}

extension LineStyle {
  /// For a small panel.
  fileprivate func thinner(in type: Typography) -> LineStyle {
    LineStyle(
      color: color, textColor: textColor, width: max(1.3, min(width, type.length(3))),
      isHighlighted: isHighlighted, isColored: isColored, dash: dash, isContext: isContext)
  }
}
