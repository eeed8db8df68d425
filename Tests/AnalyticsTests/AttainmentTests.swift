import Schema
import Testing

@testable import Analytics

/// One line of the table of definitions.
struct AttainmentCase: Sendable, CustomTestStringConvertible {
  let indicator: IndicatorID
  let measure: Measure
  let actual: String
  let target: String
  let gap: String
  let bound: Bound
  let verdict: Verdict

  init(
    _ indicator: IndicatorID, _ measure: Measure, _ actual: String, _ target: String, _ gap: String,
    _ bound: Bound, _ verdict: Verdict
  ) {
    self.indicator = indicator
    self.measure = measure
    self.actual = actual
    self.target = target
    self.gap = gap
    self.bound = bound
    self.verdict = verdict
  }

  var testDescription: String { "\(indicator) \(measure): \(actual) against \(target)" }
}

@Suite struct AttainmentTests {
  static let up: [AttainmentCase] = [
    .init("gdp", .growth, "5.3", "5.0", "0.3", .exact, .exceeded),
    .init("gdp", .growth, "5.0", "5.0", "0.0", .exact, .met),
    .init("gdp", .growth, "4.9", "5.0", "-0.1", .exact, .missed),
    .init("gdp", .growth, "6.1", ">6", "0.1", .exact, .exceeded),
    .init("gdp", .growth, "6", ">6", "0", .exact, .met),
    .init("gdp", .growth, "5.9", "<6", "-0.1", .exact, .missed),
    .init("gdp", .growth, "4.75", "~5", "-0.25", .exact, .met),
    .init("gdp", .growth, "4.74", "~5", "-0.26", .exact, .missed),
    .init("gdp", .growth, "5.25", "~5", "0.25", .exact, .met),
    .init("gdp", .growth, "5.26", "~5", "0.26", .exact, .exceeded),
    .init("gdp", .growth, "5.4", "5.5…6", "-0.1", .exact, .missed),
    .init("gdp", .growth, "5.5", "5.5…6", "0.0", .exact, .met),
    .init("gdp", .growth, "6", "5.5…6", "0.5", .exact, .met),
    .init("gdp", .growth, "6.1", "5.5…6", "0.6", .exact, .exceeded),
    .init("gdp", .growth, "-3.2", "5", "-8.2", .exact, .missed),
    .init("good_air_days_ratio", .level, "97.9", ">97.5", "0.4", .exact, .exceeded),
    .init("gdp", .level, "1100", "1000", "10", .exact, .exceeded),
    .init("gdp", .level, "990", "~1000", "-1", .exact, .met),
    .init("gdp", .level, "989.9", "~1000", "-1.01", .exact, .missed),
    .init("gdp", .level, "1010.1", "~1000", "1.01", .exact, .exceeded),
    .init("gdp", .level, "2", "3", "-33.3333333333", .exact, .missed),
  ]

  static let down: [AttainmentCase] = [
    .init("surveyed_unemployment", .level, "5.2", "<5.5", "0.3", .exact, .exceeded),
    .init("surveyed_unemployment", .level, "5.5", "<5.5", "0.0", .exact, .met),
    .init("surveyed_unemployment", .level, "5.6", "<5.5", "-0.1", .exact, .missed),
    .init("surveyed_unemployment", .level, "5.75", "~5.5", "-0.25", .exact, .met),
    .init("pm25", .growth, "-5", "-3…-2.5", "2.5", .exact, .exceeded),
    .init("pm25", .growth, "-3", "-3…-2.5", "0.5", .exact, .met),
    .init("pm25", .growth, "-2.5", "-3…-2.5", "0.0", .exact, .met),
    .init("pm25", .growth, "-2.4", "-3…-2.5", "-0.1", .exact, .missed),
    .init("pm25", .level, "24", "<30", "20", .exact, .exceeded),
    .init("pm25", .level, "33", "<30", "-10", .exact, .missed),
  ]

  static let cap: [AttainmentCase] = [
    .init("cpi", .growth, "0.2", "~3", "2.8", .exact, .within),
    .init("cpi", .growth, "3", "3", "0", .exact, .within),
    .init("cpi", .growth, "3.1", "3", "-0.1", .exact, .over),
    .init("cpi", .growth, "3.25", "~3", "-0.25", .exact, .within),
    .init("cpi", .growth, "3.3", "~3", "-0.3", .exact, .over),
    .init("cpi", .growth, "3.4", "3…3.5", "0.1", .exact, .within),
    .init("cpi", .growth, ">2", "3", "1", .atMost, .undetermined),
    .init("cpi", .growth, "<2", "3", "1", .atLeast, .within),
  ]

  static let hedged: [AttainmentCase] = [
    .init("gdp", .growth, ">5.1", "5", "0.1", .atLeast, .exceeded),
    .init("gdp", .growth, ">5.0", "5", "0.0", .atLeast, .undetermined),
    .init("gdp", .growth, ">4", "5", "-1", .atLeast, .undetermined),
    .init("gdp", .growth, "<4.9", "5", "-0.1", .atMost, .missed),
    .init("gdp", .growth, "<6", "5", "1", .atMost, .undetermined),
    .init("gdp", .growth, "~5.3", "5", "0.3", .about, .exceeded),
    .init("gdp", .growth, "~5.2", "5", "0.2", .about, .undetermined),
    .init("gdp", .growth, "~5", "~5", "0", .about, .met),
    .init("gdp", .growth, "5.1…5.3", "5", "0.1", .range, .exceeded),
    .init("gdp", .growth, "4.9…5.1", "5", "-0.1", .range, .undetermined),
    .init("gdp", .growth, "5.6…5.9", "5.5…6", "0.1", .range, .met),
    .init("pm25", .growth, ">-5", "-3", "2", .atMost, .undetermined),
    .init("pm25", .growth, "<-5", "-3", "2", .atLeast, .exceeded),
    .init("pm25", .growth, "-5…-4", "-3", "1", .range, .exceeded),
    .init("gdp", .level, "~1015", "1000", "1.5", .about, .exceeded),
    .init("gdp", .level, "~1005", "1000", "0.5", .about, .undetermined),
  ]

  @Test(arguments: up + down + cap + hedged)
  func definition(_ line: AttainmentCase) throws {
    let analysis = Fixture.analysis([
      actual("350000", 2024, line.actual, of: line.indicator, line.measure),
      target("350000", 2024, line.target, of: line.indicator, line.measure),
    ])
    let pairing = try pairing(analysis, line.indicator, line.measure)
    let gap = try #require(pairing.gap)
    #expect(gap.value == number(line.gap))
    #expect(gap.bound == line.bound)
    #expect(pairing.verdict == line.verdict)
    #expect(pairing.reason == nil)
    let inPoints = line.measure == .growth || pairing.actual?.unit == .percent
    #expect(gap.unit == (inPoints ? .percentagePoints : .percent))
  }

  @Test func verdictIsTakenBeforeRounding() throws {
    let analysis = Fixture.analysis([
      actual("350000", 2024, "99999999999.9999", of: "gdp", .level),
      target("350000", 2024, "100000000000", of: "gdp", .level),
    ])
    #expect(try pairing(analysis, "gdp", .level).verdict == .missed)
  }

  @Test func toleranceIsAnOption() throws {
    let observations = [actual("350000", 2024, "4.8"), target("350000", 2024, "~5")]
    let strict = Analysis(
      Fixture.dataSet(observations), tolerances: Tolerances(aboutPoints: number("0.1")))
    #expect(try pairing(strict, "gdp", .growth).verdict == .missed)
    #expect(try pairing(Fixture.analysis(observations), "gdp", .growth).verdict == .met)
  }

  @Test func signFlipsWithDirection() throws {
    for (reached, planned) in [("5.3", "5.0"), ("4.1", "5.5"), ("-2", "-3")] {
      let gaps = try ["gdp", "pm25", "cpi"].map { (id: IndicatorID) in
        try #require(
          try pairing(
            Fixture.analysis([
              actual("350000", 2024, reached, of: id), target("350000", 2024, planned, of: id),
            ]), id, .growth
          ).gap
        ).value
      }
      #expect(gaps == [gaps[0], -gaps[0], -gaps[0]])
    }
  }

  @Test func ratioToNothingIsNoGap() throws {
    let analysis = Fixture.analysis([
      actual("350000", 2024, "10", of: "gdp", .level), target("350000", 2024, "0", of: "gdp", .level),
    ])
    #expect(try pairing(analysis, "gdp", .level).reason == .targetNotPositive)
  }

  @Test func basesThatDifferAreNoPair() throws {
    let differing = Fixture.analysis([
      actual("350000", 2024, "5", basis: .comparable), target("350000", 2024, "5", basis: .nominal),
    ])
    #expect(
      try pairing(differing, "gdp", .growth).reason
        == .differentBases(actual: .comparable, target: .nominal))
    let oneSided = Fixture.analysis([
      actual("350000", 2024, "5", basis: .comparable), target("350000", 2024, "5"),
    ])
    #expect(try pairing(oneSided, "gdp", .growth).verdict == .met)
  }

  @Test func unitsThatDifferAreNoPair() throws {
    let analysis = Fixture.analysis([
      actual("350000", 2024, "50", of: "trade", .level, unit: Fixture.dollar),
      target("350000", 2024, "300", of: "trade", .level),
    ])
    #expect(
      try pairing(analysis, "trade", .level).reason
        == .differentUnits(actual: Fixture.dollar, target: Fixture.yuan))
  }

  private func pairing(
    _ analysis: Analysis, _ indicator: IndicatorID, _ measure: Measure
  ) throws -> Pairing {
    let indicator = try #require(Fixture.codebook.indicator(indicator))
    let region = try #require(Fixture.register.region(region("350000")))
    return analysis.attainment(region, indicator, measure, year: 2024)
  }
}
