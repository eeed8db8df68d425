/// One line of a bump chart: the rank of one region in each year.
public struct RankLine: Sendable, Hashable {
  /// The name at the right end.
  public var name: String
  /// One rank for each year from 1; nil where there is none.
  public var ranks: [Int?]
  /// How each rank is written, for example 并列3; empty for the bare number.
  public var labels: [String]
  /// A remark behind the name, left out where there is no room, for example the year in which the line ends.
  public var endNote: String
  /// How much the line stands out.
  public var emphasis: Emphasis

  /// One line.
  ///
  /// - Parameters:
  ///   - name: the name at the right end.
  ///   - ranks: one rank for each year from 1; nil where there is none.
  ///   - labels: how each rank is written; empty for the bare number.
  ///   - endNote: a remark behind the name.
  ///   - emphasis: how much the line stands out.
  public init(
    _ name: String, ranks: [Int?], labels: [String] = [], endNote: String = "", emphasis: Emphasis = .normal
  ) {
    self.name = name
    self.ranks = ranks
    self.labels = labels
    self.endNote = endNote
    self.emphasis = emphasis
  }
}

/// Ranks over years: the first place on top, a scale of ranks at both sides, names and last ranks at the right.
///
/// Of lines of the same rank each is seen, beside the other. Beside highlighted lines grey ones are named as far as names of a
/// readable size fit; of a crowd the first and the last.
public struct BumpChartSpec: ChartSpec, Hashable {
  /// Title, subtitle, footers.
  public let text: ChartText
  /// The years, rising.
  public let years: [Int]
  /// The lines.
  public let lines: [RankLine]

  /// A bump chart.
  ///
  /// - Parameters:
  ///   - text: title, subtitle, footers.
  ///   - years: the years, rising, at least two.
  ///   - lines: the lines; where none is highlighted, at most `LineChartSpec.mostEqualSeries`.
  /// - Throws: `ChartError` when there is nothing to draw, lines can't be told apart, or lines and years don't match.
  public init(text: ChartText, years: [Int], lines: [RankLine]) throws(ChartError) {
    guard !lines.isEmpty, !years.isEmpty else { throw .noData }
    try LineChartSpec.check(years)
    for line in lines {
      for count in [line.ranks.count, line.labels.isEmpty ? years.count : line.labels.count]
      where count != years.count {
        throw .unevenValues(label: line.name, expected: years.count, found: count)
      }
      for rank in line.ranks.compactMap({ $0 }) where !(1...100_000).contains(rank) {
        throw .notFinite(label: line.name)
      }
      guard line.ranks.contains(where: { $0 != nil }) else {
        throw .tooFewPoints(series: line.name, count: 0)
      }
    }
    guard lines.contains(where: { $0.ranks.count { $0 != nil } > 1 }) else {
      throw .tooFewPoints(series: lines.first?.name ?? "", count: 1)
    }
    try LineChartSpec.check(emphases: lines.map(\.emphasis), most: LineChartSpec.mostEqualSeries)
    self.text = text
    self.years = years
    self.lines = lines
  }

  /// See ``ChartSpec/scene(canvas:theme:measurer:)``.
  public func scene(canvas: CanvasSize, theme: Theme, measurer: some TextMeasurer) throws(ChartError)
    -> Scene
  {
    var builder = SceneBuilder(canvas: canvas, theme: theme, measurer: measurer)
    let room = try PageLayout.frame(text, in: &builder)
    let sided = lines.map { line in
      SidedLine(
        name: line.name, values: line.ranks.map { $0.map(Double.init) }, emphasis: line.emphasis,
        labels: line.ranks.indices.map { place in
          guard let rank = line.ranks[place] else { return "" }
          return line.labels.indices.contains(place) ? line.labels[place] : String(rank)
        }, endNote: line.endNote, marks: line.ranks.map { $0.map(String.init) ?? "" })
    }
    let ranks = lines.flatMap(\.ranks).compactMap { $0 }
    let (best, worst) = (ranks.min() ?? 1, ranks.max() ?? 1)
    let scale = SidedScale(
      top: Double(best), bottom: Double(worst), ticks: BumpChartSpec.ticks(best, worst))
    let layout = try SidedLayout(
      sided, mostNamed: LineChartSpec.mostSeries, years: years, scale: scale, room: room, builder: builder)
    layout.draw(into: &builder)
    return builder.scene
  }

  /// The ranks written beside the plot: the first, the last, and round ones between, none right beside another.
  static func ticks(_ best: Int, _ worst: Int) -> [Int] {
    guard worst > best else { return [best] }
    let step = [1, 2, 5].first { (worst - best) / $0 <= 8 } ?? 10 * ((worst - best) / 80 + 1)
    let least = max(1, step / 2)
    let round = (best...worst).filter { $0.isMultiple(of: step) }
    return [best] + round.filter { $0 - best >= least && worst - $0 >= least } + [worst]
  }
}
