import Foundation
import Testing

@testable import Commands

/// What people read in English: names, numbers, signs.
@Suite struct EnglishTests {
  private static let provinces = ["--indicator", "gdp", "--year", "2024", "--tier", "province"]

  /// The texts of the layout and the rows beside it; `nil` where there is no Chinese font to measure with.
  private func texts(_ arguments: [String]) throws -> [String]? {
    let run = try Scratch.withData().run(["chart"] + arguments + ["--layout", "json", "--lang", "en"])
    guard !run.error.contains("font") else { return nil }
    #expect(run.code == 0, "\(run.error)")
    let object = try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any]
    let boxes = try #require(object?["texts"] as? [[String: Any]])
    return boxes.compactMap { $0["text"] as? String }
  }

  @Test(arguments: [
    ["bar", "--finding"] + provinces, ["bar", "--figures", "--highlight", "Zhejiang"] + provinces,
    ["bar", "--by", "actual", "--reference", "nation"] + provinces, ["dumbbell"] + provinces,
    ["heat"] + provinces,
    ["line", "浙江省", "China", "--indicator", "gdp", "--finding"],
    ["line", "浙江省", "安徽省", "--indicator", "gdp", "--facet", "region"],
    ["slope", "浙江省", "江西省", "--indicator", "gdp", "--from", "2023", "--to", "2024"],
  ])
  func noChineseOnAChartOfProvinces(_ arguments: [String]) throws {
    guard let texts = try texts(arguments) else { return }
    #expect(texts.contains { $0.contains("Zhejiang") }, "\(texts)")
    for text in texts {
      let foreign = text.unicodeScalars.filter {
        (0x3000...0x9FFF).contains($0.value) || "“”—…".unicodeScalars.contains($0)
      }
      #expect(foreign.isEmpty, "\(text)")
    }
  }

  @Test func everyLineAtTheFootBeginsWithACapital() throws {
    guard let texts = try texts(["bar"] + Self.provinces) else { return }
    #expect(texts.contains { $0.hasPrefix("No report of 2025: Shandong") }, "\(texts)")
  }

  @Test func theAlternativeTextIsEnglishToo() throws {
    let scratch = try Scratch.withData()
    let run = try scratch.run(
      ["chart", "bar", "--finding", "--highlight", "浙江", "--lang", "en", "-o", "x.png"] + Self.provinces)
    guard !run.error.contains("font") else { return }
    let text = try #require(scratch.read("x.alt.txt"))
    #expect(text.contains("Zhejiang") && text.contains("Source: "), "\(text)")
    #expect(!text.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) }, "\(text)")
  }

  @Test func tablesForPeopleNameProvincesAndRowsForMachinesDont() throws {
    let scratch = try Scratch.withData()
    let rank = ["rank", "--lang", "en", "--highlight", "Zhejiang"] + Self.provinces
    let table = try scratch.run(rank + ["--format", "table"])
    #expect(table.code == 0, "\(table.error)")
    #expect(table.lines.contains { $0.contains("Zhejiang") && $0.contains("=2") }, "\(table.output)")
    #expect(!table.output.contains("浙江") && !table.output.contains("2="))
    for form in ["csv", "json", "ndjson"] {
      let rows = try scratch.run(rank + ["--format", form])
      // The name of the register; sentences beside it are in the language asked for.
      let name = form == "csv" ? ",浙江省," : "\"region_name\": \"浙江省\""
      #expect(
        rows.output.contains(name) && !rows.output.contains("\"region_name\": \"Zh"),
        "\(form) \(rows.output.prefix(300))")
    }
  }

  @Test func prefecturesAndCountiesStayChinese() throws {
    let run = try Scratch.withData().run([
      "series", "上杭县", "--indicator", "gdp", "--format", "table", "--lang", "en",
    ])
    #expect(run.output.contains("上杭县"))
  }

  @Test(arguments: ["Zhejiang", "zhejiang", "ZHEJIANG", "浙江", "330000"])
  func aProvinceByAnyOfItsNames(_ name: String) throws {
    let run = try Scratch.withData().run(["series", name, "--indicator", "gdp", "--format", "csv"])
    #expect(run.output.contains(",浙江省,") || run.output.contains("浙江省"), "\(run.error)")
    #expect(run.code == 0)
  }

  @Test(arguments: [("zhejiang", "330000"), ("Xizang", "540000"), ("Tibet", "540000"), ("macau", "820000")])
  func aSearchInEnglish(_ name: String, _ code: String) throws {
    let run = try Scratch().run(["regions", "--search", name, "--format", "csv"])
    #expect(run.lines.dropFirst().map { $0.prefix(6) } == [code[...]], "\(run.error)")
  }

  @Test func everyProvinceHasAnEnglishName() throws {
    let run = try Scratch().run(["regions", "--tier", "province", "--format", "markdown", "--lang", "en"])
    let names = run.lines.dropFirst(2).map { $0.split(separator: "|")[1].trimmingPrefix(" ") }
    #expect(names.count == 34)
    for name in names { #expect(name.first?.isASCII == true, "\(name)") }
    #expect(Set(EnglishNames.all).count == 35)
  }

  @Test func largeNumbersAreGroupedInTheTitleAsOnTheBars() {
    #expect(
      Message(zh: "145800亿元", en: "145800 of 2025").withGroupedDigits
        == Message(zh: "145,800亿元", en: "145,800 of 2025"))
  }
}
