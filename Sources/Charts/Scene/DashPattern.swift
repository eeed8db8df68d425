/// Dashes of one length with gaps of another.
///
/// Dashes are cut in geometry because libgd counts pixels and lets dashes shrink with the thickness.
public struct DashPattern: Sendable, Hashable {
  /// The length of a dash in pixels.
  public let dash: Double
  /// The length of the gap after it.
  public let gap: Double

  /// A pattern; both lengths are at least half a pixel.
  ///
  /// - Parameters:
  ///   - dash: the length of a dash.
  ///   - gap: the length of a gap.
  public init(dash: Double, gap: Double) {
    self.dash = max(0.5, dash)
    self.gap = max(0.5, gap)
  }

  /// The dashes along a line; a dash may go round a corner.
  ///
  /// - Parameter points: the corners of the line.
  /// - Returns: the dashes, each with two or more points.
  public func cut(_ points: [Point]) -> [[Point]] {
    var result: [[Point]] = []
    var isOn = true
    var left = dash
    var current: [Point] = points.prefix(1).map { $0 }
    for (start, end) in zip(points, points.dropFirst()) {
      let dx = end.x - start.x
      let dy = end.y - start.y
      let length = (dx * dx + dy * dy).squareRoot()
      var done = 0.0
      while length - done > left {
        done += left
        let corner = Point(x: start.x + dx * done / length, y: start.y + dy * done / length)
        if isOn { result.append(current + [corner]) }
        isOn.toggle()
        left = isOn ? dash : gap
        current = [corner]
      }
      left -= length - done
      if isOn { current.append(end) }
    }
    if isOn, current.count > 1 { result.append(current) }
    return result
  }
}
