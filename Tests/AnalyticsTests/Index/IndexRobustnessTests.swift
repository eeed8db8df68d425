import Foundation
import Schema
import Testing

@testable import Analytics

@Suite struct IndexRobustnessTests {
  /// The first numbers from the seed 1234567, as other programs give them.
  @Test func splitMix64() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test func drawnNumbersStayInTheirRange() {
    var generator = SplitMix64(seed: 3)
    let units = (0..<10_000).map { _ in generator.nextUnit() }
    #expect(units.allSatisfy { 0 <= $0 && $0 < 1 })
    #expect(abs(units.reduce(0, +) / 10_000 - 0.5) < 0.02)
    let indices = Set((0..<1000).map { _ in generator.nextIndex(below: 7) })
    #expect(indices == Set(0..<7))
  }

  @Test(arguments: [
    1e-300, 1e-9, 0.1, 0.5, 0.7071, 1, 1.4142135623730951, 2, 2.718281828459045, 31, 12345.678, 1e300,
  ])
  func naturalLogarithm(_ value: Double) {
    let expected = log(value)
    #expect(abs(EntropyWeights.naturalLogarithm(value) - expected) <= 4e-16 * max(1, abs(expected)))
  }

  private let sample = IndexSample(columns: [
    IndexSample.Column(name: "a", figures: ["10", "8", "1", "5"]),
    IndexSample.Column(name: "b", figures: ["9", "10", "2", "5"]),
    IndexSample.Column(name: "c", figures: ["1", "2", "9", "5"]),
  ])

  @Test func sameSeedSameTable() throws {
    let index = try sample.index()
    let first = index.robustness(draws: 200, seed: 5)
    let second = index.robustness(draws: 200, seed: 5)
    #expect(first.rows == second.rows)
    #expect(index.robustness(draws: 3, seed: 6).rows != index.robustness(draws: 3, seed: 9).rows)
  }

  /// Who is best and worst in everything stays so by any choice.
  @Test func dominanceIsNeverOverturned() throws {
    let sample = IndexSample(columns: [
      IndexSample.Column(name: "a", figures: ["1", "9", "5", "5"]),
      IndexSample.Column(name: "b", figures: ["1", "9", "4", "6"]),
    ])
    let robustness = try sample.index().robustness(draws: 300, seed: 2)
    let best = try #require(robustness.rows.first)
    #expect(best.row.region.name == "R2")
    #expect(best.byAll == IndexRobustness.Interval(median: 1, low: 1, high: 1))
    #expect(robustness.rows.last?.byAll == IndexRobustness.Interval(median: 4, low: 4, high: 4))
    for alternative in robustness.alternatives {
      #expect(alternative.ranks.first == 1)
      #expect(alternative.ranks.last == 4)
    }
  }

  @Test func withoutSpreadNothingMoves() throws {
    let robustness = try sample.index().robustness(draws: 50, seed: 1, spread: .zero)
    for row in robustness.rows {
      let rank = try #require(row.row.rank)
      #expect(row.byWeights == IndexRobustness.Interval(median: rank, low: rank, high: rank))
    }
  }

  @Test func alternatives() throws {
    let robustness = try sample.index(.minmax, .given([number("2"), number("1"), number("1")])).robustness(
      draws: 1)
    let changes = robustness.alternatives.map(\.change)
    let components = ["a", "b", "c"].map { IndexComponent(IndicatorID(rawValue: $0), measure: .level) }
    #expect(
      changes == [
        .normalisation(.zscore), .normalisation(.rank), .normalisation(.distance), .weighting(.equal),
        .weighting(.entropy),
      ] + components.map { .without($0) })
    // Without c, the first is still the first; without a and b nobody is asked.
    #expect(robustness.alternatives.last?.ranks == [1, 2, 3, 4])
    #expect(robustness.alternatives.last?.meanShift == .zero)
  }

  @Test func whatCantBeComputedIsTold() throws {
    let sample = IndexSample(columns: [IndexSample.Column(name: "a", figures: ["-1", "2", "5"])])
    let robustness = try sample.index().robustness(draws: 10)
    #expect(robustness.impossible.map(\.change) == [.normalisation(.distance)])
    #expect(robustness.alternatives.map(\.change) == [.normalisation(.zscore), .normalisation(.rank)])
  }

  /// A region that has only the component that is left out has no rank then.
  @Test func nothingLeftIsNoRank() throws {
    let sample = IndexSample(columns: [
      IndexSample.Column(name: "a", figures: ["1", "2", "3"]),
      IndexSample.Column(name: "b", figures: ["1", "2", nil]),
    ])
    let index = try sample.index(.minmax, missing: .partial(minimumShare: number("0.5")))
    let robustness = index.robustness(draws: 50)
    let without = try #require(
      robustness.alternatives.first { $0.change == .without(IndexComponent("a", measure: .level)) })
    #expect(without.ranks.count { $0 == nil } == 1)
  }
}
