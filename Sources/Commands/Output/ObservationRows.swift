import Schema

/// Observations as rows: for machines exactly the columns of `observations.csv`, for people with names.
enum ObservationRows {
  static func table(
    _ observations: [Observation], codebook: Codebook, evidence: [ObservationKey: String]? = nil
  ) -> RowTable {
    var columns = ObservationTable.header.map { id in
      RowTable.Column(
        id: id, heading: headings[id] ?? Message(zh: id, en: id),
        isNumeric: id == "value" || id == "value_high",
        isHiddenInTable: hidden.contains(id))
    }
    if evidence != nil {
      columns.append(RowTable.Column(id: "evidence", heading: Message(zh: "原文", en: "Clause")))
    }
    var table = RowTable(columns: columns)
    for observation in observations {
      var row = cells(observation, codebook)
      if let evidence { row.append(.text(evidence[observation.key] ?? "")) }
      table.rows.append(row)
    }
    return table
  }

  private static let hidden: Set<String> = ["unit_mult", "relative_to", "basis", "source"]

  private static let headings: [String: Message] = [
    "region": Message(zh: "地区", en: "Region"), "indicator": Message(zh: "指标", en: "Indicator"),
    "measure": Message(zh: "量", en: "Measure"), "role": Message(zh: "性质", en: "Role"),
    "year": Message(zh: "年份", en: "Year"), "value": Message(zh: "数值", en: "Value"),
    "value_high": Message(zh: "上限", en: "High"), "bound": Message(zh: "界", en: "Bound"),
    "unit": Message(zh: "单位", en: "Unit"), "status": Message(zh: "状态", en: "Status"),
    "locator": Message(zh: "位置", en: "Place"),
  ]

  private static func cells(_ observation: Observation, _ codebook: Codebook) -> [RowTable.Cell] {
    let key = observation.key
    let indicator = codebook.indicator(key.indicator)
    let value = observation.value
    return [
      .text(key.region.description, shown: codebook.regions.region(key.region, year: key.year)?.name),
      .text(key.indicator.rawValue, shown: indicator?.nameZH),
      .text(key.measure.rawValue, shown: Terms.measure(key.measure).zh),
      .text(key.role.rawValue, shown: Terms.role(key.role).zh), .integer(key.year),
      value.low.map { .number($0) }
        ?? .text("", shown: value.reference.map { Terms.relative($0, value.bound).zh }),
      .number(value.high), .text(value.bound.rawValue, shown: Terms.bound(value.bound).zh),
      .text(observation.unit.code.rawValue, shown: Terms.unit(observation.unit).zh),
      .integer(observation.unit.multiplier),
      .text(value.reference?.rawValue ?? ""),
      .text(observation.status?.rawValue ?? "", shown: observation.status.map { Terms.status($0).zh }),
      .text(observation.basis?.rawValue ?? ""), .text(observation.source),
      .text(observation.locator?.description ?? ""),
    ]
  }
}
