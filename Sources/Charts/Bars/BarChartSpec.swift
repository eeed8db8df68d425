/// The words that explain a bar chart; empty ones are left out.
public struct BarWords: Sendable {
  /// Explains the target marks, for example 目标.
  public var target: String
  /// Explains the sign of a met target, for example 达到目标.
  public var met: String
  /// Explains the sign of a missed target, for example 未达到目标.
  public var missed: String
  /// Explains hollow bars, for example 预计数.
  public var estimated: String
  /// What stands where rows are left out, for example 其余 12 个地区略.
  public var omission: @Sendable (Int) -> String

  /// The words that explain a bar chart.
  ///
  /// - Parameters:
  ///   - target: explains the target marks.
  ///   - met: explains the sign of a met target.
  ///   - missed: explains the sign of a missed target.
  ///   - estimated: explains hollow bars.
  ///   - omission: what stands where rows are left out, by their number.
  public init(
    target: String = "", met: String = "", missed: String = "", estimated: String = "",
    omission: @escaping @Sendable (Int) -> String = { "⋯ \($0)" }
  ) {
    self.target = target
    self.met = met
    self.missed = missed
    self.estimated = estimated
    self.omission = omission
  }
}

/// A chart of horizontal bars in the order given; the axis always begins at zero.
public struct BarChartSpec: ChartSpec {
  /// The most bars side by side in one row.
  public static let largestGroup = 4
  /// The most rows before some in the middle are left out.
  public static let mostRows = 40

  /// Title, subtitle, footers.
  public let text: ChartText
  /// The names of the bars side by side; empty when each row has one bar.
  public let series: [String]
  /// The rows from top to bottom.
  public let rows: [BarRow]
  /// Lines across all bars.
  public let references: [ReferenceLine]
  /// One line on who has no figures; may be empty.
  public let unavailable: String
  /// The words that explain the marks.
  public let words: BarWords

  /// A chart of horizontal bars.
  ///
  /// - Parameters:
  ///   - text: title, subtitle, footers.
  ///   - series: the names of the bars side by side; empty when each row has one bar.
  ///   - rows: the rows from top to bottom.
  ///   - references: lines across all bars.
  ///   - unavailable: one line on who has no figures.
  ///   - words: the words that explain the marks.
  /// - Throws: `ChartError` when there is nothing to draw, a number isn't finite, or rows and series don't match.
  public init(
    text: ChartText, series: [String] = [], rows: [BarRow], references: [ReferenceLine] = [],
    unavailable: String = "",
    words: BarWords = BarWords()
  ) throws(ChartError) {
    guard rows.contains(where: { $0.values.contains { $0.value != nil } }) else { throw .noData }
    let count = max(1, series.count)
    guard count <= BarChartSpec.largestGroup else {
      throw .tooManySeries(count: count, limit: BarChartSpec.largestGroup)
    }
    for row in rows {
      guard row.values.count == count else {
        throw .unevenValues(label: row.label, expected: count, found: row.values.count)
      }
      let numbers = row.values.flatMap { [$0.value].compactMap { $0 } + ($0.target?.values ?? []) }
      guard numbers.allSatisfy(\.isDrawable) else { throw .notFinite(label: row.label) }
    }
    for line in references where !line.value.isDrawable { throw .notFinite(label: line.label) }
    self.text = text
    self.series = series
    self.rows = rows
    self.references = references
    self.unavailable = unavailable
    self.words = words
  }

  /// See ``ChartSpec/scene(canvas:theme:measurer:)``.
  public func scene(canvas: CanvasSize, theme: Theme, measurer: some TextMeasurer) throws(ChartError)
    -> Scene
  {
    var builder = SceneBuilder(canvas: canvas, theme: theme, measurer: measurer)
    let lead = unavailable.isEmpty ? [] : [unavailable]
    let room = try PageLayout.frame(text, lead: lead, in: &builder)
    let layout = try BarChartLayout.make(self, room: room, builder: builder)
    layout.draw(into: &builder)
    return builder.scene
  }
}

extension Double {
  /// Finite, and far enough from the largest number for differences and sums.
  var isDrawable: Bool { isFinite && magnitude < 1e15 }
}
