import Schema

/// Reads the sentences of one report.
struct ReportReader: Sendable {
  let lexicon: Lexicon

  /// Whether sentences that can't state a figure are read too: slower, and it changes nothing.
  var readsEverySentence = false

  /// A sentence of more tokens than these is read in pieces, so that one that never ends takes no more than its share.
  private static let longestSentence = 4096

  /// What reading a report gave, in offsets of the compact text.
  struct Reading: Sendable {
    var claims: [Claim] = []
    var sightings: [Sighting] = []
    let outline: ReportOutline
    /// Claims let go of because there were too many.
    private(set) var omitted = 0

    /// No report has as many: from here on the losers are thinned out.
    private static let mostClaims = 16_384
    /// How many losers of each key are kept then.
    private static let keptLosers = 40

    /// Adds what a sentence claims.
    mutating func take(_ new: [Claim]) {
      claims += new
      guard claims.count > Self.mostClaims else { return }
      let thinned = Settlement.thinned(claims, keepingLosers: Self.keptLosers)
      omitted += claims.count - thinned.count
      claims = thinned
    }
  }

  /// Every claim of the report in `range` of `text`, and every name in the sentences that were read.
  func read(_ text: CompactText, range: Range<Int>, frame: ReadingFrame) -> Reading {
    let outline = ReportOutline(text, range: range, frame: frame)
    let lexer = Lexer(lexicon)
    var state = State(part: outline.part(at: range.lowerBound), reading: Reading(outline: outline))
    var lexed = LexedText()
    var reader = ClauseReader(
      lexicon: lexicon, frame: frame, text: text.bytes, part: state.part,
      reviewsSeveralYears: outline.reviewsSeveralYears)
    var groups = SentenceGroups(text, range: range, continuing: lexicon.continuingCharacters)
    var walk = ReportOutline.Walk(outline)
    while let group = groups.next() {
      let part = walk.part(at: group.range.lowerBound)
      let isOfOnePart = !walk.changes(before: group.range.upperBound)
      let mayTurnYear = part.isSeveralYears || !isOfOnePart
      let mayPass =
        !readsEverySentence && isOfOnePart && (group.isOneStretch || !part.isSeveralYears)
      if mayPass, !group.signs.matter(inSeveralYears: mayTurnYear) {
        state.pass(over: group.range, of: part, text)
        continue
      }
      var position = group.range.lowerBound
      while position < group.range.upperBound {
        lexed.clear()
        let end = lexer.read(
          text.bytes, position..<group.range.upperBound, into: &lexed, limit: Self.longestSentence)
        let isWhole = position == group.range.lowerBound && end >= group.range.upperBound
        position = end
        if isWhole, mayPass, !lexed.effects.matter(inSeveralYears: mayTurnYear) {
          state.pass(over: group.range, of: part, text)
          continue
        }
        read(lexed, isOneSentence: isWhole && group.isOneStretch, with: &reader, outline, &state)
      }
    }
    if state.foundTotal { raiseVagueRevenue(in: &state.reading.claims) }
    return state.reading
  }

  /// What one sentence leaves for the next.
  private struct State {
    var part: PartOfReport
    var reading: Reading
    var isEstimated = false
    var carriedYear: Int?
    var previousEndedParagraph = true
    /// 财政收入X，其中地方…Y has been read somewhere.
    var foundTotal = false

    init(part: PartOfReport, reading: Reading) {
      self.part = part
      self.reading = reading
    }

    /// Comes to a sentence in this part.
    mutating func enter(_ current: PartOfReport) {
      if current != part || previousEndedParagraph { carriedYear = nil }
      if current.role != part.role { isEstimated = false }
      part = current
    }

    /// Leaves a group of sentences unread: neither a part of the report nor an item of its own begins in it.
    mutating func pass(over group: Range<Int>, of part: PartOfReport, _ text: CompactText) {
      enter(part)
      previousEndedParagraph = text.bytes[group.upperBound - 1] == CompactText.paragraphEnd
    }
  }

  /// Reads the sentences that a text was cut into.
  private func read(
    _ lexed: LexedText, isOneSentence: Bool, with reader: inout ClauseReader, _ outline: ReportOutline,
    _ state: inout State
  ) {
    let frame = reader.frame
    var start = 0
    while start < lexed.count {
      let end = isOneSentence ? lexed.count : sentenceEnd(lexed, from: start)
      state.enter(outline.part(at: Int(lexed.lexemes[start].start)))
      let part = state.part
      reader.isEstimatedFromHereOn = state.isEstimated
      reader.read(
        in: part, year: state.carriedYear ?? Self.defaultYear(part, frame),
        isYearCarried: state.carriedYear != nil
      ) { lexed.addTokens(to: &$0, lexicon.roles, in: start..<end) }
      if reader.claims.contains(where: \.isOfPeriod) { reader.claims.removeAll(where: \.isOfPeriod) }
      if reader.sentence.isAim { for index in reader.claims.indices { reader.claims[index].isAim = true } }
      state.reading.take(reader.claims)
      if readsEverySentence { state.reading.sightings += reader.sightings }
      state.foundTotal = state.foundTotal || reader.sentence.foundTotal
      state.isEstimated = reader.isEstimatedFromHereOn
      let year = reader.sentence.year
      state.carriedYear =
        part.isSeveralYears
          && (reader.sentence.isYearNamed || year == state.carriedYear
            || year == Self.defaultYear(part.ofOneYear, frame))
        ? year : nil
      state.previousEndedParagraph = lexed.lexemes[end - 1].kind == Lexeme.paragraph
      start = end
    }
  }

  /// Where 财政收入 has been shown to be the total of a report, it is so wherever the report says it.
  private func raiseVagueRevenue(in claims: inout [Claim]) {
    for index in claims.indices
    where claims[index].isVague && claims[index].indicator == lexicon.generalRevenue {
      claims[index].indicator = lexicon.fiscalRevenue
      claims[index].isVague = false
    }
  }

  private static func defaultYear(_ part: PartOfReport, _ frame: ReadingFrame) -> Int? {
    guard !part.isSeveralYears else { return nil }
    return part.role == .actual ? frame.reviewYear : frame.planYear
  }

  /// The index behind the sentence that begins at `start`: a full stop ends it, and a paragraph unless a list goes on.
  private func sentenceEnd(_ lexed: LexedText, from start: Int) -> Int {
    var index = start
    while index < lexed.count {
      switch lexed.role(index, lexicon.roles) {
      case .fullStop: return index + 1
      case .paragraph
      where index == start || lexed.role(index - 1, lexicon.roles)?.continuesBeyondParagraph != true:
        return index + 1
      default: index += 1
      }
    }
    return index
  }
}
