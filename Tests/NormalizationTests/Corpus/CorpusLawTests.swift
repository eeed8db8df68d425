import Schema
import Testing

@testable import Normalization

/// What holds of every sentence, whatever it says.
@Suite struct CorpusLawTests {
  @Test(arguments: CorpusCase.telling)
  func readingTwiceGivesTheSame(_ sample: CorpusCase) throws {
    let first = try sample.report.read()
    let second = try MadeUpReport.read(sample.report.text)
    #expect(first.observations == second.observations)
    #expect(first.findings == second.findings)
  }

  @Test(arguments: CorpusCase.telling, [" ", "\n", "　", "\r\n  "])
  func whiteSpaceInsideASentenceChangesNothing(_ sample: CorpusCase, _ blank: String) throws {
    let spaced = Self.separated(sample.sentence, by: blank)
    #expect(try figures(sample, sentence: spaced) == figures(sample, sentence: sample.sentence))
  }

  @Test(arguments: CorpusCase.telling)
  func halfWidthPunctuationChangesNothing(_ sample: CorpusCase) throws {
    let narrow = String(sample.sentence.map { Self.halfWidth[$0] ?? $0 })
    #expect(try figures(sample, sentence: narrow) == figures(sample, sentence: sample.sentence))
  }

  @Test(arguments: CorpusCase.telling.filter { !$0.sentence.contains("1 7") })
  func fullWidthDigitsChangeNothing(_ sample: CorpusCase) throws {
    let wide = String(sample.sentence.map { Self.fullWidth[$0] ?? $0 })
    #expect(try figures(sample, sentence: wide) == figures(sample, sentence: sample.sentence))
  }

  @Test(arguments: CorpusCase.telling)
  func locatorsPointAtTheEvidence(_ sample: CorpusCase) throws {
    let report = try sample.report.read()
    let lines = sample.report.text.split(separator: "\n", omittingEmptySubsequences: false)
    for found in report.observations + report.doubtful {
      let locator = try #require(found.observation.locator)
      try #require(lines.indices.contains(locator.major - 1))
      let fromLine = lines[(locator.major - 1)...].joined(separator: "\n").unicodeScalars
      let source = Self.folded(String(String.UnicodeScalarView(fromLine.dropFirst(locator.minor - 1))))
      let evidence = Self.folded(found.evidence)
      #expect(source.hasPrefix(evidence), "\(locator): \(evidence)")
      #expect(!evidence.isEmpty && Self.folded(sample.sentence).contains(evidence))
    }
  }

  private func figures(_ sample: CorpusCase, sentence: String) throws -> [String] {
    let changed = CorpusCase(tier: sample.tier, role: sample.role, sentence: sentence, figures: [])
    return FigureNotation(role: sample.role, year: 0).lines(try changed.report.read())
  }

  /// `sentence` with `blank` between its characters: not between digits, not behind a mark that ends a paragraph where
  /// it ends a line, and not beside blanks and marks of Markdown, where it would make an empty line.
  private static func separated(_ sentence: String, by blank: String) -> String {
    var result = ""
    var previous: Character = "。"
    for character in sentence {
      let isInNumber = previous.isNumber && character.isNumber
      let endsParagraph = blank.contains(where: \.isNewline) && "。；：！？".contains(previous)
      let isBeside = isBlankOrMark(previous) || isBlankOrMark(character)
      if !isInNumber, !endsParagraph, !isBeside { result += blank }
      result.append(character)
      previous = character
    }
    return result
  }

  private static func isBlankOrMark(_ character: Character) -> Bool {
    character.isWhitespace || "*#_{}$\\".contains(character)
  }

  private static func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static let halfWidth: [Character: Character] = [
    "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "％": "%", "！": "!",
  ]

  private static let fullWidth: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("0123456789%", "０１２３４５６７８９％"))
}
