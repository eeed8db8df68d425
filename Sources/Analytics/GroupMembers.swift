internal import Schema

extension Analysis {
  /// The regions of a group as of `year` (now, if `nil`), each once, by code.
  func members(of group: RankingGroup, year: Int?) throws(AnalysisError) -> [Region] {
    let members =
      switch group.scope {
      case .observed: try observedMembers(tiers: group.tiers, year: year)
      case .within(let region): try members(within: region, tiers: group.tiers, year: year)
      case .peers(let codes): try peers(codes, tiers: group.tiers, year: year)
      }
    guard !members.isEmpty else { throw .noRegions }
    return members.sorted { $0.code < $1.code }
  }

  private func peers(_ codes: [RegionCode], tiers: Set<Tier>, year: Int?) throws(AnalysisError) -> [Region] {
    var members: [Region] = []
    for code in Set(codes) { members.append(try region(code, year: year)) }
    return tiers.isEmpty ? members : members.filter { tiers.contains($0.tier) }
  }

  private func members(
    within region: RegionCode, tiers: Set<Tier>, year: Int?
  ) throws(AnalysisError) -> [Region] {
    _ = try self.region(region, year: year)
    let register = dataSet.codebook.regions
    // 直辖市 have no prefectures and some provinces have counties of their own: the highest tier below counts.
    let directlyBelow = register.children(of: region, year: year).map(\.tier).min()
    let wanted = tiers.isEmpty ? Set([directlyBelow].compactMap { $0 }) : tiers
    let below = wanted.flatMap { register.descendants(of: region, tier: $0, year: year) }
    let members = below.filter { unit in
      (!unit.code.ranksOnlyWhenNamed || region.ranksOnlyWhenNamed)
        && (outlasts(unit, year: year) || dataSet.hasFigures(of: unit.code, for: year))
    }
    guard !members.isEmpty else { throw .noUnits(within: region, tiers: tiers) }
    return members
  }

  private func observedMembers(tiers: Set<Tier>, year: Int?) throws(AnalysisError) -> [Region] {
    let there = dataSet.observedRegions.filter { !$0.ranksOnlyWhenNamed }
      .compactMap { dataSet.codebook.regions.region($0, year: year) }
      .filter { outlasts($0, year: year) || dataSet.hasFigures(of: $0.code, for: year) }
    guard tiers.isEmpty else { return there.filter { tiers.contains($0.tier) } }
    let subnational = there.filter { $0.tier != .nation }
    let tiersThere = Set(subnational.map(\.tier))
    guard tiersThere.count <= 1 else { throw .tierNeeded(tiersThere.sorted()) }
    return subnational.isEmpty ? there : subnational
  }

  /// Whether a unit existed in `year` (now, if `nil`) and was not abolished in it.
  ///
  /// In the year of a reform the register has a unit and its successor under another code; only the successor reports
  /// on that year, so the other is no missing member of a group. A unit that was just renamed keeps its code.
  private func outlasts(_ region: Region, year: Int?) -> Bool {
    guard region.exists(in: year) else { return false }
    guard let year, region.to == year else { return true }
    return dataSet.codebook.regions.region(region.code, year: year + 1)?.exists(in: year + 1) ?? false
  }
}

extension RegionCode {
  /// Hong Kong, Macau and Taiwan give no government work report of this kind: they are ranked only when named.
  var ranksOnlyWhenNamed: Bool { [71, 81, 82].contains(number / 10_000) }
}
