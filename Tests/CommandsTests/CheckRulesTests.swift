import Foundation
import Testing

/// What `check` finds odd, of what, and what a data set covers.
@Suite struct CheckRulesTests {
  @Test func everyFindingSaysWhatItIsAbout() throws {
    let scratch = try Scratch()
    try scratch.write(
      Samples.header + "\n" + CheckTests.good.replacing(",5.5,", with: ",55.5,") + "\n",
      to: "set/observations.csv")
    let run = try scratch.run(["check", "set", "--format", "json"])
    let found = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [[String: Any]])
    let own = try #require(found.first { $0["code"] as? String == "implausible" })
    #expect(own["region"] as? String == "330000")
    #expect(own["indicator"] as? String == "gdp")
    #expect(own["measure"] as? String == "growth")
    #expect(own["role"] as? String == "actual")
    #expect(own["year"] as? Int == 2024)
    #expect((own["text"] as? String)?.contains("−10%至20%") == true)
    #expect((own["text"] as? String)?.contains("330000-2025 1:1") == true)
  }

  @Test func rulesOfOnesOwnAddAndReplace() throws {
    let scratch = try Scratch.withData()
    let header = "rule,kind,indicators,measure,role,others,low,high,severity\n"
    #expect(!(try scratch.run(["check", "Datasets"])).output.contains("implausible"))
    try scratch.write(header + "gdp_growth,range,gdp,growth,,,0,5.6,note\n", to: "rules.csv")
    let run = try scratch.run(["check", "Datasets", "--rules", "rules.csv", "--strict"])
    #expect(run.code == 0)
    #expect(run.lines.filter { $0.hasPrefix("note,") && $0.contains(",implausible,") }.count == 4)
    try scratch.write(header + "gdp_growth,guess,gdp,growth,,,0,5.6,note\n", to: "rules.csv")
    let wrong = try scratch.run(["check", "Datasets", "--rules", "rules.csv"])
    #expect(wrong.code == 1)
    #expect(wrong.errorLines.count == 1)
    #expect(wrong.error.contains("rules.csv") && wrong.error.contains("guess") && wrong.error.contains("2"))
  }

  @Test func whatIsOddOnlyTogetherIsSaidOnce() throws {
    let scratch = try Scratch()
    try scratch.write(
      Samples.header + "\n330000,gdp,level,actual,2023,5001,,exact,CNY,8,,A,,330000-2024,1:1\n",
      to: "old/observations.csv")
    try scratch.write(
      Samples.header + "\n" + CheckTests.good
        + "\n330000,gdp,level,actual,2024,6234.5,,exact,CNY,8,,A,,330000-2025,1:1\n",
      to: "new/observations.csv")
    let lines = try scratch.run(["check", "old", "new"]).lines.filter { $0.contains(",levels,") }
    #expect(lines.count == 1)
    #expect(
      lines.first?.hasPrefix("warning,new/observations.csv,2,levels,330000,gdp,growth,actual,2024,") == true)
    #expect(
      lines.first?.contains("330000-2024 1:1") == true && lines.first?.contains("330000-2025 1:1") == true)
  }

  @Test func coverageIsCounted() throws {
    let scratch = try Scratch.withData()
    let run = try scratch.run(["check", "Datasets", "--coverage", "--format", "csv"])
    #expect(run.lines.contains("region,330000,浙江省,2,1,2,2023,2025,3,,4,3,,"))
    #expect(run.lines.contains { $0 == "year,2023,2023,6,2,1,2023,2023,1,,3,0,," })
    #expect(run.lines.contains("indicator,gdp,地区生产总值,11,7,1,2023,2025,3,,9,7,63.6,63.6"))
    #expect(run.lines.contains { $0 == "indicator,cpi,居民消费价格涨幅,11,0,0,,,0,,0,0,0.0,0.0" })
    let people = try scratch.run(["check", "Datasets", "--coverage", "--format", "table"])
    #expect(people.output.contains("按地区") && people.output.contains("按指标"))
  }

  @Test func whatAPersonAcceptedIsNotSaidAgain() throws {
    let scratch = try Scratch()
    let row = "330000,gdp,growth,actual,2024,55.5,,exact,PT,0,,A,,330000-2025,1:1"
    try scratch.write(Samples.header + "\n" + row + "\n", to: "set/observations.csv")
    try scratch.write(CheckTests.sources, to: "set/sources.csv")
    #expect(try scratch.run(["check", "set"]).output.contains("implausible"))
    let header =
      "date,region,indicator,measure,role,year,action,expect,value,value_high,bound,unit,unit_mult,relative_to,source,reason,author\n"
    let accept = "2026-01-01,330000,gdp,growth,actual,2024,accept,55.5 exact,,,,,,,330000-2025,looked,me\n"
    try scratch.write(header + accept, to: "set/corrections.csv")
    #expect(!(try scratch.run(["check", "set"])).output.contains("implausible"))
    // The decision was about another figure: it no longer holds.
    try scratch.write(header + accept.replacing("55.5 exact", with: "54.5 exact"), to: "set/corrections.csv")
    let stale = try scratch.run(["check", "set"])
    #expect(stale.output.contains("implausible") && stale.output.contains("correction_unapplied"))
  }
}
