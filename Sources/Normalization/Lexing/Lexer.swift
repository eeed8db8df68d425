import Schema

/// Cuts compact text into words, numbers with their units, and what lies between.
struct Lexer: Sendable {
  let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The tokens of `text` within `range`, in order, without gaps.
  func tokens(of text: [UInt8], in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    _ = read(text, range, into: &tokens, limit: .max)
    return tokens
  }

  /// Appends the tokens of `text` within `range`, in order, without gaps: at most about `limit`; returns what they can
  /// mean for a reader together, and where they end.
  func read(_ text: [UInt8], _ range: Range<Int>, into tokens: inout [Token], limit: Int)
    -> (effects: WordEffects, end: Int)
  {
    var effects: WordEffects = []
    var position = range.lowerBound
    while position < range.upperBound, tokens.count < limit {
      if let token = token(of: text, at: position, &effects) {
        tokens.append(token)
        position = token.range.upperBound
        continue
      }
      let start = position
      var next: Token?
      repeat {
        position += 1
        while position < range.upperBound, text[position] & 0xC0 == 0x80 { position += 1 }
        guard position < range.upperBound else { break }
        next = token(of: text, at: position, &effects)
      } while next == nil
      let isSymbols = !text[start..<position].contains(where: Self.beginsLetter)
      tokens.append(Token(kind: isSymbols ? .word(.quote) : .unknown, range: start..<position))
      if let next {
        tokens.append(next)
        position = next.range.upperBound
      }
    }
    return (effects, position)
  }

  /// The word or number at `position`, its effects added to `effects`; `nil` for text that no table knows.
  @inline(__always)
  private func token(of text: [UInt8], at position: Int, _ effects: inout WordEffects) -> Token? {
    let byte = text[position]
    if byte == CompactText.paragraphEnd {
      return Token(kind: .word(.paragraph), range: position..<position + 1)
    }
    if let match = lexicon.automaton.longestMatch(in: text, at: position) {
      effects.formUnion(lexicon.effects[match.id])
      return Token(kind: .word(lexicon.roles[match.id]), range: position..<match.end)
    }
    let number =
      Self.isDigit(byte)
      ? number(in: text, at: position) : numeral(in: text, at: position) ?? threshold(in: text, at: position)
    if number != nil { effects.formUnion([.figure, .year]) }
    return number
  }

  /// Characters without one of which no number is read; digits are known to be such.
  static let numberSigns: Set<Unicode.Scalar> = ["亿"]

  /// 万亿元, 千亿元: a number in words, of one.
  private func threshold(in text: [UInt8], at position: Int) -> Token? {
    // 万, 千 and 百 begin with one of these bytes.
    guard text[position] == 0xE4 || text[position] == 0xE5 || text[position] == 0xE7,
      Self.thresholdWords.contains(where: { text[position...].starts(with: $0) }),
      let unit = unit(in: text, at: position)
    else { return nil }
    let number = NumberToken(
      value: ExactDecimal(1), unit: unit.kind, isExceeded: false, isWord: true, hasGap: false)
    return Token(kind: .number(number), range: position..<unit.end)
  }

  private static let thresholdWords = ["万亿", "千亿", "百亿"].map { Array($0.utf8) }

  /// Whether a byte begins a letter, a digit or a Han character, not a symbol.
  private static func beginsLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xE4...0xE9, UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// A number: digits, thousands in groups of three, decimals, then 多 or 余, then a unit.
  private func number(in text: [UInt8], at start: Int) -> Token? {
    var digits: [UInt8] = []
    var position = start
    var hasGap = false
    var seenPoint = false
    // Digits before the last comma; before the first one there may be one to three, then always three.
    var groupStart: Int?
    func isGroupEnd() -> Bool { groupStart.map { digits.count - $0 == 3 } ?? (digits.count <= 3) }
    scan: while position < text.count {
      let byte = text[position]
      switch byte {
      case _ where Self.isDigit(byte): digits.append(byte)
      case UInt8(ascii: ".") where !seenPoint && Self.isDigit(text, position + 1):
        seenPoint = true
        digits.append(byte)
      case UInt8(ascii: ",") where !seenPoint && isGroupEnd() && Self.isThousandsGroup(text, position + 1):
        groupStart = digits.count
      case CompactText.gapInNumber where Self.isDigit(text, position + 1): hasGap = true
      default: break scan
      }
      position += 1
    }
    guard let value = ExactDecimal(parsing: digits) else {
      return Token(kind: .unknown, range: start..<position)
    }
    let exceeded = Self.exceedWords.first { text[position...].starts(with: $0) }
    var end = position
    var unit = unit(in: text, at: position)
    if unit == nil, let exceeded {
      unit = self.unit(in: text, at: position + exceeded.count)
    }
    let isExceeded = exceeded != nil && unit.map { $0.end > position + (exceeded?.count ?? 0) } ?? false
    if let unit { end = unit.end }
    let token = NumberToken(
      value: value, unit: unit?.kind, isExceeded: isExceeded, isWord: false, hasGap: hasGap)
    return Token(kind: .number(token), range: start..<end)
  }

  func unit(in text: [UInt8], at position: Int) -> (kind: UnitEntry.Kind, end: Int)? {
    guard let match = lexicon.automaton.longestMatch(in: text, at: position, prefix: UInt8(ascii: " ")),
      case .unit(let index) = lexicon.roles[match.id]
    else { return nil }
    return (lexicon.units[index].kind, match.end)
  }

  private static let exceedWords: [[UInt8]] = ["多", "余"].map { Array($0.utf8) }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isDigit(_ text: [UInt8], _ position: Int) -> Bool {
    position < text.count && isDigit(text[position])
  }

  /// Whether exactly three digits stand at `position`.
  private static func isThousandsGroup(_ text: [UInt8], _ position: Int) -> Bool {
    isDigit(text, position) && isDigit(text, position + 1) && isDigit(text, position + 2)
      && !isDigit(text, position + 3)
  }
}
