/// The names that a data set uses: its indicators and its regions (SDMX: the code lists).
public struct Codebook: Sendable {
  /// The indicators, in the order they are shown.
  public let indicators: [Indicator]
  /// The regions.
  public let regions: RegionRegister
  /// What figures plausibly are.
  public let rules: [PlausibilityRule]
  private let byID: [IndicatorID: Int]

  /// A codebook of these lists; of two indicators with one id the later wins.
  public init(
    indicators: [Indicator], regions: RegionRegister, rules: [PlausibilityRule] = []
  ) {
    self.rules = rules
    let last = Dictionary(indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
    let kept = indicators.enumerated().filter { last[$1.id] == $0 }.map(\.element)
    self.indicators = kept
    self.regions = regions
    byID = Dictionary(kept.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// The indicator with this id.
  public func indicator(_ id: IndicatorID) -> Indicator? {
    byID[id].map { indicators[$0] }
  }

  /// This codebook with further rules; a rule with the id of another replaces it.
  public func adding(_ newer: [PlausibilityRule]) -> Codebook {
    let ids = Set(newer.map(\.id))
    return Codebook(
      indicators: indicators, regions: regions, rules: rules.filter { !ids.contains($0.id) } + newer)
  }

  /// The indicators that `query` may mean: by id, else by Chinese or English name or alias, case ignored.
  public func indicators(matching query: String) -> [Indicator] {
    if let exact = indicator(IndicatorID(rawValue: query)) { return [exact] }
    let wanted = query.lowercased()
    return indicators.filter { indicator in
      indicator.id.rawValue == wanted || indicator.nameZH.lowercased() == wanted
        || indicator.nameEN.lowercased() == wanted
        || indicator.aliases.contains { $0.lowercased() == wanted }
    }
  }

  /// Up to `count` indicators whose id or name is nearest to `query`, best first.
  public func nearestIndicators(to query: String, count: Int = 3) -> [Indicator] {
    let wanted = Array(query.lowercased().unicodeScalars)
    let scored = indicators.map { indicator in
      let names = [indicator.id.rawValue, indicator.nameZH] + indicator.aliases
      let distance = names.map { name in
        name.contains(query) ? 0 : editDistance(wanted, Array(name.lowercased().unicodeScalars))
      }
      return (distance: distance.min() ?? Int.max, indicator: indicator)
    }
    return scored.filter { $0.distance <= max(1, wanted.count / 2) }
      .sorted { ($0.distance, $0.indicator.id) < ($1.distance, $1.indicator.id) }
      .prefix(count).map(\.indicator)
  }

  /// This codebook with the rows of another laid over it: same id, or same code and first year, is replaced.
  public func overlaid(indicators newer: [Indicator], regions newRegions: [Region]) -> Codebook {
    let ids = Set(newer.map(\.id))
    let identity = { (region: Region) in "\(region.code)/\(region.from ?? 0)" }
    let replaced = Set(newRegions.map(identity))
    return Codebook(
      indicators: indicators.filter { !ids.contains($0.id) } + newer,
      regions: newRegions.isEmpty
        ? regions
        : RegionRegister(regions.regions.filter { !replaced.contains(identity($0)) } + newRegions),
      rules: rules)
  }
}
