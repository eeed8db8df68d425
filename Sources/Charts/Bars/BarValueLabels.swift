extension BarChartLayout {
  /// A value's label as it will be drawn.
  struct PlacedLabel {
    /// The lines with their places.
    let lines: [(text: String, position: Point)]
    let anchor: TextAnchor
    let style: TextStyle
    let limit: Double
    /// The text with its sign, as on the canvas.
    let frame: Rect
    let sign: VerdictTone
    let signCorner: Point
    let signExtent: Double
    let isInside: Bool
  }

  /// The label of one bar.
  func label(_ bar: BarValue, row: BarRow, slot: Int, place: Int, _ builder: SceneBuilder) -> PlacedLabel {
    var style = row.style(textSize)
    let label = BarLabel(bar, style: style, lane: barLane, builder: builder)
    let spot = self.place(label)
    if spot.isInside {
      style.color = bar.isEstimated ? builder.theme.ink : builder.theme.text(on: color(of: row, place))
    } else if bar.value == nil || row.emphasis == .muted {
      style.color = builder.theme.quietInk
    }
    let start = scale.position(0) + spot.start
    let low = label.isNegative ? start - label.extent : start
    let middle = middle(slot, place)
    return axes.isUpright
      ? upright(label, low: low, middle: middle, style: style, isInside: spot.isInside, builder)
      : lying(label, low: low, middle: middle, style: style, isInside: spot.isInside, builder)
  }

  /// Outside, unless a target's mark or the end of the plot is in the way and the bar is long enough.
  private func place(_ label: BarLabel) -> BarLabel.Place {
    let pixels = scale.end - scale.start
    let zero = scale.position(0)
    let place = label.place(pixels)
    let reach = label.reach(pixels)
    let isWithin = zero + reach.right <= span.end + 1 && zero + reach.left >= span.start - 1
    return isWithin ? place : label.inside(pixels) ?? place
  }

  private func lying(
    _ label: BarLabel, low: Double, middle: Double, style: TextStyle, isInside: Bool, _ builder: SceneBuilder
  ) -> PlacedLabel {
    let left = low.rounded()
    let height = builder.lineExtent(style.size)
    return PlacedLabel(
      lines: [
        (label.bar.label, Point(x: left, y: builder.baseline(centeredOn: middle, size: style.size)))
      ],
      anchor: .start,
      style: style, limit: label.textWidth + 0.5,
      frame: Rect(minX: left, minY: middle - height / 2, width: label.extent, height: height),
      sign: label.signExtent > 0 ? label.bar.tone : .none,
      signCorner: Point(x: left + label.textWidth + label.signGap, y: middle), signExtent: label.signExtent,
      isInside: isInside)
  }

  /// The text nearer to the bar, the sign beyond it.
  private func upright(
    _ label: BarLabel, low: Double, middle: Double, style: TextStyle, isInside: Bool, _ builder: SceneBuilder
  ) -> PlacedLabel {
    let textIsLow = label.isNegative == isInside
    let textLow = textIsLow ? low : low + label.extent - label.textExtent
    let signLow = textIsLow ? low + label.extent - label.signExtent : low
    let textMiddle = axes.mirror - (textLow + label.textExtent / 2)
    let step = BarFeet.step(style.size, builder)
    let lines = label.lines.enumerated().map { index, line in
      let midY = textMiddle + step * (Double(index) - Double(label.lines.count - 1) / 2)
      return (line, Point(x: middle, y: builder.baseline(centeredOn: midY, size: style.size)))
    }
    let width = max(label.textWidth, label.signExtent)
    return PlacedLabel(
      lines: lines, anchor: .middle, style: style, limit: .infinity,
      frame: axes.rect(
        along: low...(low + label.extent), across: (middle - width / 2)...(middle + width / 2)),
      sign: label.signExtent > 0 ? label.bar.tone : .none,
      signCorner: Point(
        x: middle - label.signExtent / 2, y: axes.mirror - (signLow + label.signExtent / 2)),
      signExtent: label.signExtent, isInside: isInside)
  }

  /// All labels of a slot.
  func labels(_ slot: Int, _ row: BarRow, _ builder: SceneBuilder) -> [PlacedLabel] {
    row.values.enumerated().map { place, bar in label(bar, row: row, slot: slot, place: place, builder) }
  }

  /// The note that rows were left out: its lines, and what it takes of the canvas.
  func omission(slot: Int, _ builder: SceneBuilder) -> (lines: [String], frame: Rect) {
    let text = spec.note(slot, of: slots)
    let style = TextStyle(size: textSize)
    let lane = lane(slot)
    let step = BarFeet.step(textSize, builder)
    switch margins {
    case .columns:
      let margin = builder.type.length(12)
      let zero = scale.position(0)
      let width = min(builder.width(text, style), span.length)
      // Right of the zero line, or left of it where bars only reach to the left.
      let wanted = zero + margin + width <= span.end ? zero + margin : zero - margin - width
      let start = min(max(wanted, span.start), span.end - width)
      return ([text], Rect(minX: start, minY: lane.lowerBound + 1, width: width, height: pitch - 2))
    case .feet:
      let lines =
        BarChartLayout.omissionLines(text, pitch: pitch, size: textSize, builder) ?? [text]
      let width = lines.map { builder.width($0, style) }.max() ?? 0
      let height = step * Double(lines.count)
      let middle = (lane.lowerBound + lane.upperBound) / 2
      return (
        lines,
        Rect(
          minX: middle - width / 2, minY: body.minY + (span.length - height) / 2, width: width,
          height: height)
      )
    }
  }
}
