/// Places title, subtitle and footers, and leaves the rectangle in between to the plot.
enum PageLayout {
  /// How tightly the texts are set: the rows of a long table need the height more than the margins do.
  enum Density {
    case usual, dense

    /// From so many rows on, the plot gets what the page can spare.
    static let longTable = 22

    static func rows(_ count: Int) -> Density { count >= longTable ? .dense : .usual }

    func length(_ usual: Double, _ dense: Double, _ type: Typography) -> Double {
      type.length((self == .dense ? dense : usual) * type.spread).rounded()
    }
  }

  /// Draws the texts around the plot.
  ///
  /// - Returns: the room for the plot.
  static func frame(
    _ text: ChartText, lead: [String] = [], density: Density = .usual, in builder: inout SceneBuilder
  ) throws(ChartError) -> Rect {
    guard !builder.canvas.isTiny else { throw tooSmall(builder) }
    let type = builder.type
    let margin = type.length(44 * type.spread).rounded()
    let width = Double(builder.canvas.width) - 2 * margin
    var top = density.length(34, 24, type)
    let (title, lines) = title(text.title, width: width, density, builder)
    top = draw(lines, style: title, role: .title, x: margin, top: top, width: width, in: &builder)
    if !text.title.isEmpty { top += density.length(6, 2, type) }
    let subtitle = TextStyle(size: type.subtitle, color: builder.theme.quietInk)
    let below = LineBreaking.byClause(text.subtitle, within: width, from: 0.4) {
      builder.width($0, subtitle)
    }
    top = draw(below, style: subtitle, role: .subtitle, x: margin, top: top, width: width, in: &builder)
    let bottom = footers(lead + text.footers, x: margin, width: width, density, in: &builder)
    top += density.length(22, 12, type)
    guard bottom - top >= Double(builder.canvas.height) * 0.25 else {
      if lines.count > 2 { throw .titleTooLong(characters: text.title.count) }
      guard builder.canvas.isReadable else { throw tooSmall(builder) }
      if below.count > mostLines { throw .subtitleTooLong(characters: text.subtitle.count) }
      throw longFooter(text.footers, width: width, builder) ?? tooSmall(builder)
    }
    return Rect(minX: margin, minY: top, width: width, height: bottom - top)
  }

  /// A text of more lines than these is what takes the room.
  private static let mostLines = 5

  private static func longFooter(_ texts: [String], width: Double, _ builder: SceneBuilder) -> ChartError? {
    let style = TextStyle(size: builder.type.foot)
    guard let longest = texts.max(by: { $0.count < $1.count }),
      wrapped(longest, style, width, builder).count > mostLines
    else { return nil }
    return .footerTooLong(characters: longest.count)
  }

  /// The title's size and lines: one line where a smaller size, still well above the subtitle's, makes it one; else two, as
  /// large as they can be; a longer text takes as many lines as it needs, for a title is never cut.
  static func title(
    _ text: String, width: Double, _ density: Density = .usual, _ builder: SceneBuilder
  ) -> (TextStyle, [String]) {
    let smallest = min(builder.type.title, (builder.type.subtitle * 1.15).rounded(.up))
    let largest = max(
      smallest, density == .dense ? (builder.type.title * 0.85).rounded() : builder.type.title)
    var style = TextStyle(size: largest, weight: .bold)
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
    return (style, LineBreaking.balanced(text, within: width) { builder.width($0, style) })
  }

  /// Two lines that end with a clause each, or before a bracket, as even as can be; `nil` where there is no such place so
  /// that both lines fit.
  private static func brokenByClause(
    _ text: String, _ style: TextStyle, _ width: Double, _ builder: SceneBuilder
  ) -> [String]? {
    var best: (unevenness: Double, lines: [String])?
    for index in text.indices where "；。，：;,:、（".contains(text[index]) {
      let opens = text[index] == "（"
      let after = opens ? index : text.index(after: index)
      // A comma within a number is none between clauses.
      guard after > text.startIndex, after < text.endIndex, !text[index].isASCII || text[after] == " " else {
        continue
      }
      let lines = [String(text[..<after]), String(text[after...].drop { $0 == " " })]
      let widths = lines.map { builder.width($0, style) }
      guard let longest = widths.max(), let shortest = widths.min(), longest <= width else { continue }
      let isEnd = "；。;".contains(text[index])
      let unevenness =
        (longest - shortest) / width + (isEnd ? 0 : opens ? 0.6 : text[index] == "、" ? 0.5 : 0.3)
      if unevenness < best?.unevenness ?? .infinity { best = (unevenness, lines) }
    }
    return best?.lines
  }

  /// The scene of a chart of rows: the texts around it, then what `draw` puts into the room between.
  static func scene(
    _ text: ChartText, unavailable: String, rows: Int, canvas: CanvasSize, theme: Theme,
    measurer: any TextMeasurer,
    draw: (Rect, inout SceneBuilder) throws(ChartError) -> Void
  ) throws(ChartError) -> Scene {
    var builder = SceneBuilder(canvas: canvas, theme: theme, measurer: measurer)
    let room = try frame(
      text, lead: unavailable.isEmpty ? [] : [unavailable], density: .rows(rows), in: &builder)
    let frame = builder.boxes.count
    try draw(room, &builder)
    // Below a few rows on a tall page the notes would stand far away.
    if canvas.isTall { builder.raiseNotes(amongFirst: frame, by: room.maxY - builder.lowest(from: frame)) }
    return builder.scene
  }

  static func tooSmall(_ builder: SceneBuilder) -> ChartError {
    .canvasTooSmall(width: builder.canvas.width, height: builder.canvas.height)
  }

  /// Draws the footers upwards from the lower margin.
  ///
  /// - Returns: where the plot ends.
  private static func footers(
    _ texts: [String], x: Double, width: Double, _ density: Density, in builder: inout SceneBuilder
  ) -> Double {
    let type = builder.type
    let style = TextStyle(size: type.foot, color: builder.theme.quietInk)
    let texts = density == .dense ? joined(texts, style, width, builder) : texts
    let paragraphs = texts.map { text in
      LineBreaking.byClause(text, within: width, from: 0.7) { builder.width($0, style) }
    }
    let count = paragraphs.reduce(0) { $0 + $1.count }
    let height = Double(count) * lineStep(type.foot, builder)
    let bottom = Double(builder.canvas.height) - density.length(26, 18, type)
    var top = bottom - height
    for lines in paragraphs {
      top = draw(lines, style: style, role: .note, x: x, top: top, width: width, in: &builder)
    }
    return bottom - height - (count == 0 ? 0 : density.length(20, 12, type))
  }

  /// Short footers share a line, a wide space apart.
  private static func joined(_ texts: [String], _ style: TextStyle, _ width: Double, _ builder: SceneBuilder)
    -> [String]
  {
    texts.reduce(into: []) { lines, text in
      guard let last = lines.last, !text.isEmpty else { return lines.append(text) }
      let both = last + "\u{3000}" + text
      if builder.width(both, style) <= width { lines[lines.count - 1] = both } else { lines.append(text) }
    }
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
