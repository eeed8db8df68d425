internal import Charts

/// Glyphs as coverage, each drawn by libgd once: libgd itself would render every glyph of every text anew.
struct GlyphAtlas: ~Copyable {
  /// One glyph at one size.
  struct Glyph {
    /// From the pen to the left edge.
    let left: Int
    /// From the baseline to the top edge; negative upwards.
    let top: Int
    let width: Int
    let advance: Int
    /// Rows of coverage, 0–255.
    let coverage: [UInt8]
  }

  private struct Key: Hashable {
    let scalar: Unicode.Scalar
    let size: Double
    let weight: TextWeight
  }

  private let typeface: Typeface
  private var glyphs: [Key: Glyph] = [:]
  private let scratch: GDImage
  private let pen: (x: Int32, y: Int32)

  init(_ typeface: Typeface, largestSize: Double) throws(RenderError) {
    self.typeface = typeface
    let em = Int(largestSize.rounded(.up))
    scratch = try GDImage(trueColorWidth: 4 * em + 8, height: 4 * em + 8)
    pen = (Int32(em), Int32(2 * em))
  }

  mutating func glyph(_ scalar: Unicode.Scalar, size: Double, weight: TextWeight) throws(RenderError) -> Glyph
  {
    let key = Key(scalar: scalar, size: size, weight: weight)
    if let known = glyphs[key] { return known }
    let font = weight == .bold ? typeface.bold : typeface.regular
    let box = try scratch.drawCharacter(scalar, font: font.path, size: size, x: pen.x, y: pen.y)
    var coverage: [UInt8] = []
    if box.left <= box.right, box.top <= box.bottom {
      coverage.reserveCapacity((box.right - box.left + 1) * (box.bottom - box.top + 1))
      for row in box.top...box.bottom {
        scratch.takeCoverage(row: row, from: box.left, through: box.right, into: &coverage)
      }
    }
    let glyph = Glyph(
      left: box.left - Int(pen.x), top: box.top - Int(pen.y), width: max(0, box.right - box.left + 1),
      advance: font.metrics.advance(scalar, size: size), coverage: coverage)
    glyphs[key] = glyph
    return glyph
  }
}
