/// A heat table being laid out.
struct HeatLayout {
  let spec: HeatTableSpec
  let slots: [BarSlot]
  let strip: KeyStrip
  let columns: BarColumns
  let body: Rect
  let pitch: Double
  let textSize: Double
  /// The width of a column with the gap behind it.
  let columnWidth: Double
  let headings: [[String]]
  let headingTop: Double
  let headingStep: Double
  /// Whether there is room for what stands behind the figures.
  let showsDetail: Bool
  /// Whether there is something behind the figures that isn't shown.
  var leavesOutDetail: Bool { detailWidth > 0 && !showsDetail }
  /// The widest figure and the widest detail, for aligning.
  let figureWidth: Double
  let detailWidth: Double
  let signExtent: Double
  /// The room before a figure for the ring of an estimate; 0 without estimates.
  let markExtent: Double

  static let mostHeadingLines = 3

  init(_ spec: HeatTableSpec, hasDetail: Bool = true, room: Rect, builder: SceneBuilder) throws(ChartError) {
    self.spec = spec
    let type = builder.type
    strip = KeyStrip(HeatLayout.keyEntries(spec, builder.theme), in: room, builder: builder)
    headingTop = room.minY + strip.height
    headingStep = builder.lineHeight(type.foot).rounded(.up)
    // The names' column depends on the text's size and the headings on the names' column: three lines are kept free first.
    let reserved = headingStep * Double(HeatLayout.mostHeadingLines) + type.length(8)
    let slots = try BarSlot.fitting(
      count: spec.rows.count, breaks: spec.breaks,
      highlighted: spec.rows.indices.filter { spec.rows[$0].emphasis == .highlighted },
      height: room.maxY - headingTop - reserved, gap: 1, builder: builder)
    self.slots = slots
    let rows = slots.compactMap { $0.row(of: spec.rows) }
    let size = builder.largestText(inLane: (room.maxY - headingTop - reserved) / Double(slots.count) - 1)
    guard
      let fit = HeatLayout.fit(spec, rows, from: size, room: room, builder)
    else {
      throw HeatLayout.tooManyColumns(spec, rows, room: room, builder)
    }
    columns = fit.columns
    textSize = fit.size
    columnWidth = fit.columnWidth
    headings = fit.headings
    (figureWidth, detailWidth, signExtent, markExtent) =
      (fit.cell.figure, fit.cell.detail, fit.cell.sign, fit.cell.mark)
    showsDetail = hasDetail && fit.cell.showsDetail
    let lines = Double(headings.map(\.count).max() ?? 0)
    let top = (headingTop + lines * headingStep + type.length(8)).rounded(.up)
    pitch = BarSlot.pitch(slots.count, height: room.maxY - top, most: type.length(64), builder)
    body = Rect(minX: room.minX, minY: top, width: room.width, height: pitch * Double(slots.count))
  }

  private static func keyEntries(_ spec: HeatTableSpec, _ theme: Theme) -> [KeyEntry] {
    let cells = spec.rows.flatMap(\.cells)
    let there = Set(cells.map(\.shade))
    let shades = spec.key.filter { there.contains($0.shade) }.map {
      KeyEntry(sample: .swatch($0.shade.color(theme)), text: $0.text)
    }
    let hasEstimates = cells.contains(where: \.isEstimated) && !spec.words.estimated.isEmpty
    let ring = hasEstimates ? [KeyEntry(sample: .ring(theme.ink), text: spec.words.estimated)] : []
    return spec.words.signs(cells.map(\.sign)) + ring + shades
  }

  /// The largest text up to `size` in which all cells and headings fit their columns.
  private static func fit(
    _ spec: HeatTableSpec, _ rows: [HeatRow], from size: Double, room: Rect, _ builder: SceneBuilder
  ) -> HeatFit? {
    var size = size
    while size >= builder.type.smallest {
      if let fit = HeatFit(spec, rows, size: size, room: room, builder) { return fit }
      size -= 1
    }
    return nil
  }

  private static func tooManyColumns(
    _ spec: HeatTableSpec, _ rows: [HeatRow], room: Rect, _ builder: SceneBuilder
  ) -> ChartError {
    let smallest = builder.type.smallest
    let fewer = (1..<max(2, spec.columns.count)).last { count in
      guard
        let part = try? HeatTableSpec(
          text: spec.text, columns: Array(spec.columns.prefix(count)),
          rows: rows.map { HeatRow($0.label, cells: Array($0.cells.prefix(count)), rank: $0.rank) })
      else { return false }
      return HeatFit(part, part.rows, size: smallest, room: room, builder) != nil
    }
    guard spec.columns.count > 1, let fewer else { return PageLayout.tooSmall(builder) }
    return .tooManyColumns(count: spec.columns.count, limit: fewer)
  }

  /// The ground of a cell, with a thin gap to its neighbours.
  func cell(_ slot: Int, _ column: Int) -> Rect {
    let gap = max(1, textSize * 0.12).rounded()
    let left = (columns.span.start + columnWidth * Double(column)).rounded()
    let right = (columns.span.start + columnWidth * Double(column + 1)).rounded()
    let top = (body.minY + pitch * Double(slot)).rounded()
    let bottom = (body.minY + pitch * Double(slot + 1)).rounded()
    return Rect(
      minX: left, minY: top, width: max(1, right - left - gap), height: max(1, bottom - top - gap))
  }

  func band(_ slot: Int) -> Rect {
    Rect(minX: body.minX, minY: body.minY + pitch * Double(slot), width: body.width, height: pitch)
  }
}

/// A heat table's columns for one size of text.
struct HeatFit {
  let size: Double
  let columns: BarColumns
  let columnWidth: Double
  let headings: [[String]]
  let cell: (figure: Double, detail: Double, sign: Double, showsDetail: Bool, mark: Double)

  /// The radius of the ring that marks an estimate.
  static func ringRadius(_ size: Double) -> Double { max(2.5, (size * 0.26 * 2).rounded() / 2) }

  /// Nil when a figure, what is missing, or a heading doesn't fit.
  init?(_ spec: HeatTableSpec, _ rows: [HeatRow], size: Double, room: Rect, _ builder: SceneBuilder) {
    self.size = size
    columns = BarColumns(
      rows.map { RowTexts(label: $0.label, rank: $0.rank, side: "", emphasis: $0.emphasis) }, heading: "",
      hasSamples: false, reachesLeft: false, room: room, textSize: size, builder: builder)
    let widest = builder.type.length(520)
    columnWidth = min(columns.span.length / Double(spec.columns.count), widest)
    let inner = columnWidth - (size * 0.7).rounded(.up)
    let cells = rows.flatMap { row in row.cells.map { ($0, row.emphasis == .highlighted) } }
    func width(_ text: (HeatCell) -> String, _ isWanted: (HeatCell) -> Bool) -> Double {
      (cells.filter { isWanted($0.0) }.map { cell, isBold in
        builder.width(text(cell), TextStyle(size: size, weight: isBold ? .bold : .regular))
      }.max() ?? 0).rounded(.up)
    }
    let figure = width(\.label) { !$0.isMissing }
    let missing = width(\.label, \.isMissing)
    let detail = width(\.detail) { !$0.isMissing }
    let sign = cells.contains { $0.0.sign != .none } ? (size * 0.62).rounded() : 0
    let gap = (size * 0.4).rounded()
    let mark = cells.contains { $0.0.isEstimated } ? 2 * HeatFit.ringRadius(size) + (gap / 2).rounded() : 0
    let plain = mark + figure + (sign > 0 ? sign + gap : 0)
    guard plain <= inner, missing <= inner else { return nil }
    cell = (figure, detail, sign, detail > 0 && plain + detail + gap <= inner, mark)
    let heading = TextStyle(size: builder.type.foot)
    let limit = columnWidth - (builder.type.foot * 0.5).rounded(.up)
    var headings: [[String]] = []
    for text in spec.columns {
      let lines = LineBreaking.balanced(text, within: limit) { builder.width($0, heading) }
      guard lines.count <= HeatLayout.mostHeadingLines,
        lines.allSatisfy({ builder.width($0, heading) <= limit })
      else { return nil }
      headings.append(lines)
    }
    self.headings = headings
  }
}
