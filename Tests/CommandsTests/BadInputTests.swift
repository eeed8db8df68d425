import Foundation
import Testing

/// A wrong call: what the one line on standard error must name, and the exit code.
struct BadCall: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let names: [String]
  var code: Int32 = 1

  var testDescription: String { arguments.joined(separator: " ") }

  init(_ line: String, names: String..., code: Int32 = 1) {
    arguments = line.split(separator: " ").map(String.init)
    self.names = names
    self.code = code
  }
}

@Suite struct BadInputTests {
  static let failures = [
    BadCall("rank --indicator gdp --peers 鼓楼区", names: "鼓楼区", "4 个", "福州市/鼓楼区（350102）"),
    BadCall("rank --indicator gdp --peers 上航县", names: "没有地区“上航县”", "上杭县（350823）"),
    BadCall("rank --indicator gdp --peers 999999", names: "999999"),
    BadCall("rank --indicator gdp --peers ,,", names: "--peers"),
    BadCall("rank --indicator gdp --peers no.txt", names: "找不到 no.txt"),
    BadCall("rank --indicator gdp --peers bad.txt", names: "bad.txt:2", "尚航县"),
    BadCall("rank --indicator gdp --peers .", names: "--peers .", "文件夹"),
    BadCall("rank --indicator gdp --peers /nonexist", names: "找不到 /nonexist"),
    BadCall("compare 浙江省 --indicator cpi --year 2024", names: "浙江省 2024 年没有居民消费价格涨幅数据"),
    BadCall("check Datasets --rules turned.csv", names: "turned.csv:2", "5–3"),
    BadCall("check Datasets --rules strange.csv", names: "strange.csv:2", "gdq"),
    BadCall("check Datasets --rules open.csv", names: "open.csv:2", "low, high"),
    BadCall("index --indicator gdp,cpi --weights gdp=1e5,cpi=1 --tier province", names: "gdp=1e5", "17"),
    BadCall("rank --indicator gdp --in 上杭县", names: "上杭县以下没有"),
    BadCall("rank --indicator gpd --tier province", names: "没有指标“gpd”", "您是指 gdp"),
    BadCall("rank --indicator 幸福指数 --tier province", names: "没有指标“幸福指数”", "duibiao indicators"),
    BadCall("rank --indicator cpi --measure level --tier province", names: "只有 growth", "--measure"),
    BadCall("rank --indicator gdp", names: "--tier province", "--tier county"),
    BadCall("rank --indicator gdp --tier prefecture", names: "没有所选的地区"),
    BadCall("rank --indicator gdp --year 2150 --tier province", names: "未见2151年报告 5 个", "2023—2024"),
    BadCall("rank --indicator gdp --year 1900 --tier province", names: "1900", "1949—2199"),
    BadCall("rank --indicator gdp --year 99999999999 --tier province", names: "99999999999"),
    BadCall("rank --indicator pm25 --tier province", names: "数据中没有该指标"),
    BadCall("rank --indicator gdp --data nowhere", names: "nowhere 不是文件夹"),
    BadCall("rank --indicator gdp --data empty", names: "empty 不是数据集", "observations.csv"),
    BadCall("rank --indicator gdp --data bad.txt", names: "bad.txt 不是文件夹"),
    BadCall("rank --indicator gdp --catalogue empty --tier province", names: "empty", "indicators.csv"),
    BadCall("compare 鼓楼区", names: "4 个", "南京市/鼓楼区"),
    BadCall("compare 云南省 --year 2024", names: "云南省 2024 年没有数据", "云南省没有报告"),
    BadCall("compare 浙江省 --year 1000", names: "1000"),
    BadCall("compare 浙江省 --indicator gpd", names: "您是指 gdp"),
    BadCall("series 浙江省 --indicator gdp --from 2030", names: "没有地区生产总值增速数据", "2024—2025 年报告 2 份"),
    BadCall("series 浙江省 --indicator gdp --from 2030 --to 2031", names: "2030—2031 年没有"),
    BadCall("series 浙江省 --indicator gdp --to 99999", names: "99999"),
    BadCall("series 浙江 省 --indicator gdp", names: "没有地区“省”"),
    BadCall("indicators --search 幸福", names: "没有指标“幸福”"),
    BadCall("regions --search 上航县", names: "上杭县（350823）"),
    BadCall("regions --search 莱芜市", names: "--former"),
    BadCall("regions --in 上杭县", names: "--in"),
    BadCall("regions --year 1", names: "1949"),
    BadCall("check nowhere", names: "nowhere"),
    BadCall("extract nowhere.txt", names: "找不到 nowhere.txt"),
    BadCall("extract empty", names: "empty", ".txt"),
    BadCall("extract report.txt --region 鼓楼区", names: "4 个"),
  ]

  static let misuses = [
    BadCall("rnak --indicator gdp", names: "没有命令 'rnak'", "rank", code: 64),
    BadCall("xyzxyz", names: "没有命令 'xyzxyz'", "duibiao help", code: 64),
    BadCall("rank", names: "--indicator", code: 64),
    BadCall("rank --indicator gdp --year soon", names: "soon", code: 64),
    BadCall("rank --indicator gdp --by luck", names: "luck", "attainment", code: 64),
    BadCall("rank --indicator gdp --tier village", names: "village", "county", code: 64),
    BadCall("rank --indicator gdp --top 0", names: "--top", code: 64),
    BadCall("rank --indicator gdp --about-tolerance -1", names: "about-tolerance", code: 64),
    BadCall("rank --indicator gdp --in 福建省 --peers 浙江省", names: "--in and --peers", code: 64),
    BadCall("rank --indicator gdp --format xml", names: "xml", "ndjson", code: 64),
    BadCall("rank --indicator gdp --lang fr", names: "fr", code: 64),
    BadCall("rank --indicator gdp --yaer 2024", names: "--yaer", "--year", code: 64),
    BadCall("rank --indicator gdp --about-tolerance -1", names: "a number from 0 on", code: 64),
    BadCall("rank --indicator gdp --neighbours 2", names: "--around", code: 64),
    BadCall("index --indicator gdp --draws 10", names: "--robustness", code: 64),
    BadCall("index --indicator gdp --seed 7", names: "--robustness", code: 64),
    BadCall("index --indicator gdp --spread 7", names: "--robustness", code: 64),
    BadCall("index --indicator gdp --min-share 0.5", names: "--missing partial", code: 64),
    BadCall("index --indicator gdp --reference mean", names: "--normalise distance", code: 64),
    BadCall("rank --indicator gdp --peers=", names: "Missing value for '--peers", code: 64),
    BadCall("rank --indicator gdp --output=", names: "Missing value for '--output", code: 64),
    BadCall("compare", names: "region", code: 64),
    BadCall(
      "chart bar 浙江省 江苏省 --indicator gdp -o x.png", names: "--peers 浙江省,江苏省", "--highlight 江苏省", code: 64),
    BadCall("chart bump 浙江省 --indicator gdp -o x.png", names: "--peers 浙江省", code: 64),
    BadCall("chart heat 浙江省 江苏省 -o x.png", names: "--peers 浙江省,江苏省", code: 64),
    BadCall("chart dumbbell 浙江省 江苏省 --indicator gdp -o x.png", names: "--peers 浙江省,江苏省", code: 64),
    BadCall("chart heat gdp -o x.png", names: "--indicator gdp", code: 64),
    BadCall(
      "chart line --tier province --indicator gdp -o x.png", names: "直接写地区名称", "chart bar、bump", code: 64),
    BadCall("chart bar --indicator gdp --years 2020..2025 -o x.png", names: "--years 2023..2025", code: 64),
    BadCall("chart bar --indicator gdp --preset 16:9 -o x.png", names: "slide-half", "a4-page", code: 64),
    BadCall("series 浙江省 --indicator gdp --from 2024 --to 2020", names: "--from 2024", code: 64),
    BadCall("check", names: "dir", code: 64),
    BadCall("extract", names: "paths", code: 64),
  ]

  static func scratch() throws -> Scratch {
    let scratch = try Scratch.withData()
    try scratch.write("浙江省\n尚航县\n", to: "bad.txt")
    try scratch.write("", to: "empty/readme.xlsx")
    let rules = "rule,kind,indicators,measure,role,others,low,high,severity\nown,range,"
    try scratch.write(rules + "gdp,growth,,,5,3,note\n", to: "turned.csv")
    try scratch.write(rules + "gdq,growth,,,3,5,note\n", to: "strange.csv")
    try scratch.write(rules + "gdp,growth,,,,,note\n", to: "open.csv")
    try scratch.write(Samples.report, to: "report.txt")
    return scratch
  }

  @Test(arguments: failures)
  func failsInOneLine(_ call: BadCall) throws {
    let run = try Self.scratch().run(call.arguments)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.error.hasPrefix("错误："))
    for name in call.names { #expect(run.error.contains(name)) }
  }

  @Test(arguments: failures)
  func failsInEnglish(_ call: BadCall) throws {
    let run = try Self.scratch().run(call.arguments + ["--lang", "en"])
    #expect(run.code == 1)
    #expect(run.error.hasPrefix("Error: "))
    let prose = run.error.unicodeScalars.filter { "。，；：（）".unicodeScalars.contains($0) }
    #expect(prose.isEmpty)
  }

  @Test(arguments: misuses)
  func wrongUsage(_ call: BadCall) throws {
    let run = try Self.scratch().run(call.arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    for name in call.names { #expect(run.error.contains(name)) }
  }

  @Test func anEmptyArgumentIsWrongUsage() throws {
    let scratch = try Scratch.withData()
    let rank = ["rank", "--indicator", "gdp", "--year", "2024", "--tier", "province"]
    for (option, words) in [("--peers", "--peers is empty"), ("-o", "-o is empty")] {
      let run = try scratch.run(rank + [option, ""])
      #expect(run.code == 64)
      #expect(run.error.contains(words))
    }
  }

  @Test func noDataSetAtAll() throws {
    let run = try Scratch().run(["rank", "--indicator", "gdp"])
    #expect(run.code == 1)
    #expect(run.error.contains("--data"))
    #expect(run.error.contains("extract"))
  }

  @Test func theEnvironmentNamesTheDataSet() throws {
    let scratch = try Scratch.withData()
    let arguments = ["rank", "--indicator", "gdp", "--year", "2024", "--tier", "province"]
    let elsewhere = try Scratch()
    let run = try elsewhere.run(arguments, environment: ["DUIBIAO_DATA": scratch.path("Datasets")])
    #expect(run.lines.count == 6)
  }

  @Test func theLocaleSetsTheLanguage() throws {
    let run = try Scratch().run(["rank", "--indicator", "gdp"], environment: ["LC_ALL": "en_GB.UTF-8"])
    #expect(run.error.hasPrefix("Error: No data set"))
  }
}
