import FoundationEssentials
import Schema

/// One line of what `check` says.
struct CheckedLine: Sendable {
  let severity: Severity
  let file: String
  let line: Int?
  let code: String
  let text: Message
  /// The figure it is about, where it is about one.
  var key: ObservationKey?
}

/// Data sets as checked: what there is to say, and what can be used of them, merged.
struct CheckedData: Sendable {
  let lines: [CheckedLine]
  let dataSet: DataSet?
}

/// What there is to say about data sets: each for itself, then how they agree.
enum DataSetReport {
  /// The lines about the data sets in `folders`, which are merged in this order.
  static func lines(
    _ folders: [String], codebook: Codebook
  ) throws(CommandFailure) -> CheckedData {
    var lines: [CheckedLine] = []
    var merged: DataSet?
    var checked: [(folder: String, check: DataSetCheck)] = []
    for folder in folders {
      let check = DataSetCheck(try DataSetFolder.files(in: folder), codebook: codebook)
      lines += describe(check, folder)
      checked.append((folder, check))
      guard var whole = merged else {
        merged = check.dataSet
        continue
      }
      let differences = whole.absorb(
        observations: check.dataSet.observations, sources: Array(check.dataSet.sources.values)
      ).compactMap(\.discrepancy)
      lines += differences.map { finding in
        CheckedLine(
          severity: finding.severity, file: "\(folder)/observations.csv",
          line: finding.key.flatMap { check.lines[$0] }, code: finding.code,
          text: finding.statement(check.dataSet.codebook), key: finding.key)
      }
      merged = whole
    }
    if folders.count > 1, let merged { lines += between(merged, checked) }
    return CheckedData(lines: lines, dataSet: merged)
  }

  /// What is odd only when the data sets are read together: a level in one, the growth on it in another.
  private static func between(
    _ merged: DataSet, _ checked: [(folder: String, check: DataSetCheck)]
  ) -> [CheckedLine] {
    let known = checked.reduce(into: Set<Oddity>()) { $0.formUnion($1.check.oddities) }
    return merged.oddities.filter { !known.contains($0) }.map { oddity in
      let key = oddity.figure.key
      let place = checked.last { $0.check.dataSet[key] == oddity.figure }
      let finding = Finding(.odd(oddity, line: 0))
      return CheckedLine(
        severity: finding.severity, file: place.map { "\($0.folder)/observations.csv" } ?? "",
        line: place?.check.lines[key], code: finding.code,
        text: finding.statement(merged.codebook), key: finding.key)
    }
  }

  private static func describe(_ check: DataSetCheck, _ folder: String) -> [CheckedLine] {
    var lines = check.problems.map { error in
      CheckedLine(
        severity: .error, file: "\(folder)/\(error.file)", line: error.problem.line, code: "unreadable",
        text: error.problem.statement)
    }
    lines += check.findings.map { located in
      CheckedLine(
        severity: located.finding.severity, file: "\(folder)/\(located.file)", line: located.finding.line,
        code: located.finding.code, text: located.finding.statement(check.dataSet.codebook),
        key: located.finding.key)
    }
    for (file, purpose) in companions where !FileManager.default.fileExists(atPath: "\(folder)/\(file)") {
      lines.append(
        CheckedLine(severity: .note, file: "\(folder)/\(file)", line: nil, code: "absent", text: purpose))
    }
    return lines
  }

  private static let companions = [
    (
      "sources.csv",
      Message(zh: "没有来源表，数据无从查证", en: "no table of sources: figures can't be traced")
    ),
    (
      "datapackage.json",
      Message(zh: "没有数据包说明，别的工具不易读取", en: "no descriptor: other tools don't know the types")
    ),
  ]
}
