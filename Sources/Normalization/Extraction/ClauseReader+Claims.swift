import Schema

/// From a figure that has found its name to a claim: measure, unit, sign, year.
extension ClauseReader {
  mutating func take(_ figure: Figure, unit: UnitEntry.Kind?, as id: IndicatorNumber, subject: Subject) {
    let indicator = lexicon.traits(of: id)
    guard indicator.isKnown else { return }
    guard !subject.isForeign, !item.isBlocked, !sentence.listsAims, !clause.isAveraged, !clause.isCumulative,
      !item.isPartOfYear,
      let reading = reading(of: figure, unit: figure.number.unit ?? unit, indicator),
      isOfOneYear(reading, indicator)
    else {
      miss(reasonAgainstFigures, subject, figure.range, measure(of: figure.number.unit ?? unit, indicator))
      return
    }
    guard let value = value(of: figure, reading, indicator) else { return }
    claim(
      id, reading.measure, value, reading.unit, subject: subject, figure: figure.range,
      doubt: figure.number.hasGap || figure.high?.hasGap == true ? .digitGap : nil)
    guard let index = claims.indices.last else { return }
    claims[index].grounds.hedge = figure.bound == nil ? nil : figure.hedge
    claims[index].grounds.conversion = Grounds.Conversion(
      from: reading.from, factor: reading.factor, base: reading.base)
  }

  /// The measure that a figure with this unit would be.
  func measure(of unit: UnitEntry.Kind?, _ indicator: IndicatorTraits) -> Measure? {
    if let only = indicator.onlyMeasure { return only }
    guard case .measure(let unit, _)? = unit else { return nil }
    return unit.code == .percent ? .growth : .level
  }

  /// Why a figure right behind its name is not taken.
  private var reasonAgainstFigures: MissReason {
    if item.isBlocked { return .pastAim }
    if item.isPartOfYear { return .partOfYear }
    if clause.isAveraged || clause.isCumulative || sentence.year == nil || item.startsElsewhere
      || rowWords.hasOtherBase
    {
      return .severalYears
    }
    return sentence.year == expectedYear || looksBack ? .otherUnit : .otherYear
  }

  /// How a number is to be read for an indicator.
  struct Reading {
    var measure: Measure
    var unit: CompactUnit
    var from: CompactUnit
    var factor: ExactDecimal
    /// A ratio or a concentration is a state at one time, never added up over years.
    ///
    /// So is an income per head (yuan, not 亿元).
    var isState: Bool {
      unit.code == .percent || unit.code == .microgramsPerCubicMetre
        || unit.code == .yuan && unit.power == 0
    }
    /// Subtracted before anything else: 100 for an index of the previous year = 100.
    var base = ExactDecimal.zero
  }

  private func reading(of figure: Figure, unit: UnitEntry.Kind?, _ indicator: IndicatorTraits) -> Reading? {
    let one = ExactDecimal(1)
    switch unit {
    case .measure(.percent, _)?:
      return percentReading(of: figure, indicator)
    case .measure(let from, let factor)?:
      guard clause.verb != .grow, clause.verb != .decline, indicator.hasLevel,
        let own = lexicon.traits.unit(of: indicator, from.code)
      else { return nil }
      return Reading(measure: .level, unit: own, from: from, factor: factor)
    case .magnitude(let power)?:
      guard clause.verb != .grow && clause.verb != .decline, indicator.hasLevel,
        let own = indicator.preferredUnit,
        own.multiplier >= 4, power >= own.multiplier
      else { return nil }
      return Reading(measure: .level, unit: own, from: CompactUnit(own.code, multiplier: power), factor: one)
    case nil:
      guard indicator.direction == .cap else { return nil }
      return indexReading(of: figure)
    default: return nil
    }
  }

  private func percentReading(of figure: Figure, _ indicator: IndicatorTraits) -> Reading? {
    let one = ExactDecimal(1)
    if indicator.isShare {
      guard clause.verb != .grow, clause.verb != .decline else { return nil }
      return Reading(measure: .level, unit: .percent, from: .percent, factor: one)
    }
    guard indicator.hasGrowth else { return nil }
    if indicator.direction == .cap, let index = indexReading(of: figure) { return index }
    return Reading(measure: .growth, unit: .percent, from: .percent, factor: one)
  }

  /// A price index of the previous year = 100 (103, 102%): its distance from 100 is the growth.
  private func indexReading(of figure: Figure) -> Reading? {
    guard figure.number.value > ExactDecimal(90), figure.number.value < ExactDecimal(130) else { return nil }
    return Reading(
      measure: .growth, unit: .percent, from: .percent, factor: ExactDecimal(1), base: ExactDecimal(100))
  }

  /// Whether the figure is of one year: growth over several years, and sums of several years, are not.
  ///
  /// Where a report looks back on several years without naming one, only levels count that can't be sums: states, what
  /// 由…增加到… reached, and amounts of money said to have been reached. Jobs, visitors and foreign capital add up.
  private func isOfOneYear(_ reading: Reading, _ indicator: IndicatorTraits) -> Bool {
    if reading.measure == .growth, rowWords.hasOtherBase || item.startsElsewhere || sentence.isSinceOtherYear
    {
      return false
    }
    if let year = sentence.year { return year == expectedYear || looksBack }
    guard part.role == .actual, reading.measure == .level, clause.verb != .hold else { return false }
    if reading.isState || clause.verb == .to { return true }
    if sentence.isAnnual || !indicator.addsUp { return true }
    return (reading.unit.code == .yuan || reading.unit.code == .tonnes)
      && (clause.verb == .attain || rowWords.hedge != nil)
  }

  /// 过去一年，… at the beginning of a plan still states what was reached.
  private var looksBack: Bool {
    part.role == .target && sentence.isYearNamed && sentence.year == frame.reviewYear
  }

  var claimedRole: Role { looksBack ? .actual : part.role }

  var expectedYear: Int { part.role == .actual ? frame.reviewYear : frame.planYear }

  private func value(of figure: Figure, _ reading: Reading, _ indicator: IndicatorTraits) -> ObservationValue?
  {
    func canonical(_ number: NumberToken) -> ExactDecimal? {
      let value = reading.base.coefficient == 0 ? number.value : number.value - reading.base
      return converted(value, factor: reading.factor, from: reading.from, to: reading.unit)
    }
    guard let first = canonical(figure.number) else { return nil }
    let declines =
      reading.measure == .growth
      && (figure.isNegative || clause.verb == .decline || declinesByNature(indicator))
    if let high = figure.high.flatMap(canonical) {
      // 6%—5%: which of the two is meant?
      guard first != high else { return .number(declines ? -first : first, figure.bound ?? .exact) }
      guard first < high else { return nil }
      return declines ? .range(-high, -first) : .range(first, high)
    }
    let bound = figure.bound ?? .exact
    guard declines else { return .number(first, bound) }
    return .number(-first, bound == .atLeast ? .atMost : bound == .atMost ? .atLeast : bound)
  }

  /// 单位GDP能耗降低率2%: an indicator that is only ever stated as a decline.
  private func declinesByNature(_ indicator: IndicatorTraits) -> Bool {
    indicator.onlyDeclines && clause.verb != .grow
  }

  mutating func claim(
    _ indicator: IndicatorNumber, _ measure: Measure, _ value: ObservationValue, _ unit: CompactUnit,
    subject: Subject,
    figure: Range<Int>, doubt: MissReason? = nil
  ) {
    let estimated = sentence.isEstimated || rowWords.isItemEstimated || isEstimatedFromHereOn
    let role = claimedRole
    var grounds = self.grounds
    grounds.name = place(of: indicator, in: subject)
    grounds.figure = figure
    seeTakenTogether(indicator, grounds.name)
    grounds.hedge = nil
    if sentence.year == nil { grounds.year = nil }
    if !estimated { grounds.estimate = nil }
    if measure != .growth || rowWords.basis == nil { grounds.basis = nil }
    let status: ObservationStatus? = role == .target ? nil : estimated ? .estimated : .normal
    lastRow = (lastRow.isEmpty ? claims.count : lastRow.lowerBound)..<claims.count + 1
    self.subject?.add(claim: claims.count)
    self.subject?.hasFigure = true
    claims.append(
      Claim(
        indicator: indicator, measure: measure, role: role,
        year: role == .actual ? frame.reviewYear : frame.planYear, value: value, unit: unit,
        status: status, basis: measure == .growth ? rowWords.basis : nil,
        clause: min(clauseStart, subject.start)..<max(figure.upperBound, subject.start),
        grounds: grounds,
        isAim: sentence.isAim, isVague: isVague(subject), isOfUnnamedYear: sentence.year == nil,
        isOfSecondUnit: measure == .level && lexicon.traits(of: indicator).preferredUnit != unit,
        doubt: doubt))
  }

  /// Where `subject` names an indicator.
  private func place(of indicator: IndicatorNumber, in subject: Subject) -> Range<Int>? {
    let slot = slots[subject.slots].firstIndex { name in
      guard let name else { return false }
      return lexicon.names[name].collective == indicator || lexicon.names[name].indicators.contains(indicator)
    }
    let position = slot.map { $0 - subject.slots.lowerBound } ?? 0
    return position < subject.places.count ? places[subject.places.lowerBound + position] : nil
  }
}
