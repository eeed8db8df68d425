import Schema
import Testing

@testable import Analytics

@Suite struct RankingTests {
  @Test func tiesShareARankAndStandByCode() throws {
    let ranking = try rank([
      actual("370000", 2024, "8.3"), target("370000", 2024, "8.0"),
      actual("330000", 2024, "5.3"), target("330000", 2024, "5.0"),
      actual("340000", 2024, "6.1"), target("340000", 2024, "6"),
      actual("350000", 2024, "5.5"), target("350000", 2024, "5"),
    ])
    #expect(ranking.lines == ["1 福建省 0.5", "2 浙江省 0.3", "2 山东省 0.3", "4 安徽省 0.1"])
    #expect(ranking.warnings == [])
  }

  @Test func actualsAndTargetsAreBestFirst() throws {
    let observations = [
      actual("330000", 2024, "-2", of: "pm25"), actual("350000", 2024, "-5", of: "pm25"),
      actual("340000", 2024, "3", of: "pm25"), target("330000", 2024, "-4", of: "pm25"),
      target("350000", 2024, "-3…-2.5", of: "pm25"),
    ]
    #expect(try rank(observations, "pm25", by: .actual).lines == ["1 福建省 -5", "2 浙江省 -2", "3 安徽省 3"])
    #expect(try rank(observations, "pm25", by: .target).lines == ["1 浙江省 -4", "2 福建省 -2.5"])
    let growth = [actual("330000", 2024, "5"), actual("350000", 2024, "6"), target("350000", 2024, "7")]
    #expect(try rank(growth, by: .actual).lines == ["1 福建省 6", "2 浙江省 5"])
    #expect(try rank(growth, by: .target).lines == ["1 福建省 7"])
  }

  @Test func orderOfRowsDoesNotMatter() throws {
    var observations: [Observation] = []
    let figures = ["5.3", "5.30", "4.9", ">5", "5.1…5.3", "~6", "7"]
    let codes = ["330000", "340000", "350000", "360000", "370000", "110000", "100000"]
    for (code, figure) in zip(codes, figures) {
      observations += [actual(code, 2024, figure), target(code, 2024, "5")]
    }
    let expected = try rank(observations)
    #expect(expected.lines.count == 6)
    var generator = Sequence64(state: 7)
    for _ in 0..<20 {
      observations.shuffle(using: &generator)
      let shuffled = try rank(observations)
      #expect(shuffled.ranked == expected.ranked)
      #expect(shuffled.unranked == expected.unranked)
    }
  }

  @Test func oneMoreRegionReordersNobody() throws {
    let codes = ["330000", "340000", "350000", "360000", "370000"]
    var generator = Sequence64(state: 11)
    for _ in 0..<50 {
      var observations: [Observation] = []
      for code in codes {
        let reached = ExactDecimal(coefficient: Int64.random(in: 40...60, using: &generator), decimals: 1)
        observations += [actual(code, 2024, reached.description), target(code, 2024, "5")]
      }
      let all = try rank(observations).ranked
      for code in codes {
        let fewer = try rank(observations.filter { $0.key.region != region(code) }).ranked
        #expect(fewer.map(\.region.code) == all.map(\.region.code).filter { $0 != region(code) })
      }
    }
  }

  @Test func everyMissingPartHasItsReason() throws {
    let ranking = try rank([
      actual("330000", 2024, "5.3"), target("330000", 2024, "5"),
      // The report of 2025 is at hand without the figure.
      target("340000", 2024, "5"), target("340000", 2025, "5"),
      // The report of 2025 is not at hand.
      target("350000", 2024, "5"),
      // The report of 2024 is not at hand.
      actual("360000", 2024, "5"),
      // The report of 2024 is at hand without the target.
      actual("370000", 2024, "5"), actual("370000", 2023, "5"),
    ])
    #expect(ranking.lines == ["1 浙江省 0.3"])
    #expect(ranking.below == ["安徽省 no_actual", "福建省 no_report", "江西省 no_report", "山东省 no_target"])
    #expect(
      ranking.unranked.map(\.reason) == [
        .noActual, .noReport(year: 2025), .noReport(year: 2024), .noTarget,
      ])
    #expect(ranking.unranked.map(\.rank) == [nil, nil, nil, nil])
    #expect(ranking.warnings == [.lowCoverage(ranked: 1, of: 5), .sole])
    #expect(ranking.summary.group == 5)
    #expect(ranking.rows.count == 5)
  }

  @Test func aReportWithoutAnyFigureIsAtHand() throws {
    let source = Source(
      id: "350000-2025", region: region("350000"), year: 2025, title: "", issuer: "", date: "", address: "",
      file: "", sha256: "")
    let analysis = Fixture.analysis([target("350000", 2024, "5")], sources: [source])
    let ranking = try analysis.rank(RankingRequest(indicator: "gdp", by: .attainment, year: .year(2024)))
    #expect(ranking.unranked.map(\.reason) == [.noActual])
  }

  @Test func oneRankingHasOneUnit() throws {
    let ranking = try Fixture.analysis([
      actual("330000", 2024, "500", of: "trade", .level, unit: Fixture.dollar),
      actual("340000", 2024, "600", of: "trade", .level, unit: Fixture.dollar),
      actual("350000", 2024, "7000", of: "trade", .level),
    ]).rank(RankingRequest(indicator: "trade", measure: .level, by: .actual, year: .year(2024)))
    #expect(ranking.unit == Fixture.dollar)
    #expect(ranking.lines == ["1 安徽省 600", "2 浙江省 500"])
    #expect(ranking.unranked.map(\.reason) == [.otherUnit(Fixture.yuan)])
  }

  @Test func ofTwoUnitsAlikeThePreferredOneRanks() throws {
    let ranking = try Fixture.analysis([
      actual("330000", 2024, "500", of: "trade", .level, unit: Fixture.dollar),
      actual("350000", 2024, "7000", of: "trade", .level),
    ]).rank(RankingRequest(indicator: "trade", measure: .level, by: .actual, year: .year(2024)))
    #expect(ranking.lines == ["1 福建省 7000"])
  }

  @Test func hedgedFiguresAreRankedAndMarked() throws {
    let ranking = try rank([
      actual("330000", 2024, ">5.4", status: .estimated), target("330000", 2024, "5"),
      actual("350000", 2024, "5.3"), target("350000", 2024, "5"),
    ])
    #expect(ranking.lines == ["1 浙江省 0.4", "2 福建省 0.3"])
    #expect(ranking.ranked.map(\.marks) == [[.estimated, .hedged], []])
    #expect(ranking.warnings == [.mixedStatus(estimated: 1, final: 1)])
  }

  @Test func mixedBasesAreMarkedAndWarnedOf() throws {
    let ranking = try rank([
      actual("330000", 2024, "6", basis: .comparable), target("330000", 2024, "5", basis: .comparable),
      actual("350000", 2024, "5.3"), target("350000", 2024, "5"),
      actual("340000", 2024, "5.1", basis: .comparable), target("340000", 2024, "5", basis: .real),
    ])
    #expect(ranking.ranked.map(\.marks) == [[.basis], []])
    #expect(ranking.below == ["安徽省 basis"])
    #expect(ranking.warnings.first == .mixedBases([.comparable], plain: 1))
    let same = try rank([
      actual("330000", 2024, "6", basis: .comparable), target("330000", 2024, "5", basis: .comparable),
    ])
    #expect(same.warnings == [.sole])
    #expect(same.ranked.first?.marks == [])
  }

  @Test func theSummaryCounts() throws {
    let ranking = try rank([
      actual("330000", 2024, "6"), target("330000", 2024, "5"),
      actual("340000", 2024, "5"), target("340000", 2024, "5"),
      actual("350000", 2024, "4.5"), target("350000", 2024, "5"),
      actual("370000", 2024, "5.3"), target("370000", 2024, "5"),
    ])
    #expect(ranking.summary.verdicts == [.exceeded: 2, .met: 1, .missed: 1])
    #expect(ranking.summary.median?.description == "0.15")
    #expect(Quartiles([]) == nil)
    #expect(Quartiles([number("3"), number("-1"), number("2.0")])?.median.description == "2.0")
  }

  @Test func fourOfFiveIsEnough() throws {
    var observations: [Observation] = []
    for code in ["330000", "340000", "350000", "360000"] {
      observations += [actual(code, 2024, "5"), target(code, 2024, "5")]
    }
    #expect(try rank(observations + [target("370000", 2024, "5")]).warnings == [])
    #expect(
      try rank(observations + [target("370000", 2024, "5"), target("110000", 2024, "5")]).warnings
        == [.lowCoverage(ranked: 4, of: 6)])
  }

  @Test func rowsCarryTheColumnsOfTheTable() throws {
    let ranking = try rank([
      actual("350000", 2024, "~5.3", basis: .comparable, status: .estimated), target("350000", 2024, "5…5.5"),
    ])
    let row = try #require(ranking.ranked.first)
    #expect(row.rank == 1)
    #expect(row.year == 2024)
    #expect(row.actual == number("5.3"))
    #expect(row.actualBound == .about)
    #expect(row.status == .estimated)
    #expect(row.target == number("5"))
    #expect(row.targetHigh == number("5.5"))
    #expect(row.targetBound == .range)
    #expect(row.relativeTo == nil)
    #expect(row.basis == .comparable)
    #expect(row.gap == number("0.3"))
    #expect(row.verdict == .undetermined)
    #expect(row.sourceActual == "350000-2025")
    #expect(row.sourceTarget == "350000-2024")
    #expect(ranking.unit == .percent)
    #expect(ranking.gapUnit == .percentagePoints)
  }

  private func rank(
    _ observations: [Observation], _ indicator: IndicatorID = "gdp", by criterion: Criterion = .attainment
  ) throws -> Ranking {
    try Fixture.analysis(observations).rank(
      RankingRequest(
        indicator: indicator, by: criterion, year: .year(2024), group: RankingGroup(tiers: [.province])))
  }
}

/// A repeatable source of numbers for shuffling (SplitMix64).
struct Sequence64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
