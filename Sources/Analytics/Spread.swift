public import Schema

/// The middle and the spread of one region's figures through the years.
public struct Spread: Hashable, Sendable {
  /// How many decimals ``mean`` and ``deviation`` are rounded to, half to even.
  public static let decimals = 4

  /// How many years have a figure.
  public let count: Int
  /// The smallest figure, exact.
  public let lowest: ExactDecimal
  /// The largest figure, exact.
  public let highest: ExactDecimal
  /// The arithmetic mean.
  public let mean: ExactDecimal
  /// The sample standard deviation, the root of Σ(x − mean)² / (n − 1); `nil` of a single figure.
  ///
  /// The sum is exact in whole numbers, n Σx² − (Σx)², and rounded once with its root; `nil` also where it has more than
  /// thirty-eight digits.
  public let deviation: ExactDecimal?

  /// The spread of `values`; `nil` of none.
  public init?(_ values: [ExactDecimal]) {
    let sorted = values.sorted()
    guard let lowest = sorted.first, let highest = sorted.last,
      let mean = sorted.reduce(.zero, +).divided(by: ExactDecimal(sorted.count), decimals: Self.decimals)
    else { return nil }
    count = sorted.count
    self.lowest = lowest
    self.highest = highest
    self.mean = mean.withoutTrailingZeros
    deviation = Self.deviation(sorted)
  }

  private static func deviation(_ values: [ExactDecimal]) -> ExactDecimal? {
    guard values.count > 1 else { return nil }
    let scale = values.map(\.decimals).max() ?? 0
    var (sum, squares) = (Int128(0), Int128(0))
    for value in values {
      let scaled = value.rounded(toDecimals: scale)
      guard scaled.decimals == scale else { return nil }
      let whole = Int128(scaled.coefficient)
      let (square, tooLarge) = whole.multipliedReportingOverflow(by: whole)
      let (next, overflow) = squares.addingReportingOverflow(square)
      guard !tooLarge, !overflow else { return nil }
      (sum, squares) = (sum + whole, next)
    }
    let count = Int128(values.count)
    let (left, leftOverflow) = squares.multipliedReportingOverflow(by: count)
    let (right, rightOverflow) = sum.multipliedReportingOverflow(by: sum)
    guard !leftOverflow, !rightOverflow else { return nil }
    return root(of: left - right, over: count * (count - 1), decimals: scale)
  }

  /// The root of `numerator / divisor`, both in units of 10^(−2 · decimals), to ``decimals`` decimals half up.
  ///
  /// A root can't lie half way between two decimals without being one itself, so there is no tie to break to even but one
  /// that is exact.
  private static func root(of numerator: Int128, over divisor: Int128, decimals: Int) -> ExactDecimal? {
    // r is the rounded root when (2r − 1)² ≤ 4 · 10^(2 · shift) · numerator / divisor < (2r + 1)².
    let shift = Self.decimals - decimals
    var (above, below) = (numerator, divisor)
    for _ in 0..<abs(shift) {
      let (product, overflow) = (shift > 0 ? above : below).multipliedReportingOverflow(by: 100)
      guard !overflow else { return nil }
      if shift > 0 { above = product } else { below = product }
    }
    let (fourfold, overflow) = above.multipliedReportingOverflow(by: 4)
    guard !overflow else { return nil }
    let root = wholeRoot(fourfold / below)
    return Int64(exactly: (root + 1) / 2)
      .map { ExactDecimal(coefficient: $0, decimals: Self.decimals).withoutTrailingZeros }
  }

  /// The largest whole number whose square is not above `square` (Newton's method from above).
  private static func wholeRoot(_ square: Int128) -> Int128 {
    guard square > 1 else { return max(0, square) }
    var guess = Int128(1) << ((Int128.bitWidth - square.leadingZeroBitCount + 1) / 2)
    while true {
      let next = (guess + square / guess) / 2
      guard next < guess else { return guess }
      guess = next
    }
  }
}
