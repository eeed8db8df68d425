/// How each line is drawn: colour, thickness, place in the stack.
struct LineStyle: Equatable {
  let color: Color
  let textColor: Color
  let width: Double
  let isHighlighted: Bool
  let isColored: Bool
  /// Tells grey lines of equal standing apart.
  var dash: DashPattern?
  /// Whether the line is the ground of a highlighted one.
  var isContext = false

  /// With more lines than this, those that aren't highlighted are faint.
  static let crowd = 12

  /// The styles of lines with these emphases: a colour each as far as the theme has hues, further lines grey; where some
  /// are highlighted, all others are grey.
  static func styles(for emphases: [Emphasis], type: Typography, theme: Theme) -> [LineStyle] {
    let hasHighlight = emphases.contains(.highlighted)
    // The colour of the focus is the same in all charts.
    let all = theme.hues + theme.lineHues
    let hues = hasHighlight ? [theme.highlight] + all.filter { $0 != theme.highlight } : all
    // Many grey lines are a ground to see others on, not lines to be followed.
    let isCrowd = hasHighlight && emphases.count > crowd
    var used = 0
    var greys = 0
    return emphases.map { emphasis in
      let isHighlighted = emphasis == .highlighted || emphases.count == 1
      let wantsColor =
        isHighlighted || !hasHighlight && emphasis == .normal && used < hues.count
      let color = wantsColor ? hues[used % hues.count] : isCrowd ? theme.leader : theme.quietMark
      if wantsColor { used += 1 }
      let width: Double = isHighlighted ? 4.2 : wantsColor ? 3.4 : isCrowd ? 1.8 : 2.2
      let pattern = dashes[greys % dashes.count]
      if !wantsColor, !hasHighlight { greys += 1 }
      return LineStyle(
        color: color, textColor: wantsColor ? color : theme.quietInk, width: max(1.3, type.length(width)),
        isHighlighted: isHighlighted, isColored: wantsColor,
        dash: wantsColor || hasHighlight
          ? nil : DashPattern(dash: type.length(pattern.0), gap: type.length(pattern.1)),
        isContext: hasHighlight && !isHighlighted)
    }
  }

  /// The dashes of the first, the second … grey line of equal standing, in pixels of a slide.
  ///
  /// A whole grey line would look like the ground of others.
  private static let dashes: [(Double, Double)] = [(14, 6), (3, 5), (28, 7), (8, 10), (20, 14), (5, 3.5)]

  /// The order of drawing: quiet lines first, and the first of the lines last.
  static func order(_ styles: [LineStyle]) -> [Int] {
    styles.indices.sorted { (styles[$0].width, -$0) < (styles[$1].width, -$1) }
  }
}

extension LineStyle {
  /// The radius of a dot: it is seen only if it is wider than its line.
  func dotRadius(_ type: Typography) -> Double { max(width * 1.35, type.length(3.4)) }
}
