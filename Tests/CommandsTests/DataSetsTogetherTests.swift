import Foundation
import Testing

/// Data sets that contradict each other, as `check` and the commands that merge them tell it.
@Suite struct DataSetsTogetherTests {
  private static let row = "330000,gdp,growth,actual,2024,5.5,,exact,PT,0,,A,,330000-2025,1:1"

  private static func scratch(other: String) throws -> Scratch {
    let scratch = try Scratch.withData()
    try scratch.write(Samples.header + "\n" + other + "\n", to: "own/observations.csv")
    try scratch.write(Samples.sources, to: "own/sources.csv")
    return scratch
  }

  @Test func checkNamesAContradictionAboutOneSource() throws {
    let scratch = try Self.scratch(other: Self.row.replacing(",5.5,", with: ",5.9,"))
    let run = try scratch.run(["check", "Datasets", "own"])
    let lines = run.lines.filter { $0.contains(",contradiction,") }
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(line.hasPrefix("warning,own/observations.csv,2,contradiction,330000,gdp,growth,actual,2024,"))
    #expect(line.contains("采用在后的 5.9% [330000-2025 1:1]，舍弃 5.5% [330000-2025 1:1]"))
    #expect(try scratch.run(["check", "Datasets", "own", "--strict"]).code == 1)
  }

  @Test(arguments: [
    ["rank", "--indicator", "gdp", "--year", "2024", "--tier", "province"],
    ["compare", "浙江省", "安徽省", "--year", "2024"], ["series", "浙江省", "--indicator", "gdp"],
  ])
  func whatDiffersIsNamed(_ command: [String]) throws {
    let scratch = try Self.scratch(other: Self.row.replacing(",5.5,", with: ",5.9,"))
    let run = try scratch.run(command + ["--data", "Datasets", "--data", "own"])
    let caution = try #require(run.errorLines.first)
    #expect(caution.hasPrefix("注意：own 与前面的数据集有 1 处不一致（同一来源 1 处，采用在后的 own）"))
    #expect(caution.contains("浙江省") && caution.contains("5.9%") && caution.contains("5.5%"))
    #expect(run.output.contains("5.9"))
  }

  @Test func twoReportsAreSettledByTheirYears() throws {
    let scratch = try Self.scratch(
      other: Self.row.replacing(",5.5,", with: ",5.9,").replacing("330000-2025", with: "330000-2024"))
    let run = try scratch.run([
      "rank", "--indicator", "gdp", "--year", "2024", "--tier", "province", "--data", "Datasets", "--data",
      "own", "--lang", "en",
    ])
    let caution = try #require(run.errorLines.first)
    #expect(caution.contains("in 1 figure (1 of two reports, where the later counts for actuals"))
    #expect(!run.output.contains("5.9"))
  }

  @Test func growthBelowMinusAHundredIsAnError() throws {
    let scratch = try Scratch()
    try scratch.write(
      Samples.header + "\n" + Self.row.replacing(",5.5,", with: ",-150,") + "\n", to: "set/observations.csv")
    let run = try scratch.run(["check", "set"])
    #expect(run.code == 1)
    #expect(run.lines.filter { $0.hasPrefix("error,set/observations.csv,2,impossible,") }.count == 1)
    #expect(!run.output.contains("implausible"))
  }

  @Test(arguments: [("-100", "−100%"), ("9000000000", "1000000000")])
  func aChainEndsWhereItWouldBeWrong(_ growth: String, names: String) throws {
    let scratch = try Scratch()
    let rows = [2022: "5", 2023: growth, 2024: "5"].sorted { $0.key < $1.key }.map { year, value in
      "330000,gdp,growth,actual,\(year),\(value),,exact,PT,0,,A,,330000-\(year + 1),1:1"
    }
    try scratch.write(
      ([Samples.header] + rows).joined(separator: "\n") + "\n", to: "Datasets/observations.csv")
    let run = try scratch.run([
      "series", "浙江省", "--indicator", "gdp", "--indexed", "2022", "--format", "json",
    ])
    let found = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [[String: Any]])
    #expect(found.filter { $0["chained_index"] is NSNull }.map { $0["year"] as? Int } == [2023, 2024])
    #expect(run.error.contains("自 2023 年起没有指数") && run.error.contains(names))
  }
}
