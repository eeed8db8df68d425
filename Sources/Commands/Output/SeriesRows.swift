import Analytics
import Schema

/// A series as rows: for machines one a region and year, for people one a year with the regions side by side.
enum SeriesRows {
  /// The long form.
  static func machine(_ series: Series, implied: ImpliedColumns = .none, language: Language) -> RowTable {
    let ids =
      ["region", "region_name", "year", "indicator", "measure"] + PairingCells.ids
      + ["source_actual", "source_target"] + implied.ids
    var table = RowTable(columns: ids.map { RowTable.Column(id: $0) })
    let unit = series.indicator.unit(of: series.measure)
    for (number, line) in series.lines.enumerated() {
      for (index, point) in line.points.enumerated() {
        let pairing = point.attainment
        let cells = PairingCells.cells(
          pairing, unit: unit, words: PairingWords(pairing), language: language)
        table.rows.append(
          [
            .text(line.region.code.description), .text(line.region.name), .integer(point.year),
            .text(series.indicator.id.rawValue), .text(series.measure.rawValue),
          ] + cells + [.text(pairing.actual?.source ?? ""), .text(pairing.target?.source ?? "")]
            + implied.cells(line: number, year: point.year, index: index))
      }
    }
    return table
  }

  /// The wide form.
  static func people(
    _ series: Series, implied: ImpliedColumns = .none, names: RegionNames, language: Language
  ) -> RowTable {
    var columns = [RowTable.Column(id: "year")]
    for (index, line) in series.lines.enumerated() {
      let block = RowTable.Block(index: index, heading: names.words(line.region))
      columns += (["actual", "target", "gap"] + implied.shownIDs).map {
        RowTable.Column(id: $0, block: block)
      }
    }
    var table = RowTable(columns: columns, title: title(series))
    table.rows = series.years.indices.map { index in
      var row: [RowTable.Cell] = [.integer(series.years[index])]
      for (number, line) in series.lines.enumerated() where line.points.indices.contains(index) {
        row += cells(line.points[index], decimals: line.points.map(\.attainment).gapDecimals, language)
        row += implied.shownCells(line: number, year: series.years[index], index: index)
      }
      return row
    }
    return table
  }

  private static func title(_ series: Series) -> Message {
    let units = Set(series.lines.flatMap(\.points).compactMap { $0.attainment.gap?.unit })
    guard units.count == 1, let unit = units.first else { return series.title }
    let words = Terms.gapUnit(unit)
    return Message(zh: "\(series.title.zh)（差距：\(words.zh)）", en: "\(series.title.en) (gap in \(words.en))")
  }

  private static func cells(_ point: Series.Point, decimals: Int, _ language: Language) -> [RowTable.Cell] {
    let pairing = point.attainment
    let words = PairingWords(pairing)
    return [
      MissingMark.cell(words.actual, point.actual, language),
      MissingMark.cell(words.target, point.target, language),
      .text(
        "", shown: pairing.gap.map { Terms.signedNumber($0, decimals: decimals) } ?? noGap(pairing, language)),
    ]
  }
}

extension SeriesRows {
  /// Why two figures that are both there have no gap; where one is missing its own column says so.
  private static func noGap(_ pairing: Pairing, _ language: Language) -> String? {
    guard pairing.actual != nil, pairing.target != nil else { return nil }
    return pairing.reason.map { Terms.noGap($0)[language] }
  }
}

/// How a table for people tells a report that is not there from one that doesn't say.
enum MissingMark {
  /// The figure, `—` where the report states none, nothing where the report is not there.
  static func cell(_ words: Message?, _ sought: Sought, _ language: Language) -> RowTable.Cell {
    if let words { return .text("", shown: words[language]) }
    if case .missing(.noReport) = sought { return .missing }
    return .text("", shown: "—")
  }

  static let legend = Message(
    zh: "注：— 报告中未读到；空白 未见该报告", en: "Note: — not read from the report; blank: the report is not at hand")
}
