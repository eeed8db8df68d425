import FoundationEssentials
import Schema

/// One line of what `check` says.
struct CheckedLine: Sendable {
  let severity: Severity
  let file: String
  let line: Int?
  let code: String
  let text: Message
}

/// What there is to say about data sets: each for itself, then how they agree.
enum DataSetReport {
  /// The lines about the data sets in `folders`, and how many figures and sources were read.
  static func lines(
    _ folders: [String], codebook: Codebook
  ) throws(CommandFailure) -> (lines: [CheckedLine], figures: Int, sources: Int) {
    var lines: [CheckedLine] = []
    var merged: DataSet?
    for folder in folders {
      let check = DataSetCheck(try DataSetFolder.files(in: folder), codebook: codebook)
      lines += describe(check, folder)
      guard var whole = merged else {
        merged = check.dataSet
        continue
      }
      let differences = whole.merge(
        observations: check.dataSet.observations, sources: Array(check.dataSet.sources.values))
      lines += differences.map { finding in
        CheckedLine(
          severity: finding.severity, file: folder, line: nil, code: finding.code,
          text: finding.statement(check.dataSet.codebook))
      }
      merged = whole
    }
    return (lines, merged?.observations.count ?? 0, merged?.sources.count ?? 0)
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
        code: located.finding.code, text: located.finding.statement(check.dataSet.codebook))
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

/// The lines of a check as rows.
enum CheckRows {
  static func table(_ lines: [CheckedLine], language: Language) -> RowTable {
    var table = RowTable(
      columns: ["severity", "file", "line", "code", "text"].map { RowTable.Column(id: $0) })
    table.rows = lines.map { line in
      [
        .text(line.severity.rawValue, shown: Terms.severity(line.severity)[language]), .text(line.file),
        .integer(line.line), .text(line.code), .text(line.text[language]),
      ]
    }
    return table
  }
}
