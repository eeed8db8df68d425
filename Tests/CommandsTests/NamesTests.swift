import Foundation
import Testing

@Suite struct NamesTests {
  @Test(arguments: [
    (
      "收入",
      [
        "fiscal_revenue", "general_budget_revenue", "urban_income", "rural_income", "resident_income",
        "tourism_revenue",
      ]
    ),
    ("PM2", ["pm25"]), ("gdp", ["gdp", "energy_intensity", "rd_intensity"]),
    ("Unemployment", ["surveyed_unemployment", "registered_unemployment"]),
  ])
  func indicatorsAreSearchedByAnyName(_ text: String, _ ids: [String]) throws {
    let run = try Scratch().run(["indicators", "--search", text])
    #expect(run.code == 0)
    #expect(run.lines.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) } == ids)
  }

  @Test func allIndicators() throws {
    let run = try Scratch().run(["indicators"])
    #expect(run.lines.first == "indicator,name_zh,name_en,measure,unit,unit_mult,direction,decimals,aliases")
    #expect(
      run.lines.contains { $0.hasPrefix("trade,进出口总额,") && $0.contains(",level|growth,CNY|USD,8|8,up,") })
  }

  @Test(arguments: [
    (["--search", "鼓楼"], ["320106", "320302", "350102", "410204"]),
    (["--search", "吉林", "--tier", "prefecture"], ["220200"]),
    (["--search", "莱芜市", "--former", "--tier", "prefecture"], ["371200"]),
    (["--search", "莱芜市", "--year", "2015", "--tier", "prefecture"], ["371200"]),
    (["--in", "厦门市"], ["350203", "350205", "350206", "350211", "350212", "350213"]),
    (["--tier", "nation"], ["100000"]),
  ])
  func regions(_ options: [String], _ codes: [String]) throws {
    let run = try Scratch().run(["regions"] + options)
    #expect(run.code == 0)
    #expect(run.lines.dropFirst().map { String($0.prefix(6)) } == codes)
  }

  @Test func theVeryNameComesFirst() throws {
    let run = try Scratch().run(["regions", "--search", "新县"])
    #expect(run.lines.count > 3)
    #expect(run.lines.dropFirst().first?.hasPrefix("411523,新县,") == true)
    let others = run.lines.dropFirst(2).map { String($0.prefix(6)) }
    #expect(others == others.sorted())
    #expect((others.first ?? "9") < "411523")
  }

  @Test func theTableNamesWhatIsAbove() throws {
    let run = try Scratch().run(["regions", "--search", "上杭县", "--format", "table"])
    #expect(run.lines.last == "350823  上杭县  上杭  县级  福建省/龙岩市  1996")
  }

  @Test func aCatalogueExtendsTheBuiltIn() throws {
    let scratch = try Scratch()
    try scratch.write(
      "indicator,name_zh,name_en,measure,unit,unit_mult,direction,decimals,aliases\nhappiness,幸福指数,Happiness,level,PT,0,up,1,\n",
      to: "own/indicators.csv")
    let run = try scratch.run(["indicators", "--search", "幸福", "--catalogue", "own"])
    #expect(run.lines.count == 2)
  }

  @Test(arguments: [
    (
      ["---completion", "rank", "--", "--indicator", "3", "6", "duibiao", "rank", "--indicator", "城镇"],
      "城镇居民人均可支配收入"
    ),
    (
      ["---completion", "rank", "--", "--indicator", "3", "3", "duibiao", "rank", "--indicator", "gdp"], "gdp"
    ),
    (["---completion", "rank", "--", "--in", "3", "6", "duibiao", "rank", "--in", "上杭"], "上杭县"),
    (["---completion", "series", "--", "positional@0", "2", "9", "duibiao", "series", "福州市"], "福州市/鼓楼区"),
  ])
  func namesAreCompleted(_ arguments: [String], _ expected: String) throws {
    let run = try Scratch().run(arguments)
    #expect(run.code == 0)
    #expect(run.lines.contains(expected))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScripts(_ shell: String) throws {
    let run = try Scratch().run(["--generate-completion-script", shell])
    #expect(run.code == 0)
    #expect(run.output.contains("rank"))
  }
}

@Suite struct ProgramTests {
  static let commands = ["extract", "rank", "compare", "series", "indicators", "regions", "check", "doctor"]

  @Test func versionAndHelp() throws {
    let scratch = try Scratch()
    #expect(try scratch.run(["--version"]).lines.count == 1)
    for arguments in [[], ["help"], ["--help"], ["-h"]] {
      let run = try scratch.run(arguments)
      #expect(run.code == 0)
      #expect(run.error.isEmpty)
      for command in Self.commands { #expect(run.output.contains("\n  \(command)")) }
    }
  }

  @Test(arguments: commands)
  func everyCommandExplainsItself(_ command: String) throws {
    let scratch = try Scratch()
    let help = try scratch.run(["help", command])
    #expect(help.code == 0)
    #expect(help.output.contains("Examples:"))
    #expect(help.output.contains("  duibiao \(command)"))
    #expect(try scratch.run([command, "--help"]).output == help.output)
  }

  @Test(arguments: [
    ["rank", "--indicator", "gdp"], ["chart bar", "--indicator", "gdp"], ["extract", "报告.txt"],
    ["chart spec", "--spec", "简报.yaml"],
  ])
  func wrongUsageNamesTheWholeCommand(_ words: [String]) throws {
    let command = words[0].split(separator: " ").map(String.init)
    let run = try Scratch().run(command + words.dropFirst() + ["--no-such-option"])
    #expect(run.code == 64)
    #expect(run.error.contains("Unknown option '--no-such-option'"))
    #expect(run.error.contains("Usage: duibiao \(words[0]) "))
  }

  @Test func doctorTellsWhatIsThere() throws {
    let scratch = try Scratch.withData()
    let run = try scratch.run(["doctor"])
    let rows = run.lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.first == ["check", "status", "needed", "detail", "remedy"])
    #expect(
      rows.dropFirst().map { $0.first ?? "" } == [
        "duibiao", "language", "libgd", "font", "pdftotext", "poppler-data", "unzip", "antiword", "data",
      ])
    let lacksNeeded = rows.contains { $0.count > 2 && $0[1] == "missing" && $0[2] == "yes" }
    #expect(run.code == (lacksNeeded ? 1 : 0))
    #expect(run.output.contains("7 个地区，18 个数据，11 个来源") || run.output.contains("6 个地区，18 个数据，11 个来源"))
  }

  @Test func doctorNamesTheWayOut() throws {
    let run = try Scratch().run(["doctor"], environment: ["PATH": "/nowhere"])
    let antiword = run.lines.first { $0.hasPrefix("antiword,") }
    #expect(antiword?.hasPrefix("antiword,missing,no,,") == true)
    #expect(antiword?.contains("install") == true)
  }
}
