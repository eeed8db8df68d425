import Foundation
import Testing

/// What charts of rows show, by their layout; and what is refused with which way out.
@Suite struct ChartRowsTests {
  private struct Layout: Decodable {
    struct Text: Decodable {
      let role: String
      let text: String
      let x: Double
      let y: Double
    }
    let texts: [Text]

    func all(_ role: String) -> [String] { texts.filter { $0.role == role }.map(\.text) }
  }

  private static let group = ["--year", "2024", "--tier", "province", "-q", "--layout", "json"]
  private static let gdp = ["--indicator", "gdp"] + group

  private func layout(_ arguments: [String]) throws -> Layout {
    let run = try Scratch.withData().run(["chart"] + arguments)
    #expect(run.code == 0, "\(run.error)")
    return try JSONDecoder().decode(Layout.self, from: run.bytes)
  }

  private func refusal(_ arguments: [String]) throws -> (code: Int32, words: String) {
    let run = try Scratch.withData().run(["chart"] + arguments)
    return (run.code, run.error)
  }

  @Test func theCutIsCountedAndTheHighlightedOneStays() throws {
    let layout = try layout(["bar"] + Self.gdp + ["--top", "1", "--highlight", "安徽"])
    #expect(layout.all("name") == ["江西", "安徽"])
    #expect(layout.all("key").contains("其余 2 个地区略"))
  }

  @Test func rowsThatAreLeftOutAreToldBesideThePicture() throws {
    let scratch = try Scratch.withData()
    let chart = ["chart", "bar", "--indicator", "gdp", "--year", "2024", "--tier", "province", "-o", "a.png"]
    #expect(try !scratch.run(chart).error.contains("未画"))
    let cut = try scratch.run(chart + ["--top", "1"])
    #expect(cut.errorLines.contains("注意：按 --top、--bottom、--around 选取，其余 3 个地区未画"), "\(cut.error)")
    #expect(try scratch.run(chart + ["--top", "1", "-q"]).error.isEmpty)
    let narrow = try twelveProvinces().run(
      chart + ["--size", "480x360"] + (1...10).flatMap { ["--note", "注释较长的一行说明文字第\($0)条"] })
    #expect(narrow.errorLines.contains { $0.contains("画布放不下，略去中间") }, "\(narrow.error)")
    // All of them share a rank.
    let notes = (1...10).flatMap { ["--note", "注释较长的一行说明文字第\($0)条"] }
    let small = ["bar", "--size", "480x360"] + Array(chart.dropFirst(2).dropLast(2)) + notes
    let key = try twelveProvinces().texts("key", small)
    #expect(key.contains { $0.hasSuffix("个与所示并列") }, "\(key)")
    // What was chosen is drawn whole or not at all.
    let chosen = try twelveProvinces().run(chart + ["--size", "480x360", "--top", "11"] + notes)
    #expect(chosen.code == 1 && chosen.error.contains("所选的地区在画布上放不下"), "\(chosen.error)")
  }

  @Test func nothingIsRoundedToNought() throws {
    let texts = try layout(["bar"] + Self.gdp + ["--decimals", "0"]).all("value")
    #expect(texts.contains("\u{2212}0.2") && texts.contains("+0.1"), "\(texts)")
    #expect(!texts.contains { $0.hasPrefix("\u{2212}0") && $0 != "\u{2212}0.2" })
  }

  @Test func panelsOfIndicatorsShareOrderAndNames() throws {
    let two = ["bar", "--indicator", "gdp", "--indicator", "居民收入"] + Self.group + ["--facet", "indicator"]
    let gaps = try layout(two)
    #expect(gaps.all("name") == ["江西", "浙江", "福建", "安徽", "地区生产总值增速", "居民人均可支配收入增速"])
    #expect(gaps.all("value").contains("+0.1") && gaps.all("value").contains("未读到"), "\(gaps.all("value"))")
    #expect(gaps.all("subtitle").joined().contains("各图地区同序"))
    let figures = try layout(two + ["--figures", "--sort", "code", "--highlight", "安徽"])
    #expect(figures.all("name").prefix(4) == ["浙江", "安徽", "福建", "江西"])
    #expect(figures.all("value").contains("5.1%"))
  }

  @Test func panelsOfRegionsHaveYearsAsRows() throws {
    let layout = try layout(
      ["bar", "--indicator", "gdp", "--years", "2023,2024", "--tier", "province", "-q", "--layout", "json"]
        + ["--by", "actual", "--facet", "region", "--top", "2"])
    #expect(layout.all("name").prefix(2) == ["2023年", "2024年"])
    #expect(layout.all("name") == ["2023年", "2024年", "安徽", "浙江", "福建"])
    #expect(layout.all("note").contains("其余 1 个地区略"))
  }

  @Test func tiesHaveASignAndANote() throws {
    let layout = try layout(["bar"] + Self.gdp)
    #expect(layout.all("rank") == ["1", "=2", "=2", "4"])
    #expect(layout.all("note").contains { $0.contains("名次前的“=”表示并列") })
  }

  @Test func stepsOfShadesAreTheSameInAllTablesUnlessGiven() throws {
    let usual = try layout(["heat"] + Self.gdp + ["--indicator", "居民收入"]).all("key")
    #expect(usual.contains { $0.contains("不到0.5") })
    let own = try layout(["heat"] + Self.gdp + ["--indicator", "居民收入", "--steps", "0.05,1"]).all("key")
    #expect(own.contains { $0.contains("0.05—1") })
  }

  @Test func anAxisThatDoesNotBeginAtZeroSaysSo() throws {
    #expect(try layout(["dumbbell"] + Self.gdp).all("key").contains("数轴不从零开始"))
  }

  @Test func rowsStandInTheOrderAskedFor() throws {
    let order = { (sort: String) in
      try layout(["bar"] + Self.gdp + ["--figures", "--sort", sort]).all("name")
    }
    #expect(try order("rank") == ["江西", "浙江", "福建", "安徽"])
    #expect(try order("value") == ["安徽", "浙江", "福建", "江西"])
    #expect(try order("name") == ["安徽", "福建", "江西", "浙江"])
    #expect(try order("code") == ["浙江", "安徽", "福建", "江西"])
  }

  @Test func actualAndTargetStandSideBySide() throws {
    let layout = try layout(["bar"] + Self.gdp + ["--grouped", "--vertical"])
    #expect(layout.all("value").prefix(2).joined(separator: " ") == "5.1% 5%—5.5%")
    #expect(layout.all("key").prefix(2) == ["实绩", "目标"])
  }

  @Test func yearsStandSideBySide() throws {
    let layout = try layout(
      ["bar", "--indicator", "gdp", "--years", "2024,2023", "--tier", "province", "-q", "--layout", "json"])
    #expect(layout.all("title") == ["2023、2024年地区生产总值增速"])
    #expect(layout.all("key").prefix(2) == ["2023年", "2024年"])
    #expect(layout.all("value").contains("未读到"))
  }

  @Test func linesOfOthersAreLabelled() throws {
    let lines = try layout(["bar"] + Self.gdp + ["--figures", "--reference", "nation", "--reference", "浙江"])
      .all("key")
    #expect(lines.contains("全国 5.0%") && lines.contains("浙江 5.5%"))
    let none = try layout(["bar"] + Self.gdp + ["--by", "actual", "--reference", "none"]).all("key")
    #expect(!none.contains { $0.hasPrefix("中位数") })
    let missing = try refusal(["bar"] + Self.gdp + ["--reference", "上杭县"])
    #expect(missing.code == 1 && missing.words.contains("画不出上杭县的参考线"))
  }

  @Test func figuresAreRoundedForDisplay() throws {
    let values = try layout(["bar"] + Self.gdp + ["--figures", "--decimals", "0"]).all("value")
    #expect(values == ["5%", "6%", "6%", "6%"])
  }

  @Test func dumbbellsSayBothEndsAndTheGap() throws {
    let layout = try layout(["dumbbell"] + Self.gdp)
    #expect(layout.all("value") == ["5.1%", "5.5%", "5.5%", "5.8%"])
    for text in ["5%—5.5%", "5.5%左右", "5.5%", "6%以上", "+0.1", "−0.2"] {
      #expect(layout.all("target").contains(text), "\(text)")
    }
    #expect(layout.all("key").contains("目标（以上）") && layout.all("key").contains("预计数"))
  }

  @Test func tablesHaveAFigureInEachCellOrSayWhatIsMissing() throws {
    let layout = try layout(["heat"] + Self.gdp + ["--indicator", "居民收入"])
    #expect(layout.all("name").contains("江西"))
    let values = layout.all("value")
    for text in ["5.1%", "+0.1", "5.2%", "未读到"] { #expect(values.contains(text), "\(text)") }
    let ranks = try self.layout(["heat"] + Self.gdp + ["--color", "rank"])
    #expect(ranks.all("value").contains("并列第2") && ranks.all("value").contains("第1"))
  }

  @Test(arguments: [
    (["bar", "--indicator", "gdp", "--indicator", "居民收入", "--years", "2023,2024"], Int32(64), "--years"),
    (["bar", "--indicator", "gdp", "--grouped", "--by", "actual"], 64, "--by attainment"),
    (["bar", "--indicator", "gdp", "--decimals", "9"], 64, "--decimals"),
    (["dumbbell", "--indicator", "gdp", "--by", "target"], 64, "chart bar"),
    (["bar", "--indicator", "gdp", "--facet", "indicator"], 64, "several --indicator"),
    (["bar", "--indicator", "gdp", "--facet", "region"], 64, "--years"),
    (
      ["bar", "--indicator", "gdp", "--years", "2023,2024", "--facet", "region", "--vertical"], 64,
      "--vertical"
    ),
    (["heat", "--steps", "2,0.5"], 64, "--steps"),
    (["heat", "--steps", "1,2", "--color", "rank"], 64, "--color rank"),
    (["heat", "--reference", "nation"], 64, "chart bar"),
    (["heat", "--color", "gap", "--by", "actual"], 64, "--by attainment"),
  ]) func whatCannotBeDrawnIsRefusedWithAWayOut(_ arguments: [String], _ code: Int32, _ words: String)
    throws
  {
    let refused = try refusal(arguments + ["-o", "x.png"])
    #expect(refused.code == code && refused.words.contains(words), "\(refused)")
  }

  /// A data set of twelve provinces that all met their target of 5.5 %.
  private func twelveProvinces() throws -> Scratch {
    let scratch = try Scratch()
    let codes = ["11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34"].map { $0 + "0000" }
    let rows = codes.flatMap { code in
      ["actual,2024,5.5,,exact,PT,0,,A,,\(code)-2025", "target,2024,5.5,,exact,PT,0,,,,\(code)-2024"].map {
        "\(code),gdp,growth,\($0),1:1"
      }
    }
    try scratch.write(
      Samples.header + "\n" + rows.joined(separator: "\n") + "\n", to: "Datasets/observations.csv")
    return scratch
  }

  @Test func uprightBarsThatDontFitNameTheWayOut() throws {
    let run = try twelveProvinces().run(
      ["chart", "bar"] + Self.gdp + ["--grouped", "--vertical", "--size", "480x360", "-o", "x.png"])
    #expect(run.code == 1 && run.error.contains("去掉 --vertical"), "\(run.error)")
  }

  @Test func unlikeUnitsHaveNoAxisInCommon() throws {
    let scratch = try Scratch.withData()
    try scratch.write(
      Samples.observations + "330000,trade,level,actual,2024,800,,exact,USD,8,,A,,330000-2025,9:1\n",
      to: "Datasets/observations.csv")
    let run = try scratch.run(
      ["chart", "bar", "--indicator", "gdp", "--indicator", "trade", "--measure", "level", "--by", "actual"]
        + Self.group)
    #expect(run.code == 1 && run.error.contains("不能画在一个数轴上"), "\(run.error)")
  }
}
