import Foundation
import Testing

@Suite struct RankTests {
  static let header =
    "rank,region,region_name,tier,year,indicator,measure,unit,actual,actual_bound,status,target,target_high,"
    + "target_bound,relative_to,basis,gap,verdict,reason,source_actual,source_target"

  /// What JSON has beside the columns.
  static let jsonOnly: Set<String> = [
    "rank_best", "rank_worst", "score", "score_low", "score_high", "anchor", "tolerance", "formula",
    "locator_actual", "locator_target", "reference", "marks", "verdict_by_tolerance", "highlighted",
    "explanation", "choices",
  ]

  @Test func attainmentAsCSV() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "gdp", "--year", "2024", "--tier", "province",
    ])
    #expect(run.code == 0)
    #expect(
      run.lines == [
        Self.header,
        "1,360000,江西省,province,2024,gdp,growth,PT,5.1,exact,A,5,5.5,range,,,0.1,met,,360000-2025,360000-2024",
        "2,330000,浙江省,province,2024,gdp,growth,PT,5.5,exact,A,5.5,,about,,,0.0,met,,330000-2025,330000-2024",
        "2,350000,福建省,province,2024,gdp,growth,PT,5.5,exact,E,5.5,,exact,,,0.0,met,,350000-2025,350000-2024",
        "4,340000,安徽省,province,2024,gdp,growth,PT,5.8,exact,A,6,,at_least,,,-0.2,missed,,340000-2025,340000-2024",
        ",370000,山东省,province,2024,gdp,growth,PT,,,,5,,about,,,,,no_report,,370000-2024",
      ])
    #expect(
      run.errorLines == [
        "5 个地区，4 个排名：完成 3、未完成 1；中位数 0个百分点", "注：预计数 1 个（作报告时全年数据未定）",
        "注意：预计数 1 个与实际数 3 个混排",
        "容差：“左右”按 ±0.25 个百分点判；取 0—0.5 中任何一个数，4 个结果都不变",
      ])
  }

  @Test func attainmentAsTable() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "地区生产总值", "--year", "2024", "--tier", "province", "--format", "table",
    ])
    #expect(
      run.output == """
        2024年地区生产总值增速目标完成情况

         名次  可能名次  地区            实绩      目标          差距  结果    说明
        ─────  ────────  ──────  ────────────  ────────  ────────────  ──────  ──────────────
            1         1  江西省          5.1%   5%—5.5%  +0.1个百分点  完成
        并列2       2–3  浙江省          5.5%  5.5%左右   0.0个百分点  完成
        并列2       2–3  福建省  5.5%（预计）      5.5%   0.0个百分点  完成
            4         4  安徽省          5.8%    6%以上  −0.2个百分点  未完成
        ─────  ────────  ──────  ────────────  ────────  ────────────  ──────  ──────────────
            —            山东省                  5%左右                        未见2025年报告

        """)
  }

  @Test func englishTable() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "gdp", "--year", "2024", "--tier", "province", "--format", "table", "--lang",
      "en",
    ])
    #expect(run.lines.first == "GRP growth, 2024: actual against target")
    #expect(run.lines.contains { $0.hasSuffix("5.5% (est.)         5.5%   0.0 pp  met") })
    #expect(run.lines.last?.hasSuffix("no report of 2025") == true)
    #expect(run.errorLines.first == "5 regions, 4 ranked: met 3, missed 1; median 0 pp")
  }

  @Test func stretchOfTheLatestReport() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "gdp", "--by", "stretch", "--tier", "county",
    ])
    #expect(
      run.lines.last
        == "1,350823,上杭县,county,2023,gdp,growth,PT,4.6,exact,A,6.5,,exact,,,1.9,,,350823-2024,350823-2024")
  }

  @Test func relativeTargetIsResolvedAndSaid() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "resident_income", "--year", "2024", "--peers", "浙江", "--format", "markdown",
    ])
    #expect(run.lines.last == "| 1 | 1 | 浙江省 | 5.2% | 与经济增长同步（5.5%） | −0.3个百分点 | 未完成 |")
    #expect(run.error.contains("按括号中的数折算"))
  }

  @Test func toleranceDecidesTheVerdict() throws {
    let scratch = try Scratch.withData()
    let arguments = ["rank", "--indicator", "resident_income", "--year", "2024", "--peers", "330000"]
    #expect(try scratch.run(arguments).lines.last?.contains(",-0.3,missed,") == true)
    let wider = try scratch.run(arguments + ["--about-tolerance", "0.3"])
    #expect(wider.lines.last?.contains(",-0.3,met,") == true)
  }

  @Test(arguments: [
    (["--top", "1"], ["江西省"]), (["--top", "2"], ["江西省", "浙江省", "福建省"]), (["--bottom", "1"], ["安徽省"]),
    (["--top", "1", "--bottom", "1"], ["江西省", "安徽省"]), (["--top", "9"], ["江西省", "浙江省", "福建省", "安徽省"]),
  ])
  func cuts(_ options: [String], _ expected: [String]) throws {
    let run = try Scratch.withData().run(
      ["rank", "--indicator", "gdp", "--year", "2024", "--tier", "province"] + options)
    #expect(run.lines.dropFirst().map { String($0.split(separator: ",")[2]) } == expected)
    let left = 5 - expected.count
    #expect(
      run.error.contains(
        left == 1 ? "另有 1 个地区无法排名，未列出" : "另有 \(left) 个地区未列出，其中 1 个无法排名"))
  }

  @Test(arguments: [
    ("浙江省,安徽省", 2), ("330000、安徽,浙江", 2), ("peers.txt", 3), ("浙江", 1), ("-", 1),
  ])
  func peers(_ peers: String, _ count: Int) throws {
    let scratch = try Scratch.withData()
    try scratch.write("\u{FEFF}# 同类\r\n浙江省\r\n\r\n 340000 # 代码\r\n福建\r\n", to: "peers.txt")
    let run = try scratch.run(
      ["rank", "--indicator", "gdp", "--year", "2024", "--peers", peers], input: Data("# 一个\n安徽省\n".utf8))
    #expect(run.code == 0)
    #expect(run.lines.count == count + 1)
  }

  @Test func withinARegionNobodyIsDropped() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "gdp", "--by", "actual", "--in", "龙岩市", "--year", "2023", "--quiet",
    ])
    #expect(run.lines.count == 8)
    #expect(run.lines.dropFirst(2).allSatisfy { $0.hasPrefix(",3508") && $0.contains(",no_report,") })
    #expect(run.error.isEmpty)
  }

  @Test func levelsHaveTheirUnit() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "gdp", "--measure", "level", "--by", "actual", "--year", "2023", "--tier",
      "county",
    ])
    #expect(run.lines.last?.hasPrefix("1,350823,上杭县,county,2023,gdp,level,CNY_8,526,exact,A,") == true)
  }

  @Test func jsonIsValidAndKeepsDecimals() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "gdp", "--year", "2024", "--tier", "province", "--format", "json",
    ])
    let rows = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [[String: Any]])
    #expect(rows.count == 5)
    #expect(rows.first?["gap"] as? Double == 0.1)
    #expect(rows.last?["rank"] is NSNull)
    #expect(run.output.contains("\"gap\": 0.0,"))
  }

  @Test func ndjsonHasAnObjectALine() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "gdp", "--year", "2024", "--tier", "province", "--format", "ndjson",
    ])
    #expect(run.lines.count == 5)
    for line in run.lines {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
  }
}
