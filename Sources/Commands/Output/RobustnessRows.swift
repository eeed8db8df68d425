import Analytics
import Schema

/// How the ranks of an index move, as rows.
enum RobustnessRows {
  static func table(
    _ robustness: IndexRobustness, _ index: CompositeIndex, top: Int?, labels: IndexLabels,
    names: RegionNames, language: Language
  ) -> RowTable {
    var table = RowTable(columns: columns(robustness, index, labels), title: robustness.title)
    let ties = RankWords(index.scored.compactMap(\.rank))
    for (place, row) in robustness.rows.enumerated() where top.map({ (row.row.rank ?? .max) <= $0 }) ?? true {
      table.rows.append(
        [
          ties.cell(row.row.rank, language), .text(row.row.region.code.description),
          .text(row.row.region.name, shown: names.words(row.row.region)[language]),
          .number(row.row.score, shown: row.row.score.map { index.shown($0, decimals: 2) }),
        ] + interval(row.byAll) + interval(row.byWeights)
          + robustness.alternatives.map { RowTable.Cell.integer($0.ranks[place]) })
    }
    return table
  }

  private static func columns(_ robustness: IndexRobustness, _ index: CompositeIndex, _ labels: IndexLabels)
    -> [RowTable.Column]
  {
    var columns = ["rank", "region", "region_name", "score"].map {
      RowTable.Column(id: $0, isHiddenInTable: $0 == "region")
    }
    for (place, prefix) in ["all", "weights"].enumerated() {
      let block = RowTable.Block(index: place, heading: Headings.of("by_" + prefix))
      columns += ["median", "p5", "p95"].map { part in
        RowTable.Column(
          id: "\(prefix)_\(part)", heading: Headings.of(part == "p5" ? "interval" : part), isNumeric: true,
          isHiddenInTable: part == "p95", block: block)
      }
    }
    for (place, alternative) in robustness.alternatives.enumerated() {
      columns.append(
        RowTable.Column(
          id: alternative.change.id, heading: alternative.change.words(index, labels), isNumeric: true,
          block: RowTable.Block(index: place + 2)))
    }
    return columns
  }

  /// Median, lower and upper end; people read the ends together.
  private static func interval(_ interval: IndexRobustness.Interval?) -> [RowTable.Cell] {
    guard let interval else { return [.missing, .missing, .missing] }
    return [
      .integer(interval.median),
      RowTable.Cell(value: .integer(interval.low), shown: "\(interval.low)–\(interval.high)"),
      .integer(interval.high),
    ]
  }
}
