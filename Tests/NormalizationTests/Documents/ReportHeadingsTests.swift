import Catalogue
import Schema
import Testing

@testable import Normalization

/// Compilations without the formula of the law are split by headings, and nothing else is.
@Suite struct ReportHeadingsTests {
  /// Five hundred characters and more, with a figure.
  private static let body =
    "2023年，全市地区生产总值增长5%。\n" + String(repeating: "各项事业都有新的进步，群众的日子一天比一天好。\n", count: 24)

  /// The first line of every piece of `text`, where B stands for a body.
  private static func heads(_ text: String) -> [String] {
    let source = Array(
      text.split(separator: "B", omittingEmptySubsequences: false).joined(separator: body).utf8)
    let compact = CompactText(source)
    return ReportSplitter.pieces(of: compact, source: source) {
      !BuiltinCatalogue.codebook.regions.regions(named: $0).isEmpty
    }.map { piece in
      let start = compact.sourceOffset(of: piece.range.lowerBound)
      return String(decoding: source[start...].prefix { $0 != 0x0A }, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("安康市2024年政府工作报告\nB抚州市2024年政府工作报告\nB", ["安康市2024年政府工作报告", "抚州市2024年政府工作报告"]),
    ("2024年安康市人民政府工作报告（节选）\nB\n2024年抚州市人民政府工作报告（节选）\nB", ["2024年安康市人民政府工作报告（节选）", "2024年抚州市人民政府工作报告（节选）"]),
    ("# 1. 安康市政府工作报告\n\nB# 2. 抚州市政府工作报告\n\nB", ["1. 安康市政府工作报告", "2. 抚州市政府工作报告"]),
    (
      "二〇二四年政府工作报告\n——安康市市长 王某\nB二〇二四年政府工作报告\n——抚州市市长 李某\nB",
      ["二〇二四年政府工作报告", "二〇二四年政府工作报告"]
    ),
    (
      "政府工作报告 ——2024年1月9日在安康市第五届人民代表大会第四次会议上\nB政府工作报告 ——2024年1月8日在抚州市第五届人民代表大会第四次会议上\nB",
      [
        "政府工作报告 ——2024年1月9日在安康市第五届人民代表大会第四次会议上",
        "政府工作报告 ——2024年1月8日在抚州市第五届人民代表大会第四次会议上",
      ]
    ),
    ("安康市2023年政府工作报告\nB安康市2024年政府工作报告\nB", ["安康市2023年政府工作报告", "安康市2024年政府工作报告"]),
    // A table of contents, with leaders and without.
    (
      "目录\n安康市2024年政府工作报告……3\n抚州市2024年政府工作报告……40\n安康市2024年政府工作报告\nB抚州市2024年政府工作报告\nB",
      ["安康市2024年政府工作报告", "抚州市2024年政府工作报告"]
    ),
    (
      "目录\n安康市2024年政府工作报告\n抚州市2024年政府工作报告\n安康市2024年政府工作报告\nB抚州市2024年政府工作报告\nB",
      ["安康市2024年政府工作报告", "抚州市2024年政府工作报告"]
    ),
    // Running titles.
    (
      "安康市2024年政府工作报告\nB安康市2024年政府工作报告\nB抚州市2024年政府工作报告\nB",
      ["安康市2024年政府工作报告", "抚州市2024年政府工作报告"]
    ),
  ])
  func compilations(_ text: String, _ heads: [String]) {
    #expect(Self.heads(text) == heads)
  }

  @Test(arguments: [
    "安康市2024年政府工作报告\nB", "安康市2024年政府工作报告\nB安康市2024年政府工作报告\nB",
    // The last line of a table of contents would give its name to whatever comes behind.
    "安康市2024年政府工作报告\nB目录\n抚州市2024年政府工作报告\n高平市2024年政府工作报告\nB",
    // Links, sentences, other papers.
    "安康市2024年政府工作报告\nB相关链接\n抚州市2024年政府工作报告\n联系我们",
    "安康市2024年政府工作报告\nB抚州市2024年政府工作报告提出，发展要快。\nB", "安康市2024年政府工作报告\nB抚州市2024年政府工作报告目标分解\nB",
    "安康市2024年政府工作报告\nB学习抚州市2024年政府工作报告\nB", "政府工作报告\nB政府工作报告\nB", "全市2024年政府工作报告\nB我市2023年政府工作报告\nB",
    "B在抚州市2024年政府工作报告\n中B",
  ])
  func oneReport(_ text: String) {
    #expect(Self.heads(text).count == 1)
  }

  @Test func excerptsAreReadEachForItsRegion() throws {
    let text = Self.body.split(separator: "B").joined()
    let source =
      "目录\n安康市2024年政府工作报告\n抚州市2024年政府工作报告\n\n安康市2024年政府工作报告\n\n\(text)\n抚州市2024年政府工作报告\n\n"
      + text.split(separator: "5%").joined(separator: "6%")
    let reports = try MadeUpReport.extractor.reports(in: Array(source.utf8)).map { try $0.get() }
    #expect(reports.map(\.source.id) == ["610900-2024", "361000-2024"])
    #expect(reports.map { $0.observations.map { "\($0.observation.value)" }.count } == [1, 1])
  }
}
