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

  /// How far the mark reaches to the left and right of its values.
  static func reach(_ kind: TargetMark.Kind, type: Typography) -> (left: Double, right: Double) {
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
    _ mark: TargetMark, scale: LinearScale, midY: Double, height: Double, in builder: inout SceneBuilder
  ) {
    let x = scale.position(mark.value)
    let half = height / 2
    switch mark.kind {
    case .exact:
      tick(x, midY, half, in: &builder)
    case .about:
      tick(x - doubleTickShift(builder.type), midY, half, in: &builder)
      tick(x + doubleTickShift(builder.type), midY, half, in: &builder)
    case .atLeast:
      arrow(x, midY, half, direction: 1, in: &builder)
      tick(x, midY, half, in: &builder)
    case .atMost:
      arrow(x, midY, half, direction: -1, in: &builder)
      tick(x, midY, half, in: &builder)
    case .range(let high):
      let end = scale.position(high)
      let thickness = builder.type.hairline(2)
      let casing = Rect(
        minX: min(x, end), minY: midY - thickness / 2 - 1, width: abs(end - x), height: thickness + 2)
      builder.rectangle(casing, builder.theme.ground)
      builder.horizontal(y: midY, from: min(x, end), to: max(x, end), thickness: thickness, builder.theme.ink)
      tick(x, midY, half, in: &builder)
      tick(end, midY, half, in: &builder)
    }
  }

  private static func arrowLength(_ type: Typography) -> Double { type.length(10) }

  private static func doubleTickShift(_ type: Typography) -> Double {
    type.hairline(3)
  }

  /// A dark tick with a light edge, to be seen on a bar as well as on the page.
  private static func tick(_ x: Double, _ midY: Double, _ half: Double, in builder: inout SceneBuilder) {
    let thickness = builder.type.hairline(3)
    builder.vertical(x: x, from: midY - half, to: midY + half, thickness: thickness + 2, builder.theme.ground)
    builder.vertical(x: x, from: midY - half, to: midY + half, thickness: thickness, builder.theme.ink)
  }

  private static func arrow(
    _ x: Double, _ midY: Double, _ half: Double, direction: Double, in builder: inout SceneBuilder
  ) {
    let length = arrowLength(builder.type) + builder.type.hairline(3) / 2
    let rise = min(half * 0.7, length * 0.85)
    func triangle(grownBy edge: Double) -> [Point] {
      [
        Point(x: x, y: midY - rise - edge), Point(x: x + direction * (length + edge), y: midY),
        Point(x: x, y: midY + rise + edge),
      ]
    }
    builder.polygon(triangle(grownBy: 1.5), builder.theme.ground)
    builder.polygon(triangle(grownBy: 0), builder.theme.ink)
  }
}
