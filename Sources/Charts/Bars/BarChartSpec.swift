/// A chart of bars in the order given; the axis always begins at zero.
public struct BarChartSpec: ChartSpec {
  /// The most bars side by side in one row.
  public static let largestGroup = 4
  /// The most rows before some in the middle are left out.
  public static let mostRows = 40

  /// Title, subtitle, footers.
  public let text: ChartText
  /// The names of the bars side by side; empty when each row has one bar.
  public let series: [String]
  /// The series that are drawn in the quiet colour, by their places.
  public let quietSeries: Set<Int>
  /// The rows from top to bottom, or from left to right.
  public let rows: [BarRow]
  /// Where rows were left out on purpose.
  public let breaks: [RowBreak]
  /// Lines across all bars.
  public let references: [ReferenceLine]
  /// One line on who has no figures; may be empty.
  public let unavailable: String
  /// Which way the bars grow.
  ///
  /// Upright bars have no column of targets: their marks are explained above.
  public let orientation: BarOrientation
  /// The words that explain the marks.
  public let words: BarWords

  /// A chart of bars.
  ///
  /// - Parameters:
  ///   - text: title, subtitle, footers.
  ///   - series: the names of the bars side by side; empty when each row has one bar.
  ///   - quietSeries: the series that are drawn in the quiet colour, by their places.
  ///   - rows: the rows from top to bottom, or from left to right.
  ///   - breaks: where rows were left out on purpose.
  ///   - references: lines across all bars.
  ///   - unavailable: one line on who has no figures.
  ///   - orientation: which way the bars grow.
  ///   - words: the words that explain the marks.
  /// - Throws: `ChartError` when there is nothing to draw, a number isn't finite, or rows and series don't match.
  public init(
    text: ChartText, series: [String] = [], quietSeries: Set<Int> = [], rows: [BarRow],
    breaks: [RowBreak] = [], references: [ReferenceLine] = [], unavailable: String = "",
    orientation: BarOrientation = .horizontal, words: BarWords = BarWords()
  ) throws(ChartError) {
    guard rows.contains(where: { $0.values.contains { $0.value != nil } }) else { throw .noData }
    let count = max(1, series.count)
    guard count <= BarChartSpec.largestGroup else {
      throw .tooManySeries(count: count, limit: BarChartSpec.largestGroup)
    }
    for row in rows { try row.check(count: count) }
    for line in references where !line.value.isDrawable { throw .notFinite(label: line.label) }
    self.text = text
    self.series = series
    self.quietSeries = quietSeries
    self.rows = rows
    self.breaks = breaks
    self.references = references
    self.unavailable = unavailable
    self.orientation = orientation
    self.words = words
  }

  /// One of several panels; what they share is left out, and that there are figures is known.
  init(panel: BarPanel, of spec: BarFacetSpec) {
    text = ChartText(title: panel.title)
    series = []
    quietSeries = []
    rows = panel.rows
    breaks = spec.breaks
    references = []
    unavailable = ""
    orientation = .horizontal
    words = spec.words
  }

  /// See ``ChartSpec/scene(canvas:theme:measurer:)``.
  ///
  /// Where bars side by side don't fit with the marks of their targets, they are drawn without, and a note says so.
  public func scene(canvas: CanvasSize, theme: Theme, measurer: some TextMeasurer) throws(ChartError)
    -> Scene
  {
    do throws(ChartError) {
      return try scene(rows: orientation == .vertical ? 0 : rows.count, canvas, theme, measurer)
    } catch {
      guard case .canvasTooSmall = error, series.count > 1, orientation == .horizontal else { throw error }
      return try unmarked.scene(rows: PageLayout.Density.longTable, canvas, theme, measurer)
    }
  }

  /// The same without marks of targets.
  private var unmarked: BarChartSpec {
    get throws(ChartError) {
      var text = text
      if hasTargetMarks, !words.unmarked.isEmpty { text.footers.append(words.unmarked) }
      let rows = rows.map { row in
        var row = row
        for place in row.values.indices { row.values[place].target = nil }
        return row
      }
      return try BarChartSpec(
        text: text, series: series, quietSeries: quietSeries, rows: rows, breaks: breaks,
        references: references, unavailable: unavailable, orientation: orientation, words: words)
    }
  }

  private func scene(
    rows: Int, _ canvas: CanvasSize, _ theme: Theme, _ measurer: some TextMeasurer
  ) throws(ChartError) -> Scene {
    try PageLayout.scene(
      text, unavailable: unavailable, rows: rows, canvas: canvas, theme: theme, measurer: measurer
    ) {
      (room, builder) throws(ChartError) in
      try BarChartLayout.make(self, room: room, builder: builder).draw(into: &builder)
    }
  }
}

extension Double {
  /// Finite, and far enough from the largest number for differences and sums.
  var isDrawable: Bool { isFinite && magnitude < 1e15 }
}
