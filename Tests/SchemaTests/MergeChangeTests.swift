import Schema
import Testing

/// What merging tells, and what differs between two data sets.
@Suite struct MergeChangeTests {
  private func observation(_ role: Role, _ value: String, _ source: String, year: Int = 2023) throws
    -> Observation
  {
    Observation(
      key: ObservationKey(
        region: try #require(RegionCode("350823")), indicator: "gdp", measure: .growth, role: role, year: year
      ),
      value: .number(try #require(ExactDecimal(value)), .exact), unit: .percent,
      status: role == .actual ? .normal : nil, source: source)
  }

  private func empty() -> DataSet {
    DataSet(codebook: Codebook(indicators: [], regions: RegionRegister([])))
  }

  private func kinds(_ present: Observation, _ newer: Observation) -> [MergeChange.Kind] {
    var dataSet = empty()
    dataSet.merge(observations: [present], sources: [])
    return dataSet.absorb(observations: [newer], sources: []).map(\.kind)
  }

  @Test func everyKind() throws {
    let first = try observation(.actual, "4.4", "350823-2024")
    #expect(kinds(first, try observation(.actual, "4.9", "350823-2024", year: 2022)) == [.added])
    #expect(kinds(first, first) == [.confirmed])
    #expect(kinds(first, try observation(.actual, "4.4", "350823-2025")) == [.confirmed])
    #expect(kinds(first, try observation(.actual, "4.9", "350823-2024")) == [.revised])
    #expect(kinds(first, try observation(.actual, "4.9", "350823-2025")) == [.revised])
    #expect(kinds(first, try observation(.actual, "4.9", "350823-2023")) == [.superseded])
    let target = try observation(.target, "6", "350823-2023")
    #expect(kinds(target, try observation(.target, "6.5", "350823-2024")) == [.conflicting])
    #expect(kinds(target, try observation(.target, "6.5", "350823-2022")) == [.revised])
  }

  @Test func theFigureThatStaysIsTold() throws {
    let target = try observation(.target, "6", "350823-2023")
    let later = try observation(.target, "6.5", "350823-2024")
    var dataSet = empty()
    dataSet.merge(observations: [target], sources: [])
    let changes = dataSet.absorb(observations: [later], sources: [])
    #expect(changes == [MergeChange(.conflicting, before: target, after: target, dropped: later)])
    #expect(dataSet.observations == [target])
  }

  @Test func differences() throws {
    let same = try observation(.actual, "4.4", "350823-2024")
    let gone = try observation(.actual, "5", "350823-2023", year: 2022)
    let old = try observation(.target, "6", "350823-2023")
    let new = try observation(.target, "6.5", "350823-2023")
    let moved = try observation(.actual, "4.4", "350823-2025", year: 2024)
    var before = empty()
    var after = empty()
    before.merge(
      observations: [same, gone, old, try observation(.actual, "4.4", "350823-2026", year: 2024)], sources: []
    )
    after.merge(
      observations: [same, new, moved, try observation(.target, "5", "350823-2030", year: 2030)], sources: [])
    let difference = DataSetDifference(from: before, to: after)
    #expect(difference.sameCount == 1)
    #expect(difference.rows.map(\.kind) == [.removed, .moved, .changed, .added])
    #expect(difference.rows.first { $0.kind == .changed }?.before == old)
    #expect(difference.rows.first { $0.kind == .changed }?.after == new)
  }
}
