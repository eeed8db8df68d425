import Testing

@testable import Schema

/// Columns say what an array of observations would say.
@Suite struct ObservationColumnsTests {
  @Test(arguments: 1...10)
  func columnsAreACollectionLikeAnyOther(_ seed: UInt64) throws {
    let observations = try made(seed)
    var columns = ObservationColumns(observations)
    #expect(Array(columns) == observations)
    #expect(columns == ObservationColumns(observations))
    columns.sort()
    #expect(Array(columns) == observations.sorted { $0.key < $1.key })
    #expect(columns.isInStrictOrder)
    for observation in observations {
      let place = try #require(columns.index(of: observation.key, among: columns.count))
      #expect(columns[place] == observation)
    }
    let gone = Set(observations.prefix(50).map(\.key))
    columns.removeAll { gone.contains($0) }
    #expect(Array(columns) == observations.dropFirst(50).sorted { $0.key < $1.key })
  }

  /// Blocks number units, sources, ranges and far places each for itself.
  @Test(arguments: [1, 7, 50, 399])
  func blocksAreOneWhole(_ size: Int) throws {
    let observations = try made(2).sorted { $0.key < $1.key }
    let names = Set(observations.map(\.key.indicator))
    var columns = ObservationColumns(indicators: Array(names))
    for start in stride(from: 0, to: observations.count, by: size) {
      var block = ObservationBlock(indicators: Array(names))
      for observation in observations[start..<min(start + size, observations.count)] {
        block.append(observation)
      }
      columns.append(block)
    }
    #expect(columns.blocks.count > 1)
    #expect(Array(columns) == observations)
    for (place, observation) in observations.enumerated() {
      #expect(columns.index(of: observation.key, among: columns.count) == place)
    }
    for region in Set(observations.map(\.key.region)) {
      let places = observations.indices.filter { observations[$0].key.region == region }
      #expect(Array(columns.places(of: region)) == places)
    }
    #expect(columns.regions() == Set(observations.map(\.key.region)).sorted())
    var changed = columns
    changed.replace(at: 3, with: observations[3])
    #expect(changed.blocks.count == 1)
    #expect(changed == columns)
  }

  @Test func keysThatNoDataHoldAreNotFound() throws {
    var columns = ObservationColumns(try made(3))
    columns.sort()
    let key = columns[0].key
    for year in [Int.min, -40_000, 1948, 2200, 40_000, Int.max] {
      let other = ObservationKey(
        region: key.region, indicator: key.indicator, measure: key.measure, role: key.role, year: year)
      #expect(columns.index(of: other, among: columns.count) == nil)
    }
    let other = ObservationKey(region: .nation, indicator: "joy", measure: .growth, role: .actual, year: 2024)
    #expect(columns.index(of: other, among: columns.count) == nil)
    #expect(ObservationColumns().index(of: key, among: 0) == nil)
    #expect(ObservationColumns().places(of: .nation).isEmpty)
  }

  @Test func packedKeysAreInTheOrderOfKeys() throws {
    let keys = try made(4).map(\.key)
    let names = Set(keys.map(\.indicator)).sorted()
    for (one, other) in zip(keys, keys.reversed()) {
      let numbers = try [one, other].map { try #require(names.firstIndex(of: $0.indicator)) }
      let left = try #require(PackedKey(one, indicator: UInt32(numbers[0])))
      let right = try #require(PackedKey(other, indicator: UInt32(numbers[1])))
      #expect((left < right) == (one < other))
    }
  }

  /// Observations in no order, with indicators that come up later but stand before.
  private func made(_ seed: UInt64) throws -> [Observation] {
    var table = MadeUpTable(seed: seed)
    var findings: [Finding] = []
    let read = try ObservationTable.readRowByRow(
      Array(table.text(rows: 400).utf8), codebook: CodebookTests.codebook(), findings: &findings)
    var observations = Array(read)
    for index in observations.indices.reversed().dropLast() {
      observations.swapAt(index, Int(table.draw(UInt64(index))))
    }
    return observations
  }
}
