import ArgumentParser
import FoundationEssentials
import Normalization
import Schema

/// `duibiao extract`: reports in, observations out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read work reports and print what they state, as observations (报告→指标).",
    discussion: """
      Reads UTF-8 text and Markdown: files, folders, - for standard input. Whose report it is and for which year is \
      taken from the text. Exits 0 if any report was read; each failed file has a line on standard error.

      Examples:
        duibiao extract 报告.txt --evidence --format table
        duibiao extract reports/ -o observations.csv
        duibiao extract reports/ --into 我的数据集
        curl -s URL | duibiao extract - --region 上杭县 --year 2024
      """)

  @Argument(help: "Files or folders with reports; - for standard input.", completion: .file())
  var paths: [String]

  @Option(
    name: .long,
    help: ArgumentHelp("Merge into the data set in this folder (made if need be).", valueName: "dir"),
    completion: .directory)
  var into: String?

  @Option(
    name: .long, help: "Whose report it is, where the text doesn't say (name or code).",
    completion: Completions.region)
  var region: String?

  @Option(name: .long, help: "The report's own year (the year it plans for), where the text doesn't say.")
  var year: Int?

  @Flag(name: .long, help: "Add the clause that states each figure.")
  var evidence = false

  @Flag(name: .long, help: "Exit 1 if any file could not be read.")
  var strict = false

  @Option(name: .long, help: "Files read at a time (default: one a core).")
  var jobs: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder with indicators.csv or regions.csv that extend the catalogue.", valueName: "dir"),
    completion: .directory)
  var catalogue: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let year, !(1949...2199).contains(year) {
      throw ValidationError("--year takes a year such as 2024, not \(year).")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on, not \(jobs).") }
  }

  func run() async throws {
    let console = shared.console
    let codebook = try DataSetFolder.codebook(catalogue: catalogue)
    let (files, passedOver) = try ReportFiles.expand(paths)
    guard !files.isEmpty else {
      throw CommandFailure(
        zh: "\(paths.joined(separator: "、")) 里没有 .txt 或 .md 文件。",
        en: "No .txt or .md file in \(paths.joined(separator: ", ")).")
    }
    let hints = ReportExtractor.Hints(
      region: try region.map { query throws(CommandFailure) in
        try NameResolution.region(query, in: codebook.regions, year: year)
      }, year: year)
    let run = ExtractionRun(
      extractor: ReportExtractor(codebook: codebook), hints: hints, codebook: codebook,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, takesHashes: into != nil)
    let results = await run.read(
      files, progress: ProgressLine(Message(zh: "读取报告", en: "Reading"), console: console))
    let collected = ExtractionOutcome(results, codebook: codebook)
    collected.tell(console, passedOver: passedOver, files: files.count)
    guard collected.reportCount > 0 else {
      // Each failed file has had its line.
      if results.contains(where: { !$0.failures.isEmpty }) { throw ExitCode(1) }
      throw CommandFailure(zh: "没有读到任何报告。", en: "No report could be read.")
    }
    if let into {
      try DataSetWriter.merge(collected.dataSet, into: into, console: console)
    } else {
      try emit(collected)
    }
    if strict, results.contains(where: { !$0.failures.isEmpty }) { throw ExitCode(1) }
  }

  private func emit(_ collected: ExtractionOutcome) throws(CommandFailure) {
    let table = ObservationRows.table(
      collected.dataSet.observations, codebook: collected.dataSet.codebook,
      evidence: evidence ? collected.evidence : nil, language: shared.language)
    try RowOutput.emit(table, output, language: shared.language)
  }
}
