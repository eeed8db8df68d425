import Schema

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
      // In front of another name only, which is noticed itself, or of the rest of its own further on.
      case .name(let entry): names[entry].isPrefix && !names[entry].isTelling ? [] : .name
      // Of a crop only its 产量 is read, and that only where the crop was named.
      case .crop: .name
      case .flat, .above, .below, .inStep: .figure
      case .sameBelow: .lasting
      case .relativeYear, .wholeYear, .onPreviousYear, .estimate, .yearlyAverage, .severalYears: .year
      default: []
      }
  }

  /// What a number can bring about: it is the figure of something if it has a unit that indicators have, or is an index
  /// that is near 100.
  init(_ number: NumberToken) {
    self =
      switch number.unit {
      case .year?: .year
      case .other?: []
      case .measure?, .magnitude?: .figure
      case nil: (ExactDecimal(90)...ExactDecimal(130)).contains(number.value) ? .figure : []
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
