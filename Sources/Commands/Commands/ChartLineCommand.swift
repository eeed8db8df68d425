import Analytics
import ArgumentParser
import Charts
import Schema

/// `duibiao chart line`: indicators of several regions over the years, in one plot or in small panels.
struct ChartLineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "line",
    abstract: "Draw an indicator of several regions over the years, with targets (折线图).",
    discussion: """
      A missing year is a gap, an estimate a hollow dot, a region with one figure a dot; short dashes are targets, years \
      that only have targets are shaded. The targets of past years are drawn of the highlighted lines, or of up to two.

      --indexed multiplies up the growth of each year from a base year of 100 (链式指数, chained); a year without growth \
      ends the chain. --facet draws one small panel a region or an indicator with the same scale.

      Examples:
        duibiao chart line 全国 江苏省 广东省 --indicator gdp -o 增速.png
        duibiao chart line 江苏省 广东省 山东省 浙江省 --indicator gdp --highlight 江苏省 -o 突出江苏.png
        duibiao chart line 江苏省 广东省 山东省 浙江省 --indicator gdp --facet region -o 分图.png
        duibiao chart line 江苏省 浙江省 --indicator gdp --indicator 固投 --facet indicator -o 指标.png
        duibiao chart line 江苏省 贵州省 全国 --indicator gdp --indexed 2015 -o 指数.png
        duibiao chart line 上海市 --indicator 城镇居民收入 --from 2018 --to 2026 --targets none -o 收入.png
      """)

  @OptionGroup var places: RegionArguments

  @Option(
    name: .long,
    help: "The indicator: an id or any Chinese name; repeatable with --facet indicator or a single region.",
    completion: Completions.indicator)
  var indicator: [String]

  @Option(name: .long, help: "growth or level (default: growth where the indicator has it).")
  var measure: Measure?

  @Option(name: .long, help: ArgumentHelp("The first year (default: of the data).", valueName: "year"))
  var from: Int?

  @Option(name: .long, help: ArgumentHelp("The last year (default: of the data).", valueName: "year"))
  var to: Int?

  @Option(
    name: .long,
    help: """
      The targets of past years: auto (of highlighted lines, else of up to two), all, or none (nor of the next year).
      """)
  var targets: TargetChoice = .auto

  @Flag(name: .customLong("no-targets"), help: .hidden)
  var omitsTargets = false

  @Option(
    name: .long,
    help: ArgumentHelp("An index chained from the growth of each year, 100 in this year.", valueName: "year"))
  var indexed: Int?

  @Option(name: .long, help: "Small panels with the same scale: one a region, or one an indicator.")
  var facet: FacetChoice?

  @OptionGroup var chart: ChartOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard !indicator.isEmpty else { throw ValidationError("Name an indicator: --indicator gdp.") }
    if let from, let to, from > to {
      throw ValidationError("--from \(from) is after --to \(to): turn them round.")
    }
    if indexed != nil, measure == .level {
      throw ValidationError("--indexed is chained from growth: leave out --measure level.")
    }
  }

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    let register = dataSet.codebook.regions
    let picture = SeriesChart(
      series: try series(of: dataSet), look: look,
      highlighted: Set(try chart.highlightedRegions(register, year: to)), dataSet: dataSet,
      language: shared.language)
    try picture.refuseMixtures()
    try ChartWriter.write(
      try picture.chart(chart), chart, picture.description(chart),
      rows: chart.rowFormat.map { picture.rows.rendered($0, language: shared.language) },
      console: console)
    let grey = [picture.greyRemark(chart.page.colors)].compactMap { $0 }
    for remark in picture.remarks + grey + picture.caption.remarks(chart) { console.note(remark) }
  }

  private var look: LineLook {
    LineLook(targets: omitsTargets || indexed != nil ? .none : targets, facet: facet, base: indexed)
  }

  private func series(of dataSet: DataSet) throws(CommandFailure) -> [Series] {
    let all = try series(of: dataSet, from: from)
    guard let first = all.first, all.contains(where: { $0.lines.contains(where: \.hasFigure) }) else {
      throw CommandFailure(all.first?.emptyMessage(dataSet) ?? ChartError.noData.message)
    }
    let actuals = Set(
      all.lazy.flatMap(\.lines).flatMap(\.points).filter { $0.actual.observation != nil }.map(\.year))
    if let indexed, let oldest = actuals.min(), let newest = actuals.max(),
      !((oldest - 1)...newest).contains(indexed)
    {
      throw CommandFailure(LineRefusal.baseOutside(indexed, oldest - 1, newest))
    }
    guard from == nil, let start = YearSpan.start(of: actuals), start.leavesOut,
      let last = first.years.last
    else { return all }
    let year = min(start.year, indexed.map { $0 + 1 } ?? start.year)
    guard year <= last else { return all }
    shared.console.note(LineRefusal.olderLeftOut(before: year))
    return try series(of: dataSet, from: year)
  }

  private func series(of dataSet: DataSet, from: Int?) throws(CommandFailure) -> [Series] {
    let analysis = Analysis(dataSet)
    let codes = try places.codes(dataSet.codebook.regions, year: to)
    var all: [Series] = []
    for name in indicator {
      let id = try NameResolution.indicator(name, in: dataSet.codebook).id
      do throws(AnalysisError) {
        let wanted = indexed == nil ? measure : .growth
        all.append(try analysis.series(codes, indicator: id, measure: wanted, from: from, to: to))
      } catch {
        throw CommandFailure(error.message(dataSet.codebook))
      }
    }
    return all
  }
}
