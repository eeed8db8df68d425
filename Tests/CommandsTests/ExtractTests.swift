import Foundation
import Testing

@Suite struct ExtractTests {
  @Test func aReportAsCSV() throws {
    let scratch = try Scratch()
    try scratch.write(Samples.report, to: "report.txt")
    let run = try scratch.run(["extract", "report.txt"])
    #expect(run.code == 0)
    #expect(run.lines.first == Samples.header)
    #expect(run.lines.contains("350823,gdp,growth,actual,2023,4.4,,exact,PT,0,,A,,350823-2024,9:6"))
    #expect(run.lines.contains("350823,gdp,growth,target,2024,6,,about,PT,0,,,,350823-2024,13:12"))
  }

  @Test func tablesFollowTheLanguage() throws {
    let scratch = try Scratch()
    try scratch.write(Samples.report, to: "report.txt")
    let zh = try scratch.run(["extract", "report.txt", "--format", "table", "--evidence"])
    #expect(zh.lines.first?.hasPrefix("地区") == true)
    #expect(zh.lines.contains { $0.contains("6%左右") && $0.hasSuffix("地区生产总值增长6%左右") })
    let en = try scratch.run(["extract", "report.txt", "--format", "table", "--lang", "en"])
    #expect(en.lines.first?.hasPrefix("Region") == true)
    #expect(en.lines.contains { $0.contains("Gross Regional Product") && $0.contains("about 6%") })
  }

  @Test func standardInput() throws {
    let run = try Scratch().run(["extract", "-"], input: Data(Samples.report.utf8))
    #expect(run.code == 0)
    #expect(run.lines.count == 6)
  }

  static let unreadable: [(String, Data, String)] = [
    ("empty.txt", Data(), "空文件"),
    ("binary.txt", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]), "不是文本文件"),
    ("cut.txt", Data(Samples.report.utf8.prefix(200)) + Data([0xE4, 0xB8]), "认不出文字编码"),
    ("shopping.txt", Data("牛奶两盒，面包一个。\n".utf8), "不像政府工作报告"),
  ]

  @Test(arguments: unreadable)
  func whatCannotBeReadIsNamed(_ name: String, _ bytes: Data, _ what: String) throws {
    let scratch = try Scratch()
    try scratch.write(bytes, to: name)
    let alone = try scratch.run(["extract", name])
    #expect(alone.code == 1)
    #expect(alone.output.isEmpty)
    #expect(alone.error.contains("\(name)：") && alone.error.contains(what))
    try scratch.write(Samples.report, to: "report.txt")
    let both = try scratch.run(["extract", name, "report.txt"])
    #expect(both.code == 0)
    #expect(both.lines.count == 6)
    #expect(try scratch.run(["extract", name, "report.txt", "--strict"]).code == 1)
  }

  @Test func mergingTwiceChangesNothing() throws {
    let scratch = try Scratch()
    try scratch.write(Samples.report, to: "report.txt")
    #expect(try scratch.run(["extract", "report.txt", "--into", "set"]).code == 0)
    let first = scratch.read("set/observations.csv")
    #expect(try scratch.run(["extract", "report.txt", "--into", "set"]).code == 0)
    #expect(scratch.read("set/observations.csv") == first)
    #expect(first?.hasPrefix(Samples.header) == true)
  }
}
