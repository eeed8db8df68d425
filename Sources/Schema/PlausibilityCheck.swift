/// What can't be wrong in form but hardly is right: every finding is for a person to look at.
struct PlausibilityCheck {
  let dataSet: DataSet
  private let rules: RulesByIndicator

  init(_ dataSet: DataSet) {
    self.dataSet = dataSet
    rules = RulesByIndicator(dataSet.codebook)
  }

  /// Everything odd, in the order of the figures.
  var oddities: [Oddity] { dataSet.observations.flatMap(oddities(of:)) }

  private func oddities(of figure: Observation) -> [Oddity] {
    let found = rules.about(figure.key).compactMap { rule in
      switch rule.kind {
      case .range, .limit: outside(rule, figure)
      case .leap: quotient(rule, figure, roles: (.actual, .actual))
      case .jump: quotient(rule, figure, roles: (.target, .actual))
      case .distance: distance(rule, figure)
      case .order: disorder(rule, figure)
      case .sum: sum(rule, figure)
      case .between: between(rule, figure)
      case .levels: levels(rule, figure)
      }
    }
    // What is impossible need not be called unusual too.
    let isImpossible = found.contains { $0.rule.kind == .limit }
    return isImpossible ? found.filter { $0.rule.kind != .range } : found
  }

  private func outside(_ rule: PlausibilityRule, _ figure: Observation) -> Oddity? {
    let ends = [figure.value.low, figure.value.high].compactMap { $0 }
    return ends.allSatisfy(rule.allows) ? nil : Oddity(rule, figure)
  }

  /// The figure against the same indicator's of the year before.
  private func quotient(
    _ rule: PlausibilityRule, _ figure: Observation, roles: (of: Role, before: Role)
  ) -> Oddity? {
    let key = figure.key
    guard key.role == roles.of,
      let before = dataSet.observation(key.region, key.indicator, key.measure, roles.before, key.year - 1),
      before.unit == figure.unit, let value = figure.value.low, let earlier = before.value.low,
      earlier > .zero, let quotient = value.divided(by: earlier, decimals: 3), !rule.allows(quotient)
    else { return nil }
    return Oddity(rule, figure, against: [before], computed: quotient)
  }

  private func distance(_ rule: PlausibilityRule, _ figure: Observation) -> Oddity? {
    let key = figure.key
    guard key.role == .actual,
      let target = dataSet.observation(key.region, key.indicator, key.measure, .target, key.year),
      target.unit == figure.unit, let aim = target.value.low, let value = figure.value.low,
      !rule.allows(value - aim)
    else { return nil }
    return Oddity(rule, figure, against: [target], computed: value - aim)
  }

  /// The figures of a rule's other indicators, if all are there and in the same unit.
  private func others(_ rule: PlausibilityRule, _ figure: Observation) -> [Observation]? {
    let key = figure.key
    let found = rule.others.compactMap { id in
      dataSet.observation(key.region, id, key.measure, key.role, key.year)
    }
    return found.count == rule.others.count && found.allSatisfy { $0.unit == figure.unit } ? found : nil
  }

  private func disorder(_ rule: PlausibilityRule, _ figure: Observation) -> Oddity? {
    guard let others = others(rule, figure), let own = StatedInterval(figure) else { return nil }
    let smaller = others.filter { other in StatedInterval(other).map { own.low > $0.high } ?? false }
    return smaller.isEmpty ? nil : Oddity(rule, figure, against: smaller)
  }

  private func sum(_ rule: PlausibilityRule, _ figure: Observation) -> Oddity? {
    guard let others = others(rule, figure), let own = StatedInterval(figure) else { return nil }
    let parts = others.compactMap(StatedInterval.init)
    guard parts.count == others.count else { return nil }
    let low = parts.reduce(ExactDecimal.zero) { $0 + $1.low }
    let high = parts.reduce(ExactDecimal.zero) { $0 + $1.high }
    guard own.low > high || own.high < low else { return nil }
    let total = others.compactMap(\.value.low).reduce(ExactDecimal.zero, +)
    return Oddity(rule, figure, against: others, computed: total)
  }

  private func between(_ rule: PlausibilityRule, _ figure: Observation) -> Oddity? {
    guard let others = others(rule, figure), let own = StatedInterval(figure) else { return nil }
    let parts = others.compactMap(StatedInterval.init)
    guard parts.count == others.count, let least = parts.map(\.low).min(),
      let greatest = parts.map(\.high).max()
    else { return nil }
    let isOutside = own.high < least + (rule.low ?? .zero) || own.low > greatest + (rule.high ?? .zero)
    return isOutside ? Oddity(rule, figure, against: others) : nil
  }

  /// The growth stated against the growth by the levels of two years, each of which may be of its own report.
  private func levels(_ rule: PlausibilityRule, _ figure: Observation) -> Oddity? {
    let key = figure.key
    // Growth on a comparable basis is not meant to agree with the levels.
    guard key.role == .actual, figure.basis != .comparable, let growth = StatedInterval(figure),
      let stated = figure.value.low,
      let level = dataSet.observation(key.region, key.indicator, .level, .actual, key.year),
      let base = dataSet.observation(key.region, key.indicator, .level, .actual, key.year - 1),
      level.unit == base.unit, let value = level.value.low, let before = base.value.low,
      let now = StatedInterval(level), let then = StatedInterval(base), then.low > .zero
    else { return nil }
    guard let least = Self.growth(from: then.high, to: now.low),
      let greatest = Self.growth(from: then.low, to: now.high),
      let computed = Self.growth(from: before, to: value)
    else { return nil }
    let isBelow = rule.low.map { greatest - growth.low < $0 } ?? false
    let isAbove = rule.high.map { least - growth.high > $0 } ?? false
    guard isBelow || isAbove else { return nil }
    let hundred = ExactDecimal(100)
    let implied = (value * hundred).divided(
      by: hundred + stated, decimals: max(1, base.value.low?.decimals ?? 1))
    return Oddity(
      rule, figure, against: [level, base], computed: computed.rounded(toDecimals: 1), impliedBase: implied)
  }

  /// The growth between two levels, in percent.
  private static func growth(from before: ExactDecimal, to after: ExactDecimal) -> ExactDecimal? {
    ((after - before) * ExactDecimal(100)).divided(by: before, decimals: 4)
  }
}

/// The rules that apply to a figure: those that name its indicator, and of the general ones those that these leave.
private struct RulesByIndicator {
  private var named: [IndicatorID: [PlausibilityRule]] = [:]
  private let general: [PlausibilityRule]

  init(_ codebook: Codebook) {
    general = codebook.rules.filter { $0.indicators.isEmpty }
    for rule in codebook.rules { for id in rule.indicators { named[id, default: []].append(rule) } }
  }

  func about(_ key: ObservationKey) -> [PlausibilityRule] {
    let applies = { (rule: PlausibilityRule) in
      rule.measure == key.measure && rule.role.map { $0 == key.role } ?? true
    }
    let own = named[key.indicator, default: []].filter(applies)
    return own
      + general.filter { rule in applies(rule) && !own.contains { $0.kind == rule.kind } }
  }
}

extension DataSet {
  /// The figures that are right in form but beyond what is plausible.
  public var implausibleFigures: [ObservationKey] {
    PlausibilityCheck(self).oddities.filter(\.isOfTheFigureItself).map(\.figure.key)
  }

  /// Everything that the rules of the codebook find odd.
  public var oddities: [Oddity] { PlausibilityCheck(self).oddities }
}
