public import Schema

/// How far from its number a figure hedged with `about` (左右) may lie and still agree with it.
public struct Tolerances: Hashable, Sendable {
  /// For growth and for levels in percent, in percentage points.
  public let aboutPoints: ExactDecimal
  /// For every other level, as a percentage of the figure.
  public let aboutPercent: ExactDecimal

  /// Tolerances in percentage points and in percent; a negative one counts as zero.
  public init(
    aboutPoints: ExactDecimal = ExactDecimal(coefficient: 25, decimals: 2),
    aboutPercent: ExactDecimal = ExactDecimal(1)
  ) {
    self.aboutPoints = max(.zero, aboutPoints)
    self.aboutPercent = max(.zero, aboutPercent)
  }

  /// The tolerance around `value`, in the unit of the figure itself.
  func about(_ value: ExactDecimal, inPoints: Bool) -> ExactDecimal {
    inPoints ? aboutPoints : value.magnitude * aboutPercent.scaled(byPowerOfTen: -2)
  }
}
