import FoundationEssentials
import Schema

/// Writes a data set's folder.
enum DataSetWriter {
  /// Merges `newer` into the data set in `folder`, making it if need be; idempotent.
  static func merge(_ newer: DataSet, into folder: String, console: Console) throws(CommandFailure) {
    let lock = try FolderLock(folder)
    defer { lock.release() }
    var merged = DataSet(codebook: newer.codebook)
    if FileManager.default.fileExists(atPath: "\(folder)/observations.csv") {
      let files = try DataSetFolder.files(in: folder)
      let (present, findings) = try DataSetFolder.read(files, folder: folder, codebook: newer.codebook)
      if let error = findings.first(where: { $0.severity == .error }) {
        throw CommandFailure(
          zh: "\(folder)/observations.csv \(error.message(newer.codebook).zh)请先改正（duibiao check \(folder)）。",
          en:
            "\(folder)/observations.csv, \(error.message(newer.codebook).en) Mend it first (duibiao check \(folder))."
        )
      }
      guard files.sources != nil || !present.observations.contains(where: { !$0.source.isEmpty }) else {
        throw CommandFailure(
          zh: "\(folder) 的数据有来源编号，却没有 sources.csv：请先补上，或另选文件夹。",
          en: "\(folder) names sources but has no sources.csv: add it first, or choose another folder.")
      }
      merged = present
    }
    let before = merged.observations.count
    let findings = merged.merge(observations: newer.observations, sources: Array(newer.sources.values))
    for finding in findings { console.note(finding.message(newer.codebook)) }
    try write(merged, to: folder)
    console.note(
      Message(
        zh:
          "\(folder)：\(merged.observations.count) 个数据（新增 \(merged.observations.count - before)），\(merged.sources.count) 个来源，不一致 \(findings.count)。",
        en:
          "\(folder): \(merged.observations.count) figures (\(merged.observations.count - before) new), \(merged.sources.count) sources, \(findings.count) differences."
      ))
  }

  /// Writes `observations.csv`, `sources.csv` and `datapackage.json`.
  private static func write(_ dataSet: DataSet, to folder: String) throws(CommandFailure) {
    try WholeFile.write(SourceTable.write(dataSet.sources.values), to: "\(folder)/sources.csv")
    try WholeFile.write(ObservationTable.write(dataSet.observations), to: "\(folder)/observations.csv")
    try WholeFile.write(DataPackage.descriptor(), to: "\(folder)/datapackage.json")
  }
}

/// The Frictionless descriptor of a data set.
///
/// https://datapackage.org/standard/data-package/
enum DataPackage {
  static func descriptor() -> [UInt8] {
    let observations = ObservationTable.header.map {
      field($0, integers: ["year", "unit_mult"], numbers: ["value", "value_high"])
    }
    let sources = SourceTable.header.map { field($0, integers: ["year"], numbers: []) }
    let text = """
      {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "duibiao",
        "title": "政府工作报告主要指标：实绩与目标",
        "resources": [
      \(resource("observations", observations, key: ["region", "indicator", "measure", "role", "year"])),
      \(resource("sources", sources, key: ["source"]))
        ]
      }

      """
    return Array(text.utf8)
  }

  private static func field(_ name: String, integers: Set<String>, numbers: Set<String>) -> String {
    let type = integers.contains(name) ? "integer" : numbers.contains(name) ? "number" : "string"
    return "          {\"name\": \"\(name)\", \"type\": \"\(type)\"}"
  }

  private static func resource(_ name: String, _ fields: [String], key: [String]) -> String {
    """
        {
          "name": "\(name)",
          "path": "\(name).csv",
          "type": "table",
          "encoding": "utf-8",
          "schema": {
            "fields": [
    \(fields.joined(separator: ",\n"))
            ],
            "primaryKey": [\(key.map { "\"\($0)\"" }.joined(separator: ", "))]
          }
        }
    """
  }
}
