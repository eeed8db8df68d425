import Foundation
import Schema
import Testing

@testable import Analytics

/// The program against an independent computation; `Reference/composite_index.py` tells how to make it anew.
@Suite struct IndexReferenceTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Robustness: Decodable, Sendable {
      let draws: Int
      let seed: UInt64
      let byWeights: [[Int]]
      let byAll: [[Int]]
      let alternatives: [String: [Int?]]
    }

    let name: String
    let components: [String]
    let down: [String]
    let given: [String]?
    let regions: [String]
    let values: [[String?]]
    let scored: [Int]
    let minimumShare: String
    let normalised: [String: [[Double?]]]
    let entropy: [Double]
    let scores: [String: [Double]]
    let ranks: [String: [Int?]]
    let robustness: Robustness

    var testDescription: String { name }

    var sample: IndexSample {
      IndexSample(
        columns: zip(components, values).map { name, figures in
          IndexSample.Column(name: name, direction: down.contains(name) ? .down : .up, figures: figures)
        }, regionNames: regions)
    }

    func weighting(_ name: Substring) -> Weighting {
      switch name {
      case "given": .given((given ?? []).map(number))
      case "entropy": .entropy
      default: .equal
      }
    }

    var policy: MissingPolicy { .partial(minimumShare: number(minimumShare)) }
  }

  static func cases() throws -> [Case] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Reference/composite_index.json")
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
  }

  @Test(arguments: try cases())
  func scoresAndRanks(_ expected: Case) throws {
    #expect(expected.scores.count >= 3)
    for (key, scores) in expected.scores {
      let parts = key.split(separator: " ")
      let method = try #require(Normalisation(rawValue: String(parts[0])))
      let index = try expected.sample.index(method, expected.weighting(parts[1]), missing: expected.policy)
      #expect(index.byCode.map(\.region.name) == expected.scored.map { expected.regions[$0] }, "\(key)")
      #expect(index.byCode.map(\.rank) == expected.ranks[key], "\(key)")
      for (row, score) in zip(index.byCode, scores) {
        #expect(abs((row.score?.approximation ?? .nan) - score) < 1e-6, "\(key) \(row.region.name)")
      }
      let scaled = try #require(expected.normalised[method.rawValue])
      for (component, column) in scaled.enumerated() {
        for (own, other) in zip(index.normalised(component), column) {
          #expect((own == nil) == (other == nil))
          if let own, let other { #expect(abs(own.approximation - other) < 2e-9, "\(key) \(component)") }
        }
      }
    }
  }

  @Test(arguments: try cases())
  func entropyWeights(_ expected: Case) throws {
    let index = try expected.sample.index(.zscore, .entropy, missing: expected.policy)
    // With given weights another set of regions is scored.
    guard expected.given == nil else { return }
    for (component, weight) in zip(index.components, expected.entropy) {
      #expect(abs(component.weight.approximation - weight) < 1e-6)
    }
  }

  /// The draws and their quantiles are the same to the last rank.
  @Test(arguments: try cases())
  func robustness(_ expected: Case) throws {
    let weighting = expected.weighting(expected.given == nil ? "equal" : "given")
    let index = try expected.sample.index(.minmax, weighting, missing: expected.policy)
    let found = index.robustness(draws: expected.robustness.draws, seed: expected.robustness.seed)
    let places = found.rows.indices.sorted { found.rows[$0].row.region.code < found.rows[$1].row.region.code }
    let ends = { (interval: IndexRobustness.Interval?) in interval.map { [$0.median, $0.low, $0.high] } }
    #expect(places.map { ends(found.rows[$0].byWeights) } == expected.robustness.byWeights)
    #expect(places.map { ends(found.rows[$0].byAll) } == expected.robustness.byAll)
    #expect(found.alternatives.count == expected.robustness.alternatives.count)
    for alternative in found.alternatives {
      #expect(
        places.map { alternative.ranks[$0] } == expected.robustness.alternatives[alternative.change.name])
    }
  }
}

extension IndexRobustness.Change {
  fileprivate var name: String {
    switch self {
    case .normalisation(let method): "normalise:\(method.rawValue)"
    case .weighting(.entropy): "weights:entropy"
    case .weighting: "weights:equal"
    case .without(let component): "without:\(component.indicator)"
    }
  }
}
