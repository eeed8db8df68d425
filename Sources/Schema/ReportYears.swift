/// A report states the actuals of the year before its own and the targets of its own, for its own region.
struct ReportYears {
  let dataSet: DataSet
  /// Where each observation stands in its file.
  let lines: [ObservationKey: Int]

  /// Figures without a source, of another region's report or of a year that theirs does not report.
  var findings: [Finding] { dataSet.observations.compactMap(kind(of:)).map(Finding.init) }

  private func kind(of observation: Observation) -> Finding.Kind? {
    let key = observation.key
    let line = lines[key] ?? 0
    guard !observation.source.isEmpty else { return .noSource(key, line: line) }
    guard let source = dataSet.sources[observation.source] else { return nil }
    if source.region != key.region { return .foreignSource(key, source: source.id, line: line) }
    let expected = key.role == .actual ? source.year - 1 : source.year
    return key.year == expected ? nil : .unusualYear(key, source: source.id, line: line)
  }
}
