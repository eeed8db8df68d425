/// A picture's place in a document: its size on paper, its resolution, and the smallest text.
public enum CanvasPreset: String, Sendable, CaseIterable {
  /// The whole of a 16:9 slide: 33.9 × 19.1 cm, 1600 × 900 pixels.
  case slide
  /// Beside text on a 16:9 slide: 16.5 × 15 cm, 780 × 709 pixels.
  case slideHalf = "slide-half"
  /// The width of the text on A4: 17 × 11 cm, 2008 × 1299 pixels.
  case a4
  /// The text of a whole A4 page, upright: 17 × 24.7 cm, 2008 × 2917 pixels.
  case a4Page = "a4-page"
  /// Two beside each other on A4: 8.2 × 7.5 cm, 969 × 886 pixels.
  case a4Half = "a4-half"
  /// 19 × 19 cm, 1080 × 1080 pixels.
  case square

  /// Width and height in centimetres.
  public var centimetres: (width: Double, height: Double) {
    switch self {
    case .slide: (33.867, 19.05)
    case .slideHalf: (16.5, 15)
    case .a4: (17, 11)
    case .a4Page: (17, 24.7)
    case .a4Half: (8.2, 7.5)
    case .square: (19.05, 19.05)
    }
  }

  /// Pixels per inch.
  public var dotsPerInch: Int {
    switch self {
    case .slide, .slideHalf: 120
    case .a4, .a4Page, .a4Half: 300
    case .square: 144
    }
  }

  /// The size of the smallest text in points: what a projector shows, what print can hold.
  public var smallestText: Double {
    switch self {
    case .slide: 10.8
    case .slideHalf: 9
    case .a4, .a4Page: 8
    case .a4Half: 7
    case .square: 9
    }
  }

  /// The canvas, its pixels multiplied by `scale`.
  ///
  /// - Parameter scale: 1 for the preset's own resolution.
  /// - Returns: the canvas.
  /// - Throws: `ChartError.sizeOutOfRange`.
  public func canvas(scale: Double = 1) throws(ChartError) -> CanvasSize {
    let dots = Double(dotsPerInch) * scale
    func pixels(_ centimetres: Double) -> Int { Int(min(1e6, (centimetres / 2.54 * dots).rounded())) }
    let smallestPixels = smallestText / 72 * dots
    return try CanvasSize(
      width: pixels(centimetres.width), height: pixels(centimetres.height), textScale: smallestPixels / 18)
  }
}
