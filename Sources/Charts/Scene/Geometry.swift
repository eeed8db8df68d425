/// A place on the canvas in pixels: x to the right, y downwards.
public struct Point: Sendable, Hashable {
  /// Pixels from the left edge.
  public var x: Double
  /// Pixels from the top edge.
  public var y: Double

  /// A point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle in pixels.
public struct Rect: Sendable, Hashable {
  /// The left edge.
  public var minX: Double
  /// The top edge.
  public var minY: Double
  /// The extent to the right.
  public var width: Double
  /// The extent downwards.
  public var height: Double

  /// A rectangle by its top left corner and extent.
  public init(minX: Double, minY: Double, width: Double, height: Double) {
    self.minX = minX
    self.minY = minY
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var maxX: Double { minX + width }
  /// The bottom edge.
  public var maxY: Double { minY + height }
  /// The middle between left and right.
  public var midX: Double { minX + width / 2 }
  /// The middle between top and bottom.
  public var midY: Double { minY + height / 2 }

  /// Whether the insides of both share a point; touching edges don't count.
  ///
  /// - Parameter other: the other rectangle.
  /// - Returns: whether they overlap.
  public func overlaps(_ other: Rect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Whether `other` lies wholly inside.
  ///
  /// - Parameter other: the other rectangle.
  /// - Returns: whether it lies inside.
  public func contains(_ other: Rect) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }

  /// The square of the distance from a point to the nearest one of the rectangle.
  func squaredDistance(to point: Point) -> Double {
    let across = max(minX - point.x, 0, point.x - maxX)
    let along = max(minY - point.y, 0, point.y - maxY)
    return across * across + along * along
  }

  /// The rectangle grown by `margin` on all sides.
  ///
  /// - Parameter margin: pixels; negative to shrink.
  /// - Returns: the larger rectangle.
  public func grown(by margin: Double) -> Rect {
    Rect(minX: minX - margin, minY: minY - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  /// Whether the segment from `start` to `end` touches the rectangle (Liang–Barsky clipping).
  func isCrossed(from start: Point, to end: Point) -> Bool {
    // Most segments are far away.
    guard min(start.x, end.x) <= maxX, max(start.x, end.x) >= minX, min(start.y, end.y) <= maxY,
      max(start.y, end.y) >= minY
    else { return false }
    var enter = 0.0
    var leave = 1.0
    let dx = end.x - start.x
    let dy = end.y - start.y
    let sides = [(-dx, start.x - minX), (dx, maxX - start.x), (-dy, start.y - minY), (dy, maxY - start.y)]
    for (direction, distance) in sides {
      if direction == 0 {
        if distance < 0 { return false }
      } else if direction < 0 {
        enter = max(enter, distance / direction)
      } else {
        leave = min(leave, distance / direction)
      }
    }
    return enter <= leave
  }
}
