import Catalogue
import Schema
import Testing

@testable import Normalization

@Suite struct LexerTests {
  private func tokens(_ text: String) -> [Token] {
    let compact = CompactText(Array(text.utf8))
    return Lexer(LexiconTests.lexicon).tokens(of: compact.bytes, in: 0..<compact.bytes.count)
  }

  /// A number as text: value, unit with factor, and what is special about it.
  private func describe(_ number: NumberToken) -> String {
    var words = ["\(number.value)"]
    switch number.unit {
    case .measure(let compact, let factor)?:
      let unit = LexiconTests.lexicon.traits.scaled(compact)
      words.append("\(unit.code.rawValue)\(unit.multiplier)*\(factor)")
    case .magnitude(let power)?: words.append("e\(power)")
    case .other?: words.append("other")
    case .year?: words.append("year")
    case nil: break
    }
    if number.isExceeded { words.append("more") }
    if number.isWord { words.append("word") }
    if number.hasGap { words.append("gap") }
    return words.joined(separator: " ")
  }

  @Test(arguments: [
    ("5.10%", "5.10 PT0*1"), ("６．５％", "6.5 PT0*1"), ("2381.6亿元", "2381.6 CNY8*1"),
    ("1,234.5亿元", "1234.5 CNY8*1"),
    ("43,210元", "43210 CNY0*1"), ("300多亿元", "300 CNY8*1 more"),
    ("300余万吨", "300 T4*1 more"), ("300多", "300"), ("300亿", "300 e8"), ("3万", "3 e4"),
    ("3.2万亿元", "3.2 CNY8*10000"),
    ("54亿斤", "54 T4*5"), ("3.2亿公斤", "3.2 T4*10"), ("4820万美元", "4820 USD4*1"), ("1.2亿人次", "1.2 PS8*1"),
    ("28微克/立方米", "28 UG_M30*1"), ("2023年", "2023 year"), ("351天", "351 other"), ("0.6个百分点", "0.6 other"),
    ("1 7亿公斤", "17 T4*10 gap"), ("102.1", "102.1"), ("万亿元", "1 CNY8*10000 word"),
    ("007%", "7 PT0*1"),
  ])
  func numbers(_ text: String, _ expected: String) throws {
    let number = try #require(tokens(text).first?.number)
    #expect(describe(number) == expected)
  }

  @Test(arguments: [
    ("5.1.2%", ["5.1 gap", "2 PT0*1 gap"]), ("12,34", ["12 gap", "34 gap"]), ("5.%", ["5"]),
    ("45，600元", ["45 gap", "600 CNY0*1 gap"]), ("45，60元", ["45", "60 CNY0*1"]),
    ("5·5%", ["5 gap", "5 PT0*1 gap"]),
    ("5、6%", ["5", "6 PT0*1"]), ("5-6%", ["5", "6 PT0*1"]), ("99999999999999999999亿元", []), ("亿元", []),
  ])
  func severalNumbers(_ text: String, _ expected: [String]) {
    #expect(tokens(text).compactMap(\.number).map(describe) == expected)
  }

  @Test(arguments: ["地区生产总值增长5.1%，其中某某产业", "〇甲★5", "", "。。", "𠮷5%²", "99999999999999999999"])
  func tokensHaveNoGaps(_ text: String) {
    let bytes = Array(text.utf8)
    var position = 0
    for token in Lexer(LexiconTests.lexicon).tokens(of: bytes, in: 0..<bytes.count) {
      #expect(token.range.lowerBound == position && !token.range.isEmpty)
      position = token.range.upperBound
    }
    #expect(position == bytes.count)
  }

  @Test func unknownTextAndSymbols() {
    #expect(tokens("鑫淼").map(\.kind) == [.unknown])
    #expect(tokens("★").map(\.kind) == [.word(.quote)])
    #expect(tokens("增长").map(\.kind) == [.word(.grow)])
    #expect(tokens("元").map(\.kind) == [.unknown], "a unit counts only behind a number")
  }
}
