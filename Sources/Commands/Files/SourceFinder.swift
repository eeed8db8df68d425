import Crypto
import Normalization
import Schema

/// Finds the document of a source again, by the SHA-256 of its bytes, and reads it again.
struct SourceFinder {
  let files: [String]
  let codebook: Codebook

  /// Looks among the files and folders in `paths`.
  init(_ paths: [String], codebook: Codebook) throws(CommandFailure) {
    files = paths.isEmpty ? [] : try ReportFiles.expand(paths).files
    self.codebook = codebook
  }

  /// The report of `source` with its file, read with every detail; `nil` if no file has its hash.
  func report(of source: Source, corrections: CorrectionSheet) async throws(CommandFailure) -> ReadReport? {
    guard !source.sha256.isEmpty else { return nil }
    // The file most likely still bears its name; the others are hashed only if it doesn't.
    let isNamed = { (path: String) in path == source.file || path.hasSuffix("/\(source.file)") }
    for path in files.filter(isNamed) + files.filter({ !isNamed($0) }) {
      guard FileHash.sha256(try WholeFile.read(path)) == source.sha256 else { continue }
      return await report(of: source, path).map { ReadReport($0, path: path, sheet: corrections) }
    }
    return nil
  }

  /// Whose report it is and for which year is first left to the text, as it was when the data set was made.
  private func report(of source: Source, _ path: String) async -> ExtractedReport? {
    let extractor = ReportExtractor(codebook: codebook)
    let region = codebook.regions.region(source.region, year: source.year)
    for hints in [
      ReportExtractor.Hints(), .init(region: region), .init(year: source.year),
      .init(region: region, year: source.year),
    ] {
      let run = ExtractionRun(
        extractor: extractor, hints: hints, codebook: codebook, jobs: 1,
        detail: [.mentions, .explanations, .clauses])
      let results = await run.read(
        [path], progress: ProgressLine(Message(""), console: Console(language: .en, isQuiet: true)))
      let found = results.flatMap(\.reports).first { $0.source.id == source.id }
      if let found { return found }
    }
    return nil
  }
}

/// The SHA-256 of a file, in hexadecimal.
enum FileHash {
  static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).reduce(into: "") { text, byte in
      let digits = String(byte, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
  }
}
