import ArgumentParser

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
      "Show figures and gaps with so many decimals, 0 to 6 (default: those of the source).", valueName: "n"))
  var decimals: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      A labelled line: nation, parent (of the ranked regions), median, or a region; repeatable (default: the median \
      where it is of what is drawn; none: no line).
      """, valueName: "nation|parent|median|none|region"))
  var reference: [String] = []

  func validate() throws {
    if let decimals, !(0...6).contains(decimals) {
      throw ValidationError("--decimals takes a number from 0 to 6, not \(decimals).")
    }
  }
}
