/// A line that is named at its right end.
struct SidedLine {
  let name: String
  let values: [Double?]
  let emphasis: Emphasis
  /// How the value of each year is written beside the plot.
  let labels: [String]
  /// A remark behind the name, left out where there is no room.
  var endNote = ""
  /// What stands on the line in the years between; empty for nothing.
  var marks: [String] = []
  /// Which values are estimates, drawn hollow; empty for none.
  var estimated: [Bool] = []

  var lastIndex: Int? { values.lastIndex { $0 != nil } }

  func value(at place: Int) -> Double? { values.indices.contains(place) ? values[place] : nil }
}

/// How the values of sided lines are placed.
struct SidedScale {
  /// The value on top, and the one at the bottom.
  let top: Double
  let bottom: Double
  /// The values written at both sides where no label stands: of ranks, whose steps are the same everywhere.
  var ticks: [Int] = []

  /// What stands between the names of lines of one value.
  var separator = "、"

  var isRanks: Bool { !ticks.isEmpty }

  /// The pixels of values within `rect`.
  func axis(in rect: Rect) -> LinearScale {
    top > bottom
      ? LinearScale(low: bottom, high: top, start: rect.maxY, end: rect.minY)
      : LinearScale(low: top, high: bottom, start: rect.minY, end: rect.maxY)
  }
}

/// Lines named at their right end with the last value, the first value at the left, the years on top: bump and slope charts.
struct SidedLayout {
  let lines: [SidedLine]
  let styles: [LineStyle]
  let years: [Int]
  let scale: SidedScale
  let plot: Rect
  let x: LinearScale
  let y: LinearScale
  /// The size of the labels.
  let size: Double
  /// Where each line runs, a little beside another one of the same value.
  let points: [[Point?]]
  private let strip: KeyStrip
  private let left: EndLabelColumn
  private let right: EndLabelColumn

  /// A layout in `room`; all lines are named, unless that makes a crowd.
  init(
    _ lines: [SidedLine], mostNamed: Int, years: [Int], scale: SidedScale, key: [KeyEntry] = [], room: Rect,
    builder: SceneBuilder
  ) throws(ChartError) {
    self.lines = lines
    self.years = years
    self.scale = scale
    let type = builder.type
    let styles = LineStyle.styles(for: lines.map(\.emphasis), type: type, theme: builder.theme)
    self.styles = styles
    let strip = KeyStrip(key, in: room, builder: builder)
    self.strip = strip
    let heading = strip.height + builder.lineHeight(type.foot) + type.length(14).rounded()
    let height = room.height - heading
    let naming = SidedNaming(lines, styles, scale: scale, years: years.count)
    let (named, largest) = try naming.choose(most: mostNamed, height: height, builder)
    let sides = try EndLabelColumn.shrinking(from: largest, builder) {
      size, names throws(ChartError) in
      (
        size: size,
        left: try naming.side(
          .left, of: named, size: size, names: names, room: room.width, builder),
        right: try naming.side(
          .right, of: named, size: size, names: names, room: room.width, builder)
      )
    }
    let size = sides.size
    self.size = size
    // Lines at the upper and lower edge have their labels half outside.
    let half = (builder.lineHeight(size) / 2).rounded(.up)
    // The first and the last year stand above the plot's edges.
    let start = max(sides.left.width, type.foot * 1.2)
    let rect = Rect(
      minX: room.minX + start, minY: room.minY + heading + half,
      width: room.width - start - sides.right.width,
      height: height - 2 * half)
    guard rect.width >= room.width * 0.2, rect.height > 0 else { throw PageLayout.tooSmall(builder) }
    plot = rect
    x = LinearScale(
      low: Double(years.first ?? 0), high: Double(years.last ?? 1), start: rect.minX, end: rect.maxX)
    y = scale.axis(in: rect)
    let points = SidedTies(lines, styles, isRanks: scale.isRanks, x: x, y: y, type).points(years)
    self.points = points
    func placed(_ texts: [SidedNaming.Label]) -> [EndLabel] {
      texts.compactMap { text in
        points[text.line][text.place].map { EndLabel(parts: text.parts, anchor: $0) }
      }
    }
    left = try EndLabelColumn(
      placed(sides.left.texts), .left, of: rect, size: size, limit: sides.left.limit, builder)
    right = try EndLabelColumn(
      placed(sides.right.texts), .right, of: rect, size: size, limit: sides.right.limit, builder)
  }

  func draw(into builder: inout SceneBuilder) {
    strip.draw(into: &builder)
    drawYears(into: &builder)
    for tick in scale.ticks {
      builder.horizontal(
        y: y.position(Double(tick)).rounded(), from: plot.minX, to: plot.maxX,
        thickness: builder.type.hairline(), builder.theme.grid)
    }
    left.draw(into: &builder)
    right.draw(into: &builder)
    drawTicks(into: &builder)
    SidedMarks(layout: self).draw(into: &builder)
  }

  private func drawYears(into builder: inout SceneBuilder) {
    let type = builder.type
    let style = TextStyle(size: type.foot, color: builder.theme.quietInk)
    let widest = years.map { builder.width(String($0), style) }.max() ?? 0
    let shown = YearTicks.choose(years, spacing: widest + type.foot * 0.6, perYear: perYear)
    let half = (builder.lineHeight(size) / 2).rounded(.up)
    let middle = plot.minY - half - type.length(14).rounded() - builder.lineHeight(type.foot) / 2
    let baseline = builder.baseline(centeredOn: middle, size: type.foot)
    for year in years {
      let position = x.position(Double(year)).rounded()
      builder.vertical(
        x: position, from: plot.minY - half, to: plot.maxY + half, thickness: type.hairline(),
        builder.theme.grid)
      guard shown.contains(year) else { continue }
      builder.text(
        String(year), at: Point(x: position, y: baseline), anchor: .middle, style: style, role: .tick)
    }
  }

  /// The ranks at both sides, where no label stands.
  private func drawTicks(into builder: inout SceneBuilder) {
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let distance = EndLabelColumn.distance(builder.type)
    for tick in scale.ticks {
      let baseline = builder.baseline(centeredOn: y.position(Double(tick)), size: style.size)
      for (x, anchor) in [(plot.minX - distance, TextAnchor.end), (plot.maxX + distance, .start)] {
        let place = Point(x: x, y: baseline)
        let frame = builder.frame(String(tick), at: place, anchor: anchor, style: style)
        guard !builder.isOccupied(frame.grown(by: 1)) else { continue }
        builder.text(String(tick), at: place, anchor: anchor, style: style, role: .tick)
      }
    }
  }

  /// The pixels between two years.
  var perYear: Double { plot.width / max(1, x.high - x.low) }
}
