import Analytics
import ArgumentParser
import Schema

/// `--sort`.
enum RowSort: String, CaseIterable, ExpressibleByArgument {
  case rank, value, name, code
}

/// What a chart of rows takes beside the ranking: order, rounding, lines.
struct RowChartOptions: ParsableArguments {
  @OptionGroup var cut: CutOptions

  @Option(
    name: .long,
    help: """
      The order of the rows: rank; value (what is drawn, largest first); name (by pinyin); code (as in official tables).
      """)
  var sort: RowSort = .rank

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      Show figures and gaps with so many decimals, 0 to 6 (default: those of the source); what would come out as 0 \
      without being 0 keeps its first digit.
      """, valueName: "n"))
  var decimals: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      A labelled line: nation, parent (of the ranked regions), median, or a region; repeatable (default: the median \
      where it is of what is drawn; none: no line).
      """, valueName: "nation|parent|median|none|region"))
  var reference: [String] = []

  /// The names of more lines would cover each other.
  private static let mostReferences = 4

  func validate() throws {
    if let decimals, !(0...6).contains(decimals) {
      throw ValidationError("--decimals takes a number from 0 to 6, not \(decimals).")
    }
    if reference.count > 1, reference.contains("none") {
      throw ValidationError("--reference none draws no line: leave it out, or the other --reference options.")
    }
    if reference.count > Self.mostReferences {
      throw ValidationError(
        "At most \(Self.mostReferences) --reference lines can be told apart, not \(reference.count): leave some out, or "
          + "mark regions with --highlight.")
    }
  }

  /// Which rows are shown, the regions in colour (those named, and that of --around), and what regions are called.
  func resolved(
    _ rankings: [Ranking], _ chart: ChartOptions, in dataSet: DataSet, year: Int?, _ console: Console
  ) throws(CommandFailure) -> (cut: RankingCut, highlighted: Set<RegionCode>, names: RegionNames) {
    let register = dataSet.codebook.regions
    let cut = try cut.resolved(register, year: year)
    try cut.check(rankings, register)
    let named = try chart.highlighted(in: dataSet, year: year, among: rankings, console)
    let lines = try ReferenceLines.regions(reference, rankings, register)
    let names = RegionNames(rankings.flatMap { $0.rows.map(\.region) } + lines, in: register)
    return (cut, named.union([cut.around].compactMap { $0 }), names)
  }
}
