public import Schema

/// What makes the ranks of a ranking less comparable than they look: data, not words.
public enum RankingWarning: Hashable, Sendable {
  /// The ranked figures are of several years.
  case mixedYears([Int])
  /// Some actuals are estimates and some are not.
  case mixedStatus(estimated: Int, final: Int)
  /// Regions of several tiers are ranked together.
  case mixedTiers([Tier])
  /// Figures on these bases are ranked together, or against targets on none; `plain` name none.
  case mixedBases([Basis], plain: Int)
  /// Fewer than 80 % of the group could be ranked.
  case lowCoverage(ranked: Int, of: Int)
  /// One region alone has a rank, which says nothing.
  case sole
  /// So many of the regions named were named before; each counts once.
  case repeated(Int)
  /// The indicator is a ceiling, so it only tells within from over: a better rank is a larger distance below the ceiling,
  /// not a better year; in so many ranked regions the figure is negative (prices fell).
  case ceiling(negative: Int)

  /// A stable word for machines.
  public var code: String {
    switch self {
    case .mixedYears: "mixed_years"
    case .mixedStatus: "mixed_status"
    case .mixedTiers: "mixed_tiers"
    case .mixedBases: "mixed_bases"
    case .lowCoverage: "low_coverage"
    case .ceiling: "ceiling"
    case .sole: "sole"
    case .repeated: "repeated"
    }
  }
}

extension RankingWarning {
  static func all(
    ranked: [RankingRow], unranked: [RankingRow], criterion: Criterion, direction: Direction
  ) -> [RankingWarning] {
    var warnings: [RankingWarning] = []
    if direction == .cap, ranked.count > 1 {
      warnings.append(.ceiling(negative: ranked.count { ($0.actual ?? .zero) < .zero }))
    }
    let years = Set(ranked.compactMap(\.year))
    if years.count > 1 { warnings.append(.mixedYears(years.sorted())) }
    if criterion != .target {
      let estimated = ranked.count { $0.status == .estimated }
      if estimated > 0, estimated < ranked.count {
        warnings.append(.mixedStatus(estimated: estimated, final: ranked.count - estimated))
      }
    }
    let tiers = Set(ranked.map(\.region.tier))
    if tiers.count > 1 { warnings.append(.mixedTiers(tiers.sorted())) }
    let bases = Set(ranked.map(\.basis))
    if bases.count > 1 || ranked.contains(where: \.namesBasisOnOneSide) {
      warnings.append(
        .mixedBases(Basis.allCases.filter { bases.contains($0) }, plain: ranked.count { $0.basis == nil }))
    }
    let group = ranked.count + unranked.count
    if ranked.count * 5 < group * 4 { warnings.append(.lowCoverage(ranked: ranked.count, of: group)) }
    if ranked.count == 1 { warnings.append(.sole) }
    return warnings
  }

  /// How often `group` names a region that it has named already.
  static func repeated(in group: RankingGroup) -> RankingWarning? {
    guard case .peers(let codes) = group.scope else { return nil }
    let again = codes.count - Set(codes).count
    return again > 0 ? .repeated(again) : nil
  }
}

/// A ranking in a few numbers.
public struct RankingSummary: Hashable, Sendable {
  /// How many regions the group has.
  public let group: Int
  /// How many could be ranked.
  public let ranked: Int
  /// How many ranked regions have each verdict; verdicts that none has are absent.
  public let verdicts: [Verdict: Int]
  /// The median of what is ranked, in its unit; of an even number the mean of the two in the middle.
  public let median: ExactDecimal?

  init(ranked: [RankingRow], unranked: [RankingRow]) {
    group = ranked.count + unranked.count
    self.ranked = ranked.count
    var verdicts: [Verdict: Int] = [:]
    for row in ranked { if let verdict = row.verdict { verdicts[verdict, default: 0] += 1 } }
    self.verdicts = verdicts
    median = Quartiles(ranked.compactMap(\.score))?.median
  }
}
