extension LineChartLayout {
  /// Draws shading, grid and axes, then lines with the quiet ones first, then labels.
  func draw(into builder: inout SceneBuilder) {
    strip.draw(into: &builder)
    drawShading(into: &builder)
    drawValueAxis(into: &builder)
    drawYears(into: &builder)
    let order = spec.series.indices.sorted { (styles[$0].width, -$0) < (styles[$1].width, -$1) }
    for index in order { drawTargets(of: index, into: &builder) }
    for index in order { drawLine(index, into: &builder) }
    for label in endLabels { drawEndLabel(label, into: &builder) }
    for index in order.reversed() where styles[index].isHighlighted { drawValues(of: index, into: &builder) }
  }

  private func drawShading(into builder: inout SceneBuilder) {
    guard let from = spec.shadedFrom, let index = spec.years.firstIndex(where: { $0 >= from }), index > 0
    else { return }
    let start = x.position((Double(spec.years[index - 1]) + Double(spec.years[index])) / 2)
    let rect = Rect(minX: start, minY: plot.minY, width: plot.maxX - start, height: plot.height)
    builder.rectangle(rect, builder.theme.band)
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let height = builder.lineHeight(style.size)
    let baseline = builder.baseline(centeredOn: plot.minY + height * 0.7, size: style.size)
    builder.text(
      spec.words.shaded, at: Point(x: rect.midX, y: baseline), anchor: .middle, style: style, role: .key,
      within: rect.width)
  }

  private func drawValueAxis(into builder: inout SceneBuilder) {
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let thickness = builder.type.hairline()
    for (value, label) in zip(ticks.values, tickLabels) {
      let position = y.position(value).rounded()
      builder.horizontal(
        y: position, from: plot.minX, to: plot.maxX, thickness: thickness, builder.theme.grid)
      let baseline = builder.baseline(centeredOn: position, size: style.size)
      let end = Point(x: plot.minX - builder.type.length(10).rounded(), y: baseline)
      builder.text(label, at: end, anchor: .end, style: style, role: .tick)
    }
    if y.low <= 0, y.high >= 0 {
      builder.horizontal(
        y: y.position(0).rounded(), from: plot.minX, to: plot.maxX, thickness: thickness, builder.theme.axis)
    }
  }

  private func drawYears(into builder: inout SceneBuilder) {
    let style = TextStyle(size: builder.type.foot, color: builder.theme.quietInk)
    let widest = spec.years.map { builder.width(String($0), style) }.max() ?? 0
    let perYear = (x.end - x.start) / max(1, x.high - x.low)
    let shown = YearTicks.choose(spec.years, spacing: widest + builder.type.foot * 0.6, perYear: perYear)
    let middle = plot.maxY + builder.type.length(10).rounded() + builder.lineHeight(style.size) / 2
    let baseline = builder.baseline(centeredOn: middle, size: style.size)
    for year in shown {
      let position = x.position(Double(year)).rounded()
      builder.vertical(
        x: position, from: plot.maxY, to: plot.maxY + builder.type.length(6).rounded(),
        thickness: builder.type.hairline(), builder.theme.quietMark)
      builder.text(
        String(year), at: Point(x: position, y: baseline), anchor: .middle, style: style, role: .tick)
    }
  }

  /// The stretches of a line between missing years.
  private func runs(_ value: (Int) -> Double?) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for index in spec.years.indices {
      if let point = point(index, value(index)) {
        runs[runs.count - 1].append(point)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  private func drawTargets(of index: Int, into builder: inout SceneBuilder) {
    let style = styles[index]
    let width = max(1.2, style.width * 0.62)
    let dash = DashPattern(dash: builder.type.length(9), gap: builder.type.length(7))
    for run in runs(spec.series[index].target(at:)) {
      if run.count == 1, let point = run.first {
        let half = builder.type.length(11)
        let ends = [Point(x: point.x - half, y: point.y), Point(x: point.x + half, y: point.y)]
        builder.line(ends, width: width, style.color, dash: DashPattern(dash: half * 0.8, gap: half * 0.4))
      }
      builder.line(run, width: width, style.color, dash: dash)
    }
  }

  private func drawLine(_ index: Int, into builder: inout SceneBuilder) {
    let style = styles[index]
    let line = spec.series[index]
    let runs = runs(line.value(at:))
    for run in runs { builder.line(run, width: style.width, style.color) }
    for run in runs where run.count == 1 {
      builder.circle(run[0], radius: style.width * 1.35, fill: style.color, outline: style.color)
    }
    if let last = runs.last?.last, style.isColored {
      builder.circle(last, radius: style.width * 1.35, fill: style.color, outline: style.color)
    }
    for place in spec.years.indices where line.isEstimated(at: place) {
      guard let point = point(place, line.value(at: place)) else { continue }
      builder.circle(
        point, radius: style.width * 1.6, fill: builder.theme.ground, outline: style.color,
        outlineWidth: max(1.2, style.width * 0.6))
    }
  }

  private func drawEndLabel(_ label: EndLabel, into builder: inout SceneBuilder) {
    let start = plot.maxX + builder.type.length(28).rounded()
    let baseline = builder.baseline(centeredOn: label.midY, size: label.style.size)
    let limit = Double(builder.canvas.width) - start - builder.type.length(20)
    builder.text(
      label.text, at: Point(x: start, y: baseline), style: label.style, role: .name, within: limit)
    let gap = builder.type.length(9)
    let isMoved = abs(label.midY - label.anchor.y) > builder.lineHeight(label.style.size) * 0.2
    guard isMoved || label.anchor.x < x.end - 1 else { return }
    var points = [
      Point(x: label.anchor.x + gap, y: label.anchor.y), Point(x: start - gap / 2, y: label.midY),
    ]
    if label.anchor.x < x.end - 1 {
      points.insert(Point(x: max(points[0].x, x.end), y: label.anchor.y), at: 1)
    }
    let dash = DashPattern(dash: builder.type.length(2.5), gap: builder.type.length(3))
    builder.line(points, width: builder.type.hairline(1.2), builder.theme.leader, dash: dash)
  }
}
