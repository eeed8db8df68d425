import Foundation
import Testing

@Suite struct CompareTests {
  @Test func wideTable() throws {
    let run = try Scratch.withData().run([
      "compare", "浙江省", "安徽", "--year", "2024", "--format", "table",
    ])
    #expect(run.code == 0)
    #expect(
      run.output == """
        浙江省、安徽省2024年主要指标对比

        指标                    项目                      浙江省               安徽省
        ──────────────────────  ────────  ──────────────────────  ───────────────────
        地区生产总值            实绩                  9000.5亿元                    —
        地区生产总值增速        实绩                        5.5%                5.8%*
                                名次                     并列2/4                  1/4
                                目标                    5.5%左右               6%以上
                                差距           0.0个百分点 完成*  −0.2个百分点 未完成
                                下年目标                5.5%左右                    —
        居民人均可支配收入增速  实绩                        5.2%                    —
                                目标      与经济增长同步（5.5%）                    —
                                差距         −0.3个百分点 未完成

        """)
    #expect(
      run.errorLines.dropFirst() == [
        "注：名次按 2024 年实绩，在数据中的 5 个省级地区里，“/”后为其中有该数据、可以排名的个数；物价等上限指标不排",
        "注：* 同行中最好（按所写数字，方向依指标）",
        "注：金额为现价（名义）；增速照报告所写，地区生产总值和增加值按不变价（实际），两者不能互相推算",
      ])
  }

  @Test func theGroupCanBeOneRegion() throws {
    let run = try Scratch.withData().run([
      "compare", "浙江省", "上杭县", "--year", "2023", "--in", "福建省", "--indicator", "gdp", "--format", "json",
    ])
    let rows = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [[String: Any]])
    // One county alone states a figure: it is not the first of anything, and 浙江省 is not in 福建省.
    #expect(rows.allSatisfy { $0["rank"] is NSNull && $0["group_tier"] is NSNull })
    #expect(
      try Scratch.withData().run(["compare", "浙江省", "--in", "无此地"]).error.contains("无此地"))
  }

  @Test func whatIsMissingIsNamed() throws {
    let run = try Scratch.withData().run([
      "compare", "浙江省", "安徽省", "--year", "2024", "--indicator", "resident_income、gdp",
    ])
    #expect(
      run.lines.contains { $0.contains(",resident_income,") } && run.lines.contains { $0.contains(",gdp,") })
    let one = try Scratch.withData().run([
      "compare", "浙江省", "安徽省", "--year", "2024", "--indicator", "resident_income",
    ])
    #expect(one.errorLines == ["注意：安徽省没有 2024 年居民人均可支配收入增速数据"])
    let english = try Scratch.withData().run([
      "compare", "浙江省", "安徽省", "--year", "2024", "--indicator", "resident_income", "--lang", "en",
    ])
    #expect(english.error.contains("the data hold no ") && english.error.contains(" of Anhui for 2024"))
  }

  @Test func aRegionOutsideTheGroupIsTold() throws {
    let run = try Scratch.withData().run([
      "compare", "上杭县", "--in", "浙江省", "--indicator", "gdp", "--year", "2023",
    ])
    #expect(run.errorLines == ["注意：上杭县不在浙江省之内，不排名次"])
  }

  @Test func aGapHasTheDecimalsOfARanking() throws {
    let scratch = try Scratch()
    try scratch.write(
      Samples.header + """

        330000,gdp,growth,actual,2024,4,,exact,PT,0,,A,,330000-2025,1:1
        330000,gdp,growth,target,2024,5,,exact,PT,0,,,,330000-2024,2:1

        """, to: "Datasets/observations.csv")
    let run = try scratch.run(["compare", "浙江省", "--year", "2024", "--format", "table"])
    #expect(run.output.contains("−1.0个百分点"))
  }

  @Test func longCSVInTheOrderAsked() throws {
    let run = try Scratch.withData().run([
      "compare", "安徽省", "浙江省", "安徽省", "--year", "2024", "--indicator", "gdp",
    ])
    #expect(
      run.lines.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[1]) }
        == ["region_name", "安徽省", "安徽省", "浙江省", "浙江省"])
    #expect(
      run.lines.last
        == "330000,浙江省,province,2024,gdp,growth,PT,5.5,exact,A,5.5,,about,,,0.0,met,,5.5,,about,,330000-2025,330000-2024,330000-2025,2,4,province,,5,,best"
    )
  }

  @Test func mixedYearsAreSaid() throws {
    let run = try Scratch.withData().run(["compare", "浙江省", "上杭县", "--format", "markdown"])
    #expect(run.lines.contains("| 指标 | 项目 | 浙江省 2024 | 上杭县 2023 |"))
    #expect(run.error.contains("注意：年份不一（2023、2024），对比仅供参考"))
  }

  @Test func aRegionWithoutDataIsSaid() throws {
    let run = try Scratch.withData().run(["compare", "浙江省", "云南省", "--year", "2024"])
    #expect(run.code == 0)
    #expect(run.errorLines == ["注意：云南省没有 2024 年数据"])
  }

  @Test func manyRegionsGoIntoPiecesOfAHundredColumns() throws {
    let names = ["浙江省", "安徽省", "福建省", "江西省", "山东省", "全国"]
    let run = try Scratch.withData().run(["compare"] + names + ["--year", "2024", "--format", "table"])
    #expect(run.lines.count { $0.hasPrefix("指标") } > 1)
    for line in run.lines.dropFirst() {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect(width <= 100)
    }
    for name in names { #expect(run.lines.dropFirst().contains { $0.hasPrefix("指标") && $0.contains(name) }) }
  }
}

@Suite struct SeriesTests {
  @Test func everyYearIsARow() throws {
    let run = try Scratch.withData().run(["series", "浙江省", "--indicator", "gdp", "--from", "2022"])
    #expect(
      run.lines == [
        "region,region_name,year,indicator,measure,unit,actual,actual_bound,status,target,target_high,target_bound,"
          + "relative_to,basis,gap,verdict,reason,source_actual,source_target",
        "330000,浙江省,2022,gdp,growth,PT,,,,,,,,,,,no_report,,",
        "330000,浙江省,2023,gdp,growth,PT,6,exact,A,,,,,,,,no_report,330000-2024,",
        "330000,浙江省,2024,gdp,growth,PT,5.5,exact,A,5.5,,about,,,0.0,met,,330000-2025,330000-2024",
        "330000,浙江省,2025,gdp,growth,PT,,,,5.5,,about,,,,,no_report,,330000-2025",
      ])
    #expect(run.error.isEmpty)
  }

  @Test func wideTable() throws {
    let run = try Scratch.withData().run([
      "series", "浙江省", "安徽省", "--indicator", "gdp", "--format", "table",
    ])
    #expect(
      run.output == """
        地区生产总值增速：实绩与目标（差距：百分点）

              浙江省                安徽省
        年份  实绩      目标  差距  实绩    目标  差距
        ────  ────  ────────  ────  ────  ──────  ────
        2023    6%                     —
        2024  5.5%  5.5%左右   0.0  5.8%  6%以上  −0.2
        2025        5.5%左右                   —

        """)
    #expect(run.errorLines == ["注：— 报告中未读到；空白 未见该报告"])
  }

  @Test func levelOfACounty() throws {
    let run = try Scratch.withData().run([
      "series", "350823", "--indicator", "GDP", "--measure", "level", "--format", "markdown",
    ])
    #expect(run.lines.last == "| 2023 | 526亿元 |  |  |")
  }

  @Test func aRegionWithoutFiguresIsSaid() throws {
    let run = try Scratch.withData().run(["series", "浙江省", "云南省", "--indicator", "gdp"])
    #expect(run.errorLines == ["注意：云南省没有地区生产总值增速数据"])
  }

  /// 6 % in 2023 and 5.5 % in 2024 on 2022 = 100: 106, 111.83; nothing follows for 2025.
  @Test func chainedIndexAndComputedGrowthHaveColumnsOfTheirOwn() throws {
    let scratch = try Scratch.withData()
    try scratch.write(
      Samples.header + "\n330000,gdp,level,actual,2023,8500,,at_least,CNY,8,,A,,330000-2024,1:1\n",
      to: "levels/observations.csv")
    let base = [
      "series", "浙江省", "--indicator", "gdp", "--from", "2022", "--data", "Datasets", "--data", "levels",
    ]
    let run = try scratch.run(base + ["--computed", "--indexed", "2022"])
    #expect(
      run.lines.first?.hasSuffix("computed_growth,computed_bound,index_base,chained_index,index_bound")
        == true)
    #expect(
      run.lines.map {
        $0.split(separator: ",", omittingEmptySubsequences: false).suffix(5).joined(separator: ",")
      }
      .dropFirst() == [
        ",,2022,100,exact", ",,2022,106.000000,exact", "5.8882,about,2022,111.830000,exact", ",,,,",
      ])
    #expect(run.error.contains("不是报告所写") && run.error.contains("现价"))
    let people = try scratch.run(base + ["--computed", "--indexed", "2022", "--format", "markdown"])
    #expect(people.output.contains("| ≈5.9% | 111.8 |"))
    #expect(try scratch.run(base).lines.first?.hasSuffix("source_target") == true)
  }

  @Test func aBrokenChainIsSaid() throws {
    let scratch = try Scratch.withData()
    try scratch.write(
      Samples.header + "\n330000,gdp,growth,actual,2021,8,,exact,PT,0,,A,,330000-2022,1:1\n",
      to: "older/observations.csv")
    let run = try scratch.run([
      "series", "浙江省", "安徽省", "--indicator", "gdp", "--data", "Datasets", "--data", "older", "--indexed",
      "2023",
    ])
    #expect(run.code == 0)
    #expect(run.errorLines.contains("注意：浙江省缺 2022 年增速，2021 年及以前没有指数"))
    let forwards = try scratch.run([
      "series", "浙江省", "--indicator", "gdp", "--data", "Datasets", "--data", "older", "--indexed", "2021",
    ])
    #expect(forwards.errorLines.dropFirst() == ["注意：浙江省缺 2022 年增速，自 2022 年起没有指数"])
  }

  @Test func indexesAreOfGrowthAndWithinTheYears() throws {
    let scratch = try Scratch.withData()
    let level = try scratch.run(["series", "浙江省", "--indicator", "gdp", "--measure", "level", "--computed"])
    #expect(level.code == 1 && level.output.isEmpty && level.error.contains("--measure level"))
    let year = try scratch.run(["series", "浙江省", "--indicator", "gdp", "--indexed", "1999"])
    #expect(year.code == 1 && year.error.contains("--indexed 1999"))
  }
}
