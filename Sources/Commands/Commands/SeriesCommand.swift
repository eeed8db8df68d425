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
      """)

  @OptionGroup var series: SeriesOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = shared.console
    let series = try series.series(of: try DataSetFolder.load(data, console: console))
    let table =
      output.resolvedFormat.isForPeople
      ? SeriesRows.people(series, language: shared.language)
      : SeriesRows.machine(series, language: shared.language)
    try RowOutput.emit(table, output, language: shared.language)
    if output.resolvedFormat.isForPeople { console.note(MissingMark.legend) }
    for remark in series.remarks { console.note(remark) }
  }
}
