/// Powers of ten without rounding errors where a `Double` allows it.
enum DecimalPower {
  /// `value × 10^exponent`; negative powers divide, so that 53 × 10^−1 is the nearest `Double` to 5.3.
  static func scaled(_ value: Double, by exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(abs(exponent), 300) { power *= 10 }
    return exponent < 0 ? value / power : value * power
  }

  /// The smallest exponent whose power of ten is at least `value`, for a positive value.
  static func ceiling(of value: Double) -> Int {
    var exponent = 0
    while exponent < 300, scaled(1, by: exponent) < value { exponent += 1 }
    while exponent > -300, scaled(1, by: exponent - 1) >= value { exponent -= 1 }
    return exponent
  }
}

/// Writes numbers for axes and labels: U+2212 for minus, commas between thousands.
enum NumberText {
  /// `digits × 10^exponent`, written exactly.
  static func exact(_ digits: Int, exponent: Int) -> String {
    var digits = digits
    var exponent = exponent
    while exponent < 0, digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    guard digits != 0 else { return "0" }
    let text = String(digits.magnitude) + String(repeating: "0", count: max(0, min(exponent, 300)))
    return (digits < 0 ? "−" : "") + pointed(text, decimals: max(0, -exponent))
  }

  /// `value` with a fixed number of decimals; half away from zero.
  static func rounded(_ value: Double, decimals: Int) -> String {
    let places = min(max(decimals, 0), 9)
    let scaled = DecimalPower.scaled(value.magnitude, by: places).rounded()
    guard scaled < 9e15 else { return value < 0 ? "−\(value.magnitude)" : "\(value)" }
    let digits = Int(scaled)
    return (value < 0 && digits > 0 ? "−" : "") + pointed(String(digits), decimals: places)
  }

  /// Digits with a decimal point and commas.
  private static func pointed(_ digits: String, decimals: Int) -> String {
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = Array(padded.dropLast(decimals))
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return decimals == 0 ? text : text + "." + padded.suffix(decimals)
  }
}
