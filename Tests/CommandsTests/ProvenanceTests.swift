import Foundation
import Testing

/// Three kinds of nothing, where figures are from, and what differs.
@Suite struct ProvenanceTests {
  private func withSet() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Samples.report, to: "papers/report.txt")
    _ = try scratch.run(["extract", "papers", "--into", "set"])
    return scratch
  }

  @Test func threeKindsOfNothing() throws {
    let scratch = try Scratch()
    let text = Samples.report.replacingOccurrences(
      of: "过去一年，", with: "城镇新增就业1 2万人。粮食再获丰收，粮食产量稳定。进出口总额、实际使用外资分别增长5%、6%、7%。过去一年，")
    try scratch.write(text, to: "report.txt")
    let run = try scratch.run(["extract", "report.txt", "--report", "--format", "csv"])
    #expect(run.code == 0)
    let has = { (start: String, end: String) in
      run.lines.contains { $0.hasPrefix("350823-2024,report.txt,350823,\(start)") && $0.hasSuffix(end) }
    }
    #expect(has("gdp,growth,actual,2023,stated,4.4,,exact,PT,0,,,9:", "地区生产总值增长4.4%"))
    #expect(has("grain_output,level,actual,2023,mentioned,", "粮食产量稳定"))
    #expect(has("trade,growth,actual,2023,unsure,,,,,,,list_mismatch,9:", "分别增长5%、6%、7%"))
    #expect(has("urban_new_jobs,level,actual,2023,unsure,,,,,,,digit_gap,9:", "城镇新增就业1 2万人"))
    #expect(has("cpi,growth,actual,2023,not_mentioned,", ",,,,,,,,,"))
  }

  @Test func theReportForPeople() throws {
    let scratch = try Scratch()
    try scratch.write(
      Samples.report.replacingOccurrences(of: "过去一年，", with: "地区生产总值增长4.9%。过去一年，"), to: "report.txt")
    let run = try scratch.run(["extract", "report.txt", "--report", "--format", "table"])
    #expect(run.lines.first?.contains("350823-2024") == true)
    #expect(run.lines.contains { $0.contains("2023年实绩") && $0.contains("2024年目标") })
    #expect(run.lines.contains { $0.hasPrefix("地区生产总值 ") && $0.contains("4.9%*") && $0.hasSuffix("6%左右") })
    #expect(run.lines.contains { $0.hasPrefix("矛盾") && $0.contains("report.txt:9:") })
    // Both clauses and the rule on standard error.
    #expect(
      run.errorLines.contains {
        $0.contains("取先出现者 4.9%") && $0.contains("“地区生产总值增长4.9%”") && $0.contains("4.4%")
      })
  }

  @Test func explainMarksTheFigure() throws {
    let scratch = try withSet()
    let run = try scratch.run([
      "explain", "上杭县", "gdp", "2024", "--data", "set", "--reports", "papers", "--format", "table",
    ])
    #expect(run.code == 0)
    for part in [
      "地区生产总值增长【6%左右】", "papers/report.txt:13:12", "“左右”", "about", "“今年”", "二、2024年工作安排",
    ] {
      #expect(run.output.contains(part), "\(part)")
    }
  }

  @Test func explainWithoutTheFileSaysSo() throws {
    let scratch = try withSet()
    let run = try scratch.run(["explain", "上杭县", "gdp", "2024", "--data", "set", "--format", "table"])
    #expect(run.code == 0)
    #expect(run.output.contains("数据集不含报告原文"))
    try scratch.write(Samples.report + "\n", to: "others/report.txt")
    let other = try scratch.run([
      "explain", "上杭县", "gdp", "2024", "--data", "set", "--reports", "others", "--format", "json",
    ])
    #expect(other.code == 0)
    #expect(other.error.contains("sha256"))
    #expect(other.output.contains("\"found\": null"))
  }

  @Test func explainNothing() throws {
    let scratch = try withSet()
    let run = try scratch.run([
      "explain", "上杭县", "粮食产量", "2023", "--role", "actual", "--data", "set", "--reports", "papers",
    ])
    #expect(run.code == 1)
    #expect(run.error.contains("未提及"))
  }

  @Test func diffOfDataSets() throws {
    let scratch = try withSet()
    try scratch.write(
      Samples.report.replacingOccurrences(of: "增长6%左右", with: "增长6%以上")
        .replacingOccurrences(of: "固定资产投资增长9.2%，", with: ""), to: "papers/report.txt")
    let merged = try scratch.run(["extract", "papers", "--into", "new"])
    #expect(merged.code == 0)
    let run = try scratch.run(["diff", "set", "new", "--format", "csv"])
    #expect(run.code == 0)
    let kinds = run.lines.dropFirst().map { $0.prefix { $0 != "," } }
    #expect(kinds.sorted() == ["changed", "removed"])
    #expect(try scratch.run(["diff", "set", "new", "--exit-code"]).code == 1)
    let same = try scratch.run(["diff", "set", "set", "--exit-code", "--format", "table"])
    #expect(same.code == 0)
    #expect(same.output.isEmpty)
  }

  @Test func mergingTellsWhatChanged() throws {
    let scratch = try withSet()
    try scratch.write(
      Samples.report.replacingOccurrences(of: "增长6%左右", with: "增长6.5%左右"), to: "papers/report.txt")
    let run = try scratch.run(["extract", "papers", "--into", "set"])
    #expect(run.output.isEmpty)
    #expect(run.error.contains("一致 4，修订 1"))
    #expect(
      run.errorLines.contains { $0.hasPrefix("修订：上杭县 2024") && $0.contains("6%左右") && $0.contains("6.5%左右") })
  }
}
