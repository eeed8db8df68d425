/// Why a chart can't be drawn; data only, the words are made where the user is spoken to.
public enum ChartError: Error, Sendable, Hashable {
  /// There is no row, no line or no value at all.
  case noData
  /// A number is infinite or not a number.
  case notFinite(label: String)
  /// A line has fewer than two values.
  case tooFewPoints(series: String, count: Int)
  /// More lines or bars side by side than can be told apart.
  case tooManySeries(count: Int, limit: Int)
  /// More panels than fit a page.
  case tooManyPanels(count: Int, limit: Int)
  /// A row has another number of values than the chart has series, or a line another number than there are years.
  case unevenValues(label: String, expected: Int, found: Int)
  /// The years don't rise from one to the next.
  case unorderedYears(Int, Int)
  /// A side of the canvas is not positive or too long, or the area is too large.
  case sizeOutOfRange(width: Int, height: Int, longestSide: Int, largestArea: Int)
  /// Names or values don't fit beside or below what they belong to: so many rows, upright or not.
  case labelsDontFit(count: Int, isUpright: Bool)
  /// A table has more columns than fit with text that can be read.
  case tooManyColumns(count: Int, limit: Int)
  /// The title takes the room that the plot needs.
  case titleTooLong(characters: Int)
  /// The line below the title does.
  case subtitleTooLong(characters: Int)
  /// A line at the foot does.
  case footerTooLong(characters: Int)
  /// The contents don't fit the canvas with text that can be read.
  case canvasTooSmall(width: Int, height: Int)
}

/// The size of a picture in pixels, within reason.
public struct CanvasSize: Sendable, Hashable {
  /// The longest side allowed.
  public static let longestSide = 10_000
  /// The largest area allowed.
  public static let largestArea = 40_000_000

  /// The smallest canvas on which all kinds of charts can be read.
  public static let smallestReadable = (width: 480, height: 360)

  /// Pixels from left to right.
  public let width: Int
  /// Pixels from top to bottom.
  public let height: Int

  /// How large texts and lines are: 1 is a slide of 1600 × 900, where the smallest text has 18 pixels; by the size if `nil`.
  public let textScale: Double?

  /// A 16:9 slide, 1600 × 900.
  public static let slide = CanvasSize(checkedWidth: 1600, checkedHeight: 900, textScale: nil)

  /// A size.
  ///
  /// - Parameters:
  ///   - width: pixels from left to right.
  ///   - height: pixels from top to bottom.
  ///   - textScale: how large texts and lines are, 0.2 to 20; by the size if `nil`.
  /// - Throws: `ChartError.sizeOutOfRange`.
  public init(width: Int, height: Int, textScale: Double? = nil) throws(ChartError) {
    let sides = 1...CanvasSize.longestSide
    guard sides.contains(width), sides.contains(height), width * height <= CanvasSize.largestArea else {
      throw .sizeOutOfRange(
        width: width, height: height, longestSide: CanvasSize.longestSide, largestArea: CanvasSize.largestArea
      )
    }
    self.init(
      checkedWidth: width, checkedHeight: height, textScale: textScale.map { min(max($0, 0.2), 20) })
  }

  private init(checkedWidth: Int, checkedHeight: Int, textScale: Double?) {
    width = checkedWidth
    height = checkedHeight
    self.textScale = textScale
  }

  /// How large texts and lines are: as asked, else by the size; smaller canvases shrink less than in proportion, so that
  /// text stays readable.
  public var ownTextScale: Double {
    let ratio = min(Double(width) / 1600, Double(height) / 900)
    return textScale ?? (ratio < 1 ? ratio.squareRoot() : ratio)
  }

  /// Whether it is taller than a page.
  var isTall: Bool { Double(height) > 1.5 * Double(width) }

  /// Whether all kinds of charts can be read on it.
  var isReadable: Bool {
    width >= CanvasSize.smallestReadable.width && height >= CanvasSize.smallestReadable.height
  }

  /// What every chart can't be smaller than.
  var isTiny: Bool { width < 200 || height < 150 }
}
