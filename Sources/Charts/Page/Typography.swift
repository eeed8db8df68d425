/// The sizes of a chart, all derived from the canvas: at most four sizes of text.
struct Typography: Equatable {
  /// 1 on a slide of 1600 × 900.
  let scale: Double
  /// How far the sizes, and the margins, are from the smallest: 1 on a slide.
  let spread: Double
  let title: Double
  let subtitle: Double
  let label: Double
  let foot: Double

  init(_ canvas: CanvasSize) {
    let scale = canvas.ownTextScale
    self.scale = scale
    func size(_ pixels: Double) -> Double { max(9, (pixels * scale).rounded()) }
    // Beside text on a page the smallest text is as large as on a slide, but a title can't be: sizes are closer together
    // the less the canvas holds.
    let room = min(Double(canvas.width) / 1600, Double(canvas.height) / 900) / scale
    spread = min(1, 0.3 + 0.7 * room)
    title = size(18 + 22 * spread)
    subtitle = size(18 + 6 * spread)
    label = size(22)
    foot = size(18)
  }

  /// The smallest text of a dense chart.
  var smallest: Double { max(9, (label * 0.6).rounded()) }

  /// What rows are written in at least where not all of them can be shown.
  var comfortable: Double { max(smallest, (label * 0.8).rounded()) }

  /// A length that is `pixels` on a slide.
  func length(_ pixels: Double) -> Double { pixels * scale }

  /// A thickness of whole pixels, at least one.
  func hairline(_ pixels: Double = 1) -> Double { max(1, (pixels * scale).rounded()) }
}
