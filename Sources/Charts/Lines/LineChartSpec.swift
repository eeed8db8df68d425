/// A chart of lines over years; the value axis may start above zero.
public struct LineChartSpec: ChartSpec, Hashable {
  /// The most lines in one chart.
  public static let mostSeries = 40
  /// The most lines where none is highlighted: more can't be told apart.
  public static let mostEqualSeries = 8

  /// Title, subtitle, footers.
  public let text: ChartText
  /// The years, rising.
  public let years: [Int]
  /// The lines.
  public let series: [LineSeries]
  /// How many decimals values are written with.
  public let decimals: Int
  /// What follows each number, for example %; may be empty.
  public let unit: String
  /// The first year of a shaded future; nil for none.
  public let shadedFrom: Int?
  /// The value of a level line that everything is compared with, for example 100 of an index; nil for zero.
  public let baseline: Double?
  /// The words that explain the marks.
  public let words: LineWords

  /// A chart of lines over years.
  ///
  /// - Parameters:
  ///   - text: title, subtitle, footers.
  ///   - years: the years, rising.
  ///   - series: the lines; one with a single value is drawn as a dot.
  ///   - decimals: how many decimals values are written with.
  ///   - unit: what follows each number.
  ///   - shadedFrom: the first year of a shaded future.
  ///   - baseline: the value of a level line that everything is compared with.
  ///   - words: the words that explain the marks.
  /// - Throws: `ChartError` when there is nothing to draw or no line at all, lines can't be told apart, a number isn't
  ///   finite, or lines and years don't match.
  public init(
    text: ChartText, years: [Int], series: [LineSeries], decimals: Int = 1, unit: String = "",
    shadedFrom: Int? = nil, baseline: Double? = nil, words: LineWords = LineWords()
  ) throws(ChartError) {
    guard !series.isEmpty, !years.isEmpty else { throw .noData }
    try LineChartSpec.check(emphases: series.map(\.emphasis), most: LineChartSpec.mostEqualSeries)
    try LineChartSpec.check(years)
    for line in series { try line.check(years: years.count) }
    for line in series where line.pointCount == 0 { throw .tooFewPoints(series: line.name, count: 0) }
    guard series.contains(where: { $0.pointCount > 1 }) else {
      throw .tooFewPoints(series: series.first?.name ?? "", count: 1)
    }
    guard baseline?.isDrawable ?? true else { throw .notFinite(label: "") }
    self.text = text
    self.years = years
    self.series = series
    self.decimals = decimals
    self.unit = unit
    self.shadedFrom = shadedFrom
    self.baseline = baseline
    self.words = words
  }

  /// Refuses more lines than can be told apart: many are fine as the background of a few.
  static func check(emphases: [Emphasis], most: Int) throws(ChartError) {
    let hasFocus = emphases.contains(.highlighted)
    let limit = hasFocus ? mostSeries : most
    guard emphases.count <= limit else { throw .tooManySeries(count: emphases.count, limit: limit) }
    let focused = emphases.count { $0 == .highlighted }
    guard focused <= most else { throw .tooManySeries(count: focused, limit: most) }
  }

  static func check(_ years: [Int]) throws(ChartError) {
    for (year, next) in zip(years, years.dropFirst()) where next <= year { throw .unorderedYears(year, next) }
    guard years.allSatisfy({ abs($0) < 1_000_000 }) else { throw .notFinite(label: "") }
  }

  /// See ``ChartSpec/scene(canvas:theme:measurer:)``.
  public func scene(canvas: CanvasSize, theme: Theme, measurer: some TextMeasurer) throws(ChartError)
    -> Scene
  {
    var builder = SceneBuilder(canvas: canvas, theme: theme, measurer: measurer)
    let room = try PageLayout.frame(text, in: &builder)
    let layout = try LineChartLayout(self, room: room, builder: builder)
    layout.draw(into: &builder)
    return builder.scene
  }
}
