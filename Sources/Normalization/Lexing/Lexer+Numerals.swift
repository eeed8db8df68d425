import Schema

/// Numbers in Chinese characters: 百分之六点五, 三成, 三千二百亿元.
extension Lexer {
  /// The number in characters at `position`, with its unit; without one it is no figure (一是, 三个).
  func numeral(in text: [UInt8], at position: Int) -> Number? {
    guard Self.mayBegin(text, at: position), goesOn(text, at: position) else { return nil }
    if text[position...].starts(with: Self.percent) {
      let start = position + Self.percent.count
      guard let number = ChineseNumeral(text, at: start) else { return nil }
      // 百分之五至六, 百分之十几, 百分之五百.五: not all of the number has been read.
      let isUncertain = Self.openEnds.begin(text, at: number.end)
      return token(number.value, .measure(.percent, factor: ExactDecimal(1)), number.end, hasGap: isUncertain)
    }
    guard let number = ChineseNumeral(text, at: position) else { return nil }
    if let end = tenthsEnd(text, at: number.end) {
      let percent = number.value.scaled(byPowerOfTen: 1)
      return token(percent, .measure(.percent, factor: ExactDecimal(1)), end)
    }
    guard let unit = unit(in: text, at: number.end), case .measure(let measure, _) = unit.kind,
      measure.code != .percent,
      number.value.scaled(byPowerOfTen: measure.multiplier) >= ExactDecimal(1000)
        || measure.code == .microgramsPerCubicMetre
    else { return nil }
    return token(number.value, unit.kind, unit.end)
  }

  private func token(
    _ value: ExactDecimal, _ unit: UnitEntry.Kind, _ end: Int, hasGap: Bool = false
  ) -> Number {
    (NumberToken(value: value, unit: unit, isExceeded: false, isWord: false, hasGap: hasGap), end)
  }

  private static let openEnds = Phrases(["至", "到", "几", "多", "来", ".", "亿", "万", "百", "千"])

  /// Whether a character stands there that numerals begin with; 百 for 百分之 too.
  @inline(__always)
  private static func mayBegin(_ text: [UInt8], at position: Int) -> Bool {
    guard position + 2 < text.count else { return false }
    switch UInt32(text[position]) << 16 | UInt32(text[position + 1]) << 8 | UInt32(text[position + 2]) {
    case 0xE38087, 0xE99BB6: return true  // 〇零
    case 0xE4B880, 0xE4BA8C, 0xE4B8A4, 0xE4B889, 0xE59B9B: return true  // 一二两三四
    case 0xE4BA94, 0xE585AD, 0xE4B883, 0xE585AB, 0xE4B99D: return true  // 五六七八九
    case 0xE58D81, 0xE799BE: return true  // 十百
    default: return false
    }
  }

  /// Whether the character behind the first one of a numeral is another of it, or what a figure in words needs: most
  /// numerals are those of 一是 and 第三.
  private func goesOn(_ text: [UInt8], at position: Int) -> Bool {
    guard position + 5 < text.count, text[position + 3] & 0xF0 == 0xE0 else {
      return position + 3 < text.count
    }
    if Self.mayBegin(text, at: position + 3) || Self.inside.begin(text, at: position + 3) { return true }
    let first = Self.scalar(text, position)
    let pair = CharacterSigns.pairIndex(of: first, Self.scalar(text, position + 3))
    // 百 of 百分之.
    return first == 0x767E || lexicon.signs.quick[pair] & CharacterSigns.Signs.figure.rawValue != 0
  }

  /// The scalar of the three bytes at `position`.
  @inline(__always)
  static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    unsafe Int(text[position] & 0x0F) << 12 | Int(text[position &+ 1] & 0x3F) << 6
      | Int(text[position &+ 2] & 0x3F)
  }

  private static func scalar(_ text: [UInt8], _ position: Int) -> Int {
    Int(text[position] & 0x0F) << 12 | Int(text[position + 1] & 0x3F) << 6 | Int(text[position + 2] & 0x3F)
  }

  /// The characters that numbers in words begin with.
  static let numeralBeginnings = "〇零一二两三四五六七八九十百千万"

  /// What stands inside of numerals beside what they begin with.
  private static let inside = Phrases(["千", "万", "亿", "点"])

  /// The end of 成 as a tenth: at the end of an item or before a hedge, not in 成立 or 成效.
  private func tenthsEnd(_ text: [UInt8], at position: Int) -> Int? {
    guard text[min(position, text.count)...].starts(with: Self.tenth) else { return nil }
    let end = position + Self.tenth.count
    return end == text.count || text[end] == CompactText.paragraphEnd
      || Self.afterTenths.begins(text[end...].prefix(6))
      ? end : nil
  }

  private static let percent = Array("百分之".utf8)
  private static let tenth = Array("成".utf8)
  private static let afterTenths = Phrases([
    "。", "，", "、", "；", "！", "）", "和", "以上", "左右", "以内", "以下", "多", ",", ";", "及", "与",
  ])
}
