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
