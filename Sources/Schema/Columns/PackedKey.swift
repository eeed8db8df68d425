/// A key in one word, so that comparing two words compares two keys in the order of `observations.csv`.
///
/// From the top: region (20 bits), number of the indicator by its text (26), measure, role, year (16).
struct PackedKey: Hashable, Comparable, Sendable {
  let bits: UInt64

  private static let regionShift: UInt64 = 44
  private static let indicatorShift: UInt64 = 18
  private static let measureBit: UInt64 = 1 << 17
  private static let roleBit: UInt64 = 1 << 16
  /// Added to a year, so that the bits are in the order of the years.
  private static let yearOffset = 1 << 15

  init(bits: UInt64) { self.bits = bits }

  /// The key without its year: what a run of rows has in common.
  static func prefix(region: RegionCode, indicator: UInt32, measure: Measure, role: Role) -> UInt64 {
    UInt64(region.number) << regionShift | UInt64(indicator) << indicatorShift
      | (measure == .growth ? 0 : measureBit) | (role == .actual ? 0 : roleBit)
  }

  /// The key of a ``prefix(region:indicator:measure:role:)`` and a year within ``ObservationKey/years``.
  init(prefix: UInt64, year: Int) {
    bits = prefix | UInt64(UInt16(truncatingIfNeeded: year + Self.yearOffset))
  }

  /// `nil` for a year that no key can have.
  init?(_ key: ObservationKey, indicator: UInt32) {
    guard let year = Int16(exactly: key.year) else { return nil }
    self.init(
      prefix: Self.prefix(
        region: key.region, indicator: indicator, measure: key.measure, role: key.role),
      year: Int(year))
  }

  /// The first key that a region can have.
  static func first(of regionNumber: Int) -> PackedKey {
    PackedKey(bits: UInt64(regionNumber) << regionShift)
  }

  var regionNumber: Int { Int(bits >> Self.regionShift) }
  var indicator: UInt32 { UInt32(truncatingIfNeeded: bits >> Self.indicatorShift) & 0x3FF_FFFF }
  var measure: Measure { bits & Self.measureBit == 0 ? .growth : .level }
  var role: Role { bits & Self.roleBit == 0 ? .actual : .target }
  var year: Int { Int(bits & 0xFFFF) - Self.yearOffset }

  /// The same key with its indicator numbered anew.
  func renumbered(_ indicator: UInt32) -> PackedKey {
    let mask: UInt64 = 0x3FF_FFFF << Self.indicatorShift
    return PackedKey(bits: bits & ~mask | UInt64(indicator) << Self.indicatorShift)
  }

  static func < (left: PackedKey, right: PackedKey) -> Bool { left.bits < right.bits }
}
