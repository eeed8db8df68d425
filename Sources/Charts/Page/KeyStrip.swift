/// One explanation: a small sample and what it means.
struct KeyEntry {
  /// What the sample looks like.
  enum Sample {
    case swatch(Color)
    case hollow(Color)
    case sign(VerdictTone)
    case line(Color)
    case target(Color)
    case ring(Color)
    case cut
    case tick
    case dot(Color)
    case mark(TargetMark.Kind, isUpright: Bool)
  }

  let sample: Sample
  let text: String
}

/// A line of explanations above the plot, never over the data; further lines where they don't fit one.
struct KeyStrip {
  private struct Item {
    let entry: KeyEntry
    let minX: Double
    let midY: Double
    let textLimit: Double
  }

  private var items: [Item] = []
  private let sample: Double
  private let gap: Double
  private let style: TextStyle
  /// The height used, with the gap below; 0 without entries.
  private(set) var height = 0.0
  /// Where the only line ends; nil with several.
  private(set) var end: Double?

  /// Where the last line ends, and its middle: room for a heading at the right.
  private(set) var lastLine: (end: Double, midY: Double)?

  /// The middle of the first line.
  var midLine: Double { items.first?.midY ?? 0 }

  init(_ entries: [KeyEntry], in room: Rect, builder: SceneBuilder) {
    let type = builder.type
    style = TextStyle(size: type.foot, color: builder.theme.quietInk)
    sample = (type.foot * 1.1).rounded()
    gap = type.length(7).rounded()
    let step = (builder.lineHeight(type.foot) * 1.25).rounded()
    var x = room.minX
    var top = room.minY
    for entry in entries {
      let width = min(builder.width(entry.text, style), room.width - sample - gap)
      if x > room.minX, x + sample + gap + width > room.maxX {
        x = room.minX
        top += step
      }
      items.append(
        Item(entry: entry, minX: x, midY: (top + step / 2).rounded(), textLimit: room.width - sample - gap))
      x += sample + gap + width + type.length(26).rounded()
    }
    guard !entries.isEmpty else { return }
    height = top + step - room.minY + type.length(10).rounded()
    end = top == room.minY ? x : nil
    lastLine = items.last.map { (x, $0.midY) }
  }

  func draw(into builder: inout SceneBuilder) {
    for item in items {
      KeyStrip.draw(item.entry.sample, minX: item.minX, midY: item.midY, extent: sample, in: &builder)
      let baseline = builder.baseline(centeredOn: item.midY, size: style.size)
      builder.text(
        item.entry.text, at: Point(x: item.minX + sample + gap, y: baseline), style: style, role: .key,
        within: item.textLimit)
    }
  }

  private static func draw(
    _ sample: KeyEntry.Sample, minX: Double, midY: Double, extent: Double, in builder: inout SceneBuilder
  ) {
    let type = builder.type
    let side = (extent * 0.72).rounded()
    let square = Rect(
      minX: minX + ((extent - side) / 2).rounded(), minY: midY - side / 2, width: side, height: side)
    switch sample {
    case .swatch(let color): builder.rectangle(square, color)
    case .hollow(let color): BarMark.hollow(square, color, in: &builder)
    case .sign(let tone):
      VerdictSign.draw(tone, minX: square.minX, midY: midY, extent: side, in: &builder)
    case .line(let color):
      let ends = [Point(x: minX, y: midY), Point(x: minX + extent, y: midY)]
      builder.line(ends, width: max(1.5, type.length(3)), color)
    case .target(let color):
      builder.horizontal(
        y: midY, from: minX + extent * 0.1, to: minX + extent * 0.9, thickness: TargetDashes.thickness(type),
        color)
    case .ring(let color):
      let center = Point(x: minX + extent / 2, y: midY)
      builder.circle(
        center, radius: side * 0.42, fill: builder.theme.ground, outline: color,
        outlineWidth: max(1.2, type.length(2)))
    case .cut:
      // An axis with a piece left out.
      let steps = [(0.0, -0.7), (0, -0.4), (0.3, -0.15), (-0.3, 0.15), (0, 0.4), (0, 0.7)]
      let points = steps.map { Point(x: minX + extent / 2 + $0.0 * side, y: midY + $0.1 * side) }
      builder.line(points, width: max(1.2, type.length(2)), builder.theme.quietInk)
    case .dot(let color):
      let center = Point(x: minX + extent / 2, y: midY)
      builder.circle(center, radius: side * 0.46, fill: color, outline: color)
    case .mark(let kind, let isUpright):
      BarMark.sample(
        kind, center: Point(x: minX + extent / 2, y: midY), extent: extent, isUpright: isUpright, in: &builder
      )
    case .tick:
      builder.vertical(
        x: minX + extent / 2, from: midY - side * 0.6, to: midY + side * 0.6, thickness: type.hairline(3),
        builder.theme.ink)
    }
  }
}

/// The sign of a verdict beside its tone: a check mark, a cross or a tilde, so that colour is never the only carrier.
enum VerdictSign {
  static func draw(
    _ tone: VerdictTone, minX: Double, midY: Double, extent: Double, color: Color? = nil,
    in builder: inout SceneBuilder
  ) {
    func point(_ x: Double, _ y: Double) -> Point {
      Point(x: minX + extent * x, y: midY + extent * (y - 0.5))
    }
    let width = max(1.4, extent * 0.15)
    let theme = builder.theme
    switch tone {
    case .none: return
    case .met:
      builder.line(
        [point(0.08, 0.55), point(0.38, 0.85), point(0.92, 0.18)], width: width, color ?? theme.met)
    case .missed:
      builder.line([point(0.15, 0.15), point(0.85, 0.85)], width: width, color ?? theme.missed)
      builder.line([point(0.15, 0.85), point(0.85, 0.15)], width: width, color ?? theme.missed)
    case .undetermined:
      // Two waves of a tilde in straight strokes: more or less.
      builder.line(
        [point(0.04, 0.62), point(0.3, 0.36), point(0.7, 0.64), point(0.96, 0.38)], width: width,
        color ?? theme.quietInk)
    }
  }
}
