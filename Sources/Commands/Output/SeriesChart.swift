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

    func targetFigure(_ year: Int, unit: ScaledUnit) -> Observation? {
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
    years = SeriesChart.years(of: series, look, highlighted, lastActual: lastActual)
    lines = SeriesChart.lines(of: series, look, dataSet, years)
    names = RegionNames(series.flatMap { $0.lines.map(\.region) }, in: dataSet.codebook.regions)
  }

  private static func lines(
    of series: [Series], _ look: LineLook, _ dataSet: DataSet, _ years: [Int]
  ) -> [Line] {
    let span = (years.first ?? 0)...(max(years.first ?? 0, years.last ?? 0))
    let analysis = look.base.map { (base: $0, analysis: Analysis(dataSet)) }
    return series.flatMap { one in
      one.lines.map { line in
        Line(
          region: line.region, indicator: one.indicator, measure: one.measure,
          points: Dictionary(line.points.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first }),
          chain: analysis.map {
            $0.analysis.chainedIndex(line.region.code, one.indicator.id, base: $0.base, years: span)
          })
      }
    }
  }

  /// The lines that have something to draw.
  func drawable(_ lines: [Line]) -> [Line] {
    // An index that only has its base year says nothing.
    lines.filter { line in
      years.contains { line.value($0) != nil && (line.chain == nil || $0 != look.base) }
    }
  }

  private static func years(
    of series: [Series], _ look: LineLook, _ highlighted: Set<RegionCode>, lastActual: Int?
  ) -> [Int] {
    let first = firstDrawnYear(of: series, look, highlighted) ?? series.compactMap(\.years.first).min() ?? 0
    let newest = series.compactMap(\.years.last).max() ?? 0
    let last = lastActual.map { lastDrawnYear(of: series, look, highlighted, lastActual: $0) } ?? newest
    // The base of an index stands one year before the first growth.
    let start = look.base.map { min($0, first) } ?? first
    return start <= last ? Array(start...last) : []
  }

  /// The first year of which something is drawn: an actual, or a target of the past where those are.
  private static func firstDrawnYear(
    of series: [Series], _ look: LineLook, _ highlighted: Set<RegionCode>
  ) -> Int? {
    let count = look.facet == .region ? 1 : series.map(\.lines.count).max() ?? 0
    let drawsAll =
      look.targets == .all
      || look.targets == .auto && highlighted.isEmpty && count <= LineLook.mostTargetLines
    return series.lazy.flatMap(\.lines).flatMap { line in
      let drawsTargets =
        drawsAll || look.targets == .auto && highlighted.contains(line.region.code)
      return line.points.lazy.filter {
        $0.actual.observation?.value.low != nil || drawsTargets && $0.target.observation?.value.low != nil
      }.map(\.year)
    }.min()
  }

  /// The last year of which something is drawn: the last actual, or a target behind it; beside a highlighted region only its
  /// own counts.
  private static func lastDrawnYear(
    of series: [Series], _ look: LineLook, _ highlighted: Set<RegionCode>, lastActual: Int
  ) -> Int {
    guard look.targets != .none else { return lastActual }
    let lines = series.flatMap(\.lines)
    let focus = look.facet == .region ? [] : highlighted.intersection(lines.map(\.region.code))
    let planned = lines.lazy.filter { focus.isEmpty || focus.contains($0.region.code) }.flatMap(\.points)
      .filter { $0.target.observation?.value.low != nil }.map(\.year).max()
    return max(lastActual, planned ?? lastActual)
  }

  private static func lastActualYear(of series: [Series]) -> Int? {
    var last: Int?
    for point in series.lazy.flatMap(\.lines).flatMap(\.points)
    where point.actual.observation != nil && point.year > last ?? .min {
      last = point.year
    }
    return last
  }

  /// The first year that has targets only.
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

  /// Whether the targets of past years of this line are drawn, among `count` lines in one plot.
  func showsPast(_ line: Line, among lines: [Line]) -> Bool {
    switch look.targets {
    case .all: return true
    case .none: return false
    case .auto:
      if lines.contains(where: { highlighted.contains($0.region.code) }) {
        return highlighted.contains(line.region.code)
      }
      return lines.count <= LineLook.mostTargetLines
    }
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
  var plots: [[Line]] {
    let all = drawable(lines)
    switch look.facet {
    case nil: return [all]
    case .region: return all.map { [$0] }
    case .indicator:
      return series.map { one in all.filter { $0.indicator.id == one.indicator.id } }.filter { !$0.isEmpty }
    }
  }
}
