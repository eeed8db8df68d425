import Foundation
import Testing

@testable import Commands

/// `chart line`, `bump` and `slope` on made-up figures: what is drawn, and what is refused with a better command.
@Suite struct LineCommandTests {
  /// Growth of `gdp` in the years from 2020, `nil` for a gap.
  private static func rows(_ region: String, _ values: [String?], target: String? = nil) -> String {
    var lines = values.enumerated().compactMap { index, value in
      value.map {
        "\(region),gdp,growth,actual,\(2020 + index),\($0),,exact,PT,0,,A,,\(region)-\(2021 + index),1:1"
      }
    }
    if let target {
      lines.append("\(region),gdp,growth,target,2025,\(target),,about,PT,0,,,,\(region)-2025,2:1")
      lines.append("\(region),gdp,growth,target,2024,6,,exact,PT,0,,,,\(region)-2024,2:1")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func scratch() throws -> Scratch {
    let observations =
      Samples.header + "\n" + rows("320000", ["3.0", "8.5", "2.5", "5.5", "5.6"], target: "5")
      + rows("330000", ["3.5", "8", nil, "6", "5.1"], target: "5.5")
      + rows("340000", ["4", "8", "3.5", "6", "5"], target: "6")
      + rows("350000", [nil, nil, nil, nil, "5.5"])
      + rows("360000", ["3", "9", "4.5", "4", "5"])
      + "320000,gdp,level,actual,2024,137000,,exact,CNY,8,,A,,320000-2025,1:1\n"
      + "320000,trade,level,actual,2023,50000,,exact,CNY,8,,A,,320000-2024,1:1\n"
      + "320000,trade,level,actual,2024,50010,,exact,CNY,8,,A,,320000-2025,1:1\n"
      + "330000,trade,level,actual,2023,7000,,exact,USD,8,,A,,330000-2024,1:1\n"
      + "330000,trade,level,actual,2024,7010,,exact,USD,8,,A,,330000-2025,1:1\n"
      + "320000,urban_new_jobs,level,actual,2023,138,,exact,PS,4,,A,,320000-2024,1:1\n"
      + "320000,urban_new_jobs,level,actual,2024,140,,exact,PS,4,,A,,320000-2025,1:1\n"
    let scratch = try Scratch()
    try scratch.write(observations, to: "Datasets/observations.csv")
    try scratch.write("{}\n", to: "Datasets/datapackage.json")
    return scratch
  }

  /// The texts of the layout; `nil` where there is no Chinese font to measure with.
  private func texts(_ arguments: [String]) throws -> [String]? {
    let scratch = try LineCommandTests.scratch()
    let run = try scratch.run(["chart"] + arguments + ["--layout", "json"])
    guard !run.error.contains("没有找到中文字体") else { return nil }
    #expect(run.code == 0, "\(run.error)")
    let object = try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any]
    let boxes = try #require(object?["texts"] as? [[String: Any]])
    return boxes.compactMap { $0["text"] as? String }
  }

  private func refusal(_ arguments: [String], english: Bool = false) throws -> String {
    let scratch = try LineCommandTests.scratch()
    let run = try scratch.run(
      ["chart"] + arguments + ["--layout", "json"] + (english ? ["--lang", "en"] : []))
    #expect(run.code == 1 && run.output.isEmpty)
    return run.error
  }

  @Test func namesValuesAndTheNextTargetStandAtTheEnds() throws {
    guard let texts = try texts(["line", "江苏省", "浙江省", "--indicator", "gdp"]) else { return }
    for text in ["江苏", "5.6%", "目标5%左右", "浙江", "5.1%", "目标5.5%左右", "目标", "2020", "2025"] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(texts.contains("地区生产总值增速：实绩与目标"))
    #expect(texts.contains("缺少实绩的年份：浙江 2022"))
  }

  @Test func pastTargetsOfMoreThanTwoLinesAreLeftOutAndSaid() throws {
    let scratch = try LineCommandTests.scratch()
    let regions = ["江苏省", "浙江省", "安徽省"]
    let run = try scratch.run(["chart", "line"] + regions + ["--indicator", "gdp", "--layout", "json"])
    guard run.code == 0 else { return }
    #expect(run.error.contains("--facet region") && run.error.contains("--targets all"))
    #expect(!run.output.contains("实绩与目标"))
    let all = try scratch.run(
      ["chart", "line"] + regions + ["--indicator", "gdp", "--targets", "all", "--layout", "json"])
    #expect(all.output.contains("实绩与目标") && all.error.isEmpty)
    let none = try scratch.run(
      ["chart", "line"] + regions + ["--indicator", "gdp", "--targets", "none", "--layout", "json"])
    #expect(!none.output.contains("目标"))
  }

  @Test func aRegionWithOneFigureIsADotWithANote() throws {
    guard let texts = try texts(["line", "江苏省", "福建省", "--indicator", "gdp"]) else { return }
    #expect(texts.contains("福建") && texts.contains("5.5%"))
    #expect(texts.contains("只有一年实绩，以点表示：福建"))
    guard let none = try self.texts(["line", "江苏省", "山东省", "--indicator", "gdp"]) else { return }
    #expect(none.contains("没有实绩，未画：山东"))
  }

  @Test func anIndexIsChainedAndSaysSo() throws {
    guard
      let texts = try texts(["line", "江苏省", "浙江省", "--indicator", "gdp", "--indexed", "2020"])
    else { return }
    // 100 × 1.085 × 1.025 × 1.055 × 1.056; 浙江 ends before the missing 2022.
    #expect(texts.contains("123.9") && texts.contains("108.0（2021）"))
    #expect(texts.contains("地区生产总值链式指数（2020年=100）"))
    #expect(texts.contains("缺少增速（或增速无法连乘）而中断：浙江 2022"))
    #expect(texts.contains { $0.contains("不是报告所写") })
  }

  @Test func panelsByRegionAndByIndicator() throws {
    guard let texts = try texts(["line", "江苏省", "浙江省", "安徽省", "--indicator", "gdp", "--facet", "region"])
    else { return }
    for name in ["江苏", "浙江", "安徽", "灰线为其余地区"] { #expect(texts.contains(name)) }
    let arguments = ["--indicator", "gdp", "--indicator", "城镇新增就业", "--facet", "indicator"]
    guard let other = try self.texts(["line", "江苏省"] + arguments) else { return }
    #expect(other.contains("地区生产总值增速（%）") && other.contains("城镇新增就业（万人）"))
    #expect(other.contains { $0.contains("各图纵轴不同") })
  }

  @Test func bumpRanksEachYear() throws {
    let peers = "江苏省,浙江省,安徽省,江西省"
    guard let texts = try texts(["bump", "--indicator", "gdp", "--peers", peers]) else { return }
    for text in ["1", "江苏", "并列3", "2020", "2024"] { #expect(texts.contains(text), "\(text)") }
    #expect(texts.contains("没有名次的年份：浙江 2022"))
    #expect(texts.contains { $0.contains("各年 3—4 个地区参加排名") })
    guard let top = try self.texts(["bump", "--indicator", "gdp", "--peers", peers, "--top", "2"]) else {
      return
    }
    #expect(!top.contains("江西") && top.contains { $0.contains("只画 2024 年前 2 名") })
  }

  @Test func yearsInARowAreListedAsASpan() {
    #expect(
      YearSpan.words([2014, 2016, 2017, 2019, 2020, 2021]).map(\.zh) == ["2014", "2016", "2017", "2019—2021"])
    #expect(YearSpan.words([]).isEmpty)
  }

  @Test func slopeShowsTwoYears() throws {
    guard
      let texts = try texts([
        "slope", "江苏省", "浙江省", "福建省", "--indicator", "gdp", "--from", "2021", "--to", "2024",
      ])
    else { return }
    for text in ["8.5%", "5.6%", "8%", "5.1%", "地区生产总值增速：2021年与2024年", "只有一年数据，以点表示：福建"] {
      #expect(texts.contains(text), "\(text)")
    }
  }

  @Test func findingsOfRanksAndOfTwoYears() throws {
    func title(_ arguments: [String]) throws -> String? {
      try texts(arguments + ["--indicator", "gdp", "--finding"])?.joined()
    }
    let bump = ["bump", "--peers", "江苏省,浙江省,安徽省,江西省"]
    // Worked out from the rows above: 江苏 is third with 江西 in 2020, first in 2024.
    guard let one = try title(bump + ["--highlight", "江苏省"]) else { return }
    #expect(one.contains("江苏地区生产总值增速名次由2020年的并列第3（4个中）升至2024年的第1（4个中）"))
    #expect(one.contains("最好第1（2024年），最差并列第3（2020年）、第3（2022、2023年）"))
    let two = try #require(try title(bump + ["--highlight", "江苏省", "--highlight", "江西省"]))
    #expect(
      two.contains("地区生产总值增速名次：按所报数字，江苏由并列第3（2020年）到第1（2024年），江西由并列第3（2020年）到并列第3（2024年）"))
    #expect(try title(bump)?.contains("2024年地区生产总值增速4个地区中江苏第1") == true)
    let slope = ["slope", "江苏省", "浙江省", "江西省", "福建省", "--from", "2021", "--to", "2024"]
    let mixed = try #require(try title(["slope", "江苏省", "浙江省", "江西省", "--from", "2022", "--to", "2023"]))
    #expect(mixed.contains("2个省份中1个2023年地区生产总值增速低于2022年，1个高于"))
    let falls = try #require(try title(slope + ["--highlight", "江苏省"]))
    #expect(falls.contains("3个省份2024年地区生产总值增速全部低于2021年；江苏由8.5%到5.6%"))
  }

  @Test func tooManyRanksAreRefusedWithATopThatFits() throws {
    let scratch = try Scratch()
    // Three regions share the second rank of the last year, six more follow.
    let codes = [
      "110000", "120000", "130000", "140000", "210000", "220000", "310000", "320000", "330000", "340000",
    ]
    let values = ["9", "8", "8", "8", "6", "5", "4", "4", "4", "4"]
    let rows = zip(codes, values).flatMap { code, value in
      [2023, 2024].map {
        "\(code),gdp,growth,actual,\($0),\(value),,exact,PT,0,,A,,\(code)-\($0 + 1),1:1\n"
      }
    }
    try scratch.write(Samples.header + "\n" + rows.joined(), to: "Datasets/observations.csv")
    try scratch.write("{}\n", to: "Datasets/datapackage.json")
    let command = ["chart", "bump", "--indicator", "gdp", "--tier", "province", "--layout", "json"]
    let refused = try scratch.run(command)
    #expect(refused.code == 1 && refused.error.contains("--top 6"))
    let drawn = try scratch.run(command + ["--top", "6"])
    #expect(drawn.code == 0 || drawn.error.contains("没有找到中文字体"))
  }

  @Test func mixturesAreRefusedWithABetterCommand() throws {
    let two = ["--indicator", "gdp", "--indicator", "城镇新增就业"]
    #expect(try refusal(["line", "江苏省", "浙江省"] + two).contains("--facet indicator"))
    let units = try refusal(["line", "江苏省"] + two)
    #expect(units.contains("%") && units.contains("万人") && units.contains("--facet indicator"))
    #expect(try refusal(["line", "江苏省"] + two, english: true).contains("don't go on one axis"))
    let level = ["--indicator", "trade", "--measure", "level"]
    for kind in ["line", "slope"] {
      let error = try refusal([kind, "江苏省", "浙江省"] + level)
      #expect(error.contains("亿美元") && error.contains("--measure growth"), "\(kind)")
    }
  }

  @Test func aLineOfOnePointIsRefusedWithABetterCommand() throws {
    let error = try refusal(["line", "福建省", "--indicator", "gdp"])
    #expect(error.contains("duibiao chart bar --indicator gdp --by actual --year 2024 --peers 福建省"))
    #expect(
      try refusal(["line", "福建省", "--indicator", "gdp"], english: true).contains(
        "draw bars: duibiao chart bar"))
    #expect(
      try refusal(["slope", "福建省", "--indicator", "gdp", "--from", "2021", "--to", "2024"]).contains("两年"))
    let base = try refusal(["line", "江苏省", "--indicator", "gdp", "--indexed", "1999"])
    #expect(base.contains("2019—2024"))
  }

  @Test func scatteredFiguresOfLongAgoAreLeftOutUnlessAskedFor() throws {
    let scratch = try Scratch()
    let years = [2003, 2004, 2020, 2021, 2022]
    let rows = years.map {
      "320000,gdp,growth,actual,\($0),5,,exact,PT,0,,A,,320000-\($0 + 1),1:1\n"
    }
    try scratch.write(Samples.header + "\n" + rows.joined(), to: "Datasets/observations.csv")
    try scratch.write("{}\n", to: "Datasets/datapackage.json")
    let line = ["chart", "line", "江苏省", "--indicator", "gdp", "--layout", "json"]
    let run = try scratch.run(line)
    guard run.code == 0 else { return }
    #expect(run.error.contains("2020 年以前只有零星数据"))
    #expect(run.output.contains("2020—2022年"))
    let all = try scratch.run(line + ["--from", "2003"])
    #expect(all.output.contains("2003—2022年") && all.error.isEmpty)
  }
}
