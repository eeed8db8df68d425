import Analytics
import ArgumentParser
import Schema

/// `duibiao compare`: regions side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set regions side by side, all indicators (对比).",
    discussion: """
      For each indicator: what was reached, what was aimed at, the gap with its verdict, and the next year's target. \
      CSV and JSON have one row a region and indicator with the columns of rank and those of the next target; tables \
      have a column a region.

      Examples:
        duibiao compare 上杭县 龙游县 绛县
        duibiao compare 江苏省 浙江省 --year 2024
        duibiao compare 上杭县 龙游县 --indicator 城镇居民收入 --indicator 农民收入
      """)

  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = shared.console
    let comparison = try comparison.comparison(of: try DataSetFolder.load(data, console: console))
    let table =
      output.resolvedFormat.isForPeople
      ? ComparisonRows.people(comparison, language: shared.language)
      : ComparisonRows.machine(comparison, language: shared.language)
    try RowOutput.emit(table, output, language: shared.language)
    if output.resolvedFormat.isForPeople { console.note(MissingMark.legend) }
    for remark in comparison.remarks { console.note(remark) }
  }
}
