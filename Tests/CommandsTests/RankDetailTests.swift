import Foundation
import Testing

/// What `rank` tells beyond the rows: neighbours, possible ranks, choices, years.
@Suite struct RankDetailTests {
  static let provinces = ["rank", "--indicator", "gdp", "--year", "2024", "--tier", "province"]

  @Test(arguments: [
    (["--around", "安徽省", "--neighbours", "1"], ["浙江省", "福建省", "安徽省"]),
    (["--around", "江西", "--neighbours", "0"], ["江西省"]),
    (["--around", "江西", "--neighbours", "1"], ["江西省", "浙江省", "福建省"]),
    (["--top", "1", "--around", "安徽", "--neighbours", "0"], ["江西省", "安徽省"]),
    (["--around", "江西"], ["江西省", "浙江省", "福建省", "安徽省"]),
  ])
  func neighbours(_ options: [String], _ expected: [String]) throws {
    let run = try Scratch.withData().run(Self.provinces + options)
    #expect(run.code == 0)
    #expect(run.lines.first == RankTests.header)
    #expect(run.lines.dropFirst().map { String($0.split(separator: ",")[2]) } == expected)
  }

  @Test(arguments: [
    ("山东省", "山东省没有名次（未见2025年报告）"), ("上杭县", "上杭县不在所排的地区之中"), ("尚航县", "没有地区“尚航县”"),
  ])
  func whoHasNoRankHasNoNeighbours(_ name: String, _ message: String) throws {
    let run = try Scratch.withData().run(Self.provinces + ["--around", name])
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.error.contains(message))
  }

  @Test func regionsAreMarkedWherePeopleRead() throws {
    let scratch = try Scratch.withData()
    let marks = ["--highlight", "福建省", "--highlight", "安徽"]
    let table = try scratch.run(Self.provinces + marks + ["--format", "table"])
    #expect(table.lines.filter { $0.hasPrefix(">") }.map { $0.contains("福建省") } == [true, false])
    let markdown = try scratch.run(Self.provinces + marks + ["--format", "markdown"])
    #expect(markdown.output.contains("| **福建省** |"))
    #expect(markdown.output.contains("| 江西省 |"))
    #expect(try scratch.run(Self.provinces + marks).bytes == scratch.run(Self.provinces).bytes)
    let rows = try Self.rows(try scratch.run(Self.provinces + marks + ["--format", "json"]))
    let marked = rows.filter { $0["highlighted"] as? Bool == true }.map { $0["region_name"] as? String }
    #expect(marked == ["福建省", "安徽省"])
  }

  @Test func aMarkedRegionThatIsNotShownIsTold() throws {
    let run = try Scratch.withData().run(
      Self.provinces + ["--top", "1", "--highlight", "安徽", "--highlight", "山东", "--highlight", "上杭"])
    #expect(run.code == 0)
    #expect(run.error.contains("注意：安徽省第 4 位，不在所列各行中"))
    #expect(run.error.contains("注意：山东省没有名次（未见2025年报告）"))
    #expect(run.error.contains("注意：350823 不在所排的地区之中"))
  }

  @Test func jsonCarriesTheReckoningAndTheChoices() throws {
    let run = try Scratch.withData().run(
      Self.provinces + ["--about-tolerance", "0.1", "--format", "json", "--lang", "en"])
    let rows = try Self.rows(run)
    let first = try #require(rows.first)
    #expect(first["formula"] as? String == "5.1 - 5 = 0.1")
    #expect(first["rank_best"] as? Int == 1)
    #expect(first["rank_worst"] as? Int == 1)
    #expect(first["score_low"] as? Double == 0.05)
    #expect(first["locator_actual"] as? String == "1:1")
    let lines = try #require(first["explanation"] as? [String])
    #expect(lines.last == "met: 0 ≤ 0.1 ≤ 0.5")
    let choices = try #require(first["choices"] as? [String: Any])
    #expect(choices["about_tolerance"] as? Double == 0.1)
    #expect(choices["year_rule"] as? String == "same_year")
    let sensitivity = try #require(choices["sensitivity"] as? [String: Any])
    #expect(sensitivity["judged"] as? Int == 4)
    #expect(sensitivity["flips"] as? Int == 0)
    let warnings = try #require(choices["warnings"] as? [[String: String]])
    #expect(warnings.map { $0["code"] } == ["mixed_status"])
    #expect(try #require(rows.last)["rank_best"] is NSNull)
  }

  @Test func verdictsThatRestOnTheToleranceAreCounted() throws {
    let arguments = ["rank", "--indicator", "resident_income", "--year", "2024", "--peers", "330000"]
    let run = try Scratch.withData().run(arguments + ["--format", "json"])
    #expect(run.error.contains("1 个结果中 1 个会变：浙江省"))
    #expect(
      run.output.contains(
        #""verdict_by_tolerance": [{"from": 0, "included": true, "verdict": "missed"}, "#
          + #"{"from": 0.3, "included": true, "verdict": "met"}]"#))
  }

  @Test func explainShowsEveryStep() throws {
    let scratch = try Scratch.withData()
    let table = try scratch.run(Self.provinces + ["--explain", "--format", "table", "--quiet"])
    #expect(table.error.isEmpty)
    #expect(table.lines.contains("年份：2024年；目标取2024年报告所写，实绩取2025年报告所写"))
    #expect(table.lines.contains("区间目标按较易达到的一端对照，超过较难的一端才算超额"))
    #expect(table.lines.contains("第2位（并列，可能 2–3）：浙江省（330000），2024年"))
    #expect(table.lines.contains("  实绩 5.5%（330000-2025 1:1）；目标 5.5%左右（330000-2024 2:1）"))
    #expect(table.lines.contains("  差距 5.8 − 6 = −0.2 个百分点；可能为 −0.25 至 −0.15"))
    #expect(table.lines.contains("  未完成：−0.2 < 0"))
    #expect(table.lines.contains("无名次：山东省（370000），2024年：未见2025年报告"))
    // The CSV is the same with and without it.
    let csv = try scratch.run(Self.provinces + ["--explain"])
    #expect(csv.bytes == (try scratch.run(Self.provinces)).bytes)
    #expect(csv.errorLines.contains("  未完成：−0.2 < 0"))
  }

  @Test func wholeNumbersMayHaveADecimal() throws {
    let scratch = try Scratch.withData()
    let arguments = ["rank", "--indicator", "gdp", "--by", "actual", "--year", "2023", "--peers", "浙江,上杭县"]
    let plain = try scratch.run(arguments + ["--format", "ndjson"])
    #expect(plain.lines.first?.contains("\"score_low\": 5.5, \"score_high\": 6.5") == true)
    let fine = try scratch.run(arguments + ["--format", "ndjson", "--decimals", "1"])
    #expect(fine.lines.first?.contains("\"score_low\": 5.95, \"score_high\": 6.05") == true)
    let note = try scratch.run(arguments + ["--format", "table"])
    #expect(note.error.contains("1 个实绩写作整数，按 ±0.5 计"))
  }

  @Test func whatElseCouldBeRanked() throws {
    let run = try Scratch.withData().run(["rank", "--indicator", "gdp", "--tier", "county", "--year", "2024"])
    #expect(run.code == 1)
    #expect(run.error.contains("可以改用：--by target（1 个）。"))
  }

  @Test func theYearsAsCSV() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "gdp", "--years", "2023..2024", "--by", "actual", "--peers", "浙江,安徽",
    ])
    #expect(run.code == 0)
    let header = run.lines.first?.split(separator: ",").map(String.init) ?? []
    #expect(header.prefix(3) == ["row", "region", "region_name"])
    let rows = run.lines.dropFirst().map { line in
      Dictionary(
        zip(header, line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)),
        uniquingKeysWith: { first, _ in first })
    }
    #expect(
      rows.map { $0["row"] } == Array(repeating: "region_year", count: 4) + [
        "region", "region", "group_year", "group_year",
      ])
    let zhejiang = rows.filter { $0["region_name"] == "浙江省" }
    #expect(zhejiang.map { $0["rank"] } == ["1", "2", ""])
    #expect(zhejiang.map { $0["change"] } == ["", "-1", "-1"])
    #expect(zhejiang.last?["mean"] == "5.75")
    #expect(zhejiang.last?["deviation"] == "0.3536")
    #expect(rows.last?["median"] == "5.65")
    #expect(run.error.contains("各年有名次的地区数不同（1—2 个）"))
  }

  @Test func theYearsAsTable() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "gdp", "--years", "2023-2024", "--tier", "province", "--format", "table",
      "--highlight", "福建", "--explain",
    ])
    #expect(run.lines.first == "2023—2024年地区生产总值增速目标完成情况历年名次")
    #expect(run.lines.contains { $0.hasPrefix(">  福建省     —     2") && $0.contains("完成1年以上") })
    #expect(run.lines.contains { $0.hasPrefix("2024       5       4     3       1     0   75.0%") })
    #expect(run.lines.contains { $0.hasPrefix("连续：从末年往前数") })
    #expect(run.error.contains("2023 年没有一个地区可以排名"))
  }

  @Test(arguments: [
    ["--years", "2024"], ["--years", "2024..2020"], ["--years", "2020..2024", "--year", "2023"],
    ["--decimals", "11"], ["--neighbours", "-1", "--around", "浙江"],
  ])
  func misuse(_ options: [String]) throws {
    let run = try Scratch.withData().run(["rank", "--indicator", "gdp"] + options)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
  }

  @Test func yearsWithoutAnyRankFail() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "gdp", "--years", "2011..2012", "--tier", "province",
    ])
    #expect(run.code == 1)
    #expect(run.errorLines.count == 1)
    #expect(run.error.contains("--year 2024（4 个）"))
  }

  static func rows(_ run: Outcome) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [[String: Any]])
  }
}
