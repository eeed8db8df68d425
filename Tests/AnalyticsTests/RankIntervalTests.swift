import Schema
import Testing

@testable import Analytics

@Suite struct RankIntervalTests {
  @Test func figuresOfOneDecimalCanTradePlacesOnlyWithinATie() {
    // 5.4 is between 5.35 and 5.45, 5.3 between 5.25 and 5.35: one is surely ahead; the two at 5.3 may be either.
    #expect(ranks(["5.4", "5.3", "5.3", "5.1"]) == [1...1, 2...3, 2...3, 4...4])
  }

  @Test func aWholeNumberMayBeAnythingThatRoundsToIt() {
    #expect(ranks(["5.4", "5", "4.6", "4.3"]) == [1...2, 1...3, 2...3, 4...4])
    #expect(ranks(["5.4", "5", "4.6", "4.3"], leastDecimals: 1) == [1...1, 2...2, 3...3, 4...4])
  }

  @Test func hedgesLeaveMoreOpen() {
    // At least 5 may be the best of all; about 5.2 is anything from 4.95 to 5.45.
    #expect(ranks(["5.5", "~5.2", ">5.0", "4.9"]) == [1...2, 2...3, 1...3, 4...4])
    #expect(ranks(["<5.0", "4.8", "4.2"]) == [1...3, 1...2, 2...3])
    #expect(ranks(["5.0…5.3", "5.2", "4.9"]) == [1...2, 1...2, 3...3])
  }

  @Test func whatAHedgeSaysIsIncludedAndWhatRoundingSaysIsNot() {
    // At least 5.0 and at most 5.0 may tie at 5.0, where both ranks are the first.
    #expect(ranks([">5.0", "<5.0"]) == [1...1, 1...2])
    // 5.05 belongs to 5.1 if it belongs to any of the two: 5.0 can't reach it.
    #expect(ranks(["5.1", "5.0"]) == [1...1, 2...2])
  }

  @Test func targetsAreNotRounded() throws {
    let ranking = try Fixture.analysis([
      target("350000", 2024, "5"), target("330000", 2024, "5.2"), target("340000", 2024, "5.0"),
    ]).rank(RankingRequest(indicator: "gdp", by: .target, year: .year(2024)))
    #expect(ranking.ranked.map(\.openRanks) == [1...1, 2...2, 2...2])
  }

  @Test func lessMayBeBetter() throws {
    let ranking = try Fixture.analysis([
      actual("350000", 2024, ">5.4", of: "surveyed_unemployment", .level),
      actual("330000", 2024, "5.2", of: "surveyed_unemployment", .level),
      actual("340000", 2024, "<5.6", of: "surveyed_unemployment", .level),
    ]).rank(RankingRequest(indicator: "surveyed_unemployment", by: .actual, year: .year(2024)))
    #expect(ranking.ranked.map(\.region.name) == ["浙江省", "福建省", "安徽省"])
    #expect(ranking.ranked.map(\.openRanks) == [1...2, 2...3, 1...3])
  }

  @Test func gapsOfLevelsAreOpenInPercent() throws {
    let ranking = try Fixture.analysis([
      actual("350000", 2024, "2050", of: "gdp", .level), target("350000", 2024, "2000", of: "gdp", .level),
    ]).rank(RankingRequest(indicator: "gdp", measure: .level, by: .attainment, year: .year(2024)))
    let possible = try #require(ranking.ranked.first?.possible)
    #expect(possible.low == .init(number("2.475"), isIncluded: false))
    #expect(possible.high == .init(number("2.525"), isIncluded: false))
  }

  @Test(arguments: Criterion.allCases, ["gdp", "pm25"] as [IndicatorID])
  func theRankLiesWithinAndTheBoundsAreReached(_ criterion: Criterion, _ indicator: IndicatorID) throws {
    var generator = Sequence64(state: 21)
    for _ in 0..<60 {
      let ranked = try Fixture.analysis(RankingLawTests.observations(of: indicator, &generator)).rank(
        RankingRequest(
          indicator: indicator, by: criterion, year: .year(2024),
          group: RankingGroup(.peers(RankingLawTests.codes.map(region))))
      ).ranked
      let isLess = criterion.ranksFigures && indicator == "pm25"
      let ranges = ranked.compactMap { isLess ? $0.possible?.turned : $0.possible }
      try #require(ranges.count == ranked.count)
      for (index, row) in ranked.enumerated() {
        let open = try #require(row.openRanks)
        #expect(open.contains(row.rank ?? 0))
        #expect(open == counted(index, ranges))
      }
    }
  }

  /// The bounds by comparing each region with each other one.
  private func counted(_ index: Int, _ ranges: [PossibleRange]) -> ClosedRange<Int> {
    let own = ranges[index]
    let others = ranges.enumerated().filter { $0.offset != index }.map(\.element)
    let surely = others.count { isSurely($0, above: own) }
    let maybe = others.count { mayBe($0, above: own) }
    return (surely + 1)...(maybe + 1)
  }

  private func isSurely(_ one: PossibleRange, above other: PossibleRange) -> Bool {
    guard let low = one.low, let high = other.high else { return false }
    return low.value > high.value || (low.value == high.value && !(low.isIncluded && high.isIncluded))
  }

  private func mayBe(_ one: PossibleRange, above other: PossibleRange) -> Bool {
    guard let high = one.high, let low = other.low else { return true }
    return high.value > low.value
  }

  /// The open ranks of actuals.
  private func ranks(_ figures: [String], leastDecimals: Int = 0) -> [ClosedRange<Int>] {
    let tolerances = Tolerances(leastDecimals: leastDecimals)
    let ranges = figures.compactMap { text in
      Figure(actual: actual("350000", 2024, text), direction: .up, tolerances: tolerances)?.possible
    }
    return RankInterval.ranks(of: ranges)
  }
}
