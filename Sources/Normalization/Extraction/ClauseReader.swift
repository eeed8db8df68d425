import Schema

/// Reads one sentence: ties figures to names and says what they are.
///
/// A figure belongs to the last name, as long as nothing stands between that the lexicon does not know. What a word
/// changes lasts as long as the language lets it: a verb to the next comma, a hedge over one row of figures, 预计 to the
/// full stop, a scope (高新区) to the semicolon.
struct ClauseReader {
  let frame: ReadingFrame
  let indicators: [IndicatorID: Indicator]
  let names: [NameEntry]
  let text: [UInt8]
  let tokens: [Token]
  let part: PartOfReport
  /// The report looks back on several years somewhere: 累计 is then of these years.
  let reviewsSeveralYears: Bool

  /// 预计数，下同 has been read: it holds to the end of the review.
  var isEstimatedFromHereOn: Bool
  /// Everything that was claimed.
  var claims: [Claim] = []
  /// Every name that was met.
  var sightings: [Sighting] = []
  /// The words that decided what the next figures are.
  var grounds = Grounds()

  // What lasts to the full stop.
  var year: Int?
  var isEstimated = false
  /// The year was named before anything else, not taken from the part of the report.
  var isYearNamed = false
  var isAim: Bool
  var isPartOfYear = false
  var hasCrop = false
  /// 财政收入X，其中地方…Y has been read: in this report 财政收入 is the total.
  var foundTotal = false
  /// 规模以上工业 without 增加值: completed by a 增加值 further on.
  var incomplete: NameEntry?
  var looksBackYears = false
  /// 与2013年相比: growth is since then, to the full stop.
  var isSinceOtherYear = false
  var history: [Subject] = []
  /// What the item before was about.
  var itemBefore: Subject?
  // What lasts to the semicolon.
  var isForeign = false
  var subject: Subject?
  /// 由…增加到… over several years: growth behind it is of as many.
  var startsElsewhere = false
  /// 年接待游客: by its name a figure of one year.
  var isAnnual = false
  /// The year to return to, where another one was named in the middle of an item.
  var yearBeforeItem: Int??
  var yearPlaceBeforeItem: Range<Int>?
  // What lasts to the comma.
  var verb = Verb.none
  var clauseStart: Int
  var isBroken = false
  /// The clause before said something unread.
  var brokeBefore = false
  /// 在 stands behind the name: what follows up to 情况下 is put in between.
  var opensAside = false
  /// What had been aimed at is listed, in a review.
  var listsAims = false
  /// A part of the region has been named in the clause.
  var namesPart = false
  var isExcluding = false
  var isShare = false
  var sharesGDP = false
  var isRank = false
  var isBlocked = false
  var isAveraged = false
  var isCumulative = false
  var isComparison = false
  var comparesWithSeveralYears = false
  var awaitsDestination = false
  // What lasts for one row of figures.
  var hedge: Bound?
  var basis: Basis?
  var isItemEstimated = false
  var hasOtherBase = false
  var isDistributed = false
  var pendingForeign = false
  var pendingAmong = false
  var joinsNames = false
  /// Tokens before this one belong to a name of a list that was not read.
  var listNoiseEnd = 0
  var lastRow: [Int] = []
  var strives = false

  init(
    frame: ReadingFrame, indicators: [IndicatorID: Indicator], names: [NameEntry], text: [UInt8],
    tokens: [Token], part: PartOfReport,
    reviewsSeveralYears: Bool, year: Int?, isAim: Bool, isEstimatedFromHereOn: Bool
  ) {
    self.frame = frame
    self.indicators = indicators
    self.names = names
    self.text = text
    self.tokens = tokens
    self.part = part
    self.reviewsSeveralYears = reviewsSeveralYears
    self.year = year
    self.isAim = isAim
    self.isEstimatedFromHereOn = isEstimatedFromHereOn
    clauseStart = tokens.first?.range.lowerBound ?? 0
  }

  /// Reads all tokens.
  mutating func read() {
    var index = 0
    while index < tokens.count { index = step(index) }
  }

  /// Reads the token at `index`, and what belongs to it; returns the index to go on from.
  private mutating func step(_ index: Int) -> Int {
    if index < listNoiseEnd { return index + 1 }
    switch tokens[index].kind {
    case .unknown:
      takeUnknown(index)
      return index + 1
    case .number:
      return takeNumber(index)
    case .word(let role):
      if let next = takeRelation(role, index) { return next }
      if let next = takeStructure(role, index) { return next }
      takeModifier(role, index)
      if role != .ownScope, !(role == .grow && joinsAnotherName(index)) { joinsNames = false }
      return index + 1
    }
  }

  mutating func takeUnknown(_ index: Int) {
    let token = tokens[index]
    joinsNames = false
    pendingForeign = false
    // 由最低时的5.6%…: what the first figure was.
    if isExcluding || awaitsDestination || endsWithOwnName(token.range) { return }
    if takesPlaceInList(index) { return }
    isBroken = true
  }

  /// Whether unknown text is one more name of a list (固定资产投资和新兴产业分别增长…): it takes its figure away with it.
  private mutating func takesPlaceInList(_ index: Int) -> Bool {
    guard index > 1,
      subject?.hasFigure == false, tokens[index - 2].isName, let each = listEnd(from: index + 1)
    else { return false }
    switch tokens[index - 1].role {
    case .listComma, .and, .with:
      subject?.slots.append(nil)
      subject?.places.append(tokens[index].range)
      listNoiseEnd = each
      return true
    default: return false
    }
  }

  /// Where 分别 stands behind the rest of an unread name; `nil` if anything but words without a figure comes first.
  private func listEnd(from start: Int) -> Int? {
    for index in start..<min(start + 5, tokens.count) {
      switch tokens[index].role {
      case .each: return index
      case nil where tokens[index].number == nil: continue
      case .glue, .decoy, .quote: continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether unknown text ends in the region's own name: 龙游县 in front of 生产总值 is no foreign place.
  func endsWithOwnName(_ range: Range<Int>) -> Bool {
    frame.ownNames.contains { name in
      guard name.count <= range.count, range.upperBound <= text.count else { return false }
      // From the end: names differ in their last character.
      var offset = name.count
      while offset > 0 {
        offset -= 1
        if text[range.upperBound - name.count + offset] != name[offset] { return false }
      }
      return true
    }
  }

  /// Whether the word at `index` is one of `words`.
  func isOne(of words: [[UInt8]], _ index: Int) -> Bool {
    words.contains { text[tokens[index].range].elementsEqual($0) }
  }

  /// Whether the word at `index` ends in one of `endings`.
  func endsInOne(of endings: [[UInt8]], _ index: Int) -> Bool {
    endings.contains { text[tokens[index].range].suffix($0.count).elementsEqual($0) }
  }

  mutating func endClause(keepingVerb: Bool) {
    if !keepingVerb {
      verb = .none
      hedge = nil
      pendingForeign = false
    }
    brokeBefore = isBroken
    isBroken = false
    opensAside = false
    if !keepingVerb { namesPart = false }
    isExcluding = false
    isShare = false
    sharesGDP = false
    isRank = false
    isAveraged = false
    if !keepingVerb { isCumulative = false }
    isComparison = false
    comparesWithSeveralYears = false
    awaitsDestination = false
  }

  mutating func endItem() {
    endClause(keepingVerb: false)
    retireSubject()
    itemBefore = subject?.hasFigure == true ? subject : nil
    subject = nil
    if let before = yearBeforeItem {
      year = before
      grounds.year = yearPlaceBeforeItem
    }
    yearBeforeItem = nil
    isForeign = false
    incomplete = nil
    isPartOfYear = false
    startsElsewhere = false
    pendingForeign = false
    pendingAmong = false
    isBlocked = false
    joinsNames = false
    resetRow()
  }

  mutating func resetRow() {
    hedge = nil
    basis = nil
    isItemEstimated = false
    hasOtherBase = false
    isDistributed = false
    lastRow = []
    strives = false
  }

  mutating func retireSubject() {
    if let subject, subject.hasFigure { history.append(subject) }
  }
}
