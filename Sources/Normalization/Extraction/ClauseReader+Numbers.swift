import Schema

/// Numbers, and whether they are figures of what was named.
extension ClauseReader {
  /// Takes the number at `index` and the row it begins; returns the index behind the row.
  mutating func takeNumber(_ index: Int) -> Int {
    guard let number = tokens[index].number else { return index + 1 }
    if case .year? = number.unit { return takeYear(number, index) }
    if number.isWord, !isThreshold(index) { return index + 1 }
    item.pendingForeign = false
    let (row, next) = row(from: index)
    defer { item.joinsNames = false }
    let place = tokens[index].range.lowerBound..<tokens[next - 1].range.upperBound
    if saysSomethingElse(number, place) || isShareOfPlan(index, next) || isAimLookedBackOn(next) {
      return next
    }
    if subject == nil, !clause.isBroken, goesOnWithItemBefore(index) { subject = itemBefore }
    if row.count > 1 { takeEnumeration(before: index, count: row.count) }
    let figures = figureOfWholeYear(in: row, before: index).map { [$0] } ?? row
    // 粮食稳步增产，特色产业提质，190.6万人…: a figure without a verb, behind something else.
    if clause.brokeBefore, index > 0, tokens[index - 1].role == .comma { clause.isBroken = true }
    guard let subject, !clause.isBroken, !qualifiesNoun(index, next) else {
      miss(.apart, subject, place)
      self.subject = nil
      return next
    }
    let before = claims.count
    assign(figures.count > 1 && climbs(figures, subject) ? Array(row.suffix(1)) : figures, to: subject)
    // —5%: a sign, or a dash that lost its first number; for a person to decide.
    if let doubt: MissReason = followsLoneDash(index) ? .loneDash : isGlued(index, next) ? .digitGap : nil {
      for claim in before..<claims.count { claims[claim].doubt = doubt }
    }
    return next
  }

  /// Whether a number is no figure of what was named: a rank, a share, a difference, or where 由…增加到… begins.
  private mutating func saysSomethingElse(_ number: NumberToken, _ place: Range<Int>) -> Bool {
    if clause.isRank {
      miss(.rank, subject, place)
      return true
    }
    if clause.isShare || isShareOfGDP(subject) {
      guard clause.isShare, clause.sharesGDP, isShareOfGDP(subject) else {
        miss(.share, subject, place)
        return true
      }
    }
    if isOfOtherUnit(number) {
      miss(.otherUnit, subject, place)
      // 提高1.2个百分点、达到65%: what has been said of the difference is over.
      clause.verb = .none
      rowWords.hedge = nil
      return true
    }
    guard clause.awaitsDestination else { return false }
    clause.awaitsDestination = false
    // 增速由5.6%回升到6.4%: a rate of one year on its way to another's.
    let isRate = if case .measure(.percent, _)? = number.unit { subject?.hasFigure == true } else { false }
    if !isRate, sentence.year == nil || sentence.looksBackYears { item.startsElsewhere = true }
    return true
  }

  /// 4万5600元, 123亿4500万元: numbers with nothing between them are parts of one.
  private func isGlued(_ index: Int, _ next: Int) -> Bool {
    let isPart = { (number: NumberToken?) in
      if case .magnitude? = number?.unit { true } else { number != nil && number?.unit == nil }
    }
    return index > 0 && isPart(tokens[index - 1].number)
      || next < tokens.count && isPart(tokens[next - 1].number) && tokens[next].number != nil
  }

  /// 年初确定的生产总值增长7%的目标没有完成: what had been aimed at, in a review.
  private func isAimLookedBackOn(_ next: Int) -> Bool {
    guard part.role == .actual, next + 1 < tokens.count, isOne(of: Self.possessive, next)
    else { return false }
    return tokens[next + 1].role == .aim
  }

  /// 接连突破2万亿元、2.5万亿元: one thing's figures on the way to the last.
  func climbs(_ row: [Figure], _ subject: Subject) -> Bool {
    guard subject.slots.count == 1, indicators(of: subject, forFigures: 1)?.count == 1,
      !rowWords.isDistributed,
      rowWords.hedge == .atLeast,
      let first = row.first, let last = row.last, Self.isSameKind(first.number, last.number)
    else { return false }
    return zip(row, row.dropFirst()).allSatisfy { $0.number.value < $1.number.value }
  }

  /// 突破万亿元, 万亿元以上: a number in words counts only with a hedge, of one year, and not in a noun (千亿元县).
  func isThreshold(_ index: Int) -> Bool {
    guard sentence.year != nil, index + 1 < tokens.count else {
      return rowWords.hedge != nil && sentence.year != nil
    }
    switch tokens[index + 1].kind {
    case .unknown, .word(.partScope), .word(.decoy): return false
    default: break
    }
    if case .hedgeAfter? = tokens[index + 1].role { return true }
    return rowWords.hedge != nil
  }

  /// 累计完成固定资产投资468亿元；2023年完成125亿元: a year, a verb and a figure, of what the item before was about.
  func goesOnWithItemBefore(_ index: Int) -> Bool {
    guard let subject = itemBefore, subject.slots.count == 1, !subject.isForeign,
      sentence.year == expectedYear,
      let start = tokens[..<index].lastIndex(where: { $0.role == .semicolon })
    else { return false }
    var namesYear = false
    for token in tokens[(start + 1)..<index] {
      switch token.role {
      case .relativeYear: namesYear = true
      case .reach, .attain, .glue, .estimate, .hedgeBefore: continue
      case nil:
        guard case .year? = token.number?.unit else { return false }
        namesYear = true
      default: return false
      }
    }
    return namesYear
  }

  /// 完成预算的100.2%: says nothing of the figure itself.
  func isShareOfPlan(_ index: Int, _ next: Int) -> Bool {
    guard index > 1, isOne(of: Self.possessive, index - 1),
      case .measure(.percent, _)? = tokens[index].number?.unit
    else { return false }
    return begins(with: Self.planWords, index - 2)
  }

  static let planWords = Phrases(["预算", "计划", "目标", "任务", "年度", "年计划", "年初", "年预算", "预期"])

  /// Whether a dash stands right in front of the number at `index`, without a number in front of the dash.
  func followsLoneDash(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].role == .dash && !isNegative(index)
      && (index < 2 || tokens[index - 2].number == nil)
  }

  /// Whether the row at `index` is no figure of the subject but part of a noun: 收入的20%, 97%的村, 2300万劳动力.
  func qualifiesNoun(_ index: Int, _ next: Int) -> Bool {
    if index > 1, isOne(of: Self.possessive, index - 1), tokens[index - 2].number == nil,
      !isYear(tokens[index - 2].role)
    {
      return true
    }
    guard next < tokens.count else { return false }
    if isOne(of: Self.possessive, next) {
      return !Self.levelWords.begin(text, at: tokens[next].range.upperBound)
    }
    if case .magnitude? = tokens[next - 1].number?.unit, case .unknown = tokens[next].kind { return true }
    return false
  }

  func isYear(_ role: WordRole?) -> Bool {
    switch role {
    case .relativeYear, .severalYears, .wholeYear: true
    default: false
    }
  }

  /// What a figure may qualify and still be the subject's: 1.5%左右的较低水平.
  static let levelWords = Phrases([
    "较低", "较高", "低位", "高位", "水平", "历史", "合理", "区间", "目标", "增长", "增速", "增幅", "台阶", "大关", "新高", "好成绩",
  ])

  func isOfOtherUnit(_ number: NumberToken) -> Bool {
    if case .other? = number.unit { true } else { false }
  }
}
