internal import Charts

/// Draws the commands of a scene one after the other.
struct ScenePainter: ~Copyable {
  private(set) var canvas: PixelCanvas
  private var raster: CoverageRaster
  private var atlas: GlyphAtlas

  init(_ scene: Scene, typeface: Typeface) throws(RenderError) {
    canvas = PixelCanvas(width: scene.width, height: scene.height, background: scene.background.hex)
    raster = CoverageRaster(width: scene.width, height: scene.height)
    var largest = 1.0
    for case .text(let run) in scene.commands { largest = max(largest, run.size) }
    atlas = try GlyphAtlas(typeface, largestSize: largest)
  }

  mutating func draw(_ command: DrawCommand) throws(RenderError) {
    switch command {
    case .rectangle(let rect, let color): fill(rect, color)
    case .polyline(let line):
      raster.begin(Rect(around: line.points).grown(by: line.width / 2))
      for stroke in line.strokes { raster.stroke(stroke, width: line.width) }
      raster.flush(line.color.hex, into: &canvas)
    case .circle(let circle): draw(circle)
    case .polygon(let points, let color):
      raster.begin(Rect(around: points))
      raster.polygon(points)
      raster.flush(color.hex, into: &canvas)
    case .text(let run): try draw(run)
    }
  }

  private mutating func fill(_ rect: Rect, _ color: Color) {
    func pixel(_ position: Double, _ limit: Int) -> Int {
      Int(min(max(position.rounded(), 0), Double(limit)))
    }
    let left = pixel(rect.minX, canvas.width)
    let top = pixel(rect.minY, canvas.height)
    canvas.fill(
      columns: left..<max(left, pixel(rect.maxX, canvas.width)),
      rows: top..<max(top, pixel(rect.maxY, canvas.height)),
      color: color.hex)
  }

  private mutating func draw(_ circle: Circle) {
    raster.begin(Rect(around: [circle.center]).grown(by: circle.radius))
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
    for (index, coverage) in glyph.coverage.enumerated() where coverage > 0 {
      canvas.blend(
        color, coverage: coverage, column: x + index % glyph.width, row: y + index / glyph.width)
    }
  }
}
