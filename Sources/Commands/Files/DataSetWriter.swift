import FoundationEssentials
import Schema

/// Writes a data set's folder.
enum DataSetWriter {
  /// Merges what was read into the data set in `folder`, making it if need be, and tells what became of every figure.
  ///
  /// Merging the same again changes nothing.
  static func merge(
    _ outcome: ExtractionOutcome, into folder: String, corrections: CorrectionFiles, console: Console
  ) throws(CommandFailure) -> [MergeChange] {
    let lock = try FolderLock(folder)
    defer { lock.release() }
    let codebook = outcome.dataSet.codebook
    var merged = try present(in: folder, codebook: codebook)
    try CorrectionRun(files: corrections, reports: outcome.reports, codebook: codebook)
      .tell(console, known: Set(merged.sources.keys))
    var changes: [MergeChange] = []
    for read in outcome.reports {
      changes += withdraw(read, from: &merged)
      changes += merged.absorb(observations: read.observations, sources: [read.source])
    }
    try write(merged, corrections: corrections, to: folder)
    let differing = changes.count { $0.finding != nil }
    let count = { (kind: MergeChange.Kind) in changes.count { $0.kind == kind } }
    console.note(
      Message(
        zh: "\(folder)：\(merged.observations.count) 个数据，\(merged.sources.count) 个来源；"
          + "新增 \(count(.added))，一致 \(count(.confirmed))，修订 \(count(.revised))，"
          + "撤下 \(count(.withdrawn))，与其他报告不一致 \(differing)（冲突 \(count(.conflicting))）。",
        en: "\(folder): \(merged.observations.count) figures, \(merged.sources.count) sources; "
          + "added \(count(.added)), confirmed \(count(.confirmed)), revised \(count(.revised)), "
          + "withdrawn \(count(.withdrawn)), differing from other reports \(differing) "
          + "(conflicting \(count(.conflicting)))."))
    return changes
  }

  /// The data set that is there; one that can't be read whole is not written over.
  private static func present(in folder: String, codebook: Codebook) throws(CommandFailure) -> DataSet {
    guard FileManager.default.fileExists(atPath: "\(folder)/observations.csv") else {
      return DataSet(codebook: codebook)
    }
    let files = try DataSetFolder.files(in: folder)
    let (present, findings) = try DataSetFolder.read(files, folder: folder, codebook: codebook)
    if let error = findings.first(where: { $0.severity == .error }) {
      throw CommandFailure(
        zh: "\(folder)/observations.csv \(error.message(codebook).zh)请先改正（duibiao check \(folder)）。",
        en:
          "\(folder)/observations.csv, \(error.message(codebook).en) Mend it first (duibiao check \(folder))."
      )
    }
    guard files.sources != nil || !present.observations.contains(where: { !$0.source.isEmpty }) else {
      throw CommandFailure(
        zh: "\(folder) 的数据有来源编号，却没有 sources.csv：请先补上，或另选文件夹。",
        en: "\(folder) names sources but has no sources.csv: add it first, or choose another folder.")
    }
    return present
  }

  /// Takes out what a report, read again, no longer gives: the very file, or a figure that a correction drops.
  private static func withdraw(_ read: ReadReport, from dataSet: inout DataSet) -> [MergeChange] {
    let source = read.source
    let isSameFile = !source.sha256.isEmpty && dataSet.sources[source.id]?.sha256 == source.sha256
    let gone = dataSet.observations.filter { observation in
      observation.source == source.id && read.figure(observation.key) == nil
        && (isSameFile || read.corrected.contains(observation.key))
    }
    dataSet.remove(Set(gone.map(\.key)))
    return gone.map { MergeChange(.withdrawn, before: $0, after: nil) }
  }

  /// Writes `observations.csv`, `sources.csv`, `datapackage.json`, and `corrections.csv` if there are any.
  private static func write(
    _ dataSet: DataSet, corrections: CorrectionFiles, to folder: String
  ) throws(CommandFailure) {
    let kept = corrections.kept(for: Set(dataSet.sources.keys))
    if let kept {
      try WholeFile.write(CorrectionTable.write(kept), to: "\(folder)/\(CorrectionFiles.name)")
    }
    try WholeFile.write(SourceTable.write(dataSet.sources.values), to: "\(folder)/sources.csv")
    try WholeFile.write(ObservationTable.write(dataSet.observations), to: "\(folder)/observations.csv")
    try WholeFile.write(
      DataPackage.descriptor(withCorrections: kept != nil || corrections.hasOwn),
      to: "\(folder)/datapackage.json")
  }
}

/// The Frictionless descriptor of a data set.
///
/// https://datapackage.org/standard/data-package/
enum DataPackage {
  static func descriptor(withCorrections: Bool = false) -> [UInt8] {
    let observations = ObservationTable.header.map {
      field($0, integers: ["year", "unit_mult"], numbers: ["value", "value_high"])
    }
    let sources = SourceTable.header.map { field($0, integers: ["year"], numbers: []) }
    let corrections = CorrectionTable.header.map {
      field($0, integers: ["year", "unit_mult"], numbers: ["value", "value_high"])
    }
    let more =
      withCorrections
      ? ",\n"
        + resource(
          "corrections", corrections,
          key: ["region", "indicator", "measure", "role", "year", "source", "date"])
      : ""
    let text = """
      {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "duibiao",
        "title": "政府工作报告主要指标：实绩与目标",
        "resources": [
      \(resource("observations", observations, key: ["region", "indicator", "measure", "role", "year"])),
      \(resource("sources", sources, key: ["source"]))\(more)
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
