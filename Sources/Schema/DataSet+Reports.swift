/// What a data set holds of whom: asked of its columns, without putting observations together.
extension DataSet {
  /// The regions that there is any observation of, by code.
  public var observedRegions: [RegionCode] { observations.regions() }

  /// Whether there is any figure of a region for `year`.
  public func hasFigures(of region: RegionCode, for year: Int?) -> Bool {
    guard let year else { return false }
    return observations.places(of: region).contains { observations.packedKey(at: $0).year == year }
  }

  /// From the first to the last year that any of these regions has a figure of an indicator for.
  public func years(
    of indicator: IndicatorID, _ measure: Measure, in regions: Set<RegionCode>
  ) -> ClosedRange<Int>? {
    guard let number = observations.blocks[0].number(of: indicator) else { return nil }
    var found: ClosedRange<Int>?
    for place in regions.flatMap({ observations.places(of: $0) }) {
      let key = observations.packedKey(at: place)
      guard key.indicator == number, key.measure == measure else { continue }
      found = min(found?.lowerBound ?? key.year, key.year)...max(found?.upperBound ?? key.year, key.year)
    }
    return found
  }

  /// The years of the reports that anything is held of, region by region: of its figures and of its rows in
  /// `sources.csv`.
  public var reportYears: [RegionCode: Set<Int>] {
    var years: [RegionCode: Set<Int>] = [:]
    for report in sources.reports { years[report.region, default: []].insert(report.year) }
    for block in observations.blocks { addReportYears(of: block, to: &years) }
    return years
  }

  private func addReportYears(of block: ObservationBlock, to years: inout [RegionCode: Set<Int>]) {
    var near = 0
    let known = block.sourceNames.names.map { reportYear(ofSource: $0, near: &near) }
    // Which region a source was last met in: each is looked at once a region, not once a figure.
    var met = [Int](repeating: 0, count: known.count)
    for (region, places) in block.regions() {
      var own = years[region] ?? []
      for place in places {
        let source = Int(block.sources[place])
        if let year = known[source] {
          if met[source] == region.number { continue }
          met[source] = region.number
          own.insert(year)
        } else {
          own.insert(reportYear(of: block.keys[place].role, block.keys[place].year))
        }
      }
      years[region] = own
    }
  }

  /// The year of the report that an observation is from: the year it plans for.
  ///
  /// By `sources.csv`, else by the source's id (`REGION-YEAR`); without either a target is taken to stand in the report
  /// of its own year and an actual in that of the year after.
  public func reportYear(of observation: Observation) -> Int {
    var near = 0
    return reportYear(ofSource: observation.source, near: &near)
      ?? reportYear(of: observation.key.role, observation.key.year)
  }

  private func reportYear(ofSource id: String, near: inout Int) -> Int? {
    if let year = sources.year(of: id, near: &near) { return year }
    // By its end, byte by byte: without a sources.csv every source of a data set comes by here.
    let end = id.utf8.suffix(5)
    guard end.count == 4 || end.first == UInt8(ascii: "-"), let year = Int(Substring(end.suffix(4))), year > 0
    else { return nil }
    return year
  }

  private func reportYear(of role: Role, _ year: Int) -> Int { role == .actual ? year + 1 : year }
}
