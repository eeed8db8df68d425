/// Tells how much room a text takes.
///
/// Layout asks, the renderer answers from the fonts; tests answer with fixed numbers.
public protocol TextMeasurer {
  /// The advance width of one line of text in pixels.
  ///
  /// - Parameters:
  ///   - text: the characters.
  ///   - size: the em in pixels.
  ///   - weight: the weight.
  /// - Returns: pixels.
  func width(of text: String, size: Double, weight: TextWeight) -> Double

  /// How far text of this size rises above its baseline, whatever its characters.
  ///
  /// - Parameters:
  ///   - size: the em in pixels.
  ///   - weight: the weight.
  /// - Returns: pixels.
  func ascent(size: Double, weight: TextWeight) -> Double

  /// How far text of this size hangs below its baseline, whatever its characters.
  ///
  /// - Parameters:
  ///   - size: the em in pixels.
  ///   - weight: the weight.
  /// - Returns: pixels.
  func descent(size: Double, weight: TextWeight) -> Double
}
