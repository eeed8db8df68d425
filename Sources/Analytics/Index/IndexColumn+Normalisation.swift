internal import Schema

extension IndexColumn {
  /// The figures on a common scale; see ``Normalisation``.
  func normalised(
    by method: Normalisation, reference: DistanceReference, regions: [Region]
  ) throws(IndexError) -> [ExactDecimal?] {
    if method == .distance, !ownTargets.isEmpty { return ownTargets }
    let there = values.compactMap { $0 }
    guard let low = there.min(), let high = there.max(), low < high else { return values.map { _ in nil } }
    switch method {
    case .minmax:
      return values.map { value in
        value.flatMap { Self.percent(lessIsBetter ? high - $0 : $0 - low, of: high - low) }
      }
    case .zscore: return standardised(there)
    case .rank: return placed(there)
    case .distance: return try distances(reference, regions: regions, low: low, high: high)
    }
  }

  private static func percent(_ part: ExactDecimal, of whole: ExactDecimal) -> ExactDecimal? {
    (part * ExactDecimal(100)).divided(by: whole, decimals: CompositeIndex.normalisedDecimals)
  }

  /// The places from below, in percent of the highest.
  private func placed(_ there: [ExactDecimal]) -> [ExactDecimal?] {
    let sorted = there.sorted()
    return values.map { value in
      guard let value else { return nil }
      // Where the figures are sorted, those below a value end where it begins, and those above begin where it ends.
      let below = sorted.firstIndex { $0 >= value } ?? 0
      let above = sorted.count - 1 - (sorted.lastIndex { $0 <= value } ?? 0)
      return Self.percent(ExactDecimal(lessIsBetter ? above : below), of: ExactDecimal(sorted.count - 1))
    }
  }

  /// The distances from the mean in standard deviations.
  ///
  /// n · x − Σx is exact, so figures on either side of the mean are mirror images to the last digit; squares and root are
  /// binary floating point, summed up in the order of the regions. Each of their operations is rounded as IEEE 754 says, so
  /// every machine gets the same.
  private func standardised(_ there: [ExactDecimal]) -> [ExactDecimal?] {
    let count = ExactDecimal(there.count)
    let sum = there.reduce(.zero, +)
    let deviations = values.map { $0.map { (count * $0 - sum).approximation } }
    var squares = 0.0
    for case let deviation? in deviations { squares += deviation * deviation }
    let spread = (squares / Double(there.count - 1)).squareRoot()
    return deviations.map { deviation in
      deviation.map {
        ExactDecimal(
          rounding: (lessIsBetter ? -$0 : $0) / spread, decimals: CompositeIndex.normalisedDecimals)
      }
    }
  }

  /// The ratios to a reference, in percent.
  private func distances(
    _ reference: DistanceReference, regions: [Region], low: ExactDecimal, high: ExactDecimal
  ) throws(IndexError) -> [ExactDecimal?] {
    for (region, value) in zip(regions, values) {
      if let value, value <= .zero { throw .notPositive(component, region, value) }
    }
    switch reference {
    case .best:
      return values.map { value in
        value.flatMap { lessIsBetter ? Self.percent(low, of: $0) : Self.percent($0, of: high) }
      }
    case .mean:
      let there = values.compactMap { $0 }
      let (sum, count) = (there.reduce(.zero, +), ExactDecimal(there.count))
      return values.map { value in
        value.flatMap { lessIsBetter ? Self.percent(sum, of: count * $0) : Self.percent(count * $0, of: sum) }
      }
    case .target: throw .notAnActual(component)
    }
  }
}

extension ExactDecimal {
  /// A binary floating-point number, rounded half to even at `decimals` decimals; zero for what is no number.
  init(rounding value: Double, decimals: Int) {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    self.init(coefficient: Int64(exactly: (value * scale).rounded(.toNearestOrEven)) ?? 0, decimals: decimals)
  }
}
