import Analytics
import Schema

/// A composite index as rows: figures and normalised figures of every component beside the score.
enum IndexRows {
  static func table(
    _ index: CompositeIndex, rows: [CompositeIndex.Row], labels: IndexLabels, names: RegionNames,
    language: Language
  ) -> RowTable {
    var table = RowTable(columns: columns(index, rows, labels), title: labels.title(index))
    let ties = RankWords(index.scored.compactMap(\.rank))
    table.rows = rows.map { row in
      let missing = row.vacancies(index.components.map(\.component))
      return [
        ties.cell(row.rank, language), .text(row.region.code.description),
        .text(row.region.name, shown: names.words(row.region)[language]),
        .text(row.region.tier.rawValue, shown: Terms.tier(row.region.tier)[language]), .integer(row.year),
        .number(row.score, shown: row.score.map { index.shown($0, decimals: 2) }),
        .number(row.share, shown: Terms.share(row.share)),
      ] + zip(index.components, row.cells).flatMap { cells($0, $1, index, language) } + [
        .text(missing.map(\.description).joined(separator: ";")),
        .text(row.exclusion?.code ?? "", shown: labels.vacancies(missing, index)[language]),
      ]
    }
    if let first = rows.firstIndex(where: { $0.rank == nil }), first > 0 { table.rules = [first] }
    return table
  }

  private static func columns(
    _ index: CompositeIndex, _ rows: [CompositeIndex.Row], _ labels: IndexLabels
  ) -> [RowTable.Column] {
    let shown: [String: Bool] = [
      "rank": true, "region_name": true, "score": true, "tier": Set(rows.map(\.region.tier)).count > 1,
      "year": Set(rows.compactMap(\.year)).count > 1,
      "share": rows.contains { $0.score != nil && $0.share < ExactDecimal(1) },
    ]
    var columns = ["rank", "region", "region_name", "tier", "year", "score", "share"].map {
      RowTable.Column(id: $0, isHiddenInTable: shown[$0] != true)
    }
    for (place, component) in index.components.enumerated() {
      let id = component.component.description
      let block = RowTable.Block(index: place)
      columns += [
        RowTable.Column(
          id: id, heading: labels.label(component.component, index), isNumeric: true, block: block),
        RowTable.Column(
          id: id + ":normalised", heading: Headings.of("normalised"), isNumeric: true,
          isHiddenInTable: component.isConstant, block: block),
        RowTable.Column(id: id + ":weight", isNumeric: true, isHiddenInTable: true, block: block),
      ]
    }
    let last = RowTable.Block(index: index.components.count)
    return columns + [
      RowTable.Column(id: "missing", isHiddenInTable: true, block: last),
      RowTable.Column(
        id: "reason", isHiddenInTable: !rows.contains { $0.cells.contains { $0.reason != nil } }, block: last),
    ]
  }

  private static func cells(
    _ component: CompositeIndex.Component, _ cell: CompositeIndex.Cell, _ index: CompositeIndex,
    _ language: Language
  ) -> [RowTable.Cell] {
    [
      .number(cell.value, shown: cell.words(component)?[language] ?? (cell.reason == nil ? nil : "—")),
      .number(cell.normalised, shown: cell.normalised.map { index.shown($0, decimals: 1) }),
      .number(cell.weight),
    ]
  }
}

/// Ranks as people read them, ties marked.
struct RankWords {
  private let tied: Set<Int>

  init(_ ranks: [Int]) {
    var counts: [Int: Int] = [:]
    for rank in ranks { counts[rank, default: 0] += 1 }
    tied = Set(counts.filter { $0.value > 1 }.keys)
  }

  func cell(_ rank: Int?, _ language: Language) -> RowTable.Cell {
    guard let rank else { return RowTable.Cell(value: .missing, shown: "—") }
    guard tied.contains(rank) else { return .integer(rank) }
    return RowTable.Cell(value: .integer(rank), shown: Message(zh: "并列\(rank)", en: "=\(rank)")[language])
  }
}
