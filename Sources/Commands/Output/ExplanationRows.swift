import Normalization
import Schema

/// A figure of a data set with all that is known of how it was read.
struct ExplainedFigure {
  let figure: Observation
  let source: Source?
  /// The report read again, if its file is at hand.
  let report: ReadReport?
  let correction: Correction?

  /// The figure as it is read now, before any correction.
  var extracted: ExtractedObservation? {
    report.flatMap { read in
      (read.report.observations + read.report.doubtful).first { $0.observation.key == figure.key }
    }
  }
}

/// Explanations as rows.
enum ExplanationRows {
  /// For people: one table a figure, an item a line.
  static func people(_ explained: ExplainedFigure, codebook: Codebook, language: Language) -> RowTable {
    let figure = explained.figure
    let name = Terms.name(figure.key, codebook)
    let value = Terms.figure(figure)
    var table = RowTable(
      columns: ["item", "detail"].map { RowTable.Column(id: $0) },
      title: Message(zh: "\(name.zh)：\(value.zh)", en: "\(name.en): \(value.en)"))
    for (item, detail) in ExplanationWords.lines(explained, codebook) {
      table.rows.append([.text(item[language]), .text(detail[language])])
    }
    return table
  }

  private static let columns =
    ObservationTable.header + [
      "title", "issuer", "date", "address", "file", "sha256", "found", "before", "figure", "after",
      "figure_locator", "name", "name_locator", "hedge", "hedge_locator", "year_by", "year_word",
      "year_locator", "estimate", "basis_word", "part", "part_locator", "is_aim", "read_unit", "factor",
      "base",
      "correction", "correction_reason",
    ]

  /// One row a figure: the columns of observations.csv, of its source, and what decided.
  static func machine(_ explained: [ExplainedFigure]) -> RowTable {
    var table = RowTable(columns: columns.map { RowTable.Column(id: $0) })
    for one in explained {
      let figure = one.figure
      let source = one.source
      var row: [RowTable.Cell] = zip(ObservationTable.header, ObservationTable.fields(of: figure)).map {
        column, text in
        switch column {
        case "value", "value_high": .number(ExactDecimal(text))
        case "year", "unit_mult": .integer(Int(text))
        default: .text(text)
        }
      }
      row += [source?.title, source?.issuer, source?.date, source?.address, source?.file, source?.sha256]
        .map { .text($0 ?? "") }
      row.append(.text(one.report?.path ?? ""))
      row += decision(one.extracted?.explanation)
      row += [.text(one.correction?.action?.rawValue ?? ""), .text(one.correction?.reason ?? "")]
      table.rows.append(row)
    }
    return table
  }

  private static func decision(_ explanation: Explanation?) -> [RowTable.Cell] {
    let quoted = { (quotation: Quotation?) -> [RowTable.Cell] in
      [.text(quotation?.text ?? ""), .text(quotation?.locator.description ?? "")]
    }
    guard let explanation else { return Array(repeating: .missing, count: 19) }
    let yearBy = explanation.year != nil ? "word" : explanation.isYearCarried ? "sentence_before" : "part"
    let clause: [RowTable.Cell] = [
      .text(explanation.before), .text(explanation.figure.text), .text(explanation.after),
      .text(explanation.figure.locator.description),
    ]
    return clause + quoted(explanation.name) + quoted(explanation.hedge) + [.text(yearBy)]
      + quoted(explanation.year)
      + [.text(explanation.estimate?.text ?? ""), .text(explanation.basis?.text ?? "")]
      + quoted(explanation.part) + [
        .text(explanation.isAim ? "true" : "false"), .text(explanation.from?.description ?? ""),
        .number(explanation.from == nil ? nil : explanation.factor),
        .number(explanation.from == nil ? nil : explanation.base),
      ]
  }
}
