import Analytics
import ArgumentParser
import Schema

/// `duibiao rank`: regions in the order of one figure.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Rank regions by growth against target, or by either alone (排名).",
    discussion: """
      Regions that can't be ranked stand below with the reason. Without --in and --peers the regions of the tier that \
      the data hold anything of are ranked; with several tiers in the data, name one with --tier. Footnotes and \
      warnings go to standard error.

      CSV columns: rank, region, region_name, tier, year, indicator, measure, unit, actual, actual_bound, status, \
      target, target_high, target_bound, relative_to, basis, gap, verdict, reason, source_actual, source_target.
      unit is the unit's code, with its power of ten where there is one: PT (percent), CNY_8 (100 million yuan, 亿元).
      gap is in percentage points; with --measure level in percent (attainment) or in the unit (stretch).

      Examples:
        duibiao rank --indicator gdp --year 2025 --tier province
        duibiao rank --indicator gdp --by stretch --tier county --tier prefecture
        duibiao rank --indicator 城镇居民收入 --by actual --in 福建省 --year 2023
        duibiao rank --indicator gdp --peers 上杭县,龙游县,绛县 --format markdown
        duibiao rank --indicator gdp --tier province --top 5 --bottom 5 -o 排名.csv
      """)

  @OptionGroup var ranking: RankingOptions
  @OptionGroup var cut: CutOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = shared.console
    let ranking = try ranking.ranking(of: try DataSetFolder.load(data, console: console))
    let shown = cut.shown(of: ranking)
    let table = RankingRows.table(ranking, rows: shown, language: shared.language)
    try RowOutput.emit(table, output, language: shared.language)
    for remark in ranking.remarks { console.note(remark) }
    let left = ranking.rows.count - shown.count
    if left > 0 {
      console.note(
        Message(
          zh: "另有 \(left) 个地区未列出，其中 \(ranking.unranked.count) 个无法排名",
          en: "\(left) more regions are not shown, \(ranking.unranked.count) of which can't be ranked"))
    }
  }
}
