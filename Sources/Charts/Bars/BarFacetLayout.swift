/// Small multiples of bars being laid out: names at the left of each line of panels.
struct BarFacetLayout {
  let spec: BarFacetSpec
  let strip: KeyStrip
  let slots: [BarSlot]
  /// How many panels stand beside each other.
  let perLine: Int
  /// The names, as the columns of a chart as wide as the room.
  let columns: BarColumns
  let titles: PanelTitles
  let frames: PanelFrames
  let panels: [BarChartLayout]
  let pitch: Double
  let textSize: Double
  let room: Rect
  /// How far this is from what looks best.
  let cost: Double

  /// The arrangement that costs least.
  ///
  /// - Throws: `ChartError.labelsDontFit` when there is none.
  static func best(_ spec: BarFacetSpec, room: Rect, builder: SceneBuilder) throws(ChartError)
    -> BarFacetLayout
  {
    // As few beside each other as a number of lines needs: six in two lines are three and three.
    let count = spec.panels.count
    let all = Set((1...count).map { (count + $0 - 1) / $0 }).sorted().compactMap { perLine in
      BarFacetLayout(spec, perLine: perLine, room: room, builder: builder)
    }
    guard let best = all.min(by: { $0.cost < $1.cost }) else {
      throw .labelsDontFit(count: spec.rowCount, isUpright: false)
    }
    return best
  }

  /// Nil when names, values or titles don't fit.
  private init?(_ spec: BarFacetSpec, perLine: Int, room: Rect, builder: SceneBuilder) {
    let type = builder.type
    self.spec = spec
    self.perLine = perLine
    self.room = room
    strip = KeyStrip(BarFacetLayout.key(spec, builder.theme), in: room, builder: builder)
    let lines = (spec.panels.count + perLine - 1) / perLine
    let lineGap = type.length(16).rounded()
    let gap = type.length(30).rounded()
    let top = room.minY + strip.height
    let lineHeight = (room.maxY - top - Double(lines - 1) * lineGap) / Double(lines)
    let focused = (0..<spec.rowCount).filter { spec.isFocused($0) }
    func width(_ columns: BarColumns) -> Double {
      ((room.maxX - columns.span.start - Double(perLine - 1) * gap) / Double(perLine)).rounded(.down)
    }
    // Titles need the panels' width, that the names', that the text's size: the largest is reckoned with.
    let narrowest = width(BarFacetLayout.columns(spec, type.label, room, builder))
    guard narrowest > 4 * type.foot,
      let titles = PanelTitles(spec.panels.map(\.title), width: narrowest, builder: builder),
      let slots = BarFacetLayout.slots(spec, focused, lineHeight - titles.height, builder)
    else { return nil }
    self.titles = titles
    self.slots = slots
    let height = lineHeight - titles.height
    pitch = BarSlot.pitch(slots.count, height: height, most: type.length(58), builder)
    textSize = builder.largestText(inLane: pitch)
    columns = BarFacetLayout.columns(spec, textSize, room, builder)
    frames = PanelFrames(
      count: spec.panels.count, perLine: perLine, start: columns.span.start, width: width(columns), gap: gap,
      top: top, step: titles.height + pitch * Double(slots.count) + lineGap)
    let size = (pitch, textSize)
    let layouts = BarFacetLayout.layouts(spec, slots, columns, frames, head: titles.height, size, builder)
    guard let layouts else { return nil }
    panels = layouts
    let shown = slots.count { $0.row(of: spec.names) != nil }
    cost =
      3 * (1 - textSize / type.label) + 4 * (1 - Double(shown) / Double(max(1, spec.rowCount)))
      + 0.4 * max(0, 1 - pitch * Double(slots.count) / height) + 0.25 * Double(lines) + 0.3
      * frames.emptyShare
      + max(0, 1 - frames.width / type.length(330))
  }

  private static func key(_ spec: BarFacetSpec, _ theme: Theme) -> [KeyEntry] {
    let values = spec.panels.flatMap { $0.rows.flatMap(\.values) }
    var entries = spec.words.signs(values.map(\.tone))
    let hasVerdicts = values.contains { $0.tone != .none }
    let hasHighlight = spec.panels.contains { $0.rows.contains { $0.emphasis == .highlighted } }
    let colors = spec.panels.lazy.compactMap {
      BarChartSpec(panel: $0, of: spec).estimateColor(theme, hasHighlight: hasHighlight, isToned: hasVerdicts)
    }
    if !spec.words.estimated.isEmpty, let color = colors.first {
      entries.append(KeyEntry(sample: .hollow(color), text: spec.words.estimated))
    }
    if hasVerdicts, !spec.words.untargeted.isEmpty,
      values.contains(where: { $0.value != nil && $0.tone == .none })
    {
      entries.append(KeyEntry(sample: .swatch(theme.quietMark), text: spec.words.untargeted))
    }
    return entries + spec.words.shapes(values.compactMap { $0.target?.kind })
  }

  private static func slots(
    _ spec: BarFacetSpec, _ focused: [Int], _ height: Double, _ builder: SceneBuilder
  ) -> [BarSlot]? {
    try? BarSlot.fitting(
      count: spec.rowCount, breaks: spec.breaks, highlighted: focused, height: height, builder: builder)
  }

  private static func columns(_ spec: BarFacetSpec, _ size: Double, _ room: Rect, _ builder: SceneBuilder)
    -> BarColumns
  {
    BarColumns(
      spec.names, heading: "", hasSamples: false,
      reachesLeft: spec.panels.contains { $0.rows.contains(where: \.reachesLeft) }, room: room,
      textSize: size,
      builder: builder)
  }

  /// The panels' bars: on one scale, or each on its own; nil when values don't fit.
  private static func layouts(
    _ spec: BarFacetSpec, _ slots: [BarSlot], _ columns: BarColumns, _ frames: PanelFrames, head: Double,
    _ size: (pitch: Double, text: Double), _ builder: SceneBuilder
  ) -> [BarChartLayout]? {
    let (pitch, textSize) = size
    let lane = BarChartLayout.lyingLane(pitch: pitch, widestLabel: frames.width, builder.type)
    let labels = spec.panels.map { panel in
      slots.compactMap { $0.row(of: panel.rows) }.flatMap { row in
        row.values.map { BarLabel($0, style: row.style(textSize), lane: lane, builder: builder) }
      }
    }
    let all = labels.flatMap { $0 }
    guard 1.9 * (all.map(\.extent).max() ?? 0) <= frames.width else { return nil }
    let span = PlotSpan(start: 0, end: frames.width)
    let shared = BarScale(all, references: [], span: span).scale
    let isToned = all.contains { $0.bar.tone != .none }
    let hasHighlight = spec.panels.contains { $0.rows.contains { $0.emphasis == .highlighted } }
    return spec.panels.indices.map { index in
      let scale = spec.sharesScale ? shared : BarScale(labels[index], references: [], span: span).scale
      let left = frames.left(index)
      return BarChartLayout(
        panel: BarChartSpec(panel: spec.panels[index], of: spec), slots: slots, columns: columns,
        body: Rect(
          minX: left, minY: frames.top(index) + head, width: frames.width,
          height: pitch * Double(slots.count)),
        pitch: pitch, textSize: textSize, lane: lane,
        scale: LinearScale(low: 0, high: 1, start: scale.start + left, end: scale.end + left),
        look: (isToned, hasHighlight), builder: builder)
    }
  }
}

/// The titles of panels in lines, all of one size.
struct PanelTitles {
  let lines: [[String]]
  let style: TextStyle
  /// From one line to the next.
  let step: Double
  /// The height of the highest title with the room below it.
  let height: Double

  /// As large as the subtitle where two lines hold them, else as small as the foot, so that a chart has four sizes at most;
  /// nil when a title doesn't fit four lines.
  init?(_ titles: [String], width: Double, builder: SceneBuilder) {
    for (size, most) in [(builder.type.subtitle, 2), (builder.type.foot, 4)] {
      let style = TextStyle(size: size, weight: .bold)
      let measure = { (text: String) in builder.width(text, style) }
      let lines = titles.map { LineBreaking.balanced($0, within: width, measure: measure) }
      let highest = lines.map(\.count).max() ?? 1
      guard highest <= most, lines.allSatisfy({ $0.allSatisfy { measure($0) <= width } }) else { continue }
      self.lines = lines
      self.style = style
      step = (builder.lineHeight(size) * 1.06).rounded(.up)
      height = step * Double(highest) + builder.type.length(10).rounded()
      return
    }
    return nil
  }
}

/// Where equal panels stand, line by line.
struct PanelFrames {
  let count: Int
  let perLine: Int
  /// The left edge of the first panel of a line.
  let start: Double
  let width: Double
  let gap: Double
  /// The upper edge of the first line.
  let top: Double
  /// From one line to the next.
  let step: Double

  /// How many places of the last line are empty, as a share of the panels.
  var emptyShare: Double { Double((perLine - count % perLine) % perLine) / Double(count) }

  func left(_ index: Int) -> Double { (start + Double(index % perLine) * (width + gap)).rounded() }
  func top(_ index: Int) -> Double { (top + Double(index / perLine) * step).rounded() }
}
