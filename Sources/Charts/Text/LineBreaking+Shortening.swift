extension LineBreaking {
  /// `text`, or as much of it as fits `width` with an ellipsis and can't be taken for one of `others`.
  ///
  /// The end is cut where the start is nobody else's; else the middle; else what the text has in common with the others.
  static func shortened(
    _ text: String, to width: Double, among others: [String], measure: (String) -> Double
  ) -> String {
    let plain = shortened(text, to: width, measure: measure)
    guard plain != text, !plain.isEmpty else { return plain }
    let rivals = others.filter { $0 != text }
    let head = plain.dropLast()
    guard rivals.contains(where: { $0.hasPrefix(head) }) else { return plain }
    if let cut = withoutMiddle(Array(text), to: width, measure: measure),
      !rivals.contains(where: { $0.hasPrefix(cut.head) && $0.hasSuffix(cut.tail) })
    {
      return cut.head + "…" + cut.tail
    }
    return withoutCommonStart(Array(text), rivals, to: width, measure: measure) ?? plain
  }

  /// The start and the end of a text, of the same length, or the end longer by one.
  private static func withoutMiddle(
    _ text: [Character], to width: Double, measure: (String) -> Double
  ) -> (head: String, tail: String)? {
    for kept in stride(from: text.count - 1, through: 2, by: -1) {
      let cut = (head: String(text.prefix(kept / 2)), tail: String(text.suffix(kept - kept / 2)))
      if measure(cut.head + "…" + cut.tail) <= width { return cut }
    }
    return nil
  }

  /// What follows the longest start that the text shares with another one, as much as fits.
  private static func withoutCommonStart(
    _ text: [Character], _ others: [String], to width: Double, measure: (String) -> Double
  ) -> String? {
    let common = others.map { other in zip(text, other).prefix { $0.0 == $0.1 }.count }.max() ?? 0
    guard common < text.count else { return nil }
    let rest = "…" + String(text.dropFirst(common))
    let fitting = shortened(rest, to: width, measure: measure)
    return fitting.count > 2 ? fitting : nil
  }
}
