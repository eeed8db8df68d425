import Schema
import Testing

@testable import Normalization

/// Reviews of several years, and several reports in one text.
@Suite struct SeveralYearsTests {
  private func figures(review: String) throws -> [String] {
    let text = """
      政府工作报告
      ——2022年1月16日在上杭县第三十届人民代表大会第九次会议上
      各位代表：
      请予审议。
      一、过去五年工作回顾

      \(review)
      二、今后五年的目标任务

      到2026年，生产总值达到900亿元，年均增长7%。
      三、2022年工作安排

      生产总值增长6.5%。
      """
    return FigureNotation(role: .actual, year: 2021).lines(try MadeUpReport.read(text)).filter {
      $0 != "gdp growth target 2022 6.5"
    }
  }

  @Test(arguments: [
    ("五年来，生产总值由301.5亿元增加到478.2亿元，年均增长7.7%。", ["gdp level 478.2"]),
    ("五年来，生产总值达到478.2亿元，是五年前的1.6倍。", ["gdp level 478.2"]),
    (
      "五年来，生产总值突破400亿元。2021年，生产总值478.2亿元，增长7.9%。",
      ["! rounded gdp level 400 at_least", "gdp growth 7.9", "gdp level 478.2"]
    ),
    ("五年来，固定资产投资累计完成1200亿元。", []),
    ("五年来，社会消费品零售总额增长61%。", []),
    ("五年来，城镇居民人均可支配收入从27000元提高到41000元。", ["urban_income level 41000"]),
    ("2021年，预计生产总值478.2亿元，增长7.9%。", ["gdp growth 7.9 E", "gdp level 478.2 E"]),
    ("2019年，生产总值突破400亿元。", []),
    // Openings behind the salutation, and what comes after them.
    ("各位代表，2021年是很不平凡的一年。\n\n（一）开放。进出口总额12.5亿元，增长3%。", ["trade growth 3", "trade level 12.5"]),
    ("各位代表！去年我们迎难而上。\n\n固定资产投资增长3.5%。", ["fixed_asset_investment growth 3.5"]),
    ("2021年是极不平凡的一年。\n\n固定资产投资增长4%。五年来，我们齐心协力：\n一是城镇新增就业3.5万人。", ["fixed_asset_investment growth 4"]),
    ("这是综合实力不断增强的五年。城镇新增就业3.5万人。", []),
    ("生产总值由“十二五”末的301.5亿元增加到478.2亿元。", ["gdp level 478.2"]),
    (
      "2021年生产总值478.2亿元，五年年均增长8%；一般公共预算收入31.2亿元、增长6%。",
      ["gdp level 478.2", "general_budget_revenue growth 6", "general_budget_revenue level 31.2"]
    ),
    ("农村居民人均可支配收入21350元，年均增长9%。", ["rural_income level 21350"]),
    ("粮食总产量达到18.6万吨。实际利用外资8.2亿美元。", ["grain_output level 18.6"]),
    ("接待游客2500万人次，是“十二五”时期的2.2倍。", []),
    ("生产总值由2016年的301.5亿元增加到2021年的478.2亿元，年均增长8%，其中2021年增长6.5%。", ["gdp growth 6.5", "gdp level 478.2"]),
    (
      "生产总值年均增长7.1%、2021年达到478.2亿元，一般公共预算收入年均增长9%、达到31.2亿元。",
      ["gdp level 478.2", "general_budget_revenue level 31.2"]
    ),
    (
      "累计完成固定资产投资468亿元；2021年完成125.3亿元，增长12%。",
      ["fixed_asset_investment growth 12", "fixed_asset_investment level 125.3"]
    ),
    ("生产总值478.2亿元，是2016年的1.6倍，2021年增长6.5%。", ["gdp growth 6.5", "gdp level 478.2"]),
    ("累计新增城镇就业5.8万人，去年新增1.05万人。", ["urban_new_jobs level 1.05"]),
    ("一般公共预算收入31.2亿元，年均增长9%。固定资产投资312亿元，年均增长9%。", ["general_budget_revenue level 31.2"]),
  ])
  func onlyTheLastYearCounts(_ review: String, _ expected: [String]) throws {
    #expect(try figures(review: review) == expected)
  }

  @Test func aPlanThatSumsUpTheYearBefore() throws {
    let report = MadeUpReport(
      plan: """
        过去一年，我们爬坡过坎。地区生产总值增长4.7%，城镇新增就业5万人。

        主要预期目标是：地区生产总值增长5.5%。到2027年，常住人口城镇化率达到61%。

        今后五年，城镇新增就业30万人。

        今年城镇新增就业6万人。
        """)
    let lines = FigureNotation(role: .target, year: 2024).lines(try report.read())
    #expect(
      lines == [
        "gdp growth 5.5", "gdp growth actual 2023 4.7", "urban_new_jobs level 6",
        "urban_new_jobs level actual 2023 5",
      ])
  }

  @Test func aReportOfDecemberMaySpeakAsOfTheYearItPlansFor() throws {
    let text = """
      政府工作报告
      ——2021年12月28日在上杭县第三十届人民代表大会第九次会议上
      各位代表：请予审议。
      一、过去五年工作回顾
      2021年，生产总值增长8%。
      二、2022年重点工作
      今年经济社会发展主要预期目标：生产总值增长7%左右。
      """
    let lines = FigureNotation(role: .actual, year: 2021).lines(try MadeUpReport.read(text))
    #expect(lines == ["gdp growth 8", "gdp growth target 2022 7 about"])
  }

  @Test func yearsToComeUnderAHeadingOfTheYearPassBy() throws {
    let report = MadeUpReport(
      plan: """
        今年是关键之年。

        未来五年，地区生产总值迈上6000亿元台阶。

        （一）扩大开放。外贸进出口增长13%左右。
        """)
    #expect(FigureNotation(role: .target, year: 2024).lines(try report.read()) == ["trade growth 13 about"])
  }

  @Test func otherAimsAreNoPlan() throws {
    let report = MadeUpReport(review: "以强军目标为引领，支持国防。我们的目标是变坏事为好事。地区生产总值增长4.7%。")
    #expect(FigureNotation(role: .actual, year: 2023).lines(try report.read()) == ["gdp growth 4.7"])
  }

  @Test func notesAtTheEndStateNoPlan() throws {
    let report = MadeUpReport(
      plan: """
        地区生产总值增长5.5%。\(String(repeating: "我们把每件小事办好。", count: 40))

        [1]高水平：社会消费品零售总额增长10%左右，固定资产投资完成3%。
        """)
    #expect(FigureNotation(role: .target, year: 2024).lines(try report.read()) == ["gdp growth 5.5"])
  }

  @Test func planOfSeveralYearsGivesNothing() throws {
    #expect(try figures(review: "工作很扎实。") == [])
  }

  @Test func compilation() throws {
    let names = ["上饶市", "宜春市", "抚州市"]
    let filler = String(repeating: "我们把每件小事办好、每笔小账算清。\n", count: 160)
    let reports = names.enumerated().map { index, name in
      """
      \(name)政府工作报告
      ——2024年1月1\(index)日在\(name)第三十届人民代表大会第九次会议上
      各位代表：
      我代表\(name)人民政府，向大会作工作报告，请予审议。
      一、2023年工作回顾

      全市生产总值增长4.\(index)%。
      二、2024年工作安排

      全市生产总值增长6.\(index)%。
      \(filler)
      """
    }
    let contents = "目录\n" + names.map { $0 + "政府工作报告……12\n" }.joined()
    let text = contents + reports.joined(separator: "\n")
    let results = try MadeUpReport.extractor.reports(in: Array(text.utf8)).map { try $0.get() }
    #expect(results.map(\.region.name) == names)
    #expect(results.map(\.source.date) == ["2024-01-10", "2024-01-11", "2024-01-12"])
    let lines = results.map { FigureNotation(role: .actual, year: 2023).lines($0) }
    #expect(lines == (0...2).map { ["gdp growth 4.\($0)", "gdp growth target 2024 6.\($0)"] })
    let places = results.flatMap(\.observations).compactMap(\.observation.locator)
    #expect(places.count == 6 && Set(places).count == 6)
  }

  @Test func titleAndAddressOfTheFrontMatter() throws {
    let text = """
      ---
      title: "上杭县：2024年政府工作报告"
      source:
      - https://example.org/a:b
      ---
      \(RegionAndYearTests.body)
      """
    let source = try MadeUpReport.read(text).source
    #expect(source.title == "上杭县：2024年政府工作报告")
    #expect(source.address == "https://example.org/a:b")
    #expect(source.issuer == "上杭县人民政府")
  }
}
