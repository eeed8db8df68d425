/// A small generator of random numbers that is the same on every machine, for ever.
///
/// Steele, Lea and Flood (2014), *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014: a counter that
/// advances by the golden ratio, and a mixing of its bits. Made for simulations; not for secrets.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next number from 0 up to, but not including, 1: the upper 53 bits as a binary fraction.
  mutating func nextUnit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The next whole number below `count`.
  mutating func nextIndex(below count: Int) -> Int { min(Int(nextUnit() * Double(count)), count - 1) }
}
