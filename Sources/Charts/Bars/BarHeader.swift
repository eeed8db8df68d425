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
    let style = TextStyle(size: builder.type.foot, color: Palette.quietInk)
    let baseline = builder.baseline(
      centeredOn: header.minY + builder.lineHeight(style.size) / 2, size: style.size)
    if let start = columns.targetStart, !spec.words.target.isEmpty {
      let shift = (style.size * 0.7).rounded()
      builder.vertical(
        x: start + shift * 0.3, from: baseline - style.size * 0.75, to: baseline + style.size * 0.05,
        thickness: builder.type.hairline(3), Palette.ink)
      builder.text(
        spec.words.target, at: Point(x: start + shift, y: baseline), style: style, role: .key,
        within: columns.targetLimit - shift)
    }
    drawPointers(pointers, baseline: baseline, style: style, into: &builder)
  }

  private var pointers: [Pointer] {
    var result = spec.references.filter { !$0.label.isEmpty }.map {
      Pointer(x: scale.position($0.value), text: $0.label, reachesTo: body.minY)
    }
    guard columns.targetStart == nil, !spec.words.target.isEmpty else { return result }
    for case .row(let index) in slots.prefix(1) {
      guard let target = spec.rows[index].values.first?.target else { break }
      let middle = target.values.reduce(0, +) / Double(target.values.count)
      result.append(Pointer(x: scale.position(middle), text: spec.words.target, reachesTo: body.minY + pitch * 0.08))
    }
    return result
  }

  private func drawPointers(
    _ pointers: [Pointer], baseline: Double, style: TextStyle, into builder: inout SceneBuilder
  ) {
    guard !pointers.isEmpty else { return }
    let bounds = body.minX...max(body.minX, (columns.targetStart ?? body.maxX) - builder.type.length(12))
    let gap = builder.type.length(14)
    let share = (bounds.upperBound - bounds.lowerBound) / Double(pointers.count) - gap
    var widths = pointers.map { builder.width($0.text, style) }
    if widths.reduce(0, { $0 + $1 + gap }) - gap > bounds.upperBound - bounds.lowerBound {
      widths = widths.map { min($0, share) }
    }
    let centers = LabelSpreading.centers(wanted: pointers.map(\.x), extents: widths, gap: gap, within: bounds)
    for (index, pointer) in pointers.enumerated() {
      guard let center = centers?[index], widths[index] > 0 else { continue }
      let left = (center - widths[index] / 2).rounded(.down)
      builder.text(pointer.text, at: Point(x: left, y: baseline), style: style, role: .key, within: widths[index] + 0.5)
      let top = header.minY + builder.lineHeight(style.size) + builder.type.length(1)
      let from = min(max(pointer.x, left + style.size / 2), left + widths[index] - style.size / 2)
      let ends = [Point(x: from, y: top), Point(x: pointer.x.rounded() + 0.5, y: pointer.reachesTo)]
      builder.line(ends, width: builder.type.hairline(), Palette.axis)
    }
  }
}
