import Schema
import Testing

@testable import Normalization

@Suite struct PageTextTests {
  private static func text(_ pages: [String]) -> DocumentText {
    PageText(Array((pages.joined(separator: "\u{C}") + "\u{C}").utf8)).document
  }

  private static func compact(_ pages: [String]) -> String {
    String(decoding: CompactText(text(pages).bytes).bytes, as: UTF8.self)
  }

  private static let line = String(repeating: "春夏秋冬", count: 8)

  @Test(arguments: ["12", "— 12 —", "-12-", "第12页", "第 1 页 共 30 页", "１２", "12/30", "· 3 ·"])
  func pageNumbersAreNoPartOfASentence(_ number: String) {
    let pages = ["\(Self.line)\n生产总值增\n\(number)\n", "\(number)\n长4.4%，\(Self.line)\n"]
    #expect(Self.compact(pages) == "\(Self.line)生产总值增长4.4%，\(Self.line)")
  }

  @Test func headersAndFootersAreLeftOutButTheFirst() {
    let pages = ["甲", "乙", "丙", "丁"].map { name in
      "会议文件 第1\(name.utf8.count)页\n" + String(repeating: "\(name)\(Self.line)\n", count: 3) + "某县人民政府\n"
    }
    let text = String(decoding: Self.text(pages).bytes, as: UTF8.self)
    #expect(text.occurrences(of: "会议文件") == 1)
    #expect(text.occurrences(of: "某县人民政府") == 1)
    #expect(text.occurrences(of: Self.line) == 12)
  }

  /// Two pages that begin alike prove nothing, nor does a figure alone in the middle of a page.
  @Test func whatMayBeTextStays() {
    let pages = ["一、回顾\n\(Self.line)\n", "一、回顾\n\(Self.line)\n"]
    #expect(String(decoding: Self.text(pages).bytes, as: UTF8.self).occurrences(of: "一、回顾") == 2)
    let table = (1...4).map { _ in Self.line }.joined(separator: "\n")
    #expect(Self.compact(["\(table)\n12\n\(table)\n"]).contains("12"))
  }

  @Test func shortLinesEndParagraphs() {
    #expect(Self.compact(["工作回顾\n\(Self.line)\n\(Self.line)\n"]) == "工作回顾\n\(Self.line)\(Self.line)")
  }

  @Test func placesArePageAndLine() throws {
    let text = Self.text(["标题\n\n增长\n", "1\n\(Self.line)\n下降\n"])
    let place = { (needle: String) in
      ByteSearch(needle).first(in: text.bytes).map { text.places().locator(at: $0) }
    }
    #expect(place("标题") == Locator("1:1"))
    #expect(place("增长") == Locator("1:2"))
    #expect(place("长") == Locator("1:2"))
    #expect(place("下降") == Locator("2:3"))
  }

  @Test func pagesWithoutText() {
    #expect(!PageText(Array("\u{C}\u{C}\u{C}".utf8)).hasText)
    #expect(!PageText(Array("1\n\u{C}2\n\u{C}".utf8)).hasText)
    #expect(!PageText([]).hasText)
    #expect(PageText([]).pageCount == 0)
    #expect(PageText(Array("\u{C}\u{C}\u{C}".utf8)).pageCount == 3)
    #expect(PageText(Array("\(Self.line)\n\u{C}\u{C}".utf8)).hasText)
  }
}

extension String {
  /// How often `part` stands in it.
  fileprivate func occurrences(of part: String) -> Int { ByteSearch(part).all(in: Array(utf8)).count }
}
