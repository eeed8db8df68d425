/// Places title, subtitle and footers, and leaves the rectangle in between to the plot.
enum PageLayout {
  /// Draws the texts around the plot.
  ///
  /// - Returns: the room for the plot.
  static func frame(_ text: ChartText, lead: [String] = [], in builder: inout SceneBuilder) throws(ChartError)
    -> Rect
  {
    guard !builder.canvas.isTiny else { throw tooSmall(builder) }
    let type = builder.type
    let margin = type.length(44).rounded()
    let width = Double(builder.canvas.width) - 2 * margin
    var top = type.length(34).rounded()
    let (title, lines) = title(text.title, width: width, builder)
    top = draw(lines, style: title, role: .title, x: margin, top: top, width: width, in: &builder)
    if !text.title.isEmpty { top += type.length(6).rounded() }
    let subtitle = TextStyle(size: type.subtitle, color: builder.theme.quietInk)
    top = paragraph(
      text.subtitle, style: subtitle, role: .subtitle, x: margin, top: top, width: width, in: &builder)
    let bottom = footers(lead + text.footers, x: margin, width: width, in: &builder)
    top += type.length(22).rounded()
    guard bottom - top >= Double(builder.canvas.height) * 0.25 else { throw tooSmall(builder) }
    return Rect(minX: margin, minY: top, width: width, height: bottom - top)
  }

  /// The title's size and lines: one line where a smaller size, still well above the subtitle's, makes it one; else two, as
  /// large as they can be; of a longer text what fits them.
  static func title(_ text: String, width: Double, _ builder: SceneBuilder) -> (TextStyle, [String]) {
    let smallest = min(builder.type.title, (builder.type.subtitle * 1.15).rounded(.up))
    var style = TextStyle(size: builder.type.title, weight: .bold)
    var plain: (TextStyle, [String])?
    var byClause: (TextStyle, [String])?
    while true {
      let lines = wrapped(text, style, width, builder)
      if lines.count <= 1 { return (style, lines) }
      if lines.count == 2 {
        if plain == nil { plain = (style, lines) }
        // A little smaller is better than a word cut in two.
        if byClause == nil, style.size >= builder.type.title * 0.8 {
          byClause = brokenByClause(text, style, width, builder).map { (style, $0) }
        }
      }
      guard style.size > smallest else { break }
      style.size = max(smallest, style.size - 1)
    }
    if let twoLines = byClause ?? plain { return twoLines }
    // The drawing shortens what is wider than the page.
    let lines = wrapped(text, style, width, builder)
    return (style, lines.prefix(1) + [lines.dropFirst().joined(separator: " ")])
  }

  /// Two lines that end with a clause each, as even as can be; `nil` where no clause ends so that both lines fit.
  private static func brokenByClause(
    _ text: String, _ style: TextStyle, _ width: Double, _ builder: SceneBuilder
  ) -> [String]? {
    var best: (unevenness: Double, lines: [String])?
    for index in text.indices where "；。，：;,:".contains(text[index]) {
      let after = text.index(after: index)
      // A comma within a number is none between clauses.
      guard after < text.endIndex, !text[index].isASCII || text[after] == " " else { continue }
      let lines = [String(text[..<after]), String(text[after...].drop { $0 == " " })]
      let widths = lines.map { builder.width($0, style) }
      guard let longest = widths.max(), let shortest = widths.min(), longest <= width else { continue }
      let isEnd = "；。;".contains(text[index])
      let unevenness = (longest - shortest) / width + (isEnd ? 0 : 0.3)
      if unevenness < best?.unevenness ?? .infinity { best = (unevenness, lines) }
    }
    return best?.lines
  }

  /// The scene of a chart of rows: the texts around it, then what `draw` puts into the room between.
  static func scene(
    _ text: ChartText, unavailable: String, canvas: CanvasSize, theme: Theme, measurer: any TextMeasurer,
    draw: (Rect, inout SceneBuilder) throws(ChartError) -> Void
  ) throws(ChartError) -> Scene {
    var builder = SceneBuilder(canvas: canvas, theme: theme, measurer: measurer)
    let room = try frame(text, lead: unavailable.isEmpty ? [] : [unavailable], in: &builder)
    try draw(room, &builder)
    return builder.scene
  }

  static func tooSmall(_ builder: SceneBuilder) -> ChartError {
    .canvasTooSmall(width: builder.canvas.width, height: builder.canvas.height)
  }

  /// Draws the footers upwards from the lower margin.
  ///
  /// - Returns: where the plot ends.
  private static func footers(_ texts: [String], x: Double, width: Double, in builder: inout SceneBuilder)
    -> Double
  {
    let type = builder.type
    let style = TextStyle(size: type.foot, color: builder.theme.quietInk)
    let paragraphs = texts.map { wrapped($0, style, width, builder) }
    let count = paragraphs.reduce(0) { $0 + $1.count }
    let height = Double(count) * lineStep(type.foot, builder)
    let bottom = Double(builder.canvas.height) - type.length(26).rounded()
    var top = bottom - height
    for text in texts {
      top = paragraph(text, style: style, role: .note, x: x, top: top, width: width, in: &builder)
    }
    return bottom - height - (count == 0 ? 0 : type.length(20).rounded())
  }

  /// Draws a paragraph.
  ///
  /// - Returns: where the next one may begin.
  private static func paragraph(
    _ text: String, style: TextStyle, role: TextRole, x: Double, top: Double, width: Double,
    in builder: inout SceneBuilder
  ) -> Double {
    draw(
      wrapped(text, style, width, builder), style: style, role: role, x: x, top: top, width: width,
      in: &builder
    )
  }

  /// Draws lines.
  ///
  /// - Returns: where the next one may begin.
  private static func draw(
    _ lines: [String], style: TextStyle, role: TextRole, x: Double, top: Double, width: Double,
    in builder: inout SceneBuilder
  ) -> Double {
    var top = top
    let step = lineStep(style.size, builder)
    for line in lines {
      let baseline = builder.baseline(centeredOn: top + step / 2, size: style.size)
      builder.text(line, at: Point(x: x, y: baseline), style: style, role: role, within: width)
      top += step
    }
    return top
  }

  private static func wrapped(_ text: String, _ style: TextStyle, _ width: Double, _ builder: SceneBuilder)
    -> [String]
  {
    LineBreaking.lines(of: text, within: width) { builder.width($0, style) }
  }

  private static func lineStep(_ size: Double, _ builder: SceneBuilder) -> Double {
    max(size * 1.3, builder.lineHeight(size) + 2).rounded()
  }
}
