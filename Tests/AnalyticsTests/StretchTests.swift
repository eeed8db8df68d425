import Schema
import Testing

@testable import Analytics

/// Stretch of one indicator: the actual of 2024, the target for 2025, the gap.
struct StretchCase: Sendable, CustomTestStringConvertible {
  let indicator: IndicatorID
  let measure: Measure
  let actual: String
  let target: String
  let gap: String
  let bound: Bound

  init(
    _ indicator: IndicatorID, _ measure: Measure, _ actual: String, _ target: String, _ gap: String,
    _ bound: Bound
  ) {
    self.indicator = indicator
    self.measure = measure
    self.actual = actual
    self.target = target
    self.gap = gap
    self.bound = bound
  }

  var testDescription: String { "\(indicator) \(measure): \(actual), then \(target)" }
}

@Suite struct StretchTests {
  static let cases: [StretchCase] = [
    .init("gdp", .growth, "5.3", "5.5", "0.2", .exact),
    .init("gdp", .growth, "5.3", ">5.0", "-0.3", .exact),
    .init("gdp", .growth, "5.3", "~6", "0.7", .exact),
    .init("gdp", .growth, "5.3", "5.5…6", "0.2", .exact),
    .init("gdp", .growth, ">5.3", "5.5", "0.2", .atMost),
    .init("gdp", .growth, "<5.3", "5.5", "0.2", .atLeast),
    .init("pm25", .growth, "-2", "-3", "1", .exact),
    .init("pm25", .growth, "-2", "-4…-3", "1", .exact),
    .init("pm25", .growth, ">-2", "-3", "1", .atLeast),
    .init("cpi", .growth, "0.5", "2", "-1.5", .exact),
    .init("surveyed_unemployment", .level, "5.2", "<5.5", "-0.3", .exact),
  ]

  @Test(arguments: cases)
  func definition(_ line: StretchCase) throws {
    let pairing = try pairing(
      [
        actual("350000", 2024, line.actual, of: line.indicator, line.measure),
        target("350000", 2025, line.target, of: line.indicator, line.measure),
      ], line.indicator, line.measure)
    let gap = try #require(pairing.gap)
    #expect(gap.value == number(line.gap))
    #expect(gap.bound == line.bound)
    #expect(gap.unit == .percentagePoints)
    #expect(pairing.verdict == nil)
  }

  @Test func levelsDifferInTheirOwnUnit() throws {
    let pairing = try pairing(
      [
        actual("350000", 2024, "1000", of: "gdp", .level), target("350000", 2025, "1080", of: "gdp", .level),
      ], "gdp", .level)
    #expect(pairing.gap?.value == number("80"))
    #expect(pairing.gap?.unit == .unit(Fixture.yuan))
  }

  @Test func bothMustComeFromOneSource() throws {
    let pairing = try pairing([
      actual("350000", 2024, "5.3", source: "350000-2026"), target("350000", 2025, "5.5"),
    ])
    #expect(pairing.gap == nil)
    #expect(pairing.reason == .differentSources(actual: "350000-2026", target: "350000-2025"))
  }

  @Test func theTargetOfTheSameYearIsNotUsed() throws {
    let pairing = try pairing([actual("350000", 2024, "5.3"), target("350000", 2024, "5.0")])
    #expect(pairing.reason == .noTarget)
  }

  private func pairing(
    _ observations: [Observation], _ indicator: IndicatorID = "gdp", _ measure: Measure = .growth
  ) throws -> Pairing {
    let indicator = try #require(Fixture.codebook.indicator(indicator))
    let region = try #require(Fixture.register.region(region("350000")))
    return Fixture.analysis(observations).stretch(region, indicator, measure, year: 2024)
  }
}
