/// Which way the bars of a chart grow.
public enum BarOrientation: Sendable, Hashable {
  /// Lying bars, names at the left.
  case horizontal
  /// Upright bars, names below.
  case vertical
}

/// Turns the layout of lying bars into that of upright ones.
///
/// Everything between names and values is laid out once, in two coordinates: `along` grows with the values, `across` goes
/// from the first row to the last. Lying, these are x and y; upright, `across` is x and `along` is y mirrored.
struct BarAxes: Equatable {
  let orientation: BarOrientation
  /// What y and `along` add up to where bars are upright; whole, so that whole pixels stay whole.
  let mirror: Double

  static let lying = BarAxes(orientation: .horizontal, mirror: 0)

  var isUpright: Bool { orientation == .vertical }

  func point(along: Double, across: Double) -> Point {
    isUpright ? Point(x: across, y: mirror - along) : Point(x: along, y: across)
  }

  func rect(along: ClosedRange<Double>, across: ClosedRange<Double>) -> Rect {
    let length = along.upperBound - along.lowerBound
    let thickness = across.upperBound - across.lowerBound
    return isUpright
      ? Rect(minX: across.lowerBound, minY: mirror - along.upperBound, width: thickness, height: length)
      : Rect(minX: along.lowerBound, minY: across.lowerBound, width: length, height: thickness)
  }

  /// A line of whole pixels across the bars, centred on `along`.
  func line(at along: Double, across: ClosedRange<Double>, thickness: Double) -> Rect {
    let start = (along - thickness / 2).rounded()
    return rect(along: start...(start + thickness), across: across)
  }
}

/// The part of an axis that values can take, in pixels.
struct PlotSpan: Equatable {
  let start: Double
  let end: Double

  var length: Double { end - start }
}

extension BarAxes {
  /// What a rectangle on the canvas takes of the direction in which bars grow.
  func along(_ rect: Rect) -> ClosedRange<Double> {
    isUpright ? (mirror - rect.maxY)...(mirror - rect.minY) : rect.minX...rect.maxX
  }

  /// What a rectangle on the canvas takes of the direction from the first row to the last.
  func across(_ rect: Rect) -> ClosedRange<Double> {
    isUpright ? rect.minX...rect.maxX : rect.minY...rect.maxY
  }
}
