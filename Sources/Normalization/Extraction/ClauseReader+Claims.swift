import Schema

/// From a figure that has found its name to a claim: measure, unit, sign, year.
extension ClauseReader {
  mutating func take(_ figure: Figure, unit: UnitEntry.Kind?, as id: IndicatorID, subject: Subject) {
    guard let indicator = indicators[id] else { return }
    guard !subject.isForeign, !isBlocked, !listsAims, !isAveraged, !isCumulative, !isPartOfYear,
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
  func measure(of unit: UnitEntry.Kind?, _ indicator: Indicator) -> Measure? {
    guard indicator.measures.count > 1 else { return indicator.measures.first }
    guard case .measure(let unit, _)? = unit else { return nil }
    return unit.code == .percent ? .growth : .level
  }

  /// Why a figure right behind its name is not taken.
  private var reasonAgainstFigures: MissReason {
    if isBlocked { return .pastAim }
    if isPartOfYear { return .partOfYear }
    if isAveraged || isCumulative || year == nil || startsElsewhere || hasOtherBase { return .severalYears }
    return year == expectedYear || looksBack ? .otherUnit : .otherYear
  }

  /// How a number is to be read for an indicator.
  struct Reading {
    var measure: Measure
    var unit: ScaledUnit
    var from: ScaledUnit
    var factor: ExactDecimal
    /// A ratio or a concentration is a state at one time, never added up over years.
    ///
    /// So is an income per head (yuan, not 亿元).
    var isState: Bool {
      unit.code == .percent || unit.code.rawValue == "UG_M3"
        || unit.code.rawValue == "CNY" && unit.multiplier == 0
    }
    /// Subtracted before anything else: 100 for an index of the previous year = 100.
    var base = ExactDecimal.zero
  }

  private func reading(of figure: Figure, unit: UnitEntry.Kind?, _ indicator: Indicator) -> Reading? {
    let one = ExactDecimal(1)
    switch unit {
    case .measure(.percent, _)?:
      return percentReading(of: figure, indicator)
    case .measure(let from, let factor)?:
      guard verb != .grow, verb != .decline, indicator.measures.contains(.level),
        let own = indicator.units.first(where: { $0.code == from.code })
      else { return nil }
      return Reading(measure: .level, unit: own, from: from, factor: factor)
    case .magnitude(let power)?:
      guard verb != .grow && verb != .decline, indicator.measures.contains(.level),
        let own = indicator.units.first,
        own.multiplier >= 4, power >= own.multiplier
      else { return nil }
      return Reading(measure: .level, unit: own, from: ScaledUnit(own.code, multiplier: power), factor: one)
    case nil:
      guard indicator.direction == .cap else { return nil }
      return indexReading(of: figure)
    default: return nil
    }
  }

  private func percentReading(of figure: Figure, _ indicator: Indicator) -> Reading? {
    let one = ExactDecimal(1)
    let isShareLevel = indicator.measures.contains(.level) && indicator.units.contains(.percent)
    if isShareLevel {
      guard verb != .grow, verb != .decline else { return nil }
      return Reading(measure: .level, unit: .percent, from: .percent, factor: one)
    }
    guard indicator.measures.contains(.growth) else { return nil }
    if indicator.direction == .cap, let index = indexReading(of: figure) { return index }
    return Reading(measure: .growth, unit: .percent, from: .percent, factor: one)
  }

  /// A price index of the previous year = 100 (103, 102%): its distance from 100 is the growth.
  private func indexReading(of figure: Figure) -> Reading? {
    guard figure.number.value > ExactDecimal(90), figure.number.value < ExactDecimal(130) else { return nil }
    return Reading(
      measure: .growth, unit: .percent, from: .percent, factor: ExactDecimal(1), base: ExactDecimal(100))
  }

  /// Whether reports state sums of it over several years without saying 累计: investment, sales, jobs, visitors, not
  /// output, value added or revenue.
  private static func addsUp(_ indicator: Indicator) -> Bool {
    !["增加值", "生产总值", "产量", "预算收入", "财政总收入"].contains { indicator.nameZH.hasSuffix($0) }
  }

  /// Units of what is said to have been reached in the last of several years; jobs and foreign capital add up.
  private static let reachedUnits: Set<String> = ["CNY", "T"]

  /// Whether the figure is of one year: growth over several years, and sums of several years, are not.
  ///
  /// Where a report looks back on several years without naming one, only levels count that can't be sums: states, what
  /// 由…增加到… reached, and amounts of money said to have been reached. Jobs, visitors and foreign capital add up.
  private func isOfOneYear(_ reading: Reading, _ indicator: Indicator) -> Bool {
    if reading.measure == .growth, hasOtherBase || startsElsewhere || isSinceOtherYear { return false }
    if let year { return year == expectedYear || looksBack }
    guard part.role == .actual, reading.measure == .level, verb != .hold else { return false }
    if reading.isState || verb == .to { return true }
    if isAnnual || !Self.addsUp(indicator) { return true }
    return Self.reachedUnits.contains(reading.unit.code.rawValue) && (verb == .attain || hedge != nil)
  }

  /// 过去一年，… at the beginning of a plan still states what was reached.
  private var looksBack: Bool {
    part.role == .target && isYearNamed && year == frame.reviewYear
  }

  var claimedRole: Role { looksBack ? .actual : part.role }

  var expectedYear: Int { part.role == .actual ? frame.reviewYear : frame.planYear }

  private func value(of figure: Figure, _ reading: Reading, _ indicator: Indicator) -> ObservationValue? {
    func canonical(_ number: NumberToken) -> ExactDecimal? {
      converted(number.value - reading.base, factor: reading.factor, from: reading.from, to: reading.unit)
    }
    guard let first = canonical(figure.number) else { return nil }
    let declines =
      reading.measure == .growth && (figure.isNegative || verb == .decline || declinesByNature(indicator))
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
  private func declinesByNature(_ indicator: Indicator) -> Bool {
    indicator.direction == .down && indicator.measures == [.growth] && verb != .grow
  }

  mutating func claim(
    _ indicator: IndicatorID, _ measure: Measure, _ value: ObservationValue, _ unit: ScaledUnit,
    subject: Subject,
    figure: Range<Int>, doubt: MissReason? = nil
  ) {
    let estimated = isEstimated || isItemEstimated || isEstimatedFromHereOn
    let role = claimedRole
    var grounds = self.grounds
    grounds.name = place(of: indicator, in: subject)
    grounds.figure = figure
    seeTakenTogether(indicator, grounds.name)
    grounds.hedge = nil
    if year == nil { grounds.year = nil }
    if !estimated { grounds.estimate = nil }
    if measure != .growth || basis == nil { grounds.basis = nil }
    let status: ObservationStatus? = role == .target ? nil : estimated ? .estimated : .normal
    lastRow.append(claims.count)
    self.subject?.claims.append(claims.count)
    self.subject?.hasFigure = true
    claims.append(
      Claim(
        indicator: indicator, measure: measure, role: role,
        year: role == .actual ? frame.reviewYear : frame.planYear, value: value, unit: unit,
        status: status, basis: measure == .growth ? basis : nil,
        clause: min(clauseStart, subject.start)..<max(figure.upperBound, subject.start),
        grounds: grounds,
        isAim: isAim, isVague: subject.isVague, isOfUnnamedYear: year == nil,
        isOfSecondUnit: measure == .level && indicators[indicator]?.units.first != unit,
        doubt: doubt))
  }

  /// Where `subject` names an indicator.
  private func place(of indicator: IndicatorID, in subject: Subject) -> Range<Int>? {
    let slot = subject.slots.firstIndex { entry in
      entry?.indicators.contains(indicator) == true || entry?.collective == indicator
    }
    let position = slot ?? 0
    return position < subject.places.count ? subject.places[position] : nil
  }
}
