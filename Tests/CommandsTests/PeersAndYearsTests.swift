import Foundation
import Testing

/// Lists of regions and ranges of years that are odd, long or empty.
@Suite struct PeersAndYearsTests {
  private static let rank = ["rank", "--indicator", "gdp", "--year", "2024"]

  @Test func aRegionNamedTwiceCountsOnceAndIsTold() throws {
    let scratch = try Scratch.withData()
    let long = Array(repeating: "浙江省\n", count: 2000).joined() + "安徽省\n"
    try scratch.write(long, to: "long.txt")
    let run = try scratch.run(Self.rank + ["--peers", "long.txt"])
    #expect(run.code == 0)
    #expect(run.lines.count == 3)
    #expect(run.errorLines.contains("注意：名单中重复的地区 1999 处，每个只计一次"))
    #expect(try scratch.run(Self.rank + ["--peers", "浙江省,安徽省"]).error.contains("重复") == false)
  }

  @Test func firstOfOneSaysNothing() throws {
    let run = try Scratch.withData().run(Self.rank + ["--peers", "福建", "--lang", "en"])
    #expect(run.errorLines.contains("Caution: one region alone has a rank: first of one says nothing"))
    #expect(run.errorLines.contains { $0.hasPrefix("1 region, 1 ranked") })
    #expect(run.errorLines.contains { $0.contains("the one verdict is the same") })
  }

  @Test func otherEncodingsAreToldHowToConvert() throws {
    let scratch = try Scratch.withData()
    try scratch.write(Data([0xD5, 0xE3, 0xBD, 0xAD, 0xCA, 0xA1, 0x0A]), to: "gb.txt")
    let run = try scratch.run(Self.rank + ["--peers", "gb.txt"])
    #expect(run.code == 1)
    #expect(run.error.contains("gb.txt") && run.error.contains("iconv -f GB18030"))
  }

  private static func history() throws -> Scratch {
    let scratch = try Scratch()
    let figures: [(String, [Int: String])] = [
      ("330000", [2022: "5", 2023: "6"]), ("340000", [2022: "4", 2023: "5", 2024: "5"]),
      ("350000", [2022: "3", 2023: "4", 2024: "6"]),
    ]
    var rows: [String] = []
    for (code, years) in figures {
      for (year, value) in years.sorted(by: { $0.key < $1.key }) {
        rows.append("\(code),gdp,growth,actual,\(year),\(value),,exact,PT,0,,A,,\(code)-\(year + 1),1:1")
      }
    }
    try scratch.write(
      ([Samples.header] + rows).joined(separator: "\n") + "\n", to: "Datasets/observations.csv")
    return scratch
  }

  @Test func neighboursAreThoseOfTheLastYearWithARank() throws {
    let run = try Self.history().run([
      "rank", "--indicator", "gdp", "--by", "actual", "--years", "2022..2024", "--tier", "province",
      "--around",
      "浙江省", "--neighbours", "1", "--format", "table",
    ])
    #expect(run.code == 0)
    #expect(run.output.contains("浙江省") && run.output.contains("安徽省") && !run.output.contains("福建省"))
    #expect(
      run.errorLines.contains("注意：所列地区按 2023 年的名次选取，因为浙江省 2024 年没有名次（未见2025年报告）"))
  }

  @Test(arguments: [
    ("2025..2018", "2018..2025"), ("2018..", "such as 2019..2025"), ("2018", "such as 2019..2025"),
    ("1..9999", "1949–2199"), ("1950..2100", "a hundred years"),
  ])
  func wrongYearsAreToldWhatToWrite(_ years: String, names: String) throws {
    let run = try Scratch.withData().run(["rank", "--indicator", "gdp", "--years", years])
    #expect(run.code == 64)
    #expect(run.error.contains(names))
  }

  @Test func whatIsLeftOutIsCountedOnce() throws {
    let run = try Scratch.withData().run(
      Self.rank + ["--tier", "province", "--top", "9", "--lang", "en"])
    #expect(run.errorLines.last == "1 more region can't be ranked, not shown")
  }

  @Test func aReasonNamesTheYearOfTheFigure() throws {
    let run = try Scratch.withData().run([
      "rank", "--indicator", "resident_income", "--year", "2024", "--tier", "province", "--lang", "en",
      "--format", "table",
    ])
    #expect(run.output.contains("no actual of 2024 was read in its report"))
  }
}
