/// Which of the lines between two sides are named, and what stands beside them.
///
/// A name stands once, at the right; at the left stands the first value alone, in the line's colour. Of a crowd, where only a
/// few are named, the names stand at both sides. Lines of one value share a label.
struct SidedNaming {
  /// The texts at one end of a line.
  struct Label {
    let line: Int
    let place: Int
    let parts: [EndLabel.Part]
  }

  private let lines: [SidedLine]
  private let styles: [LineStyle]
  private let scale: SidedScale
  private let years: Int

  init(_ lines: [SidedLine], _ styles: [LineStyle], scale: SidedScale, years: Int) {
    self.lines = lines
    self.styles = styles
    self.scale = scale
    self.years = years
  }

  /// Which lines are named, and how large: all lines where their names are large enough to be read, else beside highlighted
  /// lines these and the outermost ones; lines of equal standing are all named, in smaller text.
  func choose(most: Int, height: Double, _ builder: SceneBuilder) throws(ChartError) -> (
    named: [Int], size: Double
  ) {
    let type = builder.type
    let all = Array(lines.indices)
    let hasFocus = lines.contains { $0.emphasis == .highlighted }
    var tries = all.count <= most ? [(all, type.foot)] : []
    tries += hasFocus ? [(few, type.foot), (few, type.smallest)] : [(all, type.smallest)]
    return try EndLabelColumn.naming(tries, height: height, builder)
  }

  /// The highlighted lines and the outermost ones: at both sides of a scale of values, of ranks in the last year.
  private var few: [Int] {
    var few = Set(lines.indices.filter { lines[$0].emphasis == .highlighted })
    for place in scale.isRanks ? [years - 1] : [0, years - 1] {
      let known = lines.indices.compactMap { index in
        lines[index].value(at: place).map { (index, $0) }
      }
      let order = known.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      few.formUnion([order.first, order.last].compactMap { $0?.0 })
    }
    return few.sorted()
  }

  /// What stands at a side.
  private func texts(_ side: EndLabel.Side, of named: [Int], size: Double) -> [Label] {
    let texts = ownTexts(side, of: named, size: size)
    return scale.isRanks ? texts : SharedLabels(lines, styles, separator: scale.separator).shared(texts)
  }

  private func ownTexts(_ side: EndLabel.Side, of named: [Int], size: Double) -> [Label] {
    let isCrowd = named.count < lines.count
    return named.compactMap { index in
      guard let last = lines[index].lastIndex else { return nil }
      // A line of the first year alone is named there.
      let isNamedAtRight = last > 0
      let style = styles[index]
      let own = TextStyle(
        size: size, weight: style.isHighlighted ? .bold : .regular, color: style.textColor)
      let name = EndLabel.Part(text: lines[index].name, style: own, role: .name, isShortenable: true)
      func value(_ place: Int) -> EndLabel.Part {
        let labels = lines[index].labels
        return EndLabel.Part(
          text: labels.indices.contains(place) ? labels[place] : "", style: own, role: .value)
      }
      switch side {
      case .right:
        let note = EndLabel.Part(text: lines[index].endNote, style: own, role: .note, isOptional: true)
        return isNamedAtRight ? Label(line: index, place: last, parts: [value(last), name, note]) : nil
      case .left:
        guard lines[index].value(at: 0) != nil else { return nil }
        if !isNamedAtRight { return Label(line: index, place: 0, parts: [name, value(0)]) }
        // The ranks of grey lines are read from the scale.
        if scale.isRanks, !style.isColored { return nil }
        return Label(line: index, place: 0, parts: isCrowd && !scale.isRanks ? [name, value(0)] : [value(0)])
      }
    }
  }

  /// What stands at a side of a chart `room` wide: the texts, the widest that one may be, and the width that they or the
  /// ticks of ranks take, with their distance from the plot.
  func side(
    _ side: EndLabel.Side, of named: [Int], size: Double, names: Double, room: Double,
    _ builder: SceneBuilder
  ) throws(ChartError) -> (texts: [Label], limit: Double, width: Double) {
    let texts = texts(side, of: named, size: size)
    let labels = texts.map { EndLabel(parts: $0.parts, anchor: Point(x: 0, y: 0)) }
    let limit = try EndLabelColumn.limit(for: labels, size: size, names: names, room: room, builder)
    let style = TextStyle(size: builder.type.foot)
    let ticks = scale.ticks.map { builder.width(String($0), style) }.max() ?? 0
    let widest = max(
      ticks.rounded(.up), EndLabelColumn.width(of: labels, size: size, limit: limit, builder))
    return (texts, limit, widest + EndLabelColumn.distance(builder.type))
  }
}
