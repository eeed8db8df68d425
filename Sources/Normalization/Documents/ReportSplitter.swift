/// Finds the reports in a text: usually one, in a compilation several.
///
/// Each report opens with the formula of the law: the speaker hands the report to the congress and asks for its
/// examination (…请予审议). Excerpts have no formula but a heading (``ReportHeadings``). What stands before the first
/// report (menus, a table of contents) belongs to none but may hold its title.
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
  private static let alternatives: [Landmark] = [.shortExamination, .jointExamination, .givenExamination]

  /// The reports in the compact text of `source`, in order; `isRegion` knows the names of regions.
  static func pieces(
    of text: CompactText, source: [UInt8], isRegion: @escaping (String) -> Bool
  ) -> [Piece] {
    let bytes = text.bytes
    let headings = ReportHeadings(text, source: source, isRegion: isRegion).starts()
    let starts = merged(headings, formulaStarts(text, others: headings.count))
    guard starts.count > 1 else { return [Piece(heading: 0, range: 0..<bytes.count)] }
    let isHeading = Set(headings)
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      let before = isHeading.contains(start) ? start : max(0, start - 60)
      return Piece(heading: index == 0 ? before : max(starts[index - 1], before), range: start..<end)
    }
  }

  /// All starts; where a heading stands before a formula, the heading.
  private static func merged(_ headings: [Int], _ formulas: [Int]) -> [Int] {
    let alone = formulas.filter { formula in
      !headings.contains { (formula - 3000...formula + 60).contains($0) }
    }
    return (headings + alone).sorted()
  }

  /// Where reports begin that are handed over with the formula; none if it is but one report.
  private static func formulaStarts(_ text: CompactText, others: Int) -> [Int] {
    let bytes = text.bytes
    let all = 0..<bytes.count
    var formulas = text.landmarks.places(of: .examination, in: all).filter { opensReport(bytes, formula: $0) }
    if formulas.isEmpty {
      formulas = alternatives.compactMap { text.landmarks.first($0, in: all) }.sorted().prefix(1).map { $0 }
    }
    guard formulas.count + others > 1 else { return [] }
    func last(_ landmark: Landmark, _ start: Int, _ end: Int) -> Int? {
      guard start < end else { return nil }
      return text.landmarks.places(of: landmark, in: start..<end).reduce(nil) { $1 }
    }
    var starts: [Int] = []
    for formula in formulas {
      let opening =
        last(.salutation, max(0, formula - 600), formula) ?? max(0, formula - 200)
      let start =
        last(.governmentReport, max(starts.last ?? 0, opening - 400), opening) ?? opening
      // A second formula within one page is the same report: its heading and its text.
      if let last = starts.last, start - last < 6000 { continue }
      starts.append(start)
    }
    return starts
  }
}
