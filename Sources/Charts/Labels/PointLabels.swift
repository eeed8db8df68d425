/// Places the values of single points where they cover no text and as few marks as possible.
///
/// Each label tries places above, below and beside its point, near ones first; marks under a text cost more than
/// distance does. A label that had to go far is joined to its point.
struct PointLabels {
  /// What labels had better not cover, each segment a pair of ends.
  let obstacles: [(start: Point, end: Point)]
  /// The line whose values are written, which they had still less cover.
  var own: [(start: Point, end: Point)] = []
  /// The values that a label could be read as: it stands nearer to its own than to any other, or nowhere.
  var marks: [Point] = []
  /// Where labels may stand.
  let bounds: Rect

  /// A value to be written.
  struct Label {
    let text: String
    let point: Point
    let style: TextStyle
    /// Above its point if it can be.
    let prefersAbove: Bool
    /// The distance of the text from the point.
    let clearance: Double
  }

  private struct Place {
    let cost: Double
    let position: Point
    let frame: Rect
    let isFar: Bool
  }

  /// Writes the labels in their order; one without any free place is left out.
  func draw(_ labels: [Label], into builder: inout SceneBuilder) {
    for label in labels {
      guard let place = best(for: label, builder) else { continue }
      if place.isFar { drawLeader(from: label.point, to: place.frame, label.style.color, into: &builder) }
      builder.text(
        label.text, at: place.position, anchor: .middle, style: label.style, role: .value,
        halo: builder.theme.ground)
    }
  }

  private func best(for label: Label, _ builder: SceneBuilder) -> Place? {
    let height = builder.lineHeight(label.style.size)
    let half = builder.width(label.text, label.style) / 2
    var best: Place?
    for (level, reach) in [0, height * 0.9, height * 1.8].enumerated() {
      for side in [-1.0, 1.0] {
        for across in [0, -0.55, 0.55, -1.1, 1.1] {
          let middle = label.point.y + side * (height / 2 + label.clearance + reach)
          let baseline = builder.baseline(centeredOn: middle, size: label.style.size)
          let position = Point(x: (label.point.x + across * half).rounded(), y: baseline)
          let frame = builder.frame(label.text, at: position, anchor: .middle, style: label.style)
          guard bounds.contains(frame), !builder.isOccupied(frame.grown(by: 2)),
            isNearest(label.point, to: frame)
          else { continue }
          let wrongSide = (side < 0) == label.prefersAbove ? 0 : 1.6
          let cost =
            3 * Double(crossings(of: frame)) + 1.2 * Double(level) + abs(across) * 0.6 + wrongSide
          if cost < best?.cost ?? .infinity {
            best = Place(cost: cost, position: position, frame: frame, isFar: level > 0)
          }
        }
      }
    }
    return best
  }

  /// Whether no other value is as near; one at the same place is written the same.
  private func isNearest(_ point: Point, to frame: Rect) -> Bool {
    let own = frame.squaredDistance(to: point)
    return marks.allSatisfy { other in
      abs(other.x - point.x) < 1 && abs(other.y - point.y) < 1 || frame.squaredDistance(to: other) > own
    }
  }

  private func crossings(of frame: Rect) -> Int {
    (obstacles + own).count { frame.isCrossed(from: $0.start, to: $0.end) }
  }

  private func drawLeader(
    from point: Point, to frame: Rect, _ color: Color?, into builder: inout SceneBuilder
  ) {
    let isAbove = frame.midY < point.y
    let end = Point(x: min(max(point.x, frame.minX), frame.maxX), y: isAbove ? frame.maxY : frame.minY)
    builder.line([point, end], width: builder.type.hairline(1.2), color ?? builder.theme.quietInk)
  }
}
