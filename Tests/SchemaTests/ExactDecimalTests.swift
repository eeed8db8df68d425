import Schema
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    "0", "0.0", "6", "6.0", "-6.0", "5.30", "-0.05", "0.0000000001", "12345678901234567",
    "1234567.8901234567",
    "100000000000", "-99999999999999999",
  ])
  func spellingIsKept(_ text: String) {
    #expect(ExactDecimal(text)?.description == text)
  }

  @Test(arguments: [("+5", "5"), ("007", "7"), ("-0", "0"), ("-0.0", "0.0"), ("00.50", "0.50")])
  func superfluousSignsGo(_ text: String, _ expected: String) {
    #expect(ExactDecimal(text)?.description == expected)
  }

  @Test(arguments: [
    "", "-", "+", ".", ".5", "5.", "-.5", "1e3", "1E3", "1,000", " 5", "5 ", "5%", "--5", "+-5", "5-",
    "1.2.3",
    "５", "五", "0x10", "NaN", "inf", "1.00000000000", "123456789012345678", "1_000", "5\n",
  ])
  func nothingElseIsANumber(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func equalityIsByValue() {
    #expect(decimal("6.0") == decimal("6"))
    #expect(decimal("6.0").hashValue == decimal("6").hashValue)
    #expect(decimal("0.0").hashValue == decimal("0").hashValue)
    #expect(decimal("-0.10") == decimal("-0.1"))
    #expect(decimal("6.01") != decimal("6.1"))
  }

  @Test func orderIsByValue() {
    let spelled = ["-10", "-9.9", "-0.01", "0.00", "0.009", "0.01", "5.29", "5.3", "10", "9999999999999999"]
    let numbers = spelled.map(decimal)
    #expect(numbers.reversed().sorted().map(\.description) == spelled)
    #expect(!(decimal("5.30") < decimal("5.3")))
  }

  @Test func differencesAreExact() {
    #expect(decimal("5.3") - decimal("5.0") == decimal("8.3") - decimal("8.0"))
    #expect((decimal("5.3") - decimal("5.0")).description == "0.3")
    #expect((decimal("5.3") - decimal("5")).description == "0.3")
    #expect((decimal("0.1") + decimal("0.2")).description == "0.3")
    #expect((decimal("99999999999999999") + decimal("0.0000000001")).description == "99999999999999999.0")
  }

  @Test func lawsHoldForGeneratedNumbers() {
    var numbers = Numbers(state: 3)
    for _ in 0..<2_000 {
      let (a, b, c) = (numbers.next(), numbers.next(), numbers.next())
      #expect(a + b == b + a)
      #expect((a + b) + c == a + (b + c))
      #expect(a - b == -(b - a))
      #expect(a + .zero == a)
      #expect(a - a == .zero)
      #expect(a * b == b * a)
      #expect(a * (b + c) == a * b + a * c)
      #expect((a < b) == (a - b < .zero))
      #expect(a.magnitude >= .zero)
      #expect(ExactDecimal(a.description) == a)
      #expect(a.withoutTrailingZeros == a)
      #expect(a.scaled(byPowerOfTen: 4).scaled(byPowerOfTen: -4) == a)
      if b != .zero { #expect((a * b).divided(by: b, decimals: 4) == a.rounded(toDecimals: 4)) }
    }
  }

  @Test(arguments: [
    ("0.25", 1, "0.2"), ("0.35", 1, "0.4"), ("-0.25", 1, "-0.2"), ("-0.35", 1, "-0.4"), ("0.251", 1, "0.3"),
    ("2.5", 0, "2"), ("3.5", 0, "4"), ("-2.5", 0, "-2"), ("0.05", 1, "0.0"), ("0.15", 1, "0.2"),
    ("9.99", 1, "10.0"),
    ("6", 1, "6.0"), ("6.00", 1, "6.0"), ("1.49", 0, "1"), ("6.25", -1, "6"), ("6", 99, "6.0000000000"),
  ])
  func roundingIsHalfToEven(_ text: String, _ count: Int, _ expected: String) {
    #expect(decimal(text).rounded(toDecimals: count).description == expected)
  }

  @Test func productsAreRoundedOnce() {
    // 0.0000014449 has fourteen decimals too many if rounded digit by digit: 1.4449 → 1.445 → 1.45 → 1.5 → 2.
    let product = decimal("0.0000012021") * decimal("0.0001202")
    #expect(product.description == "0.0000000001")
    let tie = decimal("0.00001449") * decimal("0.00001")
    #expect(tie.description == "0.0000000001")
  }

  @Test(arguments: [
    ("1", "3", 4, "0.3333"), ("2", "3", 4, "0.6667"), ("1", "8", 2, "0.12"), ("3", "8", 2, "0.38"),
    ("-1", "3", 2, "-0.33"), ("-1", "-8", 2, "0.12"), ("1", "-8", 2, "-0.12"), ("10.50", "0.5", 0, "21"),
    ("0", "5", 1, "0.0"), ("1", "0.0000000001", 0, "10000000000"),
  ])
  func divisionIsRoundedHalfToEven(_ left: String, _ right: String, _ decimals: Int, _ expected: String) {
    #expect(decimal(left).divided(by: decimal(right), decimals: decimals)?.description == expected)
  }

  @Test func divisionByZeroIsNothing() {
    #expect(decimal("1").divided(by: decimal("0.0"), decimals: 2) == nil)
  }

  @Test(arguments: [
    ("1234.5", 4, "12345000"), ("12345", -4, "1.2345"), ("120000", -4, "12"), ("1.50", 1, "15"),
    ("1.50", 0, "1.50"), ("0.5", -8, "0.000000005"), ("-3.2", 2, "-320"), ("0", 8, "0"),
  ])
  func scalingIsExact(_ text: String, _ exponent: Int, _ expected: String) {
    #expect(decimal(text).scaled(byPowerOfTen: exponent).description == expected)
  }

  @Test func nothingTraps() {
    let extremes = [Int64.min, Int64.max, 1, 0, -1].flatMap { coefficient in
      [-40, 0, 10, 40].map { ExactDecimal(coefficient: coefficient, decimals: $0) }
    }
    for a in extremes {
      for b in extremes {
        _ = [a + b, a - b, a * b]
        _ = a < b
        for decimals in [-5, 0, 10, 60] { _ = a.divided(by: b, decimals: decimals) }
      }
      for exponent in [-60, -10, 10, 60] { _ = a.scaled(byPowerOfTen: exponent) }
      _ = [a.rounded(toDecimals: 60), a.rounded(toDecimals: -60), -a, a.magnitude]
      _ = a.description
    }
  }

  @Test func drawingGetsTheNearestDouble() {
    #expect(decimal("5.3").approximation == 5.3)
    #expect(decimal("-0.05").approximation == -0.05)
  }
}

/// A number that the test writes out itself; nonsense becomes a number that no test expects.
func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? ExactDecimal(-987_654_321) }

/// Repeatable decimals of all sizes that reports know (SplitMix64).
struct Numbers {
  var state: UInt64

  mutating func next() -> ExactDecimal {
    let digits = bits() % 7
    var limit: Int64 = 1
    for _ in 0..<digits { limit *= 10 }
    let coefficient = Int64(bits() % UInt64(limit * 2 + 1)) - limit
    return ExactDecimal(coefficient: coefficient, decimals: Int(bits() % 4))
  }

  private mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
