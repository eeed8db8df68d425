/// One of several small charts of bars.
public struct BarPanel: Sendable, Hashable {
  /// What the panel shows: an indicator, a region.
  public var title: String
  /// The rows, each with one bar; the same names in the same order in all panels.
  public var rows: [BarRow]

  /// One panel.
  ///
  /// - Parameters:
  ///   - title: what the panel shows.
  ///   - rows: the rows, each with one bar.
  public init(_ title: String, rows: [BarRow]) {
    self.title = title
    self.rows = rows
  }
}

/// Small multiples of lying bars: the same rows in all panels, their names written once at the left, one key.
///
/// Each axis begins at zero. A row stands out with its band where it is highlighted in all panels; a bar highlighted in one
/// of them has the colour alone.
public struct BarFacetSpec: ChartSpec {
  /// The most panels on one page.
  public static let mostPanels = FacetChartSpec.mostPanels

  /// Title, subtitle, footers.
  public let text: ChartText
  /// The panels, row by row.
  public let panels: [BarPanel]
  /// Where rows were left out on purpose, the same in all panels.
  public let breaks: [RowBreak]
  /// Whether all panels have the same scale of values.
  public let sharesScale: Bool
  /// One line on who has no figures; may be empty.
  public let unavailable: String
  /// The words that explain the marks.
  public let words: BarWords

  /// Small multiples of bars.
  ///
  /// - Parameters:
  ///   - text: title, subtitle, footers.
  ///   - panels: the panels, up to ``mostPanels``.
  ///   - breaks: where rows were left out on purpose.
  ///   - sharesScale: whether all panels have the same scale of values.
  ///   - unavailable: one line on who has no figures.
  ///   - words: the words that explain the marks.
  /// - Throws: `ChartError` when there is nothing to draw, too many panels, a number isn't finite, or the panels' rows
  ///   don't match.
  public init(
    text: ChartText, panels: [BarPanel], breaks: [RowBreak] = [], sharesScale: Bool = true,
    unavailable: String = "", words: BarWords = BarWords()
  ) throws(ChartError) {
    guard let first = panels.first else { throw .noData }
    guard panels.count <= BarFacetSpec.mostPanels else {
      throw .tooManyPanels(count: panels.count, limit: BarFacetSpec.mostPanels)
    }
    for panel in panels {
      guard panel.rows.map(\.label) == first.rows.map(\.label) else {
        throw .unevenValues(label: panel.title, expected: first.rows.count, found: panel.rows.count)
      }
      for row in panel.rows { try row.check(count: 1) }
    }
    guard panels.contains(where: { $0.rows.contains { $0.values.contains { $0.value != nil } } }) else {
      throw .noData
    }
    self.text = text
    self.panels = panels
    self.breaks = breaks
    self.sharesScale = sharesScale
    self.unavailable = unavailable
    self.words = words
  }

  /// See ``ChartSpec/scene(canvas:theme:measurer:)``.
  public func scene(canvas: CanvasSize, theme: Theme, measurer: some TextMeasurer) throws(ChartError)
    -> Scene
  {
    try PageLayout.scene(
      text, unavailable: unavailable, rows: rowCount, canvas: canvas, theme: theme, measurer: measurer
    ) { (room, builder) throws(ChartError) in
      try BarFacetLayout.best(self, room: room, builder: builder).draw(into: &builder)
    }
  }

  var rowCount: Int { panels.first?.rows.count ?? 0 }

  /// Whether a row is highlighted wherever it stands.
  func isFocused(_ row: Int) -> Bool { panels.allSatisfy { $0.rows[row].emphasis == .highlighted } }

  /// The rows' names with how they look beside the first panel.
  var names: [RowTexts] {
    (panels.first?.rows ?? []).enumerated().map { index, row in
      RowTexts(label: row.label, rank: "", side: "", emphasis: isFocused(index) ? .highlighted : .normal)
    }
  }
}

extension BarRow {
  /// Refuses another number of bars than `count`, and numbers that can't be drawn.
  func check(count: Int) throws(ChartError) {
    guard values.count == count else {
      throw .unevenValues(label: label, expected: count, found: values.count)
    }
    let numbers = values.flatMap { [$0.value].compactMap { $0 } + ($0.target?.values ?? []) }
    guard numbers.allSatisfy(\.isDrawable) else { throw .notFinite(label: label) }
  }
}
