import Analytics
import Charts
import Schema

/// Series as lines over the years, in one plot or in panels.
struct SeriesChart {
  /// One an indicator, all of the same regions in the same order.
  let series: [Series]
  let look: LineLook
  let highlighted: Set<RegionCode>
  let dataSet: DataSet
  let language: Language
  /// The last year with an actual figure.
  let lastActualYear: Int?
  /// Every year from the first to the last that is drawn.
  let years: [Int]
  /// All lines: the regions of the first indicator, then of the next.
  let lines: [Line]
  let names: RegionNames

  /// A region's line of one indicator: the figures behind a drawn line.
  struct Line {
    let region: Region
    let indicator: Indicator
    let measure: Measure
    let points: [Int: Series.Point]
    /// The index of each year instead of its figure.
    var chain: ChainedIndex?

    /// What is drawn for a year.
    func value(_ year: Int) -> Double? {
      guard let chain else { return points[year]?.actual.observation?.value.low?.approximation }
      return chain.links[year]?.value.approximation
    }

    var actuals: [Observation] { points.values.compactMap(\.actual.observation) }

    /// The unit of its figures, which are all of one; without any the indicator's own.
    var unit: ScaledUnit { actuals.first?.unit ?? indicator.unit(of: measure) }

    func targetFigure(_ year: Int) -> Observation? {
      guard let target = points[year]?.target.observation, target.unit == unit, target.value.low != nil else {
        return nil
      }
      return target
    }
  }

  /// The series as lines; what is asked for again and again while a chart is put together is worked out once.
  init(
    series: [Series], look: LineLook, highlighted: Set<RegionCode>, dataSet: DataSet, language: Language
  ) {
    self.series = series
    self.look = look
    self.highlighted = highlighted
    self.dataSet = dataSet
    self.language = language
    let lastActual = SeriesChart.lastActualYear(of: series)
    lastActualYear = lastActual
    let plain = SeriesChart.lines(of: series)
    years = SeriesChart.years(of: plain, series, look, highlighted, lastActual: lastActual)
    lines = SeriesChart.chained(plain, look, dataSet, years)
    names = RegionNames(series.flatMap { $0.lines.map(\.region) }, in: dataSet.codebook.regions)
  }

  private static func lines(of series: [Series]) -> [Line] {
    series.flatMap { one in
      one.lines.map { line in
        Line(
          region: line.region, indicator: one.indicator, measure: one.measure,
          points: Dictionary(line.points.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first }))
      }
    }
  }

  /// The lines as an index, if one is asked for.
  private static func chained(
    _ lines: [Line], _ look: LineLook, _ dataSet: DataSet, _ years: [Int]
  ) -> [Line] {
    guard let base = look.base else { return lines }
    let span = (years.first ?? 0)...(max(years.first ?? 0, years.last ?? 0))
    let analysis = Analysis(dataSet)
    return lines.map { line in
      var line = line
      line.chain = analysis.chainedIndex(line.region.code, line.indicator.id, base: base, years: span)
      return line
    }
  }

  /// The lines that have something to draw.
  func drawable(_ lines: [Line]) -> [Line] {
    // An index that only has its base year says nothing.
    lines.filter { line in
      years.contains { line.value($0) != nil && (line.chain == nil || $0 != look.base) }
    }
  }

  /// The years from the first to the last of which something is drawn.
  private static func years(
    of lines: [Line], _ series: [Series], _ look: LineLook, _ highlighted: Set<RegionCode>, lastActual: Int?
  ) -> [Int] {
    let drawn = drawnYears(of: lines, look, highlighted, lastActual: lastActual ?? .max)
    let first = drawn.min() ?? series.compactMap(\.years.first).min() ?? 0
    let newest = series.compactMap(\.years.last).max() ?? 0
    let last = lastActual.map { max($0, drawn.max() ?? $0) } ?? newest
    // The base of an index stands one year before the first growth.
    let start = look.base.map { min($0, first) } ?? first
    return start <= last ? Array(start...last) : []
  }

  /// The years of actuals, and those of the targets that are drawn.
  private static func drawnYears(
    of lines: [Line], _ look: LineLook, _ highlighted: Set<RegionCode>, lastActual: Int
  ) -> [Int] {
    plots(of: lines.filter { $0.actuals.contains { $0.value.low != nil } }, look).flatMap { group in
      let regions = group.map(\.region.code)
      return group.flatMap { line in
        let showsPast = look.showsPast(line.region.code, among: regions, highlighted: highlighted)
        let showsPlan = look.showsPlan(line.region.code, among: regions, highlighted: highlighted)
        return line.points.keys.filter { year in
          line.points[year]?.actual.observation?.value.low != nil
            || (showsPast || showsPlan && year > lastActual) && line.targetFigure(year) != nil
        }
      }
    }
  }

  private static func lastActualYear(of series: [Series]) -> Int? {
    var last: Int?
    for point in series.lazy.flatMap(\.lines).flatMap(\.points)
    where point.actual.observation != nil && point.year > last ?? .min {
      last = point.year
    }
    return last
  }

  /// The first year that has targets only; the years end with what is drawn, so that one of these is.
  var firstPlannedYear: Int? {
    guard look.targets != .none, let last = lastActualYear else { return nil }
    return years.first { $0 > last }
  }

  /// The unit of a line: that of most of its figures, else the indicator's own.
  func unit(of lines: [Line]) -> ScaledUnit {
    let units = lines.lazy.flatMap(\.points.values).compactMap { $0.actual.observation?.unit }
    return units.first ?? lines.first.map { $0.indicator.unit(of: $0.measure) } ?? .percent
  }

  /// What follows the numbers at the axis: a long unit stands in the subtitle alone.
  func suffix(_ lines: [Line]) -> String {
    look.base == nil && unit(of: lines) == .percent ? "%" : ""
  }

  func decimals(_ lines: [Line]) -> Int {
    guard look.base == nil else { return 1 }
    let figures = lines.lazy.flatMap(\.points.values).compactMap { $0.actual.observation?.value.low }
    let own = figures.map(\.withoutTrailingZeros.decimals).max() ?? 1
    return min(own, 2)
  }

  /// Whether the targets of past years of this line are drawn, among `lines` in one plot.
  func showsPast(_ line: Line, among lines: [Line]) -> Bool {
    look.showsPast(line.region.code, among: lines.map(\.region.code), highlighted: highlighted)
  }

  /// Whether this line's target of a year without actuals stands beside it.
  func showsPlan(_ line: Line, _ year: Int, among lines: [Line]) -> Bool {
    guard let planned = firstPlannedYear, year >= planned else { return false }
    return look.showsPlan(line.region.code, among: lines.map(\.region.code), highlighted: highlighted)
  }

  /// Whether this line's target of a year is drawn.
  func showsTarget(_ line: Line, _ year: Int, among lines: [Line]) -> Bool {
    showsPast(line, among: lines) || showsPlan(line, year, among: lines)
  }

  /// Whether any target of the past is drawn, and whether some are left out.
  var pastTargets: (shown: Bool, leftOut: Bool) {
    var shown = false
    var leftOut = false
    for group in plots {
      for line in group
      where line.points.contains(where: {
        $0.key <= (lastActualYear ?? 0) && $0.value.target.observation?.value.low != nil
      }) {
        if showsPast(line, among: group) { shown = true } else { leftOut = true }
      }
    }
    return (shown, leftOut)
  }

  /// The lines that share a plot.
  var plots: [[Line]] { SeriesChart.plots(of: drawable(lines), look) }

  private static func plots(of lines: [Line], _ look: LineLook) -> [[Line]] {
    switch look.facet {
    case nil: return [lines]
    case .region: return lines.map { [$0] }
    case .indicator:
      var indicators: [IndicatorID] = []
      for line in lines where !indicators.contains(line.indicator.id) { indicators.append(line.indicator.id) }
      return indicators.map { id in lines.filter { $0.indicator.id == id } }
    }
  }
}
