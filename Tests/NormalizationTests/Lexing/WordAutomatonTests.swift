import Testing

@testable import Normalization

@Suite struct WordAutomatonTests {
  static let automaton = WordAutomaton(
    ["增", "增长", "增长率", "增加值", "降", " 元", " 元整", "增长"].enumerated().map { (Array($1.utf8), $0) })

  @Test(arguments: [
    ("增长5", 0, 7, "增长"), ("增长率", 0, 2, "增长率"), ("增加5", 0, 0, "增"), ("不增", 3, 0, "增"), ("增加值", 0, 3, "增加值"),
    ("降", 0, 4, "降"),
  ])
  func longest(_ text: String, _ start: Int, _ id: Int, _ word: String) {
    let match = Self.automaton.longestMatch(in: Array(text.utf8), at: start)
    #expect(match?.id == id)
    #expect(match?.end == start + word.utf8.count)
  }

  @Test(arguments: [("不增", 0), ("长", 0), ("", 0), ("元", 0), ("增", 3), ("增", 1)])
  func none(_ text: String, _ start: Int) {
    #expect(Self.automaton.longestMatch(in: Array(text.utf8), at: start) == nil)
  }

  @Test func wordsBehindAPrefix() {
    let text = Array("5元整".utf8)
    let match = Self.automaton.longestMatch(in: text, at: 1, prefix: UInt8(ascii: " "))
    #expect(match?.id == 6)
    #expect(match?.end == 7)
    #expect(Self.automaton.longestMatch(in: text, at: 0, prefix: UInt8(ascii: " ")) == nil)
    #expect(Self.automaton.longestMatch(in: text, at: 1, prefix: UInt8(ascii: "-")) == nil)
  }

  /// Many words go on from one place, with characters whose last six bits are the same too.
  @Test func manyWordsFromOnePlace() {
    let scalars = (0x4E00..<0x4E90).compactMap(Unicode.Scalar.init)
    let automaton = WordAutomaton(scalars.enumerated().map { (Array("增\($1)".utf8), $0) })
    for (id, scalar) in scalars.enumerated() {
      #expect(automaton.longestMatch(in: Array("增\(scalar)".utf8), at: 0)?.id == id)
    }
    #expect(automaton.longestMatch(in: Array("增长".utf8), at: 0) == nil)
  }

  /// Places that begin no word are passed over by their first two characters: none that begins one is.
  @Test(arguments: [["增长", "降低", "增G"], ["增长", "降低", "增G", "增"]])
  func everyMatchOfALongText(_ words: [String]) {
    let automaton = WordAutomaton(words.enumerated().map { (Array($1.utf8), $0) })
    let pieces = ["增长", "降低", "增G", "增", "长降", "低增", "降", "G", "一二三四"]
    var random = SplitMix(state: 5)
    for _ in 0..<200 {
      let text = Array((0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().utf8)
      var found: [Int] = []
      automaton.forEachMatch(in: text, 0..<text.count) { id, end in found += [id, end] }
      var expected: [Int] = []
      var position = 0
      while position < text.count {
        if text[position] >= 0xE0, let match = automaton.longestMatch(in: text, at: position) {
          expected += [match.id, match.end]
          position = match.end
        } else {
          position += 1
        }
      }
      #expect(found == expected)
    }
  }

  @Test func emptyAutomaton() {
    #expect(WordAutomaton([]).longestMatch(in: Array("增".utf8), at: 0) == nil)
    #expect(WordAutomaton([([], 0)]).longestMatch(in: Array("增".utf8), at: 0) == nil)
  }
}
