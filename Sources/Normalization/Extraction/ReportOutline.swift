import Schema

/// Which parts a report has: what was done, what is planned, for one year or for several.
struct ReportOutline: Sendable {
  /// Where parts begin, in order, from the start of the report.
  private var boundaries: [(offset: Int, part: PartOfReport)]

  /// Whether any part of the review looks at several years.
  private(set) var reviewsSeveralYears = false

  /// What the beginning of a report is taken for.
  private static let beginning = PartOfReport(role: .actual, isSeveralYears: false)

  /// The part that the sentence at `offset` stands in.
  func part(at offset: Int) -> PartOfReport { part(before: index(at: offset)) }

  private func part(before next: Int) -> PartOfReport {
    next > 0 ? boundaries[next - 1].part : Self.beginning
  }

  /// Goes through the parts of a report from its start to its end.
  struct Walk {
    private let outline: ReportOutline
    /// The index of the first boundary behind where the walk has come to.
    private var next = 0

    init(_ outline: ReportOutline) { self.outline = outline }

    /// The part that the sentence at `offset` stands in: at or behind the last one asked for.
    mutating func part(at offset: Int) -> PartOfReport {
      while next < outline.boundaries.count, outline.boundaries[next].offset <= offset { next += 1 }
      return outline.part(before: next)
    }

    /// Whether another part begins before `end`, behind the sentence last asked for.
    func changes(before end: Int) -> Bool {
      next < outline.boundaries.count && outline.boundaries[next].offset < end
    }
  }

  /// The index of the first boundary behind `offset`.
  private func index(at offset: Int) -> Int {
    var low = 0
    var high = boundaries.count
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where the part begins that the sentence at `offset` stands in.
  func start(ofPartAt offset: Int) -> Int? { boundaries.last { $0.offset <= offset }?.offset }

  /// The outline of the report in `range` of compact text.
  ///
  /// Longer than forty lines: what a sentence can turn depends on what the ones before it did, and all of it is here.
  init(_ compact: CompactText, range: Range<Int>, frame: ReadingFrame) {
    let text = compact.bytes
    let years = YearPhrases.of(frame)
    var stretch = compact.stretchIndex(at: range.lowerBound)
    boundaries = [(range.lowerBound, Self.beginning)]
    let aims = Self.aims(compact, range)[...]
    var nextAim = aims.startIndex
    var namesSeveralYears = false
    var position = range.lowerBound
    // What the paragraph was in before a sentence in its middle looked elsewhere.
    var before: PartOfReport?
    var sentence = 0
    var section: PartOfReport?
    while position < range.upperBound {
      let end = Self.headingEnd(compact, stretch, from: position, limit: range.upperBound)
      let following = Self.nextStart(compact, &stretch, limit: range.upperBound)
      while nextAim < aims.endIndex, aims[nextAim] < position { nextAim += 1 }
      let beginsParagraph = position == range.lowerBound || text[position - 1] == CompactText.paragraphEnd
      sentence = beginsParagraph ? 0 : sentence + 1
      if beginsParagraph, let part = before {
        // 五年来，…： the items that follow speak of the five years too.
        let present = boundaries.last?.part ?? Self.beginning
        let isItem =
          present.isSeveralYears && Self.itemMarks.begins(text[position..<end])
          && (present.role == .actual || text[..<(position - 1)].suffix(3).elementsEqual("：".utf8))
        if !isItem {
          boundaries.append((position, part))
          before = nil
        }
      }
      let current = boundaries.last?.part ?? Self.beginning
      if beginsParagraph, position - range.lowerBound > range.count / 2,
        Self.noteMarks.begins(text[position..<end])
      {
        // Notes explain words of the whole report; only what names its year can be placed.
        boundaries.append((position, PartOfReport(role: .actual, isSeveralYears: true)))
        break
      }
      if let heading = Self.heading(
        text, position..<end, holdsSentenceEnd: following <= end && following < range.upperBound),
        let part = Self.part(of: heading, frame, years, current: current)
      {
        boundaries.append((position, part))
        before = nil
        section = part
        if part.role == .actual, Self.severalYearsWords.occurs(in: heading) { namesSeveralYears = true }
      } else if years.openings.mayBegin(text, at: position)
        || current.role == .actual && Self.closesWithYears(text, following, after: position, limit: end),
        let turn = Self.turn(
          at: text[position..<end], sentence: sentence, years, current: current,
          characterizesYears: Self.closesWithYears(text, following, after: position, limit: end))
      {
        boundaries.append((position, turn.part))
        // Under a heading that names the year, years to come are spoken of in passing.
        let isPassing =
          turn.part == PartOfReport(role: .target, isSeveralYears: true) && section == turn.part.ofOneYear
        before = turn.lasts && !isPassing ? nil : before ?? current
      } else if nextAim < aims.endIndex, aims[nextAim] < following,
        let part = Self.part(ofAims: text[position..<aims[nextAim]], current: current)
      {
        boundaries.append((position, part))
        before = nil
      }
      position = following
    }
    reviewsSeveralYears =
      boundaries.contains { $0.part.role == .actual && $0.part.isSeveralYears } || namesSeveralYears
  }

  static let sentenceEnds = Phrases(["。", "！", "!", "？"])

  /// The start of the next paragraph or sentence behind the stretch with this number.
  static func nextStart(_ text: CompactText, _ stretch: inout Int, limit: Int) -> Int {
    while stretch < text.stretchCount {
      let end = text.stretch(stretch).range.upperBound
      stretch += 1
      // An ASCII question mark is as often part of an address.
      if end > 0, end < limit, text.bytes[end - 1] == UInt8(ascii: "?") { continue }
      return min(end, limit)
    }
    return limit
  }

  /// A heading is at most this long; longer beginnings are read only as far.
  static let longestHeading = 42 * 3

  /// Where a heading that begins at `start`, in the stretch with this number, would end at the latest.
  static func headingEnd(_ text: CompactText, _ stretch: Int, from start: Int, limit: Int) -> Int {
    let last = min(limit, start + longestHeading)
    for index in stretch..<max(stretch, text.stretchCount) {
      let end = text.stretch(index).range.upperBound
      guard end <= last else { return last }
      if text.bytes[end - 1] == CompactText.paragraphEnd { return end - 1 }
    }
    return last
  }

  /// The text of a heading: a short paragraph, or a beginning with 一、; `nil` for an ordinary sentence.
  ///
  /// Where the next sentence is not known to begin in it, that is looked for.
  static func heading(_ text: [UInt8], _ range: Range<Int>, holdsSentenceEnd: Bool) -> ArraySlice<UInt8>? {
    let isOrdinal = ordinals.begin(text, range)
    let isParagraph =
      range.upperBound < text.count && text[range.upperBound] == CompactText.paragraphEnd
      || range.upperBound == text.count
    guard isOrdinal || isParagraph && !holdsSentenceEnd && !containsSentenceEnd(text[range]) else {
      return nil
    }
    // The text of a heading in the running text ends somewhere before the first comma.
    let end = isParagraph ? range.upperBound : range.lowerBound + min(range.count, 30 * 3)
    return text[range.lowerBound..<end]
  }

  static func containsSentenceEnd(_ text: ArraySlice<UInt8>) -> Bool {
    sentenceEnds.occurs(in: text)
  }
}
