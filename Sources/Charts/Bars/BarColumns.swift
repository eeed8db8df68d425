/// The columns of a bar chart from left to right: rank, name, plot, target.
struct BarColumns: Equatable {
  /// The right end of the ranks.
  let rankEnd: Double
  /// The right end of the names.
  let nameEnd: Double
  /// The widest a name may be.
  let nameLimit: Double
  /// The left end of the plot.
  let plotStart: Double
  /// The right end of the plot.
  let plotEnd: Double
  /// The left end of the targets; nil without that column.
  let targetStart: Double?
  /// The widest a target's text may be.
  let targetLimit: Double

  var plotWidth: Double { plotEnd - plotStart }

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
    plotStart = nameEnd + (hasNegative ? 3 : 1) * gap
    let targets = widest(\.targetLabel)
    let header = TextStyle(size: builder.type.foot)
    let heading = targets > 0 ? builder.width(spec.words.target, header) + builder.type.foot * 0.9 : 0
    targetLimit = min(max(targets, heading).rounded(.up), (room.width * 0.22).rounded())
    targetStart = targets > 0 ? room.maxX - inset - targetLimit : nil
    plotEnd = targetStart.map { $0 - 2 * gap } ?? room.maxX - inset
  }
}
