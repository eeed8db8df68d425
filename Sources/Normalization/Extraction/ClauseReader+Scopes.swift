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
      isForeign = false
      pendingForeign = false
    case .partScope:
      markForeign(true)
      namesPart = pendingForeign
    case .nationScope: markForeign(frame.tier != .nation)
    case .provinceScope: markForeign(frame.tier != .province)
    case .regionScope: markForeign(!frame.mayCallItselfRegion)
    case .yearlyAverage: takeAverage(index)
    case .cumulative: isCumulative = isCumulative || reviewsSeveralYears || year == nil || looksBackYears
    case .partOfYear: isPartOfYear = true
    case .wholeYear:
      isPartOfYear = false
      meanOneYear(index)
    case .severalYears: takeSeveralYears(index)
    case .relativeYear(let offset):
      if !isComparison {
        turn(to: thisYear + offset, index)
      }
    case .onPreviousYear:
      hasOtherBase = false
      meanOneYear(index)
    default: break
    }
  }

  /// 全年, 比上年 and 预计 speak of the last year even in a review of several, unless the sentence looks back.
  mutating func meanOneYear(_ index: Int) {
    guard year == nil, !looksBackYears else { return }
    year = expectedYear
    grounds.year = tokens[index].range
  }

  /// Takes `newYear` for what follows; named in the middle of an item, to the end of the item only.
  mutating func turn(to newYear: Int, _ index: Int) {
    // …，其中2023年增长8%: of one year again; not where 增加到2023年的… leads to.
    if newYear == expectedYear, verb != .to, subject?.hasFigure == true { startsElsewhere = false }
    if subject?.hasFigure == true, yearBeforeItem == nil {
      yearBeforeItem = .some(year)
      yearPlaceBeforeItem = grounds.year
    }
    year = newYear
    grounds.year = tokens[index].range
    if subject == nil { isYearNamed = true }
  }

  /// 年均 in a report on several years turns the sentence to them.
  mutating func takeAverage(_ index: Int) {
    isAveraged = true
    // 2023年实现…，五年年均增长8%；…: in passing.
    guard reviewsSeveralYears, !(isYearNamed && subject?.hasFigure == true),
      text[tokens[index].range].starts(with: "年".utf8)
    else { return }
    year = nil
    looksBackYears = true
  }

  /// A scope counts when it stands in front of a name: 高新区生产总值, not 居全国首位.
  mutating func markForeign(_ foreign: Bool) {
    guard !isComparison, !isRank, !isShare else { return }
    pendingForeign = foreign
    if !foreign { isForeign = false }
  }

  mutating func takeSeveralYears(_ index: Int) {
    // 由“十二五”末的…增加到…: the place of the first figure.
    guard !awaitsDestination else { return }
    let word = text[tokens[index].range]
    // 五年实际利用外资…, not 三年行动计划.
    if isOne(of: Self.bareYears, index), index + 1 < tokens.count, !tokens[index + 1].isName {
      // 单位GDP能耗五年下降24%: over all of them.
      if tokens[index + 1].role == .grow || tokens[index + 1].role == .decline { isAveraged = true }
      // 五年民生支出累计…: the sentence looks back, where the report does.
      guard reviewsSeveralYears, index == 0, tokens[index + 1].role != .quote else { return }
    }
    // 五年累计 holds whatever the part of the report says.
    if endsInOne(of: Self.sumWords, index) { isCumulative = true }
    let isPlanName = word.suffix(3).elementsEqual("”".utf8) || word.suffix(6).elementsEqual("规划".utf8)
    if isMultiple(of: index), !endsInOne(of: Self.points, index) {
      for claim in subject?.claims ?? [] where claims[claim].measure == .level {
        claims[claim].isOfPeriod = true
      }
      return
    }
    if isComparison {
      comparesWithSeveralYears = true
      hasOtherBase = true
    } else if subject == nil, !isPlanName {
      year = nil
      looksBackYears = true
    } else if !isPlanName {
      isAveraged = true
    }
  }
}
