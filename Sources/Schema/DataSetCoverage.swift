/// How much of what could be there is there: of each region, each year and each indicator.
public struct DataSetCoverage: Sendable {
  /// What the rows of one part of the coverage are of.
  public enum Dimension: String, Sendable, CaseIterable {
    /// One region.
    case region
    /// One year of figures.
    case year
    /// One indicator.
    case indicator
  }

  /// One region, year or indicator.
  public struct Row: Hashable, Sendable {
    /// What the row is of.
    public let dimension: Dimension
    /// The region's code, the year or the indicator's id.
    public let id: String
    /// How many reports there are: of the region; that review the year; all, for an indicator.
    public let reports: Int
    /// How many regions have a figure.
    public let regions: Int
    /// How many indicators have a figure.
    public let indicators: Int
    /// The years that have a figure.
    public let years: [Int]
    /// Of a region: the years between its first and its last report of which there is none.
    public let missingReports: [Int]
    /// How many figures are actuals.
    public let actuals: Int
    /// How many figures are targets.
    public let targets: Int
    /// Of an indicator: the share of the reports that state an actual of it, in percent.
    public let actualShare: ExactDecimal?
    /// Of an indicator: the share of the reports that state a target of it, in percent.
    public let targetShare: ExactDecimal?
  }

  /// By region, by year, by indicator; indicators without any figure included.
  public let rows: [Row]

  /// The coverage of `dataSet`.
  public init(_ dataSet: DataSet) {
    var reports: Set<Report> = []
    for observation in dataSet.observations {
      reports.insert(Report(region: observation.key.region, year: dataSet.reportYear(of: observation)))
    }
    for source in dataSet.sources.values { reports.insert(Report(region: source.region, year: source.year)) }
    var byRegion: [RegionCode: [Observation]] = [:]
    var byYear: [Int: [Observation]] = [:]
    var byIndicator: [IndicatorID: [Observation]] = [:]
    for observation in dataSet.observations {
      byRegion[observation.key.region, default: []].append(observation)
      byYear[observation.key.year, default: []].append(observation)
      byIndicator[observation.key.indicator, default: []].append(observation)
    }
    var rows: [Row] = []
    for region in Set(reports.map(\.region)).sorted() {
      let years = reports.filter { $0.region == region }.map(\.year)
      rows.append(
        Self.row(
          .region, region.description, byRegion[region, default: []], reports: years.count,
          missing: Self.gaps(years)))
    }
    for year in byYear.keys.sorted() {
      rows.append(
        Self.row(
          .year, String(year), byYear[year, default: []], reports: reports.count { $0.year - 1 == year }))
    }
    for indicator in dataSet.codebook.indicators {
      let own = byIndicator[indicator.id, default: []]
      rows.append(
        Self.row(
          .indicator, indicator.id.rawValue, own, reports: reports.count,
          shares: Self.shares(own, in: dataSet, of: reports.count)))
    }
    self.rows = rows
  }

  private struct Report: Hashable {
    let region: RegionCode
    let year: Int
  }

  private static func row(
    _ dimension: Dimension, _ id: String, _ own: [Observation], reports: Int, missing: [Int] = [],
    shares: (actual: ExactDecimal?, target: ExactDecimal?) = (nil, nil)
  ) -> Row {
    Row(
      dimension: dimension, id: id, reports: reports, regions: Set(own.map(\.key.region)).count,
      indicators: Set(own.map(\.key.indicator)).count, years: Set(own.map(\.key.year)).sorted(),
      missingReports: missing, actuals: own.count { $0.key.role == .actual },
      targets: own.count { $0.key.role == .target }, actualShare: shares.actual, targetShare: shares.target)
  }

  /// The years between the first and the last that are not there.
  private static func gaps(_ years: [Int]) -> [Int] {
    guard let first = years.min(), let last = years.max() else { return [] }
    let known = Set(years)
    return (first...last).filter { !known.contains($0) }
  }

  private static func shares(
    _ own: [Observation], in dataSet: DataSet, of count: Int
  ) -> (actual: ExactDecimal?, target: ExactDecimal?) {
    let share = { (role: Role) -> ExactDecimal? in
      let stating = Set(
        own.filter { $0.key.role == role }
          .map { Report(region: $0.key.region, year: dataSet.reportYear(of: $0)) })
      return ExactDecimal(stating.count * 100).divided(by: ExactDecimal(count), decimals: 1)
    }
    return (share(.actual), share(.target))
  }
}
