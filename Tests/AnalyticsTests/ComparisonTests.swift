import Schema
import Testing

@testable import Analytics

@Suite struct ComparisonTests {
  static let analysis = Fixture.analysis([
    actual("350000", 2024, "5.5"), target("350000", 2024, "5"), target("350000", 2025, "6"),
    actual("350000", 2024, "57000", of: "gdp", .level), target("350000", 2025, "2", of: "cpi"),
    actual("330000", 2024, "5.2"), target("330000", 2024, "~5.5"), target("340000", 2024, "5"),
  ])

  @Test func regionsStandSideBySide() throws {
    let codes = [region("350000"), region("330000"), region("340000")]
    let comparison = try Self.analysis.compare(codes, year: .year(2024))
    #expect(comparison.columns.map(\.region.name) == ["福建省", "浙江省", "安徽省"])
    #expect(
      comparison.rows.map { "\($0.indicator.id) \($0.measure)" } == ["gdp level", "gdp growth", "cpi growth"])
    let growth = try #require(comparison.rows.dropFirst().first)
    #expect(growth.cells.map(\.attainment.verdict) == [.exceeded, .missed, nil])
    #expect(growth.cells.map { $0.attainment.gap?.value } == [number("0.5"), number("-0.3"), nil])
    #expect(growth.cells.map { $0.nextTarget.observation?.value } == [value("6"), nil, nil])
    #expect(growth.cells.map(\.nextTarget.reason) == [nil, .noTarget, .noReport(year: 2025)])
    #expect(growth.cells.map(\.actual.reason) == [nil, nil, .noReport(year: 2025)])
    let cpi = try #require(comparison.rows.last)
    #expect(cpi.cells.map(\.target.reason) == [.noTarget, .noTarget, .noTarget])
    #expect(!comparison.mixesYears)
  }

  @Test func latestIsEachRegionsOwn() throws {
    let codes = [region("340000"), region("350000"), region("370000")]
    let comparison = try Self.analysis.compare(codes, indicators: ["gdp"])
    #expect(comparison.columns.map(\.year) == [2023, 2024, nil])
    #expect(comparison.mixesYears)
    #expect(comparison.rows.last?.cells.last?.actual == .missing(.noReport(year: nil)))
    #expect(comparison.rows.last?.cells.first?.nextTarget.observation?.value == value("5"))
  }

  @Test func namedIndicatorsAppearEvenIfEmpty() throws {
    let comparison = try Self.analysis.compare(
      [region("350000")], year: .year(2024), indicators: ["pm25", "gdp"])
    #expect(
      comparison.rows.map { "\($0.indicator.id) \($0.measure)" } == [
        "pm25 growth", "gdp level", "gdp growth",
      ])
    #expect(comparison.rows.first?.cells.first?.attainment.reason == .noActual)
  }

  @Test func nonsenseIsATypedError() {
    #expect(throws: AnalysisError.noRegions) { try Self.analysis.compare([]) }
    #expect(throws: AnalysisError.unknownRegion(region("999999"))) {
      try Self.analysis.compare([region("999999")])
    }
    #expect(throws: AnalysisError.unknownIndicator("happiness")) {
      try Self.analysis.compare([region("350000")], indicators: ["happiness"])
    }
  }
}
