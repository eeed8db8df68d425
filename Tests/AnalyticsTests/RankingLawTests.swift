import Schema
import Testing

@testable import Analytics

/// What holds for every ranking, tried on made-up figures of every kind.
@Suite struct RankingLawTests {
  static let codes = ["110000", "330000", "340000", "350000", "360000", "370000"]

  @Test(arguments: Criterion.allCases, ["gdp", "pm25", "cpi"] as [IndicatorID])
  func orderOfRowsDoesNotMatter(_ criterion: Criterion, _ indicator: IndicatorID) throws {
    var generator = Sequence64(state: 3)
    for _ in 0..<30 {
      var observations = Self.observations(of: indicator, &generator)
      let expected = try rank(observations, indicator, criterion)
      observations.shuffle(using: &generator)
      let shuffled = try rank(observations, indicator, criterion)
      #expect(shuffled.ranked == expected.ranked)
      #expect(shuffled.unranked == expected.unranked)
      #expect(shuffled.warnings == expected.warnings)
    }
  }

  @Test(arguments: Criterion.allCases, ["gdp", "pm25", "cpi"] as [IndicatorID])
  func oneMoreRegionReordersNobody(_ criterion: Criterion, _ indicator: IndicatorID) throws {
    var generator = Sequence64(state: 5)
    for _ in 0..<20 {
      let observations = Self.observations(of: indicator, &generator)
      let all = try rank(observations, indicator, criterion).ranked
      for code in Self.codes {
        let fewer = try rank(observations.filter { $0.key.region != region(code) }, indicator, criterion)
          .ranked
        let others = all.filter { $0.region.code != region(code) }
        #expect(fewer.map(\.region.code) == others.map(\.region.code))
        #expect(fewer.map(\.pairing) == others.map(\.pairing))
        // Who was ahead of whom stays so; a rank moves by one at most, and only for those behind the newcomer.
        for (row, before) in zip(others, fewer) {
          let moved = (row.rank ?? 0) - (before.rank ?? 0)
          #expect(moved == 0 || moved == 1)
        }
      }
    }
  }

  @Test func gapsTurnRoundWithTheDirection() throws {
    var generator = Sequence64(state: 9)
    for _ in 0..<200 {
      let reached = Self.number(&generator)
      let aimed = Self.number(&generator)
      let up = try pairing("gdp", reached, aimed)
      let down = try pairing("pm25", reached, aimed)
      let ceiling = try pairing("cpi", reached, aimed)
      let gap = try #require(up.gap)
      #expect(down.gap?.value == -gap.value)
      #expect(ceiling.gap?.value == -gap.value)
      #expect(down.gap?.possible == gap.possible.turned)
      #expect((up.verdict == .met) == (down.verdict == .met))
      #expect((up.verdict == .missed) == (down.verdict == .exceeded))
      #expect((ceiling.verdict == .over) == (down.verdict == .missed))
    }
  }

  @Test func stretchIsAttainmentTurnedRound() throws {
    var generator = Sequence64(state: 13)
    for _ in 0..<100 {
      let figures = (Self.number(&generator), Self.number(&generator))
      for indicator in ["gdp", "pm25"] as [IndicatorID] {
        let analysis = Fixture.analysis([
          actual("350000", 2024, figures.0, of: indicator), target("350000", 2024, figures.1, of: indicator),
          target("350000", 2025, figures.1, of: indicator),
        ])
        let ask = { (criterion: Criterion) in
          try analysis.rank(RankingRequest(indicator: indicator, by: criterion, year: .year(2024))).ranked
            .first
        }
        let attainment = try #require(try ask(.attainment)?.gap)
        #expect(try ask(.stretch)?.gap == -attainment)
      }
    }
  }

  @Test(arguments: Criterion.allCases)
  func tiesAreSymmetrical(_ criterion: Criterion) throws {
    var generator = Sequence64(state: 17)
    for _ in 0..<30 {
      let observations = Self.observations(of: "gdp", &generator)
      let ranked = try rank(observations, "gdp", criterion).ranked
      for row in ranked {
        let better = ranked.count { ($0.score ?? .zero) > (row.score ?? .zero) }
        #expect(row.rank == better + 1)
        for other in ranked { #expect((row.rank == other.rank) == (row.score == other.score)) }
      }
      // Two regions that exchange their figures exchange their ranks and nothing else.
      let exchanged = try rank(observations.map { Self.exchanged($0, "330000", "370000") }, "gdp", criterion)
      let before = Dictionary(uniqueKeysWithValues: ranked.map { ($0.region.code, $0.rank) })
      let after = Dictionary(uniqueKeysWithValues: exchanged.ranked.map { ($0.region.code, $0.rank) })
      #expect(after[region("330000")] == before[region("370000")])
      #expect(after[region("370000")] == before[region("330000")])
      #expect(after[region("350000")] == before[region("350000")])
    }
  }

  /// Figures of every hedge for 2024, with few values so that ties are common.
  static func observations(of indicator: IndicatorID, _ generator: inout Sequence64) -> [Observation] {
    codes.flatMap { code -> [Observation] in
      [
        actual(code, 2024, figure(&generator), of: indicator),
        target(code, 2024, figure(&generator), of: indicator),
        target(code, 2025, figure(&generator), of: indicator),
      ].filter { _ in Int.random(in: 0..<12, using: &generator) > 0 }
    }
  }

  private static func figure(_ generator: inout Sequence64) -> String {
    let plain = number(&generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return "~" + plain
    case 1: return ">" + plain
    case 2: return "<" + plain
    case 3: return "\(plain)…\((ExactDecimal(plain) ?? .zero) + ExactDecimal(coefficient: 5, decimals: 1))"
    default: return plain
    }
  }

  private static func number(_ generator: inout Sequence64) -> String {
    let decimals = Int.random(in: 0...1, using: &generator)
    let range: ClosedRange<Int64> = decimals == 0 ? 4...6 : 45...58
    return ExactDecimal(coefficient: Int64.random(in: range, using: &generator), decimals: decimals)
      .description
  }

  private static func exchanged(_ one: Observation, _ left: String, _ right: String) -> Observation {
    let other = [region(left): right, region(right): left][one.key.region]
    guard let other else { return one }
    let key = ObservationKey(
      region: region(other), indicator: one.key.indicator, measure: one.key.measure, role: one.key.role,
      year: one.key.year)
    return Observation(
      key: key, value: one.value, unit: one.unit, status: one.status ?? .normal, basis: one.basis,
      source: other + one.source.dropFirst(6))
  }

  private func pairing(_ indicator: IndicatorID, _ reached: String, _ aimed: String) throws -> Pairing {
    let analysis = Fixture.analysis([
      actual("350000", 2024, reached, of: indicator), target("350000", 2024, aimed, of: indicator),
    ])
    return analysis.attainment(
      try #require(Fixture.register.region(region("350000"))),
      try #require(Fixture.codebook.indicator(indicator)), .growth, year: 2024)
  }

  private func rank(
    _ observations: [Observation], _ indicator: IndicatorID, _ criterion: Criterion
  ) throws -> Ranking {
    try Fixture.analysis(observations).rank(
      RankingRequest(
        indicator: indicator, by: criterion, year: .year(2024),
        group: RankingGroup(.peers(Self.codes.map(region)))))
  }
}
