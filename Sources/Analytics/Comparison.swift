public import Schema

/// Regions side by side: for each indicator and measure what was reached, what was aimed at and what is planned next.
public struct Comparison: Sendable {
  /// What one region has for one indicator and measure.
  public struct Cell: Hashable, Sendable {
    /// The actual of the year.
    public let actual: Sought
    /// The target for the year.
    public let target: Sought
    /// The target for the year after.
    public let nextTarget: Sought
    /// The attainment of the year: gap and verdict, or why there are none.
    public let attainment: Pairing
    /// Where the actual stands among the region's peers; `nil` without an actual, peers or a direction.
    public internal(set) var standing: Standing?
    /// Whether the actual is the best of the row.
    public internal(set) var isBestActual = false
    /// Whether the gap is the best of the row.
    public internal(set) var isBestGap = false

    init(actual: Sought, target: Sought, nextTarget: Sought, attainment: Pairing) {
      self.actual = actual
      self.target = target
      self.nextTarget = nextTarget
      self.attainment = attainment
    }
  }

  /// One indicator and measure.
  public struct Row: Hashable, Sendable {
    /// The indicator.
    public let indicator: Indicator
    /// The measure.
    public let measure: Measure
    /// One cell a region, in the order of ``Comparison/columns``.
    public internal(set) var cells: [Cell]
  }

  /// One region and the year it is compared in.
  public struct Column: Hashable, Sendable {
    /// The region, by the name it had in the year.
    public let region: Region
    /// The year of the actuals; `nil` if the data hold no report of the region.
    public let year: Int?
    /// The regions that it is ranked among.
    public let peers: PeerGroup?
    /// Whether the region does not lie in the one that was asked to rank within, so that it has no peers.
    public let isOutside: Bool
  }

  /// The regions, in the order asked.
  public let columns: [Column]
  /// The indicators, in the order of the catalogue or as asked.
  public let rows: [Row]
  /// Whether the indicators were named, so that others are not shown.
  public let namesIndicators: Bool
  /// The region that all are ranked within; `nil` for all that the data hold.
  public let within: Region?
  /// Whether the regions are compared in different years.
  public var mixesYears: Bool { Set(columns.compactMap(\.year)).count > 1 }
}

extension Analysis {
  /// Sets regions side by side.
  ///
  /// `year` is that of the actuals, `latest` the one that each region's newest report reviews. Without `indicators`,
  /// every indicator of the catalogue is shown with each measure that any of the regions has a figure for; indicators
  /// that are named appear in the order given, also when nobody has a figure.
  ///
  /// Each region is ranked by its actual among its peers: the regions of its tier that the data hold anything of, or all
  /// of its tier within `within`.
  /// - Throws: ``AnalysisError`` for an unknown region or indicator, or none at all.
  public func compare(
    _ regions: [RegionCode], year: YearSelection = .latest, indicators: [IndicatorID]? = nil,
    within: RegionCode? = nil
  ) throws(AnalysisError) -> Comparison {
    guard !regions.isEmpty else { throw .noRegions }
    let named = try year.named()
    var columns: [Comparison.Column] = []
    for code in regions {
      let own = named ?? reports.newest(code).map { $0 - 1 }
      let region = try region(code, year: own)
      var peers: PeerGroup?
      if let own { peers = try self.peers(of: region, year: own, within: within) }
      columns.append(
        Comparison.Column(
          region: region, year: own, peers: peers,
          isOutside: within.map { group in
            !dataSet.codebook.regions.ancestors(of: region).contains { $0.code == group }
          } ?? false))
    }
    var shown: [Indicator] = []
    for id in indicators ?? [] { shown.append(try indicator(id)) }
    let rows = (indicators == nil ? dataSet.codebook.indicators : shown).flatMap { indicator in
      let all = indicator.measures.map { row(indicator, $0, columns) }
      let filled = all.filter { $0.cells.contains { $0.hasFigure } }
      let isWanted = indicators != nil && filled.isEmpty
      return isWanted ? all.filter { $0.measure == indicator.defaultMeasure } : filled
    }
    var marked: [Comparison.Row] = []
    for row in rows { marked.append(try self.marked(row, columns)) }
    return Comparison(
      columns: columns, rows: marked, namesIndicators: indicators != nil,
      within: try within.map { code throws(AnalysisError) in try region(code, year: named) })
  }

  /// The row with the standings among peers and with what is best in it.
  private func marked(
    _ row: Comparison.Row, _ columns: [Comparison.Column]
  ) throws(AnalysisError) -> Comparison.Row {
    var row = row
    var known: [PeerGroup: [RegionCode: Standing]] = [:]
    for (index, column) in columns.enumerated() {
      guard let peers = column.peers, row.cells[index].actual.observation != nil else { continue }
      if known[peers] == nil { known[peers] = try standings(row.indicator, row.measure, among: peers) }
      row.cells[index].standing = known[peers]?[column.region.code]
    }
    guard Set(columns.compactMap(\.year)).count == 1 else { return row }
    let actuals = Comparison.best(
      row.cells.map { cell in
        cell.actual.observation.flatMap { figure in figure.value.low.map { ($0, figure.unit) } }
      }, direction: row.indicator.direction)
    // A gap is signed already: more is better whatever the direction.
    let gaps = Comparison.best(
      row.cells.map { cell in
        cell.attainment.gap.map { gap in (gap.value, cell.actual.observation?.unit ?? .percent) }
      }, direction: row.indicator.direction == .cap ? .cap : .up)
    for index in row.cells.indices {
      row.cells[index].isBestActual = actuals[index]
      row.cells[index].isBestGap = gaps[index]
    }
    return row
  }

  private func row(
    _ indicator: Indicator, _ measure: Measure, _ columns: [Comparison.Column]
  ) -> Comparison.Row {
    let cells = columns.map { column -> Comparison.Cell in
      guard let year = column.year else {
        let nothing = MissingReason.noReport(year: nil)
        return Comparison.Cell(
          actual: .missing(nothing), target: .missing(nothing), nextTarget: .missing(nothing),
          attainment: Pairing(reason: nothing))
      }
      let code = column.region.code
      return Comparison.Cell(
        actual: actual(code, indicator.id, measure, year), target: target(code, indicator.id, measure, year),
        nextTarget: target(code, indicator.id, measure, year + 1),
        attainment: attainment(column.region, indicator, measure, year: year))
    }
    return Comparison.Row(indicator: indicator, measure: measure, cells: cells)
  }
}

extension Comparison.Cell {
  fileprivate var hasFigure: Bool {
    [actual, target, nextTarget].contains { $0.observation != nil }
  }
}
