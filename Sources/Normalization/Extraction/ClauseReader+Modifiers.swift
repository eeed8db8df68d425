import Schema

/// Words that change how a figure is to be taken.
extension ClauseReader {
  /// Takes a word that builds no structure.
  mutating func takeModifier(_ role: WordRole, _ index: Int) {
    switch role {
    case .grow:
      takeDifference(index)
      verb = .grow
    case .decline:
      takeDifference(index)
      verb = .decline
    case .reach: if verb != .grow, verb != .decline { verb = .reach }
    case .attain: if verb != .grow, verb != .decline { verb = .attain }
    case .to:
      verb = .to
      awaitsDestination = false
    case .hold: verb = .hold
    case .from: awaitsDestination = true
    case .hedgeBefore(let bound):
      takeHedge(bound)
      grounds.hedge = tokens[index].range
    case .estimate: takeEstimate(index)
    case .sameBelow:
      if isEstimated || isItemEstimated || saysEstimate(index) { isEstimatedFromHereOn = true }
    case .each: takeEach(index)
    case .among: pendingAmong = true
    case .basis(let found): takeBasis(found, index)
    case .flat: takeStandstill(index)
    case .aim: takeAim(index)
    case .strive, .ensure: strives = !lastRow.isEmpty
    case .rank: isRank = true
    case .share: takeShare()
    case .crop: takeCrop()
    // 比去年多100万人: how many more.
    case .hedgeAfter where index > 0 && tokens[index - 1].role == .onPreviousYear: verb = .grow
    case .aside: closeAside()
    case .glue: takeGlue(index)
    case .exclude: isExcluding = true
    case .factor: takeFactor(index)
    case .than: isComparison = true
    default: takeTimeOrScope(role, index)
    }
  }

  /// 增速回落2%: how much the growth differs, not how much the thing grew.
  mutating func takeDifference(_ index: Int) {
    guard index > 0, tokens[index - 1].role == .grow,
      isOne(of: Self.rates, index - 1),
      Self.changes.begins(text[tokens[index].range])
    else { return }
    isBlocked = true
  }

  static let rates = ["增速", "增幅", "涨幅", "增长率", "增长速度"].map { Array($0.utf8) }
  static let changes = Phrases(["回落", "提高", "提升", "上升", "下降", "降低", "下滑", "扩大", "收窄"])

  mutating func takeEstimate(_ index: Int) {
    let isHope = Self.hopes.contains { text[tokens[index].range].starts(with: $0) }
    if subject != nil, subject?.hasFigure == false || isHope {
      isItemEstimated = true
    } else {
      isEstimated = true
    }
    grounds.estimate = tokens[index].range
    meanOneYear(index)
  }

  mutating func takeEach(_ index: Int) {
    isDistributed = true
    // 分别比2005年增加…
    if endsInOne(of: Self.comparing, index) { isComparison = true }
  }

  mutating func takeBasis(_ found: Basis, _ index: Int) {
    // 可比口径实际增长: comparable above all.
    if basis != .comparable {
      basis = found
      grounds.basis = tokens[index].range
    }
    if found != .comparable || verb == .none { verb = .grow }
  }

  mutating func takeGlue(_ index: Int) {
    if saysIncrement(index) {
      verb = .grow
    } else if !isBroken, subject != nil, isOne(of: Self.asides, index) {
      opensAside = true
    }
  }

  /// 粮食产量80万吨，新增3万吨: how much came on top; 城镇新增就业 is new in itself.
  func saysIncrement(_ index: Int) -> Bool {
    guard let subject, subject.hasFigure, text[tokens[index].range].elementsEqual("新增".utf8) else {
      return false
    }
    return !subject.slots.contains { slot in
      slot?.indicators.contains { indicators[$0]?.nameZH.contains("新增") == true } == true
    }
  }

  /// Whether the word at `index` itself says that figures are estimates.
  func saysEstimate(_ index: Int) -> Bool {
    endsInOne(of: Self.estimates, index)
  }

  /// 有望 is said of one thing, unless it opens the sentence.
  static let hopes = ["有望", "可望"].map { Array($0.utf8) }

  static let estimates = [Array("预计数".utf8)]

  mutating func closeAside() {
    guard opensAside else { return }
    isBroken = false
    opensAside = false
  }

  /// What opens words put between a name and its figure: 在…情况下, 受…影响.
  static let asides = ["在", "受"].map { Array($0.utf8) }

  static let goals = [Array("目标".utf8)]
  static let pastAims = Phrases(["年初", "确定", "提出", "原定", "预定", "既定"])
  static let copulas = ["是", "：", ":"].map { Array($0.utf8) }

  /// 粮食: a subject of its own, of which only the 产量 that follows is read.
  mutating func takeCrop() {
    hasCrop = true
    retireSubject()
    subject = nil
  }

  /// 剔除…因素: a comparable basis.
  mutating func takeFactor(_ index: Int) {
    // 受…影响下降3%
    closeAside()
    guard isExcluding else { return }
    isExcluding = false
    basis = .comparable
    grounds.basis = tokens[index].range
  }

  mutating func takeHedge(_ bound: Bound) {
    hedge = bound
    if verb == .none || verb == .reach { verb = .attain }
  }

  /// 占, 贡献率: what was named is what a share is taken of, or what has a share; its own figures are over.
  mutating func takeShare() {
    isShare = true
    if let subject, !subject.hasFigure, !subject.isShareOfGDP { self.subject?.isForeign = true }
  }

  /// 目标 in a review is what had been aimed at, never what was reached.
  mutating func takeAim(_ index: Int) {
    if part.role == .target {
      isAim = true
    } else {
      isBlocked = true
      // 年初确定的目标是：…，…: to the full stop.
      let before = text[tokens[0].range.lowerBound..<tokens[index].range.lowerBound]
      if index + 1 < tokens.count, endsInOne(of: Self.goals, index),
        Self.pastAims.occurs(in: before), isOne(of: Self.copulas, index + 1)
      {
        listsAims = true
      }
    }
  }

  static let comparing = ["比", "较"].map { Array($0.utf8) }
  /// What ends the name of a point in time, not of a period: 五年前, “十二五”末.
  static let points = ["前", "末"].map { Array($0.utf8) }
  static let bareYears = ["五年", "四年", "三年", "5年", "4年", "3年", "十年"].map { Array($0.utf8) }
  static let sumWords = ["累计", "完成", "共", "实现", "新增"].map { Array($0.utf8) } + bareYears

  /// 持平: growth of zero.
  mutating func takeStandstill(_ index: Int) {
    guard !isBroken, !isBlocked, let subject, !subject.isForeign, let all = subject.indicators(forFigures: 1)
    else { return }
    for case let indicator? in all where indicators[indicator]?.measures.contains(.growth) == true {
      claim(
        indicator, .growth, .number(ExactDecimal(0), .exact), .percent, subject: subject,
        figure: tokens[index].range)
    }
  }
}

extension ReadingFrame {
  /// Whether 全区 and 我区 mean the region itself: an autonomous region or a district.
  var mayCallItselfRegion: Bool {
    ownNames.contains { $0.suffix(3).elementsEqual("区".utf8) }
  }
}
