import Schema
import Testing

@testable import Analytics

@Suite struct GroupTests {
  @Test func onlyNamedTheyAreRanked() throws {
    let observations = ["350000", "810000", "710000"].map { actual($0, 2024, "5") }
    #expect(try names(observations, RankingGroup()) == ["福建省"])
    #expect(try names(observations, RankingGroup(tiers: [.province])) == ["福建省"])
    let nation = try names(observations, RankingGroup(.within(.nation)))
    #expect(nation.contains("北京市"))
    #expect(!nation.contains("台湾省"))
    #expect(
      try names(observations, RankingGroup(.peers([region("810000"), region("350000")])))
        == ["福建省", "香港特别行政区"])
    #expect(try names(observations, RankingGroup(.within(region("810000")))) == ["中西区"])
  }

  @Test func severalTiersMustBeAskedFor() throws {
    let observations = ["100000", "350000", "350800", "350823"].map { actual($0, 2024, "5") }
    #expect(throws: AnalysisError.tierNeeded([.province, .prefecture, .county])) {
      try names(observations, RankingGroup())
    }
    #expect(try names(observations, RankingGroup(tiers: [.prefecture])) == ["龙岩市"])
    let mixed = try ranking(observations, RankingGroup(tiers: [.province, .county]))
    #expect(mixed.rows.map(\.region.name) == ["福建省", "上杭县"])
    #expect(mixed.warnings == [.mixedTiers([.province, .county])])
  }

  @Test func theNationAloneIsNoMixture() throws {
    #expect(try names(["100000", "350000"].map { actual($0, 2024, "5") }, RankingGroup()) == ["福建省"])
    #expect(try names([actual("100000", 2024, "5")], RankingGroup()) == ["全国"])
  }

  @Test func withinHasEveryUnitOfTheRegister() throws {
    let ranking = try ranking([actual("350823", 2024, "5")], RankingGroup(.within(region("350800"))))
    #expect(ranking.lines == ["1 上杭县 5"])
    #expect(ranking.below == ["永定区 no_report", "长汀县 no_report"])
    #expect(ranking.warnings == [.lowCoverage(ranked: 1, of: 3), .sole])
  }

  @Test func theTierDirectlyBelowIsMeant() throws {
    let observations = [actual("350823", 2024, "5")]
    #expect(try names(observations, RankingGroup(.within(region("350000")))) == ["福州市", "龙岩市"])
    #expect(try names(observations, RankingGroup(.within(region("110000")))) == ["东城区"])
    #expect(
      try names(observations, RankingGroup(.within(region("350000")), tiers: [.county]))
        == ["永定区", "长汀县", "上杭县"])
    #expect(throws: AnalysisError.noUnits(within: region("350823"), tiers: [])) {
      try names(observations, RankingGroup(.within(region("350823"))))
    }
  }

  @Test func theRegisterOfTheYearCounts() throws {
    let within = RankingGroup(.within(region("350800")))
    let old = try Fixture.analysis([]).rank(
      RankingRequest(indicator: "gdp", by: .actual, year: .year(2013), group: within))
    #expect(old.rows.map(\.region.name) == ["长汀县", "永定县", "上杭县"])
    // 永定县 was abolished in 2014: it is a member of that year only with a figure.
    let reform = RankingRequest(indicator: "gdp", by: .target, year: .year(2014), group: within)
    #expect(try Fixture.analysis([]).rank(reform).rows.map(\.region.name) == ["长汀县", "上杭县"])
    let planned = Fixture.analysis([target("350822", 2014, "9")])
    #expect(try planned.rank(reform).rows.map(\.region.name) == ["永定县", "长汀县", "上杭县"])
  }

  @Test func formerUnitsAreNoMissingMembers() throws {
    let observations = [actual("350822", 2012, "9"), actual("350823", 2024, "5")]
    #expect(try names(observations, RankingGroup()) == ["上杭县"])
  }

  @Test func latestAsksTheRegisterOfTheNewestReport() throws {
    let within = RankingRequest(
      indicator: "gdp", by: .actual, year: .latest, group: RankingGroup(.within(region("350800"))))
    let old = Fixture.analysis([actual("350823", 2010, "9")])
    #expect(try old.rank(within).rows.map(\.region.name) == ["上杭县", "长汀县", "永定县"])
    let new = Fixture.analysis([actual("350823", 2024, "9"), actual("350822", 2010, "12")])
    #expect(try new.rank(within).rows.map(\.region.name) == ["上杭县", "永定区", "长汀县"])
  }

  @Test(arguments: [Int.max, Int.min, 0, 1948, 2200])
  func noFigureCanBeForSuchAYear(_ year: Int) {
    let analysis = Fixture.analysis([actual("350000", 2024, "5")])
    let expected = AnalysisError.impossibleYear(year)
    #expect(throws: expected) {
      try analysis.rank(RankingRequest(indicator: "gdp", by: .actual, year: .year(year)))
    }
    #expect(throws: expected) { try analysis.compare([region("350000")], year: .year(year)) }
    #expect(throws: expected) { try analysis.series([region("350000")], indicator: "gdp", from: year) }
    #expect(throws: expected) { try analysis.series([region("350000")], indicator: "gdp", to: year) }
  }

  @Test func peersAreEachOnce() throws {
    let peers = [region("350823"), region("350821"), region("350823")]
    #expect(try names([], RankingGroup(.peers(peers))) == ["长汀县", "上杭县"])
  }

  @Test func nonsenseIsATypedError() {
    let analysis = Fixture.analysis([actual("350000", 2024, "5")])
    let ask = { (indicator: IndicatorID, measure: Measure?, group: RankingGroup) in
      _ = try analysis.rank(
        RankingRequest(indicator: indicator, measure: measure, by: .actual, year: .latest, group: group))
    }
    #expect(throws: AnalysisError.unknownIndicator("happiness")) { try ask("happiness", nil, RankingGroup()) }
    #expect(throws: AnalysisError.unknownMeasure("cpi", .level, available: [.growth])) {
      try ask("cpi", .level, RankingGroup())
    }
    #expect(throws: AnalysisError.unknownRegion(region("999999"))) {
      try ask("gdp", nil, RankingGroup(.peers([region("999999")])))
    }
    #expect(throws: AnalysisError.unknownRegion(region("999999"))) {
      try ask("gdp", nil, RankingGroup(.within(region("999999"))))
    }
    #expect(throws: AnalysisError.noRegions) { try ask("gdp", nil, RankingGroup(tiers: [.county])) }
    #expect(throws: AnalysisError.noRegions) { try ask("gdp", nil, RankingGroup(.peers([]))) }
  }

  private func ranking(_ observations: [Observation], _ group: RankingGroup) throws -> Ranking {
    try Fixture.analysis(observations).rank(
      RankingRequest(indicator: "gdp", by: .actual, year: .year(2024), group: group))
  }

  private func names(_ observations: [Observation], _ group: RankingGroup) throws -> [String] {
    try ranking(observations, group).rows.map(\.region.name).sorted { left, right in
      let code = { (name: String) in Fixture.register.regions(named: name).first?.code ?? .nation }
      return code(left) < code(right)
    }
  }
}
