public import Schema

/// All the values that a hedged figure may have: from `low` to `high`, both included.
public struct ValueInterval: Hashable, Sendable {
  /// The smallest value; `nil` if nothing bounds it below.
  public let low: ExactDecimal?
  /// The largest value; `nil` if nothing bounds it above.
  public let high: ExactDecimal?

  /// The interval from `low` to `high`.
  public init(low: ExactDecimal?, high: ExactDecimal?) {
    self.low = low
    self.high = high
  }

  /// The interval of one value.
  public init(_ value: ExactDecimal) {
    self.init(low: value, high: value)
  }

  /// Whether there is only one value: the figure is not hedged.
  public var isPoint: Bool {
    guard let low, let high else { return false }
    return low == high
  }

  static func - (left: ValueInterval, right: ValueInterval) -> ValueInterval {
    ValueInterval(low: difference(left.low, right.high), high: difference(left.high, right.low))
  }

  private static func difference(_ left: ExactDecimal?, _ right: ExactDecimal?) -> ExactDecimal? {
    guard let left, let right else { return nil }
    return left - right
  }

  /// The interval as seen from a direction: turned around zero where less is better.
  func signed(by direction: Direction) -> ValueInterval {
    guard direction != .up else { return self }
    return ValueInterval(low: high.map { -$0 }, high: low.map { -$0 })
  }

  func map(_ transform: (ExactDecimal) -> ExactDecimal?) -> ValueInterval {
    ValueInterval(low: low.flatMap(transform), high: high.flatMap(transform))
  }
}

extension Direction {
  /// `value` with the sign that makes more of it better: s · value, s = +1 for `up`, −1 for `down` and `cap`
  /// (DESIGN §3).
  func signed(_ value: ExactDecimal) -> ExactDecimal {
    self == .up ? value : -value
  }
}
