import Catalogue
import Schema

@testable import Normalization

/// A report of January 2024 with a title, a delivery line, a salutation and the two parts; figures only where given.
struct MadeUpReport: Sendable {
  /// Whose report it is.
  var tier = Tier.prefecture
  /// What stands under 2023年工作回顾.
  var review = ""
  /// What stands under 2024年工作安排.
  var plan = ""

  static let extractor = ReportExtractor(codebook: BuiltinCatalogue.codebook)

  /// The text of the report.
  var text: String {
    """
    政府工作报告

    ——2024年1月16日在\(congress)上

    \(speaker)　张某

    各位代表：

    我代表\(government)，向大会作工作报告，请予审议。

    一、2023年工作回顾

    \(review)

    二、2024年工作安排

    \(plan)

    """
  }

  private var place: String {
    switch tier {
    case .nation: "全国"
    case .province: "江西省"
    case .prefecture: "宜春市"
    case .county: "长汀县"
    }
  }

  private var congress: String {
    tier == .nation ? "第三十届全国人民代表大会第九次会议" : "\(place)第三十届人民代表大会第九次会议"
  }

  private var speaker: String { tier == .nation ? "国务院总理" : "\(place)人民政府负责人" }

  private var government: String { tier == .nation ? "国务院" : "\(place)人民政府" }

  /// What the reader makes of it.
  func read() throws -> ExtractedReport { try Self.read(text) }

  /// What the reader makes of the one report in `text`.
  static func read(
    _ text: String, hints: ReportExtractor.Hints = .init(), detail: ExtractionDetail = .clauses
  ) throws -> ExtractedReport {
    let results = try extractor.reports(in: Array(text.utf8), hints: hints, detail: detail)
    guard let first = results.first, results.count == 1 else {
      throw UnexpectedNumberOfReports(count: results.count)
    }
    return try first.get()
  }

  struct UnexpectedNumberOfReports: Error { let count: Int }
}
