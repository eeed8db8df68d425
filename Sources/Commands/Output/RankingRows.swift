import Analytics
import Schema

/// A ranking as rows: for machines the columns of DESIGN §2, for people a table with names and words.
enum RankingRows {
  /// What a table for people shows beyond the columns of DESIGN §2.
  struct Style {
    /// The ranks that rounding and hedges leave open.
    var showsOpenRanks = false
    /// The regions to mark: in bold in Markdown, else with a sign in front.
    var highlighted: Set<RegionCode> = []
    var isMarkdown = false
    var names = RegionNames.plain

    fileprivate var showsMarks: Bool { !highlighted.isEmpty && !isMarkdown }
  }

  static func table(
    _ ranking: Ranking, rows: [RankingRow], language: Language, style: Style = Style()
  ) -> RowTable {
    let ties = tiedRanks(ranking)
    let decimals = rows.map(\.pairing).gapDecimals
    var table = RowTable(columns: columns(ranking, rows: rows, style), title: ranking.title)
    table.rows = rows.map { row in
      let words = PairingWords(
        row.pairing, gapDecimals: decimals, reasonCode: row.reason?.code, reason: remark(row, ranking))
      return leading(row, ties, style, language) + [
        .text(row.region.code.description), name(row, style, language),
        .text(row.region.tier.rawValue, shown: Terms.tier(row.region.tier)[language]), .integer(row.year),
        .text(ranking.indicator.id.rawValue), .text(ranking.measure.rawValue),
      ] + PairingCells.cells(row.pairing, unit: ranking.unit, words: words, language: language)
        + [.text(row.sourceActual ?? ""), .text(row.sourceTarget ?? "")]
    }
    if let first = rows.firstIndex(where: { $0.rank == nil }), first > 0 { table.rules = [first] }
    return table
  }

  private static let ids =
    ["rank", "region", "region_name", "tier", "year", "indicator", "measure"] + PairingCells.ids
    + ["source_actual", "source_target"]

  private static func columns(
    _ ranking: Ranking, rows: [RankingRow], _ style: Style
  ) -> [RowTable.Column] {
    let criterion = ranking.request.criterion
    let shown: [String: Bool] = [
      "rank": true, "region_name": true, "tier": Set(rows.map(\.region.tier)).count > 1,
      "year": Set(rows.compactMap(\.year)).count > 1, "actual": criterion != .target,
      "target": criterion != .actual, "gap": ranking.gapUnit != nil, "verdict": criterion == .attainment,
      "reason": rows.contains { $0.reason != nil || $0.marks.contains(.basis) },
    ]
    var columns = ids.map { RowTable.Column(id: $0, isHiddenInTable: shown[$0] != true) }
    if style.showsOpenRanks { columns.insert(RowTable.Column(id: "open_ranks"), at: 1) }
    if style.showsMarks { columns.insert(RowTable.Column(id: "highlighted", heading: Message(" ")), at: 0) }
    return columns
  }

  /// The cells up to the rank and what is open about it.
  private static func leading(
    _ row: RankingRow, _ ties: Set<Int>, _ style: Style, _ language: Language
  ) -> [RowTable.Cell] {
    var cells = [rank(row, ties: ties, language)]
    if style.showsOpenRanks { cells.append(.text(Terms.openRanks(row) ?? "")) }
    if style.showsMarks {
      cells.insert(.text(style.highlighted.contains(row.region.code) ? ">" : ""), at: 0)
    }
    return cells
  }

  private static func name(_ row: RankingRow, _ style: Style, _ language: Language) -> RowTable.Cell {
    let isBold = style.isMarkdown && style.highlighted.contains(row.region.code)
    let shown = style.names.words(row.region)[language]
    return .text(row.region.name, shown: isBold ? "**\(shown)**" : shown)
  }

  private static func tiedRanks(_ ranking: Ranking) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for row in ranking.ranked { if let rank = row.rank { counts[rank, default: 0] += 1 } }
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  private static func rank(_ row: RankingRow, ties: Set<Int>, _ language: Language) -> RowTable.Cell {
    guard let rank = row.rank else { return RowTable.Cell(value: .missing, shown: "—") }
    guard ties.contains(rank) else { return .integer(rank) }
    return RowTable.Cell(value: .integer(rank), shown: Message(zh: "并列\(rank)", en: "=\(rank)")[language])
  }

  private static func remark(_ row: RankingRow, _ ranking: Ranking) -> Message? {
    if let reason = ranking.reason(row) { return reason }
    return row.marks.contains(.basis) ? row.basis.map(Terms.basis) : nil
  }
}
