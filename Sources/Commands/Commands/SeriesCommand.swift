import Analytics
import ArgumentParser
import Schema

/// `duibiao series`: one indicator through the years.
struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Follow one indicator of some regions through the years (历年).",
    discussion: """
      Every year from the first to the last is a row, also those that no report at hand speaks of. CSV and JSON have one \
      row a region and year with the columns of rank; tables have one row a year and the regions side by side.

      Examples:
        duibiao series 全国 江苏省 --indicator gdp
        duibiao series 上杭县 --indicator 农民收入 --measure level
        duibiao series 全国 --indicator cpi --from 2016 --to 2025 -o 物价.csv
        duibiao series 江苏省 浙江省 --indicator gdp --indexed 2015
      """)

  @OptionGroup var series: SeriesOptions
  @Flag(name: .long, help: "Also growth computed from the levels of two years, in a column of its own.")
  var computed = false

  @Option(
    name: .long,
    help: ArgumentHelp("Also an index chained from the yearly growth, this year = 100.", valueName: "year"))
  var indexed: Int?

  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    let series = try series.series(of: dataSet)
    try validate(series)
    let implied = ImpliedColumns(series, dataSet, computed: computed, base: indexed)
    let names = RegionNames(series.lines.map(\.region), in: dataSet.codebook.regions)
    let table =
      output.resolvedFormat.isForPeople
      ? SeriesRows.people(series, implied: implied, names: names, language: shared.language)
      : SeriesRows.machine(series, implied: implied, language: shared.language)
    try RowOutput.emit(table, output, language: shared.language)
    if output.resolvedFormat.isForPeople { console.note(MissingMark.legend) }
    for remark in implied.remarks(series) + series.remarks(names) { console.note(remark) }
  }

  /// Growth is what both are about: beside a level they would be read as the level's.
  private func validate(_ series: Series) throws {
    guard computed || indexed != nil else { return }
    guard series.measure == .growth else {
      throw CommandFailure(
        zh: "--computed 和 --indexed 只用于增速：去掉 --measure level，或换一个有增速的指标。",
        en:
          "--computed and --indexed are for growth: leave out --measure level, or take an indicator that has growth."
      )
    }
    guard let base = indexed, let first = series.years.first, let last = series.years.last,
      !(first...last).contains(base)
    else { return }
    throw CommandFailure(
      zh: "--indexed \(base) 不在 \(first)—\(last) 年之内：换一个基年，或用 --from、--to 扩大范围。",
      en: "--indexed \(base) is not within \(first)–\(last): take another year, or widen --from and --to.")
  }
}
