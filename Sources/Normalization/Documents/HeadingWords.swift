/// The words of a heading such as 3.2024年安康市政府工作报告 or 二〇二四年政府工作报告.
struct HeadingWords {
  /// As it is written; empty if the heading names none.
  let region: String
  /// Digits, or empty.
  let year: String

  /// Reads what stands before 工作报告 on a line; `nil` if it is no heading.
  init?(before line: String) {
    var rest = Substring(line)
    rest = rest.drop { "#*《〈【 \u{3000}".contains($0) }
    rest = Self.withoutNumber(rest)
    for ending in ["人民政府", "政府"] where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
      break
    }
    // A region and a year have at most twenty characters.
    guard rest.utf8.count <= 80 else { return nil }
    var year = ""
    if let (digits, length) = Self.year(rest) {
      year = digits
      rest = rest.dropFirst(length)
    } else if let place = rest.indices.first(where: { Self.year(rest[$0...])?.length == rest[$0...].count }) {
      // 安康市2024年政府工作报告
      year = Self.year(rest[place...])?.digits ?? ""
      rest = rest[..<place]
    }
    guard rest.isEmpty || Self.isRegion(rest) else { return nil }
    region = String(rest)
    self.year = year
  }

  /// Whether what follows 工作报告 on the line leaves it a heading: nothing, （节选）, ——某市长.
  static func mayEndTitle(_ rest: String) -> Bool {
    let words = rest.drop { "》〉】".contains($0) }
    guard let first = words.first, first != "\n" else { return true }
    if first == "—" || first == "-" { return true }
    guard first == "（" || first == "(", let end = words.firstIndex(where: { $0 == "）" || $0 == ")" }) else {
      return false
    }
    let behind = words[words.index(after: end)...]
    return behind.isEmpty || behind.hasPrefix("—") || behind.hasPrefix("\n")
  }

  /// The region in ——2024年1月9日在安康市第五届人民代表大会第四次会议上 or ——安康市市长某某; `nil` if there is none.
  static func regionOfSpeaker(_ text: String) -> String? {
    var rest = text.drop { "》〉】—-\n".contains($0) }
    guard rest.startIndex > text.startIndex else { return nil }
    if let place = rest.prefix(24).lastIndex(of: "在") { rest = rest[rest.index(after: place)...] }
    for end in rest.prefix(16).indices where isRegion(rest[...end]) {
      let behind = rest[rest.index(after: end)...]
      if signsOfSpeaker.contains(where: { behind.hasPrefix($0) }) { return String(rest[...end]) }
    }
    return nil
  }

  private static let signsOfSpeaker = [
    "市长", "县长", "区长", "省长", "州长", "盟长", "旗长", "代", "主席", "人民政府", "人民代表", "第",
  ]

  /// 3. or 三、 or （三） or 第三篇 in front of a title.
  private static func withoutNumber(_ text: Substring) -> Substring {
    let number = text.prefix { "第0123456789一二三四五六七八九十（(".contains($0) }
    let mark = text[number.endIndex...].prefix { "篇章节.．、)）".contains($0) }
    guard !number.isEmpty, !mark.isEmpty else { return text }
    return text[mark.endIndex...].drop { $0 == " " }
  }

  /// 2024年, 二〇二四年, 2024年度 at the beginning.
  private static func year(_ text: Substring) -> (digits: String, length: Int)? {
    let digits = text.prefix(4).compactMap { digitsOfYear[$0] }
    guard digits.count == 4, digits[0] == "1" || digits[0] == "2", text.dropFirst(4).first == "年" else {
      return nil
    }
    return (String(digits), text.dropFirst(5).first == "度" ? 6 : 5)
  }

  private static let digitsOfYear: [Character: Character] = [
    "0": "0", "1": "1", "2": "2", "3": "3", "4": "4", "5": "5", "6": "6", "7": "7", "8": "8", "9": "9",
    "〇": "0",
    "○": "0", "Ｏ": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7",
    "八": "8",
    "九": "9",
  ]

  private static func isRegion(_ text: Substring) -> Bool {
    guard let last = text.last, isEndOfRegion(last), (2...14).contains(text.count),
      let first = text.first, !"全我本各".contains(first)
    else { return false }
    return text.unicodeScalars.allSatisfy { (0x4E00..<0xA000).contains($0.value) }
  }

  private static func isEndOfRegion(_ character: Character) -> Bool { "省市县区州盟旗".contains(character) }
}
