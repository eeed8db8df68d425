import Schema

/// Reads one sentence: ties figures to names and says what they are.
///
/// A figure belongs to the last name, as long as nothing stands between that the lexicon does not know. What a word
/// changes lasts as long as the language lets it: a verb to the next comma, a hedge over one row of figures, 预计 to the
/// full stop, a scope (高新区) to the semicolon.
struct ClauseReader {
  let lexicon: Lexicon
  let frame: ReadingFrame
  let text: [UInt8]
  /// The report looks back on several years somewhere: 累计 is then of these years.
  let reviewsSeveralYears: Bool

  /// 预计数，下同 has been read: it holds to the end of the review.
  var isEstimatedFromHereOn = false
  /// The part of the report that the sentence stands in.
  private(set) var part: PartOfReport
  /// The sentence.
  var tokens: [Token] = []
  /// Everything that was claimed.
  var claims: [Claim] = []
  /// Every name that was met.
  var sightings: [Sighting] = []
  /// What all subjects of the sentence name, one behind the other.
  var slots: [NameNumber?] = []
  /// Where they name it.
  var places: [Range<Int>] = []

  /// The words that decided what the next figures are.
  var grounds = Grounds()
  var sentence = SentenceState()
  var item = ItemState()
  var clause = ClauseState()
  var rowWords = RowState()
  var subject: Subject?
  /// What the item before was about.
  var itemBefore: Subject?
  /// The subjects before that have figures.
  var history: [Subject] = []
  /// The claims of the row read last.
  var lastRow = 0..<0
  var clauseStart = 0
  /// Tokens before this one belong to a name of a list that was not read.
  var listNoiseEnd = 0

  /// What lasts to the full stop.
  struct SentenceState {
    var year: Int?
    var isEstimated = false
    /// The year was named before anything else, not taken from the part of the report.
    var isYearNamed = false
    var isAim = false
    var hasCrop = false
    /// 财政收入X，其中地方…Y has been read: in this report 财政收入 is the total.
    var foundTotal = false
    var looksBackYears = false
    /// 与2013年相比: growth is since then, to the full stop.
    var isSinceOtherYear = false
    /// What had been aimed at is listed, in a review.
    var listsAims = false
    /// 年接待游客: by its name a figure of one year.
    var isAnnual = false
    var yearPlaceBeforeItem: Range<Int>?
  }

  /// What lasts to the semicolon.
  struct ItemState {
    var isForeign = false
    /// 由…增加到… over several years: growth behind it is of as many.
    var startsElsewhere = false
    /// The year to return to, where another one was named in the middle of an item.
    var yearBeforeItem: Int??
    /// 规模以上工业 without 增加值: completed by a 增加值 further on.
    var incomplete: NameNumber?
    var isPartOfYear = false
    var pendingForeign = false
    var pendingAmong = false
    var joinsNames = false
    var isBlocked = false
  }

  /// What lasts to the comma.
  struct ClauseState {
    var verb = Verb.none
    var isBroken = false
    /// The clause before said something unread.
    var brokeBefore = false
    /// 在 stands behind the name: what follows up to 情况下 is put in between.
    var opensAside = false
    /// A part of the region has been named in the clause.
    var namesPart = false
    var isExcluding = false
    var isShare = false
    var sharesGDP = false
    var isRank = false
    var isAveraged = false
    var isCumulative = false
    var isComparison = false
    var comparesWithSeveralYears = false
    var awaitsDestination = false
  }

  /// What lasts for one row of figures.
  struct RowState {
    var hedge: Bound?
    var basis: Basis?
    var isItemEstimated = false
    var hasOtherBase = false
    var isDistributed = false
    var strives = false
  }

  init(
    lexicon: Lexicon, frame: ReadingFrame, text: [UInt8], part: PartOfReport, reviewsSeveralYears: Bool
  ) {
    self.lexicon = lexicon
    self.frame = frame
    self.text = text
    self.part = part
    self.reviewsSeveralYears = reviewsSeveralYears
  }

  /// Reads the sentence whose tokens `fill` gives; what the last one left is forgotten, but for 下同.
  mutating func read(
    in part: PartOfReport, year: Int?, isYearCarried: Bool, tokens fill: (inout [Token]) -> Void
  ) {
    self.part = part
    tokens.removeAll(keepingCapacity: true)
    claims.removeAll(keepingCapacity: true)
    sightings.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    history.removeAll(keepingCapacity: true)
    fill(&tokens)
    grounds = Grounds()
    grounds.isYearCarried = isYearCarried
    sentence = SentenceState(year: year)
    item = ItemState()
    clause = ClauseState()
    rowWords = RowState()
    subject = nil
    itemBefore = nil
    lastRow = 0..<0
    clauseStart = tokens.first?.range.lowerBound ?? 0
    listNoiseEnd = 0
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
      if role != .ownScope, !(role == .grow && joinsAnotherName(index)) { item.joinsNames = false }
      return index + 1
    }
  }

  mutating func takeUnknown(_ index: Int) {
    item.joinsNames = false
    item.pendingForeign = false
    // 由最低时的5.6%…: what the first figure was.
    if clause.isExcluding || clause.awaitsDestination || endsWithOwnName(tokens[index].range) { return }
    if takesPlaceInList(index) { return }
    clause.isBroken = true
  }

  /// Whether unknown text is one more name of a list (固定资产投资和新兴产业分别增长…): it takes its figure away with it.
  private mutating func takesPlaceInList(_ index: Int) -> Bool {
    guard index > 1,
      subject?.hasFigure == false, tokens[index - 2].isName, let each = listEnd(from: index + 1)
    else { return false }
    switch tokens[index - 1].role {
    case .listComma, .and, .with:
      append(nil, tokens[index].range)
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
  func endsWithOwnName(_ range: Range<Int>) -> Bool { frame.ownNames.end(text, range) }

  /// Whether the word at `index` is one of `words`.
  func isOne(of words: Phrases, _ index: Int) -> Bool { words.include(text, tokens[index].range) }

  /// Whether the word at `index` ends in one of `endings`.
  func endsInOne(of endings: Phrases, _ index: Int) -> Bool { endings.end(text, tokens[index].range) }

  /// Whether the word at `index` begins with one of `phrases`, which may be longer than the word.
  func begins(with phrases: Phrases, _ index: Int) -> Bool {
    phrases.begin(text, at: tokens[index].range.lowerBound)
  }

  static let possessive = Phrases(["的"])
  static let added = Phrases(["新增"])
  static let yearly = Phrases(["年"])

  mutating func endClause(keepingVerb: Bool) {
    var next = ClauseState(brokeBefore: clause.isBroken)
    if keepingVerb {
      next.verb = clause.verb
      next.namesPart = clause.namesPart
      next.isCumulative = clause.isCumulative
    } else {
      rowWords.hedge = nil
      item.pendingForeign = false
    }
    clause = next
  }

  mutating func endItem() {
    endClause(keepingVerb: false)
    retireSubject()
    itemBefore = subject?.hasFigure == true ? subject : nil
    subject = nil
    if let before = item.yearBeforeItem {
      sentence.year = before
      grounds.year = sentence.yearPlaceBeforeItem
    }
    item = ItemState()
    resetRow()
  }

  mutating func resetRow() {
    rowWords = RowState()
    lastRow = 0..<0
  }

  mutating func retireSubject() {
    if let subject, subject.hasFigure { history.append(subject) }
  }
}
