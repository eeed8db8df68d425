/// An opaque sRGB colour.
public struct Color: Sendable, Hashable {
  /// Red, 0–255.
  public let red: UInt8
  /// Green, 0–255.
  public let green: UInt8
  /// Blue, 0–255.
  public let blue: UInt8

  /// A colour from `0xRRGGBB`.
  ///
  /// - Parameter hex: the three channels; higher bits are ignored.
  public init(hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }

  /// The colour as `0xRRGGBB`.
  public var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// A mixture: `share` of `other`, the rest of this colour.
  ///
  /// - Parameters:
  ///   - other: the colour to mix in.
  ///   - share: 0 for none, 1 for only `other`.
  /// - Returns: the mixture.
  public func mixed(with other: Color, share: Double) -> Color {
    func channel(_ own: UInt8, _ new: UInt8) -> UInt32 {
      UInt32(min(255, max(0, (Double(own) + (Double(new) - Double(own)) * share).rounded())))
    }
    return Color(
      hex: channel(red, other.red) << 16 | channel(green, other.green) << 8 | channel(blue, other.blue))
  }
}
