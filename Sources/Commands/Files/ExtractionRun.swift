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

  let extractor: ReportExtractor
  let hints: ReportExtractor.Hints
  let codebook: Codebook
  let jobs: Int
  /// Whether the files' hashes are wanted: by what is written into a data set, not by what is printed.
  var takesHashes = true
  var detail: ExtractionDetail = []

  /// Reads all files; at most `jobs` at a time, so that memory holds that many documents.
  func read(_ files: [String], progress: ProgressLine) async -> [FileResult] {
    var results = [[FileResult]](repeating: [], count: (files.count + Self.batch - 1) / Self.batch)
    await withTaskGroup(of: (Int, [FileResult]).self) { group in
      var next = 0
      func start() {
        guard next < results.count else { return }
        let index = next
        group.addTask {
          let first = index * Self.batch
          return (index, files[first..<min(first + Self.batch, files.count)].map(read))
        }
        next += 1
      }
      for _ in 0..<max(1, jobs) { start() }
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

  private func read(_ path: String) -> FileResult {
    do throws(CommandFailure) {
      let bytes = try WholeFile.read(path)
      do throws(ExtractionError) {
        return try reports(in: bytes, path)
      } catch {
        return FileResult(path: path, reports: [], failures: [error.message(file: path)], notes: [])
      }
    } catch {
      return FileResult(path: path, reports: [], failures: [error.message], notes: [])
    }
  }

  private func reports(in bytes: [UInt8], _ path: String) throws(ExtractionError) -> FileResult {
    var results = try extractor.reports(in: bytes, hints: hints, detail: detail)
    var notes: [Message] = []
    // The file's name is the last resort, for a file that is one report.
    var filled = hints
    while results.count == 1, case .failure(let error)? = results.first,
      let named = FileNameHints.filling(filled, path: path, missing: error, register: codebook.regions)
    {
      filled = named
      results = try extractor.reports(in: bytes, hints: named, detail: detail)
      if case .success(let report)? = results.first {
        notes.append(FileNameHints.note(path, report.source.id))
      }
    }
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

extension ExtractionError {
  /// What is wrong with `file`, and the way out.
  func message(file: String) -> Message {
    switch self {
    case .empty: Message(zh: "\(file)：空文件。", en: "\(file): empty file.")
    case .binary:
      Message(
        zh: "\(file)：不是文本文件（目前可读 UTF-8 的 .txt 与 .md）。",
        en: "\(file): not a text file (UTF-8 .txt and .md can be read).")
    case .pdf:
      Message(
        zh: "\(file)：PDF 暂不能直接读取；请先转成文本：pdftotext -layout \(file)",
        en: "\(file): PDF can't be read yet; make it text first: pdftotext -layout \(file)")
    case .archive:
      Message(
        zh: "\(file)：Word、Excel 文档暂不能直接读取；请先转成文本：pandoc -t plain \(file)",
        en:
          "\(file): Word and Excel documents can't be read yet; make them text first: pandoc -t plain \(file)"
      )
    case .notUTF8(let offset):
      Message(
        zh: "\(file)：第 \(offset + 1) 个字节起不是 UTF-8；请先转码：iconv -f GB18030 -t UTF-8 \(file)",
        en:
          "\(file): not UTF-8 from byte \(offset + 1) on; convert it first: iconv -f GB18030 -t UTF-8 \(file)"
      )
    case .notAReport:
      Message(
        zh: "\(file)：不像政府工作报告，未读取；若确实是，请同时给出 --region 和 --year。",
        en:
          "\(file): doesn't look like a government work report; if it is one, give both --region and --year.")
    case .unknownRegion(let candidates):
      Message(
        zh: "\(file)：看不出是哪个地区的报告\(Self.names(candidates))；请用 --region 指定。",
        en: "\(file): can't tell whose report it is\(Self.names(candidates)); say so with --region.")
    case .unknownYear:
      Message(
        zh: "\(file)：看不出是哪一年的报告；请用 --year 指定。",
        en: "\(file): can't tell which year it is for; say so with --year.")
    }
  }

  private static func names(_ candidates: [Region]) -> String {
    guard !candidates.isEmpty else { return "" }
    return " (" + candidates.prefix(5).map { "\($0.code) \($0.name)" }.joined(separator: ", ") + ")"
  }
}
