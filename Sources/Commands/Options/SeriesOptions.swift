import Analytics
import ArgumentParser
import Schema

/// Regions as arguments.
struct RegionArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Regions: names or codes; a shared name is qualified (福州市/鼓楼区).", valueName: "region"),
    completion: Completions.region)
  var regions: [String]

  /// The regions' codes, each once, in the order given.
  func codes(_ register: RegionRegister, year: Int?) throws(CommandFailure) -> [RegionCode] {
    try RegionArguments.codes(of: regions, register, year: year)
  }

  /// The codes of `regions`, each once, in the order given.
  static func codes(
    of regions: [String], _ register: RegionRegister, year: Int?
  ) throws(CommandFailure) -> [RegionCode] {
    var codes: [RegionCode] = []
    for query in regions {
      let code = try NameResolution.region(query, in: register, year: year).code
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }
}

/// One indicator of some regions through the years: the same for `series` and for a line chart.
struct SeriesOptions: ParsableArguments {
  @OptionGroup var places: RegionArguments

  @Option(
    name: .long, help: "The indicator: an id or any Chinese name (see duibiao indicators).",
    completion: Completions.indicator)
  var indicator: String

  @Option(name: .long, help: "growth or level (default: growth where the indicator has it).")
  var measure: Measure?

  @Option(name: .long, help: ArgumentHelp("The first year (default: of the data).", valueName: "year"))
  var from: Int?

  @Option(name: .long, help: ArgumentHelp("The last year (default: of the data).", valueName: "year"))
  var to: Int?

  func validate() throws {
    if let from, let to, from > to {
      throw ValidationError("--from \(from) is after --to \(to): turn them round.")
    }
  }

  /// The series that `dataSet` holds.
  ///
  /// - Throws: ``CommandFailure`` for a name or year that there is not, and when there is no figure at all.
  func series(of dataSet: DataSet) throws(CommandFailure) -> Series {
    let codebook = dataSet.codebook
    let indicator = try NameResolution.indicator(indicator, in: codebook)
    let codes = try places.codes(codebook.regions, year: to)
    let series: Series
    do throws(AnalysisError) {
      series = try Analysis(dataSet).series(
        codes, indicator: indicator.id, measure: measure, from: from, to: to)
    } catch {
      throw CommandFailure(error.message(codebook))
    }
    guard series.lines.contains(where: \.hasFigure) else {
      throw CommandFailure(series.emptyMessage(dataSet))
    }
    return series
  }
}

/// Some regions side by side: the same for `compare` and for a grouped bar chart.
struct ComparisonOptions: ParsableArguments {
  @OptionGroup var places: RegionArguments

  @Option(
    name: .long, help: "The year of the actuals; latest: the year that each region's newest report reviews.")
  var year: YearArgument = .latest

  @Option(
    name: .long,
    help:
      "Only this indicator (id or Chinese name); repeatable or a list with commas (default: all that have figures).",
    completion: Completions.indicator)
  var indicator: [String] = []

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Rank among the regions of the same tier in this one (default: all that the data hold).",
      valueName: "region"),
    completion: Completions.region)
  var within: String?

  /// The comparison that `dataSet` holds.
  ///
  /// - Throws: ``CommandFailure`` for a name or year that there is not, and when there is no figure at all.
  func comparison(of dataSet: DataSet) throws(CommandFailure) -> Comparison {
    let codebook = dataSet.codebook
    var ids: [IndicatorID] = []
    for query in indicator.flatMap(ComponentName.list) {
      let id = try NameResolution.indicator(query, in: codebook).id
      if !ids.contains(id) { ids.append(id) }
    }
    let codes = try places.codes(codebook.regions, year: year.year)
    var group: RegionCode?
    if let within { group = try NameResolution.region(within, in: codebook.regions, year: year.year).code }
    let comparison: Comparison
    do throws(AnalysisError) {
      comparison = try Analysis(dataSet).compare(
        codes, year: year.selection, indicators: ids.isEmpty ? nil : ids, within: group)
    } catch {
      throw CommandFailure(error.message(codebook))
    }
    guard comparison.hasFigure else { throw CommandFailure(comparison.emptyMessage(dataSet)) }
    return comparison
  }
}
