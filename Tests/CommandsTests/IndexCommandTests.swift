import Foundation
import Testing

@Suite struct IndexCommandTests {
  /// The sample with incomes and prices beside GDP.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch.withData()
    try scratch.write(
      Samples.observations + """
        330000,urban_income,growth,actual,2024,4.5,,exact,PT,0,,A,,330000-2025,5:1
        340000,urban_income,growth,actual,2024,5,,exact,PT,0,,A,,340000-2025,5:1
        350000,urban_income,growth,actual,2024,4,,exact,PT,0,,A,,350000-2025,5:1
        330000,cpi,growth,actual,2024,0.2,,exact,PT,0,,A,,330000-2025,6:1
        340000,cpi,growth,actual,2024,0.4,,exact,PT,0,,A,,340000-2025,6:1
        350000,cpi,growth,actual,2024,0,,exact,PT,0,,A,,350000-2025,6:1
        360000,cpi,growth,actual,2024,0.4,,at_most,PT,0,,A,,360000-2025,6:1

        """, to: "Datasets/observations.csv")
    return scratch
  }

  private let ask = ["index", "--indicator", "gdp,urban_income", "--year", "2024", "--tier", "province"]

  @Test func intervalsOfOneRankProveSomething() throws {
    let run = try Scratch.withData().run([
      "index", "--indicator", "gdp", "--year", "2024", "--tier", "province", "--robustness", "--lang", "en",
    ])
    #expect(run.code == 0)
    #expect(run.error.contains("Every interval (all drawn, 5–95 %) is a single rank"))
    #expect(!run.error.contains("proves little"))
  }

  @Test func csv() throws {
    let run = try scratch().run(ask + ["--indicator", "cpi"])
    #expect(run.code == 0)
    #expect(
      run.lines
        == [
          "rank,region,region_name,tier,year,score,share,gdp:growth,gdp:growth:normalised,gdp:growth:weight,"
            + "urban_income:growth,urban_income:growth:normalised,urban_income:growth:weight,cpi:growth,"
            + "cpi:growth:normalised,cpi:growth:weight,missing,reason",
          "1,340000,安徽省,province,2024,66.666667,1.000000,5.8,100.0000000000,0.333333,5,100.0000000000,0.333333,0.4,"
            + "0.0000000000,0.333333,,",
          "2,330000,浙江省,province,2024,33.333333,1.000000,5.5,0.0000000000,0.333333,4.5,50.0000000000,0.333333,0.2,"
            + "50.0000000000,0.333333,,",
          "2,350000,福建省,province,2024,33.333333,1.000000,5.5,0.0000000000,0.333333,4,0.0000000000,0.333333,0,"
            + "100.0000000000,0.333333,,",
          ",360000,江西省,province,2024,,0.666667,5.1,,,,,,0.4,,,urban_income:growth=no_actual,missing",
          ",370000,山东省,province,2024,,0.000000,,,,,,,,,,"
            + "gdp:growth=no_report;urban_income:growth=no_report;cpi:growth=no_report,missing",
        ])
    #expect(run.error.contains("居民消费价格涨幅是调控上限"))
    #expect(run.error.contains("5 个地区，3 个有得分；极差法归一（0—100）"))
  }

  @Test func table() throws {
    let run = try scratch().run(ask + ["--weights", "gdp=3,urban_income=1", "--format", "table"])
    #expect(
      run.output
        == """
        2024年综合指数（2项指标）
        [1] 地区生产总值增速 75%
        [2] 城镇居民人均可支配收入增速 25%

        名次  地区      得分           [1]     分   [2]     分  说明
        ────  ──────  ──────  ────────────  ─────  ────  ─────  ───────────────────────────────
           1  安徽省  100.00          5.8%  100.0    5%  100.0
           2  浙江省   12.50          5.5%    0.0  4.5%   50.0
           3  福建省    0.00  5.5%（预计）    0.0    4%    0.0
        ────  ──────  ──────  ────────────  ─────  ────  ─────  ───────────────────────────────
           —  江西省                  5.1%            —         缺[2]（报告中未读到2024年实绩）
           —  山东省                     —            —         未见2025年报告

        """)
    #expect(run.error.contains("权重（给定权重，之和为 4，已按比例折算为 1）：地区生产总值增速 75%、城镇居民人均可支配收入增速 25%"))
    #expect(run.error.contains("注意：预计数 1 个与实际数 5 个混排"))
  }

  @Test func englishMarkdownNamesTheComponents() throws {
    let run = try scratch().run(
      ask + ["--format", "markdown", "--lang", "en", "--missing", "partial", "--min-share", "0.5"])
    #expect(run.lines.first == "**Composite index, 2024 (2 components)**")
    #expect(
      run.lines.contains(
        "| 4 | Jiangxi | 0.00 | 50% | 5.1% | 0.0 | — |  | lacks Per Capita Disposable Income of Urban Households, growth (no actual of 2024 was read in its report) |"
      ))
    #expect(run.error.contains("regions without all figures: 1"))
  }

  @Test func jsonIsValid() throws {
    for format in ["json", "ndjson"] {
      let run = try scratch().run(
        ask + ["--format", format, "--normalise", "zscore", "--weights", "entropy"])
      let text = format == "json" ? run.output : "[" + run.lines.joined(separator: ",") + "]"
      let rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
      #expect(rows.count == 5)
      #expect(rows[0]["region_name"] as? String == "安徽省")
      #expect(rows[3]["score"] is NSNull)
    }
  }

  @Test func robustnessIsTheSameEverywhere() throws {
    let run = try scratch().run(
      ask + ["--indicator", "cpi", "--robustness", "--draws", "500", "--seed", "11"])
    #expect(
      run.lines.first?.hasPrefix(
        "rank,region,region_name,score,all_median,all_p5,all_p95,weights_median,weights_p5,") == true)
    #expect(
      run.lines.first?.hasSuffix("without:gdp:growth,without:urban_income:growth,without:cpi:growth") == true)
    #expect(run.lines.count == 4)
    let again = try scratch().run(
      ask + ["--indicator", "cpi", "--robustness", "--draws", "500", "--seed", "11"])
    #expect(again.output == run.output)
    #expect(run.error.contains("500 次随机（种子 11）"))
    #expect(run.error.contains("未试比值法：福建省的 cpi:growth 是 0，不能求比例"))
  }

  @Test func robustnessStandsBelowForPeople() throws {
    let run = try scratch().run(ask + ["--robustness", "--format", "table", "--top", "1"])
    #expect(run.output.contains("名次的稳健性"))
    #expect(run.output.contains("去掉[1]"))
    #expect(run.lines.filter { $0.contains("安徽省") }.count == 2)
    #expect(!run.output.contains("浙江省"))
    #expect(run.error.contains("另有 4 个地区未列出，其中 2 个没有得分"))
  }

  @Test func gapsAndTargets() throws {
    let run = try scratch().run([
      "index", "--indicator", "gdp:attainment", "--indicator", "地区生产总值：target", "--year", "2024", "--tier",
      "province",
      "--weights", "gdp:attainment=1,gdp:growth:target=2", "--format", "markdown",
    ])
    #expect(run.lines[1] == "| 名次 | 地区 | 得分 | 地区生产总值增速完成差距 | 分 | 地区生产总值增速目标 | 分 | 说明 |")
    #expect(run.lines[3] == "| 1 | 安徽省 | 66.67 | −0.2个百分点 | 0.0 | 6%以上 | 100.0 |  |")
  }

  @Test func ownTargets() throws {
    let run = try scratch().run([
      "index", "--indicator", "gdp", "--normalise", "distance", "--reference", "target", "--year", "2024",
      "--tier",
      "province",
    ])
    #expect(run.lines[1].hasPrefix("1,360000,江西省,province,2024,102.000000,"))
    #expect(run.lines.last?.contains("gdp:growth=no_report") == true)
  }

  static let failures = [
    BadCall("index --indicator gpd --tier province", names: "没有指标“gpd”", "您是指 gdp"),
    BadCall("index --indicator gdp:rate --tier province", names: "“rate”", "growth", "attainment"),
    BadCall("index --indicator gdp:growth:level --tier province", names: "“level”"),
    BadCall("index --indicator cpi:level --tier province", names: "cpi", "只有 growth", "冒号"),
    BadCall("index --indicator gdp,地区生产总值 --tier province", names: "gdp:growth 重复"),
    BadCall("index --indicator ,, --tier province", names: "--indicator"),
    BadCall("index --indicator gdp --weights even --tier province", names: "“even”", "entropy"),
    BadCall("index --indicator gdp --weights gdp=x --tier province", names: "“gdp=x”"),
    BadCall("index --indicator gdp --weights cpi=1 --tier province", names: "“cpi”", "--indicator"),
    BadCall("index --indicator gdp,cpi --weights gdp=1 --tier province", names: "没有给权重：cpi"),
    BadCall("index --indicator gdp --weights gdp=1,gdp=2 --tier province", names: "给了两次"),
    BadCall("index --indicator gdp,gdp:target --weights gdp=2 --tier province", names: "gdp", "几项"),
    BadCall("index --indicator gdp --weights gdp=-1 --tier province", names: "−1", "正数"),
    BadCall("index --indicator gdp --weights gdp=0 --tier province", names: "gdp", "正数"),
    BadCall("index --indicator gdp", names: "--tier province"),
    BadCall("index --indicator gdp --tier province --year 1900", names: "1900"),
    BadCall("index --indicator gdp --tier province --year 2150", names: "只有 0 个", "gdp:growth=no_report 5"),
    BadCall("index --indicator pm25,gdp --tier province --year 2024", names: "只有 0 个", "--missing partial"),
    BadCall(
      "index --indicator gdp --tier province --year 2024 --missing fail", names: "山东省 gdp:growth", "partial"),
    BadCall("index --indicator gdp --peers 浙江,福建 --year 2024", names: "分不出高下"),
    BadCall("index --indicator gdp --peers 浙江 --year 2024", names: "只有 1 个"),
  ]

  @Test(arguments: failures) func failuresNameTheCulprit(_ call: BadCall) throws {
    let run = try scratch().run(call.arguments)
    #expect(run.code == call.code)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    for name in call.names { #expect(run.error.contains(name), "\(name) in \(run.error)") }
  }

  @Test(arguments: [
    "index", "index --indicator gdp --normalise log", "index --indicator gdp --missing guess",
    "index --indicator gdp --missing partial --min-share 0", "index --indicator gdp --min-share 1.5",
    "index --indicator gdp --top 0", "index --indicator gdp --draws 0",
    "index --indicator gdp --draws 2000000",
    "index --indicator gdp --spread 101", "index --indicator gdp --seed -1",
    "index --indicator gdp --in 浙江 --peers 福建",
  ])
  func misuse(_ line: String) throws {
    #expect(try scratch().run(line.split(separator: " ").map(String.init)).code == 64)
  }

  @Test func aRatioNeedsPositiveFigures() throws {
    let run = try scratch().run(ask + ["--indicator", "cpi", "--normalise", "distance"])
    #expect(run.code == 1)
    #expect(run.error.contains("福建省的 cpi:growth 是 0：求比例须全为正数"))
  }
}
