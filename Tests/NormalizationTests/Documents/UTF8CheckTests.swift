import Testing

@testable import Normalization

@Suite struct UTF8CheckTests {
  /// Text is looked at four characters at a time: what is wrong is found in each of them.
  @Test(arguments: 0..<14)
  func findsWhatIsWrongAnywhere(_ place: Int) {
    let characters = Array(repeating: Array("粮".utf8), count: 14)
    #expect(UTF8Check.firstInvalidOffset(in: characters.flatMap { $0 }) == nil)
    let wrongs: [[UInt8]] = [
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE7, 0xE7, 0x80], [0xFF, 0x80, 0x80],
    ]
    for wrong in wrongs {
      var damaged = characters
      damaged[place] = wrong
      #expect(UTF8Check.firstInvalidOffset(in: damaged.flatMap { $0 }) == place * 3)
    }
  }
}
