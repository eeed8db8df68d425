public import Schema

/// Regions in the order of one figure, best first; who can't be ranked stands below with the reason.
///
/// Competition ranking (1, 2, 2, 4) of exact values; ties stand in the order of their codes.
public struct Ranking: Sendable {
  /// What was asked.
  public let request: RankingRequest
  /// The indicator.
  public let indicator: Indicator
  /// The measure, the same for all.
  public let measure: Measure
  /// The unit of the actuals and targets, the same for all that are ranked.
  public let unit: ScaledUnit
  /// The unit of the gaps; `nil` for rankings of actuals or targets alone.
  public let gapUnit: GapUnit?
  /// The ranked regions, best first.
  public let ranked: [RankingRow]
  /// The regions that can't be ranked, by code.
  public let unranked: [RankingRow]
  /// What makes the ranks less comparable than they look.
  public let warnings: [RankingWarning]
  /// The ranking in a few numbers.
  public let summary: RankingSummary
  /// How far a hedge reached where verdicts rest on it.
  public let tolerances: Tolerances

  /// All regions of the group: the ranked, then the others.
  public var rows: [RankingRow] { ranked + unranked }

  /// The rank of a region; `nil` if it has none.
  public func rank(of region: RegionCode) -> Int? {
    ranked.first { $0.region.code == region }?.rank
  }
}

extension Analysis {
  /// Ranks a group of regions (DESIGN §3, "rank").
  ///
  /// Attainment and stretch: the largest signed gap first. Actual and target: the best first, so the largest where more
  /// is better and the smallest otherwise. One ranking has one unit: the one that most of the figures are in, and among
  /// equally many the indicator's preferred one.
  /// - Throws: ``AnalysisError`` when the request names what there is not, or would mix tiers without being asked to.
  public func rank(_ request: RankingRequest) throws(AnalysisError) -> Ranking {
    let indicator = try indicator(request.indicator)
    let measure = try measure(request.measure, of: indicator)
    // Who belongs to the group is asked of one year even if the figures are of several.
    let year = try request.year.named() ?? reports.newest.map { request.criterion.year(reportedIn: $0) }
    var rows: [RankingRow] = []
    for region in try members(of: request.group, year: year) {
      rows.append(row(region, indicator, measure, request))
    }
    let unit = Self.commonUnit(of: rows, preferred: indicator.unit(of: measure))
    for index in rows.indices where rows[index].reason == nil {
      if let own = rows[index].unit, own != unit { rows[index].reason = .otherUnit(own) }
    }
    let lessIsBetter = request.criterion.ranksFigures && indicator.direction != .up
    let plain = Ranking.ordered(rows.filter { $0.reason == nil }, lessIsBetter: lessIsBetter)
    let ranked = Ranking.withIntervals(
      Ranking.marked(plain, criterion: request.criterion), lessIsBetter: lessIsBetter)
    let unranked = rows.filter { $0.reason != nil }
    return Ranking(
      request: request, indicator: indicator, measure: measure, unit: unit,
      gapUnit: Self.gapUnit(request.criterion, measure, unit), ranked: ranked, unranked: unranked,
      warnings: RankingWarning.all(
        ranked: ranked, unranked: unranked, criterion: request.criterion,
        direction: indicator.direction) + [RankingWarning.repeated(in: request.group)].compactMap { $0 },
      summary: RankingSummary(ranked: ranked, unranked: unranked), tolerances: tolerances)
  }

  private func row(
    _ region: Region, _ indicator: Indicator, _ measure: Measure, _ request: RankingRequest
  ) -> RankingRow {
    guard let year = year(of: region.code, request) else {
      return RankingRow(
        region: region, year: nil, pairing: Pairing(reason: .noReport(year: nil)), score: nil, possible: nil,
        unit: nil)
    }
    let named = dataSet.codebook.regions.region(region.code, year: year) ?? region
    switch request.criterion {
    case .attainment: return gapRow(named, year, attainment(named, indicator, measure, year: year))
    case .stretch: return gapRow(named, year, stretch(named, indicator, measure, year: year))
    case .actual: return actualRow(named, indicator, measure, year)
    case .target: return targetRow(named, indicator, measure, year)
    }
  }

  private func gapRow(_ region: Region, _ year: Int, _ pairing: Pairing) -> RankingRow {
    RankingRow(
      region: region, year: year, pairing: pairing, score: pairing.gap?.value,
      possible: pairing.gap?.possible,
      unit: pairing.actual?.unit)
  }

  private func actualRow(
    _ region: Region, _ indicator: Indicator, _ measure: Measure, _ year: Int
  ) -> RankingRow {
    let sought = actual(region.code, indicator.id, measure, year)
    let figure = sought.observation.flatMap {
      Figure(actual: $0, direction: indicator.direction, tolerances: tolerances)
    }
    let reason = figure == nil ? sought.reason ?? .noActual : nil
    return RankingRow(
      region: region, year: year, pairing: Pairing(actual: sought.observation, reason: reason),
      score: figure?.value, possible: figure?.possible, unit: sought.observation?.unit)
  }

  private func targetRow(
    _ region: Region, _ indicator: Indicator, _ measure: Measure, _ year: Int
  ) -> RankingRow {
    let sought = target(region.code, indicator.id, measure, year)
    let aim = sought.observation.flatMap {
      self.aim(of: $0, region: region, indicator: indicator, against: .target)
    }
    let unresolved = sought.observation?.value.reference.map { MissingReason.unresolvedTarget($0) }
    return RankingRow(
      region: region, year: year,
      pairing: Pairing(
        target: sought.observation, reference: aim?.reference,
        reason: aim == nil ? sought.reason ?? unresolved ?? .noTarget : nil),
      score: aim?.anchor, possible: aim?.possible, unit: aim?.unit)
  }

  private func year(of region: RegionCode, _ request: RankingRequest) -> Int? {
    switch request.year {
    case .year(let year): year
    case .latest: reports.newest(region).map { request.criterion.year(reportedIn: $0) }
    }
  }

  private static func commonUnit(of rows: [RankingRow], preferred: ScaledUnit) -> ScaledUnit {
    var counts: [ScaledUnit: Int] = [:]
    for row in rows where row.reason == nil { if let unit = row.unit { counts[unit, default: 0] += 1 } }
    let most = counts.values.max() ?? 0
    if counts[preferred, default: 0] == most { return preferred }
    let candidates = counts.filter { $0.value == most }.keys
    return candidates.min { ($0.code, $0.multiplier) < ($1.code, $1.multiplier) } ?? preferred
  }

  private static func gapUnit(_ criterion: Criterion, _ measure: Measure, _ unit: ScaledUnit) -> GapUnit? {
    guard !criterion.ranksFigures else { return nil }
    if measure == .growth || unit == .percent { return .percentagePoints }
    return criterion == .attainment ? .percent : .unit(unit)
  }
}

extension Criterion {
  /// Whether it ranks one figure, not a gap between two.
  public var ranksFigures: Bool { self == .actual || self == .target }

  /// The year that the report of `year` is ranked with: the one it plans for or the one it reviews.
  func year(reportedIn year: Int) -> Int { self == .target ? year : year - 1 }
}
