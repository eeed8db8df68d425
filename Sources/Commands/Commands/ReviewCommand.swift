import ArgumentParser
import FoundationEssentials
import Normalization
import Schema

/// `duibiao review`: the doubtful figures, to be accepted, overridden or dropped.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List the doubtful figures of reports and record what you decide about them (裁定).",
    discussion: """
      Lists figures that could not be read for sure, that contradict another one of the same report, or that are \
      implausible, with their clauses. On a terminal with --into or --corrections it asks about each: a accept, o \
      override, d drop, s skip, q quit; answers go to corrections.csv at once. With --write it writes rows to fill in: \
      action is accept, override or drop; rows without one do nothing. A decision holds as long as the figure is read as \
      it was when you decided (expect); otherwise extract fails. What is decided is not listed again.

      Examples:
        duibiao review 报告/ --into 我的数据集
        duibiao review 报告/ --write 待裁定.csv
        duibiao extract 报告/ --into 我的数据集 --corrections 待裁定.csv
        duibiao review 报告/ --format csv
      """)

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The data set whose corrections.csv takes the decisions.", valueName: "dir"),
    completion: .directory)
  var into: String?

  @Option(
    name: .long, help: "The file that takes the decisions.", completion: .file(extensions: ["csv"]))
  var corrections: String?

  @Option(
    name: .long, help: "Write rows to fill in to this file.", completion: .file(extensions: ["csv"]))
  var write: String?

  @Flag(name: .long, help: "Ask even if standard input is no terminal.")
  var ask = false

  @Option(name: .long, help: "Who decides (default: $USER).")
  var author: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if into != nil, corrections != nil {
      throw ValidationError("--into and --corrections both name the file of decisions: give one.")
    }
    if ask, into == nil, corrections == nil {
      throw ValidationError("--ask needs --into DIR or --corrections FILE to keep the answers.")
    }
    if ask, reading.paths.contains("-") {
      throw ValidationError("--ask reads standard input, so a report can't come from it.")
    }
  }

  /// The file that takes decisions.
  private var target: String? { corrections ?? into.map { "\($0)/\(CorrectionFiles.name)" } }

  func run() async throws {
    let codebook = try DataSetFolder.codebook(catalogue: reading.catalogue)
    let sheet = CorrectionSheet(
      try target.map { path throws(CommandFailure) in try present(path, codebook) } ?? [])
    let outcome = try await read(codebook, sheet)
    let items = ReviewItem.items(outcome, within: try dataSet(codebook), decided: sheet)
    if let target, write == nil, ask || isAtTerminal {
      try askAbout(items, target, codebook)
      return
    }
    if let write {
      try writeRows(items, to: write, codebook)
      return
    }
    if !items.isEmpty || !output.resolvedFormat.isForPeople {
      let table = ReviewRows.table(items, codebook: codebook, language: shared.language)
      try RowOutput.emit(table, output, language: shared.language)
    }
    shared.console.note(ReviewWords.count(items.count, decided: sheet.corrections.count))
  }

  private func present(_ path: String, _ codebook: Codebook) throws(CommandFailure) -> [Correction] {
    FileManager.default.fileExists(atPath: path) ? try CorrectionFiles.read(path, codebook: codebook) : []
  }

  private var isAtTerminal: Bool {
    Console.isTerminal(.error) && Console.isInputTerminal && output.format == nil && output.output == nil
  }

  private func read(_ codebook: Codebook, _ sheet: CorrectionSheet) async throws -> ExtractionOutcome {
    let (results, passedOver) = try await reading.read(
      [.mentions, .clauses], codebook: codebook, console: shared.console)
    let outcome = ExtractionOutcome(results, codebook: codebook, corrections: sheet)
    outcome.tellFailures(shared.console)
    guard outcome.reportCount > 0 else {
      throw CommandFailure(
        zh: "没有读到任何报告（跳过 \(passedOver) 个文件）。",
        en: "No report could be read (\(passedOver) files passed over).")
    }
    return outcome
  }

  /// The data set that figures are compared with: other years show what is implausible.
  private func dataSet(_ codebook: Codebook) throws(CommandFailure) -> DataSet {
    guard let into, FileManager.default.fileExists(atPath: "\(into)/observations.csv") else {
      return DataSet(codebook: codebook)
    }
    return try DataSetFolder.read(DataSetFolder.files(in: into), folder: into, codebook: codebook).dataSet
  }

  private func dialogue(_ codebook: Codebook) -> ReviewDialogue {
    ReviewDialogue(
      console: shared.console, codebook: codebook,
      date: String(Date.now.ISO8601Format().prefix(10)),
      author: author ?? Environment.value("USER") ?? "")
  }

  private func askAbout(_ items: [ReviewItem], _ target: String, _ codebook: Codebook) throws(CommandFailure)
  {
    // The folder is locked for each answer only: a person may take long.
    let count = try dialogue(codebook).run(items) { correction throws(CommandFailure) in
      let lock = try into.map { folder throws(CommandFailure) in try FolderLock(folder) }
      defer { lock?.release() }
      let rows = try present(target, codebook) + [correction]
      try WholeFile.write(CorrectionTable.write(rows), to: target)
    }
    let option = into.map { "--into \($0)" } ?? "--corrections \(target)"
    let next = "\(reading.paths.joined(separator: " ")) \(option)"
    shared.console.note(ReviewWords.done(count, file: target, next: count > 0 ? next : nil))
  }

  /// Rows with an empty action, the clause behind them; what stands in the file already is kept.
  private func writeRows(_ items: [ReviewItem], to file: String, _ codebook: Codebook) throws(CommandFailure)
  {
    let present = try present(file, codebook)
    let known = Set(present.map { "\($0.key) \($0.source)" })
    let asked = dialogue(codebook)
    let added = items.filter { !known.contains("\($0.key) \($0.report.source.id)") }
    var writer = CSVWriter(header: CorrectionTable.header + ["evidence"])
    for row in present { writer.write(CorrectionTable.fields(of: row) + [""]) }
    for item in added {
      writer.write(
        CorrectionTable.fields(
          of: item.row(date: asked.date, author: asked.author, language: shared.language)) + [item.evidence])
    }
    try WholeFile.write(writer.bytes, to: file)
    shared.console.note(ReviewWords.written(added.count, file: file))
  }
}
