import Catalogue
import Schema
import Testing

@testable import Normalization

/// Whose report it is and which year it plans for.
@Suite struct RegionAndYearTests {
  static let body = """
    各位代表：
    请予审议。
    一、2023年工作回顾

    生产总值增长5.1%。
    二、2024年工作安排

    生产总值增长5.6%。
    """

  @Test(arguments: [
    ("政府工作报告\n——2024年1月16日在上杭县第三十届人民代表大会第九次会议上", "350823"),
    ("政府工作报告\n上杭县人民政府县长　张某", "350823"),
    ("政府工作报告\n（2024年1月16日）\n上杭县县长　张某", "350823"),
    ("2024年上杭县政府工作报告", "350823"),
    ("上杭县人民政府工作报告（2024年）", "350823"),
    ("---\ntitle: 2024年上杭县政府工作报告\n---\n", "350823"),
    ("---\ntitle: \"福建：上杭县2024年政府工作报告：全文\"\ntags:\n- 报告\n- 县\n---\n", "350823"),
    ("政府工作报告\n——2024年1月16日在宜春市第三十届人民代表大会第九次会议上", "360900"),
    ("政府工作报告\n江西省人民政府省长　张某", "360000"),
    ("2024年北京市政府工作报告", "110000"),
    ("2024年吉林省政府工作报告", "220000"),
    ("2024年吉林市政府工作报告", "220200"),
    ("2024年广西壮族自治区政府工作报告", "450000"),
    ("政府工作报告\n——2024年3月5日在第三十届全国人民代表大会第九次会议上", "100000"),
    // An editor's name that is a district's too, right before the title.
    ("某地日报\nA02　要闻　2024年1月18日　星期四　编辑：高某　版式：刘某　校对：秀英\n政府工作报告\n——2024年1月16日在上杭县第三十届人民代表大会第九次会议上", "350823"),
    ("政府工作报告\n——2024年1月16日在福州市鼓楼区第三十届人民代表大会第九次会议上", "350102"),
  ])
  func headings(_ heading: String, _ code: String) throws {
    let report = try MadeUpReport.read(heading + "\n" + Self.body)
    #expect(report.region.code == RegionCode(code))
    #expect(report.source.id == "\(code)-2024")
    #expect(report.isRegionGiven == false)
    #expect(report.observations.count == 2)
  }

  @Test func bodyNamesTheRegionWithoutAHeading() throws {
    let names = "上杭县与龙岩市其他县一道前进，上杭县的事要上杭人办好，全县上下一心。"
    let report = try MadeUpReport.read(Self.body + "\n" + names + "全县人民期待上杭县更好。")
    #expect(report.region.code == RegionCode("350823"))
  }

  @Test(arguments: [("福州市", "350102"), ("南京市", "320106"), ("徐州市", "320302"), ("开封市", "410204")])
  func namesAroundTellDistrictsApart(_ city: String, _ code: String) throws {
    let heading = "政府工作报告\n鼓楼区人民政府区长　张某\n"
    let around = "我们服务\(city)发展，争当\(city)前列。全区一心。"
    let report = try MadeUpReport.read(heading + Self.body + around)
    #expect(report.region.code == RegionCode(code))
  }

  @Test func sharedNamesStayAmbiguous() throws {
    let text = "政府工作报告\n鼓楼区人民政府区长　张某\n" + Self.body
    let results = try MadeUpReport.extractor.reports(in: Array(text.utf8))
    guard case .failure(.unknownRegion(let candidates)) = results.first else {
      Issue.record("\(results)")
      return
    }
    #expect(candidates.map(\.code.description) == ["320106", "320302", "350102", "410204"])
  }

  @Test(arguments: [
    ("襄樊市", 2008, "420600", "襄樊市"), ("襄阳市", 2015, "420600", "襄阳市"), ("莱芜市", 2018, "371200", "莱芜市"),
    ("上杭县", 1995, "352624", "上杭县"), ("上杭县", 2005, "350823", "上杭县"), ("巢湖市", 2010, "341400", "巢湖市"),
    ("巢湖市", 2020, "340181", "巢湖市"),
  ])
  func unitsOfTheYear(_ name: String, _ year: Int, _ code: String, _ found: String) throws {
    let text = "\(year)年\(name)政府工作报告\n各位代表：\n请予审议。\n一、\(year - 1)年工作回顾\n\n生产总值增长9.2%。"
    let report = try MadeUpReport.read(text)
    #expect(report.region.code == RegionCode(code))
    #expect(report.region.name == found)
    #expect(report.source.year == year)
  }

  @Test(arguments: [("广西壮族自治区", true), ("上杭县", false)])
  func wholeRegionMeansOnlyARegionOrDistrict(_ name: String, _ counts: Bool) throws {
    let text = "2024年\(name)政府工作报告\n各位代表：\n请予审议。\n一、2023年工作回顾\n\n全区生产总值增长4.1%。"
    #expect(try MadeUpReport.read(text).observations.count == (counts ? 1 : 0))
  }

  @Test(arguments: [
    ("——2024年1月16日在", 2024, "2024-01-16"), ("——二〇二四年一月十六日在", 2024, "2024-01-16"),
    ("——2 0 2 4 年 1 月 1 6 日在", 2024, "2024-01-16"), ("——２０２４年１月在", 2024, "2024-01"),
    ("——2023年12月28日在", 2024, "2023-12-28"), ("——二○二三年十二月二十八日在", 2024, "2023-12-28"),
  ])
  func deliveryDates(_ line: String, _ year: Int, _ date: String) throws {
    let report = try MadeUpReport.read("政府工作报告\n\(line)上杭县第三十届人民代表大会第九次会议上\n" + Self.body)
    #expect(report.source.year == year)
    #expect(report.source.date == date)
    #expect(report.observations.map(\.observation.key.year) == [2023, 2024])
  }

  @Test func deliveryDecidesAgainstTheTitle() throws {
    let front = "---\ntitle: 2023年上杭县政府工作报告\n---\n政府工作报告\n——2024年1月16日在上杭县人民代表大会上\n"
    #expect(try MadeUpReport.read(front + Self.body).source.year == 2024)
  }

  @Test func inDecemberThisYearIsTheReviewedOne() throws {
    let text = """
      政府工作报告
      ——2023年12月28日在上杭县第三十届人民代表大会第九次会议上
      各位代表：
      请予审议。
      一、今年工作回顾

      今年生产总值增长5.1%。
      二、明年工作安排

      明年生产总值增长5.6%。
      """
    let report = try MadeUpReport.read(text)
    let notation = FigureNotation(role: .actual, year: 2023)
    #expect(notation.lines(report) == ["gdp growth 5.1", "gdp growth target 2024 5.6"])
  }

  @Test func hintsOverride() throws {
    let register = BuiltinCatalogue.codebook.regions
    let given = try register.resolve("武平县")
    let hints = ReportExtractor.Hints(region: given, year: 2024)
    let report = try MadeUpReport.read("2021年上杭县政府工作报告\n" + Self.body, hints: hints)
    #expect(report.region.code == given.code)
    #expect(report.isRegionGiven)
    #expect(report.source.id == "\(given.code)-2024")
    #expect(report.observations.map(\.observation.key.year) == [2023, 2024])
  }
}
