public import Schema

/// How far the ranks of an index depend on choices that could have been made otherwise.
///
/// OECD/JRC (2008), *Handbook on Constructing Composite Indicators*, step 7 (pages 117–123), after Saisana, Saltelli and
/// Tarantola (2005), *Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite
/// indicators*, Journal of the Royal Statistical Society A 168(2). The scored regions stay the same throughout.
///
/// One choice at a time: another normalisation, other weights, one component left out (the weights of the others divided by
/// their sum). And by chance, `draws` times: each weight is multiplied with a number drawn evenly from 1 − spread to
/// 1 + spread and all are divided by their sum (``Row/byWeights``); and in the same draw also the normalisation, evenly
/// among those that can be computed, and which component is left out, evenly among none and each (``Row/byAll``: triggers
/// X2 and X3 of page 119). Uncertainty of the figures themselves is no part of it.
///
/// A draw takes numbers from ``SplitMix64`` in this order: normalisation, component left out, one a weight. Scores of draws
/// are binary floating point, summed up in the order of the components, and compared as rounded to
/// ``CompositeIndex/scoreDecimals`` decimals; so the same seed gives the same table on every machine.
public struct IndexRobustness: Sendable {
  /// One choice made otherwise.
  public enum Change: Hashable, Sendable {
    /// Another normalisation.
    case normalisation(Normalisation)
    /// Other weights: equal, or by entropy.
    case weighting(Weighting)
    /// One component left out.
    case without(IndexComponent)
  }

  /// What becomes of the ranks by one change.
  public struct Alternative: Hashable, Sendable {
    /// The change.
    public let change: Change
    /// The ranks, in the order of ``IndexRobustness/rows``; `nil` for a region that has no other figure.
    public let ranks: [Int?]
    /// By how many places a region moves on average (page 118, equation 38), two decimals.
    public let meanShift: ExactDecimal
    /// The most places that a region moves.
    public let largestShift: Int
  }

  /// The ranks that a region had in the draws.
  public struct Interval: Hashable, Sendable {
    /// The rank that half of the draws are not above.
    public let median: Int
    /// The rank that 5 % of the draws are not above.
    public let low: Int
    /// The rank that 95 % of the draws are not above.
    public let high: Int
  }

  /// One region.
  public struct Row: Hashable, Sendable {
    /// The row of the index.
    public let row: CompositeIndex.Row
    /// The ranks when only the weights are drawn.
    public let byWeights: Interval?
    /// The ranks when normalisation, component left out and weights are drawn.
    public let byAll: Interval?
  }

  /// A change that can't be made, and why.
  public struct Impossible: Hashable, Sendable {
    /// The change.
    public let change: Change
    /// Why not.
    public let error: IndexError
  }

  /// How many draws there were.
  public let draws: Int
  /// What the random numbers started from.
  public let seed: UInt64
  /// How far a weight moves, as a share of itself.
  public let spread: ExactDecimal
  /// The scored regions, best first.
  public let rows: [Row]
  /// The changes, one at a time.
  public let alternatives: [Alternative]
  /// The changes that can't be made.
  public let impossible: [Impossible]
}

extension CompositeIndex {
  /// How far the ranks depend on normalisation, weights and single components; see ``IndexRobustness``.
  ///
  /// `draws` of less than one count as one; `spread` is kept from 0 to 1.
  public func robustness(
    draws: Int = 1000, seed: UInt64 = 1, spread: ExactDecimal = ExactDecimal(coefficient: 25, decimals: 2)
  ) -> IndexRobustness {
    let draws = max(1, draws)
    let spread = min(max(.zero, spread), ExactDecimal(1))
    let experiment = IndexExperiment(model)
    let alternatives = experiment.alternatives()
    let drawn = experiment.draw(draws, seed: seed, spread: spread.approximation)
    let place = Dictionary(model.regions.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { $1 })
    let order = scored.compactMap { place[$0.region.code] }
    return IndexRobustness(
      draws: draws, seed: seed, spread: spread,
      rows: zip(scored, order).map { row, place in
        IndexRobustness.Row(row: row, byWeights: drawn.byWeights[place], byAll: drawn.byAll[place])
      },
      alternatives: alternatives.map { change, ranks in
        Self.alternative(change, order.map { ranks[$0] }, against: scored.map(\.rank))
      },
      impossible: experiment.impossible)
  }

  private static func alternative(
    _ change: IndexRobustness.Change, _ ranks: [Int?], against base: [Int?]
  ) -> IndexRobustness.Alternative {
    let shifts = zip(ranks, base).compactMap { new, old in
      new.flatMap { new in old.map { abs(new - $0) } }
    }
    let mean = ExactDecimal(shifts.reduce(0, +)).divided(by: ExactDecimal(max(1, shifts.count)), decimals: 2)
    return IndexRobustness.Alternative(
      change: change, ranks: ranks, meanShift: mean ?? .zero, largestShift: shifts.max() ?? 0)
  }
}
