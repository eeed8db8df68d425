/// The shapes of bars and targets.
enum BarMark {
  /// A bar, solid or, for an estimate, hollow.
  static func bar(_ rect: Rect, _ color: Color, isHollow: Bool, in builder: inout SceneBuilder) {
    if isHollow { hollow(rect, color, in: &builder) } else { builder.rectangle(rect, color) }
  }

  /// An outline around a light tint.
  static func hollow(_ rect: Rect, _ color: Color, in builder: inout SceneBuilder) {
    builder.rectangle(rect, color)
    let line = builder.type.hairline(2)
    guard rect.width > 2 * line, rect.height > 2 * line else { return }
    let outer = Rect(
      minX: rect.minX.rounded(), minY: rect.minY.rounded(), width: rect.maxX.rounded() - rect.minX.rounded(),
      height: rect.maxY.rounded() - rect.minY.rounded())
    builder.rectangle(outer.grown(by: -line), color.mixed(with: builder.theme.ground, share: 0.88))
  }

  /// How far the mark reaches below and above its values.
  static func reach(_ kind: TargetMark.Kind, type: Typography) -> (low: Double, high: Double) {
    let half = type.hairline(3) / 2 + 1
    switch kind {
    case .exact, .range: return (half, half)
    case .about: return (half + doubleTickShift(type), half + doubleTickShift(type))
    case .atLeast: return (half, half + arrowLength(type))
    case .atMost: return (half + arrowLength(type), half)
    }
  }

  /// A target: a tick, a double tick, a tick with an arrow, or a bracket.
  static func target(
    _ mark: TargetMark, scale: LinearScale, across: Double, height: Double, axes: BarAxes,
    in builder: inout SceneBuilder
  ) {
    let pen = Pen(axes: axes, across: across, half: height / 2)
    let place = scale.position(mark.value)
    switch mark.kind {
    case .exact:
      pen.tick(place, in: &builder)
    case .about:
      pen.tick(place - doubleTickShift(builder.type), in: &builder)
      pen.tick(place + doubleTickShift(builder.type), in: &builder)
    case .atLeast:
      pen.arrow(place, direction: 1, in: &builder)
      pen.tick(place, in: &builder)
    case .atMost:
      pen.arrow(place, direction: -1, in: &builder)
      pen.tick(place, in: &builder)
    case .range(let high):
      pen.bracket(place, scale.position(high), in: &builder)
    }
  }

  /// The mark by itself, as an explanation beside words.
  static func sample(
    _ kind: TargetMark.Kind, center: Point, extent: Double, isUpright: Bool, in builder: inout SceneBuilder
  ) {
    let axes =
      isUpright ? BarAxes(orientation: .vertical, mirror: (2 * center.y).rounded()) : BarAxes.lying
    let middle = isUpright ? axes.mirror - center.y : center.x
    let low = middle - extent * 0.36
    let high = middle + extent * 0.36
    let mark: TargetMark
    switch kind {
    case .range: mark = TargetMark(value: low, kind: .range(high: high))
    case .atLeast: mark = TargetMark(value: middle - arrowLength(builder.type) / 2, kind: .atLeast)
    case .atMost: mark = TargetMark(value: middle + arrowLength(builder.type) / 2, kind: .atMost)
    case .exact, .about: mark = TargetMark(value: middle, kind: kind)
    }
    let scale = LinearScale(low: 0, high: 1, start: 0, end: 1)
    target(
      mark, scale: scale, across: isUpright ? center.x : center.y, height: extent * 0.8, axes: axes,
      in: &builder)
  }

  /// The room that a sample takes from left to right.
  static func sampleWidth(_ size: Double) -> Double { (size * 1.1).rounded() }

  fileprivate static func arrowLength(_ type: Typography) -> Double { type.length(10) }

  private static func doubleTickShift(_ type: Typography) -> Double { type.hairline(3) }
}

/// Draws marks of one height around one line.
private struct Pen {
  let axes: BarAxes
  let across: Double
  let half: Double

  private var height: ClosedRange<Double> { (across - half)...(across + half) }

  /// A dark tick with a light edge, to be seen on a bar as well as on the page.
  func tick(_ along: Double, in builder: inout SceneBuilder) {
    let thickness = builder.type.hairline(3)
    let start = (along - thickness / 2).rounded()
    builder.rectangle(
      axes.rect(along: (start - 1)...(start + thickness + 1), across: height), builder.theme.ground)
    builder.rectangle(axes.rect(along: start...(start + thickness), across: height), builder.theme.ink)
  }

  func arrow(_ along: Double, direction: Double, in builder: inout SceneBuilder) {
    let length = BarMark.arrowLength(builder.type) + builder.type.hairline(3) / 2
    let rise = min(half * 0.7, length * 0.85)
    func triangle(grownBy edge: Double) -> [Point] {
      [
        axes.point(along: along, across: across - rise - edge),
        axes.point(along: along + direction * (length + edge), across: across),
        axes.point(along: along, across: across + rise + edge),
      ]
    }
    builder.polygon(triangle(grownBy: 1.5), builder.theme.ground)
    builder.polygon(triangle(grownBy: 0), builder.theme.ink)
  }

  func bracket(_ one: Double, _ other: Double, in builder: inout SceneBuilder) {
    let thickness = builder.type.hairline(2)
    let top = (across - thickness / 2).rounded()
    let span = min(one, other)...max(one, other)
    builder.rectangle(
      axes.rect(along: span, across: (top - 1)...(top + thickness + 1)), builder.theme.ground)
    builder.rectangle(axes.rect(along: span, across: top...(top + thickness)), builder.theme.ink)
    tick(one, in: &builder)
    tick(other, in: &builder)
  }
}
