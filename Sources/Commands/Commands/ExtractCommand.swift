import ArgumentParser
import Normalization
import Schema

/// `duibiao extract`: reports in, observations out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read work reports and print what they state, as observations (报告→指标).",
    discussion: """
      Reads text and Markdown (UTF-8, UTF-16, GB18030, Big5), HTML, PDF and Word: files, folders, - for standard \
      input. Whose report it is and for which year is taken from the text. Exits 0 if any report was read; each failed file has a line on standard error.

      Examples:
        duibiao extract 报告.txt --evidence --format table
        duibiao extract reports/ -o observations.csv
        duibiao extract reports/ --into 我的数据集
        duibiao extract 报告.txt --report
        curl -s URL | duibiao extract - --region 上杭县 --year 2024
      """)

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Merge into the data set in this folder (made if need be).", valueName: "dir"),
    completion: .directory)
  var into: String?

  @Flag(name: .long, help: "Add the clause that states each figure.")
  var evidence = false

  @Flag(
    name: .long,
    help: "For each indicator the figure, or why there is none: not mentioned, no usable figure, unsure.")
  var report = false

  @Option(
    name: .long,
    help: "A file of corrections to apply (with --into also those of the data set, which keeps them).",
    completion: .file(extensions: ["csv"]))
  var corrections: String?

  @Flag(
    name: .long, help: "With --into: also list the figures that are new, and those an older report gives.")
  var verbose = false

  @Flag(name: .long, help: "Exit 1 if any file could not be read.")
  var strict = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = shared.console
    let codebook = try DataSetFolder.codebook(catalogue: reading.catalogue)
    let corrections = try CorrectionFiles(folder: into, file: corrections, codebook: codebook)
    let (results, passedOver) = try await reading.read(
      detail(console), output: output.output, takesHashes: into != nil, codebook: codebook,
      console: console)
    let collected = ExtractionOutcome(results, codebook: codebook, corrections: corrections.sheet)
    ProcessMemory.keepToTheEnd(results, collected)
    collected.tell(console, passedOver: passedOver, files: results.count)
    guard collected.reportCount > 0 else {
      // Each failed file has had its line.
      if results.contains(where: { !$0.failures.isEmpty }) { throw ExitCode(1) }
      throw CommandFailure(zh: "没有读到任何报告。", en: "No report could be read.")
    }
    let changes = try keep(collected, corrections, codebook: codebook)
    if report {
      try emitReport(collected, codebook: codebook)
    } else if let changes {
      try emit(changes, codebook: codebook)
    } else {
      try emit(collected)
    }
    if strict, results.contains(where: { !$0.failures.isEmpty }) { throw ExitCode(1) }
  }

  /// What is asked of the reports: clauses only where somebody will see them.
  private func detail(_ console: Console) -> ExtractionDetail {
    if report { return [.mentions, .clauses] }
    return evidence || into != nil || !console.isQuiet ? .clauses : []
  }

  /// Merges into the data set, if one is named; otherwise only tells of the corrections.
  private func keep(
    _ collected: ExtractionOutcome, _ corrections: CorrectionFiles, codebook: Codebook
  ) throws(CommandFailure) -> [MergeChange]? {
    guard let into else {
      try CorrectionRun(files: corrections, reports: collected.reports, codebook: codebook)
        .tell(shared.console, known: [])
      return nil
    }
    return try DataSetWriter.merge(
      collected, into: into, corrections: corrections, console: shared.console)
  }

  private func emitReport(_ collected: ExtractionOutcome, codebook: Codebook) throws(CommandFailure) {
    let coverages = collected.reports.map { ReportCoverage($0, codebook: codebook) }
    guard output.resolvedFormat.isForPeople else {
      try RowOutput.emit(
        CoverageRows.machine(coverages, codebook: codebook, language: shared.language), output,
        language: shared.language)
      return
    }
    let tables = coverages.flatMap {
      CoverageRows.people($0, codebook: codebook, language: shared.language)
    }
    try RowOutput.emit(tables, output, language: shared.language)
    shared.console.note(CoverageRows.legend)
  }

  /// What merging changed: on standard error, and as rows where a form or a file is asked for.
  private func emit(_ changes: [MergeChange], codebook: Codebook) throws(CommandFailure) {
    let told = changes.filter { verbose || ![.added, .confirmed, .superseded].contains($0.kind) }
    guard output.format != nil || output.output != nil else {
      for change in told where change.kind != .confirmed {
        shared.console.note(ComparedRows.sentence(change, codebook: codebook))
      }
      return
    }
    try RowOutput.emit(
      ComparedRows.table(told, codebook: codebook, language: shared.language), output,
      language: shared.language)
  }

  private func emit(_ collected: ExtractionOutcome) throws(CommandFailure) {
    guard output.resolvedFormat != .csv || evidence else {
      try RowOutput.emit(
        ObservationTable.write(collected.dataSet.observations), output, language: shared.language)
      return
    }
    let table = ObservationRows.table(
      collected.dataSet.observations, codebook: collected.dataSet.codebook,
      evidence: evidence ? collected.evidence : nil, files: evidence ? collected.files : [:],
      language: shared.language)
    try RowOutput.emit(table, output, language: shared.language)
  }
}
