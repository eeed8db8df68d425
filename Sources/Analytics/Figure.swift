internal import Schema

/// A stated number and all the values that its hedge leaves open.
struct Figure: Hashable {
  /// The number that stands for the figure in a ranking.
  let value: ExactDecimal
  /// What it may be.
  let interval: ValueInterval
  /// What it may be once rounding is allowed for too.
  let possible: PossibleRange
}

extension Figure {
  /// The figure that an actual states; `nil` if it states none.
  ///
  /// A range stands for its worse end, which is all that the source vouches for: the mirror image of the easier end
  /// of a target. `about` leaves the tolerance open on both sides.
  init?(actual: Observation, direction: Direction, tolerances: Tolerances) {
    switch actual.value {
    case .relative: return nil
    case .range(let low, let high):
      self.init(direction == .up ? low : high, as: ValueInterval(low: low, high: high))
    case .number(let value, let bound):
      switch bound {
      case .atLeast: self.init(value, as: ValueInterval(low: value, high: nil))
      case .atMost: self.init(value, as: ValueInterval(low: nil, high: value))
      case .about:
        let margin = tolerances.about(value, inPoints: actual.isInPoints)
        let interval = ValueInterval(low: value - margin, high: value + margin)
        let half = PossibleRange.halfUnit(value, leastDecimals: tolerances.leastDecimals)
        let possible =
          margin < half
          ? PossibleRange(rounded: value, leastDecimals: tolerances.leastDecimals) : PossibleRange(interval)
        self.init(value: value, interval: interval, possible: possible)
      case .exact, .range:
        self.init(
          value: value, interval: ValueInterval(value),
          possible: PossibleRange(rounded: value, leastDecimals: tolerances.leastDecimals))
      }
    }
  }

  /// A figure that may be anything in `interval` and nothing else.
  private init(_ value: ExactDecimal, as interval: ValueInterval) {
    self.init(value: value, interval: interval, possible: PossibleRange(interval))
  }
}

/// A target as a measure for actuals.
struct Aim: Hashable {
  /// The number to be reached: the easier end of a range.
  let anchor: ExactDecimal
  /// The harder end of a range; else the anchor.
  let harderEnd: ExactDecimal
  /// Where the anchor may lie: one point, unless a hedged figure stands in for a relative target.
  let interval: ValueInterval
  /// Where the anchor may lie once rounding is allowed for too, which only a figure that stands in has.
  let possible: PossibleRange
  /// The hedge of the target's wording.
  let bound: Bound
  /// The unit of the anchor.
  let unit: ScaledUnit
  /// The figure that stands in for a relative target.
  let reference: Observation?
}

extension Aim {
  /// The aim that a target states in numbers; `nil` for a relative one.
  init?(target: Observation, direction: Direction) {
    switch target.value {
    case .relative: return nil
    case .number(let value, let bound):
      self.init(
        anchor: value, harderEnd: value, interval: ValueInterval(value),
        possible: PossibleRange(ValueInterval(value)), bound: bound, unit: target.unit, reference: nil)
    case .range(let low, let high):
      let (easier, harder) = direction == .up ? (low, high) : (high, low)
      self.init(
        anchor: easier, harderEnd: harder, interval: ValueInterval(easier),
        possible: PossibleRange(ValueInterval(easier)), bound: .range, unit: target.unit, reference: nil)
    }
  }

  /// The aim of a relative target with the wording's hedge, for which the actual `reference` stands in.
  init(_ figure: Figure, of reference: Observation, bound: Bound) {
    self.init(
      anchor: figure.value, harderEnd: figure.value, interval: figure.interval,
      possible: figure.possible, bound: bound, unit: reference.unit, reference: reference)
  }

  /// The same aim with the hedge of the relative target that `reference`, another target, stands in for.
  func standingIn(for bound: Bound, by reference: Observation) -> Aim {
    Aim(
      anchor: anchor, harderEnd: harderEnd, interval: interval, possible: possible,
      bound: self.bound == .range ? .range : bound, unit: unit, reference: reference)
  }
}

extension Observation {
  /// Whether differences of the figure are percentage points: growth, and levels in percent.
  var isInPoints: Bool { key.measure == .growth || unit == .percent }
}
