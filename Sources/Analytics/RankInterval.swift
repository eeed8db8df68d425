internal import Schema

/// The ranks that rounding and hedges leave open.
///
/// Region j is surely ahead of i if every value that j may have is better than every value that i may have, and may be
/// ahead if any is. The best rank of i is then one more than the number of regions that are surely ahead of it, the worst
/// one more than the number of those that may be. These are the rank bounds of a partial order of intervals (M. A.
/// Soliman, I. F. Ilyas, "Ranking with Uncertain Scores", IEEE ICDE 2009; with confidence intervals in place of ours: M.
/// Klein, T. Wright, J. Wieczorek, "A joint confidence region for an overall ranking of populations", Journal of the
/// Royal Statistical Society C 69(3), 2020). They say what is possible, not how likely it is.
///
/// The rank as printed always lies within. The bounds are reached if the figures vary independently of each other; where
/// several targets refer to one and the same figure of the nation, they may be wider than need be.
///
/// - Complexity: O(n log n): the ends are sorted once, and each region is found among them by halving.
enum RankInterval {
  /// The ranks open to each of `ranges`, of values of which more is better, in their order.
  static func ranks(of ranges: [PossibleRange]) -> [ClosedRange<Int>] {
    let lows = ranges.map { Place(low: $0.low) }
    let highs = ranges.map { Place(high: $0.high) }
    let (sortedLows, sortedHighs) = (lows.sorted(), highs.sorted())
    return zip(lows, highs).map { low, high in
      let surelyAhead = ranges.count - firstIndex(above: high, in: sortedLows)
      // The region itself is among those whose best lies above its own worst, unless it has one value only.
      let itself = high > low ? 1 : 0
      let maybeAhead = ranges.count - firstIndex(above: low, in: sortedHighs) - itself
      return (1 + surelyAhead)...(1 + max(surelyAhead, maybeAhead))
    }
  }

  /// Where the places above `place` begin in a sorted list.
  private static func firstIndex(above place: Place, in sorted: [Place]) -> Int {
    var (from, to) = (0, sorted.count)
    while from < to {
      let middle = from + (to - from) / 2
      if sorted[middle] > place { to = middle } else { from = middle + 1 }
    }
    return from
  }

  /// An end of a range among all ends: one that is left out lies just inside its value.
  private struct Place: Comparable {
    /// Minus one and one for no bound below and above.
    let infinity: Int
    let value: ExactDecimal
    let nudge: Int

    init(low end: PossibleRange.End?) {
      infinity = end == nil ? -1 : 0
      value = end?.value ?? .zero
      nudge = end?.isIncluded == false ? 1 : 0
    }

    init(high end: PossibleRange.End?) {
      infinity = end == nil ? 1 : 0
      value = end?.value ?? .zero
      nudge = end?.isIncluded == false ? -1 : 0
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.infinity != right.infinity { return left.infinity < right.infinity }
      if left.value != right.value { return left.value < right.value }
      return left.nudge < right.nudge
    }
  }
}

extension Ranking {
  /// Ranked `rows` with the ranks that are open to each.
  static func withIntervals(_ rows: [RankingRow], lessIsBetter: Bool) -> [RankingRow] {
    let ranges = rows.map { row in
      let range = row.possible ?? PossibleRange(ValueInterval(row.score ?? .zero))
      return lessIsBetter ? range.turned : range
    }
    return zip(rows, RankInterval.ranks(of: ranges)).map { row, ranks in
      var row = row
      row.openRanks = ranks
      return row
    }
  }
}
