import Analytics
import Schema

/// A ranking as rows: for machines the columns of DESIGN §2, for people a table with names and words.
enum RankingRows {
  static func table(_ ranking: Ranking, rows: [RankingRow], language: Language) -> RowTable {
    let tied = tiedRanks(ranking)
    var table = RowTable(columns: columns(ranking, rows: rows), title: ranking.title)
    table.rows = rows.map { cells($0, ranking, isTied: $0.rank.map(tied.contains) ?? false, language) }
    if let first = rows.firstIndex(where: { $0.rank == nil }), first > 0 { table.rules = [first] }
    return table
  }

  private static func tiedRanks(_ ranking: Ranking) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for row in ranking.ranked { if let rank = row.rank { counts[rank, default: 0] += 1 } }
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  private static func columns(_ ranking: Ranking, rows: [RankingRow]) -> [RowTable.Column] {
    let criterion = ranking.request.criterion
    let gaps = criterion == .attainment || criterion == .stretch
    let several = { (values: Set<String>) in values.count > 1 }
    let shown: [String: Bool] = [
      "rank": true, "region_name": true, "tier": several(Set(rows.map { $0.region.tier.rawValue })),
      "year": several(Set(rows.compactMap { $0.year.map(String.init) })), "actual": criterion != .target,
      "target": criterion != .actual, "gap": gaps, "verdict": criterion == .attainment,
      "reason": rows.contains { $0.reason != nil || $0.marks.contains(.basis) },
    ]
    let headings: [String: Message] = [
      "rank": Message(zh: "名次", en: "Rank"), "region_name": Message(zh: "地区", en: "Region"),
      "tier": Message(zh: "层级", en: "Tier"), "year": Message(zh: "年份", en: "Year"),
      "actual": Message(zh: "实绩", en: "Actual"), "target": Message(zh: "目标", en: "Target"),
      "gap": Message(zh: "差距", en: "Gap"), "verdict": Message(zh: "结果", en: "Verdict"),
      "reason": Message(zh: "说明", en: "Remarks"),
    ]
    let numeric: Set<String> = ["rank", "actual", "target", "gap"]
    return ids.map { id in
      RowTable.Column(
        id: id, heading: headings[id] ?? Message(id), isNumeric: numeric.contains(id),
        isHiddenInTable: shown[id] != true)
    }
  }

  private static let ids = [
    "rank", "region", "region_name", "tier", "year", "indicator", "measure", "unit", "actual", "actual_bound",
    "status", "target", "target_high", "target_bound", "relative_to", "basis", "gap", "verdict", "reason",
    "source_actual", "source_target",
  ]

  private static func cells(
    _ row: RankingRow, _ ranking: Ranking, isTied: Bool, _ language: Language
  ) -> [RowTable.Cell] {
    let pairing = row.pairing
    let unit = pairing.actual?.unit ?? pairing.reference?.unit ?? pairing.target?.unit ?? ranking.unit
    return [
      rank(row, isTied: isTied, language), .text(row.region.code.description), .text(row.region.name),
      .text(row.region.tier.rawValue, shown: Terms.tier(row.region.tier)[language]), .integer(row.year),
      .text(ranking.indicator.id.rawValue), .text(ranking.measure.rawValue), .text(Terms.unitCode(unit)),
      .number(row.actual, shown: pairing.actual.map { Terms.figure($0)[language] }),
      .text(row.actualBound?.rawValue ?? ""), .text(row.status?.rawValue ?? ""),
      .number(
        row.target, shown: pairing.target.map { Terms.target($0, standIn: pairing.reference)[language] }),
      .number(row.targetHigh), .text(row.targetBound?.rawValue ?? ""),
      .text(row.relativeTo?.rawValue ?? ""), .text(row.basis?.rawValue ?? ""),
      .number(row.gap, shown: pairing.gap.map { Terms.gap($0)[language] }),
      .text(row.verdict?.rawValue ?? "", shown: row.verdict.map { Terms.verdict($0)[language] }),
      .text(row.reason?.code ?? "", shown: remark(row, ranking)?[language]),
      .text(row.sourceActual ?? ""), .text(row.sourceTarget ?? ""),
    ]
  }

  private static func rank(_ row: RankingRow, isTied: Bool, _ language: Language) -> RowTable.Cell {
    guard let rank = row.rank else { return RowTable.Cell(value: .missing, shown: "—") }
    guard isTied else { return .integer(rank) }
    return RowTable.Cell(value: .integer(rank), shown: Message(zh: "并列\(rank)", en: "\(rank)=")[language])
  }

  private static func remark(_ row: RankingRow, _ ranking: Ranking) -> Message? {
    if let reason = ranking.reason(row) { return reason }
    return row.marks.contains(.basis) ? row.basis.map(Terms.basis) : nil
  }
}
