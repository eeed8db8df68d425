import Normalization
import Schema

/// Reads many files in parallel and gathers what they hold, in the order of the files.
struct ExtractionRun {
  /// What came of one file.
  struct FileResult: Sendable {
    let path: String
    let reports: [ExtractedReport]
    let failures: [Message]
    let notes: [Message]
  }

  var documents = DocumentReader(programs: SystemPrograms())
  let extractor: ReportExtractor
  let hints: ReportExtractor.Hints
  let codebook: Codebook
  let jobs: Int
  /// Whether the files' hashes are wanted: by what is written into a data set, not by what is printed.
  var takesHashes = true
  var detail: ExtractionDetail = []

  /// Reads all files; at most `jobs` at a time, so that memory holds that many documents.
  func read(_ files: [String], progress: ProgressLine) async -> [FileResult] {
    ProcessMemory.reuseBuffers()
    var results = [[FileResult]](repeating: [], count: (files.count + Self.batch - 1) / Self.batch)
    await withTaskGroup(of: (Int, [FileResult]).self) { group in
      var next = 0
      func start() {
        guard next < results.count else { return }
        let index = next
        group.addTask {
          if index < jobs { ProcessMemory.growHeap() }
          var batch: [FileResult] = []
          let first = index * Self.batch
          for path in files[first..<min(first + Self.batch, files.count)] { batch.append(await read(path)) }
          return (index, batch)
        }
        next += 1
      }
      for _ in 0..<max(1, min(jobs, WholeFile.jobsWithinLimit)) { start() }
      var done = 0
      while let (index, batch) = await group.next() {
        results[index] = batch
        done += batch.count
        progress.show(done, of: files.count)
        start()
      }
    }
    progress.clear()
    return results.flatMap { $0 }
  }

  /// Files that one task reads one after the other: a report takes less time than handing it over does.
  private static let batch = 8

  private func read(_ path: String) async -> FileResult {
    do throws(CommandFailure) {
      let bytes = try WholeFile.read(path)
      do throws(ExtractionError) {
        let text = try await documents.text(of: bytes, ending: ReportFiles.ending(of: path))
        return try reports(in: text, of: bytes, path)
      } catch {
        return FileResult(path: path, reports: [], failures: [error.message(file: path)], notes: [])
      }
    } catch {
      return FileResult(path: path, reports: [], failures: [error.message], notes: [])
    }
  }

  private func reports(
    in text: DocumentText, of bytes: [UInt8], _ path: String
  ) throws(ExtractionError) -> FileResult {
    var results = try extractor.reports(in: text, hints: hints, detail: detail)
    var notes: [Message] = []
    // The file's name is the last resort, for a file that is one report.
    var filled = hints
    while results.count == 1, case .failure(let error)? = results.first,
      let named = FileNameHints.filling(filled, path: path, missing: error, register: codebook.regions)
    {
      filled = named
      results = try extractor.reports(in: text, hints: named, detail: detail)
      if case .success(let report)? = results.first {
        notes.append(FileNameHints.note(path, report.source.id))
      }
    }
    if let note = contradiction(in: text, to: results, path) { notes.append(note) }
    let hash = takesHashes ? FileHash.sha256(bytes) : ""
    var read: [ExtractedReport] = []
    var failures: [Message] = []
    for result in results {
      switch result {
      case .success(let report): read.append(report.from(file: path, sha256: hash))
      case .failure(let error): failures.append(error.message(file: path))
      }
    }
    return FileResult(path: path, reports: read, failures: failures, notes: notes)
  }
}

extension ExtractionRun {
  /// What the text itself says of whose report it is and for which year, where `--region` or `--year` say otherwise.
  private func contradiction(
    in text: DocumentText, to results: [Result<ExtractedReport, ExtractionError>], _ path: String
  ) -> Message? {
    guard hints.region != nil || hints.year != nil, case .success(let given)? = results.first,
      case .success(let own)? = (try? extractor.reports(in: text))?.first, own.source.id != given.source.id
    else { return nil }
    let name = { (report: ExtractedReport) in "\(report.region.name) \(report.source.year)" }
    return Message(
      zh: "\(path)：文中像是 \(name(own)) 的报告，已按 --region、--year 记为 \(name(given))，请核对。",
      en:
        "\(path): the text looks like the report of \(name(own)); recorded as \(name(given)), as --region and --year say: please check."
    )
  }
}

extension ExtractedReport {
  /// This report with the file it was read from.
  fileprivate func from(file path: String, sha256: String) -> ExtractedReport {
    let name = path == "-" ? "" : path.split(separator: "/").last.map(String.init) ?? path
    return with(
      source: Source(
        id: source.id, region: source.region, year: source.year, title: source.title, issuer: source.issuer,
        date: source.date, address: source.address, file: name, sha256: sha256))
  }
}
