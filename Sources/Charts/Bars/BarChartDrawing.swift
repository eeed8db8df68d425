extension BarChartLayout {
  /// Draws bands, reference lines, bars, the zero line, then texts.
  func draw(into builder: inout SceneBuilder) {
    strip.draw(into: &builder)
    for (slot, content) in slots.enumerated() {
      if case .row(let index) = content, spec.rows[index].emphasis == .highlighted {
        builder.rectangle(lane(slot), builder.theme.band)
      }
    }
    drawReferenceLines(into: &builder)
    for (slot, content) in slots.enumerated() {
      switch content {
      case .row(let index): drawBars(of: spec.rows[index], slot: slot, into: &builder)
      case .omission: break
      }
    }
    drawZeroLine(into: &builder)
    for (slot, content) in slots.enumerated() {
      switch content {
      case .row(let index): drawTexts(of: spec.rows[index], slot: slot, into: &builder)
      case .omission(let count): drawOmission(count, slot: slot, into: &builder)
      }
    }
    drawHeader(into: &builder)
  }

  private func drawZeroLine(into builder: inout SceneBuilder) {
    let overhang = (min(pitch * 0.1, builder.type.length(6))).rounded()
    builder.vertical(
      x: scale.position(0), from: body.minY - overhang, to: body.maxY + overhang,
      thickness: builder.type.hairline(),
      builder.theme.axis)
  }

  private func drawReferenceLines(into builder: inout SceneBuilder) {
    let dash = DashPattern(dash: builder.type.length(6), gap: builder.type.length(5))
    for line in spec.references {
      let x = scale.position(line.value).rounded() + 0.5
      let ends = [Point(x: x, y: body.minY), Point(x: x, y: body.maxY)]
      builder.line(ends, width: builder.type.hairline(1.5), builder.theme.axis, dash: dash)
    }
  }

  private func drawBars(of row: BarRow, slot: Int, into builder: inout SceneBuilder) {
    for (place, bar) in row.values.enumerated() {
      let lane = barLane(slot, place)
      if let value = bar.value, value != 0 {
        let ends = (scale.position(0), scale.position(value))
        let rect = Rect(
          minX: min(ends.0, ends.1), minY: lane.midY - (lane.thickness / 2).rounded(),
          width: abs(ends.1 - ends.0),
          height: lane.thickness)
        BarMark.bar(rect, color(of: row, place), isHollow: bar.isEstimated, in: &builder)
      }
      if let target = bar.target {
        // Beside other bars a mark keeps to its own.
        let height = min(pitch * 0.94, lane.thickness * (spec.series.isEmpty ? 1.28 : 1.04))
        BarMark.target(target, scale: scale, midY: lane.midY, height: height, in: &builder)
      }
    }
  }

  private func drawTexts(of row: BarRow, slot: Int, into builder: inout SceneBuilder) {
    let lane = lane(slot)
    let isBold = row.emphasis == .highlighted
    let style = TextStyle(size: textSize, weight: isBold ? .bold : .regular)
    var quiet = style
    quiet.color = builder.theme.quietInk
    let baseline = builder.baseline(centeredOn: lane.midY.rounded(), size: textSize)
    builder.text(
      row.rank, at: Point(x: columns.rankEnd, y: baseline), anchor: .end, style: quiet, role: .rank,
      within: columns.rankEnd - body.minX)
    drawName(of: row, lane: lane, style: row.emphasis == .muted ? quiet : style, into: &builder)
    if let targetStart = columns.targetStart {
      builder.text(
        row.targetLabel, at: Point(x: targetStart, y: baseline), style: quiet, role: .target,
        within: columns.targetLimit)
    }
    for (place, bar) in row.values.enumerated() {
      drawValue(bar, row: row, slot: slot, place: place, style: style, into: &builder)
    }
  }

  /// The name in one line, in two where it is long and the row is tall, else shortened.
  private func drawName(of row: BarRow, lane: Rect, style: TextStyle, into builder: inout SceneBuilder) {
    let step = builder.lineHeight(textSize).rounded(.up)
    var lines = LineBreaking.lines(of: row.label, within: columns.nameLimit) { builder.width($0, style) }
    if lines.count != 2 || 2 * step > lane.height { lines = [row.label] }
    for (index, line) in lines.enumerated() {
      let midY = lane.midY + step * (Double(index) - Double(lines.count - 1) / 2)
      let baseline = builder.baseline(centeredOn: midY.rounded(), size: textSize)
      builder.text(
        line, at: Point(x: columns.nameEnd, y: baseline), anchor: .end, style: style, role: .name,
        within: columns.nameLimit)
    }
  }

  private func drawValue(
    _ bar: BarValue, row: BarRow, slot: Int, place: Int, style: TextStyle, into builder: inout SceneBuilder
  ) {
    let lane = barLane(slot, place)
    let label = BarLabel(bar, style: style, columns: columns, builder: builder)
    let pixels = scale.end - scale.start
    let zero = scale.position(0)
    var style = style
    var start = zero + label.outside(pixels)
    let reach = label.reach(pixels)
    let isOutside = zero + reach.right <= columns.plotEnd + 1 && zero + reach.left >= columns.plotStart - 1
    if !isOutside, label.fitsInside(pixels) {
      let end = scale.position(bar.value ?? 0)
      start = label.isNegative ? end + label.gap + label.width : end - label.gap - label.width
      style.color = bar.isEstimated ? builder.theme.ink : builder.theme.text(on: color(of: row, place))
    } else if bar.value == nil || row.emphasis == .muted {
      style.color = builder.theme.quietInk
    }
    let left = label.isNegative ? start - label.width : start
    let textWidth = label.width - (label.signExtent > 0 ? label.signExtent + label.gap : 0)
    let baseline = builder.baseline(centeredOn: lane.midY, size: style.size)
    if isOutside, !bar.label.isEmpty {
      clear(left: left, width: label.width, lane: lane, row: row, style: style, in: &builder)
    }
    builder.text(
      bar.label, at: Point(x: left.rounded(), y: baseline), style: style, role: .value,
      within: textWidth + 0.5)
    VerdictSign.draw(
      label.signExtent > 0 ? bar.tone : .none, minX: left.rounded() + textWidth + label.gap, midY: lane.midY,
      extent: label.signExtent, in: &builder)
  }

  /// Clears the ground where a reference line would run through a text.
  private func clear(
    left: Double, width: Double, lane: (midY: Double, thickness: Double), row: BarRow, style: TextStyle,
    in builder: inout SceneBuilder
  ) {
    let margin = builder.type.length(4)
    let height = builder.lineHeight(style.size)
    let rect = Rect(
      minX: left - margin, minY: lane.midY - height / 2, width: width + 2 * margin, height: height)
    guard spec.references.contains(where: { (rect.minX...rect.maxX).contains(scale.position($0.value)) })
    else { return }
    builder.rectangle(rect, row.emphasis == .highlighted ? builder.theme.band : builder.theme.ground)
  }

  private func drawOmission(_ count: Int, slot: Int, into builder: inout SceneBuilder) {
    let lane = lane(slot)
    let style = TextStyle(size: textSize, color: builder.theme.quietInk)
    let start = scale.position(0) + builder.type.length(12)
    let text = spec.words.omission(count)
    let baseline = builder.baseline(centeredOn: lane.midY.rounded(), size: textSize)
    let limit = max(0, columns.plotEnd - start)
    let radius = max(1, textSize * 0.08)
    for step in -1...1 {
      let center = Point(x: columns.nameEnd - textSize + Double(step) * radius * 4, y: lane.midY)
      builder.circle(center, radius: radius, fill: builder.theme.quietInk, outline: builder.theme.quietInk)
    }
    let width = min(builder.width(text, style), limit)
    let margin = builder.type.length(4)
    builder.rectangle(
      Rect(minX: start - margin, minY: lane.minY + 1, width: width + 2 * margin, height: pitch - 2),
      builder.theme.ground)
    builder.text(text, at: Point(x: start, y: baseline), style: style, role: .key, within: limit)
  }
}
