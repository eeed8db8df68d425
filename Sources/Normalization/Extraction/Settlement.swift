import Schema

/// Decides which of several claims of one report for one key counts (DESIGN §1, "Which one wins").
enum Settlement {
  /// The winning claims, and what became of the others.
  static func settle(_ claims: [Claim]) -> (kept: [Claim], losers: [(kept: Claim, dropped: Claim)]) {
    var groups: [Key: [Claim]] = [:]
    var order: [Key] = []
    for claim in claims {
      let key = Key(indicator: claim.indicator, measure: claim.measure, role: claim.role)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(claim)
    }
    var kept: [Claim] = []
    var losers: [(Claim, Claim)] = []
    for key in order {
      guard let group = groups[key], let best = group.min(by: isBetter) else { continue }
      kept.append(best)
      losers += group.filter { $0.value != best.value || $0.unit != best.unit }.map { (best, $0) }
    }
    return (kept, losers)
  }

  /// The claims without most of those that lose: for each key the winner, and of the others those that come first.
  ///
  /// So a document of millions of figures takes no more memory than one of some thousand.
  static func thinned(_ claims: [Claim], keepingLosers limit: Int) -> [Claim] {
    let winners = Set(settle(claims.filter { !$0.isDoubtful }).kept.map(\.figureStart))
    var counts: [Key: Int] = [:]
    return claims.filter { claim in
      guard !winners.contains(claim.figureStart) else { return true }
      let key = Key(indicator: claim.indicator, measure: claim.measure, role: claim.role)
      counts[key, default: 0] += 1
      return counts[key, default: 0] <= limit
    }
  }

  private struct Key: Hashable {
    let indicator: IndicatorID
    let measure: Measure
    let role: Role
  }

  /// Whether the figure that lost is only a less precise form of the one that was kept.
  static func isRounding(_ kept: Claim, _ dropped: Claim) -> Bool {
    agree(kept, dropped) || kept.unit != dropped.unit || dropped.isVague || dropped.value.reference != nil
  }

  /// Whether a claim is to be preferred; the earlier one where nothing else decides.
  private static func isBetter(_ left: Claim, _ right: Claim) -> Bool {
    let a = rank(left)
    let b = rank(right)
    if a != b { return a.lexicographicallyPrecedes(b) }
    if agree(left, right), left.value.bound != right.value.bound || precision(left) != precision(right) {
      return precision(left) > precision(right)
    }
    return left.figureStart < right.figureStart
  }

  /// What decided for `kept`.
  static func rule(_ kept: Claim, over dropped: Claim) -> SettlementRule {
    for (index, pair) in zip(rank(kept), rank(dropped)).enumerated() where pair.0 != pair.1 {
      return rules[index]
    }
    return agree(kept, dropped) ? .precise : .earlier
  }

  /// What each place of ``rank(_:)`` stands for.
  private static let rules: [SettlementRule] = [
    .certain, .name, .year, .number, .aims, .comparable, .unit,
  ]

  private static func rank(_ claim: Claim) -> [Int] {
    [
      claim.isDoubtful ? 1 : 0, claim.isVague ? 1 : 0, claim.isOfUnnamedYear ? 1 : 0,
      claim.value.reference != nil ? 1 : 0,
      claim.role == .target && !claim.isAim ? 1 : 0, claim.basis == .comparable ? 0 : 1,
      claim.isOfSecondUnit ? 1 : 0,
    ]
  }

  /// Whether one figure is the other one rounded, or hedged so that it holds the other.
  private static func agree(_ left: Claim, _ right: Claim) -> Bool {
    guard let a = left.value.low, let b = right.value.low, left.unit == right.unit else { return false }
    let decimals = min(a.decimals, b.decimals)
    if a.rounded(toDecimals: decimals) == b.rounded(toDecimals: decimals) { return true }
    return holds(left.value, b) || holds(right.value, a)
  }

  private static func holds(_ value: ObservationValue, _ number: ExactDecimal) -> Bool {
    switch value {
    case .number(let bound, .atLeast): number >= bound
    case .number(let bound, .atMost): number <= bound
    case .number(let center, .about): (number - center).magnitude * ExactDecimal(20) <= center.magnitude
    default: false
    }
  }

  /// Exact before hedged, then more significant digits.
  private static func precision(_ claim: Claim) -> Int {
    let digits = claim.value.low.map { String($0.withoutTrailingZeros.coefficient.magnitude).utf8.count } ?? 0
    return (claim.value.bound == .exact ? 100 : 0) + digits
  }
}
