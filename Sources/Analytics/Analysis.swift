public import Schema

/// The questions that can be put to one data set.
///
/// Building it is one pass over the data; keep it for as many questions as there are.
public struct Analysis: Sendable {
  /// The data.
  public let dataSet: DataSet
  /// How far `about` reaches.
  public internal(set) var tolerances: Tolerances
  let reports: ReportIndex

  /// An analysis of `dataSet`.
  public init(_ dataSet: DataSet, tolerances: Tolerances = Tolerances()) {
    self.dataSet = dataSet
    self.tolerances = tolerances
    reports = ReportIndex(dataSet)
  }

  /// The actual of `year`; it should stand in the report of the year after.
  public func actual(_ region: RegionCode, _ indicator: IndicatorID, _ measure: Measure, _ year: Int)
    -> Sought
  {
    if let found = dataSet.observation(region, indicator, measure, .actual, year) { return .found(found) }
    return .missing(reports.has(region, year + 1) ? .noActual : .noReport(year: year + 1))
  }

  /// The target for `year`; it should stand in the report of that year.
  public func target(_ region: RegionCode, _ indicator: IndicatorID, _ measure: Measure, _ year: Int)
    -> Sought
  {
    if let found = dataSet.observation(region, indicator, measure, .target, year) { return .found(found) }
    return .missing(reports.has(region, year) ? .noTarget : .noReport(year: year))
  }

  /// The attainment of `year` (DESIGN §3): the actual of `year` against the target for the same year.
  public func attainment(_ region: Region, _ indicator: Indicator, _ measure: Measure, year: Int) -> Pairing {
    let reached = actual(region.code, indicator.id, measure, year)
    let planned = target(region.code, indicator.id, measure, year)
    guard let actual = reached.observation, let target = planned.observation else {
      return Pairing(
        actual: reached.observation, target: planned.observation, reason: reached.reason ?? planned.reason)
    }
    return aim(of: target, region: region, indicator: indicator, against: .actual).map {
      definition(indicator).attainment(actual: actual, target: target, aim: $0)
    } ?? unresolved(actual, target)
  }

  /// The stretch after `year` (DESIGN §3): the target for `year + 1` against the actual of `year`, of one source.
  public func stretch(_ region: Region, _ indicator: Indicator, _ measure: Measure, year: Int) -> Pairing {
    let reached = actual(region.code, indicator.id, measure, year)
    let planned = target(region.code, indicator.id, measure, year + 1)
    guard let actual = reached.observation, let target = planned.observation else {
      return Pairing(
        actual: reached.observation, target: planned.observation, reason: reached.reason ?? planned.reason)
    }
    return aim(of: target, region: region, indicator: indicator, against: .target).map {
      definition(indicator).stretch(actual: actual, target: target, aim: $0)
    } ?? unresolved(actual, target)
  }

  private func definition(_ indicator: Indicator) -> GapDefinition {
    GapDefinition(direction: indicator.direction, tolerances: tolerances)
  }

  private func unresolved(_ actual: Observation, _ target: Observation) -> Pairing {
    Pairing(
      actual: actual, target: target,
      reason: target.value.reference.map { .unresolvedTarget($0) } ?? .noTarget)
  }
}
