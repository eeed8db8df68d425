extension BarChartLayout {
  /// A label above the rows that points down at something.
  private struct Pointer {
    let x: Double
    let text: String
    let reachesTo: Double
  }

  /// Labels the reference lines and, once, the target marks.
  func drawHeader(into builder: inout SceneBuilder) {
    guard header.height > 0 else { return }
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let baseline = builder.baseline(
      centeredOn: header.minY + builder.lineHeight(style.size) / 2, size: style.size)
    if let start = columns.targetStart, !spec.words.target.isEmpty {
      // The mark explains the marks on the bars; without any the column has just its name.
      let shift = hasTargetMarks ? (style.size * 0.7).rounded() : 0
      if hasTargetMarks {
        builder.vertical(
          x: start + shift * 0.3, from: baseline - style.size * 0.75, to: baseline + style.size * 0.05,
          thickness: builder.type.hairline(3), builder.theme.ink)
      }
      builder.text(
        spec.words.target, at: Point(x: start + shift, y: baseline), style: style, role: .key,
        within: columns.targetLimit - shift)
    }
    drawPointers(pointers, baseline: baseline, style: style, into: &builder)
  }

  private var hasTargetMarks: Bool {
    spec.rows.contains { $0.values.contains { $0.target != nil } }
  }

  private var pointers: [Pointer] {
    var result = spec.references.filter { !$0.label.isEmpty }.map {
      Pointer(x: scale.position($0.value), text: $0.label, reachesTo: body.minY)
    }
    guard columns.targetStart == nil, !spec.words.target.isEmpty else { return result }
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
    let style = TextStyle(size: builder.type.foot)
    let places = placed(pointers, style: style, builder: builder)
    return zip(pointers, places).allSatisfy { pointer, place in
      abs(place.left + place.width / 2 - pointer.x) <= place.width * 0.45 && pointer.x >= headerStart
    } && places.count == pointers.count
  }

  private func placed(
    _ pointers: [Pointer], style: TextStyle, builder: SceneBuilder
  ) -> [(left: Double, width: Double)] {
    guard !pointers.isEmpty else { return [] }
    let end = (columns.targetStart ?? body.maxX) - (columns.targetStart == nil ? 0 : type.length(12))
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
    _ pointers: [Pointer], baseline: Double, style: TextStyle, into builder: inout SceneBuilder
  ) {
    for (pointer, place) in zip(pointers, placed(pointers, style: style, builder: builder))
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
}
