/// One of several small charts of lines.
public struct LinePanel: Sendable, Hashable {
  /// What the panel shows: a region, an indicator.
  public var title: String
  /// The lines; the same number in the same order in all panels, so that a colour means the same everywhere.
  public var series: [LineSeries]
  /// What follows each number.
  public var unit: String

  /// One panel.
  ///
  /// - Parameters:
  ///   - title: what the panel shows.
  ///   - series: the lines; one without any value leaves its place empty.
  ///   - unit: what follows each number.
  public init(_ title: String, series: [LineSeries], unit: String = "") {
    self.title = title
    self.series = series
    self.unit = unit
  }
}

/// Small multiples: panels of lines over the same years, side by side, with one key.
public struct FacetChartSpec: ChartSpec, Hashable {
  /// The most panels on one page.
  public static let mostPanels = 12
  /// The most lines of equal standing in a panel: one key serves all panels, so they are told apart by colour alone.
  public static let mostEqualSeries = 5

  /// Title, subtitle, footers.
  public let text: ChartText
  /// The years, rising.
  public let years: [Int]
  /// The panels, row by row.
  public let panels: [LinePanel]
  /// Whether all panels have the same scale of values.
  public let sharesScale: Bool
  /// Whether the lines of the other panels are drawn faintly behind each panel's own; only with a shared scale.
  public let showsOthers: Bool
  /// How many decimals values are written with.
  public let decimals: Int
  /// The first year of a shaded future; nil for none.
  public let shadedFrom: Int?
  /// The value of a level line that everything is compared with; nil for zero.
  public let baseline: Double?
  /// The words that explain the marks.
  public let words: LineWords

  /// Small multiples.
  ///
  /// - Parameters:
  ///   - text: title, subtitle, footers.
  ///   - years: the years, rising.
  ///   - panels: the panels, up to ``mostPanels``.
  ///   - sharesScale: whether all panels have the same scale of values.
  ///   - showsOthers: whether the lines of the other panels are drawn faintly behind each panel's own.
  ///   - decimals: how many decimals values are written with.
  ///   - shadedFrom: the first year of a shaded future.
  ///   - baseline: the value of a level line that everything is compared with.
  ///   - words: the words that explain the marks.
  /// - Throws: `ChartError` when there is nothing to draw, too many panels or lines, a number isn't finite, or lines,
  ///   panels and years don't match.
  public init(
    text: ChartText, years: [Int], panels: [LinePanel], sharesScale: Bool = true, showsOthers: Bool = false,
    decimals: Int = 1, shadedFrom: Int? = nil, baseline: Double? = nil, words: LineWords = LineWords()
  ) throws(ChartError) {
    guard let first = panels.first, !years.isEmpty else { throw .noData }
    guard panels.count <= FacetChartSpec.mostPanels else {
      throw .tooManyPanels(count: panels.count, limit: FacetChartSpec.mostPanels)
    }
    try LineChartSpec.check(years)
    try LineChartSpec.check(emphases: first.series.map(\.emphasis), most: FacetChartSpec.mostEqualSeries)
    for panel in panels {
      guard panel.series.count == first.series.count, !panel.series.isEmpty else {
        throw .unevenValues(label: panel.title, expected: first.series.count, found: panel.series.count)
      }
      for line in panel.series { try line.check(years: years.count) }
    }
    guard panels.contains(where: { $0.series.contains { $0.pointCount > 0 } }) else { throw .noData }
    guard baseline?.isDrawable ?? true else { throw .notFinite(label: "") }
    self.text = text
    self.years = years
    self.panels = panels
    self.sharesScale = sharesScale
    self.showsOthers = showsOthers && sharesScale
    self.decimals = decimals
    self.shadedFrom = shadedFrom
    self.baseline = baseline
    self.words = words
  }

  /// See ``ChartSpec/scene(canvas:theme:measurer:)``.
  public func scene(canvas: CanvasSize, theme: Theme, measurer: some TextMeasurer) throws(ChartError)
    -> Scene
  {
    let lines = panels.first?.series ?? []
    // A theme of few hues tells fewer lines apart.
    let hasFocus = lines.contains { $0.emphasis == .highlighted }
    let equal = hasFocus ? lines.count { $0.emphasis == .highlighted } : lines.count
    guard equal <= theme.mostSeries else {
      throw .tooManySeries(count: equal, limit: theme.mostSeries)
    }
    var builder = SceneBuilder(canvas: canvas, theme: theme, measurer: measurer)
    let room = try PageLayout.frame(text, in: &builder)
    let layout = try FacetLayout(self, room: room, builder: builder)
    try layout.draw(into: &builder)
    return builder.scene
  }
}
