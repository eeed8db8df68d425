extension DumbbellLayout {
  /// Draws the axis, then row by row the line from the target to the value, the marks and the texts.
  func draw(into builder: inout SceneBuilder) {
    builder.countLeftOut(slots, of: spec.rows.count)
    strip.draw(into: &builder)
    for (slot, content) in slots.enumerated() {
      if content.row(of: spec.rows)?.emphasis == .highlighted {
        builder.rectangle(band(slot), builder.theme.band)
      }
    }
    drawAxis(into: &builder)
    drawReferences(into: &builder)
    var place = 0
    for (slot, content) in slots.enumerated() {
      switch content {
      case .row(let index):
        drawRow(spec.rows[index], spans[place], band(slot), into: &builder)
        place += 1
      case .omission: drawOmission(slot, into: &builder)
      }
    }
    drawHeading(into: &builder)
  }

  private func drawAxis(into builder: inout SceneBuilder) {
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let midY = (body.maxY + builder.type.length(6) + builder.lineExtent(style.size) / 2).rounded(.down)
    var end = drawCut(midY: midY, into: &builder)
    for (value, label) in zip(ticks.values, ticks.labels) {
      let x = scale.position(value)
      guard x >= columns.span.start, x <= columns.span.end else { continue }
      let isZero = value == 0
      builder.vertical(
        x: x, from: body.minY, to: body.maxY, thickness: builder.type.hairline(),
        isZero ? builder.theme.axis : builder.theme.grid)
      let text = label + spec.unit
      let half = builder.width(text, style) / 2
      guard x - half > end, x - half >= 0, x + half <= Double(builder.canvas.width) else { continue }
      builder.text(
        text, at: Point(x: x, y: builder.baseline(centeredOn: midY, size: style.size)), anchor: .middle,
        style: style, role: .tick)
      end = x + half + style.size * 0.4
    }
  }

  /// Says below the names that the axis doesn't begin at zero; where it stands ends is returned.
  private func drawCut(midY: Double, into builder: inout SceneBuilder) -> Double {
    guard !spec.words.cutAxis.isEmpty, scale.position(0) < columns.span.start else { return -.infinity }
    let style = TextStyle(size: builder.type.foot, weight: .bold)
    builder.text(
      spec.words.cutAxis,
      at: Point(x: columns.start, y: builder.baseline(centeredOn: midY, size: style.size)),
      style: style, role: .key, within: body.width)
    return columns.start + builder.width(spec.words.cutAxis, style) + style.size
  }

  private func drawReferences(into builder: inout SceneBuilder) {
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let texts = spec.references.isEmpty ? [] : frames(builder)
    for (line, place) in zip(spec.references, referenceLabels) {
      let x = scale.position(line.value).rounded() + 0.5
      BrokenLine.draw(at: x, across: body.minY...body.maxY, axes: .lying, off: texts, into: &builder)
      let midY = headerTop + builder.lineHeight(style.size) / 2
      builder.text(
        line.label, at: Point(x: place.left, y: builder.baseline(centeredOn: midY, size: style.size)),
        style: style, role: .key, within: place.width + 0.5)
      let inset = min(style.size / 2, place.width / 2)
      let from = min(max(x, place.left + inset), place.left + place.width - inset)
      builder.line(
        [Point(x: from, y: headerTop + builder.lineHeight(style.size)), Point(x: x, y: body.minY)],
        width: builder.type.hairline(), builder.theme.axis)
    }
  }

  /// What labels with their signs, and notes, take of the canvas.
  private func frames(_ builder: SceneBuilder) -> [Rect] {
    let height = builder.lineExtent(textSize)
    var place = 0
    return slots.enumerated().flatMap { slot, content -> [Rect] in
      let midY = band(slot).midY
      func frame(_ left: Double, _ width: Double) -> Rect {
        Rect(minX: left, minY: midY - height / 2, width: width, height: height)
      }
      switch content {
      case .row:
        let span = spans[place]
        place += 1
        let extents = (DumbbellSpan.extent(span.left, span.gap), DumbbellSpan.extent(span.right, span.gap))
        return [
          frame(scale.position(span.low) - span.leftReach, extents.0),
          frame(scale.position(span.high) + span.rightReach - extents.1, extents.1),
        ]
      case .omission:
        return [frame(columns.span.start, builder.width(note(slot), TextStyle(size: textSize)))]
      }
    }
  }

  private func drawHeading(into builder: inout SceneBuilder) {
    guard let end = columns.gapEnd else { return }
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let midY = headerTop + builder.lineHeight(style.size) / 2
    builder.text(
      spec.words.gap, at: Point(x: end, y: builder.baseline(centeredOn: midY, size: style.size)),
      anchor: .end, style: style, role: .key)
  }

  private func drawRow(
    _ row: DumbbellRow, _ span: DumbbellSpan, _ band: Rect, into builder: inout SceneBuilder
  ) {
    let midY = band.midY.rounded()
    let color = row.color(builder.theme)
    let value = scale.position(row.value)
    let target = nearest(row)
    let thickness = max(2, (textSize * 0.24).rounded())
    builder.horizontal(
      y: midY, from: min(value, target), to: max(value, target), thickness: thickness, color)
    // Where the value is at its target the dot is a little larger and the mark lies on it: both are seen.
    let isClose = abs(value - target) < DumbbellSpan.radius(textSize) * 1.5
    let mark = BarMark.reach(row.target.kind, type: builder.type)
    let ringed = row.isEstimated ? (min(mark.low, mark.high) + 3 * builder.type.hairline(2)).rounded(.up) : 0
    let radius =
      isClose ? max(ringed, DumbbellSpan.largestRadius(textSize)) : DumbbellSpan.radius(textSize)
    builder.circle(
      Point(x: value, y: midY), radius: radius + 1, fill: builder.theme.ground,
      outline: builder.theme.ground)
    builder.circle(
      Point(x: value, y: midY), radius: radius, fill: row.isEstimated ? builder.theme.ground : color,
      outline: color, outlineWidth: row.isEstimated ? max(1.2, radius * 0.36) : 0)
    BarMark.target(
      row.target, scale: scale, across: midY, height: min(pitch * 0.94, textSize * 1.15), axes: .lying,
      in: &builder)
    columns.draw(row.texts, band: band, size: textSize, into: &builder)
    drawLabels(row, span, midY: midY, into: &builder)
  }

  /// The end of the target that is nearer to the value.
  private func nearest(_ row: DumbbellRow) -> Double {
    let ends = row.target.values
    let low = ends.min() ?? row.value
    let high = ends.max() ?? row.value
    return scale.position(min(max(row.value, low), high))
  }

  private func drawLabels(
    _ row: DumbbellRow, _ span: DumbbellSpan, midY: Double, into builder: inout SceneBuilder
  ) {
    let low = scale.position(span.low)
    let high = scale.position(span.high)
    let leftEnd = low - span.leftReach
    let rightEnd = high + span.rightReach
    draw(span.left, row, from: leftEnd, span.gap, midY: midY, into: &builder)
    draw(
      span.right, row, from: rightEnd - DumbbellSpan.extent(span.right, span.gap), span.gap, midY: midY,
      into: &builder)
  }

  private func draw(
    _ label: DumbbellSpan.Label, _ row: DumbbellRow, from left: Double, _ gap: Double, midY: Double,
    into builder: inout SceneBuilder
  ) {
    let x = left.rounded()
    let ground = row.emphasis == .highlighted ? builder.theme.band : builder.theme.ground
    builder.text(
      label.text, at: Point(x: x, y: builder.baseline(centeredOn: midY, size: textSize)),
      style: label.style, role: label.isValue ? .value : .target, within: label.width + 0.5, halo: ground)
    if label.signExtent > 0 {
      VerdictSign.draw(
        row.tone, minX: x + label.width + gap, midY: midY, extent: label.signExtent, in: &builder)
    }
  }

  /// What stands in a slot of rows that were left out.
  private func note(_ slot: Int) -> String {
    spec.words.note(slot, of: slots, places: spec.rows.map(\.place))
  }

  private func drawOmission(_ slot: Int, into builder: inout SceneBuilder) {
    let band = band(slot)
    let style = TextStyle(size: textSize, color: builder.theme.quietInk)
    columns.drawDots(midY: band.midY, size: textSize, into: &builder)
    builder.text(
      note(slot),
      at: Point(x: columns.span.start, y: builder.baseline(centeredOn: band.midY.rounded(), size: textSize)),
      style: style, role: .key, within: columns.span.length, halo: builder.theme.ground)
  }
}
