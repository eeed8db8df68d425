import Schema
import Testing

@Suite struct MergeTests {
  @Test func ofActualsTheLaterSourceWins() throws {
    let old = try observation(.actual, 2022, "5.0", "350823-2023")
    let new = try observation(.actual, 2022, "5.2", "350823-2024")
    for order in [[old, new], [new, old]] {
      var dataSet = try empty()
      let findings = dataSet.merge(observations: order, sources: [])
      #expect(dataSet.observations == [new])
      #expect(findings == [Finding(.revised(kept: new, dropped: old))])
    }
  }

  @Test func ofTargetsTheFirstSourceWins() throws {
    let old = try observation(.target, 2024, "5.0", "350823-2024")
    let new = try observation(.target, 2024, "6.0", "350823-2025")
    for order in [[old, new], [new, old]] {
      var dataSet = try empty()
      let findings = dataSet.merge(observations: order, sources: [])
      #expect(dataSet.observations == [old])
      #expect(findings == [Finding(.revised(kept: old, dropped: new))])
    }
  }

  @Test func theListOfSourcesDatesThem() throws {
    let county = try #require(RegionCode("350823"))
    let early = try observation(.actual, 2022, "5.0", "yearbook")
    let late = try observation(.actual, 2022, "5.2", "350823-2023")
    let yearbook = Source(
      id: "yearbook", region: county, year: 2026, title: "", issuer: "", date: "", address: "", file: "",
      sha256: "")
    var dataSet = try empty()
    dataSet.merge(observations: [early, late], sources: [yearbook])
    #expect(dataSet.observations == [early])
    #expect(dataSet.reportYear(of: early) == 2026)
  }

  @Test(arguments: [
    (Role.actual, "350823-2025", 2025), (.actual, "", 2023), (.target, "", 2022), (.actual, "table", 2023),
    (.target, "350823-20255", 2022), (.actual, "350823-", 2023),
  ])
  func sourcesWithoutARowAreDatedByTheirID(_ role: Role, _ source: String, _ year: Int) throws {
    let observation = try observation(role, 2022, "5", source)
    #expect(try empty().reportYear(of: observation) == year)
  }

  @Test func theSameFigureAgainIsNoFinding() throws {
    let old = try observation(.actual, 2022, "5.0", "350823-2023")
    let same = try observation(.actual, 2022, "5", "350823-2024")
    var dataSet = try empty()
    #expect(dataSet.merge(observations: [old, same], sources: []).isEmpty)
    #expect(dataSet.observations == [same])
  }

  @Test func theSameSourceAgainReplaces() throws {
    let first = try observation(.actual, 2022, "5.0", "350823-2023")
    let again = try observation(.actual, 2022, "5.1", "350823-2023")
    var dataSet = try empty()
    #expect(dataSet.merge(observations: [first, again], sources: []).isEmpty)
    #expect(dataSet.observations == [again])
  }

  @Test func mergingTwiceChangesNothing() throws {
    let observations = [
      try observation(.target, 2024, "6", "350823-2024"), try observation(.actual, 2022, "5", "350823-2023"),
      try observation(.actual, 2023, "5.5", "350823-2024"),
    ]
    var dataSet = try empty()
    dataSet.merge(observations: observations, sources: [])
    let once = dataSet.observations
    #expect(once.map(\.key) == once.map(\.key).sorted())
    #expect(dataSet.merge(observations: observations.reversed(), sources: []).isEmpty)
    #expect(dataSet.observations == once)
    for observation in once { #expect(dataSet[observation.key] == observation) }
  }

  private func empty() throws -> DataSet { DataSet(codebook: try CodebookTests.codebook()) }

  private func observation(
    _ role: Role, _ year: Int, _ value: String, _ source: String
  ) throws -> Observation {
    let county = try #require(RegionCode("350823"))
    return Observation(
      key: ObservationKey(region: county, indicator: "gdp", measure: .growth, role: role, year: year),
      value: .number(decimal(value), .exact), unit: .percent, source: source)
  }
}
