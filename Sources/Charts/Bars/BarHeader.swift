extension BarChartLayout {
  /// A label above or beside the rows that points at something.
  private struct Pointer {
    let x: Double
    let text: String
    let reachesTo: Double
  }

  /// Labels the reference lines and, once, the target marks.
  func drawHeader(into builder: inout SceneBuilder) {
    guard header.height > 0, header.width > 0 else { return }
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    guard case .columns(let columns) = margins else {
      return drawSideLabels(style: style, into: &builder)
    }
    let baseline = builder.baseline(
      centeredOn: header.minY + builder.lineHeight(style.size) / 2, size: style.size)
    if let start = columns.targetStart {
      builder.text(
        spec.words.target, at: Point(x: start, y: baseline), style: style, role: .key,
        within: columns.targetLimit + columns.sampleExtent)
    }
    if let end = columns.gapEnd {
      builder.text(
        spec.words.gap, at: Point(x: end, y: baseline), anchor: .end, style: style, role: .key)
    }
    drawPointers(pointers, columns, baseline: baseline, style: style, into: &builder)
  }

  /// The first mark of each shape beside the words that say what it means.
  func drawSamples(into builder: inout SceneBuilder) {
    guard case .columns(let columns) = margins, let start = columns.targetStart, columns.sampleExtent > 0
    else { return }
    var seen: Set<TargetMark.Shape> = []
    for (slot, content) in slots.enumerated() {
      guard case .row(let index) = content, !spec.rows[index].targetLabel.isEmpty,
        let kind = spec.rows[index].values.lazy.compactMap({ $0.target?.kind }).first,
        seen.insert(kind.shape).inserted
      else { continue }
      let width = BarMark.sampleWidth(textSize)
      BarMark.sample(
        kind, center: Point(x: start + width / 2, y: middle(slot, 0)), extent: width, isUpright: false,
        in: &builder)
    }
  }

  private var pointers: [Pointer] {
    var result = spec.references.filter { !$0.label.isEmpty }.map {
      Pointer(x: scale.position($0.value), text: $0.label, reachesTo: body.minY)
    }
    guard spec.pointsAtTarget, !spec.words.target.isEmpty else { return result }
    for case .row(let index) in slots.prefix(1) {
      guard let target = spec.rows[index].values.first?.target else { break }
      let middle = target.values.reduce(0, +) / Double(target.values.count)
      result.append(
        Pointer(x: scale.position(middle), text: spec.words.target, reachesTo: body.minY + pitch * 0.08))
    }
    return result
  }

  /// Whether all labels can stand above what they point at.
  func hasStraightPointers(_ builder: SceneBuilder) -> Bool {
    guard case .columns(let columns) = margins else { return true }
    let style = TextStyle(size: builder.type.foot)
    let places = placed(pointers, columns, style: style, builder: builder)
    return zip(pointers, places).allSatisfy { pointer, place in
      abs(place.left + place.width / 2 - pointer.x) <= place.width * 0.45 && pointer.x >= headerStart
    } && places.count == pointers.count
  }

  private func placed(
    _ pointers: [Pointer], _ columns: BarColumns, style: TextStyle, builder: SceneBuilder
  ) -> [(left: Double, width: Double)] {
    guard !pointers.isEmpty else { return [] }
    let hasSide = columns.targetStart != nil || columns.gapEnd != nil
    let end = hasSide ? columns.span.end + type.length(4) : body.maxX
    let bounds = headerStart...max(headerStart, end)
    let room = bounds.upperBound - bounds.lowerBound
    let gap = type.length(14)
    var widths = pointers.map { builder.width($0.text, style) }
    if widths.reduce(0, { $0 + $1 + gap }) - gap > room {
      let share = max(0, room / Double(pointers.count) - gap)
      widths = widths.map { min($0, share) }
    }
    let centers = LabelSpreading.centers(wanted: pointers.map(\.x), extents: widths, gap: gap, within: bounds)
    return zip(centers ?? [], widths).map { (($0 - $1 / 2).rounded(.down), $1) }
  }

  private func drawPointers(
    _ pointers: [Pointer], _ columns: BarColumns, baseline: Double, style: TextStyle,
    into builder: inout SceneBuilder
  ) {
    for (pointer, place) in zip(pointers, placed(pointers, columns, style: style, builder: builder))
    where place.width > 0 {
      builder.text(
        pointer.text, at: Point(x: place.left, y: baseline), style: style, role: .key,
        within: place.width + 0.5)
      let top = header.minY + builder.lineHeight(style.size) + type.length(1)
      let inset = min(style.size / 2, place.width / 2)
      let from = min(max(pointer.x, place.left + inset), place.left + place.width - inset)
      let ends = [Point(x: from, y: top), Point(x: pointer.x.rounded() + 0.5, y: pointer.reachesTo)]
      builder.line(ends, width: type.hairline(), builder.theme.axis)
    }
  }

  /// The labels of reference lines at the right of upright bars, spread where lines are close.
  private func drawSideLabels(style: TextStyle, into builder: inout SceneBuilder) {
    let lines = spec.references.filter { !$0.label.isEmpty }
    let wanted = lines.map { axes.mirror - scale.position($0.value) }
    let height = builder.lineExtent(style.size)
    let bounds = body.minY...max(body.minY, axes.mirror - span.start)
    let extents = lines.map { _ in height }
    guard
      let centers = LabelSpreading.centers(wanted: wanted, extents: extents, gap: 0, within: bounds)
    else { return }
    for (index, line) in lines.enumerated() {
      let left = (header.maxX - header.width + type.length(26)).rounded()
      let y = axes.mirror - (scale.position(line.value).rounded() + 0.5)
      let ends = [
        Point(x: across.upperBound, y: y), Point(x: left - type.length(5), y: centers[index].rounded()),
      ]
      builder.line(ends, width: type.hairline(), builder.theme.axis)
      builder.text(
        line.label,
        at: Point(x: left, y: builder.baseline(centeredOn: centers[index], size: style.size)), style: style,
        role: .key, within: header.maxX - left)
    }
  }
}
