/// The stretches of a text, those together that may be one sentence: a list goes on over paragraphs (：⏎ …；⏎ …；).
struct SentenceGroups {
  /// One or more stretches.
  struct Group {
    let range: Range<Int>
    let signs: CharacterSigns.Signs
    let isOneStretch: Bool
  }

  private let text: CompactText
  private let range: Range<Int>
  /// The characters behind which a list may go on in the next paragraph.
  private let continuing: Phrases
  private var index: Int
  private var start: Int

  init(_ text: CompactText, range: Range<Int>, continuing: Phrases) {
    self.text = text
    self.range = range
    self.continuing = continuing
    index = text.stretchIndex(at: range.lowerBound)
    start = range.lowerBound
  }

  /// The next group; `nil` at the end of the range.
  mutating func next() -> Group? {
    guard start < range.upperBound else { return nil }
    let first = start
    var signs: CharacterSigns.Signs = []
    var count = 0
    while start < range.upperBound, index < text.stretchCount {
      let stretch = text.stretch(index)
      index += 1
      count += 1
      let from = start
      start = min(stretch.range.upperBound, range.upperBound)
      signs.formUnion(stretch.signs)
      if !goesOn(behind: from..<start, from: first) { break }
    }
    return Group(
      range: first..<max(start, first + 1), signs: signs, isOneStretch: count < 2)
  }

  /// Whether the paragraph that ends with `stretch` may go on in the next one.
  private func goesOn(behind stretch: Range<Int>, from first: Int) -> Bool {
    let end = stretch.upperBound - 1
    guard end > first, text.bytes[end] == CompactText.paragraphEnd else { return false }
    var character = end - 1
    while character > first, text.bytes[character] & 0xC0 == 0x80 { character -= 1 }
    return continuing.begin(text.bytes, at: character)
  }
}
