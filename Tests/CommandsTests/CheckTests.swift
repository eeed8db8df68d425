import Foundation
import Testing

/// A data set with one fault: the row or file that has it, and what `check` must say.
struct Fault: Sendable, CustomTestStringConvertible {
  let code: String
  let severity: String
  var file = "observations.csv"
  var line: Int?
  /// The row that stands in for the first one (line 2), or is added behind it.
  let row: String
  var isAdded = false

  var testDescription: String { "\(code): \(row)" }
}

@Suite struct CheckTests {
  static let good = "330000,gdp,growth,actual,2024,5.5,,exact,PT,0,,A,,330000-2025,1:1"
  static let sources = "source,region,year\n330000-2024,330000,2024\n330000-2025,330000,2025\n"

  static let rows: [Fault] = [
    Fault(
      code: "unknown_region", severity: "error", line: 2,
      row: "990000,gdp,growth,actual,2024,5.5,,exact,PT,0,,A,,,"),
    Fault(
      code: "unknown_indicator", severity: "error", line: 2,
      row: "330000,gdq,growth,actual,2024,5.5,,exact,PT,0,,A,,,"),
    Fault(
      code: "foreign_measure", severity: "error", line: 2,
      row: "330000,cpi,level,actual,2024,5.5,,exact,PT,0,,A,,,"),
    Fault(
      code: "foreign_unit", severity: "error", line: 2,
      row: "330000,gdp,growth,actual,2024,5.5,,exact,CNY,8,,A,,,"),
    Fault(
      code: "unknown_source", severity: "error", line: 2,
      row: "330000,gdp,growth,actual,2024,5.5,,exact,PT,0,,A,,330000-2031,"),
    Fault(code: "duplicate_key", severity: "error", line: 3, row: good, isAdded: true),
    Fault(
      code: "unsorted", severity: "warning", line: 3,
      row: "110000,gdp,growth,actual,2024,5.5,,exact,PT,0,,A,,,", isAdded: true),
    Fault(
      code: "malformed", severity: "error", line: 2, row: "33,gdp,growth,actual,2024,5.5,,exact,PT,0,,A,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2, row: "330000,gdp,rate,actual,2024,5.5,,exact,PT,0,,A,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2, row: "330000,gdp,growth,plan,2024,5.5,,exact,PT,0,,A,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2, row: "330000,gdp,growth,actual,24,5.5,,exact,PT,0,,A,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2,
      row: "330000,gdp,growth,actual,2024,5.5%,,exact,PT,0,,A,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2,
      row: "330000,gdp,growth,actual,2024,1e9,,exact,PT,0,,A,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2, row: "330000,gdp,growth,actual,2024,,,exact,PT,0,,A,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2, row: "330000,gdp,growth,target,2024,6,5,range,PT,0,,,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2,
      row: "330000,gdp,growth,actual,2024,5.5,,nearly,PT,0,,A,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2,
      row: "330000,gdp,growth,actual,2024,5.5,,exact,PT,x,,A,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2,
      row: "330000,gdp,growth,target,2024,,,about,PT,0,moon,,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2,
      row: "330000,gdp,growth,actual,2024,5.5,,exact,PT,0,,X,,,"),
    Fault(
      code: "malformed", severity: "error", line: 2,
      row: "330000,gdp,growth,actual,2024,5.5,,exact,PT,0,,A,,,here"),
    Fault(
      code: "no_source", severity: "note", line: 2, row: "330000,gdp,growth,actual,2024,5.5,,exact,PT,0,,A,,,"
    ),
    Fault(
      code: "foreign_source", severity: "warning", line: 2,
      row: "340000,gdp,growth,actual,2024,5.5,,exact,PT,0,,A,,330000-2025,"),
    Fault(
      code: "unusual_year", severity: "warning", line: 2,
      row: "330000,gdp,growth,actual,2020,5.5,,exact,PT,0,,A,,330000-2025,"),
    Fault(
      code: "unusual_year", severity: "warning", line: 2,
      row: "330000,gdp,growth,target,2024,5.5,,exact,PT,0,,,,330000-2025,"),
    Fault(
      code: "implausible", severity: "warning", line: 2,
      row: "330000,surveyed_unemployment,level,actual,2024,101,,exact,PT,0,,A,,330000-2025,"),
    Fault(
      code: "implausible", severity: "warning", line: 2,
      row: "330000,gdp,level,actual,2024,-1,,exact,CNY,8,,A,,330000-2025,"),
    Fault(
      code: "implausible", severity: "warning", line: 2,
      row: "330000,gdp,growth,target,2024,45.5,,exact,PT,0,,,,330000-2024,", isAdded: true),
    Fault(
      code: "implausible", severity: "warning", line: 2,
      row: "330000,gdp,growth,target,2024,24.5,,exact,PT,0,,,,330000-2024,", isAdded: true),
    Fault(
      code: "order", severity: "warning", line: 3,
      row: "330000,rural_income,level,actual,2024,50001,,exact,CNY,0,,A,,330000-2025,\n"
        + "330000,urban_income,level,actual,2024,40001,,exact,CNY,0,,A,,330000-2025,", isAdded: true),
    Fault(
      code: "levels", severity: "warning", line: 2,
      row: "330000,gdp,level,actual,2023,5001,,exact,CNY,8,,A,,330000-2024,\n"
        + "330000,gdp,level,actual,2024,6234.5,,exact,CNY,8,,A,,330000-2025,", isAdded: true),
  ]

  static func scratch(_ fault: Fault) throws -> Scratch {
    let scratch = try Scratch()
    let body = fault.isAdded ? good + "\n" + fault.row : fault.row
    try scratch.write(Samples.header + "\n" + body + "\n", to: "set/observations.csv")
    try scratch.write(sources, to: "set/sources.csv")
    try scratch.write("{}", to: "set/datapackage.json")
    return scratch
  }

  @Test(arguments: rows)
  func everyFaultIsFound(_ fault: Fault) throws {
    let scratch = try Self.scratch(fault)
    let run = try scratch.run(["check", "set", "--format", "json"])
    let found = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [[String: Any]])
    let own = found.filter { $0["code"] as? String == fault.code }
    #expect(own.first?["severity"] as? String == fault.severity)
    #expect(own.first?["file"] as? String == "set/\(fault.file)")
    #expect(own.first?["line"] as? Int == fault.line)
    #expect((own.first?["text"] as? String)?.isEmpty == false)
    #expect(run.code == (fault.severity == "error" ? 1 : 0))
    let strict = try scratch.run(["check", "set", "--strict", "-q"])
    #expect(strict.code == (fault.severity == "note" ? 0 : 1))
    #expect(strict.error.isEmpty)
  }

  @Test func wrongRowsAreLeftOutAndSaid() throws {
    let scratch = try Scratch()
    try scratch.write(
      Samples.header + "\n" + Self.good + "\n330000,gdp,growth,target,2024,5,,nearly,PT,0,,,,,\n",
      to: "set/observations.csv")
    let run = try scratch.run([
      "rank", "--indicator", "gdp", "--by", "actual", "--year", "2024", "--data", "set", "-q",
    ])
    #expect(run.code == 0)
    #expect(run.lines.count == 2)
    #expect(run.error.contains("set 有 1 行有误"))
    #expect(run.error.contains("duibiao check set"))
  }

  @Test(arguments: [
    ("", "是空文件", ""), ("region,indicator\n", "缺少 measure", ""),
    ("region,region\n", "region 列重复", ""), (Samples.header + "\n\"330000,gdp\n", "引号没有闭合", ":2"),
    (Samples.header + "\n330000,gdp,growth\n", "应有 15 列，实有 3 列", ":2"),
    ("PK\u{3}\u{4}\u{0}\u{0}\n\u{0}", "缺少 region", ""),
  ])
  func unreadableFiles(_ text: String, _ what: String, _ line: String) throws {
    let scratch = try Scratch()
    try scratch.write(text, to: "set/observations.csv")
    let check = try scratch.run(["check", "set"])
    #expect(check.code == 1)
    #expect(check.output.contains(",unreadable,"))
    #expect(check.output.contains(what))
    let rank = try scratch.run(["rank", "--indicator", "gdp", "--data", "set"])
    #expect(rank.code == 1)
    #expect(rank.output.isEmpty)
    #expect(rank.errorLines.count == 1)
    #expect(
      rank.error.contains("set/observations.csv\(line)：\(what)")
        || rank.error.contains("set/observations.csv\(line)：表头"))
  }

  @Test func bytesThatAreNoText() throws {
    let scratch = try Scratch()
    try scratch.write(
      Data((Samples.header + "\n").utf8) + Data([0xD5, 0xE3, 0x2C, 0x0A]), to: "set/observations.csv")
    #expect(try scratch.run(["check", "set"]).code == 1)
    try scratch.write(
      Data((Samples.header + "\n330000,").utf8) + Data([0xE4, 0xB8]) + Data(Self.good.dropFirst(10).utf8),
      to: "set/observations.csv")
    let run = try scratch.run(["check", "set"])
    #expect(run.output.contains("不是 UTF-8"))
  }

  @Test(arguments: [
    ("sources.csv", "source,region,year\n浙江-2025,330000,2025\n", "source_form", Int32(1)),
    (
      "sources.csv", "source,region,year\n330000-2025,330000,2025\n330000-2025,330000,2025\n",
      "duplicate_source", 1
    ),
    ("sources.csv", "source,region,year\n330000-2025,33,2025\n", "malformed", 1),
    ("sources.csv", "source\n", "unreadable", 1),
    ("regions.csv", "region,name,tier\n330000,浙江省,big\n", "malformed", 1),
    (
      "indicators.csv",
      "indicator,name_zh,name_en,measure,unit,unit_mult,direction,decimals,aliases\nx,x,x,x,x,x,x,x,x\n",
      "malformed", 1
    ),
  ])
  func theOtherTables(_ file: String, _ text: String, _ code: String, _ exit: Int32) throws {
    let scratch = try Scratch()
    try scratch.write(Samples.header + "\n" + Self.good + "\n", to: "set/observations.csv")
    try scratch.write(text, to: "set/\(file)")
    let run = try scratch.run(["check", "set"])
    #expect(run.lines.contains { $0.hasPrefix("error,set/\(file)") || $0.hasPrefix("warning,set/\(file)") })
    #expect(run.lines.contains { $0.contains("set/\(file)") && $0.contains(",\(code),") })
    #expect(run.code == exit)
  }

  @Test func whatIsAbsentIsANote() throws {
    let scratch = try Scratch()
    try scratch.write(Samples.header + "\n" + Self.good + "\n", to: "set/observations.csv")
    let run = try scratch.run(["check", "set", "--strict"])
    #expect(run.code == 0)
    #expect(run.lines.contains { $0.hasPrefix("note,set/sources.csv,,absent,") })
    #expect(run.lines.contains { $0.hasPrefix("note,set/datapackage.json,,absent,") })
    #expect(run.errorLines == ["1 个数据，0 个来源：错误 0，警告 0，提示 2"])
  }

  @Test func twoDataSetsAreHeldAgainstEachOther() throws {
    let scratch = try Scratch.withData()
    try scratch.write(
      Samples.header + "\n330000,gdp,growth,actual,2024,5.4,,exact,PT,0,,A,,330000-2026,1:1\n",
      to: "newer/observations.csv")
    let run = try scratch.run(["check", "Datasets", "newer", "--strict"])
    #expect(run.code == 1)
    #expect(
      run.lines.contains {
        $0.hasPrefix("warning,newer/observations.csv,2,revised,330000,gdp,growth,actual,2024,")
          && $0.contains("5.4%") && $0.contains("5.5%")
      })
    let rank = try scratch.run([
      "rank", "--indicator", "gdp", "--by", "actual", "--year", "2024", "--tier", "province", "--data",
      "Datasets", "--data", "newer",
    ])
    #expect(rank.lines.contains { $0.contains("浙江省") && $0.contains(",5.4,") })
    #expect(rank.error.contains("1 处不一致"))
  }

  @Test func whatExtractWritesPasses() throws {
    let scratch = try Scratch()
    try scratch.write(Samples.report, to: "report.txt")
    #expect(try scratch.run(["extract", "report.txt", "--into", "set"]).code == 0)
    let run = try scratch.run(["check", "set", "--strict"])
    #expect(run.code == 0)
    #expect(run.lines == ["severity,file,line,code,region,indicator,measure,role,year,text"])
  }
}
