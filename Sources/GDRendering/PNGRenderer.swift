public import Charts

/// Draws scenes as PNG with libgd; the same scene gives the same bytes.
public struct PNGRenderer: Sendable {
  private let typeface: Typeface
  private let dotsPerInch: UInt32
  private let isTransparent: Bool

  /// A renderer with these fonts.
  ///
  /// - Parameters:
  ///   - typeface: the fonts; those the scene was measured with.
  ///   - dotsPerInch: stored in the PNG, so that it has a size on paper.
  ///   - isTransparent: whether the page is see-through; edges stay smoothed towards the colour of the page.
  public init(_ typeface: Typeface, dotsPerInch: Int = 120, isTransparent: Bool = false) {
    self.typeface = typeface
    self.dotsPerInch = UInt32(clamping: max(1, dotsPerInch))
    self.isTransparent = isTransparent
  }

  /// Draws a scene.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - texts: texts to store inside the PNG.
  /// - Returns: the PNG file.
  /// - Throws: `RenderError`, before anything is drawn where characters are missing.
  public func png(_ scene: Scene, texts: [PNGText] = []) throws(RenderError) -> [UInt8] {
    try check(scene)
    guard scene.width > 0, scene.height > 0 else {
      throw .imageTooLarge(width: scene.width, height: scene.height)
    }
    var painter = try ScenePainter(scene, typeface: typeface)
    for command in scene.commands { try painter.draw(command) }
    let png = try encode(painter.canvas, exact: scene.colors, page: scene.background.hex)
    return PNGChunk.inserting(texts.map(\.chunk), into: png)
  }

  /// Whether the fonts have all characters of a scene.
  ///
  /// - Parameter scene: what is to be drawn.
  /// - Throws: `RenderError.missingCharacters`.
  public func check(_ scene: Scene) throws(RenderError) {
    var seen: Set<Unicode.Scalar> = []
    var missing: [Unicode.Scalar] = []
    for case .text(let run) in scene.commands {
      let font = run.weight == .bold ? typeface.bold : typeface.regular
      for scalar in run.string.unicodeScalars where font.metrics.lacks(scalar) {
        if seen.insert(scalar).inserted { missing.append(scalar) }
      }
    }
    guard missing.isEmpty else { throw .missingCharacters(missing, font: typeface.regular.origin) }
  }

  private func encode(
    _ canvas: PixelCanvas, exact: Set<UInt32>, page: UInt32
  ) throws(RenderError) -> [UInt8] {
    guard let reduction = PaletteReduction(canvas.pixels, exact: exact) else {
      let image = try GDImage(trueColorWidth: canvas.width, height: canvas.height)
      if isTransparent { image.keepAlpha() }
      for row in 0..<canvas.height {
        image.setRow(
          row, colors: canvas.pixels[(row * canvas.width)..<((row + 1) * canvas.width)],
          clear: isTransparent ? page : nil)
      }
      return try image.png(level: 3, dotsPerInch: dotsPerInch)
    }
    let image = try GDImage(indexedWidth: canvas.width, height: canvas.height)
    for color in reduction.palette { image.allocate(color) }
    if isTransparent, let index = reduction.palette.firstIndex(of: page) {
      image.makeTransparent(index: Int32(index))
    }
    image.setPixels(reduction.runs)
    // A lower level saves no time worth having, higher ones take twice as long for 3 % of the size.
    return try image.png(level: 5, dotsPerInch: dotsPerInch)
  }
}

extension Scene {
  /// The colours that stand in the scene itself, as against those where edges are smoothed.
  fileprivate var colors: Set<UInt32> {
    var colors: Set<UInt32> = [background.hex]
    for command in commands {
      switch command {
      case .rectangle(_, let color), .polygon(_, let color): colors.insert(color.hex)
      case .polyline(let line): colors.insert(line.color.hex)
      case .circle(let circle): colors.formUnion([circle.fill.hex, circle.outline.hex])
      case .text(let run): colors.insert(run.color.hex)
      }
    }
    return colors
  }
}
