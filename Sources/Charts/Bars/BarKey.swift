extension BarChartSpec {
  /// Whether any bar has a verdict's colour.
  var isToned: Bool { rows.contains { $0.values.contains { $0.tone != .none } } }

  /// The rows in focus, by their places.
  var highlightedRows: [Int] { rows.indices.filter { rows[$0].emphasis == .highlighted } }

  /// Whether any bar has a target's mark.
  var hasTargetMarks: Bool { rows.contains { $0.values.contains { $0.target != nil } } }

  /// Whether the texts of targets stand beside the bars, where they explain the marks.
  var hasTargetColumn: Bool { orientation == .horizontal && rows.contains { !$0.targetLabel.isEmpty } }
}

extension BarChartLayout {
  /// What stands above the bars: series, signs, hollow bars, and marks that no column explains.
  static func keyEntries(_ spec: BarChartSpec, _ theme: Theme) -> [KeyEntry] {
    var entries = spec.series.enumerated().map { place, name in
      let color =
        spec.quietSeries.contains(place)
        ? theme.quietMark : theme.series(place - spec.quietSeries.count { $0 < place })
      return KeyEntry(sample: .swatch(color), text: name)
    }
    let values = spec.rows.flatMap(\.values)
    entries += spec.words.signs(values.map(\.tone))
    if !spec.words.estimated.isEmpty, values.contains(where: { $0.isEstimated && $0.value != nil }) {
      let color = spec.series.isEmpty ? theme.primary : theme.quietMark
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
    slots.allSatisfy { slot in
      guard case .omission(let count) = slot else { return true }
      let lines = omissionLines(spec.words.omission(count), pitch: pitch, size: size, builder)
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
