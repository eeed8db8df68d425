import Schema

/// Words that change how a figure is to be taken.
extension ClauseReader {
  /// Takes a word that builds no structure.
  mutating func takeModifier(_ role: WordRole, _ index: Int) {
    switch role {
    case .grow:
      takeDifference(index)
      clause.verb = .grow
    case .decline:
      takeDifference(index)
      clause.verb = .decline
    case .reach: if clause.verb != .grow, clause.verb != .decline { clause.verb = .reach }
    case .attain: if clause.verb != .grow, clause.verb != .decline { clause.verb = .attain }
    case .to:
      clause.verb = .to
      clause.awaitsDestination = false
    case .hold: clause.verb = .hold
    case .from: clause.awaitsDestination = true
    case .hedgeBefore(let bound):
      takeHedge(bound)
      grounds.hedge = tokens[index].range
    case .estimate: takeEstimate(index)
    case .sameBelow:
      if sentence.isEstimated || rowWords.isItemEstimated || saysEstimate(index) {
        isEstimatedFromHereOn = true
      }
    case .each: takeEach(index)
    case .among: item.pendingAmong = true
    case .basis(let found): takeBasis(found, index)
    case .flat: takeStandstill(index)
    case .aim: takeAim(index)
    case .strive, .ensure: rowWords.strives = !lastRow.isEmpty
    case .rank: clause.isRank = true
    case .share: takeShare()
    case .crop: takeCrop()
    // 比去年多100万人: how many more.
    case .hedgeAfter where index > 0 && tokens[index - 1].role == .onPreviousYear: clause.verb = .grow
    case .aside: closeAside()
    case .glue: takeGlue(index)
    case .exclude: clause.isExcluding = true
    case .factor: takeFactor(index)
    case .than: clause.isComparison = true
    default: takeTimeOrScope(role, index)
    }
  }

  /// 增速回落2%: how much the growth differs, not how much the thing grew.
  mutating func takeDifference(_ index: Int) {
    guard index > 0, tokens[index - 1].role == .grow,
      isOne(of: Self.rates, index - 1),
      Self.changes.begin(text, tokens[index].range)
    else { return }
    item.isBlocked = true
  }

  static let rates = Phrases(["增速", "增幅", "涨幅", "增长率", "增长速度"])
  static let changes = Phrases(["回落", "提高", "提升", "上升", "下降", "降低", "下滑", "扩大", "收窄"])

  mutating func takeEstimate(_ index: Int) {
    let isHope = Self.hopes.begin(text, tokens[index].range)
    if subject != nil, subject?.hasFigure == false || isHope {
      rowWords.isItemEstimated = true
    } else {
      sentence.isEstimated = true
    }
    grounds.estimate = tokens[index].range
    meanOneYear(index)
  }

  mutating func takeEach(_ index: Int) {
    rowWords.isDistributed = true
    // 分别比2005年增加…
    if endsInOne(of: Self.comparing, index) { clause.isComparison = true }
  }

  mutating func takeBasis(_ found: Basis, _ index: Int) {
    // 可比口径实际增长: comparable above all.
    if rowWords.basis != .comparable {
      rowWords.basis = found
      grounds.basis = tokens[index].range
    }
    if found != .comparable || clause.verb == .none { clause.verb = .grow }
  }

  mutating func takeGlue(_ index: Int) {
    if saysIncrement(index) {
      clause.verb = .grow
    } else if !clause.isBroken, subject != nil, isOne(of: Self.asides, index) {
      clause.opensAside = true
    }
  }

  /// 粮食产量80万吨，新增3万吨: how much came on top; 城镇新增就业 is new in itself.
  func saysIncrement(_ index: Int) -> Bool {
    guard let subject, subject.hasFigure, isOne(of: Self.added, index) else { return false }
    return !slots[subject.slots].contains { slot in
      slot.map { lexicon.names[$0].indicators.contains { lexicon.traits(of: $0).isIncrement } } ?? false
    }
  }

  /// Whether the word at `index` itself says that figures are estimates.
  func saysEstimate(_ index: Int) -> Bool {
    endsInOne(of: Self.estimates, index)
  }

  /// 有望 is said of one thing, unless it opens the sentence.
  static let hopes = Phrases(["有望", "可望"])

  static let estimates = Phrases(["预计数"])

  mutating func closeAside() {
    guard clause.opensAside else { return }
    clause.isBroken = false
    clause.opensAside = false
  }

  /// What opens words put between a name and its figure: 在…情况下, 受…影响.
  static let asides = Phrases(["在", "受"])

  static let goals = Phrases(["目标"])
  static let pastAims = Phrases(["年初", "确定", "提出", "原定", "预定", "既定"])
  static let copulas = Phrases(["是", "：", ":"])

  /// 粮食: a subject of its own, of which only the 产量 that follows is read.
  mutating func takeCrop() {
    sentence.hasCrop = true
    retireSubject()
    subject = nil
  }

  /// 剔除…因素: a comparable basis.
  mutating func takeFactor(_ index: Int) {
    // 受…影响下降3%
    closeAside()
    guard clause.isExcluding else { return }
    clause.isExcluding = false
    rowWords.basis = .comparable
    grounds.basis = tokens[index].range
  }

  mutating func takeHedge(_ bound: Bound) {
    rowWords.hedge = bound
    if clause.verb == .none || clause.verb == .reach { clause.verb = .attain }
  }

  /// 占, 贡献率: what was named is what a share is taken of, or what has a share; its own figures are over.
  mutating func takeShare() {
    clause.isShare = true
    if let subject, !subject.hasFigure, !isShareOfGDP(subject) { self.subject?.isForeign = true }
  }

  /// 目标 in a review is what had been aimed at, never what was reached.
  mutating func takeAim(_ index: Int) {
    if part.role == .target {
      sentence.isAim = true
    } else {
      item.isBlocked = true
      // 年初确定的目标是：…，…: to the full stop.
      let before = text[tokens[0].range.lowerBound..<tokens[index].range.lowerBound]
      if index + 1 < tokens.count, endsInOne(of: Self.goals, index),
        Self.pastAims.occurs(in: before), isOne(of: Self.copulas, index + 1)
      {
        sentence.listsAims = true
      }
    }
  }

  static let comparing = Phrases(["比", "较"])
  /// What ends the name of a point in time, not of a period: 五年前, “十二五”末.
  static let points = Phrases(["前", "末"])
  static let bareYears = Phrases(everyBareYear)
  static let everyBareYear = ["五年", "四年", "三年", "5年", "4年", "3年", "十年"]
  static let sumWords = Phrases(["累计", "完成", "共", "实现", "新增"] + everyBareYear)

  /// 持平: growth of zero.
  mutating func takeStandstill(_ index: Int) {
    guard !clause.isBroken, !item.isBlocked, let subject, !subject.isForeign,
      let all = indicators(of: subject, forFigures: 1)
    else { return }
    for case let indicator? in all where lexicon.traits(of: indicator).hasGrowth {
      claim(
        indicator, .growth, .number(ExactDecimal(0), .exact), .percent, subject: subject,
        figure: tokens[index].range)
    }
  }
}
