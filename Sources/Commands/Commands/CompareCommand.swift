import Analytics
import ArgumentParser
import Schema

/// `duibiao compare`: regions side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set regions side by side, all indicators (对比).",
    discussion: """
      For each indicator: what was reached, its rank among the regions of the same tier (all that the data hold, or \
      with --in those of one region), what was aimed at, the gap with its verdict, and the next year's target. The best \
      of a row is marked. CSV and JSON have one row a region and indicator; tables have a column a region.

      Examples:
        duibiao compare 上杭县 龙游县 绛县
        duibiao compare 江苏省 浙江省 --year 2024
        duibiao compare 上杭县 长汀县 --in 福建省
        duibiao compare 上杭县 龙游县 --indicator 城镇居民收入 --indicator 农民收入
      """)

  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    let comparison = try comparison.comparison(of: dataSet)
    let names = RegionNames(comparison.columns.map(\.region), in: dataSet.codebook.regions)
    let table =
      output.resolvedFormat.isForPeople
      ? ComparisonRows.people(comparison, names: names, language: shared.language)
      : ComparisonRows.machine(comparison, language: shared.language)
    try RowOutput.emit(table, output, language: shared.language)
    if output.resolvedFormat.isForPeople {
      for remark in [MissingMark.legend] + comparison.tableRemarks(dataSet.codebook) { console.note(remark) }
    }
    for remark in comparison.remarks(names) { console.note(remark) }
  }
}
