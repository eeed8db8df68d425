public import Schema

/// What a gap is counted in.
public enum GapUnit: Hashable, Sendable {
  /// Percentage points: differences of growth and of levels in percent.
  case percentagePoints
  /// Percent of the target: attainment of other levels.
  case percent
  /// The unit of the figures: stretch of other levels.
  case unit(ScaledUnit)
}

/// A signed distance between an actual and a target; positive is better, whatever the indicator's direction.
public struct Gap: Hashable, Sendable {
  /// The gap between the numbers as stated.
  public let value: ExactDecimal
  /// All the gaps that a hedged actual leaves open; one point if nothing is hedged.
  public let interval: ValueInterval
  /// All the gaps that the hedge and the rounding of the figures leave open.
  public let possible: PossibleRange
  /// What it is counted in.
  public let unit: GapUnit

  /// A gap of these parts; without `possible` rounding leaves nothing open.
  public init(value: ExactDecimal, interval: ValueInterval, possible: PossibleRange? = nil, unit: GapUnit) {
    self.value = value
    self.interval = interval
    self.possible = possible ?? PossibleRange(interval)
    self.unit = unit
  }

  /// How the gap is hedged, read like the hedge of an observation.
  public var bound: Bound {
    switch (interval.low, interval.high) {
    case (nil, nil): .about
    case (nil, _?): .atMost
    case (_?, nil): .atLeast
    case (let low?, let high?):
      if low == high { .exact } else if low < value, value < high { .about } else { .range }
    }
  }
}

/// Whether a target was reached.
public enum Verdict: String, Sendable, CaseIterable, Codable {
  /// Better than the target; of a range: beyond its harder end.
  case exceeded
  /// The target was reached.
  case met
  /// The target was not reached.
  case missed
  /// A ceiling was kept.
  case within
  /// A ceiling was passed.
  case over
  /// A hedged actual may be either.
  case undetermined
}

extension Verdict {
  /// The verdict on a signed difference to the anchor (DESIGN §3).
  ///
  /// `difference` is s · (actual − anchor) in the unit of the figures; `headroom` is how far beyond the anchor the harder
  /// end of a range lies, else zero.
  init(difference: ValueInterval, direction: Direction, headroom: ExactDecimal, tolerance: ExactDecimal) {
    let of = { (signed: ExactDecimal) -> Verdict in
      if signed < -tolerance { return direction == .cap ? .over : .missed }
      if direction == .cap { return .within }
      return signed > headroom + tolerance ? .exceeded : .met
    }
    let worst = difference.low.map(of) ?? (direction == .cap ? .over : .missed)
    let best = difference.high.map(of) ?? (direction == .cap ? .within : .exceeded)
    // The verdict only gets better as the gap grows, so the two ends decide for all values between.
    self = worst == best ? worst : .undetermined
  }
}
