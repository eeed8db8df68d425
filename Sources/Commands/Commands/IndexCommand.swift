import Analytics
import ArgumentParser
import Schema

/// `duibiao index`: regions in the order of several figures taken together.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Rank regions by several indicators taken together (综合指数).",
    discussion: """
      Each figure is brought to one scale on which more is better (the catalogue says which way), and the score is their \
      weighted mean: a good figure can make up for a bad one. Regions that can't be scored stand below with the reason. \
      Definitions and sources: Documentation/composite-index.md.

      CSV columns: rank, region, region_name, tier, year, score, share (of the weights that is there), missing, reason, \
      and for each component its figure, as COMPONENT, COMPONENT:normalised and COMPONENT:weight. Missing is a list of \
      COMPONENT=why. Scores are compared at six decimals; equal ones share a rank.

      --robustness: the rank by every other normalisation, by equal and entropy weights and with each component left \
      out, and median and 5–95 % interval of the rank in --draws random draws: of the weights alone (each times 1 ± \
      --spread), and of weights, normalisation and component left out together. The same --seed gives the same table \
      on every machine.

      Examples:
        duibiao index --indicator gdp,urban_income,rural_income --year 2024 --tier province
        duibiao index --indicator gdp,cpi --weights gdp=3,cpi=1 --normalise zscore --year 2024 --tier province
        duibiao index --indicator gdp:attainment,general_budget_revenue:attainment --year 2024 --tier province
        duibiao index --indicator gdp,rural_income --missing partial --in 福建省 --year 2023
        duibiao index --indicator gdp,urban_income,cpi --year 2024 --tier province --robustness --draws 10000
      """)

  @OptionGroup var index: IndexOptions
  @OptionGroup var trial: RobustnessOptions

  @Option(name: .long, help: ArgumentHelp("Only the first N ranks (ties included).", valueName: "n"))
  var top: Int?

  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
    // The trials go through every normalisation, distance among them.
    if index.reference != nil, index.normalise != .distance, !trial.robustness {
      throw ValidationError("--reference has no effect without --normalise distance or --robustness.")
    }
  }

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    let index = try index.index(of: dataSet)
    let names = RegionNames(index.rows.map(\.region), in: dataSet.codebook.regions)
    let rows = index.rows.filter { row in top.map { (row.rank ?? .max) <= $0 } ?? true }
    let labels: IndexLabels = output.resolvedFormat == .table ? .numbers : .names
    let table = IndexRows.table(index, rows: rows, labels: labels, names: names, language: shared.language)
    let robustness = trial.robustness ? trial.robustness(of: index) : nil
    if let robustness {
      let trials = RobustnessRows.table(
        robustness, index, top: top, labels: labels, names: names, language: shared.language)
      try RowOutput.emit(
        output.resolvedFormat.isForPeople ? [table, trials] : [trials], output, language: shared.language)
    } else {
      try RowOutput.emit(table, output, language: shared.language)
    }
    for remark in index.remarks + (robustness?.remarks(index) ?? []) { console.note(remark) }
    let left = index.rows.count - rows.count
    if left > 0 {
      console.note(
        Message(
          zh: "另有 \(left) 个地区未列出，其中 \(index.unscored.count) 个没有得分",
          en: "\(Message.counted(left, "more region")) not shown, without a score: \(index.unscored.count)"))
    }
  }
}
