import Charts

/// Han characters are one em wide, all others half an em; the same on every machine.
struct FixedMeasurer: TextMeasurer {
  func width(of text: String, size: Double, weight: TextWeight) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? size : size / 2) }
  }
  func ascent(size: Double, weight: TextWeight) -> Double { size * 0.88 }
  func descent(size: Double, weight: TextWeight) -> Double { size * 0.22 }
}

/// A repeatable source of random numbers (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Made-up names and values.
struct Inventor {
  private var numbers: SeededNumbers
  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func name() -> String {
    let letters = Array("上杭长汀永定新罗武平连城漳福州厦门泉南三明莆田宁德龙岩市县区")
    return String(
      (0..<Int.random(in: 2...20, using: &numbers)).map { _ in letters.randomElement(using: &numbers) ?? "县" }
    )
  }

  mutating func value(_ shape: ValueShape) -> Double {
    switch shape {
    case .mixed: Double.random(in: -99.9...99.9, using: &numbers)
    case .wide:
      Bool.random(using: &numbers)
        ? Double.random(in: -99.9...12_345_678.9, using: &numbers)
        : Double.random(in: -99.9...9, using: &numbers)
    case .equal: 5.3
    case .negative: Double.random(in: -99.9 ... -0.1, using: &numbers)
    case .onlyOne: 7
    }
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  mutating func flag() -> Bool { Bool.random(using: &numbers) }
}

/// What sort of values a generated chart has.
enum ValueShape: CaseIterable {
  case mixed, wide, equal, negative
  /// All values missing but one.
  case onlyOne
}

/// The sizes every layout must manage.
let testedSizes = [(480, 360), (1600, 900), (4000, 2250)]
