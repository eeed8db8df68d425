/// What stands beside a row's marks: rank and name at the left, a text at the right.
struct RowTexts: Equatable {
  let label: String
  let rank: String
  /// The text at the right; may be empty.
  let side: String
  /// The number behind it, for a column of its own; may be empty.
  var gap = ""
  let emphasis: Emphasis

  /// How the texts look.
  func style(_ size: Double) -> TextStyle {
    TextStyle(size: size, weight: emphasis == .highlighted ? .bold : .regular)
  }
}

/// The columns of a chart of rows from left to right: rank, name, plot, target.
struct BarColumns: Equatable {
  /// The left end of the ranks.
  let start: Double
  /// The right end of the ranks.
  let rankEnd: Double
  /// The right end of the names.
  let nameEnd: Double
  /// The widest a name may be.
  let nameLimit: Double
  /// The plot.
  let span: PlotSpan
  /// The left end of the targets, their samples included; nil without that column.
  let targetStart: Double?
  /// The room for a sample of the target's mark before its text.
  let sampleExtent: Double
  /// The widest a target's text may be.
  let targetLimit: Double
  /// The right end of the gaps; nil without that column, as where there is no room for it.
  let gapEnd: Double?

  /// The columns that `rows` need; with `reachesLeft` a value at the left of the plot keeps away from the names.
  init(
    _ rows: [RowTexts], heading: String, gapHeading: String = "", hasSamples: Bool, reachesLeft: Bool,
    room: Rect, textSize: Double,
    builder: SceneBuilder
  ) {
    func widest(_ text: (RowTexts) -> String) -> Double {
      rows.map { builder.width(text($0), $0.style(textSize)) }.max() ?? 0
    }
    let gap = (textSize * 0.55).rounded()
    let inset = (textSize * 0.3).rounded()
    start = room.minX
    let ranks = min(widest(\.rank).rounded(.up), room.width * 0.12)
    rankEnd = room.minX + inset + ranks
    let names = widest(\.label).rounded(.up)
    nameLimit = min(names, (room.width * 0.3).rounded())
    nameEnd = rankEnd + (ranks > 0 ? gap : 0) + nameLimit
    // A value at a bar that reaches to the left must not be taken for a part of the name.
    let plotStart = nameEnd + (reachesLeft ? 3 : 1) * gap
    let targets = widest(\.side)
    let header = TextStyle(size: builder.type.foot)
    let headingWidth = targets > 0 ? builder.width(heading, header) : 0
    sampleExtent =
      targets > 0 && hasSamples ? BarMark.sampleWidth(textSize) + (textSize * 0.4).rounded() : 0
    // A target that is cut off says nothing: it gets what the plot can spare.
    let spare = room.maxX - plotStart - room.width * 0.4 - 2 * gap - sampleExtent
    let most = min(max(room.width * 0.22, spare), room.width * 0.32).rounded()
    targetLimit = min(max(targets, headingWidth - sampleExtent).rounded(.up), most)
    let gaps = widest(\.gap)
    let gapWidth = gaps > 0 ? (max(gaps, builder.width(gapHeading, header)) + 2 * gap).rounded(.up) : 0
    let others = room.maxX - inset - (targets > 0 ? targetLimit + sampleExtent + 2 * gap : 0)
    let hasGaps = gapWidth > 0 && others - gapWidth - plotStart >= room.width * 0.36
    gapEnd = hasGaps ? room.maxX - inset : nil
    let sideEnd = room.maxX - inset - (hasGaps ? gapWidth : 0)
    targetStart = targets > 0 ? sideEnd - targetLimit - sampleExtent : nil
    span = PlotSpan(start: plotStart, end: targetStart.map { $0 - 2 * gap } ?? sideEnd)
  }

  /// Draws rank, name and target of a row.
  func draw(_ row: RowTexts, band: Rect, size: Double, into builder: inout SceneBuilder) {
    let style = row.style(size)
    var quiet = style
    quiet.color = builder.theme.quietInk
    let baseline = builder.baseline(centeredOn: band.midY.rounded(), size: size)
    builder.text(
      row.rank, at: Point(x: rankEnd, y: baseline), anchor: .end, style: quiet, role: .rank,
      within: rankEnd - start)
    drawName(row, band, style: row.emphasis == .muted ? quiet : style, into: &builder)
    if let targetStart {
      builder.text(
        row.side, at: Point(x: targetStart + sampleExtent, y: baseline), style: quiet, role: .target,
        within: targetLimit)
    }
    if let gapEnd {
      builder.text(row.gap, at: Point(x: gapEnd, y: baseline), anchor: .end, style: quiet, role: .target)
    }
  }

  /// The name in one line, in two where it is long and the row is tall, else shortened.
  private func drawName(_ row: RowTexts, _ band: Rect, style: TextStyle, into builder: inout SceneBuilder) {
    let step = builder.lineHeight(style.size).rounded(.up)
    var lines = LineBreaking.lines(of: row.label, within: nameLimit) { builder.width($0, style) }
    if lines.count != 2 || 2 * step > band.height { lines = [row.label] }
    for (index, line) in lines.enumerated() {
      let midY = band.midY + step * (Double(index) - Double(lines.count - 1) / 2)
      let baseline = builder.baseline(centeredOn: midY.rounded(), size: style.size)
      builder.text(
        line, at: Point(x: nameEnd, y: baseline), anchor: .end, style: style, role: .name, within: nameLimit)
    }
  }

  /// Three dots where names would stand.
  func drawDots(midY: Double, size: Double, into builder: inout SceneBuilder) {
    RowDots.draw(Point(x: nameEnd - size, y: midY), size: size, into: &builder)
  }
}

/// Three dots in place of rows that were left out.
enum RowDots {
  static func draw(_ center: Point, size: Double, into builder: inout SceneBuilder) {
    let radius = max(1, size * 0.08)
    for step in -1...1 {
      let center = Point(x: center.x + Double(step) * radius * 4, y: center.y)
      builder.circle(center, radius: radius, fill: builder.theme.quietInk, outline: builder.theme.quietInk)
    }
  }
}
