/// A decimal number that keeps the decimals it was written with: `6.0` stays `6.0`, and 5.3 − 5.0 is exactly 0.3.
///
/// Comparison and hashing are by value (`6.0 == 6`); `description` is the spelling. Sums and differences are exact
/// for every number that ``init(parsing:)`` accepts; only results beyond eighteen significant digits are rounded,
/// half to even, instead of trapping.
public struct ExactDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number without its decimal point.
  public let coefficient: Int64
  /// How many of the coefficient's digits stand after the point, 0 to ``maximumDecimals``.
  public let decimals: Int

  /// The most decimals a number may carry: enough for yuan written in units of 100 million.
  public static let maximumDecimals = 10

  /// Zero without decimals.
  public static let zero = ExactDecimal(0)

  /// A whole number.
  public init(_ integer: Int) {
    self.init(widened: Int128(integer), decimals: 0)
  }

  /// The number `coefficient · 10^-decimals`.
  public init(coefficient: Int64, decimals: Int) {
    self.init(widened: Int128(coefficient), decimals: decimals)
  }

  /// Fits a wide intermediate result into the stored form, giving up decimals (half to even) only if it must.
  private init(widened: Int128, decimals: Int) {
    // All superfluous digits go in one division: rounding digit by digit would turn 1.49 into 1.5 and then 2.
    var excess = max(0, decimals - Self.maximumDecimals)
    var value = excess == 0 ? widened : Self.dividedHalfEven(widened, by: Self.powerOfTen(excess))
    while value.magnitude > UInt128(Int64.max), excess < decimals {
      excess += 1
      value = Self.dividedHalfEven(widened, by: Self.powerOfTen(excess))
    }
    self.coefficient = Int64(clamping: value)
    self.decimals = max(0, decimals - excess)
  }

  /// Reads plain decimal notation: an optional sign, digits, and an optional point with digits.
  ///
  /// At most seventeen digits and ``maximumDecimals`` decimals; anything else (exponents, spaces, grouping) is `nil`.
  public init?(parsing text: some Sequence<UInt8>) {
    var value: Int64 = 0
    var digits = 0
    var decimals = 0
    var negative = false
    var seenPoint = false
    var isFirst = true
    for byte in text {
      switch byte {
      case UInt8(ascii: "-") where isFirst: negative = true
      case UInt8(ascii: "+") where isFirst: break
      case UInt8(ascii: ".") where !seenPoint && digits > 0: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 17 else { return nil }
        value = value * 10 + Int64(byte &- UInt8(ascii: "0"))
        if seenPoint { decimals += 1 }
      default: return nil
      }
      isFirst = false
    }
    guard digits > 0, !(seenPoint && decimals == 0), decimals <= Self.maximumDecimals else { return nil }
    self.init(coefficient: negative ? -value : value, decimals: decimals)
  }

  /// Reads plain decimal notation; see ``init(parsing:)``.
  public init?(_ text: String) {
    self.init(parsing: text.utf8)
  }

  /// `value` times ten to the power of a non-negative exponent; what doesn't fit becomes the largest number that does.
  private static func shifted(_ value: Int128, by exponent: Int) -> (value: Int128, overflow: Bool) {
    var shifted = value
    for _ in 0..<max(0, exponent) where shifted != 0 {
      let (product, overflow) = shifted.multipliedReportingOverflow(by: 10)
      guard !overflow else { return (value < 0 ? -Int128.max : Int128.max, true) }
      shifted = product
    }
    return (shifted, false)
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 { shifted(1, by: exponent).value }

  private static func dividedHalfEven(_ value: Int128, by divisor: Int128) -> Int128 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    let twice = remainder.magnitude * 2
    if twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0) {
      return quotient + ((value < 0) == (divisor < 0) ? 1 : -1)
    }
    return quotient
  }

  private func widened(to scale: Int) -> Int128 {
    Self.shifted(Int128(coefficient), by: scale - decimals).value
  }

  /// The sum, with the decimals of the operand that has more.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let scale = max(left.decimals, right.decimals)
    return ExactDecimal(widened: left.widened(to: scale) + right.widened(to: scale), decimals: scale)
  }

  /// The difference, with the decimals of the operand that has more.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    left + -right
  }

  /// The product, exact as far as eighteen digits go.
  public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    ExactDecimal(
      widened: Int128(left.coefficient) * Int128(right.coefficient), decimals: left.decimals + right.decimals)
  }

  /// The number with the opposite sign.
  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(widened: -Int128(value.coefficient), decimals: value.decimals)
  }

  /// The quotient rounded half to even at `decimals` decimals, at fewer if it has too many digits for so many; `nil`
  /// when the divisor is zero.
  public func divided(by divisor: ExactDecimal, decimals: Int) -> ExactDecimal? {
    guard divisor.coefficient != 0 else { return nil }
    var digits = min(max(0, decimals), Self.maximumDecimals)
    while true {
      let shift = digits + divisor.decimals - self.decimals
      let scaled = Self.shifted(Int128(coefficient), by: shift)
      let by = Self.shifted(Int128(divisor.coefficient), by: -shift).value
      if !scaled.overflow || digits == 0 {
        return ExactDecimal(widened: Self.dividedHalfEven(scaled.value, by: by), decimals: digits)
      }
      digits -= 1
    }
  }

  /// The number times `10^exponent`, exact, without trailing zeros where decimals were gained or lost.
  public func scaled(byPowerOfTen exponent: Int) -> ExactDecimal {
    guard exponent != 0 else { return self }
    if exponent >= decimals {
      return ExactDecimal(widened: widened(to: exponent), decimals: 0)
    }
    return ExactDecimal(widened: Int128(coefficient), decimals: decimals - exponent).withoutTrailingZeros
  }

  /// The same number in its shortest spelling: 5.00 becomes 5.
  public var withoutTrailingZeros: ExactDecimal {
    var value = coefficient
    var scale = decimals
    while scale > 0, value % 10 == 0 {
      value /= 10
      scale -= 1
    }
    return ExactDecimal(coefficient: value, decimals: scale)
  }

  /// The number with `count` decimals (0 to ``maximumDecimals``), rounded half to even: for display only.
  public func rounded(toDecimals count: Int) -> ExactDecimal {
    let count = min(max(0, count), Self.maximumDecimals)
    guard count < decimals else { return ExactDecimal(widened: widened(to: count), decimals: count) }
    let value = Self.dividedHalfEven(Int128(coefficient), by: Self.powerOfTen(decimals - count))
    return ExactDecimal(widened: value, decimals: count)
  }

  /// The absolute value.
  public var magnitude: ExactDecimal { coefficient < 0 ? -self : self }

  /// The nearest binary floating-point number: for drawing, never for comparing.
  public var approximation: Double {
    Double(coefficient) / Double(Self.powerOfTen(decimals))
  }

  /// Whether both are the same number, however spelled: 6.0 == 6.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let scale = max(left.decimals, right.decimals)
    return left.widened(to: scale) == right.widened(to: scale)
  }

  /// Whether the left number is smaller.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let scale = max(left.decimals, right.decimals)
    return left.widened(to: scale) < right.widened(to: scale)
  }

  /// Feeds the number, not its spelling.
  public func hash(into hasher: inout Hasher) {
    let shortest = withoutTrailingZeros
    hasher.combine(shortest.coefficient)
    hasher.combine(shortest.decimals)
  }

  /// Plain decimal notation with the number's own decimals.
  public var description: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
