import Schema
import Testing

@testable import Analytics

@Suite struct SeriesTests {
  static let analysis = Fixture.analysis([
    actual("350000", 2020, "3.3", status: .estimated), target("350000", 2020, "7"),
    actual("350000", 2022, "4.7"), target("350000", 2022, "6.5"), actual("330000", 2023, "6"),
    actual("330000", 2023, "82000", of: "gdp", .level),
  ])

  @Test func everyYearIsThereAndGapsAreExplicit() throws {
    let series = try Self.analysis.series([region("350000"), region("330000")], indicator: "gdp")
    #expect(series.measure == .growth)
    #expect(series.years == [2020, 2021, 2022, 2023])
    let fujian = try #require(series.lines.first)
    #expect(fujian.points.map(\.year) == series.years)
    #expect(
      fujian.points.map { $0.actual.observation?.value.low } == [number("3.3"), nil, number("4.7"), nil])
    #expect(fujian.points.map { $0.attainment.gap?.value } == [number("-3.7"), nil, number("-1.8"), nil])
    #expect(fujian.points.map(\.status) == [.estimated, nil, .normal, nil])
    #expect(fujian.points.map(\.actual.reason) == [nil, .noActual, nil, .noReport(year: 2024)])
    #expect(fujian.points.map(\.target.reason) == [nil, .noTarget, nil, .noTarget])
    #expect(series.lines.map(\.region.name) == ["福建省", "浙江省"])
  }

  @Test func theYearsCanBeChosen() throws {
    let series = try Self.analysis.series([region("350000")], indicator: "gdp", from: 2019, to: 2021)
    #expect(series.years == [2019, 2020, 2021])
    #expect(try Self.analysis.series([region("350000")], indicator: "gdp", from: 2022).years == [2022])
    #expect(try Self.analysis.series([region("350000")], indicator: "gdp", from: 2024, to: 2022).years == [])
  }

  @Test func levelsHaveTheirOwnYears() throws {
    let series = try Self.analysis.series([region("330000")], indicator: "gdp", measure: .level)
    #expect(series.years == [2023])
    #expect(try Self.analysis.series([region("370000")], indicator: "gdp").years == [])
  }

  @Test func nonsenseIsATypedError() {
    #expect(throws: AnalysisError.noRegions) { try Self.analysis.series([], indicator: "gdp") }
    #expect(throws: AnalysisError.unknownMeasure("cpi", .level, available: [.growth])) {
      try Self.analysis.series([region("350000")], indicator: "cpi", measure: .level)
    }
  }
}
