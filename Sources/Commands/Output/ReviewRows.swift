import Normalization
import Schema

/// What is to be looked at, as rows.
enum ReviewRows {
  private static let columns = [
    "state", "source", "region", "indicator", "measure", "role", "year", "value", "value_high", "bound",
    "unit",
    "unit_mult", "expect", "other", "reason", "file", "locator", "evidence", "other_locator",
    "other_evidence",
  ]
  private static let hidden: Set<String> = [
    "source", "value_high", "bound", "unit", "unit_mult", "expect", "file", "other_locator", "other_evidence",
  ]

  static func table(_ items: [ReviewItem], codebook: Codebook, language: Language) -> RowTable {
    var table = RowTable(
      columns: columns.map { id in
        RowTable.Column(
          id: id, heading: id == "region" ? Headings.of("region_name") : nil,
          isHiddenInTable: hidden.contains(id))
      })
    for item in items {
      let key = item.key
      let figure = item.figure
      let other = item.others.first
      table.rows.append([
        .text(item.kind.rawValue, shown: ReviewWords.kind(item.kind)[language]),
        .text(item.report.source.id),
        .text(
          key.region.description, shown: codebook.regions.region(key.region, year: key.year)?.words[language]),
        .text(
          key.indicator.rawValue,
          shown: codebook.indicator(key.indicator).map { language == .zh ? $0.nameZH : $0.nameEN }),
        .text(key.measure.rawValue, shown: Terms.measure(key.measure)[language]),
        .text(key.role.rawValue, shown: Terms.role(key.role)[language]), .integer(key.year),
        .number(figure?.value.low, shown: figure.map { Terms.figure($0)[language] }),
        .number(figure?.value.high), .text(figure?.value.bound.rawValue ?? ""),
        .text(figure?.unit.code.rawValue ?? ""), .integer(figure?.unit.multiplier),
        .text(figure.map { FigurePattern($0).description } ?? ""),
        .text(
          other.map { FigurePattern($0.observation).description } ?? "",
          shown: other.map { Terms.figure($0.observation)[language] }),
        .text(item.reason[language]), .text(item.report.path),
        .text(item.locator?.description ?? "", shown: item.report.place(item.locator)), .text(item.evidence),
        .text(other?.observation.locator?.description ?? ""), .text(other?.evidence ?? ""),
      ])
    }
    return table
  }
}
