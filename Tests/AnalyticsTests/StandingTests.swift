import Schema
import Testing

@testable import Analytics

@Suite struct StandingTests {
  static let analysis = Fixture.analysis([
    actual("350000", 2024, "5.5"), actual("330000", 2024, "5.2"), actual("340000", 2024, "5.5"),
    actual("360000", 2024, "~5.1"), target("370000", 2025, "5"), actual("350823", 2024, "9"),
    actual("350000", 2024, "5.0", of: "surveyed_unemployment", .level),
    actual("330000", 2024, "4.9", of: "surveyed_unemployment", .level),
    actual("350000", 2024, "0.5", of: "cpi"), actual("330000", 2024, "0.1", of: "cpi"),
    actual("350000", 2024, "900", of: "trade", .level),
    actual("330000", 2024, "100", of: "trade", .level, unit: Fixture.dollar),
  ])

  private func row(_ id: IndicatorID, _ codes: [String], year: YearSelection = .year(2024)) throws
    -> Comparison.Row
  {
    let comparison = try Self.analysis.compare(codes.map { region($0) }, year: year, indicators: [id])
    return try #require(comparison.rows.last)
  }

  @Test func ranksAreThoseAmongTheTier() throws {
    let row = try row("gdp", ["330000", "340000", "360000", "350823"])
    #expect(row.cells.map { $0.standing?.rank } == [3, 1, 4, nil])
    #expect(row.cells.map { $0.standing?.sharing } == [1, 2, 1, nil])
    #expect(row.cells.map { $0.standing?.ranked } == [4, 4, 4, nil])
  }

  @Test func theGroupSaysWhoIsInIt() throws {
    let comparison = try Self.analysis.compare([region("330000"), region("350823")], year: .year(2024))
    #expect(comparison.columns.first?.peers?.members.count == 5)
    #expect(comparison.columns.first?.peers?.within == nil)
    // One county has data: there is nobody to compare it with.
    #expect(comparison.columns.last?.peers == nil)
    let within = try Self.analysis.compare(
      [region("350823"), region("330000")], year: .year(2024), within: region("350000"))
    #expect(within.columns.first?.peers?.members.map(\.description) == ["350803", "350821", "350823"])
    #expect(within.columns.last?.peers == nil)
  }

  @Test func bestFollowsTheDirection() throws {
    #expect(
      try row("gdp", ["330000", "350000", "340000"]).cells.map(\.isBestActual) == [false, true, true])
    #expect(
      try row("surveyed_unemployment", ["330000", "350000"]).cells.map(\.isBestActual) == [true, false])
  }

  @Test func nobodyIsBestWhereNothingCanBeCompared() throws {
    let nobody = [false, false]
    #expect(try row("cpi", ["330000", "350000"]).cells.map(\.isBestActual) == nobody)
    #expect(try row("cpi", ["330000", "350000"]).cells.map(\.standing) == [nil, nil])
    #expect(try row("trade", ["330000", "350000"]).cells.map(\.isBestActual) == nobody)
    #expect(try row("gdp", ["340000", "350000"]).cells.map(\.isBestActual) == nobody)
    #expect(try row("gdp", ["340000", "370000"]).cells.map(\.isBestActual) == nobody)
  }

  @Test func bestGap() throws {
    let analysis = Fixture.analysis([
      actual("350000", 2024, "5.5"), target("350000", 2024, "6"), actual("330000", 2024, "5.2"),
      target("330000", 2024, "5"), actual("340000", 2024, "5"),
    ])
    let cells = try analysis.compare(
      ["350000", "330000", "340000"].map { region($0) }, year: .year(2024)
    ).rows.last?.cells
    #expect(cells?.map(\.isBestGap) == [false, true, false])
    #expect(cells?.map(\.isBestActual) == [true, false, false])
  }
}
