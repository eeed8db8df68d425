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

/// The colours of all charts; a test checks contrast and colour blindness.
public enum Palette {
  /// The page.
  public static let ground = Color(hex: 0xFFFFFF)
  /// Titles, names, values.
  public static let ink = Color(hex: 0x1F2933)
  /// Subtitles, notes, axis text.
  public static let quietInk = Color(hex: 0x5B6670)
  /// Grid lines; behind everything and deliberately faint.
  public static let grid = Color(hex: 0xE3E7EB)
  /// The zero line and axis line.
  public static let axis = Color(hex: 0x6B7680)
  /// The ground of a highlighted row or of future years.
  public static let band = Color(hex: 0xE9EEF4)
  /// Leaders from labels to what they name.
  public static let leader = Color(hex: 0xB4BDC6)
  /// Marks that aren't in focus.
  public static let quietMark = Color(hex: 0x8A939C)
  /// The four colours that are told apart with any colour vision.
  public static let hues = [
    Color(hex: 0x0E74B4), Color(hex: 0xC2450F), Color(hex: 0x0A5040), Color(hex: 0x72206C),
  ]
  /// The first hue: bars, a target met.
  public static let primary = Color(hex: 0x0E74B4)
  /// The second hue: the highlighted bar, a target missed.
  public static let accent = Color(hex: 0xC2450F)

  /// White or ink, whichever is read more easily on `ground`.
  static func text(on ground: Color) -> Color {
    let luma = 299 * Int(ground.red) + 587 * Int(ground.green) + 114 * Int(ground.blue)
    return luma < 140_000 ? Palette.ground : ink
  }
}
