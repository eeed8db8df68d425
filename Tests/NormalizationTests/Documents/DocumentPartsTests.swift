import Schema
import Testing

@testable import Normalization

@Suite struct DocumentPartsTests {
  /// A column far into a line that is longer than those counted at once.
  @Test(arguments: [0, 1, 1023, 1024, 4095, 4096, 5000])
  func columnsOfLongLines(_ characters: Int) {
    let line = String(repeating: "粮", count: 5001)
    let index = LineIndex(Array(("短\n" + line + "\n尾").utf8))
    #expect(index.locator(at: 4 + characters * 3) == Locator(major: 2, minor: characters + 1))
    #expect(index.locator(at: 4 + 5001 * 3 + 1) == Locator(major: 3, minor: 1))
  }

  @Test(arguments: [
    (0, "1:1"), (1, "1:2"), (2, "1:3"), (3, "2:1"), (6, "2:2"), (9, "2:3"), (10, "3:1"), (11, "4:1"),
    (12, "4:2"),
    (99, "4:2"),
  ])
  func lines(_ offset: Int, _ locator: String) {
    let index = LineIndex(Array("ab\n增长\n\nc".utf8))
    #expect(index.locator(at: offset) == Locator(locator))
  }

  @Test func lineOfAnEmptyText() {
    #expect(LineIndex([]).locator(at: 0) == Locator("1:1"))
  }

  @Test(arguments: [
    ("---\ntitle: 甲：乙\nsource: https://a.b/c:d\n---\n正文", "甲：乙", "https://a.b/c:d", "正文"),
    ("---\ntitle: \"甲: 乙\"\n---\n正文", "甲: 乙", "", "正文"),
    ("---\ntitle: '甲'\nsource:\n- https://a.b\n- https://c.d\ntags:\n- x\n---\n正文", "甲", "https://a.b", "正文"),
    ("---\r\ntitle: 甲\r\n---\r\n正文", "甲", "", "正文"),
    ("---\nsource: 日报\n---\n正文", "", "", "正文"),
    ("---\ntitle: 甲\n没有结尾", "", "", "---\ntitle: 甲\n没有结尾"),
    ("正文\n---\ntitle: 甲\n---\n", "", "", "正文\n---\ntitle: 甲\n---\n"),
    ("---\ntitle: 甲\n---", "甲", "", ""), ("", "", "", ""),
  ])
  func frontMatter(_ text: String, _ title: String, _ address: String, _ rest: String) {
    let bytes = Array(text.utf8)
    let front = FrontMatter(bytes)
    #expect(front.title == title)
    #expect(front.address == address)
    #expect(String(decoding: bytes[front.end...], as: UTF8.self) == rest)
  }

  @Test(arguments: [
    ("甲乙甲乙甲", "甲乙", [0, 6]), ("甲甲甲", "甲甲", [0]), ("甲", "乙", []), ("", "甲", []), ("甲", "甲乙", []),
    ("甲", "", []),
  ])
  func search(_ text: String, _ needle: String, _ places: [Int]) {
    #expect(ByteSearch(needle).all(in: Array(text.utf8)) == places)
    #expect(ByteSearch(needle).first(in: Array(text.utf8)) == places.first)
  }

  @Test func searchWithinLimits() {
    let text = Array("甲乙甲乙".utf8)
    #expect(ByteSearch("甲").first(in: text, from: 1) == 6)
    #expect(ByteSearch("甲").first(in: text, from: 1, to: 8) == nil)
    #expect(ByteSearch("甲").first(in: text, from: 1, to: 900) == 6)
    #expect(ByteSearch("甲").first(in: text, from: 50) == nil)
  }

  @Test func phrases() {
    let phrases = Phrases(["今年", "明年"])
    #expect(phrases.occurs(in: Array("在明年".utf8)[...]))
    #expect(!phrases.begins(Array("在明年".utf8)[...]))
    #expect(phrases.begins(Array("今年".utf8)[...]))
    #expect(!phrases.occurs(in: Array("去年明".utf8)[...]))
  }

  @Test func onePieceUnlessSeveralReportsOpen() {
    let formula = "各位代表：我代表市政府向大会报告工作，请予审议。"
    let filler = String(repeating: "好", count: 2400)
    let one = Array((formula + "……" + formula).utf8)
    let two = Array((formula + filler + formula).utf8)
    let pieces = { (source: [UInt8]) in
      ReportSplitter.pieces(of: CompactText(source), source: source) { _ in false }
    }
    #expect(pieces(one).map(\.range) == [0..<one.count])
    #expect(pieces(two).map(\.range.lowerBound) == [0, (formula + filler).utf8.count])
    #expect(pieces(two).last?.range.upperBound == two.count)
    #expect(pieces(one).map(\.heading) == [0..<one.count])
    let menus = Array((filler + "政府工作报告" + formula + "增长").utf8)
    #expect(pieces(menus).map(\.range) == [0..<menus.count])
    #expect(pieces(menus).map(\.heading) == [(filler.utf8.count - 300)..<menus.count])
  }
}
