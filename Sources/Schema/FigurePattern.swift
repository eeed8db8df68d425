/// What a figure is expected to be, in one field: `6.5`, `2000 at_least CNY_8`, `6..6.5`, `gdp at_least`.
///
/// A bound or unit that is not named is not looked at.
public struct FigurePattern: Hashable, Sendable, CustomStringConvertible {
  private let low: ExactDecimal?
  private let high: ExactDecimal?
  private let reference: RelativeReference?
  private let bound: Bound?
  private let unit: ScaledUnit?

  /// The pattern that only this figure matches; percent goes without saying.
  public init(_ observation: Observation) {
    low = observation.value.low
    high = observation.value.high
    reference = observation.value.reference
    let stated = observation.value.bound
    bound = stated == .range ? nil : stated
    unit = observation.unit == .percent ? nil : observation.unit
  }

  /// Reads a pattern; `nil` for anything else.
  public init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    var bound: Bound?
    var unit: ScaledUnit?
    for word in words.dropFirst() {
      if bound == nil, unit == nil, let named = Bound(rawValue: word), named != .range {
        bound = named
      } else if unit == nil, let named = ScaledUnit(code: word) {
        unit = named
      } else {
        return nil
      }
    }
    self.bound = bound
    self.unit = unit
    if let reference = RelativeReference(rawValue: first) {
      self.reference = reference
      (low, high) = (nil, nil)
      return
    }
    reference = nil
    if let number = ExactDecimal(first) {
      (low, high) = (number, nil)
      return
    }
    guard let ends = Self.ends(of: first), ends.low < ends.high else { return nil }
    (low, high) = (ends.low, ends.high)
  }

  private static func ends(of text: String) -> (low: ExactDecimal, high: ExactDecimal)? {
    let characters = Array(text)
    for index in characters.indices.dropFirst().dropLast(2)
    where characters[index] == "." && characters[index + 1] == "." {
      guard let low = ExactDecimal(String(characters[..<index])),
        let high = ExactDecimal(String(characters[(index + 2)...]))
      else { return nil }
      return (low, high)
    }
    return nil
  }

  /// Whether a figure is what was expected.
  public func matches(_ observation: Observation) -> Bool {
    let value = observation.value
    guard value.low == low, value.high == high, value.reference == reference else { return false }
    return (bound ?? value.bound) == value.bound && (unit ?? observation.unit) == observation.unit
  }

  /// The figure that the pattern names, with `standard` for a unit that it doesn't.
  public func figure(standard: ScaledUnit) -> (value: ObservationValue, unit: ScaledUnit)? {
    if let reference { return (.relative(reference, bound ?? .about), .percent) }
    guard let low else { return nil }
    return (high.map { .range(low, $0) } ?? .number(low, bound ?? .exact), unit ?? standard)
  }

  /// The pattern as it is read.
  public var description: String {
    let number = low.map { low in high.map { "\(low)..\($0)" } ?? "\(low)" }
    return [number ?? reference?.rawValue, bound?.rawValue, unit?.description].compactMap { $0 }.joined(
      separator: " ")
  }
}

extension ScaledUnit: CustomStringConvertible {
  /// Reads `PT`, `CNY_8`; `nil` for anything else.
  public init?(code text: String) {
    guard let first = text.first, first.isASCII, first.isUppercase else { return nil }
    let parts = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, let last = parts.last, let power = Int(last), (0...16).contains(power) {
      self.init(UnitCode(rawValue: parts.dropLast().joined(separator: "_")), multiplier: power)
    } else {
      self.init(UnitCode(rawValue: text))
    }
  }

  /// In one field: `PT`, `CNY_8` (the code and the power of ten).
  public var description: String { multiplier == 0 ? code.rawValue : "\(code.rawValue)_\(multiplier)" }
}
