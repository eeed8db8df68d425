public import Schema

/// How far from its number a figure may lie: one hedged with `about` (左右) and still agree with it, and one that is rounded.
public struct Tolerances: Hashable, Sendable {
  /// For growth and for levels in percent, in percentage points.
  public let aboutPoints: ExactDecimal
  /// For every other level, as a percentage of the figure.
  public let aboutPercent: ExactDecimal
  /// How many decimals a figure counts as having at least where ranks are asked for that rounding leaves open.
  ///
  /// With 0 a figure is as precise as it is written, so that 5% may be anything from 4.5% to 5.5%. Statistics of growth
  /// are published with one decimal, and many reports write 5% for 5.0%: with 1 it is taken for that.
  public let leastDecimals: Int

  /// Tolerances in percentage points and in percent; a negative one counts as zero.
  public init(
    aboutPoints: ExactDecimal = ExactDecimal(coefficient: 25, decimals: 2),
    aboutPercent: ExactDecimal = ExactDecimal(1),
    leastDecimals: Int = 0
  ) {
    self.aboutPoints = max(.zero, aboutPoints)
    self.aboutPercent = max(.zero, aboutPercent)
    self.leastDecimals = min(max(0, leastDecimals), ExactDecimal.maximumDecimals)
  }

  /// The same with another reach of `about` in percentage points.
  func with(aboutPoints: ExactDecimal) -> Tolerances {
    Tolerances(aboutPoints: aboutPoints, aboutPercent: aboutPercent, leastDecimals: leastDecimals)
  }

  /// The tolerance around `value`, in the unit of the figure itself.
  func about(_ value: ExactDecimal, inPoints: Bool) -> ExactDecimal {
    inPoints ? aboutPoints : value.magnitude * aboutPercent.scaled(byPowerOfTen: -2)
  }
}
