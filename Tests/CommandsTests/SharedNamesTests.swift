import Foundation
import Testing

/// Regions of one name on one chart or in one table; made-up figures.
@Suite struct SharedNamesTests {
  /// 鼓楼区 of 南京 and of 福州, 秦淮区 of 南京, and 城关区 without a report of 2024.
  private static let codes = ["320106", "350102", "320104"]
  private static let peers = ["--peers", "320106,350102,320104,620102,540102"]

  private func scratch() throws -> Scratch {
    var rows = [Samples.header]
    var sources = ["source,region,year,title,issuer,date,address,file,sha256"]
    for (place, code) in Self.codes.enumerated() {
      for year in 2022...2024 {
        let actual = "\(4 + place).\(year - 2020)"
        rows.append("\(code),gdp,growth,actual,\(year),\(actual),,exact,PT,0,,A,,\(code)-\(year + 1),1:1")
        rows.append("\(code),gdp,growth,target,\(year),5,,exact,PT,0,,,,\(code)-\(year),1:1")
      }
      for year in 2022...2025 {
        let name = code == "320104" ? "秦淮区" : "鼓楼区"
        sources.append("\(code)-\(year),\(code),\(year),政府工作报告,\(name)人民政府,,,,")
      }
    }
    let scratch = try Scratch()
    try scratch.write(rows.joined(separator: "\n") + "\n", to: "Datasets/observations.csv")
    try scratch.write(sources.joined(separator: "\n") + "\n", to: "Datasets/sources.csv")
    try scratch.write("{}\n", to: "Datasets/datapackage.json")
    return scratch
  }

  private func layout(_ arguments: [String]) throws -> ChartTexts {
    let run = try scratch().run(["chart"] + arguments + ["-q", "--layout", "json"])
    #expect(run.code == 0, "\(run.error)")
    return try JSONDecoder().decode(ChartTexts.self, from: run.bytes)
  }

  private static let gdp = ["--indicator", "gdp"]
  private static let ranking = gdp + ["--year", "2024"] + peers

  @Test(arguments: [
    ["bar"] + ranking, ["bar", "--grouped"] + ranking, ["bar", "--figures", "--vertical"] + ranking,
    ["bar", "--years", "2023,2024"] + gdp + peers, ["heat"] + ranking, ["dumbbell"] + ranking,
    ["bar", "--years", "2023,2024", "--figures", "--facet", "region"] + gdp + peers,
    ["bump", "--from", "2022", "--to", "2024"] + gdp + peers,
    ["line"] + gdp + codes, ["line", "--facet", "region"] + gdp + codes,
    ["slope", "--from", "2022", "--to", "2024"] + gdp + codes,
  ])
  func chartsNameWhatIsAbove(_ arguments: [String]) throws {
    let layout = try layout(arguments)
    let names = layout.all("name").map { $0.replacingOccurrences(of: "…", with: "") }
    #expect(names.contains { $0.hasPrefix("南京市鼓楼区") }, "\(names)")
    #expect(names.contains { $0.hasPrefix("福州市鼓楼区") }, "\(names)")
    #expect(names.contains { $0.hasPrefix("秦淮区") }, "\(names)")
    #expect(!names.contains("鼓楼区"))
  }

  @Test func regionsThatAreOnlyListedAreToldApartToo() throws {
    let notes = try layout(["bar"] + Self.ranking).all("note").joined()
    #expect(notes.contains("拉萨市城关区") && notes.contains("兰州市城关区"), "\(notes)")
  }

  @Test func oneOfItsNameNeedsNothingAbove() throws {
    let layout = try layout(["bar"] + Self.gdp + ["--year", "2024", "--peers", "320106,320104"])
    #expect(Set(layout.all("name")) == ["鼓楼区", "秦淮区"])
  }

  @Test func aReferenceCountsAsShown() throws {
    let layout = try layout(
      ["bar", "--figures", "--reference", "350102"] + Self.gdp + [
        "--year", "2024", "--peers", "320106,320104",
      ])
    #expect(layout.all("name").contains("南京市鼓楼区"))
    #expect(layout.all("key").contains { $0.hasPrefix("福州市鼓楼区") }, "\(layout.all("key"))")
  }

  @Test func findingsAndDescriptionsTellThemApart() throws {
    let scratch = try scratch()
    let options = Self.gdp + ["--year", "2024", "--by", "actual", "--peers", "320106,350102"]
    let run = try scratch.run(
      ["chart", "bar", "--finding", "-o", "a.png"] + options)
    #expect(run.code == 0, "\(run.error)")
    let words = try #require(scratch.read("a.alt.txt"))
    #expect(words.contains("福州市鼓楼区最高") && words.contains("最低 南京市鼓楼区"), "\(words)")
  }

  @Test func sourcesNameWhichReport() throws {
    let notes = try layout(
      ["bar", "--by", "actual"] + Self.gdp + ["--year", "2024", "--peers", "320106,350102"]
    ).all("note").joined()
    #expect(notes.contains("南京市鼓楼区人民政府2025年") && notes.contains("福州市鼓楼区人民政府2025年"), "\(notes)")
  }

  @Test func englishPutsItBehind() throws {
    let names = try layout(["bar", "--lang", "en"] + Self.ranking).all("name")
    #expect(names.contains("鼓楼区 (南京市)") && names.contains("鼓楼区 (福州市)"), "\(names)")
  }

  @Test func tablesOnTheTerminalToo() throws {
    let scratch = try scratch()
    let group = Self.gdp + ["--year", "2024", "--peers", "320106,350102,320104"]
    for arguments in [
      ["rank"] + group, ["series"] + Self.codes + Self.gdp, ["compare", "--year", "2024"] + Self.codes,
      ["rank", "--years", "2022..2024"] + Self.gdp + ["--peers", "320106,350102,320104"],
    ] {
      let run = try scratch.run(arguments + ["--format", "table"])
      #expect(run.code == 0, "\(run.error)")
      #expect(run.output.contains("南京市鼓楼区") && run.output.contains("福州市鼓楼区"), "\(run.output)")
    }
    // Rows for machines have the code, and the name of the register.
    #expect(try scratch.run(["rank", "--format", "csv"] + group).output.contains("350102,鼓楼区,"))
  }
}
