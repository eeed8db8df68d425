/// A bar chart being laid out: which rows are shown, how tall they are, where the columns and the zero line stand.
struct BarChartLayout {
  let spec: BarChartSpec
  let slots: [BarSlot]
  /// From the first row's top to the last row's bottom, over all columns.
  let body: Rect
  /// The band above the rows for labels of reference lines and columns; may be empty.
  let header: Rect
  let pitch: Double
  let textSize: Double
  let columns: BarColumns
  let scale: LinearScale
  let hasHighlight: Bool
  let type: Typography
  let theme: Theme
  let strip: KeyStrip
  /// Where the labels above the rows may begin.
  let headerStart: Double

  /// The layout with key and header in one line where they don't meet, else one below the other.
  static func make(_ spec: BarChartSpec, room: Rect, builder: SceneBuilder) throws(ChartError)
    -> BarChartLayout
  {
    let strip = KeyStrip(keyEntries(spec, builder.theme), in: room, builder: builder)
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
    type = builder.type
    theme = builder.theme
    hasHighlight = spec.rows.contains { $0.emphasis == .highlighted }
    let headerHeight = BarChartLayout.headerHeight(spec, builder)
    let stripEnd = sharesLine ? strip.end : nil
    headerStart = stripEnd ?? room.minX
    // In one line, header and key share a baseline.
    let offset = sharesLine ? strip.midLine - room.minY - builder.lineHeight(type.foot) / 2 : strip.height
    header = Rect(
      minX: room.minX, minY: room.minY + offset, width: room.width,
      height: sharesLine ? max(strip.height - offset, headerHeight) : headerHeight)
    let height = room.maxY - header.maxY
    let group = Double(max(1, spec.series.count))
    let least = (builder.lineHeight(builder.type.smallest) + 0.5) * group * (group > 1 ? 1.15 : 1)
    let capacity = max(0, min(BarChartSpec.mostRows, Int(height / least)))
    let highlighted = spec.rows.indices.filter { spec.rows[$0].emphasis == .highlighted }
    guard let slots = BarSlot.choose(count: spec.rows.count, highlighted: highlighted, capacity: capacity)
    else {
      throw PageLayout.tooSmall(builder)
    }
    self.slots = slots
    let tallest = builder.type.length(group == 1 ? 88 : 38 * group + 24)
    pitch = min(height / Double(slots.count), tallest)
    body = Rect(minX: room.minX, minY: header.maxY, width: room.width, height: pitch * Double(slots.count))
    textSize = BarChartLayout.textSize(lane: pitch / (group > 1 ? group * 1.15 : 1), builder)
    columns = BarColumns(spec, slots: slots, room: body, textSize: textSize, builder: builder)
    guard columns.plotWidth >= room.width * 0.25 else { throw PageLayout.tooSmall(builder) }
    scale = BarScale(spec, slots: slots, columns: columns, textSize: textSize, builder: builder).scale
  }

  /// The largest size whose line fits a lane.
  private static func textSize(lane: Double, _ builder: SceneBuilder) -> Double {
    var size = builder.type.label
    while size > builder.type.smallest, builder.lineHeight(size) * 1.06 > lane { size -= 1 }
    return size
  }

  private static func headerHeight(_ spec: BarChartSpec, _ builder: SceneBuilder) -> Double {
    let hasTargets = spec.rows.contains { row in
      !row.targetLabel.isEmpty || row.values.contains { $0.target != nil }
    }
    let explainsTarget = hasTargets && !spec.words.target.isEmpty
    guard explainsTarget || spec.references.contains(where: { !$0.label.isEmpty }) else { return 0 }
    return (builder.lineHeight(builder.type.foot) + builder.type.length(9)).rounded()
  }

  private static func keyEntries(_ spec: BarChartSpec, _ theme: Theme) -> [KeyEntry] {
    var entries = spec.series.enumerated().map { index, name in
      KeyEntry(sample: .swatch(theme.series(index)), text: name)
    }
    let values = spec.rows.flatMap(\.values)
    let signs: [(VerdictTone, String)] = [(.met, spec.words.met), (.missed, spec.words.missed)]
    for (tone, word) in signs where !word.isEmpty && values.contains(where: { $0.tone == tone }) {
      entries.append(KeyEntry(sample: .sign(tone), text: word))
    }
    if !spec.words.estimated.isEmpty, values.contains(where: { $0.isEstimated && $0.value != nil }) {
      entries.append(
        KeyEntry(
          sample: .hollow(spec.series.isEmpty ? theme.primary : theme.quietMark),
          text: spec.words.estimated))
    }
    return entries
  }

  // MARK: places

  /// The whole width of a slot.
  func lane(_ slot: Int) -> Rect {
    Rect(minX: body.minX, minY: body.minY + pitch * Double(slot), width: body.width, height: pitch)
  }

  /// The bar's lane within a slot: from top to bottom, without gaps.
  func barLane(_ slot: Int, _ place: Int) -> (midY: Double, thickness: Double) {
    let count = Double(max(1, spec.series.count))
    let lane = lane(slot)
    guard count > 1 else { return (lane.midY.rounded(), thickness(pitch * 0.66)) }
    let share = pitch * 0.86 / count
    let top = lane.minY + pitch * 0.07
    return ((top + share * (Double(place) + 0.5)).rounded(), thickness(share * 0.88))
  }

  /// Whole pixels, and no thicker than looks good when there are few bars.
  private func thickness(_ wanted: Double) -> Double {
    max(2, min(wanted, type.length(46)).rounded())
  }

  /// The colour of a bar.
  func color(of row: BarRow, _ place: Int) -> Color {
    guard spec.series.isEmpty else { return theme.series(place) }
    if row.emphasis == .muted { return theme.quietMark }
    switch row.values.first?.tone ?? .none {
    case .met: return theme.met
    case .missed: return theme.missed
    case .none: break
    }
    if row.emphasis == .highlighted { return theme.highlight }
    let isToned = spec.rows.contains { $0.values.contains { $0.tone != .none } }
    return hasHighlight || isToned ? theme.quietMark : theme.primary
  }
}
