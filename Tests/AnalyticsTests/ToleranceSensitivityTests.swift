import Schema
import Testing

@testable import Analytics

@Suite struct ToleranceSensitivityTests {
  /// `0 missed, 0.2 met`; a step beyond a tolerance reads `>0.2`.
  @Test(arguments: [
    ("4.8", "~5", "0 missed, 0.2 met"), ("5.3", "~5", "0 exceeded, 0.3 met"), ("5.0", "~5", ""),
    ("4.8", "5", ""),
    ("4.4", "~5", ""), ("4.5", "~5", "0 missed, 0.5 met"),
    // A hedged actual widens with the tolerance: between exact bounds it becomes open.
    ("~5.2", "5", "0 exceeded, 0.2 undetermined"), ("~5", "5", "0 met, >0 undetermined"),
    ("~4.9", "5", "0 missed, 0.1 undetermined"), ("~5.6", "5.5…6", "0 met, >0.1 undetermined"),
    // Both hedged: the distance is met by one tolerance less than by the other.
    ("~5.2", "~5", "0 exceeded, 0.1 undetermined"), ("~4.8", "~5", "0 missed, 0.1 undetermined"),
  ])
  func steps(_ reached: String, _ aimed: String, _ expected: String) throws {
    let sensitivity = try sensitivity([actual("350000", 2024, reached), target("350000", 2024, aimed)])
    #expect(sensitivity.lines.first.map { $0.steps.map(text).joined(separator: ", ") } ?? "" == expected)
    #expect(sensitivity.flips == (expected.isEmpty ? 0 : 1))
    #expect(sensitivity.judged == 1)
  }

  @Test func ofALevelInItsOwnUnitThereIsNone() throws {
    let analysis = Fixture.analysis([
      actual("350000", 2024, "990", of: "gdp", .level), target("350000", 2024, "~1000", of: "gdp", .level),
    ])
    let ranking = try analysis.rank(
      RankingRequest(indicator: "gdp", measure: .level, by: .attainment, year: .year(2024)))
    #expect(analysis.sensitivity(of: ranking) == nil)
  }

  @Test func everyToleranceGivesTheVerdictOfItsStep() throws {
    var generator = Sequence64(state: 23)
    for _ in 0..<12 {
      var observations = RankingLawTests.observations(of: "gdp", &generator)
      observations += RankingLawTests.codes.flatMap { code in
        [
          actual(code, 2024, "~5.2", of: "resident_income"),
          target(code, 2024, "=gdp", of: "resident_income"),
        ]
      }
      for indicator in ["gdp", "resident_income"] as [IndicatorID] {
        let sensitivity = try sensitivity(observations, indicator)
        for hundredths in stride(from: 0, through: 50, by: 1) {
          let tolerance = ExactDecimal(coefficient: Int64(hundredths), decimals: 2)
          let ranking = try rank(Analysis(Fixture.dataSet(observations)).with(tolerance), indicator)
          for line in sensitivity.lines {
            let row = ranking.ranked.first { $0.region.code == line.region.code }
            let step = line.steps.last { $0.from < tolerance || ($0.from == tolerance && $0.isIncluded) }
            #expect(row?.verdict == step?.verdict, "\(line.region.name) \(tolerance)")
          }
        }
      }
    }
  }

  private func text(_ step: ToleranceSensitivity.Step) -> String {
    "\(step.isIncluded ? "" : ">")\(step.from) \(step.verdict.rawValue)"
  }

  private func sensitivity(
    _ observations: [Observation], _ indicator: IndicatorID = "gdp"
  ) throws -> ToleranceSensitivity {
    let analysis = Fixture.analysis(observations)
    return try #require(analysis.sensitivity(of: try rank(analysis, indicator)))
  }

  private func rank(_ analysis: Analysis, _ indicator: IndicatorID) throws -> Ranking {
    try analysis.rank(
      RankingRequest(
        indicator: indicator, by: .attainment, year: .year(2024), group: RankingGroup(tiers: [.province])))
  }
}

extension Analysis {
  fileprivate func with(_ aboutPoints: ExactDecimal) -> Analysis {
    Analysis(dataSet, tolerances: tolerances.with(aboutPoints: aboutPoints))
  }
}
