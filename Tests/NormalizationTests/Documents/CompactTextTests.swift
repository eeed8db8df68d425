import Testing

@testable import Normalization

@Suite struct CompactTextTests {
  @Test(arguments: [
    ("增长 5.1%", "增长5.1%"), ("增　长", "增长"), ("增\u{00A0}长", "增长"), ("增\u{200B}长", "增长"), ("\u{FEFF}增长", "增长"),
    ("**增长**5%", "增长5%"), ("# 回顾", "回顾"), ("PM$_{2.5}$", "PM2.5"), ("５．１％", "5.1%"), ("（一）", "（一）"),
    ("增\n长", "增长"), ("增\r\n  长", "增长"), ("1\n7", "17"), ("1 7", "1 7"), ("1  7", "1 7"), ("1　7", "1 7"),
    ("1 亿", "1亿"), ("完成。\n增长", "完成。\n增长"), ("任务：\n增长", "任务：\n增长"), ("回顾\n\n增长", "回顾\n增长"),
    ("\n\n增长\n\n", "增长"), ("", ""), (" \n", ""), ("𠮷 a", "𠮷a"),
  ])
  func texts(_ source: String, _ compact: String) {
    #expect(String(decoding: CompactText(Array(source.utf8)).bytes, as: UTF8.self) == compact)
  }

  /// A page break in a scanned newspaper puts an empty line into the middle of a sentence.
  @Test func emptyLineInsideALongParagraphIsNone() {
    let long = String(repeating: "春夏秋冬", count: 10)
    let text = CompactText(Array((long + "\n\n" + long).utf8))
    #expect(String(decoding: text.bytes, as: UTF8.self) == long + long)
  }

  @Test(arguments: ["增 长\n5.1 %", "１２ 亿\r\n元", "# PM$_{2.5}$ 下 降", "回顾\n\n２０２３年，1 7亿。\n完"])
  func everyByteKnowsWhereItStood(_ source: String) {
    let bytes = Array(source.utf8)
    let text = CompactText(bytes)
    var previous = -1
    for (offset, byte) in text.bytes.enumerated() where byte != 0x0A && byte != 0x20 {
      let place = text.sourceOffset(of: offset)
      #expect(place > previous && place < bytes.count)
      if bytes[place] == 0xEF, byte < 0x80 {
        let wide = String(decoding: bytes[place..<place + 3], as: UTF8.self).unicodeScalars.first
        #expect(wide?.value == UInt32(byte) + 0xFEE0)
      } else {
        #expect(bytes[place] == byte)
      }
      previous = place
    }
  }

  @Test func startIsSkippedButCounted() {
    let text = CompactText(Array("abc 增长".utf8), from: 3)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "增长")
    #expect(text.sourceOffset(of: 0) == 4)
    #expect(text.sourceOffset(of: 3) == 7)
  }
}
