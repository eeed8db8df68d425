import Schema
import Testing

@testable import Analytics

@Suite struct RankingCutTests {
  /// Ranks 1, 2, 2, 4, 5, 6 of six provinces; 全国 has no figure.
  static let ranking: Ranking? = {
    let figures = [
      "110000": "6", "330000": "5.5", "340000": "5.5", "350000": "5.2", "360000": "5.1", "370000": "4",
    ]
    let observations = figures.flatMap { code, value in
      [actual(code, 2024, value), target(code, 2024, "5")]
    }
    return try? Fixture.analysis(observations).rank(
      RankingRequest(
        indicator: "gdp", by: .attainment, year: .year(2024),
        group: RankingGroup(.peers((figures.keys + ["100000"]).map(region)))))
  }()

  @Test(
    arguments: [
      (RankingCut(), [1, 2, 2, 4, 5, 6, nil]), (RankingCut(top: 2), [1, 2, 2]), (RankingCut(bottom: 1), [6]),
      (RankingCut(around: region("350000"), neighbours: 1), [2, 2, 4, 5]),
      (RankingCut(around: region("370000"), neighbours: 0), [6]),
      (RankingCut(around: region("370000"), neighbours: 99), [1, 2, 2, 4, 5, 6]),
      (RankingCut(top: 1, around: region("370000"), neighbours: 1), [1, 5, 6]),
      (RankingCut(around: region("100000"), neighbours: 3), []),
    ] as [(RankingCut, [Int?])])
  func parts(_ cut: RankingCut, _ ranks: [Int?]) throws {
    #expect(cut.rows(of: try #require(Self.ranking)).map(\.rank) == ranks)
  }

  @Test func whatCouldBeRankedInstead() throws {
    let analysis = Fixture.analysis([
      actual("330000", 2024, "5.5"), actual("340000", 2024, "5"), target("330000", 2025, "5"),
      actual("330000", 2024, "900", of: "gdp", .level), actual("330000", 2023, "5"),
      target("330000", 2023, "5"),
    ])
    let request = RankingRequest(
      indicator: "gdp", by: .attainment, year: .year(2024), group: RankingGroup(tiers: [.province]))
    #expect(try analysis.rank(request).ranked.isEmpty)
    let others = analysis.alternatives(to: request)
    #expect(
      others.now == [
        RankingAlternative(criterion: .actual, measure: .growth, year: nil, ranked: 2),
        RankingAlternative(criterion: .actual, measure: .level, year: nil, ranked: 1),
        RankingAlternative(criterion: .stretch, measure: .growth, year: nil, ranked: 1),
      ])
    #expect(others.years.map(\.year) == [2023])
  }

  @Test func aCeilingIsNoRace() throws {
    let ranking = try Fixture.analysis([
      actual("330000", 2024, "-0.2", of: "cpi"), target("330000", 2024, "~3", of: "cpi"),
      actual("350000", 2024, "0.4", of: "cpi"), target("350000", 2024, "~3", of: "cpi"),
    ]).rank(RankingRequest(indicator: "cpi", by: .attainment, year: .year(2024)))
    #expect(ranking.ranked.map(\.verdict) == [.within, .within])
    #expect(ranking.warnings == [.ceiling(negative: 1)])
  }
}
