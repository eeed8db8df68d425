import ArgumentParser
import Schema

/// `duibiao check`: is a data set valid, plausible, free of conflicts.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check data sets: form, names, units, sources, plausibility (检查).",
    discussion: """
      Prints one row a finding: severity (error, warning, note), file, line, code, text. Exits 1 if there is an error, \
      with --strict also if there is a warning. Several data sets are checked each for itself; diff compares two.

      Examples:
        duibiao check Datasets
        duibiao check Datasets 我的数据集 --strict
        duibiao check Datasets --format json
      """)

  @Argument(help: ArgumentHelp("Folders of data sets.", valueName: "dir"), completion: .directory)
  var folders: [String]

  @Flag(name: .long, help: "Warnings fail too.")
  var strict = false

  @OptionGroup var extending: CatalogueOptions

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let codebook = try DataSetFolder.codebook(catalogue: extending.catalogue)
    let (lines, figures, sources) = try DataSetReport.lines(folders, codebook: codebook)
    if !lines.isEmpty || !output.resolvedFormat.isForPeople {
      try RowOutput.emit(
        CheckRows.table(lines, language: shared.language), output, language: shared.language)
    }
    let count = { (severity: Severity) in lines.count { $0.severity == severity } }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    shared.console.note(
      Message(
        zh: "\(figures) 个数据，\(sources) 个来源：错误 \(errors)，警告 \(warnings)，提示 \(notes)",
        en: "\(figures) figures, \(sources) sources: errors \(errors), warnings \(warnings), notes \(notes)"))
    if errors > 0 || (strict && warnings > 0) { throw ExitCode(1) }
  }
}
