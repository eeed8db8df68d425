public import Schema

/// A ranking through the years: what a bump chart draws, one line a region, with what can be said of it over all years.
public struct RankingHistory: Sendable {
  /// Where one region stands in one year.
  public struct Place: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The row of the region in the ranking of the year; `nil` if it is not of the year's group.
    public let row: RankingRow?
    /// How many ranks the region has gained on the year before, negative if it has lost; `nil` if it has no rank in one
    /// of the two.
    ///
    /// The rank of the year before minus that of the year, also where the two years rank different numbers of regions:
    /// see ``RankingHistory/mixesFields``.
    public let change: Int?

    /// The rank.
    public var rank: Int? { row?.rank }
  }

  /// One region through the years.
  public struct Line: Sendable {
    /// The region, by the name it had in the last year that it has a place in.
    public let region: Region
    /// One place a year, in the order of ``RankingHistory/years``.
    public let places: [Place]
    /// Met or missed how many years running, up to the last year; `nil` if that is not clear or nothing is attained.
    public let streak: Streak?
    /// Middle and spread of what is ranked, the gap or the figure, over the years with a rank; `nil` if there are none.
    public let spread: Spread?

    /// The first place with a rank.
    public var first: Place? { places.first { $0.rank != nil } }
    /// The last place with a rank.
    public var last: Place? { places.last { $0.rank != nil } }
    /// How many ranks the region has gained from its first to its last year with a rank; `nil` with fewer than two.
    public var change: Int? {
      guard let first, let last, first.year < last.year, let from = first.rank, let to = last.rank else {
        return nil
      }
      return from - to
    }
  }

  /// The group in one year.
  public struct GroupYear: Sendable {
    /// The year.
    public let year: Int
    /// How many regions the group has, how many are ranked, and with which verdicts.
    public let summary: RankingSummary
    /// The quartiles of what is ranked; `nil` if nothing is.
    public let quartiles: Quartiles?
    /// How many have met, exceeded or kept to their target.
    public var met: Int { count(.met) }
    /// How many have missed theirs.
    public var missed: Int { count(.missed) }
    /// How many verdicts are open.
    public var undetermined: Int { summary.verdicts[.undetermined] ?? 0 }
    /// The share that met, in percent of those with a clear verdict, to one decimal; `nil` if there are none.
    ///
    /// Open verdicts and regions without a rank count on neither side: ``undetermined`` and ``summary`` tell how many.
    public var shareMet: ExactDecimal? {
      ExactDecimal(met * 100).divided(by: ExactDecimal(met + missed), decimals: 1)
    }

    private func count(_ kind: Streak.Kind) -> Int {
      summary.verdicts.filter { $0.key.kind == kind }.values.reduce(0, +)
    }
  }

  /// The ranking of each year, in the order of ``years``.
  public let rankings: [Ranking]
  /// Every year from the first to the last.
  public let years: [Int]
  /// One line a region: in the order of the last year's ranking, then those that it does not rank, by code.
  public let lines: [Line]
  /// One row a year.
  public let group: [GroupYear]

  /// Whether the years rank different numbers of regions, so that a changed rank need not be a changed order.
  public var mixesFields: Bool {
    Set(rankings.map(\.ranked.count).filter { $0 > 0 }).count > 1
  }

  /// Whether the years' figures are in different units, so that there is no mean of them.
  public var mixesUnits: Bool {
    Set(rankings.filter { !$0.ranked.isEmpty }.map(\.unit)).count > 1
  }
}

extension Analysis {
  /// Ranks a group in each of `years`; the year in `request` does not matter.
  ///
  /// Each year's ranking is the one that ``rank(_:)`` gives for that year, with the group as it was then.
  /// - Throws: ``AnalysisError`` as for one ranking.
  public func rank(
    _ request: RankingRequest, years: ClosedRange<Int>
  ) throws(AnalysisError) -> RankingHistory {
    for year in [years.lowerBound, years.upperBound] { _ = try YearSelection.year(year).named() }
    var rankings: [Ranking] = []
    for year in years {
      var one = request
      one.year = .year(year)
      rankings.append(try rank(one))
    }
    return RankingHistory(rankings, years: Array(years))
  }
}

extension RankingHistory {
  init(_ rankings: [Ranking], years: [Int]) {
    self.rankings = rankings
    self.years = years
    group = zip(years, rankings).map { year, ranking in
      GroupYear(
        year: year, summary: ranking.summary, quartiles: Quartiles(ranking.ranked.compactMap(\.score)))
    }
    let rows = rankings.map { ranking in
      Dictionary(ranking.rows.map { ($0.region.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let order = rankings.last?.ranked.map(\.region.code) ?? []
    let others = Set(rows.flatMap(\.keys)).subtracting(order).sorted()
    let isJudged = rankings.last?.request.criterion == .attainment
    let mixesUnits = Set(rankings.filter { !$0.ranked.isEmpty }.map(\.unit)).count > 1
    lines = (order + others).compactMap { code in
      Line(rows.map { $0[code] }, years: years, isJudged: isJudged, hasSpread: !mixesUnits)
    }
  }
}

extension RankingHistory.Line {
  /// The line of one region from its rows, one a year; `nil` if it has none at all.
  fileprivate init?(_ rows: [RankingRow?], years: [Int], isJudged: Bool, hasSpread: Bool) {
    guard let region = rows.lazy.compactMap({ $0?.region }).last else { return nil }
    self.region = region
    places = rows.indices.map { index in
      let before = index > 0 ? rows[index - 1]?.rank : nil
      let own = rows[index]?.rank
      return RankingHistory.Place(
        year: years[index], row: rows[index],
        change: before.flatMap { before in own.map { before - $0 } })
    }
    let ranked = rows.map { $0?.rank == nil ? nil : $0 }
    streak = isJudged ? Streak(ranked.map { $0?.verdict }) : nil
    spread = hasSpread ? Spread(ranked.compactMap { $0?.score }) : nil
  }
}
