/// A place in a source in one word: the two numbers in 32 bits each.
struct PackedLocator: Hashable, Sendable {
  let bits: UInt64

  /// No place is known.
  static let none = PackedLocator(bits: 0)

  init(bits: UInt64) { self.bits = bits }

  /// A locator of which one number has no room goes into `far`, and its place there into the word.
  init(_ locator: Locator?, far: inout [Locator]) {
    guard let locator else {
      self = .none
      return
    }
    if let major = UInt32(exactly: locator.major), let minor = UInt32(exactly: locator.minor), major > 0 {
      bits = UInt64(major) << 32 | UInt64(minor)
    } else {
      far.append(locator)
      bits = UInt64(far.count)
    }
  }

  /// Whether the locator stands in the list of far ones.
  var isFar: Bool { bits > 0 && bits >> 32 == 0 }

  func locator(far: [Locator]) -> Locator? {
    if bits == 0 { return nil }
    if isFar { return far[Int(bits) - 1] }
    return Locator(major: Int(bits >> 32), minor: Int(bits & 0xFFFF_FFFF))
  }
}
