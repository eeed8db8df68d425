import Schema

/// A number as it stands in the text.
struct NumberToken: Sendable, Equatable {
  /// The number.
  let value: ExactDecimal
  /// What stands behind it; `nil` if no unit does.
  let unit: UnitEntry.Kind?
  /// 多 or 余 between the number and its unit.
  let isExceeded: Bool
  /// 万亿元 without digits: a threshold, read only behind 突破 and its like.
  let isWord: Bool
  /// A space stood between its digits: perhaps a lost decimal point.
  let hasGap: Bool
}

/// A piece of compact text.
struct Token: Sendable, Equatable {
  /// What the piece is.
  enum Kind: Sendable, Equatable {
    case word(WordRole)
    case number(NumberToken)
    /// Text that no table knows.
    case unknown
  }

  let kind: Kind
  /// Offsets in the compact text.
  let range: Range<Int>

  /// The role of a word; `nil` for numbers and unknown text.
  var role: WordRole? {
    if case .word(let role) = kind { role } else { nil }
  }

  /// Whether it names indicators.
  var isName: Bool {
    if case .word(.name) = kind { true } else { false }
  }

  /// The number of a number.
  var number: NumberToken? {
    if case .number(let number) = kind { number } else { nil }
  }
}
