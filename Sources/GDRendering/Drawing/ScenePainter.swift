internal import Charts

/// Draws a scene in bands of some rows, each with all its commands one after the other.
///
/// A picture is never in memory as a whole: what it takes stays the same for any size, stays in a core's own memory, and
/// isn't asked of the system page by page.
struct ScenePainter: ~Copyable {
  private(set) var canvas: PixelCanvas
  private let scene: Scene
  private let bandHeight: Int
  private var raster: CoverageRaster
  private var atlas: GlyphAtlas

  /// A painter of `scene`; all of it is one band unless told otherwise.
  init(_ scene: Scene, typeface: Typeface, bandHeight: Int? = nil) throws(RenderError) {
    self.scene = scene
    self.bandHeight = max(1, min(scene.height, bandHeight ?? scene.height))
    canvas = PixelCanvas(width: scene.width, rows: 0..<self.bandHeight, background: scene.background.hex)
    raster = CoverageRaster(width: scene.width, height: scene.height)
    var largest = 1.0
    for case .text(let run) in scene.commands { largest = max(largest, run.size) }
    atlas = try GlyphAtlas(typeface, largestSize: largest)
  }

  /// Draws band after band and gives each to `take`, from the top; ends early when that returns false.
  mutating func paint(_ take: (borrowing PixelCanvas) -> Bool) throws(RenderError) {
    for start in stride(from: 0, to: scene.height, by: bandHeight) {
      let rows = start..<min(scene.height, start + bandHeight)
      canvas.move(to: rows)
      raster.band = rows
      for command in scene.commands { try draw(command) }
      guard take(canvas) else { return }
    }
  }

  private mutating func draw(_ command: DrawCommand) throws(RenderError) {
    switch command {
    case .rectangle(let rect, let color): fill(rect, color)
    case .polyline(let line):
      let bounds = Rect(around: line.points).grown(by: line.width / 2)
      guard isInBand(bounds.minY - 2, bounds.maxY + 2) else { return }
      raster.begin(bounds)
      for stroke in line.strokes { raster.stroke(stroke, width: line.width) }
      raster.flush(line.color.hex, into: &canvas)
    case .circle(let circle): draw(circle)
    case .polygon(let points, let color):
      let bounds = Rect(around: points)
      guard isInBand(bounds.minY - 2, bounds.maxY + 2) else { return }
      raster.begin(bounds)
      raster.polygon(points)
      raster.flush(color.hex, into: &canvas)
    case .text(let run):
      // libgd's glyphs reach two ems from their pen at most, a halo less than one more.
      guard isInBand(run.position.y - 3 * run.size - 2, run.position.y + 3 * run.size + 2) else { return }
      try draw(run)
    }
  }

  /// Whether anything between these heights is in the rows that are drawn now.
  private func isInBand(_ top: Double, _ bottom: Double) -> Bool {
    bottom >= Double(canvas.rows.lowerBound) && top <= Double(canvas.rows.upperBound)
  }

  private mutating func fill(_ rect: Rect, _ color: Color) {
    func pixel(_ position: Double, _ limit: Int) -> Int {
      Int(min(max(position.rounded(), 0), Double(limit)))
    }
    let left = pixel(rect.minX, canvas.width)
    let top = pixel(rect.minY, scene.height)
    canvas.fill(
      columns: left..<max(left, pixel(rect.maxX, canvas.width)),
      rows: top..<max(top, pixel(rect.maxY, scene.height)),
      color: color.hex)
  }

  private mutating func draw(_ circle: Circle) {
    let bounds = Rect(around: [circle.center]).grown(by: circle.radius)
    guard isInBand(bounds.minY - 2, bounds.maxY + 2) else { return }
    raster.begin(bounds)
    raster.disc(center: circle.center, radius: circle.radius)
    raster.flush((circle.outlineWidth > 0 ? circle.outline : circle.fill).hex, into: &canvas)
    guard circle.outlineWidth > 0, circle.radius > circle.outlineWidth else { return }
    raster.disc(center: circle.center, radius: circle.radius - circle.outlineWidth)
    raster.flush(circle.fill.hex, into: &canvas)
  }

  private mutating func draw(_ run: TextRun) throws(RenderError) {
    var glyphs: [GlyphAtlas.Glyph] = []
    for scalar in run.string.unicodeScalars {
      glyphs.append(try atlas.glyph(scalar, size: run.size, weight: run.weight))
    }
    let width = Double(glyphs.reduce(0) { $0 + $1.advance })
    let start: Double =
      switch run.anchor {
      case .start: run.position.x
      case .middle: run.position.x - width / 2
      case .end: run.position.x - width
      }
    let pen = Int(start.rounded())
    let baseline = Int(run.position.y.rounded())
    if let halo = run.halo {
      let reach = max(1, Int((run.size * 0.1).rounded()))
      for (dx, dy) in [(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)] {
        draw(glyphs, pen: pen + dx * reach, baseline: baseline + dy * reach, color: halo.hex)
      }
    }
    draw(glyphs, pen: pen, baseline: baseline, color: run.color.hex)
  }

  private mutating func draw(_ glyphs: [GlyphAtlas.Glyph], pen: Int, baseline: Int, color: UInt32) {
    var pen = pen
    for glyph in glyphs {
      draw(glyph, x: pen + glyph.left, y: baseline + glyph.top, color: color)
      pen += glyph.advance
    }
  }

  private mutating func draw(_ glyph: GlyphAtlas.Glyph, x: Int, y: Int, color: UInt32) {
    guard glyph.width > 0 else { return }
    let top = canvas.rows.lowerBound
    let height = glyph.coverage.count / glyph.width
    for line in (0..<height).clamped(to: (top - y)..<max(top - y, canvas.rows.upperBound - y)) {
      let start = line * glyph.width
      for offset in 0..<glyph.width where glyph.coverage[start + offset] > 0 {
        canvas.blend(color, coverage: glyph.coverage[start + offset], column: x + offset, row: y + line)
      }
    }
  }
}
