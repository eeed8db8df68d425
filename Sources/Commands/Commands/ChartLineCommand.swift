import Analytics
import ArgumentParser
import Charts
import Schema

/// `duibiao chart line`: one indicator of several regions over the years, the targets dashed.
struct ChartLineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "line",
    abstract: "Draw one indicator of several regions over the years, targets dashed (折线图).",
    discussion: """
      A missing year is a gap, an estimate a hollow dot; years that only have targets are shaded.

      Examples:
        duibiao chart line 全国 江苏省 广东省 --indicator gdp -o 增速.png
        duibiao chart line 上海市 --indicator 城镇居民收入 --from 2018 --to 2026 --no-targets -o 收入.png
      """)

  @Argument(help: "Regions by name or code.", completion: Completions.region)
  var regions: [String]

  @Option(name: .long, help: "The indicator: an id or any Chinese name.", completion: Completions.indicator)
  var indicator: String

  @Option(name: .long, help: "growth or level (default: growth where the indicator has it).")
  var measure: Measure?

  @Option(name: .long, help: "The first year.")
  var from: Int?

  @Option(name: .long, help: "The last year.")
  var to: Int?

  @Flag(name: .customLong("no-targets"), help: "Leave the targets out.")
  var omitsTargets = false

  @OptionGroup var chart: ChartOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let dataSet = try DataSetFolder.load(data, console: shared.console)
    let register = dataSet.codebook.regions
    var codes: [RegionCode] = []
    for name in regions { codes.append(try NameResolution.region(name, in: register, year: to).code) }
    var highlighted: Set<RegionCode> = []
    for name in chart.highlight {
      highlighted.insert(try NameResolution.region(name, in: register, year: to).code)
    }
    let id = try NameResolution.indicator(indicator, in: dataSet.codebook).id
    let series: Series
    do throws(AnalysisError) {
      series = try Analysis(dataSet).series(codes, indicator: id, measure: measure, from: from, to: to)
    } catch {
      throw CommandFailure(error.message(dataSet.codebook))
    }
    let picture = SeriesChart(
      series: series, showsTargets: !omitsTargets, highlighted: highlighted, dataSet: dataSet,
      language: shared.language)
    try ChartWriter.write(
      try picture.spec(chart), chart, picture.description(chart),
      rows: chart.rowFormat.map {
        SeriesRows.machine(series, language: shared.language).rendered($0, language: shared.language)
      })
  }
}
