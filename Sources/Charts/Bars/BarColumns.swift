/// The columns of a chart of lying bars from left to right: rank, name, plot, target.
struct BarColumns: Equatable {
  /// The right end of the ranks.
  let rankEnd: Double
  /// The right end of the names.
  let nameEnd: Double
  /// The widest a name may be.
  let nameLimit: Double
  /// The plot.
  let span: PlotSpan
  /// The left end of the targets, their samples included; nil without that column.
  let targetStart: Double?
  /// The room for a sample of the target's mark before its text.
  let sampleExtent: Double
  /// The widest a target's text may be.
  let targetLimit: Double

  init(_ spec: BarChartSpec, slots: [BarSlot], room: Rect, textSize: Double, builder: SceneBuilder) {
    let rows = slots.compactMap { slot -> BarRow? in
      if case .row(let index) = slot { spec.rows[index] } else { nil }
    }
    func widest(_ text: (BarRow) -> String) -> Double {
      rows.map { row in
        builder.width(
          text(row), TextStyle(size: textSize, weight: row.emphasis == .highlighted ? .bold : .regular))
      }.max() ?? 0
    }
    let gap = (textSize * 0.55).rounded()
    let inset = (textSize * 0.3).rounded()
    let ranks = min(widest(\.rank).rounded(.up), room.width * 0.12)
    rankEnd = room.minX + inset + ranks
    let names = widest(\.label).rounded(.up)
    nameLimit = min(names, (room.width * 0.3).rounded())
    nameEnd = rankEnd + (ranks > 0 ? gap : 0) + nameLimit
    // A value at a bar that reaches to the left must not be taken for a part of the name.
    let hasNegative = rows.contains { $0.values.contains { $0.value ?? 0 < 0 } }
    let plotStart = nameEnd + (hasNegative ? 3 : 1) * gap
    let targets = widest(\.targetLabel)
    let header = TextStyle(size: builder.type.foot)
    let heading = targets > 0 ? builder.width(spec.words.target, header) : 0
    let hasMarks = targets > 0 && spec.hasTargetMarks
    sampleExtent = hasMarks ? BarMark.sampleWidth(textSize) + (textSize * 0.4).rounded() : 0
    targetLimit = min(max(targets, heading - sampleExtent).rounded(.up), (room.width * 0.22).rounded())
    targetStart = targets > 0 ? room.maxX - inset - targetLimit - sampleExtent : nil
    span = PlotSpan(start: plotStart, end: targetStart.map { $0 - 2 * gap } ?? room.maxX - inset)
  }
}
