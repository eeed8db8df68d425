/// A finished picture as data: what to draw, in which order, and where every text stands.
///
/// A renderer needs nothing else; a test can compare two scenes or check `textBoxes` without a font or an image.
public struct Scene: Sendable, Equatable {
  /// Pixels from left to right.
  public let width: Int
  /// Pixels from top to bottom.
  public let height: Int
  /// The colour of the empty page.
  public let background: Color
  /// The draw commands, back to front.
  public let commands: [DrawCommand]
  /// The boxes of all texts, in the order of drawing.
  public let textBoxes: [TextBox]
  /// How many rows were left out because the canvas has no room for them; the picture says so, and a program may.
  public internal(set) var rowsWithoutRoom = 0

  /// The same picture with an outline around each text's box, to see what the layout had in mind.
  public var withOutlinedTextBoxes: Scene {
    let outlines = textBoxes.map { box -> DrawCommand in
      let frame = box.frame
      let corners = [
        Point(x: frame.minX, y: frame.minY), Point(x: frame.maxX, y: frame.minY),
        Point(x: frame.maxX, y: frame.maxY), Point(x: frame.minX, y: frame.maxY),
        Point(x: frame.minX, y: frame.minY),
      ]
      return .polyline(Polyline(points: corners, width: 1, dash: nil, color: Theme.light.highlight))
    }
    return Scene(
      width: width, height: height, background: background, commands: commands + outlines,
      textBoxes: textBoxes, rowsWithoutRoom: rowsWithoutRoom)
  }
}

/// One thing to draw.
public enum DrawCommand: Sendable, Hashable {
  /// A filled rectangle; its edges lie on whole pixels.
  case rectangle(Rect, Color)
  /// A line of one or more segments.
  case polyline(Polyline)
  /// A circle.
  case circle(Circle)
  /// A filled convex polygon.
  case polygon([Point], Color)
  /// One line of text.
  case text(TextRun)
}

/// A line through points.
public struct Polyline: Sendable, Hashable {
  /// The corners, at least two.
  public let points: [Point]
  /// The thickness in pixels.
  public let width: Double
  /// The dashes; none for an unbroken line.
  public let dash: DashPattern?
  /// The colour.
  public let color: Color

  /// The unbroken lines to draw: the line itself, or its dashes.
  public var strokes: [[Point]] {
    guard let dash else { return [points] }
    return dash.cut(points)
  }
}

/// A filled disc, with or without an outline of another colour.
public struct Circle: Sendable, Hashable {
  /// The centre.
  public let center: Point
  /// The outer radius in pixels.
  public let radius: Double
  /// The inside.
  public let fill: Color
  /// The outline, drawn within the radius.
  public let outline: Color
  /// The outline's thickness; 0 for none.
  public let outlineWidth: Double
}

/// How heavy a text is.
public enum TextWeight: Sendable, Hashable {
  /// Body text.
  case regular
  /// Titles and the highlighted row.
  case bold
}

/// Which point of a text its position names.
public enum TextAnchor: Sendable, Hashable {
  /// The left end.
  case start
  /// The middle.
  case middle
  /// The right end.
  case end
}

/// What a text is for.
public enum TextRole: String, Sendable, Hashable, CaseIterable {
  /// The title.
  case title
  /// The line below the title.
  case subtitle
  /// The name of a row or a line.
  case name
  /// A value at a mark.
  case value
  /// A place in the ranking.
  case rank
  /// A target in figures.
  case target
  /// A tick of an axis.
  case tick
  /// An explanation: a key, a reference line, a break.
  case key
  /// A line at the foot.
  case note
}

/// One line of text; its characters are drawn as they are.
public struct TextRun: Sendable, Hashable {
  /// The characters.
  public let string: String
  /// Where the anchor lies on the baseline.
  public let position: Point
  /// Which point of the text `position` names.
  public let anchor: TextAnchor
  /// The em in pixels.
  public let size: Double
  /// The weight.
  public let weight: TextWeight
  /// The colour.
  public let color: Color
  /// An edge around the letters that keeps lines off them; nil for none.
  public let halo: Color?

  /// The same further up.
  func raised(by distance: Double) -> TextRun {
    TextRun(
      string: string, position: Point(x: position.x, y: position.y - distance), anchor: anchor, size: size,
      weight: weight, color: color, halo: halo)
  }
}

/// What a text occupies.
public struct TextBox: Sendable, Hashable {
  /// The text as drawn.
  public let text: String
  /// What it is for.
  public let role: TextRole
  /// From the ascent to the descent and over the whole width.
  public let frame: Rect
  /// Whether the end had to be cut off for want of room.
  public let isShortened: Bool

  /// The same further up.
  func raised(by distance: Double) -> TextBox {
    TextBox(
      text: text, role: role,
      frame: Rect(
        minX: frame.minX, minY: frame.minY - distance, width: frame.width, height: frame.height),
      isShortened: isShortened)
  }
}
