import Analytics
import ArgumentParser
import Charts
import Schema

/// `duibiao chart dumbbell`: from target to actual, ordered by the gap.
struct ChartDumbbellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dumbbell",
    abstract: "Draw how far each region is from its target (哑铃图).",
    discussion: """
      A dot is the actual, a mark the target (a double tick is 左右, an arrow 以上 or 以内, a bracket a range), the line
      between them the gap. The axis need not begin at zero.

      Examples:
        duibiao chart dumbbell --indicator gdp --year 2025 --tier province -o 目标到实绩.png
        duibiao chart dumbbell --indicator 社会消费品零售总额 --year 2025 --tier province --top 5 --bottom 5 --highlight 江苏 -o 消费.png
        duibiao chart dumbbell --indicator gdp --year 2025 --by stretch --tier province -o 加压.png
      """)

  @Option(
    name: .long, help: "The indicator: an id or any Chinese name.", completion: Completions.indicator)
  var indicator: String

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var rowChart: RowChartOptions
  @OptionGroup var chart: ChartOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard !selection.by.ranksFigures else {
      throw ValidationError(
        "A dumbbell needs actual and target: --by attainment or --by stretch; one figure alone is duibiao chart bar."
      )
    }
  }

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    let analysis = selection.analysis(of: dataSet)
    let ranking = try selection.ranking(analysis, selection.request(dataSet.codebook, indicator: indicator))
    let (cut, highlighted, names) = try rowChart.resolved(
      [ranking], chart, in: dataSet, year: selection.year.year, console)
    var base = RankingChart(
      rankings: [ranking], form: .figures, options: rowChart, cut: cut, highlighted: highlighted,
      names: names, dataSet: dataSet, language: shared.language)
    let lines = ReferenceLines(
      ranking: ranking, analysis: analysis, showsGaps: false, labels: base.labels(ranking), names: names)
    base.references = try lines.lines(rowChart.reference)
    let picture = DumbbellChart(base: base)
    try ChartWriter.write(
      try picture.spec(chart), chart, picture.description(chart),
      rows: chart.rowFormat.map { base.rows.rendered($0, language: shared.language) },
      isChosen: base.cut.isCut, console: console)
    for remark in base.cutRemarks + ranking.remarks { console.note(remark) }
  }
}
