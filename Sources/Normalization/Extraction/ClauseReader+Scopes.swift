import Schema

/// Times and scopes: which year and which region what follows is of.
extension ClauseReader {
  /// The year that 今年 means here.
  var thisYear: Int {
    let inPlan = part.role == .target ? frame.thisYearInPlan : nil
    return inPlan ?? frame.deliveryYear
  }

  mutating func takeTimeOrScope(_ role: WordRole, _ index: Int) {
    switch role {
    case .ownScope:
      item.isForeign = false
      item.pendingForeign = false
    case .partScope:
      markForeign(true)
      clause.namesPart = item.pendingForeign
    case .nationScope: markForeign(frame.tier != .nation)
    case .provinceScope: markForeign(frame.tier != .province)
    case .regionScope: markForeign(!frame.mayCallItselfRegion)
    case .yearlyAverage: takeAverage(index)
    case .cumulative:
      clause.isCumulative =
        clause.isCumulative || reviewsSeveralYears || sentence.year == nil || sentence.looksBackYears
    case .partOfYear: item.isPartOfYear = true
    case .wholeYear:
      item.isPartOfYear = false
      meanOneYear(index)
    case .severalYears: takeSeveralYears(index)
    case .relativeYear(let offset):
      if !clause.isComparison {
        turn(to: thisYear + offset, index)
      }
    case .onPreviousYear:
      rowWords.hasOtherBase = false
      meanOneYear(index)
    default: break
    }
  }

  /// 全年, 比上年 and 预计 speak of the last year even in a review of several, unless the sentence looks back.
  mutating func meanOneYear(_ index: Int) {
    guard sentence.year == nil, !sentence.looksBackYears else { return }
    sentence.year = expectedYear
    grounds.year = tokens[index].range
  }

  /// Takes `newYear` for what follows; named in the middle of an item, to the end of the item only.
  mutating func turn(to newYear: Int, _ index: Int) {
    // …，其中2023年增长8%: of one year again; not where 增加到2023年的… leads to.
    if newYear == expectedYear, clause.verb != .to, subject?.hasFigure == true {
      item.startsElsewhere = false
    }
    if subject?.hasFigure == true, item.yearBeforeItem == nil {
      item.yearBeforeItem = .some(sentence.year)
      sentence.yearPlaceBeforeItem = grounds.year
    }
    sentence.year = newYear
    grounds.year = tokens[index].range
    if subject == nil { sentence.isYearNamed = true }
  }

  /// 年均 in a report on several years turns the sentence to them.
  mutating func takeAverage(_ index: Int) {
    clause.isAveraged = true
    // 2023年实现…，五年年均增长8%；…: in passing.
    guard reviewsSeveralYears, !(sentence.isYearNamed && subject?.hasFigure == true),
      Self.yearly.begin(text, tokens[index].range)
    else { return }
    sentence.year = nil
    sentence.looksBackYears = true
  }

  /// A scope counts when it stands in front of a name: 高新区生产总值, not 居全国首位.
  mutating func markForeign(_ foreign: Bool) {
    guard !clause.isComparison, !clause.isRank, !clause.isShare else { return }
    item.pendingForeign = foreign
    if !foreign { item.isForeign = false }
  }

  mutating func takeSeveralYears(_ index: Int) {
    // 由“十二五”末的…增加到…: the place of the first figure.
    guard !clause.awaitsDestination else { return }
    // 五年实际利用外资…, not 三年行动计划.
    if isOne(of: Self.bareYears, index), index + 1 < tokens.count, !tokens[index + 1].isName {
      // 单位GDP能耗五年下降24%: over all of them.
      if tokens[index + 1].role == .grow || tokens[index + 1].role == .decline { clause.isAveraged = true }
      // 五年民生支出累计…: the sentence looks back, where the report does.
      guard reviewsSeveralYears, index == 0, tokens[index + 1].role != .quote else { return }
    }
    // 五年累计 holds whatever the part of the report says.
    if endsInOne(of: Self.sumWords, index) { clause.isCumulative = true }
    let isPlanName = endsInOne(of: Self.planNames, index)
    if isMultiple(of: index), !endsInOne(of: Self.points, index) {
      for claim in subject?.claims ?? 0..<0 where claims[claim].measure == .level {
        claims[claim].isOfPeriod = true
      }
      return
    }
    if clause.isComparison {
      clause.comparesWithSeveralYears = true
      rowWords.hasOtherBase = true
    } else if subject == nil, !isPlanName {
      sentence.year = nil
      sentence.looksBackYears = true
    } else if !isPlanName {
      clause.isAveraged = true
    }
  }

  private static let planNames = Phrases(["”", "规划"])
}
