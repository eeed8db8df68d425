/// A style of text: size, weight, colour.
struct TextStyle {
  var size: Double
  var weight = TextWeight.regular
  /// The theme's ink if `nil`.
  var color: Color?
}

/// Collects draw commands and the boxes of all texts.
struct SceneBuilder {
  let canvas: CanvasSize
  let type: Typography
  let theme: Theme
  let measurer: any TextMeasurer
  private(set) var commands: [DrawCommand] = []
  private(set) var boxes: [TextBox] = []
  /// How many rows were left out for want of room.
  private(set) var rowsWithoutRoom = 0

  init(canvas: CanvasSize, theme: Theme, measurer: any TextMeasurer) {
    self.canvas = canvas
    self.theme = theme
    self.measurer = measurer
    type = Typography(canvas)
  }

  var scene: Scene {
    Scene(
      width: canvas.width, height: canvas.height, background: theme.ground, commands: commands,
      textBoxes: boxes, rowsWithoutRoom: rowsWithoutRoom)
  }

  /// Counts the rows that `slots` leave out beside those that were left out on purpose.
  mutating func countLeftOut(_ slots: [BarSlot], of count: Int) {
    rowsWithoutRoom += count - slots.count { $0.index != nil }
  }

  /// The lower end of what was drawn behind the first `count` commands.
  func lowest(from count: Int) -> Double {
    commands.dropFirst(count).reduce(0) { lowest, command in
      switch command {
      case .rectangle(let rect, _): max(lowest, rect.maxY)
      case .text(let run): max(lowest, run.position.y + measurer.descent(size: run.size, weight: run.weight))
      case .circle(let circle): max(lowest, circle.center.y + circle.radius)
      case .polyline(let line): max(lowest, line.points.map(\.y).max() ?? 0)
      case .polygon(let points, _): max(lowest, points.map(\.y).max() ?? 0)
      }
    }
  }

  /// Moves the notes among the first `count` texts, with which a page begins, up by whole pixels.
  mutating func raiseNotes(amongFirst count: Int, by distance: Double) {
    let distance = distance.rounded(.down)
    guard distance > 0 else { return }
    for index in boxes.indices.prefix(count) where boxes[index].role == .note {
      guard case .text(let run) = commands[index] else { continue }
      commands[index] = .text(run.raised(by: distance))
      boxes[index] = boxes[index].raised(by: distance)
    }
  }

  // MARK: measuring

  func width(_ text: String, _ style: TextStyle) -> Double {
    text.isEmpty ? 0 : measurer.width(of: text, size: style.size, weight: style.weight)
  }

  func lineHeight(_ size: Double) -> Double {
    measurer.ascent(size: size, weight: .bold) + measurer.descent(size: size, weight: .bold)
  }

  /// The room above and below the middle of a line that its letters may take, both the same, and a pixel for rounding.
  func lineExtent(_ size: Double) -> Double {
    let above = measurer.ascent(size: size, weight: .bold) - size * 0.375
    let below = measurer.descent(size: size, weight: .bold) + size * 0.375
    return (2 * max(above, below) + 1).rounded(.up)
  }

  /// The largest size of a label whose lines, one a lane, keep apart although baselines are rounded.
  func largestText(inLane lane: Double) -> Double {
    var size = type.label
    while size > type.smallest, lineHeight(size) > lane.rounded(.down) { size -= 1 }
    return size
  }

  /// The baseline of text that looks centred on `midY`.
  ///
  /// Han characters and figures both have their middle at three eighths of an em above the baseline, whatever the font's
  /// ascent and descent are.
  func baseline(centeredOn midY: Double, size: Double) -> Double {
    (midY + size * 0.375).rounded()
  }

  /// What a text would occupy.
  func frame(_ text: String, at position: Point, anchor: TextAnchor, style: TextStyle) -> Rect {
    let width = width(text, style)
    let shift: Double =
      switch anchor {
      case .start: 0
      case .middle: width / 2
      case .end: width
      }
    let ascent = measurer.ascent(size: style.size, weight: style.weight)
    let descent = measurer.descent(size: style.size, weight: style.weight)
    return Rect(minX: position.x - shift, minY: position.y - ascent, width: width, height: ascent + descent)
  }

  // MARK: drawing

  /// Text in one line; an empty one draws nothing, one that is shortened stays other than those `among` which it stands.
  mutating func text(
    _ string: String, at position: Point, anchor: TextAnchor = .start, style: TextStyle, role: TextRole,
    within limit: Double = .infinity, among others: [String] = [], halo: Color? = nil
  ) {
    // Line feeds and tabs have no glyph.
    let line = String(string.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let fitting = LineBreaking.shortened(line, to: limit, among: others) { width($0, style) }
    guard !fitting.isEmpty else { return }
    let run = TextRun(
      string: fitting, position: position, anchor: anchor, size: style.size, weight: style.weight,
      color: style.color ?? theme.ink, halo: halo)
    commands.append(.text(run))
    boxes.append(
      TextBox(
        text: fitting, role: role, frame: frame(fitting, at: position, anchor: anchor, style: style),
        isShortened: fitting != line))
  }

  /// A rectangle with edges on whole pixels, at least one pixel thick where it isn't empty.
  mutating func rectangle(_ rect: Rect, _ color: Color) {
    let minX = rect.minX.rounded()
    let minY = rect.minY.rounded()
    let width = max(rect.width > 0 ? 1 : 0, rect.maxX.rounded() - minX)
    let height = max(rect.height > 0 ? 1 : 0, rect.maxY.rounded() - minY)
    guard width > 0, height > 0 else { return }
    commands.append(.rectangle(Rect(minX: minX, minY: minY, width: width, height: height), color))
  }

  /// A vertical line of whole pixels centred on `x`.
  mutating func vertical(x: Double, from minY: Double, to maxY: Double, thickness: Double, _ color: Color) {
    let left = (x - thickness / 2).rounded()
    rectangle(Rect(minX: left, minY: minY, width: thickness, height: maxY - minY), color)
  }

  /// A horizontal line of whole pixels centred on `y`.
  mutating func horizontal(y: Double, from minX: Double, to maxX: Double, thickness: Double, _ color: Color) {
    let top = (y - thickness / 2).rounded()
    rectangle(Rect(minX: minX, minY: top, width: maxX - minX, height: thickness), color)
  }

  mutating func line(_ points: [Point], width: Double, _ color: Color, dash: DashPattern? = nil) {
    guard points.count > 1 else { return }
    commands.append(.polyline(Polyline(points: points, width: width, dash: dash, color: color)))
  }

  mutating func circle(_ center: Point, radius: Double, fill: Color, outline: Color, outlineWidth: Double = 0)
  {
    commands.append(
      .circle(
        Circle(center: center, radius: radius, fill: fill, outline: outline, outlineWidth: outlineWidth)))
  }

  mutating func polygon(_ points: [Point], _ color: Color) {
    commands.append(.polygon(points, color))
  }

  /// Whether a frame would cover a text that is already there.
  func isOccupied(_ frame: Rect) -> Bool {
    boxes.contains { $0.frame.overlaps(frame) }
  }
}
