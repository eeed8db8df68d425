extension BarChartLayout {
  /// Draws bands, reference lines, bars, the zero line, then texts.
  func draw(into builder: inout SceneBuilder) {
    builder.countLeftOut(slots, of: spec.rows.count)
    strip.draw(into: &builder)
    for (slot, content) in slots.enumerated() {
      if case .row(let index) = content, spec.rows[index].emphasis == .highlighted {
        builder.rectangle(band(slot), builder.theme.band)
      }
    }
    drawReferenceLines(into: &builder)
    for (slot, content) in slots.enumerated() {
      if case .row(let index) = content { drawBars(of: spec.rows[index], slot: slot, into: &builder) }
    }
    drawZeroLine(into: &builder)
    for (slot, content) in slots.enumerated() {
      switch content {
      case .row(let index): drawTexts(of: spec.rows[index], slot: slot, into: &builder)
      case .omission: drawOmission(slot: slot, into: &builder)
      }
    }
    drawSamples(into: &builder)
    drawHeader(into: &builder)
  }

  func drawZeroLine(into builder: inout SceneBuilder) {
    let overhang = axes.isUpright ? 0 : min(pitch * 0.1, builder.type.length(6)).rounded()
    let thickness = builder.type.hairline()
    let reach = (across.lowerBound - overhang)...(across.upperBound + overhang)
    builder.rectangle(
      axes.line(at: scale.position(0), across: reach, thickness: thickness), builder.theme.axis)
  }

  private func drawReferenceLines(into builder: inout SceneBuilder) {
    guard !spec.references.isEmpty else { return }
    let texts = frames(builder)
    for line in spec.references {
      BrokenLine.draw(
        at: scale.position(line.value).rounded() + 0.5, across: across, axes: axes, off: texts,
        into: &builder)
    }
  }

  /// What labels and notes take of the canvas where a reference line might run through.
  private func frames(_ builder: SceneBuilder) -> [Rect] {
    slots.enumerated().flatMap { slot, content -> [Rect] in
      switch content {
      case .row(let index): labels(slot, spec.rows[index], builder).filter { !$0.isInside }.map(\.frame)
      case .omission: [omission(slot: slot, builder).frame]
      }
    }
  }

  func drawBars(of row: BarRow, slot: Int, into builder: inout SceneBuilder) {
    for (place, bar) in row.values.enumerated() {
      let middle = middle(slot, place)
      let thickness = barLane.thickness
      if let along = extent(of: bar) {
        let first = middle - (thickness / 2).rounded()
        let rect = axes.rect(along: along, across: first...(first + thickness))
        BarMark.bar(rect, color(of: row, place), isHollow: bar.isEstimated, in: &builder)
      }
      if let target = bar.target {
        // Beside other bars a mark keeps to its own.
        let height = min(pitch * 0.94, thickness * (spec.series.isEmpty ? 1.28 : 1.04))
        BarMark.target(target, scale: scale, across: middle, height: height, axes: axes, in: &builder)
      }
    }
  }

  /// From where to where a bar reaches; an estimate that is too short to be seen as hollow stands as a small box at its end.
  private func extent(of bar: BarValue) -> ClosedRange<Double>? {
    guard let value = bar.value else { return nil }
    let ends = (scale.position(0), scale.position(value))
    let half = type.length(4).rounded(.up) + type.hairline(2) / 2
    if bar.isEstimated, abs(ends.1 - ends.0) < 2 * half {
      let end = ends.1.rounded()
      return (end - half)...(end + half)
    }
    return value == 0 ? nil : min(ends.0, ends.1)...max(ends.0, ends.1)
  }

  private func drawTexts(of row: BarRow, slot: Int, into builder: inout SceneBuilder) {
    switch margins {
    case .columns(let columns): columns.draw(row.texts, band: band(slot), size: textSize, into: &builder)
    case .feet(let feet): drawFoot(of: row, slot: slot, feet, into: &builder)
    }
    drawValues(of: row, slot: slot, into: &builder)
  }

  func drawValues(of row: BarRow, slot: Int, into builder: inout SceneBuilder) {
    for label in labels(slot, row, builder) {
      for line in label.lines {
        builder.text(
          line.text, at: line.position, anchor: label.anchor, style: label.style, role: .value,
          within: label.limit)
      }
      VerdictSign.draw(
        label.sign, minX: label.signCorner.x, midY: label.signCorner.y, extent: label.signExtent,
        color: label.isInside ? label.style.color : nil, in: &builder)
    }
  }

  private func drawFoot(of row: BarRow, slot: Int, _ feet: BarFeet, into builder: inout SceneBuilder) {
    guard feet.feet.indices.contains(slot) else { return }
    let foot = feet.feet[slot]
    let lane = lane(slot)
    var quiet = row.style(feet.textSize)
    quiet.color = builder.theme.quietInk
    let style = row.emphasis == .muted ? quiet : row.style(feet.textSize)
    let top = axes.mirror - span.start + builder.type.length(8)
    let lines =
      foot.name.enumerated().map { ($0.offset, $0.element, style, TextRole.name) }
      + foot.rank.enumerated().map { (feet.nameLines + $0.offset, $0.element, quiet, TextRole.rank) }
    for (line, text, style, role) in lines {
      let midY = (top + feet.step * (Double(line) + 0.5)).rounded()
      builder.text(
        text,
        at: Point(
          x: (lane.lowerBound + pitch / 2).rounded(),
          y: builder.baseline(centeredOn: midY, size: feet.textSize)), anchor: .middle, style: style,
        role: role)
    }
  }

  private func drawOmission(slot: Int, into builder: inout SceneBuilder) {
    let lane = lane(slot)
    let middle = (lane.lowerBound + lane.upperBound) / 2
    switch margins {
    case .columns(let columns): columns.drawDots(midY: middle, size: textSize, into: &builder)
    case .feet(let feet):
      let y = axes.mirror - span.start + builder.type.length(8) + feet.step / 2
      RowDots.draw(Point(x: middle, y: y), size: textSize, into: &builder)
    }
    let style = TextStyle(size: textSize, color: builder.theme.quietInk)
    let note = omission(slot: slot, builder)
    if axes.along(note.frame).contains(scale.position(0)) {
      builder.rectangle(note.frame.grown(by: 1), builder.theme.ground)
    }
    for (index, line) in note.lines.enumerated() {
      let part = note.frame.height / Double(note.lines.count)
      let midY = (note.frame.minY + part * (Double(index) + 0.5)).rounded()
      builder.text(
        line,
        at: Point(
          x: axes.isUpright ? note.frame.midX : note.frame.minX,
          y: builder.baseline(centeredOn: midY, size: textSize)), anchor: axes.isUpright ? .middle : .start,
        style: style, role: .key, within: note.frame.width + 0.5)
    }
  }
}
