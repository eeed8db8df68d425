import Schema
import Testing

@testable import Normalization

/// What is said of an indicator that gave no figure.
@Suite struct MentionTests {
  private func mentions(review: String) throws -> [String] {
    let text = MadeUpReport(review: review, plan: "工作要做实。").text
    let report = try MadeUpReport.read(text, detail: .mentions)
    return report.mentions.map { mention in
      [
        mention.indicator.rawValue, mention.role.rawValue, mention.measure?.rawValue ?? "*",
        mention.reason.rawValue, mention.evidence,
      ].joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("粮食产量再获丰收。", ["grain_output actual * no_number 粮食产量再获丰收"]),
    ("上半年，生产总值增长6.3%。", ["gdp actual growth part_of_year 生产总值增长6.3%"]),
    ("生产总值增速位居第3位。", ["gdp actual * rank 生产总值增速位居第3位"]),
    (
      "进出口总额、实际使用外资分别增长5%、6%、7%。",
      [
        "trade actual growth list_mismatch 进出口总额、实际使用外资分别增长5%、6%、7%",
        "fdi actual growth list_mismatch 进出口总额、实际使用外资分别增长5%、6%、7%",
      ]
    ),
    ("高新区生产总值增长9%。", ["gdp actual * other_area 高新区生产总值增长9%"]),
    ("生产总值靠大家拧成一股绳奔向了新天地9%。", ["gdp actual * apart 生产总值靠大家拧成一股绳奔向了新天地9%"]),
    ("生产总值增长6.3%，为全年打下基础。", []),
  ])
  func reasons(_ review: String, _ expected: [String]) throws {
    let found = try mentions(review: review)
    #expect(found == expected)
  }

  @Test func nothingIsGatheredUnasked() throws {
    let text = MadeUpReport(review: "粮食产量再获丰收。", plan: "工作要做实。").text
    #expect(try MadeUpReport.read(text).mentions.isEmpty)
  }
}
