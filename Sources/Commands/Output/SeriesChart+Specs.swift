import Analytics
import Charts
import Schema

/// The chart itself.
extension SeriesChart {
  /// The chart: one plot, or panels.
  func chart(_ options: ChartOptions) throws(CommandFailure) -> any ChartSpec {
    let text = caption.text(options, language)
    do throws(ChartError) {
      return look.facet == nil ? try plot(text) : try panels(text)
    } catch {
      throw CommandFailure(LineRefusal.message(error, for: self))
    }
  }

  private func plot(_ text: ChartText) throws(ChartError) -> LineChartSpec {
    let lines = drawable(lines)
    let drawn = lines.map { lineSeries($0, among: lines, name: name(of: $0)) }
    return try LineChartSpec(
      text: text, years: years, series: drawn, decimals: decimals(lines), unit: suffix(lines),
      shadedFrom: firstPlannedYear, baseline: look.base == nil ? nil : 100, words: words)
  }

  private func panels(_ text: ChartText) throws(ChartError) -> FacetChartSpec {
    let all = drawable(lines)
    let panels: [LinePanel]
    switch look.facet {
    case .indicator:
      let regions = (series.first?.lines ?? []).map(\.region)
      panels = series.map { one in
        let own = all.filter { $0.indicator.id == one.indicator.id }
        let drawn = regions.map { region -> LineSeries in
          guard let line = own.first(where: { $0.region.code == region.code }) else {
            return LineSeries(
              names.onChart(region)[language], values: years.map { _ in nil }, emphasis: emphasis(region))
          }
          return lineSeries(line, among: own, name: names.onChart(region)[language])
        }
        return LinePanel(panelTitle(one), series: drawn, unit: suffix(own))
      }
    case .region, nil:
      panels = all.map { line in
        LinePanel(
          names.onChart(line.region)[language],
          series: [lineSeries(line, among: [line], name: names.onChart(line.region)[language])],
          unit: suffix([line]))
      }
    }
    return try FacetChartSpec(
      text: text, years: years, panels: panels, sharesScale: sharesScale,
      showsOthers: look.facet == .region && panels.count > 1, decimals: decimals(all),
      shadedFrom: firstPlannedYear, baseline: look.base == nil ? nil : 100, words: words)
  }

  /// Panels of different units can't have the same scale.
  var sharesScale: Bool { Set(plots.map { unit(of: $0) }).count <= 1 }

  private func panelTitle(_ series: Series) -> String {
    let unit = unit(of: drawable(lines).filter { $0.indicator.id == series.indicator.id })
    let name = Terms.subject(series.indicator, series.measure)[language]
    guard !sharesScale else { return name }
    return Message(zh: "\(name)（\(Terms.unit(unit).zh)）", en: "\(name) (\(Terms.unit(unit).en))")[language]
  }

  private func lineSeries(_ line: Line, among lines: [Line], name: String) -> LineSeries {
    LineSeries(
      name, values: years.map(line.value), estimated: years.map { isEstimated(line, $0) },
      targets: targets(of: line, among: lines), labels: years.map { label(line, $0) },
      endValue: endValue(line), endNote: endNote(line, among: lines),
      emphasis: emphasis(line.region))
  }

  private func emphasis(_ region: Region) -> Emphasis {
    highlighted.contains(region.code) ? .highlighted : .normal
  }

  private func isEstimated(_ line: Line, _ year: Int) -> Bool {
    look.base == nil && line.points[year]?.status == .estimated
  }

  /// A range is drawn at its easier end, as it is judged (DESIGN §3).
  private func targets(of line: Line, among lines: [Line]) -> [Double?] {
    return years.map { year in
      guard showsTarget(line, year, among: lines), let target = line.targetFigure(year)
      else { return nil }
      let easier =
        line.indicator.direction == .up ? target.value.low : target.value.high ?? target.value.low
      return easier?.approximation
    }
  }

  /// How a figure is written: as the report has it, an index to one decimal.
  private func label(_ line: Line, _ year: Int) -> String {
    if let link = line.chain?.links[year] {
      return (link.isHedged ? "≈" : "") + link.value.rounded(toDecimals: 1).display
    }
    guard line.chain == nil, let figure = line.points[year]?.actual.observation else { return "" }
    return Terms.figure(figure.value, figure.unit, withUnit: false)[language].withGroupedDigits
  }

  /// The last figure, with its year where other lines go on.
  private func endValue(_ line: Line) -> String? {
    guard let last = years.last(where: { line.value($0) != nil }) else { return nil }
    let label = label(line, last)
    let newest = lines.compactMap { own in years.last { own.value($0) != nil } }.max()
    return last == newest ? label : Terms.with(last, label)[language]
  }

  private func endNote(_ line: Line, among lines: [Line]) -> String {
    guard let year = firstPlannedYear, showsPlan(line, year, among: lines),
      let target = line.targetFigure(year)
    else { return "" }
    let figure = Terms.figure(target.value, target.unit, withUnit: false).withGroupedDigits
    return Message(zh: "目标\(figure.zh)", en: "target \(figure.en)")[language]
  }
}
