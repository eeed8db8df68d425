/// Finds the reports in a text: usually one, in a compilation several.
///
/// Each report opens with the formula of the law: the speaker hands the report to the congress and asks for its
/// examination (…请予审议). What stands before the first one (menus, a table of contents) belongs to no report but may
/// hold its title.
struct ReportSplitter {
  /// One report: where its text begins and ends, and where the lines that may name it begin.
  struct Piece: Equatable {
    let heading: Int
    let range: Range<Int>
  }

  /// Whether the formula hands over a report: plans and drafts are handed over with the same words.
  private static func opensReport(_ bytes: [UInt8], formula: Int) -> Bool {
    let start = max(0, formula - 240)
    return speaker.contains { $0.first(in: bytes, from: start, to: formula) != nil }
  }

  private static let speaker = [ByteSearch("我代表"), ByteSearch("委托"), ByteSearch("报告工作"), ByteSearch("工作报告")]
  private static let examination = ByteSearch("请予审议")
  private static let alternatives = [ByteSearch("请审议"), ByteSearch("一并审议"), ByteSearch("予以审议")]
  private static let salutation = ByteSearch("各位代表")
  private static let title = ByteSearch("政府工作报告")

  /// The reports in compact text, in order.
  static func pieces(of text: CompactText) -> [Piece] {
    let bytes = text.bytes
    var formulas = examination.all(in: bytes).filter { opensReport(bytes, formula: $0) }
    if formulas.isEmpty {
      formulas = alternatives.compactMap { $0.first(in: bytes) }.sorted().prefix(1).map { $0 }
    }
    guard formulas.count > 1 else {
      return [Piece(heading: 0, range: 0..<bytes.count)]
    }
    var starts: [Int] = []
    for formula in formulas {
      let opening =
        salutation.all(in: bytes, from: max(0, formula - 600), to: formula).last ?? max(0, formula - 200)
      let start =
        title.all(in: bytes, from: max(starts.last ?? 0, opening - 400), to: opening).last ?? opening
      // A second formula within one page is the same report: its heading and its text.
      if let last = starts.last, start - last < 6000 { continue }
      starts.append(start)
    }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      let heading = index == 0 ? max(0, start - 60) : max(starts[index - 1], start - 60)
      return Piece(heading: heading, range: start..<end)
    }
  }
}
