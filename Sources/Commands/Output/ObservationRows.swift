import Schema

/// Observations as rows: for machines exactly the columns of `observations.csv`, for people with names.
enum ObservationRows {
  static func table(
    _ observations: some Collection<Observation>, codebook: Codebook,
    evidence: [ObservationKey: String]? = nil,
    files: [String: String] = [:], language: Language
  ) -> RowTable {
    var columns = ObservationTable.header.map { id in
      // The basis is rarely named; where it is, people must see it.
      let isHidden = hidden.contains(id) && !(id == "basis" && observations.contains { $0.basis != nil })
      return RowTable.Column(id: id, heading: headings[id], isHiddenInTable: isHidden)
    }
    if evidence != nil { columns.append(RowTable.Column(id: "evidence")) }
    var table = RowTable(columns: columns)
    for observation in observations {
      var row = cells(observation, codebook, language)
      if let file = files[observation.source], let locator = observation.locator {
        row[row.count - 1].shown = "\(file):\(locator)"
      }
      if let evidence { row.append(.text(evidence[observation.key] ?? "")) }
      table.rows.append(row)
    }
    return table
  }

  /// The figure is shown with its hedge and unit in one cell, as the source has it.
  private static let hidden: Set<String> = [
    "value_high", "bound", "unit", "unit_mult", "relative_to", "status", "basis", "source",
  ]

  private static let headings = ["region": Headings.of("region_name")]

  private static func cells(
    _ observation: Observation, _ codebook: Codebook, _ language: Language
  ) -> [RowTable.Cell] {
    let key = observation.key
    let value = observation.value
    let indicator = codebook.indicator(key.indicator)
    return [
      .text(
        key.region.description, shown: codebook.regions.region(key.region, year: key.year)?.words[language]),
      .text(key.indicator.rawValue, shown: indicator.map { language == .zh ? $0.nameZH : $0.nameEN }),
      .text(key.measure.rawValue, shown: Terms.measure(key.measure)[language]),
      .text(key.role.rawValue, shown: Terms.role(key.role)[language]), .integer(key.year),
      .number(value.low, shown: Terms.figure(observation)[language]), .number(value.high),
      .text(value.bound.rawValue), .text(observation.unit.code.rawValue),
      .integer(observation.unit.multiplier), .text(value.reference?.rawValue ?? ""),
      .text(observation.status?.rawValue ?? ""),
      .text(observation.basis?.rawValue ?? "", shown: observation.basis.map { Terms.basis($0)[language] }),
      .text(observation.source), .text(observation.locator?.description ?? ""),
    ]
  }
}
