import Schema
import Testing

@testable import Normalization

@Suite struct TraditionalFormsTests {
  @Test func traditionalCharactersAreReadAndQuotedAsTheyStand() throws {
    let report = MadeUpReport(review: "全市規模以上工業增加值增長6.5%，生產總值2381億元，城鎮新增就業5萬人。")
    let read = try report.read()
    #expect(
      FigureNotation(role: .actual, year: 2023).lines(read) == [
        "gdp level 2381", "industrial_value_added growth 6.5", "urban_new_jobs level 5",
      ])
    #expect(read.observations.contains { $0.evidence.contains("規模以上工業增加值增長6.5%") })
  }

  @Test func simplifiedTextIsLeftAlone() {
    let text = CompactText(Array("生产总值增长6%".utf8))
    #expect(TraditionalForms.simplified(text.bytes, landmarks: text.landmarks) == nil)
  }
}

@Suite struct ChineseNumeralTests {
  @Test(arguments: [
    ("六", "6"), ("十五", "15"), ("一百零五", "105"), ("三千二百", "3200"), ("两万三千", "23000"), ("六点五", "6.5"),
    ("十九亿四千万", "1940000000"), ("〇点八五", "0.85"),
  ])
  func values(_ text: String, _ value: String) throws {
    let bytes = Array(text.utf8)
    let number = try #require(ChineseNumeral(bytes, at: 0))
    #expect("\(number.value)" == value)
    #expect(number.end == bytes.count)
  }

  @Test(arguments: ["千亿", "百姓", "万元", "点五", "个"])
  func noNumber(_ text: String) {
    #expect(ChineseNumeral(Array(text.utf8), at: 0) == nil)
  }
}
