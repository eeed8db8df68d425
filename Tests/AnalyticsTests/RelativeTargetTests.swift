import Schema
import Testing

@testable import Analytics

@Suite struct RelativeTargetTests {
  @Test func attainmentTakesTheRegionsOwnGrowth() throws {
    let pairing = try attainment([
      actual("350823", 2024, "5.8", of: "resident_income"),
      target("350823", 2024, "=gdp", of: "resident_income"),
      actual("350823", 2024, "5.5"), target("350823", 2024, "9"),
    ])
    #expect(pairing.gap?.value == number("0.3"))
    #expect(pairing.verdict == .exceeded)
    #expect(pairing.reference?.key.role == .actual)
  }

  @Test func aboutAsMuchKeepsItsTolerance() throws {
    let pairing = try attainment([
      actual("350823", 2024, "5.3", of: "resident_income"),
      target("350823", 2024, "=gdp", of: "resident_income"),
      actual("350823", 2024, "5.5"),
    ])
    #expect(pairing.verdict == .met)
  }

  @Test func atLeastAsMuchHasNone() throws {
    let pairing = try attainment([
      actual("350823", 2024, "5.4", of: "resident_income"),
      target("350823", 2024, ">gdp", of: "resident_income"),
      actual("350823", 2024, "5.5"),
    ])
    #expect(pairing.verdict == .missed)
  }

  @Test func aHedgedStandInLeavesTheVerdictOpen() throws {
    let pairing = try attainment([
      actual("350823", 2024, "6", of: "resident_income"),
      target("350823", 2024, ">gdp", of: "resident_income"),
      actual("350823", 2024, ">5.5"),
    ])
    #expect(pairing.gap?.bound == .atMost)
    #expect(pairing.verdict == .undetermined)
  }

  @Test func theProvinceIsFoundAboveThePrefecture() throws {
    let pairing = try attainment([
      actual("350823", 2024, "6", of: "resident_income"),
      target("350823", 2024, ">provincial", of: "resident_income"),
      actual("350800", 2024, "9", of: "resident_income"),
      actual("350000", 2024, "5.6", of: "resident_income"),
      actual("100000", 2024, "1", of: "resident_income"),
    ])
    #expect(pairing.gap?.value == number("0.4"))
    #expect(pairing.reference?.key.region == region("350000"))
  }

  @Test func theNationIsFound() throws {
    let pairing = try attainment([
      actual("350823", 2024, "6", of: "resident_income"),
      target("350823", 2024, ">national", of: "resident_income"),
      actual("100000", 2024, "5.1", of: "resident_income"),
    ])
    #expect(pairing.gap?.value == number("0.9"))
  }

  @Test func withoutTheOtherFigureItStaysOpen() throws {
    let pairing = try attainment([
      actual("350823", 2024, "6", of: "resident_income"),
      target("350823", 2024, ">national", of: "resident_income"),
    ])
    #expect(pairing.reason == .unresolvedTarget(.national))
    #expect(pairing.gap == nil)
  }

  @Test func stretchTakesTheTargetForGrowth() throws {
    let pairing = try stretch([
      actual("350823", 2024, "5.8", of: "resident_income"),
      target("350823", 2025, "=gdp", of: "resident_income"),
      target("350823", 2025, "6…6.5"), actual("350823", 2025, "1"),
    ])
    #expect(pairing.gap?.value == number("0.2"))
    #expect(pairing.reference?.value == value("6…6.5"))
  }

  @Test(arguments: ["=provincial", ">national"])
  func stretchLeavesOthersOpen(_ planned: String) throws {
    let pairing = try stretch([
      actual("350823", 2024, "5.8", of: "resident_income"),
      target("350823", 2025, planned, of: "resident_income"),
      target("350000", 2025, "6", of: "resident_income"), target("100000", 2025, "6", of: "resident_income"),
      actual("350000", 2025, "6", of: "resident_income"), actual("100000", 2025, "6", of: "resident_income"),
    ])
    #expect(pairing.reason?.code == "relative")
  }

  @Test func stretchStaysWithinOneSource() throws {
    let pairing = try stretch([
      actual("350823", 2024, "5.8", of: "resident_income"),
      target("350823", 2025, "=gdp", of: "resident_income"),
      target("350823", 2025, "6", source: "350823-2026"),
    ])
    #expect(pairing.reason == .unresolvedTarget(.gdp))
  }

  @Test func theBasisOfTheSameIndicatorsStandInCounts() throws {
    let pairing = try attainment([
      actual("350823", 2024, "6", of: "resident_income", basis: .real),
      target("350823", 2024, ">provincial", of: "resident_income"),
      actual("350000", 2024, "5.6", of: "resident_income", basis: .nominal),
    ])
    #expect(pairing.reason == .differentBases(actual: .real, target: .nominal))
    let tiedToGrowth = try attainment([
      actual("350823", 2024, "6", of: "resident_income", basis: .real),
      target("350823", 2024, ">gdp", of: "resident_income"), actual("350823", 2024, "5", basis: .comparable),
    ])
    #expect(tiedToGrowth.verdict == .exceeded)
  }

  @Test func growthCantBeTiedToItself() {
    let analysis = Fixture.analysis([
      actual("350823", 2024, "5.8"), target("350823", 2024, "=gdp"),
    ])
    let ranking = try? analysis.rank(
      RankingRequest(
        indicator: "gdp", by: .attainment, year: .year(2024), group: RankingGroup(.peers([region("350823")])))
    )
    #expect(ranking?.below == ["上杭县 relative"])
  }

  @Test func rowsShowThatTheTargetIsResolved() throws {
    let ranking = try Fixture.analysis([
      actual("350823", 2024, "5.8", of: "resident_income"),
      target("350823", 2024, ">gdp", of: "resident_income"),
      actual("350823", 2024, "5.5"),
    ]).rank(RankingRequest(indicator: "resident_income", by: .attainment, year: .year(2024)))
    let row = try #require(ranking.ranked.first)
    #expect(row.target == number("5.5"))
    #expect(row.targetBound == .atLeast)
    #expect(row.relativeTo == .gdp)
    #expect(row.marks == [.resolved])
  }

  private func attainment(_ observations: [Observation]) throws -> Pairing {
    let indicator = try #require(Fixture.codebook.indicator("resident_income"))
    let county = try #require(Fixture.register.region(region("350823")))
    return Fixture.analysis(observations).attainment(county, indicator, .growth, year: 2024)
  }

  private func stretch(_ observations: [Observation]) throws -> Pairing {
    let indicator = try #require(Fixture.codebook.indicator("resident_income"))
    let county = try #require(Fixture.register.region(region("350823")))
    return Fixture.analysis(observations).stretch(county, indicator, .growth, year: 2024)
  }
}
