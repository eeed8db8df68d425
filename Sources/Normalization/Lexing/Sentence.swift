/// A piece of text that has been cut up, in twelve bytes that own nothing: most sentences turn out to state no figure,
/// and are let go before a ``Token`` is made of them.
struct Lexeme: Sendable {
  /// The number of a word of the lexicon; below 0 one of the other kinds.
  let kind: Int32
  let start: UInt32
  let end: UInt32

  static let unknown: Int32 = -1
  static let symbols: Int32 = -2
  static let paragraph: Int32 = -3
  /// The first number of the sentence; the second is one less, and so on.
  static let number: Int32 = -4
}

/// What the lexer found in a stretch of text; used again and again.
struct LexedText: Sendable {
  private(set) var lexemes: [Lexeme] = []
  private(set) var numbers: [NumberToken] = []
  /// What all of it can bring about.
  var effects: WordEffects = []

  var count: Int { lexemes.count }

  /// Forgets everything but keeps the room.
  mutating func clear() {
    lexemes.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    effects = []
  }

  mutating func append(_ kind: Int32, _ start: Int, _ end: Int) {
    lexemes.append(
      Lexeme(kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
  }

  mutating func append(_ number: NumberToken, _ start: Int, _ end: Int) {
    append(Lexeme.number - Int32(truncatingIfNeeded: numbers.count), start, end)
    numbers.append(number)
    take(WordEffects(number))
  }

  /// Takes note of what the next word or number can bring about: a figure, only of a name that stands before it.
  mutating func take(_ next: WordEffects) {
    effects.formUnion(effects.contains(.name) ? next : next.subtracting(.figure))
  }

  /// The tokens, with the roles of words.
  func tokens(_ roles: [WordRole]) -> [Token] { tokens(roles, in: lexemes.indices) }

  /// The role of the word with this index; `nil` for what is none.
  func role(_ index: Int, _ roles: [WordRole]) -> WordRole? {
    let kind = lexemes[index].kind
    return kind >= 0 ? roles[Int(kind)] : kind == Lexeme.paragraph ? .paragraph : nil
  }

  /// The tokens with these indices.
  func tokens(_ roles: [WordRole], in indices: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    addTokens(to: &tokens, roles, in: indices)
    return tokens
  }

  /// Adds the tokens with these indices.
  func addTokens(to tokens: inout [Token], _ roles: [WordRole], in indices: Range<Int>) {
    for index in indices {
      let lexeme = lexemes[index]
      let range = Int(lexeme.start)..<Int(lexeme.end)
      let kind: Token.Kind =
        switch lexeme.kind {
        case Lexeme.unknown: .unknown
        case Lexeme.symbols: .word(.quote)
        case Lexeme.paragraph: .word(.paragraph)
        case ...Lexeme.number: .number(numbers[Int(Lexeme.number - lexeme.kind)])
        default: .word(roles[Int(lexeme.kind)])
        }
      tokens.append(Token(kind: kind, range: range))
    }
  }
}
