import Schema
import Testing

@testable import Normalization

/// What decided about a figure can be told, word by word.
@Suite struct ExplanationTests {
  private func explanation(review: String, plan: String, _ role: Role, _ measure: Measure) throws
    -> Explanation?
  {
    let report = try MadeUpReport.read(
      MadeUpReport(review: review, plan: plan).text, detail: .explanations)
    return report.observations.first {
      $0.observation.key.role == role && $0.observation.key.measure == measure
    }?.explanation
  }

  @Test func nameUnitBoundAndPart() throws {
    let found = try #require(
      try explanation(
        review: "全年生产总值预计突破1.26万亿元，增长5.7%。", plan: "生产总值增长6%左右。", .actual, .level))
    #expect(found.name?.text == "生产总值")
    #expect(found.figure.text == "1.26万亿元")
    #expect(found.before == "全年生产总值预计突破")
    #expect(found.after == "")
    #expect(found.hedge?.text == "突破")
    #expect(found.estimate?.text == "预计")
    #expect(found.year == nil)
    #expect(found.part?.text == "一、2023年工作回顾")
    #expect(found.factor == ExactDecimal(10000))
  }

  @Test func hedgeBehindAndYearNamed() throws {
    let found = try #require(
      try explanation(review: "工作扎实。", plan: "2024年，生产总值增长6%左右。", .target, .growth))
    #expect(found.figure.text == "6%左右")
    #expect(found.hedge?.text == "左右")
    #expect(found.year?.text == "2024年")
    #expect(found.part?.text == "二、2024年工作安排")
  }

  @Test func basisOfAFigure() throws {
    let found = try #require(
      try explanation(review: "一般公共预算收入52.1亿元，同口径增长5.7%。", plan: "工作要做实。", .actual, .growth))
    #expect(found.basis?.text == "同口径增长")
  }

  @Test(arguments: [
    ("生产总值达到300.4亿元。生产总值300亿元。", SettlementRule.precise),
    ("生产总值增长4.7%。生产总值增长5.2%。", .earlier),
    ("一般公共预算收入增长3.1%，同口径增长5.7%。", .comparable),
  ])
  func rulesAreNamed(_ review: String, _ rule: SettlementRule) throws {
    let report = try MadeUpReport.read(MadeUpReport(review: review, plan: "工作要做实。").text)
    #expect(report.contests.map(\.rule) == [rule])
  }
}
