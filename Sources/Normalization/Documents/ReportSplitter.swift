/// Finds the reports in a text: usually one, in a compilation several.
///
/// Each report opens with the formula of the law: the speaker hands the report to the congress and asks for its
/// examination (…请予审议). Excerpts have no formula but a heading (``ReportHeadings``). What stands before the first
/// report (menus, a table of contents) belongs to none but may hold its title.
struct ReportSplitter {
  /// One report: where its text begins and ends, and where the lines stand that may name it.
  struct Piece: Equatable {
    let heading: Range<Int>
    let range: Range<Int>
  }

  /// Whether the formula hands over a report: plans and drafts are handed over with the same words.
  private static func opensReport(_ bytes: [UInt8], formula: Int) -> Bool {
    let start = max(0, formula - 240)
    return speaker.contains { $0.first(in: bytes, from: start, to: formula) != nil }
  }

  private static let speaker = [ByteSearch("我代表"), ByteSearch("委托"), ByteSearch("报告工作"), ByteSearch("工作报告")]

  /// The reports in the compact text of `source`, in order; `isRegion` knows the names of regions.
  static func pieces(
    of text: CompactText, source: [UInt8], isRegion: @escaping (String) -> Bool
  ) -> [Piece] {
    let bytes = text.bytes
    let headings = ReportHeadings(text, source: source, isRegion: isRegion).starts()
    let starts = merged(headings, formulaStarts(text))
    guard starts.count > 1 else { return [only(bytes.count, opening: starts.first ?? 0)] }
    let isHeading = Set(headings)
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      let before = isHeading.contains(start) ? start : max(0, start - 60)
      return Piece(
        heading: (index == 0 ? before : max(starts[index - 1], before))..<min(end, start + opening),
        range: start..<end)
    }
  }

  /// As much of a report as says whose it is.
  private static let opening = 1500

  /// The one report of a document: all of it, for a page of a newspaper may have its beginning in the middle.
  ///
  /// But what names it stands where it opens, not in the menus of a website a long way before.
  private static func only(_ count: Int, opening start: Int) -> Piece {
    let isFarBehind = start > 2 * opening
    return Piece(
      heading: (isFarBehind ? start - opening / 5 : 0)..<min(count, (isFarBehind ? start : 0) + opening),
      range: 0..<count)
  }

  /// All starts; where a heading stands before a formula, the heading.
  private static func merged(_ headings: [Int], _ formulas: [Int]) -> [Int] {
    let alone = formulas.filter { formula in
      !headings.contains { (formula - 3000...formula + 60).contains($0) }
    }
    return (headings + alone).sorted()
  }

  /// Where reports begin that are handed over with the formula.
  private static func formulaStarts(_ text: CompactText) -> [Int] {
    let bytes = text.bytes
    let all = 0..<bytes.count
    let formulas = text.landmarks.places(of: .examination, in: all).filter { opensReport(bytes, formula: $0) }
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
