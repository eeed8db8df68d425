/// Lines over years within one rectangle: what a chart and each of small multiples have in common.
struct LinePlot {
  let years: [Int]
  let series: [LineSeries]
  let styles: [LineStyle]
  let plot: Rect
  let x: LinearScale
  let y: LinearScale
  let shadedFrom: Int?

  /// The scale of the years: half a year's room at the right of a shaded future.
  static func years(_ years: [Int], plot: Rect, isShaded: Bool, _ type: Typography) -> LinearScale {
    // Half a year's label, so that the first stands clear of the values at the left, and the last of those at the right.
    let inset = max(min(type.length(24), plot.width * 0.05), type.foot * 1.2)
    let perYear = plot.width / Double(max(1, (years.last ?? 0) - (years.first ?? 0) + 1))
    let right = isShaded ? min(perYear / 2, type.length(56)) : 0
    return LinearScale(
      low: Double(years.first ?? 0), high: Double(years.last ?? 1), start: plot.minX + inset,
      end: plot.maxX - max(right, type.foot * 0.8))
  }

  /// The pixels between two years.
  var perYear: Double { (x.end - x.start) / max(1, x.high - x.low) }

  /// Where the shaded future begins.
  var shadedStart: Double? {
    guard let from = shadedFrom, let index = years.firstIndex(where: { $0 >= from }), index > 0 else {
      return nil
    }
    return x.position((Double(years[index - 1]) + Double(years[index])) / 2)
  }

  /// Whether there are shaded years whose name fits into them, or none.
  func namesShading(_ name: String, _ builder: SceneBuilder) -> Bool {
    shadedStart.map { LineAxes.names(plot.maxX - $0, name, builder) } ?? true
  }

  /// The pixel of a value, nil where there is none.
  func point(_ index: Int, _ value: Double?) -> Point? {
    guard let value, years.indices.contains(index) else { return nil }
    return Point(x: x.position(Double(years[index])), y: y.position(value))
  }

  /// The last point of a line: its last value, or else its last target.
  func end(of line: LineSeries) -> Point {
    let last = line.lastIndex ?? line.targets.lastIndex { $0 != nil } ?? 0
    let value = line.value(at: last) ?? line.target(at: last) ?? 0
    return Point(x: x.position(Double(years.indices.contains(last) ? years[last] : 0)), y: y.position(value))
  }

  /// Draws targets, then lines with the quiet ones first.
  func drawMarks(into builder: inout SceneBuilder) {
    let order = LineStyle.order(styles)
    TargetDashes(plot: self, type: builder.type).draw(into: &builder)
    // A line's only point would be lost below another one.
    for index in order { drawRing(of: index, into: &builder) }
    for index in order where coveredPoint(of: index) == nil { drawLine(index, into: &builder) }
  }

  /// The stretches of a line between missing years.
  private func runs(of line: LineSeries) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for index in years.indices {
      if let point = point(index, line.value(at: index)) {
        runs[runs.count - 1].append(point)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  private func drawLine(_ index: Int, into builder: inout SceneBuilder) {
    let style = styles[index]
    let line = series[index]
    let runs = runs(of: line)
    for run in runs { builder.line(run, width: style.width, style.color, dash: style.dash) }
    let radius = style.dotRadius(builder.type)
    for run in runs where run.count == 1 {
      builder.circle(run[0], radius: radius, fill: style.color, outline: style.color)
    }
    if let last = runs.last, last.count > 1, let end = last.last, !style.isContext {
      builder.circle(end, radius: radius, fill: style.color, outline: style.color)
    }
    for place in years.indices where line.isEstimated(at: place) {
      guard let point = point(place, line.value(at: place)) else { continue }
      builder.circle(
        point, radius: style.width * 1.6, fill: builder.theme.ground, outline: style.color,
        outlineWidth: max(1.2, style.width * 0.6))
    }
  }

  /// The only value of a line, where another line has a value at the same place: `nil` elsewhere.
  private func coveredPoint(of index: Int) -> Point? {
    let line = series[index]
    guard let place = line.lastIndex, line.values.count(where: { $0 != nil }) == 1,
      let value = line.value(at: place),
      series.indices.contains(where: { other in
        other != index && series[other].value(at: place) == value
          // Of two lone points one is the dot, the other the ring.
          && (other < index || series[other].values.count { $0 != nil } > 1)
      })
    else { return nil }
    return point(place, value)
  }

  /// A ring around the other line's mark, below it, wide enough to be seen.
  private func drawRing(of index: Int, into builder: inout SceneBuilder) {
    guard let point = coveredPoint(of: index) else { return }
    let widest = styles.map(\.width).max() ?? 1
    builder.circle(
      point, radius: widest * 1.6 + builder.type.length(4), fill: builder.theme.ground,
      outline: styles[index].color, outlineWidth: max(1.6, styles[index].width * 0.6))
  }
}

extension LinePlot {
  /// All that a label had better not cover: the lines and the targets.
  var obstacles: [(start: Point, end: Point)] {
    series.flatMap { line in
      let dashes = years.indices.compactMap { index in
        point(index, line.target(at: index)).map { point in
          (
            start: Point(x: point.x - perYear * 0.3, y: point.y),
            end: Point(x: point.x + perYear * 0.3, y: point.y)
          )
        }
      }
      return dashes + segments(of: line)
    }
  }

  /// All values: a number next to one of them is read as its own.
  private var vertices: [Point] {
    series.flatMap { line in years.indices.compactMap { point($0, line.value(at: $0)) } }
  }

  /// The way of a line, a lone point as a segment without length.
  private func segments(of line: LineSeries) -> [(start: Point, end: Point)] {
    years.indices.compactMap { index in
      guard let start = point(index, line.value(at: index)) else { return nil }
      return (start, point(index + 1, line.value(at: index + 1)) ?? start)
    }
  }

  /// Writes the first, highest and lowest value of a line that stands out; the last one stands beside its name.
  func drawValues(
    of index: Int, size: Double, decimals: Int, unit: String, bounds: Rect, into builder: inout SceneBuilder
  ) {
    let line = series[index]
    let known = years.indices.filter { line.value(at: $0) != nil }
    let highest = known.max { (line.value(at: $0) ?? 0, -$0) < (line.value(at: $1) ?? 0, -$1) }
    let lowest = known.min { (line.value(at: $0) ?? 0, $0) < (line.value(at: $1) ?? 0, $1) }
    var done: Set<Int> = known.last.map { [$0] } ?? []
    var labels: [PointLabels.Label] = []
    for (place, isAbove) in [(highest, true), (lowest, false), (known.first, true)] {
      guard let place, done.insert(place).inserted, let point = point(place, line.value(at: place)) else {
        continue
      }
      labels.append(
        PointLabels.Label(
          text: line.label(at: place, decimals: decimals, unit: unit), point: point,
          style: TextStyle(size: size, weight: .bold, color: styles[index].textColor), prefersAbove: isAbove,
          clearance: styles[index].width * 1.6 + 2))
    }
    PointLabels(
      obstacles: obstacles, own: segments(of: line), marks: vertices, bounds: bounds
    ).draw(labels, into: &builder)
  }
}
