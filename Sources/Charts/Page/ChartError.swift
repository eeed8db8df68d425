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
  /// A row has another number of values than the chart has series, or a line another number than there are years.
  case unevenValues(label: String, expected: Int, found: Int)
  /// The years don't rise from one to the next.
  case unorderedYears(Int, Int)
  /// A side of the canvas is not positive or too long, or the area is too large.
  case sizeOutOfRange(width: Int, height: Int, longestSide: Int, largestArea: Int)
  /// The contents don't fit the canvas with text that can be read.
  case canvasTooSmall(width: Int, height: Int)
}

/// The size of a picture in pixels, within reason.
public struct CanvasSize: Sendable, Hashable {
  /// The longest side allowed.
  public static let longestSide = 10_000
  /// The largest area allowed.
  public static let largestArea = 40_000_000

  /// Pixels from left to right.
  public let width: Int
  /// Pixels from top to bottom.
  public let height: Int

  /// A 16:9 slide, 1600 × 900.
  public static let slide = CanvasSize(checkedWidth: 1600, checkedHeight: 900)

  /// A size.
  ///
  /// - Parameters:
  ///   - width: pixels from left to right.
  ///   - height: pixels from top to bottom.
  /// - Throws: `ChartError.sizeOutOfRange`.
  public init(width: Int, height: Int) throws(ChartError) {
    let sides = 1...CanvasSize.longestSide
    guard sides.contains(width), sides.contains(height), width * height <= CanvasSize.largestArea else {
      throw .sizeOutOfRange(
        width: width, height: height, longestSide: CanvasSize.longestSide, largestArea: CanvasSize.largestArea
      )
    }
    self.init(checkedWidth: width, checkedHeight: height)
  }

  private init(checkedWidth: Int, checkedHeight: Int) {
    width = checkedWidth
    height = checkedHeight
  }

  /// What every chart can't be smaller than.
  var isTiny: Bool { width < 200 || height < 150 }
}
