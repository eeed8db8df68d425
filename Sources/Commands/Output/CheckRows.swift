import Schema

/// The lines of a check as rows.
enum CheckRows {
  /// One row a finding; its place is the file's line, its subject region, indicator, measure, role and year.
  static func table(_ lines: [CheckedLine], language: Language) -> RowTable {
    let place = ["severity", "file", "line", "code"].map { RowTable.Column(id: $0) }
    // For people the text begins with all of these.
    let subject = ["region", "indicator", "measure", "role", "year"].map {
      RowTable.Column(id: $0, isHiddenInTable: true)
    }
    var table = RowTable(columns: place + subject + [RowTable.Column(id: "text")])
    table.rows = lines.map { line in
      [
        .text(line.severity.rawValue, shown: Terms.severity(line.severity)[language]), .text(line.file),
        .integer(line.line), .text(line.code), .text(line.key?.region.description ?? ""),
        .text(line.key?.indicator.rawValue ?? ""), .text(line.key?.measure.rawValue ?? ""),
        .text(line.key?.role.rawValue ?? ""), .integer(line.key?.year), .text(line.text[language]),
      ]
    }
    return table
  }
}

/// What a data set covers, as rows.
enum DataCoverageRows {
  /// One row a region, year and indicator.
  static func machine(_ coverage: DataSetCoverage, _ codebook: Codebook, _ language: Language) -> RowTable {
    let ids = [
      "dimension", "id", "name", "reports", "regions", "indicators", "from", "to", "years", "missing_reports",
      "actuals", "targets", "actual_share", "target_share",
    ]
    var table = RowTable(columns: ids.map { RowTable.Column(id: $0) })
    table.rows = coverage.rows.map { row in
      [
        .text(row.dimension.rawValue), .text(row.id),
        // For machines the name of the register.
        .text(name(row, codebook, row.dimension == .region ? .zh : language)),
        .integer(row.reports), .integer(row.regions), .integer(row.indicators), .integer(row.years.first),
        .integer(row.years.last), .integer(row.years.count),
        .text(row.missingReports.map(String.init).joined(separator: "|")), .integer(row.actuals),
        .integer(row.targets), .number(row.actualShare), .number(row.targetShare),
      ]
    }
    return table
  }

  /// A table each of regions, years and indicators, with the columns that say something there.
  static func people(_ coverage: DataSetCoverage, _ codebook: Codebook, _ language: Language) -> [RowTable] {
    DataSetCoverage.Dimension.allCases.map { dimension in
      let columns = columns(of: dimension)
      var table = RowTable(columns: columns.map(column), title: Terms.dimension(dimension))
      table.rows = coverage.rows.filter { $0.dimension == dimension }.map { row in
        columns.map { cell($0, row, codebook, language) }
      }
      return table
    }
  }

  private static func columns(of dimension: DataSetCoverage.Dimension) -> [String] {
    switch dimension {
    case .region: ["name", "reports", "range", "missing_reports", "indicators", "actuals", "targets"]
    case .year: ["name", "regions", "indicators", "actuals", "targets"]
    case .indicator:
      ["name", "regions", "range", "actuals", "targets", "actual_share", "target_share"]
    }
  }

  private static func column(_ id: String) -> RowTable.Column {
    RowTable.Column(id: id, isNumeric: !["name", "missing_reports", "range"].contains(id))
  }

  private static func cell(
    _ id: String, _ row: DataSetCoverage.Row, _ codebook: Codebook, _ language: Language
  ) -> RowTable.Cell {
    switch id {
    case "name": .text(name(row, codebook, language))
    case "reports": .integer(row.reports)
    case "regions": .integer(row.regions)
    case "indicators": .integer(row.indicators)
    case "range": .text(range(row.years)[language])
    case "missing_reports":
      .text(spans(row.missingReports).map { $0[language] }.joined(separator: language == .zh ? "、" : ", "))
    case "actuals": .integer(row.actuals)
    case "targets": .integer(row.targets)
    case "actual_share": .number(row.actualShare, shown: row.actualShare.map { $0.display + "%" })
    default: .number(row.targetShare, shown: row.targetShare.map { $0.display + "%" })
    }
  }

  /// Years in a row as one span.
  private static func spans(_ years: [Int]) -> [Message] {
    var spans: [[Int]] = []
    for year in years {
      if let last = spans.last?.last, last + 1 == year, let index = spans.indices.last {
        spans[index].append(year)
      } else {
        spans.append([year])
      }
    }
    return spans.map(range)
  }

  private static func range(_ years: [Int]) -> Message {
    guard let first = years.first, let last = years.last else { return Message("") }
    return first == last ? Message(String(first)) : Message(zh: "\(first)—\(last)", en: "\(first)–\(last)")
  }

  private static func name(_ row: DataSetCoverage.Row, _ codebook: Codebook, _ language: Language) -> String {
    switch row.dimension {
    case .year: row.id
    case .region: RegionCode(row.id).flatMap { codebook.regions.region($0)?.words[language] } ?? row.id
    case .indicator:
      codebook.indicator(IndicatorID(rawValue: row.id)).map { language == .zh ? $0.nameZH : $0.nameEN }
        ?? row.id
    }
  }
}

extension Terms {
  static func dimension(_ dimension: DataSetCoverage.Dimension) -> Message {
    switch dimension {
    case .region: Message(zh: "按地区", en: "By region")
    case .year: Message(zh: "按年份（数据所属年）", en: "By year (that figures are of)")
    case .indicator: Message(zh: "按指标", en: "By indicator")
    }
  }
}
