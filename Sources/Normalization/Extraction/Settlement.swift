import Schema

/// Decides which of several claims of one report for one key counts (DESIGN §1, "Which one wins").
enum Settlement {
  /// The winning claims, and what became of the others.
  static func settle(_ claims: [Claim]) -> (kept: [Claim], losers: [(kept: Claim, dropped: Claim)]) {
    let keys = Keys(claims)
    var kept: [Claim] = []
    var losers: [(Claim, Claim)] = []
    for first in keys.firsts {
      var best = first
      keys.forEach(from: first) { if isBetter(claims[$0], claims[best]) { best = $0 } }
      let winner = claims[best]
      kept.append(winner)
      keys.forEach(from: first) {
        if claims[$0].value != winner.value || claims[$0].unit != winner.unit {
          losers.append((winner, claims[$0]))
        }
      }
    }
    return (kept, losers)
  }

  /// The claims for each key, chained by their places.
  private struct Keys {
    /// The first claim for each key, in the order of the text.
    private(set) var firsts: [Int] = []
    /// The next claim for the same key, by the place of the one before; -1 behind the last.
    private var next: [Int]

    init(_ claims: [Claim]) {
      next = [Int](repeating: -1, count: claims.count)
      let count = (claims.lazy.map(\.indicator.index).max() ?? -1) + 1
      var lasts = [Int](repeating: -1, count: count * 4)
      for (place, claim) in claims.enumerated() {
        let key = Settlement.key(claim)
        if lasts[key] < 0 { firsts.append(place) } else { next[lasts[key]] = place }
        lasts[key] = place
      }
    }

    func forEach(from first: Int, _ body: (Int) -> Void) {
      var place = first
      while place >= 0 {
        body(place)
        place = next[place]
      }
    }
  }

  /// A number for what claims are rivals for: indicator, measure and role.
  private static func key(_ claim: Claim) -> Int {
    claim.indicator.index * 4 + (claim.measure == .level ? 0 : 2) + (claim.role == .actual ? 0 : 1)
  }

  /// The claims without most of those that lose: for each key the winner, and of the others those that come first.
  ///
  /// So a document of millions of figures takes no more memory than one of some thousand.
  static func thinned(_ claims: [Claim], keepingLosers limit: Int) -> [Claim] {
    let winners = Set(settle(claims.filter { !$0.isDoubtful }).kept.map(\.figureStart))
    var counts: [Int: Int] = [:]
    return claims.filter { claim in
      guard !winners.contains(claim.figureStart) else { return true }
      counts[key(claim), default: 0] += 1
      return counts[key(claim), default: 0] <= limit
    }
  }

  /// Whether the figure that lost is only a less precise form of the one that was kept.
  static func isRounding(_ kept: Claim, _ dropped: Claim) -> Bool {
    agree(kept, dropped) || kept.unit != dropped.unit || dropped.isVague || dropped.value.reference != nil
  }

  /// Whether a claim is to be preferred; the earlier one where nothing else decides.
  private static func isBetter(_ left: Claim, _ right: Claim) -> Bool {
    let a = rank(left)
    let b = rank(right)
    if a != b { return a < b }
    if agree(left, right), left.value.bound != right.value.bound || precision(left) != precision(right) {
      return precision(left) > precision(right)
    }
    return left.figureStart < right.figureStart
  }

  /// What decided for `kept`.
  static func rule(_ kept: Claim, over dropped: Claim) -> SettlementRule {
    // The highest of the bits that differ.
    let difference = rank(kept) ^ rank(dropped)
    if difference != 0 { return rules[difference.leadingZeroBitCount - 1] }
    return agree(kept, dropped) ? .precise : .earlier
  }

  /// What each bit of ``rank(_:)`` stands for, from the highest on.
  private static let rules: [SettlementRule] = [
    .certain, .name, .year, .number, .aims, .comparable, .unit,
  ]

  /// What speaks against a claim, what weighs most in the highest bit.
  private static func rank(_ claim: Claim) -> UInt8 {
    var rank: UInt8 = claim.isDoubtful ? 1 : 0
    rank = rank << 1 | (claim.isVague ? 1 : 0)
    rank = rank << 1 | (claim.isOfUnnamedYear ? 1 : 0)
    rank = rank << 1 | (claim.value.reference != nil ? 1 : 0)
    rank = rank << 1 | (claim.role == .target && !claim.isAim ? 1 : 0)
    rank = rank << 1 | (claim.basis == .comparable ? 0 : 1)
    return rank << 1 | (claim.isOfSecondUnit ? 1 : 0)
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
