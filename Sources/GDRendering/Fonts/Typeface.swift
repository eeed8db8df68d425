/// A regular and a bold font for libgd, with what is needed to measure text and to check characters.
///
/// Files that were cut out of a collection for this process alone are deleted with it.
public final class Typeface: Sendable {
  let regular: Font
  let bold: Font
  let glyphs = GlyphStore()

  /// One weight.
  struct Font: Sendable {
    /// The file libgd opens.
    let path: String
    /// What the user knows it as: the original file, with the face where it was chosen.
    let origin: String
    let isTemporary: Bool
    let metrics: FontMetrics
  }

  init(regular: Font, bold: Font) {
    self.regular = regular
    self.bold = bold
  }

  deinit {
    for font in [regular, bold] where font.isTemporary { FaceCache.remove(font.path) }
  }

  /// The original files, regular first; the same twice when there is no bold.
  public var origins: [String] { [regular.origin, bold.origin] }

  /// The characters of `text` that the fonts lack, in order, each once.
  ///
  /// - Parameter text: any text.
  /// - Returns: the missing characters.
  public func missingCharacters(in text: String) -> [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    return text.unicodeScalars.filter {
      seen.insert($0).inserted && (regular.metrics.lacks($0) || bold.metrics.lacks($0))
    }
  }
}

/// Which characters a font has and how wide they are.
struct FontMetrics: Sendable {
  private let map: CharacterMap
  private let advances: BigEndianBytes
  private let advanceCount: Int
  private let unitsPerEm: Int

  init(_ file: borrowing FontFile, face: FontFace) throws(FontFault) {
    map = try CharacterMap(try file.mapped("cmap", of: face))
    unitsPerEm = try file.contents("head", of: face).u16(18)
    advanceCount = try file.contents("hhea", of: face).u16(34)
    advances = try file.mapped("hmtx", of: face)
    guard unitsPerEm > 0, advanceCount > 0, advances.count >= 4 * advanceCount else { throw .notAFont }
  }

  func lacks(_ scalar: Unicode.Scalar) -> Bool { map.glyph(scalar) == 0 }

  /// How far the pen moves, in whole pixels: glyphs stand on whole pixels, so measuring and drawing agree exactly.
  func advance(_ scalar: Unicode.Scalar, size: Double) -> Int {
    let glyph = min(map.glyph(scalar), advanceCount - 1)
    let units = (try? advances.u16(4 * glyph)) ?? 0
    return Int((Double(units) * size / Double(unitsPerEm)).rounded())
  }
}
