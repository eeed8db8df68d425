import Schema
import Testing

@testable import Normalization

/// A sentence of a made-up report and the figures that a careful reader finds in it.
struct CorpusCase: Sendable, CustomTestStringConvertible {
  /// Whose report it stands in.
  let tier: Tier
  /// Whether it stands in the review or the plan.
  let role: Role
  /// The sentence, with the line ends that a source may have.
  let sentence: String
  /// The figures in ``FigureNotation``, sorted.
  let figures: [String]

  var testDescription: String { "\(tier) \(role): \(sentence)" }

  /// The report around the sentence.
  var report: MadeUpReport {
    MadeUpReport(tier: tier, review: role == .actual ? sentence : "", plan: role == .target ? sentence : "")
  }

  /// The rows of a corpus table.
  static func cases(_ table: String) -> [CorpusCase] {
    var tier = Tier.prefecture
    var role = Role.actual
    return table.split(separator: "\n").compactMap { line in
      if line.hasPrefix("#") {
        tier = tiers.first { line.contains($0.word) }?.tier ?? .prefecture
        role = line.contains("plan]") ? .target : .actual
        return nil
      }
      let halves = line.split(separator: " => ", maxSplits: 1)
      let figures = halves.count == 2 ? halves[1].split(separator: "; ").map(String.init) : []
      let sentence = halves[0].split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "\n")
      return CorpusCase(tier: tier, role: role, sentence: sentence, figures: figures.sorted())
    }
  }

  private static let tiers: [(word: String, tier: Tier)] = [
    ("[county", .county), ("[city", .prefecture), ("[province", .province), ("[nation", .nation),
  ]

  /// Every sentence that yields figures.
  static let telling = cases(reviewCorpus) + cases(planCorpus) + cases(wordingCorpus)

  /// Every sentence that yields none, as part of a review and as part of a plan.
  static let silent = cases(silentCorpus + "\n" + silentWordingCorpus).flatMap { silent in
    Role.allCases.map { CorpusCase(tier: silent.tier, role: $0, sentence: silent.sentence, figures: []) }
  }
}
