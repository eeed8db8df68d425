extension BarFacetLayout {
  /// Draws key, names, then panel by panel.
  func draw(into builder: inout SceneBuilder) {
    builder.countLeftOut(slots, of: spec.rowCount)
    strip.draw(into: &builder)
    for index in stride(from: 0, to: panels.count, by: perLine) {
      drawNames(top: panels[index].body.minY, into: &builder)
    }
    for (index, panel) in panels.enumerated() {
      let lines = titles.lines[index]
      let rule = panel.body.minY - builder.type.length(10).rounded()
      let top = rule - titles.step * Double(lines.count)
      drawGround(of: panel, titleTop: top, into: &builder)
      for (line, text) in lines.enumerated() {
        let midY = top + titles.step * (Double(line) + 0.5)
        builder.text(
          text,
          at: Point(x: panel.body.minX, y: builder.baseline(centeredOn: midY, size: titles.style.size)),
          style: titles.style, role: .name)
      }
      panel.drawPanel(into: &builder)
    }
    for index in stride(from: 0, to: panels.count, by: perLine) {
      drawNotes(in: panels[index].body, into: &builder)
    }
  }

  /// How many rows are left out where, over as many panels as the words need: nothing else stands in that row.
  private func drawNotes(in body: Rect, into builder: inout SceneBuilder) {
    let style = TextStyle(size: textSize, color: builder.theme.quietInk)
    let edge = builder.type.length(6).rounded()
    for (slot, content) in slots.enumerated() {
      guard case .omission = content else { continue }
      let places = spec.panels.first?.rows.map(\.place) ?? []
      let text = spec.words.note(slot, of: slots, places: places)
      let midY = (body.minY + pitch * (Double(slot) + 0.5)).rounded()
      let left = body.minX + 2 * edge
      let limit = room.maxX - left
      let half = (pitch / 2).rounded(.down) - 1
      builder.rectangle(
        Rect(
          minX: left - edge, minY: midY - half, width: min(builder.width(text, style), limit) + 2 * edge,
          height: 2 * half), builder.theme.ground)
      builder.text(
        text, at: Point(x: left, y: builder.baseline(centeredOn: midY, size: textSize)), style: style,
        role: .key, within: limit)
    }
  }

  /// A rule below the title holds a panel together; a band behind marks the one in focus.
  private func drawGround(of panel: BarChartLayout, titleTop: Double, into builder: inout SceneBuilder) {
    let rows = panel.spec.rows
    if panel.spec.highlightedRows.count == rows.count, !rows.indices.contains(where: spec.isFocused) {
      let edge = builder.type.length(8).rounded()
      builder.rectangle(
        Rect(
          minX: panel.body.minX - edge, minY: titleTop - edge / 2, width: panel.body.width + 2 * edge,
          height: panel.body.maxY - titleTop + edge), builder.theme.band)
    }
    builder.horizontal(
      y: panel.body.minY - builder.type.length(5), from: panel.body.minX, to: panel.body.maxX,
      thickness: builder.type.hairline(), builder.theme.leader)
  }

  /// The names at the left of a line of panels, and the bands of rows in focus.
  private func drawNames(top: Double, into builder: inout SceneBuilder) {
    let names = spec.names
    for (slot, content) in slots.enumerated() {
      let band = Rect(minX: room.minX, minY: top + pitch * Double(slot), width: room.width, height: pitch)
      guard let name = content.row(of: names) else {
        columns.drawDots(midY: band.midY, size: textSize, into: &builder)
        continue
      }
      if name.emphasis == .highlighted { builder.rectangle(band, builder.theme.band) }
      columns.draw(name, band: band, size: textSize, into: &builder)
    }
  }
}

extension BarChartLayout {
  /// One of several panels of lying bars, whose names and key stand elsewhere.
  init(
    panel spec: BarChartSpec, slots: [BarSlot], columns: BarColumns, body: Rect, pitch: Double,
    textSize: Double, lane: BarLane, scale: LinearScale, look: (isToned: Bool, hasHighlight: Bool),
    builder: SceneBuilder
  ) {
    self.spec = spec
    self.slots = slots
    self.body = body
    self.pitch = pitch
    self.textSize = textSize
    self.scale = scale
    axes = .lying
    margins = .columns(columns)
    across = body.minY...body.maxY
    span = PlotSpan(start: body.minX, end: body.maxX)
    header = Rect(minX: body.minX, minY: body.minY, width: 0, height: 0)
    headerStart = body.minX
    barLane = lane
    isToned = look.isToned
    hasHighlight = look.hasHighlight
    type = builder.type
    theme = builder.theme
    strip = KeyStrip([], in: body, builder: builder)
  }

  /// Draws bars, the zero line and values, without names.
  func drawPanel(into builder: inout SceneBuilder) {
    for (slot, content) in slots.enumerated() {
      if let row = content.row(of: spec.rows) { drawBars(of: row, slot: slot, into: &builder) }
    }
    drawZeroLine(into: &builder)
    for (slot, content) in slots.enumerated() {
      if let row = content.row(of: spec.rows) { drawValues(of: row, slot: slot, into: &builder) }
    }
  }
}
