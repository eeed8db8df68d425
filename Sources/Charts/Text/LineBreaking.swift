/// Breaks text into lines by the rules of Chinese typesetting.
enum LineBreaking {
  /// May not stand at the start of a line.
  static let clinging: Set<Character> = Set("、，。；：！？）》”’】〉」』…—％%‰℃·,.;:!?)]}")
  /// May not stand at the end of a line.
  static let opening: Set<Character> = Set("（《“‘【〈「『([{")
  /// Stay with the number behind them.
  static let counting: Set<Character> = Set("共第约近")
  /// Stay with the number before them; the longest that fits is taken.
  static let units = [
    "万亿元", "个百分点", "平方公里", "平方米", "千瓦时", "立方米", "亿元", "万元", "亿千瓦时", "万人", "万吨", "亿吨", "公里", "公顷",
    "亿", "万", "元", "年", "月", "日", "位", "个", "家", "人", "吨", "倍", "亩", "户", "岁",
  ].map { Array($0) }.sorted { $0.count > $1.count }

  /// The lines of `text`, none wider than `width` where that can be; a line feed in the text begins a new one.
  static func lines(of text: String, within width: Double, measure: (String) -> Double) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { paragraph($0, within: width, measure: measure) }
  }

  private static func paragraph(
    _ text: Substring, within width: Double, measure: (String) -> Double
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for atom in atoms(of: String(text)) {
      if measure(line + atom.trimmedEnd) <= width || line.isEmpty && measure(atom.trimmedEnd) <= width {
        line += atom
        continue
      }
      if !line.trimmedEnd.isEmpty { lines.append(line.trimmedEnd) }
      line = atom
      while measure(line.trimmedEnd) > width,
        let head = longestHead(of: line, within: width, measure: measure)
      {
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    if !line.trimmedEnd.isEmpty { lines.append(line.trimmedEnd) }
    return lines
  }

  /// `text`, or as much of its start as fits `width` together with an ellipsis.
  static func shortened(_ text: String, to width: Double, measure: (String) -> Double) -> String {
    guard measure(text) > width else { return text }
    var head = Array(text)
    while !head.isEmpty {
      head.removeLast()
      let candidate = String(head).trimmedEnd + "…"
      if measure(candidate) <= width { return candidate }
    }
    return ""
  }

  /// The parts of `text` that must not be broken.
  static func atoms(of text: String) -> [String] {
    let characters = Array(text)
    var atoms: [String] = []
    var index = 0
    while index < characters.count {
      let start = index
      while index < characters.count, opening.contains(characters[index]) { index += 1 }
      if index < characters.count { index = wordEnd(in: characters, from: index) }
      // Blanks stay with what is before them, even where punctuation follows.
      while index < characters.count, clinging.contains(characters[index]) || characters[index] == " " {
        index += 1
      }
      atoms.append(String(characters[start..<index]))
    }
    return atoms
  }

  /// Where the word that begins at `start` ends: a Latin word, a number with its unit, or one character.
  private static func wordEnd(in characters: [Character], from start: Int) -> Int {
    // 共3个, 第2: what is said of a number stays with it.
    let isPrefix =
      counting.contains(characters[start]) && start + 1 < characters.count && characters[start + 1].isNumber
    guard characters[start].isWordPart || isPrefix else { return start + 1 }
    var end = isPrefix ? start + 1 : start
    var hasDigit = false
    while end < characters.count, characters[end].isWordPart || isInnerMark(in: characters, at: end) {
      if characters[end].isNumber { hasDigit = true }
      end += 1
    }
    guard hasDigit, characters[end - 1].isNumber || clinging.contains(characters[end - 1]) else { return end }
    if let unit = units.first(where: { characters[end...].starts(with: $0) }) { end += unit.count }
    return end
  }

  /// A point or comma between two digits or letters.
  private static func isInnerMark(in characters: [Character], at index: Int) -> Bool {
    guard ".,:/-–".contains(characters[index]), index > 0, index + 1 < characters.count else { return false }
    return characters[index - 1].isWordPart && characters[index + 1].isWordPart
  }

  /// The longest start of `text` that fits; at least one character, nil when that is everything.
  private static func longestHead(of text: String, within width: Double, measure: (String) -> Double)
    -> String?
  {
    guard text.count > 1 else { return nil }
    var head = String(text.prefix(1))
    for character in text.dropFirst() {
      guard measure(head + String(character)) <= width else { break }
      head.append(character)
    }
    return head.count < text.count ? head : nil
  }
}

extension Character {
  /// Letters and digits of the alphabets that are written in words.
  fileprivate var isWordPart: Bool {
    guard let scalar = unicodeScalars.first, scalar.value < 0x2E80 else { return false }
    return isLetter || isNumber || self == "−" || self == "+"
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
