/// One line of a slope chart: the values of two years.
public struct SlopeLine: Sendable, Hashable {
  /// The name at the right end.
  public var name: String
  /// The value of the first year; nil where there is none.
  public var first: Double?
  /// The value of the last year; nil where there is none.
  public var last: Double?
  /// How the first value is written; nil for the chart's number of decimals.
  public var firstLabel: String?
  /// How the last value is written; nil for the chart's number of decimals.
  public var lastLabel: String?
  /// Whether the first value is an estimate, drawn hollow.
  public var isFirstEstimated: Bool
  /// Whether the last value is an estimate, drawn hollow.
  public var isLastEstimated: Bool
  /// How much the line stands out.
  public var emphasis: Emphasis

  /// One line.
  ///
  /// - Parameters:
  ///   - name: the name at the right end.
  ///   - first: the value of the first year.
  ///   - last: the value of the last year.
  ///   - firstLabel: how the first value is written.
  ///   - lastLabel: how the last value is written.
  ///   - isFirstEstimated: whether the first value is an estimate.
  ///   - isLastEstimated: whether the last value is an estimate.
  ///   - emphasis: how much the line stands out.
  public init(
    _ name: String, first: Double?, last: Double?, firstLabel: String? = nil, lastLabel: String? = nil,
    isFirstEstimated: Bool = false, isLastEstimated: Bool = false, emphasis: Emphasis = .normal
  ) {
    self.name = name
    self.first = first
    self.last = last
    self.firstLabel = firstLabel
    self.lastLabel = lastLabel
    self.isFirstEstimated = isFirstEstimated
    self.isLastEstimated = isLastEstimated
    self.emphasis = emphasis
  }
}

/// The values of two years, each line from one to the other; values at both sides, names at the right.
public struct SlopeChartSpec: ChartSpec, Hashable {
  /// The most lines of equal standing: each is named.
  public static let mostEqualSeries = 16

  /// Title, subtitle, footers.
  public let text: ChartText
  /// The two years.
  public let years: [Int]
  /// The lines.
  public let lines: [SlopeLine]
  /// How many decimals values are written with.
  public let decimals: Int
  /// What follows each number.
  public let unit: String
  /// The words that explain the marks.
  public let words: LineWords

  /// A slope chart.
  ///
  /// - Parameters:
  ///   - text: title, subtitle, footers.
  ///   - first: the year at the left.
  ///   - last: the year at the right.
  ///   - lines: the lines; one with a single value is drawn as a dot.
  ///   - decimals: how many decimals values are written with.
  ///   - unit: what follows each number.
  ///   - words: the words that explain the marks; of estimates, and of an axis without zero.
  /// - Throws: `ChartError` when there is nothing to draw, lines can't be told apart or a number isn't finite.
  public init(
    text: ChartText, from first: Int, to last: Int, lines: [SlopeLine], decimals: Int = 1, unit: String = "",
    words: LineWords = LineWords()
  ) throws(ChartError) {
    guard !lines.isEmpty else { throw .noData }
    try LineChartSpec.check([first, last])
    try LineChartSpec.check(emphases: lines.map(\.emphasis), most: SlopeChartSpec.mostEqualSeries)
    for line in lines {
      let values = [line.first, line.last].compactMap { $0 }
      guard values.allSatisfy(\.isDrawable) else { throw .notFinite(label: line.name) }
      guard !values.isEmpty else { throw .tooFewPoints(series: line.name, count: 0) }
    }
    guard lines.contains(where: { $0.first != nil && $0.last != nil }) else {
      throw .tooFewPoints(series: lines.first?.name ?? "", count: 1)
    }
    self.text = text
    years = [first, last]
    self.lines = lines
    self.decimals = decimals
    self.unit = unit
    self.words = words
  }

  /// See ``ChartSpec/scene(canvas:theme:measurer:)``.
  public func scene(canvas: CanvasSize, theme: Theme, measurer: some TextMeasurer) throws(ChartError)
    -> Scene
  {
    var builder = SceneBuilder(canvas: canvas, theme: theme, measurer: measurer)
    let room = try PageLayout.frame(text, in: &builder)
    let sided = lines.map { line in
      let labels = [(line.first, line.firstLabel), (line.last, line.lastLabel)].map { value, label in
        value.map { label ?? NumberText.rounded($0, decimals: decimals) + unit } ?? ""
      }
      return SidedLine(
        name: line.name, values: [line.first, line.last], emphasis: line.emphasis, labels: labels,
        estimated: [
          line.isFirstEstimated && line.first != nil, line.isLastEstimated && line.last != nil,
        ])
    }
    let hasEstimates = sided.contains { $0.estimated.contains(true) } && !words.estimated.isEmpty
    let values = lines.flatMap { [$0.first, $0.last] }.compactMap { $0 }
    let isCut = (values.min() ?? 0) > 0 || (values.max() ?? 0) < 0
    var key = hasEstimates ? [KeyEntry(sample: .ring(theme.quietInk), text: words.estimated)] : []
    if isCut, !words.cutAxis.isEmpty { key.append(KeyEntry(sample: .cut, text: words.cutAxis)) }
    let layout = try SidedLayout(
      sided, mostNamed: SlopeChartSpec.mostEqualSeries, years: years,
      scale: SidedScale(top: values.max() ?? 0, bottom: values.min() ?? 0, separator: words.separator),
      key: key, room: room,
      builder: builder)
    layout.draw(into: &builder)
    return builder.scene
  }
}
