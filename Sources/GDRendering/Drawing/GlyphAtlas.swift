internal import Charts
internal import Synchronization

/// The glyphs that pictures in one typeface have in common, and the heights of its lines.
final class GlyphStore: Sendable {
  private struct Style: Hashable {
    let size: Double
    let weight: TextWeight
  }

  private let glyphs = Mutex<[GlyphAtlas.Key: GlyphAtlas.Glyph]>([:])
  private let extents = Mutex<[Style: (up: Double, down: Double)]>([:])
  /// Beyond, sizes and characters are no longer those of a set of charts, and memory counts more.
  private static let most = 20_000

  func glyph(_ key: GlyphAtlas.Key) -> GlyphAtlas.Glyph? { glyphs.withLock { $0[key] } }

  func keep(_ glyph: GlyphAtlas.Glyph, for key: GlyphAtlas.Key) {
    glyphs.withLock { if $0.count < GlyphStore.most { $0[key] = glyph } }
  }
}

extension GlyphStore {
  /// How far a reference text of this size rises and hangs, measured once.
  func extent(_ size: Double, _ weight: TextWeight, measure: () -> (up: Double, down: Double)) -> (
    up: Double, down: Double
  ) {
    let style = Style(size: size, weight: weight)
    if let known = extents.withLock({ $0[style] }) { return known }
    let extent = measure()
    extents.withLock { $0[style] = extent }
    return extent
  }
}

/// Glyphs as coverage, each drawn by libgd once: libgd itself would render every glyph of every text anew.
struct GlyphAtlas: ~Copyable {
  /// One glyph at one size.
  struct Glyph: Sendable {
    /// From the pen to the left edge.
    let left: Int
    /// From the baseline to the top edge; negative upwards.
    let top: Int
    let width: Int
    let advance: Int
    /// Rows of coverage, 0–255.
    let coverage: [UInt8]
  }

  struct Key: Hashable, Sendable {
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
    if let shared = typeface.glyphs.glyph(key) {
      glyphs[key] = shared
      return shared
    }
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
    typeface.glyphs.keep(glyph, for: key)
    return glyph
  }
}
