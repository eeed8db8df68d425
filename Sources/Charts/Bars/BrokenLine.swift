/// A dashed line across rows that leaves out the texts it would run through.
enum BrokenLine {
  /// What remains of `whole` without `blocked`; stretches of less than a pixel are left out.
  static func stretches(of whole: ClosedRange<Double>, without blocked: [ClosedRange<Double>])
    -> [ClosedRange<Double>]
  {
    var stretches: [ClosedRange<Double>] = []
    var start = whole.lowerBound
    let end = whole.upperBound...whole.upperBound
    for stretch in blocked.sorted(by: { $0.lowerBound < $1.lowerBound }) + [end] {
      let stop = min(stretch.lowerBound, whole.upperBound)
      if stop - start >= 1 { stretches.append(start...stop) }
      start = max(start, stretch.upperBound)
    }
    return stretches
  }

  /// Draws the line at `along`, off `texts` (as on the canvas) by a small margin.
  static func draw(
    at along: Double, across: ClosedRange<Double>, axes: BarAxes, off texts: [Rect],
    into builder: inout SceneBuilder
  ) {
    let dash = DashPattern(dash: builder.type.length(6), gap: builder.type.length(5))
    let margin = builder.type.length(6)
    let blocked = texts.filter { axes.along($0.grown(by: margin)).contains(along) }
      .map { axes.across($0.grown(by: axes.isUpright ? margin : 0)) }
    for stretch in stretches(of: across, without: blocked) {
      let ends = [stretch.lowerBound, stretch.upperBound].map { axes.point(along: along, across: $0) }
      builder.line(ends, width: builder.type.hairline(1.5), builder.theme.axis, dash: dash)
    }
  }
}
