/// What a figure may be when its hedge and the rounding of its last digit are taken into account.
///
/// For the checks between figures only. A level "above" a round number is taken to lie within a tenth of it, a growth
/// within three percentage points: a government says 突破 of the number that was just passed. What lies further away
/// contradicts the figure in all but form, and a person should look.
struct StatedInterval: Hashable {
  let low: ExactDecimal
  let high: ExactDecimal

  private static let openShare = ExactDecimal(coefficient: 1, decimals: 1)
  private static let openPoints = ExactDecimal(3)
  private static let aboutShare = ExactDecimal(coefficient: 1, decimals: 2)
  private static let aboutPoints = ExactDecimal(coefficient: 25, decimals: 2)

  /// The interval of a figure; `nil` for a relative one.
  init?(_ observation: Observation) {
    guard let value = observation.value.low else { return nil }
    let isInPoints = observation.key.measure == .growth || observation.unit == .percent
    let open = isInPoints ? Self.openPoints : value.magnitude * Self.openShare
    let about = isInPoints ? Self.aboutPoints : value.magnitude * Self.aboutShare
    let (below, above) =
      switch observation.value.bound {
      case .exact, .range: (ExactDecimal.zero, ExactDecimal.zero)
      case .about: (about, about)
      case .atLeast: (ExactDecimal.zero, open)
      case .atMost: (open, ExactDecimal.zero)
      }
    // 突破3万亿 is no rounded number: the hedge says where it lies.
    let isHedged = observation.value.bound == .atLeast || observation.value.bound == .atMost
    let rounding =
      isHedged ? .zero : isInPoints ? value.halfOfLastDecimal : value.halfOfLastDigit
    low = value - below - rounding
    high = (observation.value.high ?? value) + above + rounding
  }
}

extension ExactDecimal {
  /// Half of the last decimal: what rounding may have taken away or added.
  var halfOfLastDecimal: ExactDecimal {
    decimals < Self.maximumDecimals ? ExactDecimal(coefficient: 5, decimals: decimals + 1) : .zero
  }

  /// Half of the last digit that is not zero: 12.3万亿 stands here as 123000亿, and is as uncertain as its 3.
  var halfOfLastDigit: ExactDecimal {
    guard coefficient != 0, decimals == 0 else { return halfOfLastDecimal }
    var (rest, unit) = (coefficient, Int64(1))
    while rest % 10 == 0 { (rest, unit) = (rest / 10, unit * 10) }
    return ExactDecimal(coefficient: unit * 5, decimals: 1)
  }
}
