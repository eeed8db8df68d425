/// A chart of lines over years; the value axis may start above zero.
public struct LineChartSpec: ChartSpec, Hashable {
  /// The most lines in one chart.
  public static let mostSeries = 16

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
  /// The words that explain the marks.
  public let words: LineWords

  /// A chart of lines over years.
  ///
  /// - Parameters:
  ///   - text: title, subtitle, footers.
  ///   - years: the years, rising.
  ///   - series: the lines.
  ///   - decimals: how many decimals values are written with.
  ///   - unit: what follows each number.
  ///   - shadedFrom: the first year of a shaded future.
  ///   - words: the words that explain the marks.
  /// - Throws: `ChartError` when there is nothing to draw, a number isn't finite, or lines and years don't match.
  public init(
    text: ChartText, years: [Int], series: [LineSeries], decimals: Int = 1, unit: String = "",
    shadedFrom: Int? = nil,
    words: LineWords = LineWords()
  ) throws(ChartError) {
    guard !series.isEmpty, !years.isEmpty else { throw .noData }
    guard series.count <= LineChartSpec.mostSeries else {
      throw .tooManySeries(count: series.count, limit: LineChartSpec.mostSeries)
    }
    for (year, next) in zip(years, years.dropFirst()) where next <= year { throw .unorderedYears(year, next) }
    for line in series { try LineChartSpec.check(line, years: years.count) }
    guard years.allSatisfy({ abs($0) < 1_000_000 }) else { throw .notFinite(label: "") }
    self.text = text
    self.years = years
    self.series = series
    self.decimals = decimals
    self.unit = unit
    self.shadedFrom = shadedFrom
    self.words = words
  }

  private static func check(_ line: LineSeries, years: Int) throws(ChartError) {
    for count in [line.values.count, line.targets.count, line.estimated.count] where count != years {
      guard count == 0, !line.values.isEmpty else {
        throw .unevenValues(label: line.name, expected: years, found: count)
      }
    }
    let numbers = line.values.compactMap { $0 }
    let targets = line.targets.compactMap { $0 }
    guard numbers.allSatisfy(\.isDrawable), targets.allSatisfy(\.isDrawable) else {
      throw .notFinite(label: line.name)
    }
    let count = zip(line.values, line.targets + Array(repeating: nil, count: years)).count {
      $0 != nil || $1 != nil
    }
    guard count >= 2 else { throw .tooFewPoints(series: line.name, count: count) }
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
