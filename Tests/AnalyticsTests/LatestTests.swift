import Schema
import Testing

@testable import Analytics

@Suite struct LatestTests {
  /// Fujian's newest report is that of 2025, Zhejiang's that of 2024.
  static let observations = [
    actual("350000", 2024, "5.5"), target("350000", 2024, "5"), target("350000", 2025, "6"),
    actual("330000", 2023, "6.2"), target("330000", 2023, "6"), target("330000", 2024, "7"),
  ]

  @Test(arguments: [
    (Criterion.attainment, ["1 福建省 0.5", "2 浙江省 0.2"], [2024, 2023]),
    (.stretch, ["1 浙江省 0.8", "2 福建省 0.5"], [2023, 2024]),
    (.actual, ["1 浙江省 6.2", "2 福建省 5.5"], [2023, 2024]),
    (.target, ["1 浙江省 7", "2 福建省 6"], [2024, 2025]),
  ])
  func eachRegionsNewestReport(_ criterion: Criterion, _ lines: [String], _ years: [Int]) throws {
    let ranking = try Fixture.analysis(Self.observations).rank(
      RankingRequest(indicator: "gdp", by: criterion, year: .latest))
    #expect(ranking.lines == lines)
    #expect(ranking.ranked.map(\.year) == years)
    #expect(ranking.warnings == [.mixedYears(years.sorted())])
  }

  @Test func stretchOfAYearMeansTheYearOfTheActual() throws {
    let ranking = try Fixture.analysis(Self.observations).rank(
      RankingRequest(indicator: "gdp", by: .stretch, year: .year(2024)))
    #expect(ranking.lines == ["1 福建省 0.5"])
    #expect(ranking.unranked.map(\.reason) == [.noReport(year: 2025)])
  }

  @Test func anOlderFigureDoesNotStandIn() throws {
    let ranking = try Fixture.analysis(Self.observations + [target("330000", 2025, "3", of: "cpi")]).rank(
      RankingRequest(indicator: "gdp", by: .actual, year: .latest))
    #expect(ranking.lines == ["1 福建省 5.5"])
    #expect(ranking.unranked.map(\.reason) == [.noActual])
    #expect(ranking.unranked.map(\.year) == [2024])
  }

  @Test func aRegionWithoutReportsHasNoYear() throws {
    let peers = RankingGroup(.peers([region("350000"), region("370000")]))
    let ranking = try Fixture.analysis(Self.observations).rank(
      RankingRequest(indicator: "gdp", by: .actual, year: .latest, group: peers))
    #expect(ranking.unranked.map(\.reason) == [.noReport(year: nil)])
    #expect(ranking.unranked.map(\.year) == [nil])
  }
}
