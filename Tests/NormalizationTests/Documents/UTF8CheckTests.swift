import Testing

@testable import Normalization

@Suite struct UTF8CheckTests {
  /// Text is looked at in blocks: what is wrong is found at the beginning of one, in its middle and across two.
  @Test(arguments: Array(0..<14) + Array(1360..<1370))
  func findsWhatIsWrongAnywhere(_ place: Int) {
    let characters = Array(repeating: Array("粮".utf8), count: 1374)
    #expect(UTF8Check.firstInvalidOffset(in: characters.flatMap { $0 }) == nil)
    let wrongs: [[UInt8]] = [
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE7, 0xE7, 0x80], [0xFF, 0x80, 0x80],
    ]
    for wrong in wrongs {
      var damaged = characters
      damaged[place] = wrong
      #expect(UTF8Check.firstInvalidOffset(in: damaged.flatMap { $0 }) == place * 3)
    }
    let cut = Array(characters[..<place].joined()) + [0xE7, 0xB2]
    #expect(UTF8Check.firstInvalidOffset(in: cut) == place * 3)
  }

  /// Figures between the characters shift them; damage behind is found all the same.
  @Test(arguments: 0..<200)
  func agreesWithTheLibrary(_ round: Int) {
    var random = SplitMix(state: UInt64(round))
    let pieces: [[UInt8]] = [
      Array("增长".utf8), Array("6.5%".utf8), Array("·".utf8), Array("\n".utf8), Array("粮食产量".utf8),
      Array("𠮷".utf8),
    ]
    var text = (0..<40).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    #expect(UTF8Check.firstInvalidOffset(in: text) == nil)
    let place = Int.random(in: text.indices, using: &random)
    text[place] = [0xE0, 0xED, 0x80, 0xFF, 0x41].randomElement(using: &random) ?? 0xFF
    let isValid = String(validating: text, as: UTF8.self) != nil
    #expect((UTF8Check.firstInvalidOffset(in: text) == nil) == isValid)
  }
}
