/// Maps values to pixels along one axis.
struct LinearScale: Equatable {
  let low: Double
  let high: Double
  let start: Double
  let end: Double

  /// The pixel of `value`.
  func position(_ value: Double) -> Double {
    guard high > low else { return (start + end) / 2 }
    return start + (value - low) / (high - low) * (end - start)
  }
}
