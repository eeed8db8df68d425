/// What stands beside the end of a line: name, value, a remark; each a text of its own, in one row.
struct EndLabel {
  /// One text of a label.
  struct Part {
    var text: String
    var style: TextStyle
    let role: TextRole
    /// Whether the part is shortened where the row is too long: names are, figures never.
    var isShortenable = false
    /// Whether the part is left out of all labels where some row is too long.
    var isOptional = false
    /// Whether the next part follows without a gap: 、 has its own.
    var hasOwnGap = false
  }

  /// Where texts stand.
  enum Side {
    case left, right
  }

  /// The texts from left to right.
  let parts: [Part]
  /// The point of the line that is labelled.
  let anchor: Point
  /// Whether a leader stays outside of the plot: where many grey lines end early, leaders would be more ink than the lines.
  var isQuiet = false
}

/// Labels below each other beside a plot, near the ends of their lines, none over another; with a leader where moved.
struct EndLabelColumn {
  private let labels: [EndLabel]
  private let middles: [Double]
  private let side: EndLabel.Side
  private let size: Double
  private let widthLimit: Double
  /// Where the plot ends and leaders leave it.
  private let edge: Double
  private let gap: Double
  private let distance: Double

  /// The width that the labels take, beside the distance from the plot.
  static func width(
    of labels: [EndLabel], size: Double, limit: Double, _ builder: SceneBuilder
  ) -> Double {
    let kept = fitting(labels, size: size, limit: limit, builder)
    return min(limit, (kept.map { width(of: $0, size: size, builder) }.max() ?? 0).rounded(.up))
  }

  /// The widest that labels may be in a chart `room` wide: three tenths of it, more only where names or figures need it.
  ///
  /// - Throws: `ChartError.canvasTooSmall` where a figure, and of the names beside it as many characters as `names` says,
  ///   would take more than half of it.
  static func limit(
    for labels: [EndLabel], size: Double, names: Double, room: Double, _ builder: SceneBuilder
  ) throws(ChartError) -> Double {
    let usual = (room * 0.3).rounded()
    let kept = fitting(labels, size: size, limit: usual, builder)
    let needed =
      kept.map { label in
        let own = label.parts.filter(\.isShortenable).reduce(0) { $0 + builder.width($1.text, $1.style) }
        return width(of: label, size: size, builder) - max(0, own - names * size)
      }.max() ?? 0
    guard needed <= (room * 0.5).rounded() else { throw PageLayout.tooSmall(builder) }
    return max(usual, needed.rounded(.up))
  }

  /// What `make` gives for a size of text and so many characters of a name that must stay: the largest size from `size` down
  /// at which names stay whole, else the smallest, at which they are cut short.
  ///
  /// Eight characters are enough for 内蒙古 and Inner Mongolia, and for the first names of a long row.
  static func shrinking<Result>(
    from size: Double, _ builder: SceneBuilder,
    _ make: (_ size: Double, _ names: Double) throws(ChartError) -> Result
  ) throws(ChartError) -> Result {
    let smallest = min(size, builder.type.smallest)
    for size in stride(from: size, through: smallest, by: -1) {
      do throws(ChartError) { return try make(size, 8) } catch {}
    }
    return try make(smallest, 4)
  }

  /// The distance between a plot and its labels.
  static func distance(_ type: Typography) -> Double { type.length(22).rounded() }

  /// The largest size from `largest` down to `smallest` at which `count` labels fit into `height`.
  private static func size(
    count: Int, height: Double, from largest: Double, downTo smallest: Double, _ builder: SceneBuilder
  ) -> Double? {
    var size = largest
    while size >= smallest {
      if builder.lineHeight(size).rounded(.up) * Double(count) <= height { return size }
      size -= 1
    }
    return nil
  }

  /// The first choice of lines whose labels fit into `height`, each choice with the smallest size that it allows.
  static func naming(
    _ choices: [(named: [Int], smallest: Double)], height: Double, _ builder: SceneBuilder
  ) throws(ChartError) -> (named: [Int], size: Double) {
    for (named, smallest) in choices {
      let largest = builder.type.label
      if let size = size(count: named.count, height: height, from: largest, downTo: smallest, builder) {
        return (named, size)
      }
    }
    throw PageLayout.tooSmall(builder)
  }

  /// A column of labels at the side of `plot`.
  ///
  /// - Parameters:
  ///   - labels: the labels.
  ///   - side: the side of the plot.
  ///   - plot: the plot.
  ///   - size: the size of the names.
  ///   - limit: the widest that a label may be.
  ///   - distance: how far from the plot the texts begin.
  ///   - builder: measures.
  /// - Throws: `ChartError.canvasTooSmall` where the labels don't fit below each other.
  init(
    _ labels: [EndLabel], _ side: EndLabel.Side, of plot: Rect, size: Double, limit: Double,
    distance: Double? = nil, _ builder: SceneBuilder
  ) throws(ChartError) {
    self.labels = EndLabelColumn.fitting(labels, size: size, limit: limit, builder)
    self.side = side
    self.size = size
    widthLimit = limit
    edge = side == .right ? plot.maxX : plot.minX
    gap = EndLabelColumn.gap(size)
    self.distance = distance ?? EndLabelColumn.distance(builder.type)
    // Whole pixels, because baselines are rounded.
    let height = builder.lineHeight(size).rounded(.up)
    let bounds = (plot.minY - height / 2)...(plot.maxY + height / 2)
    guard
      let middles = LabelSpreading.centers(
        wanted: labels.map(\.anchor.y), extents: labels.map { _ in height }, gap: 0, within: bounds)
    else { throw PageLayout.tooSmall(builder) }
    self.middles = middles
  }

  /// All names, which must stay different where they are shortened.
  private var names: [String] {
    labels.flatMap(\.parts).filter(\.isShortenable).map(\.text)
  }

  func draw(into builder: inout SceneBuilder) {
    let names = names
    for (label, middle) in zip(labels, middles) { draw(label, middle, among: names, into: &builder) }
  }

  private func draw(
    _ label: EndLabel, _ middle: Double, among names: [String], into builder: inout SceneBuilder
  ) {
    let total = EndLabelColumn.width(of: label, size: size, builder)
    let over = max(0, total - widthLimit)
    let longest = over > 0 ? longestName(label, over: over, builder) : .infinity
    let start = side == .right ? edge + distance : edge - distance - min(total, widthLimit)
    var x = start
    let baseline = builder.baseline(centeredOn: middle, size: size)
    for part in label.parts where !part.text.isEmpty {
      let own = builder.width(part.text, part.style)
      let limit = part.isShortenable ? longest : .infinity
      builder.text(
        part.text, at: Point(x: x, y: baseline), style: part.style, role: part.role, within: limit,
        among: part.isShortenable ? names : [])
      x += min(own, limit) + (part.hasOwnGap ? 0 : gap)
    }
    drawLeader(of: label, middle, to: side == .right ? start : edge - distance, into: &builder)
  }

  /// How long the names of a label may be to take `over` less room: long ones are shortened, short ones stay.
  private func longestName(_ label: EndLabel, over: Double, _ builder: SceneBuilder) -> Double {
    let widths = label.parts.filter(\.isShortenable).map { builder.width($0.text, $0.style) }.sorted()
    var room = widths.reduce(-over, +)
    for (place, width) in widths.enumerated() {
      let share = room / Double(widths.count - place)
      guard width <= share else { return max(0, share) }
      room -= width
    }
    return .infinity
  }

  /// From the line's end to its label, where the label was moved or the line ends before the plot does.
  private func drawLeader(
    of label: EndLabel, _ middle: Double, to textEdge: Double, into builder: inout SceneBuilder
  ) {
    let outwards: Double = side == .right ? 1 : -1
    let clear = min(builder.type.length(8), distance / 3)
    let isMoved = abs(middle - label.anchor.y) > builder.lineHeight(size) * 0.2
    let isShort = (edge - label.anchor.x) * outwards > builder.type.length(30)
    guard isMoved || isShort else { return }
    let stays = label.isQuiet && isShort
    let start = Point(x: (stays ? edge : label.anchor.x) + outwards * clear, y: label.anchor.y)
    let end = Point(x: textEdge - outwards * clear / 2, y: middle)
    var points = [start, end]
    if isShort, !stays { points.insert(Point(x: edge, y: label.anchor.y), at: 1) }
    let dash = DashPattern(dash: builder.type.length(2.5), gap: builder.type.length(3))
    builder.line(points, width: builder.type.hairline(1.2), builder.theme.leader, dash: dash)
  }

  private static func gap(_ size: Double) -> Double { (size * 0.35).rounded() }

  private static func width(of label: EndLabel, size: Double, _ builder: SceneBuilder) -> Double {
    let texts = label.parts.filter { !$0.text.isEmpty }
    return texts.reduce(0) { $0 + builder.width($1.text, $1.style) } + gap(size)
      * Double(texts.dropLast().count { !$0.hasOwnGap })
  }

  /// The labels, without their optional parts where one of them would be too long.
  private static func fitting(
    _ labels: [EndLabel], size: Double, limit: Double, _ builder: SceneBuilder
  ) -> [EndLabel] {
    guard labels.contains(where: { width(of: $0, size: size, builder) > limit }) else { return labels }
    return labels.map {
      EndLabel(
        parts: $0.parts.filter { !$0.isOptional }, anchor: $0.anchor, isQuiet: $0.isQuiet)
    }
  }
}
