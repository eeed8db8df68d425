/// A dumbbell chart being laid out.
struct DumbbellLayout {
  let spec: DumbbellChartSpec
  let slots: [BarSlot]
  let spans: [DumbbellSpan]
  let columns: BarColumns
  let body: Rect
  let pitch: Double
  let textSize: Double
  let scale: LinearScale
  let ticks: AxisTicks
  let strip: KeyStrip
  let headerTop: Double
  let headerHeight: Double
  /// The labels of reference lines, where they stand; those without room are nil.
  let referenceLabels: [(left: Double, width: Double)]

  init(_ spec: DumbbellChartSpec, room: Rect, builder: SceneBuilder) throws(ChartError) {
    self.spec = spec
    let type = builder.type
    strip = KeyStrip(DumbbellLayout.keyEntries(spec, builder.theme), in: room, builder: builder)
    // The heading of the right column shares the key's line where they don't meet.
    let heading = builder.width(spec.words.gap, TextStyle(size: type.foot))
    let shared = strip.lastLine.flatMap { $0.end < room.maxX - heading ? $0.midY : nil }
    let sharesLine = spec.references.isEmpty && shared != nil
    headerTop =
      sharesLine ? (shared ?? 0) - builder.lineHeight(type.foot) / 2 : room.minY + strip.height
    let hasHeader =
      !spec.references.isEmpty || !spec.words.gap.isEmpty && spec.rows.contains { !$0.gapLabel.isEmpty }
    let ownLine = (builder.lineHeight(type.foot) + type.length(9)).rounded()
    headerHeight = hasHeader && !sharesLine ? ownLine : 0
    let tickHeight = (builder.lineExtent(type.foot) + type.length(6)).rounded(.up)
    let top = room.minY + strip.height + headerHeight
    let height = room.maxY - tickHeight - top
    let slots = try BarSlot.fitting(
      count: spec.rows.count, breaks: spec.breaks,
      highlighted: spec.rows.indices.filter { spec.rows[$0].emphasis == .highlighted }, height: height,
      builder: builder)
    self.slots = slots
    pitch = BarSlot.pitch(slots.count, height: height, most: type.length(72), builder)
    body = Rect(minX: room.minX, minY: top, width: room.width, height: pitch * Double(slots.count))
    let size = builder.largestText(inLane: pitch)
    textSize = size
    let rows = slots.compactMap { $0.row(of: spec.rows) }
    columns = BarColumns(
      rows.map(\.texts), heading: "", gapHeading: spec.words.gap, hasSamples: false, reachesLeft: true,
      room: body,
      textSize: size, builder: builder)
    guard columns.span.length >= room.width * 0.2 else { throw PageLayout.tooSmall(builder) }
    let widest = (columns.span.length * 0.3).rounded()
    spans = rows.map { DumbbellSpan($0, size: size, widest: widest, builder: builder) }
    (scale, ticks) = DumbbellLayout.scale(
      spans, spec.references, span: columns.span, style: TextStyle(size: type.foot), unit: spec.unit, builder)
    referenceLabels = DumbbellLayout.referenceLabels(spec.references, scale, columns, builder)
  }

  private static func keyEntries(_ spec: DumbbellChartSpec, _ theme: Theme) -> [KeyEntry] {
    var entries: [KeyEntry] = []
    if !spec.words.value.isEmpty {
      entries.append(KeyEntry(sample: .dot(theme.ink), text: spec.words.value))
    }
    if !spec.words.estimated.isEmpty, let first = spec.rows.first(where: \.isEstimated) {
      entries.append(KeyEntry(sample: .ring(first.color(theme)), text: spec.words.estimated))
    }
    entries += spec.words.shapes(spec.rows.map(\.target.kind))
    return entries + spec.words.signs(spec.rows.map(\.tone))
  }

  /// The largest scale at which all marks with their labels fit, and ticks whose labels keep apart.
  private static func scale(
    _ spans: [DumbbellSpan], _ references: [ReferenceLine], span: PlotSpan, style: TextStyle, unit: String,
    _ builder: SceneBuilder
  ) -> (LinearScale, AxisTicks) {
    let lines = references.map(\.value)
    let low = (spans.map(\.low) + lines).min() ?? 0
    let high = (spans.map(\.high) + lines).max() ?? 0
    func ends(_ pixels: Double) -> (left: Double, right: Double) {
      let left = (spans.map { ($0.low - low) * pixels - $0.leftReach } + [0]).min() ?? 0
      let right =
        (spans.map { ($0.high - low) * pixels + $0.rightReach } + [(high - low) * pixels]).max() ?? 0
      return (left, right)
    }
    let fullest = span.length / (high > low ? high - low : 1)
    let pixels = BarScale.largest(below: fullest) {
      let ends = ends($0)
      return ends.right - ends.left <= span.length
    }
    let fitting = ends(pixels)
    // What is left over, as with equal values, goes to both sides.
    let spare = max(0, span.length - (fitting.right - fitting.left)) / 2
    let start = (span.start - fitting.left + spare).rounded()
    let scale = LinearScale(low: low, high: low + 1, start: start, end: start + pixels)
    let reach = (
      low: low + (span.start - start) / max(pixels, 1e-12),
      high: low + (span.end - start) / max(pixels, 1e-12)
    )
    for target in stride(from: 8, through: 2, by: -1) {
      let ticks = AxisTicks(low: reach.low, high: reach.high, target: target)
      let widest = ticks.labels.map { builder.width($0 + unit, style) }.max() ?? 0
      let places = ticks.values.map(scale.position)
      let step = zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? .infinity
      if step > widest + style.size || target == 2 { return (scale, ticks) }
    }
    return (scale, AxisTicks(low: reach.low, high: reach.high, target: 2))
  }

  private static func referenceLabels(
    _ lines: [ReferenceLine], _ scale: LinearScale, _ columns: BarColumns, _ builder: SceneBuilder
  ) -> [(left: Double, width: Double)] {
    let style = TextStyle(size: builder.type.foot)
    let gap = builder.type.length(14)
    let bounds = columns.start...columns.span.end
    let room = bounds.upperBound - bounds.lowerBound
    var widths = lines.map { builder.width($0.label, style) }
    if widths.reduce(0, { $0 + $1 + gap }) - gap > room {
      widths = widths.map { min($0, max(0, room / Double(lines.count) - gap)) }
    }
    let centers = LabelSpreading.centers(
      wanted: lines.map { scale.position($0.value) }, extents: widths, gap: gap, within: bounds)
    return zip(centers ?? [], widths).map { (($0 - $1 / 2).rounded(.down), $1) }
  }

  func band(_ slot: Int) -> Rect {
    Rect(minX: body.minX, minY: body.minY + pitch * Double(slot), width: body.width, height: pitch)
  }
}
