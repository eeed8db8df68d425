/// A bar chart being laid out: which rows are shown, how much room each has, where the zero line stands.
struct BarChartLayout {
  /// What stands beside the plot.
  enum Margins {
    /// Rank, name and target of lying bars.
    case columns(BarColumns)
    /// Names and ranks below upright bars.
    case feet(BarFeet)
  }

  let spec: BarChartSpec
  let slots: [BarSlot]
  let axes: BarAxes
  let margins: Margins
  /// Where the first row begins and the last one ends, across the bars.
  let across: ClosedRange<Double>
  /// The room of one row across the bars.
  let pitch: Double
  /// The part of the values' axis that bars and labels may take.
  let span: PlotSpan
  /// All of the rows with their names and targets, as on the canvas.
  let body: Rect
  /// The band above lying rows for labels of reference lines and columns; may be empty.
  let header: Rect
  let textSize: Double
  let barLane: BarLane
  let scale: LinearScale
  let hasHighlight: Bool
  /// Whether any bar has a verdict's colour: bars without one are grey then.
  let isToned: Bool
  let type: Typography
  let theme: Theme
  let strip: KeyStrip
  /// Where the labels above the rows may begin.
  let headerStart: Double

  /// The layout; of lying bars with key and header in one line where they don't meet, else one below the other.
  static func make(_ spec: BarChartSpec, room: Rect, builder: SceneBuilder) throws(ChartError)
    -> BarChartLayout
  {
    let strip = KeyStrip(keyEntries(spec, builder.theme), in: room, builder: builder)
    guard spec.orientation == .horizontal else {
      return try BarChartLayout(upright: spec, room: room, strip: strip, builder: builder)
    }
    if strip.end != nil {
      let shared = try BarChartLayout(spec, room: room, strip: strip, sharesLine: true, builder: builder)
      if shared.hasStraightPointers(builder) { return shared }
    }
    return try BarChartLayout(spec, room: room, strip: strip, sharesLine: false, builder: builder)
  }

  private init(
    _ spec: BarChartSpec, room: Rect, strip: KeyStrip, sharesLine: Bool, builder: SceneBuilder
  ) throws(ChartError) {
    self.spec = spec
    self.strip = strip
    axes = .lying
    type = builder.type
    theme = builder.theme
    hasHighlight = !spec.highlightedRows.isEmpty
    isToned = spec.isToned
    let headerHeight = BarChartLayout.headerHeight(spec, builder)
    headerStart = (sharesLine ? strip.end : nil) ?? room.minX
    // In one line, header and key share a baseline.
    let offset = sharesLine ? strip.midLine - room.minY - builder.lineHeight(type.foot) / 2 : strip.height
    header = Rect(
      minX: room.minX, minY: room.minY + offset, width: room.width,
      height: sharesLine ? max(strip.height - offset, headerHeight) : headerHeight)
    let height = room.maxY - header.maxY
    let group = Double(max(1, spec.series.count))
    let share = group > 1 ? BarChartLayout.share(false) / group : 1
    slots = try BarSlot.fitting(
      count: spec.rows.count, breaks: spec.breaks, highlighted: spec.highlightedRows, height: height,
      share: share, builder: builder)
    let tallest = builder.type.length(group == 1 ? 88 : 38 * group + 24)
    pitch = BarSlot.pitch(slots.count, height: height, most: tallest, builder)
    body = Rect(minX: room.minX, minY: header.maxY, width: room.width, height: pitch * Double(slots.count))
    across = body.minY...body.maxY
    textSize = builder.largestText(inLane: pitch * share)
    let columns = BarColumns(
      slots.compactMap { $0.row(of: spec.rows)?.texts }, heading: spec.words.target,
      gapHeading: spec.words.gap, hasSamples: spec.hasTargetMarks,
      reachesLeft: spec.rows.contains(where: \.reachesLeft), room: body,
      textSize: textSize, builder: builder)
    guard columns.span.length >= room.width * 0.25 else { throw PageLayout.tooSmall(builder) }
    margins = .columns(columns)
    span = columns.span
    barLane = BarChartLayout.lyingLane(
      pitch: pitch, group: group, widestLabel: columns.span.length * 0.36, type)
    scale = BarChartLayout.scale(spec, slots, span: span, textSize: textSize, lane: barLane, builder)
  }

  private init(upright spec: BarChartSpec, room: Rect, strip: KeyStrip, builder: SceneBuilder)
    throws(ChartError)
  {
    self.spec = spec
    self.strip = strip
    type = builder.type
    theme = builder.theme
    hasHighlight = !spec.highlightedRows.isEmpty
    isToned = spec.isToned
    headerStart = room.minX
    let right = BarChartLayout.referenceWidth(spec, room, builder)
    let plot = Rect(
      minX: room.minX, minY: (room.minY + strip.height).rounded(.up), width: room.width - right,
      height: (room.maxY - room.minY - strip.height).rounded(.down))
    header = Rect(minX: plot.maxX, minY: plot.minY, width: right, height: plot.height)
    slots = try BarSlot.mostRows(spec, builder)
    let group = Double(max(1, spec.series.count))
    pitch = min(plot.width / Double(slots.count), type.length(120 + 120 * group))
    across = plot.minX...(plot.minX + pitch * Double(slots.count))
    let laneWidth = (group > 1 ? pitch * BarChartLayout.share(true) / group : pitch) - 2
    let rows = slots.map { $0.row(of: spec.rows) }
    let thickness = BarChartLayout.thickness(pitch: pitch, group: group, isUpright: true, type: type)
    guard let largest = BarFeet.valueSize(rows, width: laneWidth, thickness: thickness, builder: builder),
      let (feet, size) = BarFeet.fitting(rows, pitch: pitch, valueSize: largest, builder: builder),
      plot.height - feet.height >= max(room.height * 0.4, 4 * feet.step),
      BarChartLayout.omissionFits(
        spec, slots, pitch: pitch, size: size, height: plot.height - feet.height, builder)
    else { throw .labelsDontFit(count: spec.rows.count, isUpright: true) }
    margins = .feet(feet)
    textSize = size
    let bottom = (plot.maxY - feet.height).rounded(.down)
    axes = BarAxes(orientation: .vertical, mirror: plot.minY + bottom)
    span = PlotSpan(start: plot.minY, end: bottom)
    body = Rect(
      minX: plot.minX, minY: plot.minY, width: across.upperBound - across.lowerBound, height: plot.height)
    barLane = BarLane(isUpright: true, thickness: thickness, widestLabel: laneWidth - textSize * 0.2)
    scale = BarChartLayout.scale(spec, slots, span: span, textSize: textSize, lane: barLane, builder)
  }

  private static func scale(
    _ spec: BarChartSpec, _ slots: [BarSlot], span: PlotSpan, textSize: Double, lane: BarLane,
    _ builder: SceneBuilder
  ) -> LinearScale {
    var labels: [BarLabel] = []
    for case .row(let index) in slots {
      let row = spec.rows[index]
      labels += row.values.map { BarLabel($0, style: row.style(textSize), lane: lane, builder: builder) }
    }
    return BarScale(labels, references: spec.references, span: span).scale
  }

  /// What labels know of lying bars.
  static func lyingLane(pitch: Double, group: Double = 1, widestLabel: Double, _ type: Typography) -> BarLane
  {
    BarLane(
      isUpright: false, thickness: thickness(pitch: pitch, group: group, isUpright: false, type: type),
      widestLabel: widestLabel)
  }

  /// How thick bars are: whole pixels, and no thicker than looks good when there are few.
  private static func thickness(pitch: Double, group: Double, isUpright: Bool, type: Typography) -> Double {
    // Thin bars can do with thinner gaps; a value in white needs their height.
    let lone = isUpright ? 0.74 : pitch < type.length(30) ? 0.78 : 0.7
    let wanted = group > 1 ? pitch * share(isUpright) / group * 0.88 : pitch * lone
    let thickest = isUpright ? 110 : pitch > type.length(88) ? 60.0 : 46
    return max(2, min(wanted, type.length(thickest)).rounded())
  }

  /// How much of a slot bars side by side take together.
  private static func share(_ isUpright: Bool) -> Double { isUpright ? 0.9 : 0.86 }

  // MARK: places

  /// A row's room across the bars.
  func lane(_ slot: Int) -> ClosedRange<Double> {
    let start = across.lowerBound + pitch * Double(slot)
    return start...(start + pitch)
  }

  /// The whole of a slot, with names and targets.
  func band(_ slot: Int) -> Rect {
    let lane = lane(slot)
    return axes.isUpright
      ? Rect(minX: lane.lowerBound, minY: body.minY, width: pitch, height: body.height)
      : Rect(minX: body.minX, minY: lane.lowerBound, width: body.width, height: pitch)
  }

  /// The middle of a bar across its slot.
  func middle(_ slot: Int, _ place: Int) -> Double {
    let count = Double(max(1, spec.series.count))
    let start = lane(slot).lowerBound
    guard count > 1 else { return (start + pitch / 2).rounded() }
    let taken = BarChartLayout.share(axes.isUpright)
    let first = start + pitch * (1 - taken) / 2
    return (first + pitch * taken / count * (Double(place) + 0.5)).rounded()
  }

  /// The colour of a bar.
  func color(of row: BarRow, _ place: Int) -> Color {
    spec.color(of: row, place, theme, hasHighlight: hasHighlight, isToned: isToned)
  }
}

extension BarRow {
  var texts: RowTexts {
    RowTexts(label: label, rank: rank, side: targetLabel, gap: gapLabel, emphasis: emphasis)
  }

  /// Whether any of the bars is negative.
  var reachesLeft: Bool { values.contains { $0.value ?? 0 < 0 } }

  /// How the row's texts look.
  func style(_ size: Double) -> TextStyle { texts.style(size) }
}
