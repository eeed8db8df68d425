internal import Schema

/// Which report of which region the data hold anything of.
struct ReportIndex: Sendable {
  private let years: [RegionCode: Set<Int>]

  init(_ dataSet: DataSet) { years = dataSet.reportYears }

  /// Whether anything of the region's report of `year` (the year it plans for) is at hand.
  func has(_ region: RegionCode, _ year: Int) -> Bool {
    years[region]?.contains(year) ?? false
  }

  /// The year of the newest report of all.
  var newest: Int? { years.values.lazy.compactMap { $0.max() }.max() }

  /// The year of the region's newest report.
  func newest(_ region: RegionCode) -> Int? { years[region]?.max() }
}
