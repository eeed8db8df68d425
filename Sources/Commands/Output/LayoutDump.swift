import Charts

/// Where everything of a chart stands, as JSON: for programs that check or reuse a layout.
///
/// Pixels from the top left corner, to a tenth. `texts` are the boxes of all texts in the order of drawing, `marks` what
/// else is drawn.
enum LayoutDump {
  static func json(_ scene: Scene) -> [UInt8] {
    let texts = scene.textBoxes.map { box in
      "    {\"role\": \"\(box.role.rawValue)\", \"text\": \(JSONText.quoted(box.text)), \(numbers(box.frame)),"
        + " \"shortened\": \(box.isShortened)}"
    }
    let marks = scene.commands.compactMap(mark).map { "    {\($0)}" }
    let page = "  \"width\": \(scene.width),\n  \"height\": \(scene.height),\n"
    return Array(
      ("{\n" + page + "  \"texts\": " + list(texts) + ",\n  \"marks\": " + list(marks) + "\n}\n").utf8)
  }

  private static func list(_ lines: [String]) -> String {
    lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
  }

  private static func numbers(_ rect: Rect) -> String {
    "\"x\": \(short(rect.minX)), \"y\": \(short(rect.minY)), \"width\": \(short(rect.width)),"
      + " \"height\": \(short(rect.height))"
  }

  private static func numbers(_ points: [Point]) -> String {
    "\"points\": [" + points.map { "[\(short($0.x)), \(short($0.y))]" }.joined(separator: ", ") + "]"
  }

  private static func mark(_ command: DrawCommand) -> String? {
    switch command {
    case .rectangle(let rect, let color): "\"kind\": \"rectangle\", \(numbers(rect)), \(name(color))"
    case .polyline(let line):
      "\"kind\": \"line\", \(numbers(line.points)), \"stroke\": \(short(line.width)),"
        + " \"dashed\": \(line.dash != nil), \(name(line.color))"
    case .circle(let circle):
      "\"kind\": \"circle\", \"x\": \(short(circle.center.x)), \"y\": \(short(circle.center.y)),"
        + " \"radius\": \(short(circle.radius)), \(name(circle.outlineWidth > 0 ? circle.outline : circle.fill))"
    case .polygon(let points, let color): "\"kind\": \"polygon\", \(numbers(points)), \(name(color))"
    case .text: nil
    }
  }

  private static func name(_ color: Color) -> String {
    let digits = String(color.hex, radix: 16)
    return "\"color\": \"#" + String(repeating: "0", count: 6 - digits.count) + digits + "\""
  }

  private static func short(_ number: Double) -> String {
    let tenths = (number * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }
}
