import Schema
import Testing

@testable import Analytics

@Suite struct RankingHistoryTests {
  /// Three provinces from 2021 to 2024; 福建 has no actual in 2022.
  static let observations: [Observation] = {
    let figures: [(String, [String?])] = [
      ("330000", ["5.5", "5.2", "5.0", "5.1"]), ("340000", ["5.1", "4.0", "5.6", "5.3"]),
      ("350000", ["6.0", nil, "4.9", "5.3"]),
    ]
    return figures.flatMap { code, values in
      values.enumerated().flatMap { index, value in
        [target(code, 2021 + index, "5")] + (value.map { [actual(code, 2021 + index, $0)] } ?? [])
      }
    }
  }()

  @Test func ranksAndTheirChange() throws {
    let history = try history(2021...2024)
    #expect(history.years == [2021, 2022, 2023, 2024])
    #expect(history.lines.map(\.region.name) == ["安徽省", "福建省", "浙江省"])
    let ranks = history.lines.map { $0.places.map(\.rank) }
    #expect(ranks == [[3, 2, 1, 1], [1, nil, 3, 1], [2, 1, 2, 3]])
    let changes = history.lines.map { $0.places.map(\.change) }
    #expect(changes == [[nil, 1, 1, 0], [nil, nil, nil, 2], [nil, 1, -1, -1]])
    #expect(history.lines.map(\.change) == [2, 0, -1])
    #expect(history.mixesFields)
    #expect(history.lines[1].places[1].row?.reason == .noActual)
  }

  @Test func aLineThatBeginsLateSaysSo() throws {
    let late = Self.observations.filter { $0.key.region != region("350000") || $0.key.year > 2022 }
    let history = try Fixture.analysis(late).rank(Self.request, years: 2021...2024)
    let line = try #require(history.lines.first { $0.region.name == "福建省" })
    #expect(line.first?.year == 2023)
    #expect(line.last?.year == 2024)
    #expect(line.change == 2)
  }

  @Test func theSpreadIsExact() throws {
    let line = try #require(try history(2021...2024).lines.first { $0.region.name == "浙江省" })
    // Gaps 0.5, 0.2, 0.0, 0.1: mean 0.2, sum of squares about it 0.14, over three.
    #expect(line.spread?.count == 4)
    #expect(line.spread?.mean.description == "0.2")
    #expect(line.spread?.deviation?.description == "0.216")
    #expect(line.spread?.lowest == number("0.0"))
    #expect(line.spread?.highest == number("0.5"))
  }

  @Test func theGroupHasARowAYear() throws {
    let group = try history(2021...2024).group
    #expect(group.map(\.year) == [2021, 2022, 2023, 2024])
    #expect(group.map(\.summary.ranked) == [3, 2, 3, 3])
    #expect(group.map(\.met) == [3, 1, 2, 3])
    #expect(group.map(\.shareMet?.description) == ["100.0", "50.0", "66.7", "100.0"])
    #expect(group[0].quartiles?.first.description == "0.3")
    #expect(group[0].quartiles?.median.description == "0.5")
    #expect(group[0].quartiles?.third.description == "0.75")
  }

  @Test func openVerdictsCountOnNeitherSide() throws {
    let history = try Fixture.analysis([
      actual("330000", 2024, "~5.1"), target("330000", 2024, "5"), actual("340000", 2024, "5.1"),
      target("340000", 2024, "5"),
    ]).rank(Self.request, years: 2024...2024)
    #expect(history.group.first?.undetermined == 1)
    #expect(history.group.first?.shareMet?.description == "100.0")
  }

  @Test func eachYearIsTheRankingOfThatYear() throws {
    let analysis = Fixture.analysis(Self.observations)
    let history = try analysis.rank(Self.request, years: 2021...2024)
    for (year, ranking) in zip(history.years, history.rankings) {
      var request = Self.request
      request.year = .year(year)
      let single = try analysis.rank(request)
      #expect(ranking.ranked == single.ranked)
      #expect(ranking.unranked == single.unranked)
    }
  }

  @Test func yearsOfDifferentUnitsHaveNoMean() throws {
    let history = try Fixture.analysis([
      actual("330000", 2023, "500", of: "trade", .level, unit: Fixture.dollar),
      actual("330000", 2024, "3500", of: "trade", .level),
    ]).rank(
      RankingRequest(indicator: "trade", measure: .level, by: .actual, year: .latest), years: 2023...2024)
    #expect(history.mixesUnits)
    #expect(history.lines.map(\.spread) == [nil])
  }

  static let request = RankingRequest(
    indicator: "gdp", by: .attainment, year: .latest, group: RankingGroup(tiers: [.province]))

  private func history(_ years: ClosedRange<Int>) throws -> RankingHistory {
    try Fixture.analysis(Self.observations).rank(Self.request, years: years)
  }
}

@Suite struct StreakTests {
  @Test(
    arguments: [
      ([.missed, .met, .exceeded, .within], .met, 3, .broken), ([.met, .missed, .over], .missed, 2, .broken),
      ([.met, .met], .met, 2, .beginning), ([.met, nil, .met], .met, 1, .missing),
      ([.met, .undetermined, .missed], .missed, 1, .undetermined),
    ] as [([Verdict?], Streak.Kind, Int, Streak.Stop)])
  func countsBack(_ verdicts: [Verdict?], _ kind: Streak.Kind, _ years: Int, _ stop: Streak.Stop) throws {
    let streak = try #require(Streak(verdicts))
    #expect(streak.kind == kind)
    #expect(streak.years == years)
    #expect(streak.stop == stop)
    #expect(streak.isAtLeast == (stop != .broken))
  }

  @Test(arguments: [[], [.met, nil], [.met, .undetermined]] as [[Verdict?]])
  func anUnclearEndIsNoStreak(_ verdicts: [Verdict?]) {
    #expect(Streak(verdicts) == nil)
  }
}

@Suite struct SpreadTests {
  /// Compared with `statistics.stdev` of Python 3.11 and `numpy.quantile` (its default is definition 7).
  @Test(arguments: [
    (["1", "2", "3", "4"], "2.5", "1.291"), (["-0.3", "0.2", "5.05"], "1.65", "2.9551"),
    (["7", "7.0"], "7", "0"),
    (["1", "2"], "1.5", "0.7071"), (["0.1", "0.1", "0.2"], "0.1333", "0.0577"),
    (["123456.7890123", "-98765.4321098"], "12345.6785", "157134.8395"),
    (["12345678901.5", "12345678902.5"], "12345678902", "0.7071"),
  ])
  func meanAndDeviation(_ values: [String], _ mean: String, _ deviation: String) throws {
    let spread = try #require(Spread(values.map(number)))
    #expect(spread.mean.description == mean)
    #expect(spread.deviation?.description == deviation)
  }

  @Test func oneFigureHasNoDeviation() throws {
    #expect(try #require(Spread([number("5.3")])).deviation == nil)
    #expect(Spread([]) == nil)
  }

  @Test func digitsWithoutEndGiveNoDeviationRatherThanAWrongOne() throws {
    let huge = ExactDecimal(coefficient: 999_999_999_999_999_999, decimals: 0)
    let values = [huge, -huge, huge, -huge, huge, -huge, huge, -huge, huge, -huge, huge, -huge]
    #expect(try #require(Spread(values)).deviation == nil)
  }

  @Test(arguments: [
    (["1", "2", "3", "4"], "1.75", "2.5", "3.25"), (["5"], "5", "5", "5"),
    (["0.1", "0.4"], "0.175", "0.25", "0.325"),
    (["3", "1", "2"], "1.5", "2", "2.5"), (["-1.2", "0.3", "0.3", "2.0", "9"], "0.3", "0.3", "2.0"),
    (["1", "2", "3", "4", "5", "6"], "2.25", "3.5", "4.75"),
  ])
  func quartiles(_ values: [String], _ first: String, _ median: String, _ third: String) throws {
    let quartiles = try #require(Quartiles(values.map(number)))
    #expect(quartiles.first.description == first)
    #expect(quartiles.median.description == median)
    #expect(quartiles.third.description == third)
  }
}
