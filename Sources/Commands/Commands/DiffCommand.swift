import ArgumentParser
import Schema

/// `duibiao diff`: what differs between two data sets.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what differs between two data sets (比较两个数据集).",
    discussion: """
      One row a figure: added, removed or changed (another number, hedge, unit, status or basis); counts on standard \
      error. Figures that only moved (another source or place) are counted, and listed with --verbose. Exits 0 whether \
      or not they differ; with --exit-code 1 if they do.

      Examples:
        duibiao diff Datasets 新数据集
        duibiao diff 旧 新 --format csv -o 变化.csv
        duibiao diff Datasets 新数据集 --exit-code --quiet
      """)

  @Argument(help: ArgumentHelp("The folder of the first data set.", valueName: "old"), completion: .directory)
  var old: String

  @Argument(
    help: ArgumentHelp("The folder of the second data set.", valueName: "new"), completion: .directory)
  var new: String

  @Flag(name: .long, help: "Also list figures that only moved.")
  var verbose = false

  @Flag(name: .long, help: "Exit 1 if there is any row.")
  var exitCode = false

  @OptionGroup var extending: CatalogueOptions

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let base = try DataSetFolder.codebook(catalogue: extending.catalogue)
    let (before, after) = (try load(old, base), try load(new, base))
    let difference = DataSetDifference(from: before, to: after)
    let rows = difference.rows.filter { verbose || $0.kind != .moved }
    if !rows.isEmpty || !output.resolvedFormat.isForPeople {
      let table = ComparedRows.table(rows, codebook: after.codebook, language: shared.language)
      try RowOutput.emit(table, output, language: shared.language)
    }
    let count = { (kind: DataSetDifference.Row.Kind) in difference.rows.count { $0.kind == kind } }
    shared.console.note(
      Message(
        zh: "\(old) → \(new)：新增 \(count(.added))，删去 \(count(.removed))，改变 \(count(.changed))，"
          + "出处不同 \(count(.moved))，相同 \(difference.sameCount)",
        en:
          "\(old) → \(new): added \(count(.added)), removed \(count(.removed)), changed \(count(.changed)), "
          + "moved \(count(.moved)), same \(difference.sameCount)"))
    if exitCode, !rows.isEmpty { throw ExitCode(1) }
  }

  /// A data set; rows that can't be used are told, for they would look removed.
  private func load(_ folder: String, _ base: Codebook) throws(CommandFailure) -> DataSet {
    let (dataSet, findings) = try DataSetFolder.read(
      try DataSetFolder.files(in: folder), folder: folder, codebook: base)
    let errors = findings.count { $0.severity == .error }
    if errors > 0 { shared.console.warn(DataSetFolder.caution(folder, errors: errors)) }
    return dataSet
  }
}
