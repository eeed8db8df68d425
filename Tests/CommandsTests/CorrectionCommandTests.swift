import Foundation
import Testing

/// Corrections from the decision to the data set.
@Suite struct CorrectionCommandTests {
  private static let header =
    "date,region,indicator,measure,role,year,action,expect,value,value_high,bound,unit,unit_mult,relative_to,source,"
    + "locator,reason,author\n"

  private func withReport(_ row: String = "") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Samples.report, to: "report.txt")
    if !row.isEmpty { try scratch.write(Self.header + row + "\n", to: "fix.csv") }
    return scratch
  }

  private static let override = "2026-03-01,350823,gdp,growth,actual,2023,override,4.4 exact,4.6,,,,,,,,印错,张三"

  @Test func aCorrectionIsAppliedAndKept() throws {
    let scratch = try withReport(Self.override)
    let run = try scratch.run(["extract", "report.txt", "--into", "set", "--corrections", "fix.csv"])
    #expect(run.code == 0)
    #expect(scratch.read("set/observations.csv")?.contains("gdp,growth,actual,2023,4.6,,exact") == true)
    #expect(scratch.read("set/corrections.csv")?.contains("印错,张三") == true)
    #expect(scratch.read("set/datapackage.json")?.contains("corrections.csv") == true)
    let first = scratch.read("set/observations.csv")
    let again = try scratch.run(["extract", "report.txt", "--into", "set"])
    #expect(again.code == 0)
    #expect(again.error.contains("修订 0"))
    #expect(scratch.read("set/observations.csv") == first)
    #expect(try scratch.run(["check", "set", "--strict"]).code == 0)
  }

  @Test func aCorrectionThatNoLongerFitsFails() throws {
    let scratch = try withReport(
      Self.override.replacingOccurrences(of: "4.4 exact", with: "4.5 exact"))
    for more in [["--into", "set"], []] {
      let run = try scratch.run(["extract", "report.txt", "--corrections", "fix.csv"] + more)
      #expect(run.code == 1)
      #expect(run.output.isEmpty)
      #expect(
        run.error.contains("fix.csv:2") && run.error.contains("4.5 exact") && run.error.contains("4.4 exact"))
      #expect(run.error.contains("report.txt:9:6"))
    }
    #expect(scratch.read("set/observations.csv") == nil)
  }

  @Test func obsoleteAndUnusedCorrectionsAreTold() throws {
    let scratch = try withReport(
      "2026-03-01,350823,gdp,growth,actual,2023,override,4.5 exact,4.4,,,,,,,,,\n"
        + "2026-03-01,350823,gdp,growth,actual,2019,drop,7,,,,,,,,,,")
    let run = try scratch.run(["extract", "report.txt", "--corrections", "fix.csv"])
    #expect(run.code == 0)
    #expect(run.error.contains("fix.csv:2") && run.error.contains("更正可删去"))
    #expect(run.error.contains("fix.csv:3") && run.error.contains("350823-2020"))
  }

  @Test func aDroppedFigureLeavesTheDataSet() throws {
    let scratch = try withReport("2026-03-01,350823,gdp,growth,actual,2023,drop,4.4 exact,,,,,,,,,,")
    #expect(try scratch.run(["extract", "report.txt", "--into", "set"]).code == 0)
    #expect(scratch.read("set/observations.csv")?.contains("gdp,growth,actual") == true)
    let run = try scratch.run(
      ["extract", "report.txt", "--into", "set", "--corrections", "fix.csv", "--format", "csv"])
    #expect(
      run.lines.dropFirst().map { $0.hasPrefix("withdrawn,350823,gdp,growth,actual,2023,4.4") } == [true])
    #expect(scratch.read("set/observations.csv")?.contains("gdp,growth,actual") == false)
  }

  @Test func checkFindsACorrectionThatIsNotApplied() throws {
    let scratch = try withReport(Self.override)
    #expect(try scratch.run(["extract", "report.txt", "--into", "set"]).code == 0)
    try scratch.write(Self.header + Self.override + "\n", to: "set/corrections.csv")
    let run = try scratch.run(["check", "set", "--strict"])
    #expect(run.code == 1)
    #expect(run.lines.contains { $0.hasPrefix("warning,set/corrections.csv,2,correction_unapplied") })
  }

  @Test func aMalformedRowIsNamed() throws {
    let scratch = try withReport("2026-03-01,350823,gdp,growth,actual,2023,change,4.4,,,,,,,,,,")
    let run = try scratch.run(["extract", "report.txt", "--corrections", "fix.csv"])
    #expect(run.code == 1)
    #expect(run.error.contains("fix.csv:2") && run.error.contains("action"))
  }
}

/// `review`: what is doubtful, and what is answered.
@Suite struct ReviewTests {
  /// Two figures for one key, and a list that doesn't fit.
  private static let report = Samples.report.replacingOccurrences(
    of: "过去一年，", with: "进出口总额、实际使用外资分别增长5%、6%、7%。地区生产总值增长4.9%。过去一年，")

  private func withReport() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.report, to: "report.txt")
    return scratch
  }

  @Test func whatIsDoubtfulIsListed() throws {
    let run = try withReport().run(["review", "report.txt", "--format", "csv"])
    #expect(run.code == 0)
    #expect(run.lines.count == 4)
    #expect(run.lines.contains { $0.hasPrefix("conflict,350823-2024,350823,gdp,growth,actual,2023,4.9,") })
    #expect(run.lines.count { $0.hasPrefix("unsure,350823-2024,") } == 2)
  }

  /// Conflicts of one clause come in the order in which the report names their indicators, at each run.
  @Test func conflictsAreInTheOrderOfTheReport() throws {
    let names = "固定资产投资、进出口总额、实际使用外资、社会消费品零售总额分别增长"
    let scratch = try Scratch()
    try scratch.write(
      Samples.report.replacingOccurrences(
        of: "过去一年，", with: "\(names)5.9%、6.9%、7.9%、8.9%。全年\(names)5.1%、6.2%、7.3%、8.4%。过去一年，"),
      to: "report.txt")
    let run = try scratch.run(["review", "report.txt", "--format", "csv"])
    let conflicts = run.lines.filter { $0.hasPrefix("conflict,") }
    #expect(
      conflicts.map { $0.split(separator: ",")[3] } == [
        "fixed_asset_investment", "trade", "fdi", "retail_sales",
      ])
  }

  @Test func answersBecomeCorrections() throws {
    let scratch = try withReport()
    let answers = Data("x\no\n6.5左右\n核过原文\nd\n\nq\n".utf8)
    let run = try scratch.run(
      ["review", "report.txt", "--corrections", "fix.csv", "--ask", "--author", "张三"], input: answers)
    #expect(run.code == 0)
    let rows = scratch.read("fix.csv")?.split(separator: "\n").map(String.init) ?? []
    #expect(rows.count == 3)
    #expect(rows.dropFirst().first?.contains(",override,,6.5,,about,PT,0,") == true)
    #expect(rows.dropFirst().first?.hasSuffix("核过原文,张三") == true)
    let left = try scratch.run(["review", "report.txt", "--corrections", "fix.csv", "--format", "csv"])
    #expect(left.lines.count == 2)
    let applied = try scratch.run(["extract", "report.txt", "--corrections", "fix.csv"])
    #expect(applied.code == 0)
    #expect(applied.output.contains("growth,actual,2023,6.5,,about,PT,0"))
  }

  @Test func rowsToFillInDoNothingYet() throws {
    let scratch = try withReport()
    #expect(try scratch.run(["review", "report.txt", "--write", "w.csv"]).code == 0)
    let rows = scratch.read("w.csv")
    #expect(rows?.contains(",4.9 exact,4.9,,exact,PT,0,") == true)
    let plain = try scratch.run(["extract", "report.txt"])
    let run = try scratch.run(["extract", "report.txt", "--corrections", "w.csv"])
    #expect(run.code == 0)
    #expect(run.output == plain.output)
    #expect(run.error.contains("未决 3"))
    #expect(try scratch.run(["review", "report.txt", "--write", "w.csv"]).code == 0)
    #expect(scratch.read("w.csv")?.split(separator: "\n").count == rows?.split(separator: "\n").count)
  }

  @Test func askingNeedsAPlaceForTheAnswers() throws {
    let run = try withReport().run(["review", "report.txt", "--ask"])
    #expect(run.code == 64)
  }
}
