import ArgumentParser
import Catalogue
import Schema

/// `duibiao check`: is a data set valid, plausible, free of conflicts.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check data sets: form, names, units, sources, plausibility (检查).",
    discussion: """
      Prints one row a finding: severity (error, warning, note), file, line, code, what figure, and in words what is odd \
      and what to do. Exits 1 if there is an error, with --strict also if there is a warning. Several data sets are \
      checked each for itself and then against each other: contradictions name both sources.

      What is odd is told by rules: ranges, leaps from one year to the next, growth against the levels of two years (so \
      also against the base that the next report implies), order (rural below urban income) and sums. --rules FILE adds \
      rules of your own or replaces one by its name: CSV with the columns rule, kind, indicators, measure, role, others, \
      low, high, severity.

      Examples:
        duibiao check Datasets
        duibiao check Datasets 我的数据集 --strict
        duibiao check Datasets --format json
        duibiao check Datasets --coverage
      """)

  @Argument(help: ArgumentHelp("Folders of data sets.", valueName: "dir"), completion: .directory)
  var folders: [String]

  @Flag(name: .long, help: "Warnings fail too.")
  var strict = false

  @Flag(name: .long, help: "Print instead what the data cover: by region, year and indicator.")
  var coverage = false

  @Option(
    name: .long, help: ArgumentHelp("A table of further rules of plausibility.", valueName: "file"),
    completion: .file())
  var rules: String?

  @OptionGroup var extending: CatalogueOptions

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let codebook = try DataSetFolder.codebook(catalogue: extending.catalogue)
    let rules = try ownRules(indicators: DataSetFolder.codebook(codebook, ofSetsIn: folders))
    let extended = codebook.adding(rules)
    let checked = try DataSetReport.lines(folders, codebook: extended)
    if coverage {
      try printCoverage(checked.dataSet)
    } else if !checked.lines.isEmpty || !output.resolvedFormat.isForPeople {
      try RowOutput.emit(
        CheckRows.table(checked.lines, language: shared.language), output, language: shared.language)
    }
    let count = { (severity: Severity) in checked.lines.count { $0.severity == severity } }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    let (figures, sources) = (checked.dataSet?.observations.count ?? 0, checked.dataSet?.sources.count ?? 0)
    shared.console.note(
      Message(
        zh: "\(figures) 个数据，\(sources) 个来源：错误 \(errors)，警告 \(warnings)，提示 \(notes)",
        en: "\(figures) figures, \(sources) sources: errors \(errors), warnings \(warnings), notes \(notes)"))
    if errors > 0 || (strict && warnings > 0) { throw ExitCode(1) }
  }

  private func printCoverage(_ dataSet: DataSet?) throws(CommandFailure) {
    guard let dataSet else { return }
    let coverage = DataSetCoverage(dataSet)
    if output.resolvedFormat.isForPeople {
      let tables = DataCoverageRows.people(coverage, dataSet.codebook, shared.language)
      try RowOutput.emit(tables, output, language: shared.language)
    } else {
      let table = DataCoverageRows.machine(coverage, dataSet.codebook, shared.language)
      try RowOutput.emit(table, output, language: shared.language)
    }
  }

  /// The rules of `--rules`; one that can't be understood is an error, for it would pass everything.
  private func ownRules(indicators codebook: Codebook) throws(CommandFailure) -> [PlausibilityRule] {
    guard let rules else { return [] }
    let bytes = try WholeFile.read(rules)
    var findings: [Finding] = []
    let own: [PlausibilityRule]
    do throws(CSVError) {
      own = try PlausibilityTable.read(
        bytes, indicators: Set(codebook.indicators.map(\.id)), findings: &findings)
    } catch {
      throw CommandFailure(error.message(file: rules))
    }
    if let finding = findings.first {
      throw CommandFailure(
        finding.statement(codebook).prefixed(
          zh: "\(rules):\(finding.line ?? 0)：", en: "\(rules):\(finding.line ?? 0): ")
          + Message(zh: "。", en: "."))
    }
    return own
  }
}
