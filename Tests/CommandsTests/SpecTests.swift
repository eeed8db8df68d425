import Foundation
import Testing

/// `duibiao chart --spec`: the charts of a file.
@Suite struct SpecTests {
  private static let spec = """
    variables:
      year: 2024
      next: ${year + 1}
    defaults:
      indicator: gdp
      measure: growth
      tier: province
    charts:
      - kind: bar
        output: bars/完成-${year}.png
        year: ${year}
        by: attainment
        figures: true
        highlight: [浙江省, 安徽省]
        rows: bars/rows.csv
      - kind: line
        each: {region: [浙江省]}
        output: ${region}.png
        regions: ["${region}", 全国]
        to: ${next}

    """

  private func drawn(_ text: String, _ more: [String] = []) throws -> (Scratch, Outcome) {
    let scratch = try Scratch.withData()
    try scratch.write(text, to: "s.yaml")
    return (scratch, try scratch.run(["chart", "--spec", "s.yaml", "-o", "out"] + more))
  }

  /// What the program says of a spec whose `charts` are `charts`, one problem a line.
  private func problems(_ charts: String, defaults: String = "{}") throws -> Outcome {
    try drawn("defaults: \(defaults)\ncharts:\n\(charts)\n", ["--lang", "en"]).1
  }

  @Test func chartsAreTheSameAsThoseOfTheCommands() throws {
    let (scratch, run) = try drawn(Self.spec)
    #expect(run.code == 0, "\(run.error)")
    let bar = try scratch.run([
      "chart", "bar", "--indicator", "gdp", "--measure", "growth", "--tier", "province", "--year", "2024",
      "--by",
      "attainment", "--figures", "--highlight", "浙江省", "--highlight", "安徽省", "-o", "one.png",
    ])
    #expect(bar.code == 0)
    // All but the command, which is written in another order.
    let fields = ["Title", "Description", "Source", "Rows"]
    #expect(try inspected(scratch, "one.png", fields) == inspected(scratch, "out/bars/完成-2024.png", fields))
    #expect(
      try Data(contentsOf: scratch.folder.appendingPathComponent("out/bars/完成-2024.alt.txt"))
        == Data(contentsOf: scratch.folder.appendingPathComponent("one.alt.txt")))
    #expect(scratch.read("out/bars/rows.csv")?.hasPrefix("rank,") == true)
    #expect(scratch.read("out/浙江省.alt.txt")?.contains("2023—2024年实绩，2025年目标") == true)
  }

  /// Each file of a chart is its own, and lies in the folder.
  @Test(arguments: [
    ("{kind: bar, output: a.png}\n  - {kind: bar, output: ./a.png}", "'a.png' is written by"),
    ("{kind: bar, output: b/a.png}\n  - {kind: bar, output: b//./a.png}", "'b/a.png' is written by"),
    (
      "{kind: bar, output: a.png, rows: r.csv}\n  - {kind: bar, output: b.png, rows: r.csv}",
      "'r.csv' is written"
    ),
    ("{kind: bar, output: a.png}\n  - {kind: bar, output: b.png, rows: a.alt.txt}", "'a.alt.txt' is written"),
    ("{kind: bar, output: a.png, rows: ../r.csv}", "'../r.csv' is no file in the output folder"),
    ("{kind: bar, output: /a.png}", "'/a.png' is no file in"),
    ("{kind: bar, output: \"-\"}", "'-' is no file in"),
    ("{kind: bar, output: \"a\\0b.png\"}", "is no file in"),
    ("{kind: bar, each: {a: []}, output: a.png}", "each takes one variable with its values"),
  ])
  func filesOfCharts(_ charts: String, _ words: String) throws {
    let run = try problems("  - \(charts)")
    #expect(run.code == 1)
    #expect(run.error.contains(words), "\(run.error)")
  }

  @Test(arguments: [("../i.md", "no file in"), ("bars/完成-2024.alt.txt", "of one of the charts")])
  func thePageIsNoChart(_ index: String, _ words: String) throws {
    let (scratch, run) = try drawn(Self.spec, ["--index", index, "--lang", "en"])
    #expect(run.code == 1 && run.error.contains(words))
    #expect(scratch.read("out/bars/rows.csv") == nil)
  }

  /// Variables of variables don't grow without end.
  @Test func variablesHaveALimit() throws {
    let ten = { (name: String) in String(repeating: "${\(name)}", count: 10) }
    let variables = ["v0: xxxxxxxxxx"] + (1...9).map { "v\($0): \"\(ten("v\($0 - 1)"))\"" }
    let text = "variables: {\(variables.joined(separator: ", "))}\ncharts:\n  - {kind: bar, output: a.png}\n"
    let run = try drawn(text, ["--lang", "en"]).1
    #expect(run.code == 1)
    #expect(run.error.contains("longer than 10000 bytes"))
  }

  private func inspected(_ scratch: Scratch, _ file: String, _ fields: [String]) throws -> [String] {
    let run = try scratch.run(["inspect", file, "--format", "csv"])
    return run.lines.filter { line in fields.contains { line.contains(",\($0),") } }
      .map { String($0.dropFirst(file.count)) }
  }

  @Test func theCommandInsideDrawsTheSamePicture() throws {
    let (scratch, _) = try drawn(Self.spec)
    let inside = try scratch.run(["inspect", "out/浙江省.png", "--format", "csv"]).lines
    let command = try #require(inside.first { $0.contains(",Command,") })
    let words = command.split(separator: ",", maxSplits: 2).last.map(String.init) ?? ""
    let again = try scratch.shell(words.replacingOccurrences(of: "duibiao", with: "\"$D\"") + " -o again.png")
    #expect(again.code == 0, "\(words) \(again.error)")
    #expect(try inspected(scratch, "again.png", ["Rows"]).count == 1)
  }

  @Test func variablesAreSetFromTheCommandLine() throws {
    let (scratch, run) = try drawn(Self.spec, ["--set", "year=2023", "--check"])
    // Nobody has a target for 2023, so the bars can't be drawn; the lines can.
    #expect(run.code == 1)
    #expect(run.error.contains("s.yaml:11"))
    #expect(run.error.contains("2023"))
    #expect(try scratch.names().contains("out") == false)
  }

  @Test func anUnknownVariableOfTheCommandLine() throws {
    #expect(try drawn(Self.spec, ["--set", "yaer=2023"]).1.error.contains("year"))
  }

  @Test(arguments: [
    ("  - {kind: bar, output: a.png, yaer: 2024}", 3, "did you mean year?"),
    ("  - {kind: bra, output: a.png}", 3, "'bra'"), ("  - {output: a.png}", 3, "no kind"),
    ("  - {kind: bar}", 3, "no output"), ("  - kind: bar\n    output: ../a.png", 4, "'../a.png'"),
    ("  - {kind: bar, output: /tmp/a.png}", 3, "'/tmp/a.png'"),
    (
      "  - {kind: bar, output: a.png, indicator: gdp}\n  - {kind: bar, output: a.png, indicator: gdp}", 4,
      "line 3"
    ),
    ("  - kind: bar\n    output: a.png\n    figures: 1", 5, "true or false"),
    ("  - kind: bar\n    output: a.png\n    title: [a, b]", 5, "one value"),
    ("  - kind: bar\n    output: a.png\n    title:", 5, "no value"),
    ("  - kind: bar\n    output: a.png\n    title: \"${nix}\"", 5, "'nix'"),
    ("  - kind: bar\n    kind: line", 4, "stands twice"), ("  - [a]", 3, "key: value"),
    ("  - {kind: bar, output: a.png", 4, "not valid YAML"), ("  - *nix", 3, "not valid YAML"),
    ("  - {kind: bar, output: a.png, each: {a: b}}", 3, "each takes one variable"),
    ("  - {kind: bar, output: a.png, regions: [浙江省]}", 3, "no 'regions'"),
  ])
  func problemsAreToldWithTheirLine(_ charts: String, _ line: Int, _ words: String) throws {
    let run = try problems(charts)
    #expect(run.code == 1)
    #expect(run.error.contains("s.yaml:\(line): "), "\(run.error)")
    #expect(run.error.contains(words), "\(run.error)")
  }

  @Test func allProblemsAreToldAtOnceAndNothingIsDrawn() throws {
    let (scratch, run) = try drawn(
      Self.spec.replacingOccurrences(of: "figures", with: "figure") + "  - {kind: bra}\n")
    #expect(run.code == 1)
    #expect(run.errorLines.count == 3)
    #expect(try scratch.names().contains("out") == false)
  }

  @Test func eachWrongLineIsToldOnceAndAllInOnePass() throws {
    let charts = """
        - {kind: bar, output: a.png, highlight: 浙江生}
        - {kind: bar, output: b.png, indicator: gpd, sort: up, reference: 火星}
        - {kind: line, output: c.png, regions: [浙江省], yaer: 2024}
        - {kind: bar, output: d.png, regions: [浙江省]}
      """
    let run = try problems(charts, defaults: "{indicator: gdp, palette: best, tier: villge, preset: 16:9}")
    #expect(run.code == 1)
    let expected = [
      ("1: ", "'best'"), ("1: ", "'villge'"), ("1: ", "a4-page"), ("3: ", "'浙江生'"), ("4: ", "'gpd'"),
      ("4: ", "'up'"), ("4: ", "'火星'"), ("5: ", "'yaer'"), ("6: ", "did you mean peers?"),
    ]
    for (line, words) in expected {
      let found = run.errorLines.filter { $0.contains("s.yaml:\(line)") && $0.contains(words) }
      #expect(found.count == 1, "\(line)\(words)\n\(run.error)")
    }
    #expect(run.errorLines.count == expected.count + 1)
    #expect(run.errorLines.last == "Nothing drawn: mend these \(expected.count) first")
  }

  @Test func aDefaultThatNoKindHas() throws {
    let run = try problems("  - {kind: bar, output: a.png, indicator: gdp}", defaults: "{indicatr: gdp}")
    #expect(run.error.contains("s.yaml:1: "))
    #expect(run.error.contains("did you mean indicator?"))
  }

  @Test(arguments: [
    ("    by: best", "s.yaml:6: The value 'best'"),
    ("    highlight: 浙江生", "s.yaml:6: There is no region '浙江生'"),
    ("    size: 60x60", "s.yaml:6: "), ("    year: 2150", "s.yaml:6: "), ("    theme: blue", "s.yaml:6: "),
  ])
  func oneChartThatFailsStopsNoOther(_ option: String, _ words: String) throws {
    let charts = """
        - kind: bar
          output: a.png
          indicator: gdp
      \(option)
        - {kind: line, output: b.png, indicator: gdp, regions: [浙江省]}
      """
    let text = "defaults: {lang: en, tier: province}\ncharts:\n\(charts)\n"
    let (scratch, run) = try drawn(text, ["--lang", "en"])
    #expect(run.code == 1)
    #expect(run.error.contains(words), "\(run.error)")
    #expect(scratch.read("out/b.png") != nil)
    #expect(scratch.read("out/a.png") == nil)
    let (strict, stopped) = try drawn(text, ["--strict"])
    #expect(stopped.code == 1)
    #expect(try strict.names().contains("out") == false)
  }

  @Test func wrongValuesAreToldInChineseToo() throws {
    let (_, run) = try drawn("charts:\n  - {kind: bar, output: a.png, indicator: gdp, theme: blue}\n")
    #expect(run.error.contains("--theme 不能是“blue”，只能是 light、dark、print。"), "\(run.error)")
  }

  @Test func aDollarOfItsOwn() throws {
    let (scratch, run) = try drawn(
      "charts:\n  - {kind: bar, output: a.png, indicator: gdp, title: \"$${x}\", tier: province}\n")
    #expect(run.code == 0, "\(run.error)")
    #expect(try inspected(scratch, "out/a.png", ["Title"]).first?.contains("${x}") == true)
  }

  @Test func aliasesOfAliasesEnd() throws {
    var text = "variables: &a0 {x: 1}\n"
    for level in 1...40 { text += "b\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let (_, run) = try drawn(text)
    #expect(run.code == 1)
    #expect(run.errorLines.count == 1)
  }

  @Test(arguments: [
    "", "# nothing\n", "charts:\n", "charts: []\n", "- a\n", "\u{0}", "charts: [{}]\n---\ncharts: []\n",
  ])
  func filesThatListNoCharts(_ text: String) throws {
    let (_, run) = try drawn(text)
    #expect(run.code == 1)
    #expect(run.error.contains("s.yaml:"))
  }

  @Test func withoutAFileHelpIsShown() throws {
    let run = try Scratch().run(["chart"])
    #expect(run.code == 0)
    #expect(run.output.contains("--spec"))
  }

  @Test func everyKindAndOptionOfTheCommandsIsKnown() throws {
    let scratch = try Scratch.withData()
    let help = try scratch.run(["chart", "--help"]).output
    #expect(help.contains("bar") && help.contains("line"))
    for kind in ["bar", "line"] {
      let text = try scratch.run(["help", "chart", kind]).output
      let names = text.matches(of: /^ +(?:-\w, )?--([a-z-]+)/.anchorsMatchLineEndings()).map { String($0.1) }
      #expect(names.count > 20)
      for name in names where !["help", "version", "output"].contains(name) {
        try scratch.write("charts:\n  - {kind: \(kind), output: a.png, \(name): []}\n", to: "s.yaml")
        let run = try scratch.run(["chart", "--spec", "s.yaml", "--check", "--lang", "en"])
        #expect(!run.error.contains("have no '\(name)'"), "\(kind) \(name)")
      }
    }
  }
}
