/// A chart as a value: what it shows, without size, fonts or colours.
public protocol ChartSpec: Sendable {
  /// Lays the chart out.
  ///
  /// - Parameters:
  ///   - canvas: the size of the picture.
  ///   - theme: the colours.
  ///   - measurer: tells how wide texts are.
  /// - Returns: the finished picture as data.
  /// - Throws: `ChartError.canvasTooSmall`, and what a kind of chart can't be drawn for.
  func scene(canvas: CanvasSize, theme: Theme, measurer: some TextMeasurer) throws(ChartError) -> Scene
}

extension ChartSpec {
  /// Lays the chart out in the light theme.
  ///
  /// - Parameters:
  ///   - canvas: the size of the picture.
  ///   - measurer: tells how wide texts are.
  /// - Returns: the finished picture as data.
  /// - Throws: as ``scene(canvas:theme:measurer:)``.
  public func scene(canvas: CanvasSize, measurer: some TextMeasurer) throws(ChartError) -> Scene {
    try scene(canvas: canvas, theme: .light, measurer: measurer)
  }
}
