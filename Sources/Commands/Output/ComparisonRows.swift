import Analytics
import Schema

/// A comparison as rows: for machines one a region and indicator, for people the regions side by side.
enum ComparisonRows {
  /// The long form.
  static func machine(_ comparison: Comparison, language: Language) -> RowTable {
    let ids =
      ["region", "region_name", "tier", "year", "indicator", "measure"] + PairingCells.ids
      + [
        "next_target", "next_target_high", "next_target_bound", "next_relative_to", "source_actual",
        "source_target", "source_next_target", "rank", "ranked", "group_tier", "group_in", "group_size",
        "best_actual",
        "best_gap",
      ]
    var table = RowTable(columns: ids.map { RowTable.Column(id: $0) })
    for (index, column) in comparison.columns.enumerated() {
      for row in comparison.rows where row.cells.indices.contains(index) {
        table.rows.append(cells(column, row, row.cells[index], language))
      }
    }
    return table
  }

  private static func cells(
    _ column: Comparison.Column, _ row: Comparison.Row, _ cell: Comparison.Cell, _ language: Language
  ) -> [RowTable.Cell] {
    let pairing = cell.attainment
    let next = cell.nextTarget.observation
    let unit = next?.value.reference == nil ? next?.unit : nil
    return [
      .text(column.region.code.description), .text(column.region.name), .text(column.region.tier.rawValue),
      .integer(column.year), .text(row.indicator.id.rawValue), .text(row.measure.rawValue),
    ]
      + PairingCells.cells(
        pairing, unit: unit ?? row.indicator.unit(of: row.measure), words: PairingWords(pairing),
        language: language)
      + [
        .number(next?.value.low), .number(next?.value.high), .text(next?.value.bound.rawValue ?? ""),
        .text(next?.value.reference?.rawValue ?? ""), .text(pairing.actual?.source ?? ""),
        .text(pairing.target?.source ?? ""), .text(next?.source ?? ""),
      ] + standing(column, cell)
  }

  /// Where the actual stands, among whom, and what is best of its row.
  private static func standing(_ column: Comparison.Column, _ cell: Comparison.Cell) -> [RowTable.Cell] {
    let group = cell.standing == nil ? nil : column.peers
    return [
      .integer(cell.standing?.rank), .integer(cell.standing?.ranked), .text(group?.tier.rawValue ?? ""),
      .text(group?.within?.description ?? ""), .integer(group?.members.count),
      .text(cell.isBestActual ? "best" : ""), .text(cell.isBestGap ? "best" : ""),
    ]
  }

  /// The wide form: actual, target, gap and next target of an indicator below each other, a column a region.
  static func people(_ comparison: Comparison, names: RegionNames, language: Language) -> RowTable {
    var columns = [RowTable.Column(id: "indicator"), RowTable.Column(id: "item")]
    for (index, column) in comparison.columns.enumerated() {
      let year = comparison.mixesYears ? column.year.map { " \($0)" } ?? "" : ""
      let name = names.words(column.region)
      columns.append(
        RowTable.Column(
          id: column.region.code.description, heading: Message(zh: name.zh + year, en: name.en + year),
          isNumeric: true,
          block: RowTable.Block(index: index)))
    }
    var table = RowTable(columns: columns, title: comparison.title(names))
    for row in comparison.rows { table.rows += lines(row, language) }
    return table
  }

  private static func lines(_ row: Comparison.Row, _ language: Language) -> [[RowTable.Cell]] {
    let cells = row.cells
    // One decimal at least, as in a ranking of many.
    let decimals = max(1, cells.map(\.attainment).gapDecimals)
    let words = cells.map { PairingWords($0.attainment, gapDecimals: decimals) }
    let next = cells.map { $0.nextTarget.observation.map { Terms.figure($0) } }
    var lines: [[RowTable.Cell]] = []
    func add(_ id: String, _ texts: [RowTable.Cell]) {
      let subject = lines.isEmpty ? label(row)[language] : ""
      lines.append([.text(subject), .text(Headings.of(id)[language])] + texts)
    }
    if cells.contains(where: { $0.actual.observation != nil }) {
      add(
        "actual",
        zip(words, cells).map { words, cell in
          MissingMark.cell(words.actual, cell.actual, language).marked(cell.isBestActual)
        })
    }
    if cells.contains(where: { $0.standing != nil }) {
      add("rank", cells.map { .text("", shown: $0.standing.map { Terms.standing($0)[language] }) })
    }
    if cells.contains(where: { $0.target.observation != nil }) {
      add("target", zip(words, cells).map { MissingMark.cell($0.target, $1.target, language) })
    }
    if words.contains(where: { $0.gap != nil }) {
      add(
        "gap",
        zip(words, cells).map { words, cell in
          RowTable.Cell.text("", shown: gap(words, cell, language)).marked(cell.isBestGap)
        })
    }
    if cells.contains(where: { $0.nextTarget.observation != nil }) {
      add("next_target", zip(next, cells).map { MissingMark.cell($0, $1.nextTarget, language) })
    }
    return lines
  }

  /// The English names fill a terminal by themselves; the ids are English too.
  private static func label(_ row: Comparison.Row) -> Message {
    Message(
      zh: Terms.subject(row.indicator, row.measure).zh,
      en: row.indicator.id.rawValue + (row.measure == .growth ? " growth" : ""))
  }

  private static func gap(_ words: PairingWords, _ cell: Comparison.Cell, _ language: Language) -> String? {
    guard let gap = words.gap else {
      // Where one of the two is missing its own line says so.
      let isPair = cell.actual.observation != nil && cell.target.observation != nil
      return isPair ? cell.attainment.reason.map { Terms.noGap($0)[language] } : nil
    }
    return [gap[language], words.verdict?[language]].compactMap { $0 }.joined(separator: " ")
  }
}

extension RowTable.Cell {
  /// The field with the mark of what is best in a row of a table for people.
  fileprivate func marked(_ isBest: Bool) -> RowTable.Cell {
    guard isBest, let shown else { return self }
    return RowTable.Cell(value: value, shown: shown + "*")
  }
}
