import ArgumentParser
import FoundationEssentials
import Normalization
import Schema

/// How reports are read, for every command that reads them.
struct ReadingOptions: ParsableArguments {
  @Argument(help: "Files or folders with reports; - for standard input.", completion: .file())
  var paths: [String]

  @Option(
    name: .long, help: "Whose report it is, where the text doesn't say (name or code).",
    completion: Completions.region)
  var region: String?

  @Option(name: .long, help: "The report's own year (the year it plans for), where the text doesn't say.")
  var year: Int?

  @Option(name: .long, help: "Files read at a time (default: one a core).")
  var jobs: Int?

  @OptionGroup var extending: CatalogueOptions

  var catalogue: String? { extending.catalogue }

  func validate() throws {
    if let year, !ObservationKey.years.contains(year) {
      throw ValidationError("--year takes a year such as 2024, not \(year).")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on, not \(jobs).") }
  }

  /// What the files gave, and how many in folders were passed over.
  func read(
    _ detail: ExtractionDetail, output: String? = nil, takesHashes: Bool = true, codebook: Codebook,
    console: Console
  ) async throws(CommandFailure) -> (results: [ExtractionRun.FileResult], passedOver: Int) {
    // Made while the folders are walked.
    async let extractor = ReportExtractor(makingTablesFor: codebook)
    let (files, passedOver) = try ReportFiles.expand(paths)
    guard !files.isEmpty else {
      throw CommandFailure(
        zh: "\(paths.joined(separator: "、")) 里没有可读的文件（.txt、.md、.html、.pdf、.docx、.doc）。",
        en:
          "No file that can be read (.txt, .md, .html, .pdf, .docx, .doc) in \(paths.joined(separator: ", "))."
      )
    }
    if let output, WholeFile.isAmong(files, output) {
      throw CommandFailure(
        zh: "\(output) 是要读取的报告之一，不能作为输出：请换一个 -o。",
        en: "\(output) is one of the reports to be read and can't be the output: choose another -o.")
    }
    let region = try region.map { query throws(CommandFailure) in
      try NameResolution.region(query, in: codebook.regions, year: year)
    }
    let run = ExtractionRun(
      extractor: await extractor,
      hints: ReportExtractor.Hints(region: region, year: year), codebook: codebook,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, takesHashes: takesHashes,
      detail: detail)
    let results = await run.read(
      files, progress: ProgressLine(Message(zh: "读取报告", en: "Reading"), console: console))
    return (results, passedOver)
  }
}
