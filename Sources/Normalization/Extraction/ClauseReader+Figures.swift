import Schema

/// Rows of figures, and the names that they are handed to.
extension ClauseReader {
  /// The row of figures that begins at `index` (6.4%、6.7%; 8%和9%; 7%—7.5%), each with its own hedge.
  func row(from index: Int) -> (figures: [Figure], next: Int) {
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
      guard let following = separatorEnd(at: next), figures.count < Self.longestRow,
        expectsMoreFigures(figures.count, next)
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
  func isForNextName(_ figure: Figure, _ count: Int) -> Bool {
    guard let subject, !subject.hasFigure, subject.slots.count > count,
      case .measure(let unit, _)? = figure.number.unit,
      let slot = slots[subject.slots.lowerBound + count], let indicator = lexicon.names[slot].onlyIndicator
    else { return false }
    return lexicon.traits.unit(of: lexicon.traits(of: indicator), unit.code) != nil
  }

  /// More figures than any list has names; what would go on beyond is no list.
  private static let longestRow = 64

  /// 增长-5%, 为-0.3%: a hyphen or minus sign between the verb and the number.
  func isNegative(_ index: Int) -> Bool {
    guard index > 1, tokens[index - 1].role == .dash, Self.signs.begin(text, tokens[index - 1].range) else {
      return false
    }
    switch tokens[index - 2].role {
    case .grow, .basis, .reach, .attain: return true
    default: return false
    }
  }

  static let signs = Phrases(["-", "－", "−"])

  func expectsMoreFigures(_ count: Int, _ index: Int) -> Bool {
    guard tokens[index].role == .comma else { return true }
    return (subject?.slots.count ?? 1) > 1 || rowWords.isDistributed
  }

  /// The index behind the separators at `index`; `nil` if none stands there.
  func separatorEnd(at index: Int) -> Int? {
    var position = index
    while position < tokens.count, position < index + 2, Self.joinsFigures(tokens[position].role) {
      position += 1
    }
    return position > index ? position : nil
  }

  static func joinsFigures(_ role: WordRole?) -> Bool {
    switch role {
    case .listComma, .and, .with, .comma: true
    default: false
    }
  }

  /// One figure at `index`: an optional hedge, a number or a range, an optional hedge.
  func figure(at index: Int) -> (figure: Figure, next: Int)? {
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
  static func isSameKind(_ first: NumberToken, _ second: NumberToken) -> Bool {
    switch (first.unit, second.unit) {
    case (nil, _): true
    case (.measure(let a, _)?, .measure(let b, _)?): a.code == b.code
    case (.magnitude?, .magnitude?), (.magnitude?, .measure?): true
    case (.other?, .other?): true
    default: false
    }
  }

  mutating func assign(_ row: [Figure], to subject: Subject) {
    guard let last = row.last else { return }
    var figures = row
    // A hedge behind the last figure holds for all, unless each has its own.
    if let shared = last.bound ?? rowWords.hedge {
      for index in figures.indices where figures[index].bound == nil {
        figures[index].bound = shared
        figures[index].hedge = last.bound == nil ? grounds.hedge : last.hedge
      }
    }
    let unit = last.high?.unit ?? last.number.unit ?? figures.lazy.compactMap(\.number.unit).first
    if rowWords.strives, figures.count == 1, extendLastRow(with: figures[0]) { return }
    lastRow = 0..<0
    if let indicator = onlyIndicator(of: subject), figures.count == 1 {
      self.subject?.hasFigure = true
      take(figures[0], unit: unit, as: indicator, subject: subject)
    } else if let pairs = indicators(of: subject, forFigures: figures.count, each: rowWords.isDistributed) {
      self.subject?.hasFigure = true
      for (position, indicator) in pairs.enumerated() {
        guard let indicator else { continue }
        take(figures[figures.count == 1 ? 0 : position], unit: unit, as: indicator, subject: subject)
      }
    } else if subject.hasFigure, rowWords.isDistributed || figures.count > 1 {
      distributeOverHistory(figures, unit: unit)
    } else {
      let first = slots[subject.slots].first?.flatMap { lexicon.names[$0].indicators.first }
      let traits = first.map(lexicon.traits)
      miss(
        isMeasured(unit) ? .listMismatch : .otherUnit, subject, last.range,
        traits.flatMap { $0.isKnown ? measure(of: unit, $0) : nil })
    }
    endRow()
  }

  /// Whether a unit can be an indicator's: months and ranks in a list are no figures.
  func isMeasured(_ unit: UnitEntry.Kind?) -> Bool {
    switch unit {
    case .measure?, .magnitude?: true
    default: false
    }
  }

  /// 财政总收入A亿元，其中一般公共预算收入B亿元，分别增长x%和y%: the last names with figures, in order.
  mutating func distributeOverHistory(_ figures: [Figure], unit: UnitEntry.Kind?) {
    retireSubject()
    let recent = history.suffix(figures.count)
    guard recent.count == figures.count, recent.allSatisfy({ $0.slots.count == 1 }) else { return }
    for (figure, subject) in zip(figures, recent) {
      // After 其中 the claims tell whether the name became the total.
      let retagged = subject.claims.first.map { claims[$0].indicator }
      guard let name = onlySlot(of: subject),
        let indicator = retagged ?? lexicon.names[name].indicators.first
      else { continue }
      take(figure, unit: unit, as: indicator, subject: subject)
    }
    subject?.hasFigure = false
  }

  mutating func endRow() {
    let row = lastRow
    let wasSeveralYears = clause.comparesWithSeveralYears
    let wasEstimated = rowWords.isItemEstimated
    resetRow()
    // 财政收入预计完成265亿元，增长12%: the estimate holds for the item.
    rowWords.isItemEstimated = wasEstimated
    lastRow = row
    rowWords.hasOtherBase = wasSeveralYears
    clause.verb = .none
  }

  /// 6%以上，力争6.5%: the aim before becomes a range.
  mutating func extendLastRow(with figure: Figure) -> Bool {
    rowWords.strives = false
    guard !clause.isAveraged, !clause.isCumulative, let index = lastRow.first, lastRow.count == 1,
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

  func converted(_ value: ExactDecimal, factor: ExactDecimal, from: CompactUnit, to: CompactUnit)
    -> ExactDecimal?
  {
    guard from.code == to.code else { return nil }
    if factor.coefficient == 1, factor.decimals == 0 {
      return value.scaled(byPowerOfTen: from.multiplier - to.multiplier)
    }
    return (value * factor).scaled(byPowerOfTen: from.multiplier - to.multiplier).withoutTrailingZeros
  }
}
