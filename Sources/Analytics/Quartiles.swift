public import Schema

/// The quartiles of some figures, exact.
///
/// R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996, definition
/// 7: of n values in ascending order the p-quantile lies at place 1 + (n − 1)p, in between two values in proportion. It
/// is what R's `quantile`, NumPy and Excel's QUARTILE.INC do by default. The places of quartiles are multiples of a
/// quarter, so the result is an exact decimal; the second one is the median.
public struct Quartiles: Hashable, Sendable {
  /// A quarter of the values are below.
  public let first: ExactDecimal
  /// Half of the values are below: of an even number the mean of the two in the middle.
  public let median: ExactDecimal
  /// Three quarters of the values are below.
  public let third: ExactDecimal

  /// The quartiles of `values`; `nil` of none.
  public init?(_ values: [ExactDecimal]) {
    let sorted = values.sorted()
    guard let first = Self.value(1, sorted), let median = Self.value(2, sorted),
      let third = Self.value(3, sorted)
    else { return nil }
    self.first = first
    self.median = median
    self.third = third
  }

  /// The value so many quarters of the way from the smallest to the largest.
  private static func value(_ quarters: Int, _ sorted: [ExactDecimal]) -> ExactDecimal? {
    guard !sorted.isEmpty else { return nil }
    let (place, rest) = ((sorted.count - 1) * quarters).quotientAndRemainder(dividingBy: 4)
    let lower = sorted[place]
    guard rest > 0 else { return lower }
    let part = ExactDecimal(coefficient: Int64(rest * 25), decimals: 2)
    return (lower + (sorted[place + 1] - lower) * part).withoutTrailingZeros
  }
}
