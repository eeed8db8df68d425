/// The sizes of a chart, all derived from the canvas: at most four sizes of text.
struct Typography: Equatable {
  /// 1 on a slide of 1600 × 900.
  let scale: Double
  let title: Double
  let subtitle: Double
  let label: Double
  let foot: Double

  init(_ canvas: CanvasSize) {
    let scale = canvas.ownTextScale
    self.scale = scale
    func size(_ pixels: Double) -> Double { max(9, (pixels * scale).rounded()) }
    title = size(40)
    subtitle = size(24)
    label = size(22)
    foot = size(18)
  }

  /// The smallest text of a dense chart.
  var smallest: Double { max(9, (label * 0.6).rounded()) }

  /// A length that is `pixels` on a slide.
  func length(_ pixels: Double) -> Double { pixels * scale }

  /// A thickness of whole pixels, at least one.
  func hairline(_ pixels: Double = 1) -> Double { max(1, (pixels * scale).rounded()) }
}
