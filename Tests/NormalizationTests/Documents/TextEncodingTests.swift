import Testing

@testable import Normalization

@Suite struct TextEncodingTests {
  static let simplified = "上杭县政府工作报告\n过去一年，全县地区生产总值增长4.4%，固定资产投资增长9.2%。\r\n我们的工作还有不足。\n"
  static let traditional = "政府工作報告\n過去一年，全縣地區生產總值增長4.4%，固定資產投資增長9.2%。我們的工作還有不足。\n"

  static func encoded(_ text: String, _ encoding: String) -> [UInt8] {
    guard var encoder = CharacterDecoder("UTF-8", to: encoding) else { return [] }
    return encoder.decode(Array(text.utf8)[...]).text
  }

  @Test(
    arguments: [
      ("UTF-8", []), ("GB18030", []), ("GBK", []), ("GB2312", []), ("UTF-16LE", []), ("UTF-16BE", []),
      ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]), ("UTF-32LE", [0xFF, 0xFE, 0, 0]),
      ("GB18030", [0x84, 0x31, 0x95, 0x33]),
    ] as [(String, [UInt8])])
  func isToldByContent(_ encoding: String, _ mark: [UInt8]) throws {
    let bytes = Self.encoded(Self.simplified, encoding)
    #expect(!bytes.isEmpty)
    #expect(String(decoding: try TextEncoding.utf8(mark + bytes), as: UTF8.self) == Self.simplified)
  }

  @Test func big5IsToldFromGB18030() throws {
    let bytes = Self.encoded(Self.traditional, "BIG5")
    #expect(String(decoding: try TextEncoding.utf8(bytes), as: UTF8.self) == Self.traditional)
    let gbk = Self.encoded(Self.traditional, "GBK")
    #expect(String(decoding: try TextEncoding.utf8(gbk), as: UTF8.self) == Self.traditional)
  }

  /// Longer than one turn of the decoder, with characters over the edges of its buffer.
  @Test func longText() throws {
    let text = String(repeating: "x" + Self.simplified, count: 4000)
    #expect(String(decoding: try TextEncoding.utf8(Self.encoded(text, "GB18030")), as: UTF8.self) == text)
  }

  @Test func aFewBadBytesAreMarkedAndLeftInPlace() throws {
    var bytes = Self.encoded(String(repeating: Self.simplified, count: 20), "GB18030")
    bytes.insert(0xFF, at: 18)
    let text = String(decoding: try TextEncoding.utf8(bytes), as: UTF8.self)
    #expect(text.hasPrefix("上杭县政府工作报告\u{FFFD}\n过去一年"))
  }

  @Test func rubbishIsNoText() {
    let random = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3 | 0x80) }
    #expect(throws: ExtractionError.unknownEncoding(offset: 0)) { try TextEncoding.utf8(random) }
    let zeros = [UInt8](repeating: 0, count: 600) + Array("政府工作报告".utf8)
    #expect(throws: ExtractionError.binary) { try TextEncoding.utf8(zeros) }
    #expect(throws: ExtractionError.binary) { try TextEncoding.utf8([0xFF, 0xFE] + random.prefix(9)) }
  }

  @Test func UTF8IsTakenAsItIs() throws {
    let bytes = Array("\u{FEFF}政府".utf8)
    #expect(try TextEncoding.utf8(bytes) == bytes)
  }
}
