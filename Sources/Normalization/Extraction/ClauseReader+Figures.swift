import Schema

/// Numbers: rows of them, and whose they are.
extension ClauseReader {
  /// Takes the number at `index` and the row it begins; returns the index behind the row.
  mutating func takeNumber(_ index: Int) -> Int {
    guard let number = tokens[index].number else { return index + 1 }
    if case .year? = number.unit { return takeYear(number, index) }
    if number.isWord, !isThreshold(index) { return index + 1 }
    pendingForeign = false
    let (row, next) = row(from: index)
    defer { joinsNames = false }
    let place = tokens[index].range.lowerBound..<tokens[next - 1].range.upperBound
    if isRank {
      miss(.rank, subject, place)
      return next
    }
    if isShare || subject?.isShareOfGDP == true {
      guard isShare, sharesGDP, subject?.isShareOfGDP == true else {
        miss(.share, subject, place)
        return next
      }
    }
    if isOfOtherUnit(number) {
      miss(.otherUnit, subject, place)
      // 提高1.2个百分点、达到65%: what has been said of the difference is over.
      verb = .none
      hedge = nil
      return next
    }
    if awaitsDestination {
      awaitsDestination = false
      // 增速由5.6%回升到6.4%: a rate of one year on its way to another's.
      let isRate = if case .measure(.percent, _)? = number.unit { subject?.hasFigure == true } else { false }
      if !isRate, year == nil || looksBackYears { startsElsewhere = true }
      return next
    }
    if isShareOfPlan(index, next) { return next }
    if subject == nil, !isBroken, goesOnWithItemBefore(index) { subject = itemBefore }
    if row.count > 1 { takeEnumeration(before: index, count: row.count) }
    let figures = figureOfWholeYear(in: row, before: index).map { [$0] } ?? row
    // 粮食稳步增产，特色产业提质，190.6万人…: a figure without a verb, behind something else.
    if brokeBefore, index > 0, tokens[index - 1].role == .comma { isBroken = true }
    guard let subject, !isBroken, !qualifiesNoun(index, next) else {
      miss(.apart, subject, place)
      self.subject = nil
      return next
    }
    let before = claims.count
    assign(figures.count > 1 && climbs(figures, subject) ? Array(row.suffix(1)) : figures, to: subject)
    // —5%: a sign, or a dash that lost its first number; for a person to decide.
    if followsLoneDash(index) { for claim in before..<claims.count { claims[claim].doubt = .loneDash } }
    return next
  }

  /// 接连突破2万亿元、2.5万亿元: one thing's figures on the way to the last.
  private func climbs(_ row: [Figure], _ subject: Subject) -> Bool {
    guard subject.slots.count == 1, subject.indicators(forFigures: 1)?.count == 1, !isDistributed,
      hedge == .atLeast,
      let first = row.first, let last = row.last, Self.isSameKind(first.number, last.number)
    else { return false }
    return zip(row, row.dropFirst()).allSatisfy { $0.number.value < $1.number.value }
  }

  /// 突破万亿元, 万亿元以上: a number in words counts only with a hedge, of one year, and not in a noun (千亿元县).
  private func isThreshold(_ index: Int) -> Bool {
    guard year != nil, index + 1 < tokens.count else { return hedge != nil && year != nil }
    switch tokens[index + 1].kind {
    case .unknown, .word(.partScope), .word(.decoy): return false
    default: break
    }
    if case .hedgeAfter? = tokens[index + 1].role { return true }
    return hedge != nil
  }

  /// 累计完成固定资产投资468亿元；2023年完成125亿元: a year, a verb and a figure, of what the item before was about.
  private func goesOnWithItemBefore(_ index: Int) -> Bool {
    guard let subject = itemBefore, subject.slots.count == 1, !subject.isForeign, year == expectedYear,
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
  private func isShareOfPlan(_ index: Int, _ next: Int) -> Bool {
    guard index > 1, text[tokens[index - 1].range].elementsEqual("的".utf8),
      case .measure(.percent, _)? = tokens[index].number?.unit
    else { return false }
    return Self.planWords.begins(text[tokens[index - 2].range.lowerBound...].prefix(12))
  }

  private static let planWords = Phrases(["预算", "计划", "目标", "任务", "年度", "年计划", "年初", "年预算", "预期"])

  /// Whether a dash stands right in front of the number at `index`, without a number in front of the dash.
  private func followsLoneDash(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].role == .dash && !isNegative(index)
      && (index < 2 || tokens[index - 2].number == nil)
  }

  /// Whether the row at `index` is no figure of the subject but part of a noun: 收入的20%, 97%的村, 2300万劳动力.
  private func qualifiesNoun(_ index: Int, _ next: Int) -> Bool {
    let possessive = Array("的".utf8)
    if index > 1, text[tokens[index - 1].range].elementsEqual(possessive), tokens[index - 2].number == nil,
      !isYear(tokens[index - 2].role)
    {
      return true
    }
    guard next < tokens.count else { return false }
    if text[tokens[next].range].elementsEqual(possessive) {
      return !Self.levelWords.begins(text[tokens[next].range.upperBound...].prefix(12))
    }
    if case .magnitude? = tokens[next - 1].number?.unit, case .unknown = tokens[next].kind { return true }
    return false
  }

  private func isYear(_ role: WordRole?) -> Bool {
    switch role {
    case .relativeYear, .severalYears, .wholeYear: true
    default: false
    }
  }

  /// What a figure may qualify and still be the subject's: 1.5%左右的较低水平.
  private static let levelWords = Phrases([
    "较低", "较高", "低位", "高位", "水平", "历史", "合理", "区间", "目标", "增长", "增速", "增幅", "台阶", "大关", "新高", "好成绩",
  ])

  private func isOfOtherUnit(_ number: NumberToken) -> Bool {
    if case .other? = number.unit { true } else { false }
  }

  /// 2023年: the year of what follows, or what is compared with.
  private mutating func takeYear(_ number: NumberToken, _ index: Int) -> Int {
    guard number.value.decimals == 0, (1949...2199).contains(number.value.coefficient) else {
      return index + 1
    }
    let value = Int(number.value.coefficient)
    if index > 0, index + 1 < tokens.count, tokens[index - 1].role == .with, tokens[index + 1].role == .than {
      isSinceOtherYear = value != frame.reviewYear - 1
      return index + 2
    }
    if isMultiple(of: index) { return index + 1 }
    if isComparison {
      hasOtherBase = value != (year ?? frame.reviewYear) - 1
    } else if awaitsDestination {
      startsElsewhere = value != (year ?? frame.reviewYear) - 1
    } else if index + 1 < tokens.count, tokens[index + 1].role == .aim || isSince(index + 1) {
      return index + 1
    } else {
      turn(to: value, index)
    }
    return index + 1
  }

  /// 是2005年的2.3倍: the year only serves to compare.
  func isMultiple(of index: Int) -> Bool {
    guard index + 2 < tokens.count, text[tokens[index + 1].range].elementsEqual("的".utf8),
      let number = tokens[index + 2].number
    else { return false }
    return isOfOtherUnit(number)
  }

  /// Whether 以来, 以前 and their like follow: 2010年以来最好 speaks of another year only in passing.
  private func isSince(_ index: Int) -> Bool {
    let rest = text[tokens[index].range.lowerBound...].prefix(9)
    return Self.sinceWords.begins(rest)
  }

  private static let sinceWords = Phrases(["以来", "来", "以前", "之前", "前", "以后", "后", "底前"])

  /// The row of figures that begins at `index` (6.4%、6.7%; 8%和9%; 7%—7.5%), each with its own hedge.
  private func row(from index: Int) -> (figures: [Figure], next: Int) {
    var figures: [Figure] = []
    var position = index
    while let (found, next) = figure(at: position) {
      var figure = found
      if isNegative(position) { figure.negate() }
      if let first = figures.first, !Self.isSameKind(first.number, figure.number),
        !isForNextName(figure, figures.count)
      {
        break
      }
      figures.append(figure)
      position = next
      guard let following = separatorEnd(at: next), figures.count < 8, expectsMoreFigures(figures.count, next)
      else { break }
      guard let candidate = self.figure(at: following),
        Self.isSameKind(figure.number, candidate.figure.number)
          || isForNextName(candidate.figure, figures.count)
      else { break }
      position = following
    }
    return (figures, max(figures.isEmpty ? index + 1 : position, index + 1))
  }

  /// 接待游客人数和旅游收入达到720万人次、38亿元: the next name's figure, in its own unit.
  private func isForNextName(_ figure: Figure, _ count: Int) -> Bool {
    guard let subject, !subject.hasFigure, subject.slots.count > count, case .measure? = figure.number.unit,
      let slot = subject.slots[count], slot.indicators.count == 1,
      let indicator = indicators[slot.indicators[0]]
    else { return false }
    guard case .measure(let unit, _)? = figure.number.unit else { return false }
    return indicator.units.contains { $0.code == unit.code }
  }

  /// 增长-5%, 为-0.3%: a hyphen or minus sign between the verb and the number.
  private func isNegative(_ index: Int) -> Bool {
    guard index > 1, tokens[index - 1].role == .dash, Self.signs.begins(text[tokens[index - 1].range]) else {
      return false
    }
    switch tokens[index - 2].role {
    case .grow, .basis, .reach, .attain: return true
    default: return false
    }
  }

  private static let signs = Phrases(["-", "－", "−"])

  private func expectsMoreFigures(_ count: Int, _ index: Int) -> Bool {
    guard tokens[index].role == .comma else { return true }
    return (subject?.slots.count ?? 1) > 1 || isDistributed
  }

  /// The index behind the separators at `index`; `nil` if none stands there.
  private func separatorEnd(at index: Int) -> Int? {
    var position = index
    while position < tokens.count, position < index + 2, Self.joinsFigures(tokens[position].role) {
      position += 1
    }
    return position > index ? position : nil
  }

  private static func joinsFigures(_ role: WordRole?) -> Bool {
    switch role {
    case .listComma, .and, .with, .comma: true
    default: false
    }
  }

  /// One figure at `index`: an optional hedge, a number or a range, an optional hedge.
  private func figure(at index: Int) -> (figure: Figure, next: Int)? {
    var position = index
    var bound: Bound?
    var hedge: Range<Int>?
    if position < tokens.count, case .hedgeBefore(let before)? = tokens[position].role {
      bound = before
      hedge = tokens[position].range
      position += 1
    }
    guard position < tokens.count, let number = tokens[position].number else { return nil }
    if case .year? = number.unit { return nil }
    if case .other? = number.unit, position != index { return nil }
    var figure = Figure(number: number, high: nil, bound: bound, range: tokens[position].range, hedge: hedge)
    position += 1
    if position + 1 < tokens.count, tokens[position].role == .dash, let high = tokens[position + 1].number,
      Self.isSameKind(number, high)
    {
      figure.high = high
      figure.range = figure.range.lowerBound..<tokens[position + 1].range.upperBound
      position += 2
    }
    if number.isExceeded {
      figure.bound = .atLeast
      figure.hedge = figure.range
    }
    while position < tokens.count, case .hedgeAfter(let after)? = tokens[position].role {
      figure.bound = after
      figure.hedge = tokens[position].range
      figure.range = figure.range.lowerBound..<tokens[position].range.upperBound
      position += 1
    }
    return (figure, position)
  }

  /// Whether two numbers can stand in one row: the same unit, or the first without one (达43179、22649元).
  private static func isSameKind(_ first: NumberToken, _ second: NumberToken) -> Bool {
    switch (first.unit, second.unit) {
    case (nil, _): true
    case (.measure(let a, _)?, .measure(let b, _)?): a.code == b.code
    case (.magnitude?, .magnitude?), (.magnitude?, .measure?): true
    case (.other?, .other?): true
    default: false
    }
  }

  private mutating func assign(_ row: [Figure], to subject: Subject) {
    guard let last = row.last else { return }
    var figures = row
    // A hedge behind the last figure holds for all, unless each has its own.
    if let shared = last.bound ?? hedge {
      for index in figures.indices where figures[index].bound == nil {
        figures[index].bound = shared
        figures[index].hedge = last.bound == nil ? grounds.hedge : last.hedge
      }
    }
    let unit = last.high?.unit ?? last.number.unit ?? figures.lazy.compactMap(\.number.unit).first
    if strives, figures.count == 1, extendLastRow(with: figures[0]) { return }
    lastRow = []
    if let pairs = subject.indicators(forFigures: figures.count, each: isDistributed) {
      self.subject?.hasFigure = true
      for (position, indicator) in pairs.enumerated() {
        guard let indicator else { continue }
        take(figures[figures.count == 1 ? 0 : position], unit: unit, as: indicator, subject: subject)
      }
    } else if subject.hasFigure, isDistributed || figures.count > 1 {
      distributeOverHistory(figures, unit: unit)
    } else {
      let first = subject.slots.first?.flatMap { $0.indicators.first }.flatMap { indicators[$0] }
      miss(
        isMeasured(unit) ? .listMismatch : .otherUnit, subject, last.range,
        first.flatMap { measure(of: unit, $0) })
    }
    endRow()
  }

  /// Whether a unit can be an indicator's: months and ranks in a list are no figures.
  private func isMeasured(_ unit: UnitEntry.Kind?) -> Bool {
    switch unit {
    case .measure?, .magnitude?: true
    default: false
    }
  }

  /// 财政总收入A亿元，其中一般公共预算收入B亿元，分别增长x%和y%: the last names with figures, in order.
  private mutating func distributeOverHistory(_ figures: [Figure], unit: UnitEntry.Kind?) {
    retireSubject()
    let recent = history.suffix(figures.count)
    guard recent.count == figures.count, recent.allSatisfy({ $0.slots.count == 1 }) else { return }
    for (figure, subject) in zip(figures, recent) {
      // After 其中 the claims tell whether the name became the total.
      let retagged = subject.claims.first.map { claims[$0].indicator }
      guard let entry = subject.slots[0], let indicator = retagged ?? entry.indicators.first else { continue }
      take(figure, unit: unit, as: indicator, subject: subject)
    }
    subject?.hasFigure = false
  }

  private mutating func endRow() {
    let row = lastRow
    let wasSeveralYears = comparesWithSeveralYears
    resetRow()
    lastRow = row
    hasOtherBase = wasSeveralYears
    verb = .none
  }

  /// 6%以上，力争6.5%: the aim before becomes a range.
  private mutating func extendLastRow(with figure: Figure) -> Bool {
    strives = false
    guard !isAveraged, !isCumulative, let index = lastRow.last, lastRow.count == 1,
      claims[index].role == .target,
      case .number(let low, let bound) = claims[index].value, bound != .atMost,
      case .measure(let unit, let factor)? = figure.number.unit,
      let value = converted(figure.number.value, factor: factor, from: unit, to: claims[index].unit)
    else { return false }
    if low < value {
      claims[index].value = .range(low, value)
    } else if value < low {
      claims[index].value = .range(value, low)
    }
    claims[index].clause = claims[index].clause.lowerBound..<figure.range.upperBound
    claims[index].grounds.figure = claims[index].figureStart..<figure.range.upperBound
    return true
  }

  func converted(_ value: ExactDecimal, factor: ExactDecimal, from: ScaledUnit, to: ScaledUnit)
    -> ExactDecimal?
  {
    guard from.code == to.code else { return nil }
    if factor == ExactDecimal(1) { return value.scaled(byPowerOfTen: from.multiplier - to.multiplier) }
    return (value * factor).scaled(byPowerOfTen: from.multiplier - to.multiplier).withoutTrailingZeros
  }
}
