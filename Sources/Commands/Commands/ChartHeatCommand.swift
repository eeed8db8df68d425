import Analytics
import ArgumentParser
import Charts
import Schema

extension HeatColoring: ExpressibleByArgument {}

/// `duibiao chart heat`: regions by indicators, each cell with its figure.
struct ChartHeatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heat",
    abstract: "Draw a table of regions and indicators on shaded grounds (热力表).",
    discussion: """
      Each cell has its figure; the shade tells by how much the target was passed or missed, with a sign, or in which third
      of the ranks the region stands. Rows are ordered by the first indicator.

      Examples:
        duibiao chart heat --year 2025 --tier province -o 热力表.png
        duibiao chart heat --indicator gdp --indicator 社会消费品零售总额 --year 2025 --tier province --color rank -o 名次.png
      """)

  /// What briefings put first; those that nobody can be ranked by are left out.
  static let standard = [
    "gdp", "industrial_value_added", "fixed_asset_investment", "retail_sales", "general_budget_revenue",
    "resident_income",
  ]

  @Option(
    name: .long,
    help: """
      The indicators in their order: ids or Chinese names (default: GDP, industry, investment, retail sales, revenue, \
      income, as far as there are figures).
      """, completion: Completions.indicator)
  var indicator: [String] = []

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .long, help: "What shades tell: gap or rank (default: gap by attainment and stretch, else rank).")
  var color: HeatColoring?

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      Where the second and the third shade of gaps begin (default: 0.5,2 percentage points; 1,5 where all gaps are %).
      """, valueName: "number,number"))
  var steps: HeatSteps?

  @OptionGroup var rowChart: RowChartOptions
  @OptionGroup var chart: ChartOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var shared: SharedOptions

  private var coloring: HeatColoring { color ?? (selection.by.ranksFigures ? .rank : .gap) }

  func validate() throws {
    if color == .gap, selection.by.ranksFigures {
      throw ValidationError("--color gap needs actual and target: --by attainment or --by stretch.")
    }
    if steps != nil, coloring == .rank {
      throw ValidationError("--steps goes with shades of gaps: leave out --color rank.")
    }
    if !rowChart.reference.isEmpty {
      throw ValidationError("A table has no --reference lines: use duibiao chart bar.")
    }
  }

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    let rankings = try rankings(selection.analysis(of: dataSet))
    let (cut, highlighted, names) = try rowChart.resolved(
      rankings, chart, in: dataSet, year: selection.year.year, console)
    let base = RankingChart(
      rankings: rankings, form: .indicators, options: rowChart, cut: cut, highlighted: highlighted,
      names: names, dataSet: dataSet, language: shared.language)
    let picture = HeatChart(base: base, coloring: coloring, steps: steps)
    try ChartWriter.write(
      try picture.spec(chart), chart, picture.description(chart),
      rows: chart.rowFormat.map { base.rows.rendered($0, language: shared.language) },
      isChosen: base.cut.isCut, console: console)
    for remark in picture.remarks(chart) + base.cutRemarks + rankings.flatMap(\.remarks) {
      console.note(remark)
    }
  }

  private func rankings(_ analysis: Analysis) throws(CommandFailure) -> [Ranking] {
    let codebook = analysis.dataSet.codebook
    var rankings: [Ranking] = []
    var sparse: [Message] = []
    for name in indicator {
      rankings.append(try selection.ranking(analysis, selection.request(codebook, indicator: name)))
    }
    guard indicator.isEmpty else { return rankings }
    var first: CommandFailure?
    for name in Self.standard where codebook.indicator(IndicatorID(rawValue: name)) != nil {
      do throws(CommandFailure) {
        let ranking = try selection.ranking(analysis, selection.request(codebook, indicator: name))
        let isSparse = ranking.ranked.count * 3 < ranking.rows.count
        let name = Message(zh: ranking.indicator.nameZH, en: ranking.indicator.nameEN)
        if isSparse { sparse.append(name) } else { rankings.append(ranking) }
      } catch {
        first = first ?? error
      }
    }
    if !sparse.isEmpty {
      let list = Message.joined(sparse, zh: "、", en: ", ")
      shared.console.note(
        list.prefixed(
          zh: "注意：能排名的不足三分之一，未列入（可用 --indicator 指定）：",
          en: "Caution: fewer than a third can be ranked, left out (name them with --indicator): "))
    }
    if rankings.isEmpty, first == nil {
      throw CommandFailure(
        zh: "这一组里没有一个主要指标够三分之一的地区可比：请用 --indicator 指定，或换 --year。",
        en:
          "None of the main indicators can be ranked for a third of these regions: name some with --indicator, or change --year."
      )
    }
    if rankings.isEmpty, let first { throw first }
    return rankings
  }
}
