/// How each line is drawn: colour, thickness, place in the stack.
struct LineStyle: Equatable {
  let color: Color
  let textColor: Color
  let width: Double
  let isHighlighted: Bool
  let isColored: Bool

  /// The styles of all lines: four colours, further lines grey; where some are highlighted, all others are grey.
  static func styles(for series: [LineSeries], type: Typography, theme: Theme) -> [LineStyle] {
    let hasHighlight = series.contains { $0.emphasis == .highlighted }
    // The colour of the focus is the same in all charts.
    let hues = hasHighlight ? [theme.highlight] + theme.hues.filter { $0 != theme.highlight } : theme.hues
    var used = 0
    return series.map { line in
      let isHighlighted = line.emphasis == .highlighted || series.count == 1
      let wantsColor =
        isHighlighted || !hasHighlight && line.emphasis == .normal && used < hues.count
      let color = wantsColor ? hues[used % hues.count] : theme.quietMark
      if wantsColor { used += 1 }
      let width: Double = isHighlighted ? 4.2 : wantsColor ? 3.4 : 2.2
      return LineStyle(
        color: color, textColor: wantsColor ? color : theme.quietInk, width: max(1.3, type.length(width)),
        isHighlighted: isHighlighted, isColored: wantsColor)
    }
  }
}
