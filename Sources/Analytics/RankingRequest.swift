public import Schema

/// What a ranking ranks by.
public enum Criterion: String, Sendable, CaseIterable, Codable {
  /// The actual against the target for the same year.
  case attainment
  /// The next target against the actual.
  case stretch
  /// The actual alone.
  case actual
  /// The target alone.
  case target
}

/// Which year each region stands in a ranking with.
public enum YearSelection: Hashable, Sendable {
  /// The same year for all: of the actual (attainment, stretch, actual) or of the target (target).
  case year(Int)
  /// Each region's newest report: the year it plans for (target) or the year it reviews (all others).
  case latest
}

/// Which regions are to be ranked together.
public struct RankingGroup: Hashable, Sendable {
  /// Where the members are taken from.
  public enum Scope: Hashable, Sendable {
    /// The regions that the data hold any observation of; Hong Kong, Macau and Taiwan are left out.
    case observed
    /// Every unit below this region that the register has for the year.
    case within(RegionCode)
    /// These regions, as given.
    case peers([RegionCode])
  }

  /// Where the members are taken from.
  public let scope: Scope
  /// The tiers to rank; if empty: the only tier there is (observed), the tier directly below (within), all (peers).
  public let tiers: Set<Tier>

  /// A group of these tiers within a scope.
  public init(_ scope: Scope = .observed, tiers: Set<Tier> = []) {
    self.scope = scope
    self.tiers = tiers
  }
}

/// What to rank, by what, of which year, among whom.
public struct RankingRequest: Hashable, Sendable {
  /// The indicator.
  public var indicator: IndicatorID
  /// The measure; `nil` for growth where the indicator has it, else its level.
  public var measure: Measure?
  /// What to rank by.
  public var criterion: Criterion
  /// The year.
  public var year: YearSelection
  /// The regions.
  public var group: RankingGroup

  /// A request of these parts.
  public init(
    indicator: IndicatorID, measure: Measure? = nil, by criterion: Criterion, year: YearSelection,
    group: RankingGroup = RankingGroup()
  ) {
    self.indicator = indicator
    self.measure = measure
    self.criterion = criterion
    self.year = year
    self.group = group
  }
}

/// Why a question can't be put to the data at all.
public enum AnalysisError: Error, Hashable, Sendable {
  /// No indicator has this id.
  case unknownIndicator(IndicatorID)
  /// The indicator is not measured so; what it has.
  case unknownMeasure(IndicatorID, Measure, available: [Measure])
  /// No figure can be for this year.
  case impossibleYear(Int)
  /// No region has this code.
  case unknownRegion(RegionCode)
  /// No region to speak of was named, or the data hold none.
  case noRegions
  /// The register has no unit of these tiers (of any, if empty) below this region.
  case noUnits(within: RegionCode, tiers: Set<Tier>)
  /// Regions of several tiers would be ranked together; these are there to choose from.
  case tierNeeded([Tier])
}

extension Indicator {
  /// The measure that is meant when none is named: growth where the indicator has it.
  public var defaultMeasure: Measure { measures.contains(.growth) ? .growth : measures.first ?? .level }
}

extension YearSelection {
  /// The year that was named; `nil` for the latest.
  func named() throws(AnalysisError) -> Int? {
    guard case .year(let year) = self else { return nil }
    guard ObservationKey.years.contains(year) else { throw .impossibleYear(year) }
    return year
  }
}

extension Analysis {
  func indicator(_ id: IndicatorID) throws(AnalysisError) -> Indicator {
    guard let indicator = dataSet.codebook.indicator(id) else { throw .unknownIndicator(id) }
    return indicator
  }

  func measure(_ wanted: Measure?, of indicator: Indicator) throws(AnalysisError) -> Measure {
    guard let wanted else { return indicator.defaultMeasure }
    guard indicator.measures.contains(wanted) else {
      throw .unknownMeasure(indicator.id, wanted, available: indicator.measures)
    }
    return wanted
  }

  func region(_ code: RegionCode, year: Int?) throws(AnalysisError) -> Region {
    guard let region = dataSet.codebook.regions.region(code, year: year) else { throw .unknownRegion(code) }
    return region
  }
}
