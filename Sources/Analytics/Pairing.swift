public import Schema

/// An actual held against a target: what was found, the gap, or the reason why there is none.
public struct Pairing: Hashable, Sendable {
  /// The actual, if stated.
  public let actual: Observation?
  /// The target as stated, if it is.
  public let target: Observation?
  /// The figure that stands in for a relative target: the target is resolved if this is not `nil`.
  public let reference: Observation?
  /// The signed gap.
  public let gap: Gap?
  /// The verdict; `nil` without a gap, and always for stretch.
  public let verdict: Verdict?
  /// The numbers that the gap and the verdict were reckoned from; `nil` without a gap.
  public let terms: GapTerms?
  /// Why there is no gap.
  public let reason: MissingReason?

  init(
    actual: Observation? = nil, target: Observation? = nil, reference: Observation? = nil, gap: Gap? = nil,
    verdict: Verdict? = nil, terms: GapTerms? = nil, reason: MissingReason? = nil
  ) {
    self.actual = actual
    self.target = target
    self.reference = reference
    self.gap = gap
    self.verdict = verdict
    self.terms = terms
    self.reason = reason
  }
}

/// The numbers behind a gap and its verdict: all that it takes to reckon them by hand.
public struct GapTerms: Hashable, Sendable {
  /// The number that stands for the actual.
  public let actual: ExactDecimal
  /// The number to be reached: the target's, the easier end of a range, or that of the figure that stands in.
  public let anchor: ExactDecimal
  /// How far beyond the anchor the harder end of a range lies, in the unit of the figures; else zero.
  public let headroom: ExactDecimal
  /// How far the wording of the target lets the actual lie from the anchor and still meet it, in the unit of the figures.
  public let tolerance: ExactDecimal
}

/// The definitions of DESIGN §3 for an actual and a target of one indicator; no look-ups.
struct GapDefinition {
  let direction: Direction
  let tolerances: Tolerances

  /// Attainment (同年对标): s · (actual(Y) − anchor), with the verdict.
  ///
  /// In percentage points for growth and levels in percent; for other levels s · 100 · (actual / anchor − 1), in
  /// percent to ten decimals. The verdict is taken from the difference itself, before that division.
  func attainment(actual: Observation, target: Observation, aim: Aim) -> Pairing {
    let failed = { (reason: MissingReason) in
      Pairing(actual: actual, target: target, reference: aim.reference, reason: reason)
    }
    if let reason = mismatch(actual, target, aim) { return failed(reason) }
    guard let figure = Figure(actual: actual, direction: direction, tolerances: tolerances) else {
      return failed(.noActual)
    }
    let inPoints = actual.isInPoints
    guard inPoints || aim.anchor > .zero else { return failed(.targetNotPositive) }
    let difference = (figure.interval - aim.interval).signed(by: direction)
    let inGapUnit = { (difference: ExactDecimal) -> ExactDecimal? in
      inPoints ? difference : (difference * ExactDecimal(100)).divided(by: aim.anchor, decimals: 10)
    }
    guard let value = inGapUnit(direction.signed(figure.value - aim.anchor)) else {
      return failed(.targetNotPositive)
    }
    let terms = GapTerms(
      actual: figure.value, anchor: aim.anchor, headroom: direction.signed(aim.harderEnd - aim.anchor),
      tolerance: aim.bound == .about ? tolerances.about(aim.anchor, inPoints: inPoints) : .zero)
    return Pairing(
      actual: actual, target: target, reference: aim.reference,
      gap: Gap(
        value: value, interval: difference.map(inGapUnit),
        possible: (figure.possible - aim.possible).signed(by: direction).map(inGapUnit),
        unit: inPoints ? .percentagePoints : .percent),
      verdict: Verdict(
        difference: difference, direction: direction, headroom: terms.headroom, tolerance: terms.tolerance),
      terms: terms)
  }

  /// Stretch (加压): s · (anchor(Y+1) − actual(Y)) from one source; no verdict.
  ///
  /// The anchor is the same as for attainment, so the easier end of a range: what the government binds itself to. Only
  /// the actual's hedge makes the gap a hedged one, for a target is as high as it says. Levels that are not in percent
  /// differ in their own unit, because their quotient would be a growth computed from two levels.
  func stretch(actual: Observation, target: Observation, aim: Aim) -> Pairing {
    let failed = { (reason: MissingReason) in
      Pairing(actual: actual, target: target, reference: aim.reference, reason: reason)
    }
    if let reason = mismatch(actual, target, aim) { return failed(reason) }
    guard actual.source == target.source else {
      return failed(.differentSources(actual: actual.source, target: target.source))
    }
    guard let figure = Figure(actual: actual, direction: direction, tolerances: tolerances) else {
      return failed(.noActual)
    }
    let gap = Gap(
      value: direction.signed(aim.anchor - figure.value),
      interval: (aim.interval - figure.interval).signed(by: direction),
      possible: (aim.possible - figure.possible).signed(by: direction),
      unit: actual.isInPoints ? .percentagePoints : .unit(actual.unit))
    return Pairing(
      actual: actual, target: target, reference: aim.reference, gap: gap,
      terms: GapTerms(
        actual: figure.value, anchor: aim.anchor, headroom: direction.signed(aim.harderEnd - aim.anchor),
        tolerance: .zero))
  }

  /// Why the two are no pair.
  ///
  /// The basis of a stand-in counts only if it is the same indicator's.
  private func mismatch(_ actual: Observation, _ target: Observation, _ aim: Aim) -> MissingReason? {
    guard actual.unit == aim.unit else { return .differentUnits(actual: actual.unit, target: aim.unit) }
    let sameIndicator = aim.reference?.key.indicator == actual.key.indicator
    let bases = [target.basis, sameIndicator ? aim.reference?.basis : nil].compactMap { $0 }
    if let own = actual.basis, let other = bases.first(where: { $0 != own }) {
      return .differentBases(actual: own, target: other)
    }
    return nil
  }
}
