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
    // As libgd has it.
    guard scene.width > 0, scene.height > 0, Int32(exactly: scene.width) != nil,
      Int32(exactly: scene.height) != nil, scene.width <= Int(Int32.max) / 4 / scene.height
    else { throw .imageTooLarge(width: scene.width, height: scene.height) }
    let chunks = texts.map(\.chunk)
    var painter = try ScenePainter(scene, typeface: typeface, bandHeight: PNGRenderer.bandHeight(scene.width))
    if let picture = try reduced(scene, by: &painter) {
      let transparent = isTransparent ? picture.palette.firstIndex(of: scene.background.hex) : nil
      let png = IndexedPNG(
        width: scene.width, height: scene.height, dotsPerInch: dotsPerInch, transparent: transparent,
        texts: chunks)
      guard let bytes = png.bytes(picture) else { throw .encodingFailed }
      return bytes
    }
    return PNGChunk.inserting(chunks, into: try trueColor(scene, by: &painter))
  }

  /// Rows of half a megabyte: less than a core's own memory has.
  private static func bandHeight(_ width: Int) -> Int { max(8, (1 << 17) / width) }

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

  /// The picture by a palette; `nil` when it has too many colours.
  private func reduced(
    _ scene: Scene, by painter: inout ScenePainter
  ) throws(RenderError) -> PaletteReduction? {
    var census = ColorCensus()
    var isWhole = true
    try painter.paint { band in
      isWhole = census.add(band.pixels)
      return isWhole
    }
    return isWhole ? PaletteReduction(census, exact: scene.colors) : nil
  }

  private func trueColor(_ scene: Scene, by painter: inout ScenePainter) throws(RenderError) -> [UInt8] {
    let image = try GDImage(trueColorWidth: scene.width, height: scene.height)
    if isTransparent { image.keepAlpha() }
    let clear = isTransparent ? scene.background.hex : nil
    try painter.paint { band in
      for (line, row) in band.rows.enumerated() {
        image.setRow(row, colors: band.pixels[(line * band.width)..<((line + 1) * band.width)], clear: clear)
      }
      return true
    }
    return try image.png(level: 3, dotsPerInch: dotsPerInch)
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
