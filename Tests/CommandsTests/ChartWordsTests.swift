import Foundation
import Testing

/// What charts of rankings say of themselves: who is missing and why, which way gaps count, what a title of one's own leaves.
@Suite struct ChartWordsTests {
  private static let gdp = ["--indicator", "gdp", "--year", "2024", "--tier", "province"]
  private static let cpi = ["--indicator", "cpi", "--year", "2024", "--tier", "province"]

  /// The made-up data set with further rows.
  private func data(_ rows: [String] = []) throws -> Scratch {
    let scratch = try Scratch.withData()
    let lines = Samples.observations.split(separator: "\n").map(String.init)
    let sorted = (lines.dropFirst() + rows).sorted()
    try scratch.write(
      ([Samples.header] + sorted).joined(separator: "\n") + "\n", to: "Datasets/observations.csv")
    let sources = Samples.sources.split(separator: "\n").map(String.init)
    let all = (sources.dropFirst() + ["320000-2024,320000,2024,政府工作报告,,,,,"]).sorted()
    try scratch.write(
      ([sources[0]] + all).joined(separator: "\n") + "\n", to: "Datasets/sources.csv")
    return scratch
  }

  private static let prices = [
    "330000,cpi,growth,actual,2024,0,,exact,PT,0,,A,,330000-2025,5:1",
    "330000,cpi,growth,target,2024,2,,about,PT,0,,,,330000-2024,5:1",
    "340000,cpi,growth,actual,2024,2.2,,exact,PT,0,,A,,340000-2025,5:1",
    "340000,cpi,growth,target,2024,2,,about,PT,0,,,,340000-2024,5:1",
  ]

  private func layout(_ arguments: [String], _ rows: [String] = []) throws -> ChartTexts {
    let run = try data(rows).run(["chart"] + arguments + ["-q", "--layout", "json"])
    #expect(run.code == 0, "\(run.error)")
    return try JSONDecoder().decode(ChartTexts.self, from: run.bytes)
  }

  /// The first in rank is the lowest where less is better: the words in place of the picture must not call it the highest.
  @Test func theHighestIsSoByItsFigure() throws {
    let scratch = try data([
      "330000,surveyed_unemployment,level,actual,2024,4.5,,exact,PT,0,,A,,330000-2025,5:1",
      "340000,surveyed_unemployment,level,actual,2024,5.5,,exact,PT,0,,A,,340000-2025,5:1",
    ])
    let call = [
      "--indicator", "surveyed_unemployment", "--year", "2024", "--tier", "province", "--by", "actual",
    ]
    _ = try scratch.run(["chart", "bar", "-o", "x.png", "-q"] + call)
    let text = try #require(scratch.read("x.alt.txt"))
    #expect(text.contains("最高 安徽省 5.5%，最低 浙江省 4.5%"), "\(text)")
  }

  @Test func whoIsNamedAsUnrankedIsNotCountedAgain() throws {
    let call = ["bar"] + Self.gdp + ["--highlight", "山东", "--finding"]
    let title = try layout(call).whole("title")
    #expect(title.contains("；山东未能排名") && !title.contains("另有"), "\(title)")
    let english = try layout(call + ["--lang", "en"]).whole("title")
    #expect(english.contains("can't be ranked") && !english.contains("more can't"), "\(english)")
    let other = try layout(["bar"] + Self.gdp + ["--highlight", "江西", "--finding"]).whole("title")
    #expect(other.contains("另有1个未能排名"), "\(other)")
  }

  @Test func whereLessIsBetterTheTurnedGapIsSaid() throws {
    let bars = try layout(["bar"] + Self.cpi, Self.prices)
    #expect(bars.all("value") == ["+2.0", "−0.2"])
    #expect(bars.whole("subtitle").contains("控制目标减实绩"))
    #expect(bars.all("key").contains("控制在目标以内"))
    #expect(bars.whole("note").contains("高于它不超过 0.25 个百分点也算控制在内"))
    let dumbbell = try layout(["dumbbell"] + Self.cpi, Self.prices)
    #expect(dumbbell.whole("subtitle").contains("控制目标减实绩"))
    let heat = try layout(["heat"] + Self.cpi + ["--indicator", "gdp"], Self.prices)
    #expect(heat.whole("note").contains("居民消费价格涨幅的差距为控制目标减实绩"))
    #expect(try layout(["bar"] + Self.gdp).whole("subtitle").contains("实绩与当年目标之差"))
  }

  @Test func whatIsMissingHasOneReasonEverywhere() throws {
    let further = [
      "320000,gdp,growth,actual,2023,5.8,,exact,PT,0,,A,,320000-2024,1:1",
      "320000,gdp,growth,target,2024,5,,exact,PT,0,,,,320000-2024,1:1",
    ]
    let years = ["bar", "--indicator", "gdp", "--years", "2023,2024", "--tier", "province"]
    let bars = try layout(years, further)
    #expect(bars.all("value").contains("无报告") && bars.all("value").contains("未读到"))
    let note = bars.whole("note")
    #expect(note.contains("无报告（未见2025年报告）：江苏、山东"), "\(note)")
    #expect(note.contains("未读到（报告中未读到2023年实绩）：安徽"), "\(note)")
    #expect(note.contains("“未读到”：报告中没有读到该数") && note.contains("“无报告”："), "\(note)")
  }

  @Test func ofARangeTheEasierEndIsSaid() throws {
    for kind in ["bar", "dumbbell", "heat"] {
      #expect(try layout([kind] + Self.gdp).whole("note").contains("取较易完成的一端"), "\(kind)")
      let without = try layout([kind] + Self.cpi, Self.prices).whole("note")
      #expect(!without.contains("取较易完成的一端"), "\(kind)")
    }
  }

  @Test func yearsThatDifferAreSaidAbove() throws {
    let bars = try layout(
      ["bar", "--indicator", "gdp", "--by", "actual", "--tier", "province"],
      [
        "320000,gdp,growth,actual,2023,5.8,,exact,PT,0,,A,,320000-2024,1:1"
      ])
    #expect(bars.whole("subtitle").contains("各地年份不一（2023—2024）"), "\(bars.whole("subtitle"))")
    #expect(!(try layout(["bar"] + Self.gdp).whole("subtitle").contains("年份不一")))
  }

  @Test func ofSeveralIndicatorsEachRowHasItsYear() throws {
    let older = [
      "320000,gdp,growth,actual,2023,5.8,,exact,PT,0,,A,,320000-2024,1:1",
      "320000,resident_income,growth,actual,2023,6.1,,exact,PT,0,,A,,320000-2024,1:1",
    ]
    let two = [
      "--indicator", "gdp", "--indicator", "resident_income", "--by", "actual", "--tier", "province",
    ]
    for call in [["bar"], ["heat"], ["bar", "--facet", "indicator"], ["bar", "--facet", "region"]] {
      let names = try layout(call + two, older).all("name")
      #expect(names.contains("江苏（2023）") && names.contains("浙江（2024）"), "\(call): \(names)")
      let one = try layout(call + two + ["--year", "2024"], older).all("name")
      #expect(one.contains("浙江") && !one.contains { $0.contains("2024") }, "\(call): \(one)")
    }
  }

  /// A table of all counts more than a chart of some: then the note says what it counts.
  @Test func whatANoteCountsIsSaidWhereRowsAreLeftOut() throws {
    #expect(try layout(["bar"] + Self.gdp).whole("note").contains("；图中预计数") == false)
    let cut = try layout(["bar"] + Self.gdp + ["--top", "2"])
    #expect(cut.all("name").count == 3 && cut.whole("note").contains("图中预计数 1 个"), "\(cut.whole("note"))")
  }

  /// A gap is no more certain than the actual that it is taken of: 5.5%以上 leaves +0.5以上.
  @Test func aHedgedActualLeavesItsGapHedged() throws {
    let hedged = [
      "420000,gdp,growth,actual,2024,5.5,,at_least,PT,0,,A,,,",
      "420000,gdp,growth,target,2024,5,,exact,PT,0,,,,,",
      "420000,gdp,growth,target,2025,5.8,,exact,PT,0,,,,,",
      "430000,gdp,growth,actual,2024,5.2,,about,PT,0,,A,,,",
      "430000,gdp,growth,target,2024,5,,exact,PT,0,,,,,",
      "420000,retail_sales,growth,actual,2024,4,,exact,PT,0,,A,,,",
      "420000,retail_sales,growth,target,2024,5,,exact,PT,0,,,,,",
    ]
    let several = ["--indicator", "retail_sales"]
    for call in [
      ["bar"], ["bar", "--figures"], ["dumbbell"], ["heat"] + several,
      ["bar", "--facet", "indicator"] + several,
    ] {
      let texts = try layout(call + Self.gdp, hedged).texts.map(\.text)
      #expect(texts.contains("+0.5以上") && texts.contains("+0.2左右"), "\(call): \(texts)")
    }
    let english = try layout(["bar"] + Self.gdp + ["--lang", "en"], hedged)
    #expect(english.all("value").contains("at least +0.5"))
    let stretch = try layout(["bar", "--by", "stretch"] + Self.gdp, hedged)
    #expect(stretch.all("value").contains("+0.3以下"), "\(stretch.all("value"))")
  }
}
