import ArgumentParser
import Normalization
import Schema

/// `duibiao explain`: where a figure is from, and how it was read.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell where a figure is from and how it was read (溯源).",
    discussion: """
      Prints source, place, and what decided name, unit, bound, role and year. A data set holds no report text: the \
      clause is shown, with the figure marked, where --reports leads to the very file (found by its SHA-256). YEAR is the \
      year that the figure is for. Without a figure it tells what the report says instead, and exits 1.

      Examples:
        duibiao explain 上杭县 gdp 2023 --reports reports/
        duibiao explain 江苏省 居民收入 2025 --role target
        duibiao explain 350823 gdp 2023 --measure growth --format json
      """)

  @Argument(help: "The region, by name or code.", completion: Completions.region)
  var region: String

  @Argument(help: "The indicator, by id or name.", completion: Completions.indicator)
  var indicator: String

  @Argument(help: "The year that the figure is for.")
  var year: Int

  @Option(name: .long, help: "Only actual or target.")
  var role: Role?

  @Option(name: .long, help: "Only level or growth.")
  var measure: Measure?

  @Option(
    name: .long,
    help: ArgumentHelp("A file or folder with reports; repeatable.", valueName: "path"), completion: .file())
  var reports: [String] = []

  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    guard ObservationKey.years.contains(year) else { throw CommandFailure(.impossibleYear(year)) }
    let dataSet = try DataSetFolder.load(data, console: shared.console)
    let codebook = dataSet.codebook
    let region = try NameResolution.region(region, in: codebook.regions, year: year)
    let indicator = try NameResolution.indicator(indicator, in: codebook)
    let keys = keys(region, indicator)
    let finder = try SourceFinder(reports, codebook: codebook)
    let corrections = try corrections(codebook)
    var read: [String: ReadReport] = [:]
    var explained: [ExplainedFigure] = []
    for key in keys {
      guard let figure = dataSet[key] else { continue }
      let source = dataSet.sources[figure.source]
      if let source, read[source.id] == nil {
        read[source.id] = try await finder.report(of: source, corrections: corrections)
      }
      explained.append(
        ExplainedFigure(
          figure: figure, source: source, report: read[figure.source],
          correction: corrections.correction(of: key, in: figure.source)))
    }
    guard !explained.isEmpty else {
      try await tellNothing(keys, dataSet, finder, corrections)
      throw ExitCode(1)
    }
    try emit(explained, codebook)
  }

  private func keys(_ region: Region, _ indicator: Indicator) -> [ObservationKey] {
    let roles = role.map { [$0] } ?? Role.allCases
    let measures = Measure.allCases.filter { indicator.measures.contains($0) && (measure ?? $0) == $0 }
    return roles.flatMap { role in
      measures.map {
        ObservationKey(region: region.code, indicator: indicator.id, measure: $0, role: role, year: year)
      }
    }
  }

  private func corrections(_ codebook: Codebook) throws(CommandFailure) -> CorrectionSheet {
    var rows: [Correction] = []
    for folder in try DataSetFolder.folders(data) {
      let path = "\(folder)/\(CorrectionFiles.name)"
      if let bytes = try DataSetFolder.optional(path), !bytes.isEmpty {
        rows += try CorrectionFiles.read(path, codebook: codebook)
      }
    }
    return CorrectionSheet(rows)
  }

  private func emit(_ explained: [ExplainedFigure], _ codebook: Codebook) throws(CommandFailure) {
    if output.resolvedFormat.isForPeople {
      let tables = explained.map { ExplanationRows.people($0, codebook: codebook, language: shared.language) }
      try RowOutput.emit(tables, output, language: shared.language)
    } else {
      try RowOutput.emit(ExplanationRows.machine(explained), output, language: shared.language)
    }
    for id in Set(explained.filter { $0.report == nil }.map(\.figure.source)).sorted() {
      shared.console.note(
        reports.isEmpty ? ExplanationWords.noReports(id) : ExplanationWords.reportNotFound(id))
    }
  }

  /// What the reports say in place of the figure, as far as they are at hand.
  private func tellNothing(
    _ keys: [ObservationKey], _ dataSet: DataSet, _ finder: SourceFinder, _ corrections: CorrectionSheet
  ) async throws(CommandFailure) {
    for key in keys {
      shared.console.warn(ExplanationWords.absent(key, dataSet.codebook))
      guard let source = dataSet.sources[key.usualSource] else {
        shared.console.note(ExplanationWords.unknownReport(key.usualSource))
        continue
      }
      guard let report = try await finder.report(of: source, corrections: corrections) else {
        shared.console.note(
          reports.isEmpty
            ? ExplanationWords.noReports(source.id) : ExplanationWords.reportNotFound(source.id))
        continue
      }
      let coverage = ReportCoverage(report, codebook: dataSet.codebook)
      for cell in coverage.cells where cell.key == key {
        shared.console.warn(ExplanationWords.nothing(cell, report))
      }
    }
  }
}
