import Schema

/// What reports say of every indicator, as rows: the figure, or which kind of nothing.
enum CoverageRows {
  /// One row a report, indicator, role and measure.
  static func machine(_ coverages: [ReportCoverage], codebook: Codebook, language: Language) -> RowTable {
    var table = RowTable(
      columns: [
        "source", "file", "region", "indicator", "measure", "role", "year", "state", "value", "value_high",
        "bound",
        "unit", "unit_mult", "relative_to", "reason", "locator", "evidence",
      ].map { RowTable.Column(id: $0) })
    for coverage in coverages {
      for cell in coverage.cells {
        let figure = cell.figure
        table.rows.append([
          .text(coverage.report.source.id), .text(coverage.report.path),
          .text(cell.key.region.description), .text(cell.key.indicator.rawValue),
          .text(cell.key.measure.rawValue), .text(cell.key.role.rawValue), .integer(cell.key.year),
          .text(cell.state.rawValue), .number(figure?.value.low), .number(figure?.value.high),
          .text(figure?.value.bound.rawValue ?? ""), .text(figure?.unit.code.rawValue ?? ""),
          .integer(figure?.unit.multiplier), .text(figure?.value.reference?.rawValue ?? ""),
          .text(cell.code), .text(cell.locator?.description ?? ""), .text(cell.evidence),
        ])
      }
    }
    return table
  }

  /// For people: a matrix a report, and below it the clauses of what is missing, doubtful or contradicted.
  static func people(_ coverage: ReportCoverage, codebook: Codebook, language: Language) -> [RowTable] {
    let matrix = matrix(coverage, codebook: codebook, language: language)
    let notes = notes(coverage, codebook: codebook, language: language)
    return notes.rows.isEmpty ? [matrix] : [matrix, notes]
  }

  private static func matrix(
    _ coverage: ReportCoverage, codebook: Codebook, language: Language
  ) -> RowTable {
    let report = coverage.report
    var table = RowTable(
      columns: [RowTable.Column(id: "indicator")],
      title: Message("\(report.source.title)  \(report.source.id)  \(report.path)"))
    for (index, role) in Role.allCases.enumerated() {
      let year = report.source.year - (role == .actual ? 1 : 0)
      let heading = Terms.role(role)
      let block = RowTable.Block(
        index: index, heading: Message(zh: "\(year)年\(heading.zh)", en: "\(heading.en) \(year)"))
      for measure in Measure.allCases {
        table.columns.append(
          RowTable.Column(
            id: "\(role.rawValue)_\(measure.rawValue)", heading: Terms.measure(measure), isNumeric: true,
            block: block))
      }
    }
    for indicator in codebook.indicators {
      var row: [RowTable.Cell] = [.text(language == .zh ? indicator.nameZH : indicator.nameEN)]
      for role in Role.allCases {
        for measure in Measure.allCases {
          let cell = coverage.cells.first {
            $0.state != .conflict && $0.key.indicator == indicator.id && $0.key.role == role
              && $0.key.measure == measure
          }
          row.append(shown(cell, coverage, language))
        }
      }
      table.rows.append(row)
    }
    return table
  }

  private static func shown(
    _ cell: CoverageCell?, _ coverage: ReportCoverage, _ language: Language
  ) -> RowTable.Cell {
    guard let cell else { return .text("") }
    guard let figure = cell.figure else { return .text(Terms.state(cell.state)[language]) }
    let isContested = coverage.cells.contains { $0.state == .conflict && $0.key == cell.key }
    let mark = isContested || cell.state == .corrected ? "*" : ""
    return .text(Terms.figure(figure)[language] + mark)
  }

  private static func notes(_ coverage: ReportCoverage, codebook: Codebook, language: Language) -> RowTable {
    var table = RowTable(
      columns: ["state", "indicator", "item", "reason", "locator", "evidence"].map { RowTable.Column(id: $0) }
    )
    let states: [CoverageState] = [.unsure, .conflict, .corrected, .mentioned]
    for state in states {
      var told: Set<String> = []
      for cell in coverage.cells where cell.state == state {
        let indicator = codebook.indicator(cell.key.indicator)
        let name = indicator.map { language == .zh ? $0.nameZH : $0.nameEN } ?? ""
        let clause = "\(name) \(cell.key.role) \(cell.locator?.description ?? "")"
        // One clause that gives neither level nor growth is told once.
        if state == .mentioned, !told.insert(clause).inserted { continue }
        let measure = state == .mentioned ? Message("") : Terms.measure(cell.key.measure)
        let role = Terms.role(cell.key.role)
        let item = Message(zh: role.zh + measure.zh, en: "\(role.en) \(measure.en)")
        let figure = cell.figure.map { Terms.figure($0)[language] }
        let reason = [figure, reason(cell)?[language]].compactMap { $0 }.joined(
          separator: language == .zh ? "，" : ", ")
        table.rows.append([
          .text(Terms.state(state)[language]), .text(name), .text(item[language]), .text(reason),
          .text(coverage.report.place(cell.locator)), .text(cell.evidence),
        ])
      }
    }
    return table
  }

  private static func reason(_ cell: CoverageCell) -> Message? {
    guard cell.state == .conflict else { return cell.reason }
    return cell.reason.map { Message(zh: "未取：另一处是\($0.zh)", en: "not kept: the other is \($0.en)") }
  }

  /// What the marks of the matrix mean.
  static let legend = Message(
    zh: "— 未提及；提及：有名无可用的数；存疑：有数但拿不准，未采用；* 有两个数或经更正（见下表）",
    en:
      "— not mentioned; mentioned: named without a usable figure; unsure: a figure that could not be read for sure; "
      + "* two figures, or corrected (see the rows below)")
}
