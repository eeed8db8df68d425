import Schema

/// Reads the sentences of one report.
struct ReportReader: Sendable {
  let lexicon: Lexicon
  let indicators: [IndicatorID: Indicator]

  /// Every claim of the report in `range` of `text`.
  func claims(in text: [UInt8], range: Range<Int>, frame: ReadingFrame) -> [Claim] {
    let tokens = Lexer(lexicon).tokens(of: text, in: range)
    let outline = ReportOutline(text, range: range, frame: frame)
    var claims: [Claim] = []
    var isEstimated = false
    var carriedYear: Int?
    var part = outline.part(at: range.lowerBound)
    var start = 0
    var previousEndedParagraph = true
    while start < tokens.count {
      let end = Self.sentenceEnd(tokens, from: start)
      let current = outline.part(at: tokens[start].range.lowerBound)
      if current != part || previousEndedParagraph { carriedYear = nil }
      if current.role != part.role { isEstimated = false }
      part = current
      var reader = ClauseReader(
        frame: frame, indicators: indicators, names: lexicon.names, text: text,
        tokens: Array(tokens[start..<end]), part: part,
        reviewsSeveralYears: outline.reviewsSeveralYears, year: carriedYear ?? Self.defaultYear(part, frame),
        isAim: false, isEstimatedFromHereOn: isEstimated)
      reader.read()
      if reader.isAim { for index in reader.claims.indices { reader.claims[index].isAim = true } }
      claims += reader.claims
      isEstimated = reader.isEstimatedFromHereOn
      carriedYear =
        part.isSeveralYears && reader.year == Self.defaultYear(part.ofOneYear, frame) ? reader.year : nil
      previousEndedParagraph = tokens[end - 1].role == .paragraph
      start = end
    }
    return claims
  }

  private static func defaultYear(_ part: PartOfReport, _ frame: ReadingFrame) -> Int? {
    guard !part.isSeveralYears else { return nil }
    return part.role == .actual ? frame.reviewYear : frame.planYear
  }

  /// The index behind the sentence that begins at `start`: a full stop ends it, and a paragraph unless a list goes on.
  private static func sentenceEnd(_ tokens: [Token], from start: Int) -> Int {
    var index = start
    while index < tokens.count {
      switch tokens[index].role {
      case .fullStop: return index + 1
      case .paragraph where index == start || !continues(tokens[index - 1].role): return index + 1
      default: index += 1
      }
    }
    return index
  }

  private static func continues(_ role: WordRole?) -> Bool {
    switch role {
    case .semicolon, .colon, .comma, .listComma: true
    default: false
    }
  }
}
