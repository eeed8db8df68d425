public import Schema

/// A growth that no source states: computed from the levels of two years, so at the prices these are in.
public struct ComputedGrowth: Hashable, Sendable {
  /// The growth in percent, to four decimals.
  public let value: ExactDecimal
  /// Whether one of the levels is hedged, so that the growth is known about only.
  public let isHedged: Bool
  /// The level of the year.
  public let level: Observation
  /// The level of the year before.
  public let base: Observation
}

/// An index that no source states: growth figures of successive years multiplied up, with one year as 100.
public struct ChainedIndex: Hashable, Sendable {
  /// One year of the chain.
  public struct Link: Hashable, Sendable {
    /// The index, to six decimals.
    public let value: ExactDecimal
    /// Whether a growth on the way from the base year is hedged.
    public let isHedged: Bool
  }

  /// The year that is 100.
  public let base: Int
  /// The years that the chain reaches.
  public let links: [Int: Link]
  /// The years whose growth is missing, so that the chain ends before them (or, before the base year, with them).
  public let breaks: [Int]
  /// The bases that growth figures of the chain name; more than one (or one and none) are mixed in it.
  public let bases: Set<Basis?>
}

extension Analysis {
  /// The growth of `year` by the levels that the data hold of it and of the year before, if both are in one unit.
  public func computedGrowth(_ region: RegionCode, _ indicator: IndicatorID, year: Int) -> ComputedGrowth? {
    guard let level = actual(region, indicator, .level, year).observation,
      let base = actual(region, indicator, .level, year - 1).observation, level.unit == base.unit,
      let now = level.value.low, let then = base.value.low, then > .zero,
      let value = ((now - then) * ExactDecimal(100)).divided(by: then, decimals: 4)
    else { return nil }
    return ComputedGrowth(
      value: value, isHedged: [level, base].contains { $0.value.bound != .exact }, level: level, base: base)
  }

  /// The chain of growth figures from `base` forwards and backwards over `years`.
  ///
  /// index(Y) = index(Y − 1) · (1 + growth(Y) / 100). A year without a stated growth ends the chain: nothing is filled
  /// in. Where no growth is known beyond, the data end and nothing is broken.
  public func chainedIndex(
    _ region: RegionCode, _ indicator: IndicatorID, base: Int, years: ClosedRange<Int>
  ) -> ChainedIndex {
    let start = ChainedIndex.Link(value: ExactDecimal(100), isHedged: false)
    var links = [base: start]
    var breaks: [Int] = []
    var bases: Set<Basis?> = []
    let growth = { (year: Int) in self.actual(region, indicator, .growth, year).observation }
    func extend(
      _ year: Int, from known: Int, _ step: (ExactDecimal, ExactDecimal) -> ExactDecimal?, by stated: Int
    )
      -> Bool
    {
      guard let figure = growth(stated), let rate = figure.value.low, let previous = links[known],
        let value = step(previous.value, ExactDecimal(100) + rate)
      else { return false }
      bases.insert(figure.basis)
      links[year] = ChainedIndex.Link(
        value: value, isHedged: previous.isHedged || figure.value.bound != .exact)
      return true
    }
    var year = base + 1
    while year <= years.upperBound,
      extend(year, from: year - 1, { ($0 * $1).divided(by: ExactDecimal(100), decimals: 6) }, by: year)
    { year += 1 }
    if year <= years.upperBound, (year...years.upperBound).contains(where: { growth($0) != nil }) {
      breaks.append(year)
    }
    year = base - 1
    while year >= years.lowerBound,
      extend(year, from: year + 1, { ($0 * ExactDecimal(100)).divided(by: $1, decimals: 6) }, by: year + 1)
    { year -= 1 }
    if year >= years.lowerBound, (years.lowerBound...year).contains(where: { growth($0) != nil }) {
      breaks.append(year + 1)
    }
    return ChainedIndex(
      base: base, links: links.filter { years.contains($0.key) }, breaks: breaks.sorted(), bases: bases)
  }
}
