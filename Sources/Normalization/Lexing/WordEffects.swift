/// What a word can bring about in a sentence, as far as that tells whether the sentence has to be read at all.
///
/// A sentence yields a figure only if it names something and states a figure or a comparison; and it changes how later
/// sentences are read only by a year or by 下同. Most sentences do neither.
struct WordEffects: OptionSet, Sendable {
  let rawValue: UInt8

  /// A figure may follow it as its own.
  static let name = WordEffects(rawValue: 1)
  /// A number, or what stands for one.
  static let figure = WordEffects(rawValue: 2)
  /// Holds beyond the end of the sentence.
  static let lasting = WordEffects(rawValue: 4)
  /// Names a year, or turns to one or to several; this holds beyond the sentence where a report looks at several years.
  static let year = WordEffects(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What words of this role can bring about.
  init(_ role: WordRole) {
    self =
      switch role {
      case .name, .head, .crop: .name
      case .flat, .above, .below, .inStep: .figure
      case .sameBelow: .lasting
      case .relativeYear, .wholeYear, .onPreviousYear, .estimate, .yearlyAverage, .severalYears: .year
      default: []
      }
  }

  /// Whether a sentence with these effects has to be read.
  func matter(inSeveralYears: Bool) -> Bool {
    isSuperset(of: [.name, .figure]) || contains(.lasting) || inSeveralYears && contains(.year)
  }

  /// Characters of which each word that stands for a figure, or whose effect lasts, holds at least one.
  ///
  /// As few as can be found by taking the character that most words share, again and again.
  static func signs(of words: [[UInt8]], _ effects: [WordEffects]) -> Set<Unicode.Scalar> {
    var uncovered = zip(words, effects).filter { !$1.isDisjoint(with: [.figure, .lasting]) }.map {
      Set(String(decoding: $0.0, as: UTF8.self).unicodeScalars)
    }
    var signs: Set<Unicode.Scalar> = []
    while !uncovered.isEmpty {
      let counts = uncovered.reduce(into: [Unicode.Scalar: Int]()) { counts, word in
        for scalar in word { counts[scalar, default: 0] += 1 }
      }
      guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { break }
      signs.insert(best)
      uncovered.removeAll { $0.contains(best) || $0.isEmpty }
    }
    return signs
  }
}

extension WordRole {
  /// Whether a list that this ends a paragraph of goes on in the next one.
  var continuesBeyondParagraph: Bool {
    switch self {
    case .semicolon, .colon, .comma, .listComma: true
    default: false
    }
  }
}
