extension LineBreaking {
  /// The lines of `text` as in ``lines(of:within:measure:)``, but of much the same width, so that no character is left alone.
  static func balanced(_ text: String, within width: Double, measure: (String) -> Double) -> [String] {
    var best = lines(of: text, within: width, measure: measure)
    guard best.count > 1 else { return best }
    let step = max(1, width / 24)
    var narrower = width - step
    while narrower > width / 3 {
      let next = lines(of: text, within: narrower, measure: measure)
      guard next.count == best.count, next.allSatisfy({ measure($0) <= narrower }) else { break }
      best = next
      narrower -= step
    }
    return best
  }

  /// As many lines as ``lines(of:within:measure:)`` makes, each broken behind a clause where one ends beyond this share of the
  /// width: words stay whole as far as no line more is needed.
  static func byClause(
    _ text: String, within width: Double, from share: Double, measure: (String) -> Double
  ) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { paragraph in
      var rest = String(paragraph)
      var broken = lines(of: rest, within: width, measure: measure)
      let most = broken.count
      var result: [String] = []
      while broken.count > 1, var line = broken.first {
        if let head = clauses(atStartOf: line),
          measure(head) >= share * width,
          case let tail = rest.dropFirst(head.count).drop(while: { $0 == " " }),
          result.count + 1 + lines(of: String(tail), within: width, measure: measure).count <= most
        {
          line = head
        }
        result.append(line)
        rest = String(rest.dropFirst(line.count).drop { $0 == " " })
        broken = lines(of: rest, within: width, measure: measure)
      }
      return result + broken
    }
  }

  /// The whole clauses that a line begins with; nil where it is one, or none ends in it.
  private static func clauses(atStartOf line: String) -> String? {
    var end: String?
    var head = ""
    for atom in atoms(of: line) {
      head += atom
      if let last = head.last(where: { $0 != " " }), "；。，、：;".contains(last), head.count < line.count {
        end = head
      }
    }
    return end?.trimmedEnd
  }

  /// `text` in one line, or in two where it changes between figures and Han characters: 并列 / 10, 5.5% / 左右.
  ///
  /// - Returns: nil when that is still too wide.
  static func parts(of text: String, within width: Double, measure: (String) -> Double) -> [String]? {
    if measure(text) <= width { return text.isEmpty ? [] : [text] }
    let characters = Array(text)
    let isHan = characters.map { ($0.unicodeScalars.first?.value ?? 0) >= 0x2E80 }
    for index in characters.indices.dropFirst() where isHan[index] != isHan[index - 1] {
      let parts = [String(characters[..<index]), String(characters[index...])]
      if parts.allSatisfy({ measure($0) <= width }) { return parts }
    }
    return nil
  }
}
