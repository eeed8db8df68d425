import Foundation
import Testing

@testable import Commands

/// What charts of lines, ranks and slopes say in words: ties, gaps, the years of old figures.
@Suite struct LineWordsTests {
  /// Rows of `gdp` and `retail_sales` growth of four provinces, 2020 to 2024, targets up to 2025.
  private static func scratch() throws -> Scratch {
    func rows(_ region: String, _ indicator: String, _ values: [String?], role: String = "actual") -> String {
      values.enumerated().compactMap { index, value in
        value.map {
          "\(region),\(indicator),growth,\(role),\(2020 + index),\($0),,exact,PT,0,,\(role == "actual" ? "A" : ""),,"
            + "\(region)-\(2021 + index - (role == "actual" ? 0 : 1)),1:1\n"
        }
      }.joined()
    }
    let observations =
      Samples.header + "\n" + rows("320000", "gdp", ["4", "8", "5", "5", "5"])
      + rows("320000", "gdp", ["5", "6", nil, "5", nil, "5"], role: "target")
      + rows("320000", "retail_sales", ["3", "7", "6", nil, nil])
      + rows("330000", "gdp", [nil, "7", "5", "5", "5"])
      + rows("330000", "gdp", [nil, "6", "6", "6", "6", "5"], role: "target")
      + rows("330000", "retail_sales", ["3", "7", "6", "4", "4"])
      + rows("340000", "gdp", ["3", "9", "5", "5", "5"]) + rows("350000", "gdp", ["2", "6", "4", "5", "5"])
      + rows("360000", "gdp", ["2", "6", "4", "4", "3"])
      // Of the year before all actuals a target, which is drawn only where those of past years are.
      + "360000,gdp,growth,target,2019,7,,exact,PT,0,,,,360000-2019,1:1\n"
      + "320000,urban_income,level,actual,2023,45000,,exact,CNY,0,,A,,320000-2024,1:1\n"
      + "320000,urban_income,level,actual,2024,46000,,exact,CNY,0,,A,,320000-2025,1:1\n"
    let scratch = try Scratch()
    try scratch.write(observations, to: "Datasets/observations.csv")
    try scratch.write("{}\n", to: "Datasets/datapackage.json")
    return scratch
  }

  /// The texts of the layout; `nil` where there is no Chinese font to measure with.
  private func texts(_ arguments: [String]) throws -> [String]? {
    let run = try LineWordsTests.scratch().run(["chart"] + arguments + ["--layout", "json"])
    guard !run.error.contains("没有找到中文字体") else { return nil }
    #expect(run.code == 0, "\(run.error)")
    let object = try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any]
    let boxes = try #require(object?["texts"] as? [[String: Any]])
    return boxes.compactMap { $0["text"] as? String }
  }

  @Test func anOldFigureInAPanelHasItsYear() throws {
    let arguments = ["--indicator", "gdp", "--indicator", "retail_sales", "--facet", "indicator"]
    guard let texts = try texts(["line", "江苏省", "浙江省"] + arguments) else { return }
    // 江苏's retail sales end two years before all other lines.
    #expect(texts.contains("6%（2022）") && texts.contains("4%"))
  }

  @Test func aTitleOfTheUsersOwnLeavesTheIndicatorInTheSubtitle() throws {
    for command in [["line"], ["slope"]] {
      let arguments = command + ["江苏省", "浙江省", "--indicator", "gdp", "--title", "稳中求进"]
      guard let texts = try texts(arguments) else { return }
      #expect(texts.contains { $0.contains("地区生产总值增速") && $0.contains("比上年增长，%") }, "\(texts)")
      let own = try #require(try self.texts(arguments + ["--subtitle", "两省"]))
      #expect(own.contains("两省") && !own.contains { $0.contains("地区生产总值增速") })
    }
  }

  @Test func yearsWithoutATargetAndThoseBeforeALineBeginsAreNamed() throws {
    guard let texts = try texts(["line", "江苏省", "浙江省", "--indicator", "gdp"]) else { return }
    #expect(texts.contains("没有目标数的年份：江苏 2022、2024"))
    // 浙江 begins in 2021, 江苏 in 2020.
    #expect(texts.contains("缺少实绩的年份：浙江 2020"), "\(texts)")
    let none = try #require(
      try self.texts(["line", "江苏省", "浙江省", "--indicator", "gdp", "--targets", "none"]))
    #expect(!none.contains { $0.contains("没有目标数") })
  }

  @Test func theYearsBeginWithWhatIsDrawn() throws {
    let three = ["line", "江苏省", "安徽省", "江西省", "--indicator", "gdp"]
    guard let texts = try texts(three) else { return }
    #expect(texts.contains { $0.hasPrefix("2020—2024年") }, "\(texts)")
    let all = try #require(try self.texts(three + ["--targets", "all"]))
    #expect(all.contains { $0.hasPrefix("2019—2024年实绩，2025年目标；") }, "\(all)")
    // The highlighted one has no target for 2025: the years end where the actuals do.
    let focus = try #require(try self.texts(three + ["--highlight", "江西省"]))
    #expect(focus.contains { $0.hasPrefix("2019—2024年，") } && !focus.contains("2025"), "\(focus)")
    let both = try #require(try self.texts(three + ["--targets", "all", "--highlight", "江西省"]))
    #expect(both.contains { $0.hasPrefix("2019—2024年实绩，2025年目标；") }, "\(both)")
    let other = try #require(try self.texts(three + ["--highlight", "江苏省"]))
    #expect(other.contains { $0.hasPrefix("2020—2024年实绩，2025年目标；") }, "\(other)")
  }

  /// On the chart a note says it, which nobody looks for who has not seen the chart.
  @Test func whoIsNotDrawnIsToldOnStandardErrorToo() throws {
    func told(_ arguments: [String]) throws -> String {
      try LineWordsTests.scratch().run(["chart"] + arguments + ["--layout", "json"]).error
    }
    let income = ["江苏省", "浙江省", "--indicator", "urban_income", "--measure", "level"]
    for kind in ["line", "slope"] {
      let empty = try told([kind] + income + ["--highlight", "浙江省"])
      guard !empty.contains("没有找到中文字体") else { return }
      #expect(empty.contains("未画：浙江") && empty.contains("图上没有浙江省，无法突出"), "\(kind): \(empty)")
      let other = try told([kind, "江苏省", "安徽省", "--indicator", "gdp", "--highlight", "山东省"])
      #expect(other.contains("图上没有山东省，无法突出") && !other.contains("未画"), "\(kind): \(other)")
    }
  }

  @Test func theKeyTellsWhichTargetsAreDrawn() throws {
    let lines = ["line", "江苏省", "浙江省", "安徽省", "--indicator", "gdp"]
    guard let texts = try texts(lines) else { return }
    #expect(texts.contains("短横为2025年目标") && !texts.contains("短横为当年目标"))
    #expect(try self.texts(lines + ["--targets", "all"])?.contains("短横为当年目标") == true)
  }

  @Test func sharedRanksAreSaidToBeShared() throws {
    let peers = ["bump", "--peers", "江苏省,浙江省,安徽省,江西省", "--indicator", "gdp", "--highlight", "江苏省"]
    guard let texts = try texts(peers + ["--finding"]) else { return }
    // 江苏: 1 of 3 in 2020, 2 of 4 in 2021, then first with 浙江 and 安徽.
    #expect(
      texts.joined().contains("最好第1（2020年）、并列第1（2022、2023、2024年），最差第2（2021年）"), "\(texts)")
    let scratch = try LineWordsTests.scratch()
    guard try scratch.run(["chart"] + peers + ["-o", "名次.png"]).code == 0 else { return }
    let ranks = scratch.read("名次.alt.txt") ?? ""
    #expect(ranks.contains("江苏2020年第1、2021年第2、2022年并列第1"), "\(ranks)")
    let line = ["chart", "line", "江苏省", "安徽省", "--indicator", "gdp", "--highlight", "江苏省", "-o", "线.png"]
    #expect(try scratch.run(line).code == 0)
    #expect((scratch.read("线.alt.txt") ?? "").contains("2条线中从高到低并列第1"))
  }

  @Test func upToThreeOfOneFigureAreNamedAndMoreAreCountedInTheSameWord() throws {
    let command = ["line", "--indicator", "gdp", "--finding"]
    guard let three = try texts(command + ["江苏省", "浙江省", "安徽省", "江西省"]) else { return }
    #expect(three.joined().contains("4个省份地区生产总值增速：江苏、浙江、安徽并列最高（5%），江西最低（3%）"), "\(three)")
    let four = try #require(try texts(command + ["江苏省", "浙江省", "安徽省", "福建省", "江西省"]))
    #expect(four.joined().contains("5个省份地区生产总值增速：4个省份并列最高（5%），江西最低（3%）"))
    let marked = try #require(
      try texts(
        command + ["江苏省", "浙江省", "安徽省", "福建省", "江西省"] + ["--highlight", "江苏省", "--highlight", "江西省"]))
    #expect(marked.joined().contains("江苏等4个省份并列最高（5%）"))
  }

  @Test func aFindingThatThereIsNotIsSaid() throws {
    let scratch = try LineWordsTests.scratch()
    let two = ["--indicator", "gdp", "--indicator", "retail_sales", "--facet", "indicator"]
    let run = try scratch.run(["chart", "line", "江苏省"] + two + ["--finding", "--layout", "json"])
    guard run.code == 0 else { return }
    #expect(run.error.contains("--finding 不起作用"))
    let told = try scratch.run([
      "chart", "line", "江苏省", "--indicator", "gdp", "--finding", "--layout", "json",
    ])
    #expect(told.code == 0 && !told.error.contains("--finding"))
  }

  @Test func figuresOfATitleAreWrittenAsOnTheLabels() throws {
    let income = ["line", "江苏省", "--indicator", "urban_income", "--measure", "level", "--finding"]
    guard let texts = try texts(income) else { return }
    #expect(texts.joined().contains("由2023年的45,000元升至2024年的46,000元"), "\(texts)")
  }
}
