import ArgumentParser
import Schema

/// `duibiao indicators`: what can be named.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: "List the indicators: ids, names, measures, units, direction (指标).",
    discussion: """
      CSV has the columns of indicators.csv; entries of one field are separated by |, a unit and its power of ten stand \
      in unit and unit_mult. direction: up (more is better), down (less is better), cap (a ceiling).

      Examples:
        duibiao indicators
        duibiao indicators --search 收入
        duibiao indicators --search income --format json
      """)

  @Option(name: .long, help: "Only those whose id, name or alias holds this text.")
  var search: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let codebook = try DataSetFolder.codebook(ofDataIn: data)
    let found = search.map { Self.search($0, codebook) } ?? codebook.indicators
    if found.isEmpty, let search { throw NameResolution.unknownIndicator(search, in: codebook) }
    try RowOutput.emit(
      IndicatorRows.table(found, language: shared.language), output, language: shared.language)
  }

  /// The indicators that `text` stands in, in the order of the catalogue.
  static func search(_ text: String, _ codebook: Codebook) -> [Indicator] {
    let wanted = text.lowercased()
    return codebook.indicators.filter { indicator in
      let names = [indicator.id.rawValue, indicator.nameZH, indicator.nameEN] + indicator.aliases
      return names.contains { $0.lowercased().contains(wanted) }
    }
  }
}
