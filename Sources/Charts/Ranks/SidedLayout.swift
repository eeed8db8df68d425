/// A line that is named at both ends.
struct SidedLine {
  let name: String
  let values: [Double?]
  let emphasis: Emphasis
  /// What stands beside the name at either end, one for each year.
  let labels: [String]
  /// What stands on the line in the years between; empty for nothing.
  let marks: [String]

  var firstIndex: Int? { values.firstIndex { $0 != nil } }
  var lastIndex: Int? { values.lastIndex { $0 != nil } }
}

/// Lines named at both ends, the years on top: bump and slope charts.
struct SidedLayout {
  private let lines: [SidedLine]
  private let styles: [LineStyle]
  private let years: [Int]
  private let plot: Rect
  private let x: LinearScale
  private let y: LinearScale
  private let left: EndLabelColumn
  private let right: EndLabelColumn
  private let size: Double

  /// A layout in `room`, the value `top` above and `bottom` below; all lines are named, unless that makes a crowd.
  init(
    _ lines: [SidedLine], mostNamed: Int, years: [Int], top: Double, bottom: Double, room: Rect,
    builder: SceneBuilder
  ) throws(ChartError) {
    self.lines = lines
    self.years = years
    let type = builder.type
    let styles = LineStyle.styles(for: lines.map(\.emphasis), type: type, theme: builder.theme)
    self.styles = styles
    let heading = builder.lineHeight(type.foot) + type.length(14).rounded()
    let height = room.height - heading
    // Lines at the upper and lower edge have their labels half outside.
    let (named, size) = try SidedLayout.naming(lines, most: mostNamed, height: height, builder)
    self.size = size
    let half = (builder.lineHeight(size) / 2).rounded(.up)
    let limit = (room.width * 0.3).rounded()
    func texts(_ side: EndLabel.Side) -> [(line: Int, place: Int, parts: [EndLabel.Part])] {
      named.compactMap { index in
        SidedLayout.place(of: lines[index], side, years: years.count).map {
          (index, $0, SidedLayout.parts(lines[index], styles[index], at: $0, side, size: size))
        }
      }
    }
    let sides = (texts(.left), texts(.right))
    func width(_ texts: [(line: Int, place: Int, parts: [EndLabel.Part])]) -> Double {
      let labels = texts.map { EndLabel(parts: $0.parts, anchor: Point(x: 0, y: 0)) }
      return EndLabelColumn.width(of: labels, size: size, limit: limit, builder)
        + EndLabelColumn.distance(type)
    }
    let margin = width(sides.0)
    let rect = Rect(
      minX: room.minX + margin, minY: room.minY + heading + half, width: room.width - margin - width(sides.1),
      height: height - 2 * half)
    guard rect.width >= room.width * 0.2, rect.height > 0 else { throw PageLayout.tooSmall(builder) }
    plot = rect
    let x = LinearScale(
      low: Double(years.first ?? 0), high: Double(years.last ?? 1), start: rect.minX, end: rect.maxX)
    let y = LinearScale(low: bottom, high: top, start: rect.maxY, end: rect.minY)
    let upright = LinearScale(low: top, high: bottom, start: rect.minY, end: rect.maxY)
    self.x = x
    self.y = top > bottom ? y : upright
    let scale = self.y
    func labels(_ texts: [(line: Int, place: Int, parts: [EndLabel.Part])]) -> [EndLabel] {
      texts.map { text in
        let anchor = Point(
          x: x.position(Double(years[text.place])),
          y: scale.position(lines[text.line].values[text.place] ?? 0))
        return EndLabel(parts: text.parts, anchor: anchor)
      }
    }
    left = try EndLabelColumn(labels(sides.0), .left, of: rect, size: size, limit: limit, builder)
    right = try EndLabelColumn(labels(sides.1), .right, of: rect, size: size, limit: limit, builder)
  }

  /// Which lines have labels, and how large these are: all lines, or of a crowd the highlighted ones and the outermost at
  /// either side.
  private static func naming(
    _ lines: [SidedLine], most: Int, height: Double, _ builder: SceneBuilder
  ) throws(ChartError) -> (named: [Int], size: Double) {
    var few = Set(lines.indices.filter { lines[$0].emphasis == .highlighted })
    for value in [\SidedLine.values.first, \.values.last] {
      let known = lines.indices.compactMap { index in
        (lines[index][keyPath: value] ?? nil).map { (index, $0) }
      }
      let order = known.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      few.formUnion([order.first, order.last].compactMap { $0?.0 })
    }
    let all = Array(lines.indices)
    for named in all.count > most ? [few.sorted()] : [all, few.sorted()] where !named.isEmpty {
      if let size = EndLabelColumn.size(
        count: named.count, height: height, from: builder.type.label, downTo: builder.type.smallest, builder)
      {
        return (named, size)
      }
      // Lines of equal standing are all named.
      guard lines.contains(where: { $0.emphasis == .highlighted }) else { break }
    }
    throw PageLayout.tooSmall(builder)
  }

  /// The year whose value is written at a side: the outermost one; at one side at least, whatever the years are.
  private static func place(of line: SidedLine, _ side: EndLabel.Side, years: Int) -> Int? {
    guard let first = line.firstIndex, let last = line.lastIndex else { return nil }
    if side == .left { return first == 0 ? 0 : nil }
    return last == years - 1 || first > 0 ? last : nil
  }

  /// The figure stands next to the line on either side.
  private static func parts(
    _ line: SidedLine, _ style: LineStyle, at place: Int, _ side: EndLabel.Side, size: Double
  ) -> [EndLabel.Part] {
    let weight: TextWeight = style.isHighlighted ? .bold : .regular
    let own = TextStyle(size: size, weight: weight, color: style.textColor)
    let name = EndLabel.Part(text: line.name, style: own, role: .name, isShortenable: true)
    let value = EndLabel.Part(
      text: line.labels.indices.contains(place) ? line.labels[place] : "", style: own, role: .value)
    return side == .left ? [name, value] : [value, name]
  }

  func draw(into builder: inout SceneBuilder) {
    drawYears(into: &builder)
    left.draw(into: &builder)
    right.draw(into: &builder)
    let order = LineStyle.order(styles)
    for index in order { drawLine(index, into: &builder) }
    for index in order.reversed() where styles[index].isColored { drawMarks(index, into: &builder) }
  }

  private func drawYears(into builder: inout SceneBuilder) {
    let type = builder.type
    let style = TextStyle(size: type.foot, color: builder.theme.quietInk)
    let widest = years.map { builder.width(String($0), style) }.max() ?? 0
    let perYear = plot.width / max(1, x.high - x.low)
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

  private func point(_ line: SidedLine, _ place: Int) -> Point? {
    guard line.values.indices.contains(place), years.indices.contains(place), let value = line.values[place]
    else { return nil }
    return Point(x: x.position(Double(years[place])), y: y.position(value))
  }

  private func drawLine(_ index: Int, into builder: inout SceneBuilder) {
    let line = lines[index]
    let style = styles[index]
    var run: [Point] = []
    for place in 0...years.count {
      if let point = point(line, place) {
        run.append(point)
        continue
      }
      builder.line(run, width: style.width, style.color)
      run = []
    }
    let radius = max(style.width * 1.35, builder.type.length(3.4))
    for place in years.indices {
      guard let point = point(line, place) else { continue }
      builder.circle(point, radius: radius, fill: style.color, outline: style.color)
    }
  }

  /// Discs with the rank in the years between, where neither discs nor texts are there already.
  private func drawMarks(_ index: Int, into builder: inout SceneBuilder) {
    let line = lines[index]
    let color = styles[index].color
    let style = TextStyle(size: size, weight: .bold, color: builder.theme.text(on: color))
    let radius = (max(builder.lineHeight(size), builder.width("88", style)) * 0.56).rounded()
    guard plot.width / max(1, x.high - x.low) > radius * 2.6 else { return }
    for place in years.indices where line.marks.indices.contains(place) && !line.marks[place].isEmpty {
      guard place > 0, place < years.count - 1, let point = point(line, place) else { continue }
      let baseline = builder.baseline(centeredOn: point.y, size: size)
      let position = Point(x: point.x.rounded(), y: baseline)
      let disc = Rect(minX: point.x - radius, minY: point.y - radius, width: 2 * radius, height: 2 * radius)
      guard !builder.isOccupied(disc), disc.minY >= 0, disc.maxY <= Double(builder.canvas.height) else {
        continue
      }
      builder.circle(point, radius: radius, fill: color, outline: color)
      builder.text(line.marks[place], at: position, anchor: .middle, style: style, role: .rank)
    }
  }
}
