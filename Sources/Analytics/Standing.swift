public import Schema

/// Where a region stands among its peers by one actual.
public struct Standing: Hashable, Sendable {
  /// The rank from 1, ties alike.
  public let rank: Int
  /// How many regions share the rank.
  public let sharing: Int
  /// How many of the peers could be ranked.
  public let ranked: Int
}

/// The regions that a compared one is ranked among: those of its tier, all that have data or all within one region.
public struct PeerGroup: Hashable, Sendable {
  /// The tier.
  public let tier: Tier
  /// The year of the actuals.
  public let year: Int
  /// The region that all of them lie in; `nil` for all of the tier that the data hold anything of.
  public let within: RegionCode?
  /// The codes of the peers, the region itself among them.
  public let members: [RegionCode]
}

extension Analysis {
  /// The peers of `region` in `year`; `nil` if it has none, or does not lie in `within`.
  func peers(of region: Region, year: Int, within: RegionCode?) throws(AnalysisError) -> PeerGroup? {
    let scope = within.map { RankingGroup.Scope.within($0) } ?? .observed
    if let within { _ = try self.region(within, year: year) }
    let members: [Region]
    do throws(AnalysisError) {
      members = try self.members(of: RankingGroup(scope, tiers: [region.tier]), year: year)
    } catch {
      // A province has no provinces below it: then there is simply nobody to compare with.
      return nil
    }
    let codes = members.map(\.code)
    guard codes.count > 1, codes.contains(region.code) else { return nil }
    return PeerGroup(tier: region.tier, year: year, within: within, members: codes)
  }

  /// The standing of every peer that can be ranked by its actual; nobody's under a ceiling, which has no best.
  func standings(
    _ indicator: Indicator, _ measure: Measure, among group: PeerGroup
  ) throws(AnalysisError) -> [RegionCode: Standing] {
    guard indicator.direction != .cap else { return [:] }
    let ranking = try rank(
      RankingRequest(
        indicator: indicator.id, measure: measure, by: .actual, year: .year(group.year),
        group: RankingGroup(.peers(group.members))))
    // The only one that states a figure is not the first of anything.
    guard ranking.ranked.count > 1 else { return [:] }
    var sharing: [Int: Int] = [:]
    for row in ranking.ranked { if let rank = row.rank { sharing[rank, default: 0] += 1 } }
    var standings: [RegionCode: Standing] = [:]
    for row in ranking.ranked {
      guard let rank = row.rank else { continue }
      standings[row.region.code] = Standing(
        rank: rank, sharing: sharing[rank] ?? 1, ranked: ranking.ranked.count)
    }
    return standings
  }
}

extension Comparison {
  /// Which cells are the best of a row, by the numbers stated.
  ///
  /// Nobody is the best alone, of different units or years, or under a ceiling; when all are alike there is no best.
  static func best(_ values: [(value: ExactDecimal, unit: ScaledUnit)?], direction: Direction) -> [Bool] {
    let none = values.map { _ in false }
    let there = values.compactMap { $0 }
    guard direction != .cap, there.count > 1, Set(there.map(\.unit)).count == 1,
      let best = direction == .up ? there.map(\.value).max() : there.map(\.value).min(),
      there.contains(where: { $0.value != best })
    else { return none }
    return values.map { $0?.value == best }
  }
}
