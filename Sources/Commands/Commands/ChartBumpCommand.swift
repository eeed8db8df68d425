import Analytics
import ArgumentParser
import Charts
import Schema

/// `duibiao chart bump`: the ranks of regions over the years.
struct ChartBumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bump",
    abstract: "Draw the ranks of regions over the years (名次变化图).",
    discussion: """
      Each year is ranked as duibiao rank does, with the group as it was then; the best stands on top, ties share a \
      rank. More than eight lines need --highlight, or --top for the first ranks of the last year.

      Examples:
        duibiao chart bump --indicator gdp --tier province --from 2016 --highlight 江苏省 -o 名次.png
        duibiao chart bump --indicator gdp --tier province --top 8 -o 前八.png
        duibiao chart bump --indicator gdp --peers 江苏省,浙江省,广东省,山东省 --from 2020 --to 2025 -o 四省.png
      """)

  @Option(
    name: .long, help: "The indicator: an id or any Chinese name.", completion: Completions.indicator)
  var indicator: String

  @Option(name: .long, help: "What is ranked: actual, target, attainment or stretch.")
  var by: Criterion = .actual

  @Option(name: .long, help: "growth or level (default: growth where the indicator has it).")
  var measure: Measure?

  @Option(name: .long, help: ArgumentHelp("The first year (default: of the data).", valueName: "year"))
  var from: Int?

  @Option(name: .long, help: ArgumentHelp("The last year (default: of the data).", valueName: "year"))
  var to: Int?

  @OptionGroup var group: GroupOptions

  @Option(name: .long, help: ArgumentHelp("Only the first N ranks of the last year.", valueName: "n"))
  var top: Int?

  @OptionGroup var chart: ChartOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let from, let to, from >= to {
      throw ValidationError("--from \(from) is not before --to \(to).")
    }
    if let top, top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
  }

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    let history = try history(of: dataSet)
    let picture = RankHistoryChart(
      history: history, top: top,
      highlighted: Set(try chart.highlightedRegions(dataSet.codebook.regions, year: to)),
      names: RegionNames(history.lines.map(\.region), in: dataSet.codebook.regions), dataSet: dataSet,
      language: shared.language)
    try ChartWriter.write(
      try picture.spec(chart), chart, picture.description(chart),
      rows: chart.rowFormat.map { picture.rows.rendered($0, language: shared.language) },
      console: console)
    for remark in picture.caption.remarks(chart) { console.note(remark) }
    for remark in picture.remarks { console.note(remark) }
  }

  /// The rankings of the years from the first to the last that anyone can be ranked in.
  private func history(of dataSet: DataSet) throws(CommandFailure) -> RankingHistory {
    let codebook = dataSet.codebook
    let indicator = try NameResolution.indicator(indicator, in: codebook)
    let own = measure ?? indicator.defaultMeasure
    let known = dataSet.observations.lazy.map(\.key).filter {
      $0.indicator == indicator.id && $0.measure == own && $0.role == (by == .target ? .target : .actual)
    }.map(\.year)
    let first = from ?? known.min() ?? 0
    let last = max(first, to ?? known.max() ?? 0)
    let request = RankingRequest(
      indicator: indicator.id, measure: measure, by: by, year: .year(last),
      group: try group.resolved(codebook.regions, year: last))
    let analysis = Analysis(dataSet)
    func history(_ years: ClosedRange<Int>) throws(CommandFailure) -> RankingHistory {
      do throws(AnalysisError) {
        return try analysis.rank(request, years: years)
      } catch {
        throw CommandFailure(error.message(codebook))
      }
    }
    let whole = try history(first...last)
    let ranked = Set(zip(whole.years, whole.rankings).filter { $1.ranked.count > 1 }.map(\.0))
    guard let newest = ranked.max(), let oldest = ranked.min(), let span = YearSpan.start(of: ranked) else {
      throw CommandFailure(whole.rankings.last?.emptyMessage(analysis) ?? ChartError.noData.message)
    }
    guard from == nil, span.leavesOut else { return try history(oldest...newest) }
    shared.console.note(LineRefusal.olderLeftOut(before: span.year))
    return try history(span.year...newest)
  }
}
