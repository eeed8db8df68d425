public import Charts

/// Measures text as `PNGRenderer` will draw it.
public final class GDTextMeasurer: TextMeasurer {
  private struct Style: Hashable {
    let size: Double
    let weight: TextWeight
  }

  private let typeface: Typeface
  private var extents: [Style: (up: Double, down: Double)] = [:]
  /// Steps of the pen: breaking lines asks for the same characters again and again.
  private var advances: [Style: [Unicode.Scalar: Int]] = [:]

  /// A measurer for texts in `typeface`.
  ///
  /// - Parameter typeface: the fonts.
  public init(_ typeface: Typeface) {
    self.typeface = typeface
  }

  /// The sum of the pen's steps, in whole pixels each.
  ///
  /// - Parameters:
  ///   - text: the characters.
  ///   - size: the em in pixels.
  ///   - weight: the weight.
  /// - Returns: pixels.
  public func width(of text: String, size: Double, weight: TextWeight) -> Double {
    let metrics = (weight == .bold ? typeface.bold : typeface.regular).metrics
    let style = Style(size: size, weight: weight)
    let known = advances[style] ?? [:]
    var sum = 0
    for scalar in text.unicodeScalars { sum += known[scalar] ?? advance(scalar, style, metrics) }
    return Double(sum)
  }

  private func advance(_ scalar: Unicode.Scalar, _ style: Style, _ metrics: FontMetrics) -> Int {
    let step = metrics.advance(scalar, size: style.size)
    advances[style, default: [:]][scalar] = step
    return step
  }

  /// The rise of a reference text, so that all texts of a size share one height.
  ///
  /// - Parameters:
  ///   - size: the em in pixels.
  ///   - weight: the weight.
  /// - Returns: pixels.
  public func ascent(size: Double, weight: TextWeight) -> Double { extent(size, weight).up }

  /// The depth of a reference text, so that all texts of a size share one height.
  ///
  /// - Parameters:
  ///   - size: the em in pixels.
  ///   - weight: the weight.
  /// - Returns: pixels.
  public func descent(size: Double, weight: TextWeight) -> Double { extent(size, weight).down }

  private func extent(_ size: Double, _ weight: TextWeight) -> (up: Double, down: Double) {
    let style = Style(size: size, weight: weight)
    if let known = extents[style] { return known }
    let font = weight == .bold ? typeface.bold : typeface.regular
    let extent =
      typeface.glyphs.extent(size, weight) {
        // A font that fails here fails again, with an error, when the text is drawn.
        let ink = try? GDImage.inkExtent(of: "国Agjy|", font: font.path, size: size)
        return ink.map { (up: Double($0.up), down: Double($0.down)) } ?? (up: size * 0.88, down: size * 0.25)
      }
    extents[style] = extent
    return extent
  }
}
