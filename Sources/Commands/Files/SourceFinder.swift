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
  func report(of source: Source, corrections: CorrectionSheet) throws(CommandFailure) -> ReadReport? {
    guard !source.sha256.isEmpty else { return nil }
    // The file most likely still bears its name; the others are hashed only if it doesn't.
    let isNamed = { (path: String) in path == source.file || path.hasSuffix("/\(source.file)") }
    for path in files.filter(isNamed) + files.filter({ !isNamed($0) }) {
      let bytes = try WholeFile.read(path)
      guard FileHash.sha256(bytes) == source.sha256 else { continue }
      return report(of: source, in: bytes, path).map { ReadReport($0, path: path, sheet: corrections) }
    }
    return nil
  }

  /// Whose report it is and for which year is first left to the text, as it was when the data set was made.
  private func report(of source: Source, in bytes: [UInt8], _ path: String) -> ExtractedReport? {
    let extractor = ReportExtractor(codebook: codebook)
    let region = codebook.regions.region(source.region, year: source.year)
    for hints in [
      ReportExtractor.Hints(), .init(region: region), .init(year: source.year),
      .init(region: region, year: source.year),
    ] {
      let results = try? extractor.reports(in: bytes, hints: hints, detail: [.mentions, .explanations])
      for case .success(let report) in results ?? [] where report.source.id == source.id { return report }
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
