public import Schema

/// All the values that may stand behind a stated figure, once its hedge and its rounding are allowed for.
///
/// A figure without a hedge that is written with d decimals stands for every value that rounds to it: the open interval
/// of half a unit of the last decimal on either side (5.3 for 5.25 < x < 5.35). The ends are left out because it depends
/// on the rule of rounding to which neighbour they go. 左右 stands for its tolerance on either side, both ends included,
/// or for the rounding where that is wider; 以上, 以内 and a range stand for what they say, the number included. A target
/// is an aim, not a measurement, and stands for its number alone.
public struct PossibleRange: Hashable, Sendable {
  /// Where the values end.
  public struct End: Hashable, Sendable {
    /// The last value, or the first beyond.
    public let value: ExactDecimal
    /// Whether the value itself is possible.
    public let isIncluded: Bool

    /// An end at `value`.
    public init(_ value: ExactDecimal, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The smallest value; `nil` if nothing bounds it below.
  public let low: End?
  /// The largest value; `nil` if nothing bounds it above.
  public let high: End?

  init(low: End?, high: End?) {
    self.low = low
    self.high = high
  }

  /// The values of an interval, ends included.
  public init(_ interval: ValueInterval) {
    self.init(
      low: interval.low.map { End($0, isIncluded: true) },
      high: interval.high.map { End($0, isIncluded: true) })
  }

  /// The values that round to `value` when written with its decimals, or with `leastDecimals` if those are more.
  init(rounded value: ExactDecimal, leastDecimals: Int) {
    let half = Self.halfUnit(value, leastDecimals: leastDecimals)
    // At the most decimals there is no half unit to be written, and an open interval would hold nothing.
    let isPoint = half == .zero
    self.init(
      low: End(value - half, isIncluded: isPoint), high: End(value + half, isIncluded: isPoint))
  }

  /// Half a unit of the last decimal.
  static func halfUnit(_ value: ExactDecimal, leastDecimals: Int) -> ExactDecimal {
    ExactDecimal(coefficient: 5, decimals: max(value.decimals, leastDecimals) + 1)
  }

  static func - (left: PossibleRange, right: PossibleRange) -> PossibleRange {
    PossibleRange(low: difference(left.low, right.high), high: difference(left.high, right.low))
  }

  private static func difference(_ left: End?, _ right: End?) -> End? {
    guard let left, let right else { return nil }
    return End(left.value - right.value, isIncluded: left.isIncluded && right.isIncluded)
  }

  /// The range as seen from a direction: turned around zero where less is better.
  func signed(by direction: Direction) -> PossibleRange { direction == .up ? self : turned }

  /// The range of the opposite numbers.
  var turned: PossibleRange {
    let opposite = { (end: End) in End(-end.value, isIncluded: end.isIncluded) }
    return PossibleRange(low: high.map(opposite), high: low.map(opposite))
  }

  func map(_ transform: (ExactDecimal) -> ExactDecimal?) -> PossibleRange {
    let end = { (end: End) in transform(end.value).map { End($0, isIncluded: end.isIncluded) } }
    return PossibleRange(low: low.flatMap(end), high: high.flatMap(end))
  }
}
