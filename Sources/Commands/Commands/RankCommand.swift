import Analytics
import ArgumentParser
import Schema

/// `duibiao rank`: regions in the order of one figure, in one year or through several.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Rank regions by growth against target, or by either alone (排名).",
    discussion: """
      Regions that can't be ranked stand below with the reason. Without --in and --peers the regions of the tier that \
      the data hold anything of are ranked; with several tiers in the data, name one with --tier. Footnotes and \
      warnings go to standard error. Tables show beside the rank which ranks rounding and hedges leave possible.

      CSV columns: rank, region, region_name, tier, year, indicator, measure, unit, actual, actual_bound, status, \
      target, target_high, target_bound, relative_to, basis, gap, verdict, reason, source_actual, source_target.
      unit is the unit's code, with its power of ten where there is one: PT (percent), CNY_8 (100 million yuan, 亿元).
      gap is in percentage points; with --measure level in percent (attainment) or in the unit (stretch).
      JSON and NDJSON rows have besides the possible ranks, the reckoning, the marks, and the choices made for all.

      With --years each year is ranked: tables have a column a year, CSV and NDJSON a row a region and year \
      (row=region_year), a row a region (region) and a row a year for the group (group_year). Definitions: \
      Documentation/rankings.md.

      Examples:
        duibiao rank --indicator gdp --year 2025 --tier province
        duibiao rank --indicator gdp --by stretch --tier county --tier prefecture
        duibiao rank --indicator 城镇居民收入 --by actual --in 福建省 --year 2023
        duibiao rank --indicator gdp --peers 上杭县,龙游县,绛县 --format markdown
        duibiao rank --indicator gdp --tier province --top 5 --bottom 5 -o 排名.csv
        duibiao rank --indicator gdp --year 2025 --tier province --around 福建省 --explain
        duibiao rank --indicator gdp --years 2019..2025 --tier province
      """)

  @Option(
    name: .long, help: "The indicator: an id or any Chinese name (see duibiao indicators).",
    completion: Completions.indicator)
  var indicator: String

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Every year from A to B: ranks through time, streaks, spread, and the group's quartiles.",
      valueName: "A..B"))
  var years: YearsArgument?

  @OptionGroup var cut: CutOptions

  @Option(
    name: .long, help: ArgumentHelp("Mark this region; repeatable.", valueName: "region"),
    completion: Completions.region)
  var highlight: [String] = []

  @Flag(name: .long, help: "Print the choices made and how each row was reckoned.")
  var explain = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "For the possible ranks, figures have at least so many decimals (1: 5% is 5.0%, not 4.5% to 5.5%).",
      valueName: "n"))
  var decimals = 0

  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard 0...ExactDecimal.maximumDecimals ~= decimals else {
      throw ValidationError(
        "--decimals takes a number from 0 to \(ExactDecimal.maximumDecimals), not \(decimals).")
    }
    if let problem = years?.problem { throw ValidationError(problem) }
    if years != nil { try selection.refuseYear() }
  }

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    let analysis = selection.analysis(of: dataSet, leastDecimals: decimals)
    let register = dataSet.codebook.regions
    let year = years?.range?.upperBound ?? selection.year.year
    let request = try selection.request(dataSet.codebook, indicator: indicator)
    let cut = try cut.resolved(register, year: year)
    var highlighted = Set([cut.around].compactMap { $0 })
    for name in highlight {
      highlighted.insert(try NameResolution.region(name, in: register, year: year).code)
    }
    if let years = years?.range {
      try printHistory(analysis, request, years, cut, highlighted)
    } else {
      try printRanking(analysis, request, cut, highlighted)
    }
  }

  private func printRanking(
    _ analysis: Analysis, _ request: RankingRequest, _ cut: RankingCut, _ highlighted: Set<RegionCode>
  ) throws {
    let ranking = try selection.ranking(analysis, request)
    try cut.check([ranking], analysis.dataSet.codebook.regions)
    let report = RankingReport(
      ranking: ranking, shown: cut.rows(of: ranking), highlighted: highlighted,
      sensitivity: analysis.sensitivity(of: ranking), codebook: analysis.dataSet.codebook,
      language: shared.language)
    let format = output.resolvedFormat
    try RowOutput.emit(report.rendered(format, explained: explain), output, language: shared.language)
    for note in report.notes(forPeople: format.isForPeople) { shared.console.note(note) }
    // Rows for machines stay rows: the explanation goes where people read.
    if explain, format == .csv {
      for line in report.explanation { Console.line((line.isDetail ? "  " : "") + line.text) }
    }
  }

  private func printHistory(
    _ analysis: Analysis, _ request: RankingRequest, _ years: ClosedRange<Int>, _ cut: RankingCut,
    _ highlighted: Set<RegionCode>
  ) throws {
    let history: RankingHistory
    do throws(AnalysisError) {
      history = try analysis.rank(request, years: years)
    } catch {
      throw CommandFailure(error.message(analysis.dataSet.codebook))
    }
    guard history.rankings.contains(where: { !$0.ranked.isEmpty }) else {
      throw CommandFailure(history.emptyMessage(analysis))
    }
    try cut.check(history.rankings.reversed(), analysis.dataSet.codebook.regions)
    let anchor = history.anchor(of: cut)
    let report = HistoryReport(
      history: history, lines: history.lines(within: cut, of: anchor), highlighted: highlighted,
      anchor: anchor, around: cut.around, codebook: analysis.dataSet.codebook, language: shared.language)
    let format = output.resolvedFormat
    try RowOutput.emit(report.rendered(format, explained: explain), output, language: shared.language)
    for note in report.notes { shared.console.note(note) }
    if explain, format == .csv {
      for line in report.explanation { Console.line(line[shared.language]) }
    }
  }
}
