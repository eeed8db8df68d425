extension BarChartSpec {
  /// Whether any bar has a verdict's colour.
  var isToned: Bool { rows.contains { $0.values.contains { $0.tone != .none } } }

  /// What stands in a slot of rows that were left out.
  func note(_ slot: Int, of slots: [BarSlot]) -> String {
    words.note(slot, of: slots, places: rows.map(\.place))
  }

  /// The rows in focus, by their places.
  var highlightedRows: [Int] { rows.indices.filter { rows[$0].emphasis == .highlighted } }

  /// Whether any bar has a target's mark.
  var hasTargetMarks: Bool { rows.contains { $0.values.contains { $0.target != nil } } }

  /// Whether the texts of targets stand beside the bars, where they explain the marks.
  var hasTargetColumn: Bool { orientation == .horizontal && rows.contains { !$0.targetLabel.isEmpty } }
}

extension BarChartSpec {
  /// The colour of bars side by side.
  func seriesColor(_ place: Int, _ theme: Theme) -> Color {
    quietSeries.contains(place)
      ? theme.quietMark : theme.barSeries(place - quietSeries.count { $0 < place })
  }

  /// The colour of a bar, on a chart that has a row in focus, or bars with a verdict, or not.
  func color(of row: BarRow, _ place: Int, _ theme: Theme, hasHighlight: Bool, isToned: Bool) -> Color {
    guard series.isEmpty else { return seriesColor(place, theme) }
    if row.emphasis == .muted { return theme.quietMark }
    switch row.values.first?.tone ?? .none {
    case .met: return theme.met
    case .missed: return theme.missed
    case .none, .undetermined: break
    }
    if row.emphasis == .highlighted { return theme.highlight }
    return hasHighlight || isToned ? theme.quietMark : theme.primary
  }

  /// The colour of the first estimate, in which the key explains hollow bars; nil without estimates.
  func estimateColor(_ theme: Theme, hasHighlight: Bool, isToned: Bool) -> Color? {
    for row in rows {
      if let place = row.values.firstIndex(where: { $0.isEstimated && $0.value != nil }) {
        return color(of: row, place, theme, hasHighlight: hasHighlight, isToned: isToned)
      }
    }
    return nil
  }
}

extension BarChartLayout {
  /// What stands above the bars: series, signs, hollow bars, and marks that no column explains.
  static func keyEntries(_ spec: BarChartSpec, _ theme: Theme) -> [KeyEntry] {
    var entries = spec.series.enumerated().map { place, name in
      KeyEntry(sample: .swatch(spec.seriesColor(place, theme)), text: name)
    }
    let values = spec.rows.flatMap(\.values)
    entries += spec.words.signs(values.map(\.tone))
    if !spec.words.estimated.isEmpty,
      let color = spec.estimateColor(
        theme, hasHighlight: !spec.highlightedRows.isEmpty, isToned: spec.isToned)
    {
      entries.append(KeyEntry(sample: .hollow(color), text: spec.words.estimated))
    }
    if !spec.hasTargetColumn {
      entries += spec.words.shapes(
        values.compactMap { $0.target?.kind }, isUpright: spec.orientation == .vertical)
    }
    return entries
  }

  static func headerHeight(_ spec: BarChartSpec, _ builder: SceneBuilder) -> Double {
    let explainsTarget = !spec.words.target.isEmpty && (spec.hasTargetColumn || spec.pointsAtTarget)
    let hasGaps = spec.orientation == .horizontal && spec.rows.contains { !$0.gapLabel.isEmpty }
    guard
      explainsTarget || hasGaps && !spec.words.gap.isEmpty
        || spec.references.contains(where: { !$0.label.isEmpty })
    else { return 0 }
    return (builder.lineHeight(builder.type.foot) + builder.type.length(9)).rounded()
  }

  /// The room at the right of upright bars for the labels of reference lines.
  static func referenceWidth(_ spec: BarChartSpec, _ room: Rect, _ builder: SceneBuilder) -> Double {
    let style = TextStyle(size: builder.type.foot)
    let labels = spec.references.map(\.label).filter { !$0.isEmpty }
    guard let widest = labels.map({ builder.width($0, style) }).max() else { return 0 }
    return (min(widest, room.width * 0.2) + builder.type.length(28)).rounded(.up)
  }

  /// Whether the notes on rows left out fit between upright bars.
  static func omissionFits(
    _ spec: BarChartSpec, _ slots: [BarSlot], pitch: Double, size: Double, height: Double,
    _ builder: SceneBuilder
  ) -> Bool {
    slots.indices.allSatisfy { slot in
      let note = spec.note(slot, of: slots)
      guard !note.isEmpty else { return true }
      let lines = omissionLines(note, pitch: pitch, size: size, builder)
      return lines.map { Double($0.count) * BarFeet.step(size, builder) <= height } ?? false
    }
  }

  /// The lines of a note between upright bars; nil when a word is wider than the slot.
  static func omissionLines(_ text: String, pitch: Double, size: Double, _ builder: SceneBuilder) -> [String]?
  {
    let limit = pitch - (size * 0.3).rounded(.up)
    let style = TextStyle(size: size)
    let lines = LineBreaking.balanced(text, within: limit) { builder.width($0, style) }
    return lines.allSatisfy { builder.width($0, style) <= limit } ? lines : nil
  }
}

extension BarChartSpec {
  /// Whether a label above the bars points at the first target: there is neither a column nor a key that explains it.
  var pointsAtTarget: Bool {
    hasTargetMarks && !hasTargetColumn && orientation == .horizontal && words.marks.isEmpty
  }
}
