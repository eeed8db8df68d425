/// What an observation says beside its number, in sixteen bits.
///
/// Bound (3 bits), reference, status and basis (2 each, 0 for none), decimals of the number (4).
struct FigureFlags: Hashable, Sendable {
  let bits: UInt16

  init(
    bound: Bound, reference: RelativeReference?, status: ObservationStatus?, basis: Basis?, decimals: Int = 0
  ) {
    bits =
      Self.number(of: bound, in: Bound.allCases) - 1 | Self.number(
        of: reference, in: RelativeReference.allCases) << 3
      | Self.number(of: status, in: ObservationStatus.allCases) << 5
      | Self.number(of: basis, in: Basis.allCases) << 7 | UInt16(decimals & 15) << 9
  }

  private init(bits: UInt16) { self.bits = bits }

  /// These flags for a number with so many decimals.
  func with(decimals: Int) -> FigureFlags { FigureFlags(bits: bits & 0x1FF | UInt16(decimals & 15) << 9) }

  /// Whether the bound is a range (and no reference is named, which a range never has).
  var isRange: Bool { bits & 7 == 4 }
  var bound: Bound { Self.code(bits & 7 + 1, in: Bound.allCases) ?? .exact }
  var reference: RelativeReference? { Self.code(bits >> 3 & 3, in: RelativeReference.allCases) }
  var status: ObservationStatus? { Self.code(bits >> 5 & 3, in: ObservationStatus.allCases) }
  var basis: Basis? { Self.code(bits >> 7 & 3, in: Basis.allCases) }
  var decimals: Int { Int(bits >> 9 & 15) }

  private static func number<Code: Equatable>(of code: Code?, in all: [Code]) -> UInt16 {
    guard let code, let index = all.firstIndex(of: code) else { return 0 }
    return UInt16(index + 1)
  }

  private static func code<Code>(_ number: UInt16, in all: [Code]) -> Code? {
    let index = Int(number) - 1
    return all.indices.contains(index) ? all[index] : nil
  }
}
