extension HeatLayout {
  /// Draws the grounds, then the texts.
  func draw(into builder: inout SceneBuilder) {
    builder.countLeftOut(slots, of: spec.rows.count)
    strip.draw(into: &builder)
    drawHeadings(into: &builder)
    for (slot, content) in slots.enumerated() {
      switch content {
      case .row(let index): drawRow(spec.rows[index], slot: slot, into: &builder)
      case .omission: drawOmission(slot: slot, into: &builder)
      }
    }
  }

  /// Centred above their columns, the last lines level.
  private func drawHeadings(into builder: inout SceneBuilder) {
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let most = headings.map(\.count).max() ?? 0
    for (column, lines) in headings.enumerated() {
      let cell = cell(0, column)
      for (index, line) in lines.enumerated() {
        let row = Double(most - lines.count + index)
        let midY = (headingTop + headingStep * (row + 0.5)).rounded()
        builder.text(
          line, at: Point(x: cell.midX, y: builder.baseline(centeredOn: midY, size: style.size)),
          anchor: .middle, style: style, role: .name)
      }
    }
  }

  private func drawRow(_ row: HeatRow, slot: Int, into builder: inout SceneBuilder) {
    let band = band(slot)
    if row.emphasis == .highlighted {
      let names = Rect(
        minX: body.minX, minY: band.minY, width: columns.span.start - body.minX, height: band.height)
      builder.rectangle(names, builder.theme.band)
    }
    let texts = RowTexts(label: row.label, rank: row.rank, side: "", emphasis: row.emphasis)
    columns.draw(texts, band: cellBand(slot), size: textSize, into: &builder)
    for (column, cell) in row.cells.enumerated() {
      draw(cell, in: self.cell(slot, column), style: texts.style(textSize), into: &builder)
    }
  }

  /// The band without the gap to the next row, so that names and cells share a line.
  private func cellBand(_ slot: Int) -> Rect {
    let cell = cell(slot, 0)
    return Rect(minX: body.minX, minY: cell.minY, width: body.width, height: cell.height)
  }

  private func draw(_ cell: HeatCell, in rect: Rect, style: TextStyle, into builder: inout SceneBuilder) {
    let theme = builder.theme
    let ground = cell.shade.color(theme)
    if cell.shade != .none { builder.rectangle(rect, ground) }
    let baseline = builder.baseline(centeredOn: rect.midY.rounded(), size: textSize)
    var style = style
    guard !cell.isMissing else {
      style.color = theme.quietInk
      builder.text(
        cell.label, at: Point(x: rect.midX, y: baseline), anchor: .middle, style: style, role: .value,
        within: rect.width)
      return
    }
    style.color = cell.shade == .none ? theme.ink : theme.text(on: ground)
    var quiet = style
    quiet.color = theme.quietInk
    let gap = (textSize * 0.4).rounded()
    let behind = (showsDetail ? gap + detailWidth : 0) + (signExtent > 0 ? gap + signExtent : 0)
    let left = rect.midX - (markExtent + figureWidth + behind) / 2 + markExtent
    if cell.isEstimated { drawRing(before: left, of: cell, in: rect, style: style, into: &builder) }
    // Figures end in one line so that their digits stand below each other.
    builder.text(
      cell.label, at: Point(x: (left + figureWidth).rounded(), y: baseline), anchor: .end, style: style,
      role: .value)
    var x = left + figureWidth + gap
    if showsDetail {
      builder.text(
        cell.detail, at: Point(x: (x + detailWidth).rounded(), y: baseline), anchor: .end,
        style: cell.isPlain ? quiet : style, role: .value)
      x += detailWidth + gap
    }
    VerdictSign.draw(
      cell.sign, minX: x.rounded(), midY: rect.midY, extent: signExtent, color: style.color, in: &builder)
  }

  /// A ring before an estimate, hollow as the marks of estimates are elsewhere.
  private func drawRing(
    before left: Double, of cell: HeatCell, in rect: Rect, style: TextStyle, into builder: inout SceneBuilder
  ) {
    let radius = HeatFit.ringRadius(textSize)
    let figure = builder.width(cell.label, style)
    let center = Point(x: left + figureWidth - figure - markExtent + radius, y: rect.midY.rounded())
    builder.circle(
      center, radius: radius, fill: cell.shade.color(builder.theme),
      outline: style.color ?? builder.theme.ink,
      outlineWidth: max(1.2, radius * 0.36))
  }

  private func drawOmission(slot: Int, into builder: inout SceneBuilder) {
    let rect = cell(slot, 0)
    let style = TextStyle(size: textSize, color: builder.theme.quietInk)
    columns.drawDots(midY: rect.midY, size: textSize, into: &builder)
    builder.text(
      spec.words.note(slot, of: slots, places: spec.rows.map(\.place)),
      at: Point(
        x: columns.span.start + (textSize * 0.4).rounded(),
        y: builder.baseline(centeredOn: rect.midY.rounded(), size: textSize)), style: style, role: .key,
      within: columns.span.length)
  }
}
