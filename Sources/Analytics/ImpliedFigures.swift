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

  /// Where and why a chain ends although the data go on.
  public struct Break: Hashable, Sendable {
    /// Why a chain ends.
    public enum Cause: Hashable, Sendable {
      /// The year has no growth.
      case missing
      /// Growth of -100 % or less leaves nothing to go on from.
      case nothingLeft(ExactDecimal)
      /// The index would leave ``ChainedIndex/reach``.
      case outOfReach
    }

    /// The year whose growth the chain stops at: it ends before it (or, before the base year, with it).
    public let year: Int
    /// Why.
    public let cause: Cause
  }

  /// The index that six decimals hold well: below it too few digits are left, above it they are no longer exact.
  public static let reach = ExactDecimal(coefficient: 1, decimals: 2)...ExactDecimal(1_000_000_000)

  /// The year that is 100.
  public let base: Int
  /// The years that the chain reaches.
  public let links: [Int: Link]
  /// Where the chain ends although the data go on, by year.
  public let breaks: [Break]
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
  /// in. So does growth of −100 % or less, and an index beyond ``ChainedIndex/reach``. Where no growth is known beyond,
  /// the data end and nothing is broken.
  public func chainedIndex(
    _ region: RegionCode, _ indicator: IndicatorID, base: Int, years: ClosedRange<Int>
  ) -> ChainedIndex {
    var chain = GrowingChain(base: base) { self.actual(region, indicator, .growth, $0).observation }
    let after = base < years.upperBound ? Array(base + 1...years.upperBound) : []
    chain.extend(over: after, statedIn: 0) { ($0 * $1).divided(by: ExactDecimal(100), decimals: 6) }
    let before = years.lowerBound < base ? Array((years.lowerBound..<base).reversed()) : []
    chain.extend(over: before, statedIn: 1) { ($0 * ExactDecimal(100)).divided(by: $1, decimals: 6) }
    return ChainedIndex(
      base: base, links: chain.links.filter { years.contains($0.key) },
      breaks: chain.breaks.sorted { $0.year < $1.year }, bases: chain.bases)
  }
}

/// A chained index while it is made.
private struct GrowingChain {
  let growth: (Int) -> Observation?
  private(set) var links: [Int: ChainedIndex.Link]
  private(set) var breaks: [ChainedIndex.Break] = []
  private(set) var bases: Set<Basis?> = []
  private let base: Int

  init(base: Int, growth: @escaping (Int) -> Observation?) {
    self.base = base
    self.growth = growth
    links = [base: ChainedIndex.Link(value: ExactDecimal(100), isHedged: false)]
  }

  /// Goes from the base year over `years`; the growth between two of them is stated for the later, `offset` years on.
  mutating func extend(
    over years: [Int], statedIn offset: Int, _ step: (ExactDecimal, ExactDecimal) -> ExactDecimal?
  ) {
    var known = links[base]
    for (index, year) in years.enumerated() {
      guard let previous = known else { return }
      switch link(to: year + offset, from: previous, step) {
      case .success(let link):
        links[year] = link
        known = link
      case .failure(let end):
        // Where nothing is stated beyond, the data end and nothing is broken.
        let goesOn = years[index...].contains { growth($0) != nil || growth($0 + offset) != nil }
        if goesOn { breaks.append(ChainedIndex.Break(year: year + offset, cause: end.cause)) }
        return
      }
    }
  }

  private struct End: Error {
    let cause: ChainedIndex.Break.Cause
  }

  private mutating func link(
    to stated: Int, from previous: ChainedIndex.Link, _ step: (ExactDecimal, ExactDecimal) -> ExactDecimal?
  ) -> Result<ChainedIndex.Link, End> {
    guard let figure = growth(stated), let rate = figure.value.low else {
      return .failure(End(cause: .missing))
    }
    let factor = ExactDecimal(100) + rate
    guard factor > .zero else { return .failure(End(cause: .nothingLeft(rate))) }
    guard let value = step(previous.value, factor), ChainedIndex.reach.contains(value) else {
      return .failure(End(cause: .outOfReach))
    }
    bases.insert(figure.basis)
    return .success(
      ChainedIndex.Link(value: value, isHedged: previous.isHedged || figure.value.bound != .exact))
  }
}
