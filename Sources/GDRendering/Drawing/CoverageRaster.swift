internal import Charts

/// Rasterises smooth shapes: coverage is the distance to the shape's edge, clamped over one pixel.
///
/// A polyline takes the maximum over its segments and is blended once, so that its joints don't darken.
struct CoverageRaster {
  private let width: Int
  /// The rows of the picture that are drawn now.
  var band: Range<Int>
  /// Coverage is kept for these pixels only: a check mark needs no memory of the size of the page.
  private var columns: Range<Int>
  private var rows: Range<Int>
  private var coverage: [UInt8] = []
  /// The touched columns of each row of the window; empty where `first > last`.
  private var first: [Int] = []
  private var last: [Int] = []

  init(width: Int, height: Int) {
    self.width = width
    band = 0..<height
    columns = 0..<width
    rows = 0..<height
  }

  /// Makes room for shapes within `bounds`; to be called before the first shape that is blended at once.
  mutating func begin(_ bounds: Rect) {
    columns = pixels(bounds.minX - 2, bounds.maxX + 2, within: 0..<width)
    rows = pixels(bounds.minY - 2, bounds.maxY + 2, within: band)
    let area = columns.count * rows.count
    // What was drawn before is blended and zero again.
    if coverage.count < area { coverage = [UInt8](repeating: 0, count: area) }
    first = [Int](repeating: width, count: rows.count)
    last = [Int](repeating: -1, count: rows.count)
  }

  // MARK: shapes

  /// A stroke with round ends and joints.
  mutating func stroke(_ points: [Point], width stroke: Double) {
    for (start, end) in zip(points, points.dropFirst()) { segment(from: start, to: end, half: stroke / 2) }
  }

  private mutating func segment(from start: Point, to end: Point, half: Double) {
    let dx = end.x - start.x
    let dy = end.y - start.y
    let squared = dx * dx + dy * dy
    let margin = half + 1
    let outer = (half + 0.5) * (half + 0.5)
    let inner = half > 0.5 ? (half - 0.5) * (half - 0.5) : -1
    // Where the stroke is steep a row meets only a short part of it.
    let reach = abs(dy) > 1e-9 ? margin * squared.squareRoot() / abs(dy) : .infinity
    for row in pixels(min(start.y, end.y) - margin, max(start.y, end.y) + margin, within: rows) {
      let y = Double(row) + 0.5
      var low = min(start.x, end.x) - margin
      var high = max(start.x, end.x) + margin
      if reach.isFinite {
        let middle = start.x + (y - start.y) * dx / dy
        low = max(low, middle - reach)
        high = min(high, middle + reach)
      }
      let span = pixels(low, high, within: columns)
      cover(span, row) { column in
        let x = Double(column) + 0.5
        let along = squared > 0 ? min(1, max(0, ((x - start.x) * dx + (y - start.y) * dy) / squared)) : 0
        let ex = x - start.x - along * dx
        let ey = y - start.y - along * dy
        let distance = ex * ex + ey * ey
        // Most pixels are wholly inside or outside, and need no root.
        if distance >= outer { return 0 }
        return distance <= inner ? 1 : half + 0.5 - distance.squareRoot()
      }
    }
  }

  /// A filled circle.
  mutating func disc(center: Point, radius: Double) {
    for row in pixels(center.y - radius - 1, center.y + radius + 1, within: rows) {
      for column in pixels(center.x - radius - 1, center.x + radius + 1, within: columns) {
        let dx = Double(column) + 0.5 - center.x
        let dy = Double(row) + 0.5 - center.y
        cover(column, row, radius + 0.5 - (dx * dx + dy * dy).squareRoot())
      }
    }
  }

  /// A filled convex polygon with its corners in either direction.
  mutating func polygon(_ points: [Point]) {
    guard points.count > 2, let last = points.last else { return }
    let starts = [last] + points.dropLast()
    let area = zip(starts, points).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    for row in pixels((ys.min() ?? 0) - 1, (ys.max() ?? 0) + 1, within: rows) {
      for column in pixels((xs.min() ?? 0) - 1, (xs.max() ?? 0) + 1, within: columns) {
        var inside = Double.infinity
        for (start, end) in zip(starts, points) {
          let dx = end.x - start.x
          let dy = end.y - start.y
          let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
          let distance = (dx * (Double(row) + 0.5 - start.y) - dy * (Double(column) + 0.5 - start.x)) / length
          inside = min(inside, area < 0 ? -distance : distance)
        }
        cover(column, row, inside + 0.5)
      }
    }
  }

  // MARK: coverage

  /// Blends what was drawn into the canvas and forgets it.
  mutating func flush(_ color: UInt32, into canvas: inout PixelCanvas) {
    for row in first.indices where first[row] <= last[row] {
      let start = row * columns.count - columns.lowerBound
      let (first, last) = (self.first[row], self.last[row])
      let line = row + rows.lowerBound
      unsafe coverage.withUnsafeMutableBufferPointer { coverage in
        var column = first
        while column <= last {
          // Between the ends of a line that goes up and down most pixels are not covered at all.
          if unsafe !CoverageRaster.isEmpty(coverage, from: start + column) {
            for column in column...min(column + 31, last) where unsafe coverage[start + column] > 0 {
              unsafe canvas.blend(color, coverage: coverage[start + column], column: column, row: line)
              unsafe coverage[start + column] = 0
            }
          }
          column += 32
        }
      }
      self.first[row] = width
      self.last[row] = -1
    }
  }

  /// Whether 32 pixels are not covered at all.
  private static func isEmpty(_ coverage: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Bool {
    guard start + 32 <= coverage.count else { return false }
    let bytes = UnsafeRawBufferPointer(coverage)
    return unsafe bytes.loadUnaligned(fromByteOffset: start, as: SIMD4<UInt64>.self) == SIMD4<UInt64>()
  }

  /// Covers a stretch of a row as far as it isn't covered more already.
  private mutating func cover(_ span: Range<Int>, _ row: Int, by amount: (Int) -> Double) {
    let line = row - rows.lowerBound
    let start = line * columns.count - columns.lowerBound
    var touched = (first: width, last: -1)
    unsafe coverage.withUnsafeMutableBufferPointer { coverage in
      for column in span {
        let amount = amount(column)
        guard amount > 0 else { continue }
        let index = start + column
        unsafe coverage[index] = max(coverage[index], UInt8(min(255, amount * 255 + 0.5)))
        touched = (min(touched.first, column), column)
      }
    }
    first[line] = min(first[line], touched.first)
    last[line] = max(last[line], touched.last)
  }

  private mutating func cover(_ column: Int, _ row: Int, _ amount: Double) {
    guard amount > 0 else { return }
    let line = row - rows.lowerBound
    let index = line * columns.count + column - columns.lowerBound
    coverage[index] = max(coverage[index], UInt8(min(255, amount * 255 + 0.5)))
    first[line] = min(first[line], column)
    last[line] = max(last[line], column)
  }

  /// The pixels of `range` that `low...high` touches.
  private func pixels(_ low: Double, _ high: Double, within range: Range<Int>) -> Range<Int> {
    let start = min(max(low.rounded(.down), Double(range.lowerBound)), Double(range.upperBound))
    let end = min(max(high.rounded(.up), start), Double(range.upperBound))
    return Int(start)..<Int(end)
  }
}

extension Rect {
  /// The smallest rectangle around points.
  init(around points: some Sequence<Point>) {
    var low = Point(x: .infinity, y: .infinity)
    var high = Point(x: -Double.infinity, y: -Double.infinity)
    for point in points {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    self.init(minX: low.x, minY: low.y, width: max(0, high.x - low.x), height: max(0, high.y - low.y))
  }
}
