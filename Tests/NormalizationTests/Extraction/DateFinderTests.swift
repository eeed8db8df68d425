import Testing

@testable import Normalization

@Suite struct DateFinderTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var title = ""
    var heading = ""
    var body = ""
    /// `plan year, date, delivery year`; `nil` if nothing is said.
    let expected: String?

    var testDescription: String { "\(title) | \(heading) | \(body)" }
  }

  static let samples = [
    Sample(heading: "——2024年1月16日在大会上", expected: "2024, 2024-01-16, 2024"),
    Sample(heading: "——2024年1月在大会上", expected: "2024, 2024-01, 2024"),
    Sample(heading: "——2024年9月30日在大会上", expected: "2024, 2024-09-30, 2024"),
    Sample(heading: "——2023年10月8日在大会上", expected: "2024, 2023-10-08, 2023"),
    Sample(heading: "——2023年12月28日在大会上", expected: "2024, 2023-12-28, 2023"),
    Sample(heading: "——二〇二四年一月十六日在大会上", expected: "2024, 2024-01-16, 2024"),
    Sample(heading: "——二○二四年二月二十日在大会上", expected: "2024, 2024-02-20, 2024"),
    Sample(heading: "——二零二三年十二月三十一日在大会上", expected: "2024, 2023-12-31, 2023"),
    Sample(heading: "——2 0 2 4 年 1 月 1 6 日", expected: "2024, 2024-01-16, 2024"),
    Sample(heading: "各位代表：2024年1月16日", body: "", expected: nil),
    Sample(title: "2024年某县政府工作报告", expected: "2024, , 2024"),
    Sample(title: "某县政府工作报告（2024年1月16日）", expected: "2024, 2024-01-16, 2024"),
    Sample(heading: "2024年某县政府工作报告", expected: "2024, , 2024"),
    Sample(title: "2023年某县政府工作报告", heading: "——2024年1月16日在大会上", expected: "2024, 2024-01-16, 2024"),
    Sample(body: "一、2023年工作回顾", expected: "2024, , 2024"),
    Sample(body: "各位代表：\n2023年和过去五年工作回顾", expected: "2024, , 2024"),
    Sample(body: "2024年经济社会发展主要预期目标是", expected: "2024, , 2024"),
    Sample(title: "2023年某县政府工作报告", body: "一、2023年工作回顾\n二、2024年工作安排", expected: "2024, , 2024"),
    Sample(
      heading: "——2022年1月16日在大会上", body: "一、2023年工作回顾\n二、2024年工作安排", expected: "2024, , 2024"),
    Sample(body: "生产总值增长5%。", expected: nil),
    Sample(heading: "——3024年1月16日在大会上", expected: nil),
    Sample(heading: "——2024年13月在大会上", expected: nil),
  ]

  @Test(arguments: samples)
  func datings(_ sample: Sample) {
    let body = CompactText(Array(sample.body.utf8))
    let found = DateFinder.find(
      title: compact(sample.title), heading: compact(sample.heading), text: body, range: 0..<body.bytes.count)
    #expect(found.map { "\($0.planYear), \($0.date), \($0.deliveryYear)" } == sample.expected)
  }

  @Test(arguments: [
    ("2023年和2024年", [2023, 2024]), ("二〇二三年", [2023]), ("2 0 2 3 年", [2023]), ("1979年", []), ("23年", []),
    ("年", []),
  ])
  func years(_ text: String, _ expected: [Int]) {
    #expect(DateFinder.years(in: compact(text)) == expected)
  }

  private func compact(_ text: String) -> [UInt8] { CompactText(Array(text.utf8)).bytes }
}
