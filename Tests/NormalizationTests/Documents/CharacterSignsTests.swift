import Testing

@testable import Normalization

/// What the pass over a text looks up for each character.
@Suite struct CharacterSignsTests {
  private static let threeBytes = Array(0x800..<0xD800) + Array(0xE000..<0x10000)

  @Test func everyCharacterHasACodeOfItsOwn() {
    let scalars = Array(0..<0x80) + Self.threeBytes
    #expect(Set(scalars.map(CharacterSigns.code)).count == scalars.count)
    #expect(scalars.allSatisfy { CharacterSigns.scalar(CharacterSigns.code($0)) == $0 })
  }

  @Test func theCodeIsFoundWithoutTheScalar() {
    for scalar in Self.threeBytes.compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let bytes = Array(String(scalar).utf8)
      let word = UInt32(bytes[0]) | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) << 16
      guard CharacterSigns.code(ofThree: word) != CharacterSigns.code(Int(scalar.value)) else { continue }
      Issue.record("\(scalar)")
    }
  }

  @Test func quickFlagsHoldAllFlags() {
    let signs = CharacterSigns(words: [(Array("粮食产量".utf8), .name), (Array("亿".utf8), .figure)])
    let isHeld = (Array(0..<0x80) + Self.threeBytes).allSatisfy { scalar in
      let rough = signs.quick[CharacterSigns.flagIndex(CharacterSigns.key(CharacterSigns.code(scalar)))]
      return rough & signs.flags[scalar] == signs.flags[scalar]
    }
    #expect(isHeld)
  }

  /// A character that shares a place with a full stop ends no sentence.
  @Test func onlySentenceEndsEndSentences() {
    let text = Self.threeBytes.compactMap { Unicode.Scalar(UInt32($0)) }.filter {
      !CharacterSigns.sentenceEnds.contains($0)
    }
    let compact = CompactText(Array(text.map { String($0) }.joined().utf8))
    #expect(compact.stretchCount == 1)
  }
}
