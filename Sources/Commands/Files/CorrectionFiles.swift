import FoundationEssentials
import Schema

/// The corrections that hold for a run: those of the data set, and those of a file that the user names.
struct CorrectionFiles: Sendable {
  /// The name of the file within a data set.
  static let name = "corrections.csv"

  /// The rows of the data set.
  private let own: [Correction]
  /// The rows of the user's file.
  private let given: [Correction]
  private let ownPath: String
  private let givenPath: String
  let sheet: CorrectionSheet

  /// The corrections of the data set in `folder`, if it has any, and of `file`.
  init(folder: String?, file: String?, codebook: Codebook) throws(CommandFailure) {
    ownPath = "\(folder ?? ".")/\(Self.name)"
    givenPath = file ?? ""
    let hasOwn = folder != nil && FileManager.default.fileExists(atPath: ownPath)
    own = hasOwn ? try Self.read(ownPath, codebook: codebook) : []
    given = hasOwn && file == ownPath || file == nil ? [] : try Self.read(givenPath, codebook: codebook)
    sheet = CorrectionSheet(own + given)
  }

  /// Every row of the file at `path`; one wrong row is a failure, for it may be the one that matters.
  static func read(_ path: String, codebook: Codebook) throws(CommandFailure) -> [Correction] {
    var findings: [Finding] = []
    let bytes = try WholeFile.read(path)
    let rows: [Correction]
    do throws(CSVError) {
      rows = try CorrectionTable.read(bytes, codebook: codebook, findings: &findings)
    } catch {
      throw CommandFailure(error.message(file: path))
    }
    if let finding = findings.first {
      let words = finding.statement(codebook)
      throw CommandFailure(
        zh: "\(path):\(finding.line ?? 0)：\(words.zh)。请改正这一行更正。",
        en: "\(path):\(finding.line ?? 0): \(words.en). Mend this correction.")
    }
    return rows
  }

  /// `file:line` of a correction.
  func place(of correction: Correction) -> String {
    "\(given.contains(correction) ? givenPath : ownPath):\(correction.line)"
  }

  /// What a data set with these sources is to keep: its own rows, and of the user's file what was decided about it; `nil`
  /// if that is nothing new.
  func kept(for sources: Set<String>) -> [Correction]? {
    let counting = Set(sheet.corrections)
    let added = given.filter { counting.contains($0) && sources.contains($0.source) && !own.contains($0) }
    guard !added.isEmpty else { return nil }
    let replaced = Set(added.map { "\($0.key) \($0.source)" })
    return own.filter { !replaced.contains("\($0.key) \($0.source)") } + added
  }

  /// Whether the data set has a file of corrections of its own.
  var hasOwn: Bool { !own.isEmpty }
}
