import Schema

/// Cuts compact text into words, numbers with their units, and what lies between.
struct Lexer: Sendable {
  let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The tokens of `text` within `range`, in order, without gaps.
  func tokens(of text: [UInt8], in range: Range<Int>) -> [Token] {
    var lexed = LexedText()
    _ = read(text, range, into: &lexed, limit: .max)
    return lexed.tokens(lexicon.roles)
  }

  /// Cuts up `text` within `range`, in order, without gaps: into about `limit` pieces at most; returns where they end.
  func read(_ text: [UInt8], _ range: Range<Int>, into lexed: inout LexedText, limit: Int) -> Int {
    unsafe lexicon.automaton.withMatcher { matcher in
      unsafe lexicon.beginnings.withUnsafeBufferPointer {
        let beginnings = unsafe $0
        return unsafe text.withUnsafeBufferPointer {
          unsafe read(
            text, $0, range.clamped(to: text.indices), into: &lexed, limit: limit, matcher, beginnings)
        }
      }
    }
  }

  /// The loop over the text; longer than forty lines because it is the second hottest of reading.
  private func read(
    _ text: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    into lexed: inout LexedText, limit: Int,
    _ matcher: WordAutomaton.Matcher, _ beginnings: UnsafeBufferPointer<WordAutomaton.Beginning>
  ) -> Int {
    var position = range.lowerBound
    var unknownStart = -1
    var isSymbols = true
    while position < range.upperBound, lexed.count < limit {
      let byte = unsafe bytes[position]
      // Most characters that no word begins with begin no number either.
      if byte & 0xF0 == 0xE0, position &+ 2 < bytes.count,
        case let beginning = unsafe beginnings[Self.scalar(bytes, position)],
        unsafe beginning == .none || beginning == .longer && !matcher.mayBeginPair(bytes, at: position)
      {
        if unknownStart < 0 { unknownStart = position }
        if Self.beginsLetter(byte) { isSymbols = false }
        position &+= 1
        while position < range.upperBound, unsafe bytes[position] & 0xC0 == 0x80 { position &+= 1 }
        continue
      }
      if let match = unsafe matcher.longestMatch(in: bytes, at: position) {
        close(&unknownStart, &isSymbols, position, &lexed)
        lexed.take(lexicon.effects[match.id])
        lexed.append(Int32(truncatingIfNeeded: match.id), position, match.end)
        position = match.end
      } else if byte == CompactText.paragraphEnd {
        close(&unknownStart, &isSymbols, position, &lexed)
        lexed.append(Lexeme.paragraph, position, position + 1)
        position += 1
      } else if let number = Self.isDigit(byte)
        ? number(in: text, at: position)
        : numeral(in: text, at: position) ?? threshold(in: text, at: position)
      {
        close(&unknownStart, &isSymbols, position, &lexed)
        if let value = number.token {
          lexed.append(value, position, number.end)
        } else {
          lexed.append(Lexeme.unknown, position, number.end)
        }
        position = number.end
      } else {
        if unknownStart < 0 { unknownStart = position }
        if Self.beginsLetter(byte) { isSymbols = false }
        position += 1
        while position < range.upperBound, text[position] & 0xC0 == 0x80 { position += 1 }
      }
    }
    close(&unknownStart, &isSymbols, position, &lexed)
    return position
  }

  /// Ends a run of text that no table knows.
  @inline(__always)
  private func close(_ start: inout Int, _ isSymbols: inout Bool, _ end: Int, _ lexed: inout LexedText) {
    if start >= 0 { lexed.append(isSymbols ? Lexeme.symbols : Lexeme.unknown, start, end) }
    start = -1
    isSymbols = true
  }

  /// Signs without one of which no number is read: digits are known to be such; a number in words has 百分之 before it
  /// or one of `units`, or 成, right behind it.
  static func numberSigns(units: [[UInt8]]) -> [String] {
    let beginnings = Set(units.compactMap { String(decoding: $0, as: UTF8.self).first })
    return ["亿", "百分之"]
      + "零〇一二两三四五六七八九十百千万亿".flatMap { numeral in
        beginnings.union(["成"]).map { String(numeral) + String($0) }
      }
  }

  /// Signs without one of which no number is a year: `units` are 年 and its like.
  static func yearSigns(units: [[UInt8]]) -> [String] {
    let beginnings = Set(units.compactMap { String(decoding: $0, as: UTF8.self).first })
    return "0123456789 多余".flatMap { before in beginnings.map { String(before) + String($0) } }
  }

  /// A number and where it ends; `nil` inside for digits that are none.
  typealias Number = (token: NumberToken?, end: Int)

  /// 万亿元, 千亿元: a number in words, of one.
  @inline(__always)
  private func threshold(in text: [UInt8], at position: Int) -> Number? {
    switch text[position] {
    // 万, 千 and 百 begin with one of these bytes.
    case 0xE4, 0xE5, 0xE7: thresholdWord(in: text, at: position)
    default: nil
    }
  }

  private func thresholdWord(in text: [UInt8], at position: Int) -> Number? {
    guard Self.thresholdWords.begin(text, at: position), let unit = unit(in: text, at: position) else {
      return nil
    }
    let number = NumberToken(
      value: ExactDecimal(1), unit: unit.kind, isExceeded: false, isWord: true, hasGap: false)
    return (number, unit.end)
  }

  private static let thresholdWords = Phrases(["万亿", "千亿", "百亿"])

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
  private func number(in text: [UInt8], at start: Int) -> Number {
    var digits = 0
    var position = start
    var hasGap = false
    var hasGroups = false
    var seenPoint = false
    // Digits before the last comma; before the first one there may be one to three, then always three.
    var groupStart: Int?
    func isGroupEnd() -> Bool { groupStart.map { digits - $0 == 3 } ?? (digits <= 3) }
    scan: while position < text.count {
      let byte = text[position]
      switch byte {
      case _ where Self.isDigit(byte): digits += 1
      case UInt8(ascii: ".") where !seenPoint && Self.isDigit(text, position + 1):
        seenPoint = true
        digits += 1
      case UInt8(ascii: ",") where !seenPoint && isGroupEnd() && Self.isThousandsGroup(text, position + 1):
        groupStart = digits
        hasGroups = true
      case CompactText.gapInNumber where Self.isDigit(text, position + 1): hasGap = true
      default: break scan
      }
      position += 1
    }
    guard let value = Self.value(text[start..<position], isPlain: !hasGap && !hasGroups) else {
      return (nil, position)
    }
    if Self.isCut(text, start, position) { hasGap = true }
    let exceeds = Self.exceedWords.begin(text, at: position)
    var end = position
    var unit = unit(in: text, at: position)
    if unit == nil, exceeds { unit = self.unit(in: text, at: position + Self.exceedWordLength) }
    let isExceeded = exceeds && unit.map { $0.end > position + Self.exceedWordLength } ?? false
    if let unit { end = unit.end }
    let token = NumberToken(
      value: value, unit: unit?.kind, isExceeded: isExceeded, isWord: false, hasGap: hasGap)
    return (token, end)
  }

  /// Whether a separator that belongs to no number here stands between the digits and others: 1，234.5, 12,34, 5·5, .5.
  private static func isCut(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end < text.count && mayBeSeparator(text[end]) || start > 0 && mayBeSeparator(text[start - 1]) else {
      return false
    }
    if end + 1 < text.count,
      separators.contains(where: { text[end...].starts(with: $0) && isDigit(text, end + $0.count) }),
      !isListComma(text, start, end)
    {
      return true
    }
    return separators.contains { mark in
      let before = start - mark.count
      guard before >= 0, text[before..<start].elementsEqual(mark) else { return false }
      return mark == [UInt8(ascii: ".")]
        || before > 0 && isDigit(text[before - 1]) && !isListComma(text, before, before)
    }
  }

  /// A comma between two numbers of a list is one unless three digits stand behind it, as in 1，234.
  private static func isListComma(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let wide = Array("，".utf8)
    return text[end...].starts(with: wide) && !isThousandsGroup(text, end + wide.count)
  }

  /// Whether a byte is the first or the last of a separator; nearly none is.
  private static func mayBeSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "/"), 0xEF, 0x8C, 0xC2, 0xB7:
      true
    default: false
    }
  }

  private static let separators = [",", "，", ".", "'", "·", "/"].map { Array($0.utf8) }

  private static func value(_ text: ArraySlice<UInt8>, isPlain: Bool) -> ExactDecimal? {
    isPlain
      ? plainValue(text)
      : ExactDecimal(parsing: text.filter { $0 != CompactText.gapInNumber && $0 != UInt8(ascii: ",") })
  }

  /// As ``ExactDecimal/init(parsing:)`` has it, for digits with at most one point among them.
  private static func plainValue(_ text: ArraySlice<UInt8>) -> ExactDecimal? {
    var value: Int64 = 0
    var decimals = -1
    guard text.count <= 17 else { return ExactDecimal(parsing: text) }
    for byte in text {
      if byte == UInt8(ascii: ".") {
        decimals = 0
      } else {
        value = value * 10 + Int64(byte &- UInt8(ascii: "0"))
        if decimals >= 0 { decimals += 1 }
      }
    }
    guard decimals <= ExactDecimal.maximumDecimals else { return nil }
    return ExactDecimal(coefficient: value, decimals: max(0, decimals))
  }

  func unit(in text: [UInt8], at position: Int) -> (kind: UnitEntry.Kind, end: Int)? {
    guard let match = lexicon.automaton.longestMatch(in: text, at: position, prefix: UInt8(ascii: " ")),
      case .unit(let index) = lexicon.roles[match.id]
    else { return nil }
    return (lexicon.units[index].kind, match.end)
  }

  private static let exceedWords = Phrases(["多", "余"])
  private static let exceedWordLength = 3

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
