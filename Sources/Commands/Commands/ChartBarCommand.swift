import Analytics
import ArgumentParser
import Charts
import Schema

/// `duibiao chart bar`: a ranking as horizontal bars, or several indicators side by side.
struct ChartBarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bar",
    abstract: "Draw a ranking as horizontal bars with target marks (条形图).",
    discussion: """
      By attainment and stretch the bars are the gaps, to the left where the target was missed; --figures draws the
      actuals instead, each with its target's mark. Several --indicator options give bars side by side.

      Examples:
        duibiao chart bar --indicator gdp --year 2025 --tier province -o 完成情况.png
        duibiao chart bar --indicator gdp --year 2025 --tier province --figures -o 实绩与目标.png
        duibiao chart bar --indicator urban_income --indicator rural_income --by actual --tier county -o 收入.png
      """)

  @Option(
    name: .long, help: "The indicator: an id or any Chinese name; up to four, side by side.",
    completion: Completions.indicator)
  var indicator: [String]

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var cut: CutOptions

  @Flag(name: .long, help: "Bars of the actuals with target marks, also by attainment and stretch.")
  var figures = false

  @OptionGroup var chart: ChartOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard !indicator.isEmpty else { throw ValidationError("Name an indicator: --indicator gdp.") }
    guard indicator.count <= BarChartSpec.largestGroup else {
      throw ValidationError(
        "At most \(BarChartSpec.largestGroup) indicators can stand side by side, not \(indicator.count).")
    }
  }

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    var rankings: [Ranking] = []
    for name in indicator { rankings.append(try selection.ranking(of: dataSet, indicator: name)) }
    let register = dataSet.codebook.regions
    let cut = try cut.resolved(register, year: selection.year.year)
    try cut.check(rankings, register)
    var highlighted = Set([cut.around].compactMap { $0 })
    for name in chart.highlight {
      highlighted.insert(try NameResolution.region(name, in: register, year: selection.year.year).code)
    }
    let picture = RankingChart(
      rankings: rankings, cut: cut, showsFigures: figures, highlighted: highlighted, dataSet: dataSet,
      language: shared.language)
    try ChartWriter.write(
      try picture.spec(chart), chart, picture.description(chart),
      rows: chart.rowFormat.map { picture.rows.rendered($0, language: shared.language) })
    for remark in rankings.flatMap(\.remarks) { console.note(remark) }
    for region in highlighted
    where !rankings.contains(where: { $0.ranked.contains { $0.region.code == region } }) {
      let name = dataSet.codebook.regions.region(region)?.name ?? region.description
      console.note(
        Message(zh: "注意：\(name)没有排名，图上无法突出", en: "Caution: \(name) has no rank and can't be highlighted"))
    }
  }
}
