import Analytics
import ArgumentParser
import Charts
import Schema

/// `duibiao chart slope`: one indicator of several regions in two years.
struct ChartSlopeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slope",
    abstract: "Draw one indicator of several regions in two years (斜率图).",
    discussion: """
      Regions are named, or taken as a group with --in, --peers or --tier. Names and figures stand at both sides.

      Examples:
        duibiao chart slope 江苏省 浙江省 广东省 --indicator gdp --from 2020 --to 2025 -o 两年.png
        duibiao chart slope --tier province --indicator gdp --from 2019 --to 2025 --highlight 贵州省 -o 贵州.png
      """)

  @Argument(
    help: ArgumentHelp("Regions: names or codes; or none with a group.", valueName: "region"),
    completion: Completions.region)
  var regions: [String] = []

  @Option(
    name: .long, help: "The indicator: an id or any Chinese name.", completion: Completions.indicator)
  var indicator: String

  @Option(name: .long, help: "growth or level (default: growth where the indicator has it).")
  var measure: Measure?

  @Option(
    name: .long,
    help: ArgumentHelp("The year at the left (default: the first of the data).", valueName: "year"))
  var from: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("The year at the right (default: the last of the data).", valueName: "year"))
  var to: Int?

  @OptionGroup var group: GroupOptions
  @OptionGroup var chart: ChartOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let from, let to, from >= to {
      throw ValidationError("--from \(from) is not before --to \(to).")
    }
    let hasGroup = group.within != nil || group.peers != nil || !group.tier.isEmpty
    if !regions.isEmpty, hasGroup {
      throw ValidationError("Name regions, or a group with --in, --peers or --tier, not both.")
    }
    if regions.isEmpty, !hasGroup {
      throw ValidationError("Name regions, or a group with --in, --peers or --tier.")
    }
  }

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    let codes = try members(of: dataSet)
    guard codes.count <= Self.mostLines else { throw CommandFailure(Self.tooManyLines(codes.count)) }
    let id = try NameResolution.indicator(indicator, in: dataSet.codebook).id
    let series: Series
    do throws(AnalysisError) {
      series = try Analysis(dataSet).series(codes, indicator: id, measure: measure, from: from, to: to)
    } catch {
      throw CommandFailure(error.message(dataSet.codebook))
    }
    guard series.lines.contains(where: \.hasFigure) else {
      throw CommandFailure(series.emptyMessage(dataSet))
    }
    let picture = SlopeChart(
      series: series, asked: (from, to),
      highlighted: Set(try chart.highlightedRegions(dataSet.codebook.regions, year: to)),
      names: RegionNames(series.lines.map(\.region), in: dataSet.codebook.regions), dataSet: dataSet,
      language: shared.language)
    try ChartWriter.write(
      try picture.spec(chart), chart, picture.description(chart),
      rows: chart.rowFormat.map { picture.rows.rendered($0, language: shared.language) },
      console: console)
    for remark in picture.remarks + picture.caption.remarks(chart) { console.note(remark) }
  }

  /// More are a grey area.
  private static let mostLines = 200

  private static func tooManyLines(_ count: Int) -> Message {
    Message(
      zh: "\(count) 条线无法看清，最多 \(mostLines) 条：请用 --in 缩小范围，或用 --peers 列出要比的地区。",
      en:
        "\(count) lines can't be told apart, at most \(mostLines): narrow the group with --in, or list it with --peers."
    )
  }

  private func members(of dataSet: DataSet) throws -> [RegionCode] {
    let register = dataSet.codebook.regions
    guard regions.isEmpty else {
      return try RegionArguments.codes(of: regions, register, year: to)
    }
    let request = RankingRequest(
      indicator: try NameResolution.indicator(indicator, in: dataSet.codebook).id, measure: measure,
      by: .actual, year: to.map { .year($0) } ?? .latest, group: try group.resolved(register, year: to))
    do throws(AnalysisError) {
      return try Analysis(dataSet).rank(request).rows.map(\.region.code)
    } catch {
      throw CommandFailure(error.message(dataSet.codebook))
    }
  }
}
