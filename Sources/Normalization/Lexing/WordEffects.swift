/// What a word can bring about in a sentence, as far as that tells whether the sentence has to be read at all.
///
/// A sentence yields a figure only if it names something and states a figure or a comparison; and it changes how later
/// sentences are read only by a year or by 下同. Most sentences do neither.
typealias WordEffects = CharacterSigns.Signs

extension WordEffects {
  /// What words of this role can bring about.
  init(_ role: WordRole, names: [NameEntry]) {
    self =
      switch role {
      // In front of another name only, which is noticed itself.
      case .name(let entry): names[entry].isPrefix ? [] : .name
      // 增加值 and 产量 are names behind the first part of one: 规模以上工业…，增加值; 粮食…，产量.
      case .crop, .head: .name
      case .flat, .above, .below, .inStep: .figure
      case .sameBelow: .lasting
      case .relativeYear, .wholeYear, .onPreviousYear, .estimate, .yearlyAverage, .severalYears: .year
      default: []
      }
  }

  /// Whether a sentence with these effects has to be read.
  func matter(inSeveralYears: Bool) -> Bool {
    isSuperset(of: [.name, .figure]) || contains(.lasting)
      || inSeveralYears && contains(.year)
  }
}

extension WordRole {
  /// Whether it joins names to a list.
  var joinsNames: Bool {
    switch self {
    case .listComma, .and, .with: true
    default: false
    }
  }

  /// Whether a list that this ends a paragraph of goes on in the next one.
  var continuesBeyondParagraph: Bool {
    switch self {
    case .semicolon, .colon, .comma, .listComma: true
    default: false
    }
  }
}
