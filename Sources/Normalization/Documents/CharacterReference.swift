/// Characters that markup writes as `&name;` or `&#number;`.
enum CharacterReference {
  /// The reference that stands at `position`, as UTF-8, and its length; `nil` if none that is known.
  static func read(_ bytes: [UInt8], at position: Int, limit: Int) -> (text: [UInt8], length: Int)? {
    guard bytes[position] == UInt8(ascii: "&") else { return nil }
    let body = bytes[(position + 1)..<min(limit, position + 1 + longest)]
    // The semicolon may be missing, as pages have it: &nbsp&nbsp.
    let end = body.firstIndex { !isPart($0) } ?? body.endIndex
    // As long as that is none.
    guard end > position + 1, end - position <= longest else { return nil }
    let isClosed = end < limit && bytes[end] == UInt8(ascii: ";")
    let name = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
    guard let scalar = name.hasPrefix("#") ? number(name.dropFirst()) : named[name] else { return nil }
    return (Array(String(Character(scalar)).utf8), end - position + (isClosed ? 1 : 0))
  }

  /// Hands out what stands in `range`, references decoded, piece by piece with the place of each.
  static func decode(_ bytes: [UInt8], _ range: Range<Int>, _ take: (ArraySlice<UInt8>, Int) -> Void) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
      if start < end { take(bytes[start..<end], start) }
      guard end < range.upperBound else { return }
      let reference = read(bytes, at: end, limit: range.upperBound)
      take(reference?.text[...] ?? bytes[end...end], end)
      start = end + (reference?.length ?? 1)
    }
  }

  private static let longest = 10

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  private static func number(_ digits: Substring) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    if (0x80...0x9F).contains(value) { return windows1252[Int(value) - 0x80].unicodeScalars.first }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// What browsers make of the numbers 128–159, which are no characters: `&#151;` is meant as a dash.
  private static let windows1252 = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "shy": "\u{AD}",
    "ndash": "–", "mdash": "—", "horbar": "―", "hellip": "…", "ldquo": "“", "rdquo": "”", "lsquo": "‘",
    "rsquo": "’", "middot": "·", "bull": "•", "times": "×", "divide": "÷", "plusmn": "±", "minus": "−",
    "deg": "°", "permil": "‰", "percnt": "%", "yen": "¥", "copy": "©", "reg": "®", "trade": "™", "laquo": "«",
    "raquo": "»", "sect": "§", "sup2": "²", "sup3": "³", "micro": "µ", "mu": "μ", "le": "≤", "ge": "≥",
    "ne": "≠", "asymp": "≈", "frac12": "½", "euro": "€", "lang": "〈", "rang": "〉", "comma": ",",
    "period": ".",
    "colon": ":", "semi": ";", "lpar": "(", "rpar": ")", "sol": "/", "num": "#", "dollar": "$", "lsqb": "[",
    "rsqb": "]",
  ]
}
