public import Schema

/// One indicator of several regions through the years: every year from first to last, also those without a figure.
public struct Series: Sendable {
  /// What one region has for one year.
  public struct Point: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The actual of the year.
    public let actual: Sought
    /// The target for the year.
    public let target: Sought
    /// The attainment of the year: gap and verdict, or why there are none.
    public let attainment: Pairing
    /// Whether the actual is an estimate.
    public var status: ObservationStatus? { actual.observation?.status }
  }

  /// One region through the years.
  public struct Line: Hashable, Sendable {
    /// The region, by the name it had in the last year.
    public let region: Region
    /// One point a year, in the order of ``Series/years``.
    public let points: [Point]
  }

  /// The indicator.
  public let indicator: Indicator
  /// The measure.
  public let measure: Measure
  /// Every year from the first to the last.
  public let years: [Int]
  /// One line a region, in the order asked.
  public let lines: [Line]
}

extension Analysis {
  /// Follows one indicator of some regions through the years.
  ///
  /// Without a measure it is growth where the indicator has it; without `from` and `to` the series runs from the first
  /// to the last year that any of the regions has a figure for.
  /// - Throws: ``AnalysisError`` for an unknown region, indicator or measure, or no region at all.
  public func series(
    _ regions: [RegionCode], indicator id: IndicatorID, measure wanted: Measure? = nil, from: Int? = nil,
    to: Int? = nil
  ) throws(AnalysisError) -> Series {
    guard !regions.isEmpty else { throw .noRegions }
    for year in [from, to].compactMap({ $0 }) { _ = try YearSelection.year(year).named() }
    let indicator = try indicator(id)
    let measure = try measure(wanted, of: indicator)
    let known = dataSet.years(of: id, measure, in: Set(regions))
    let first = from ?? known?.lowerBound
    let last = to ?? known?.upperBound
    var years: [Int] = []
    if let first, let last, first <= last { years = Array(first...last) }
    var lines: [Series.Line] = []
    for code in regions {
      let region = try region(code, year: years.last)
      lines.append(Series.Line(region: region, points: years.map { point(region, indicator, measure, $0) }))
    }
    return Series(indicator: indicator, measure: measure, years: years, lines: lines)
  }

  private func point(
    _ region: Region, _ indicator: Indicator, _ measure: Measure, _ year: Int
  ) -> Series.Point {
    Series.Point(
      year: year, actual: actual(region.code, indicator.id, measure, year),
      target: target(region.code, indicator.id, measure, year),
      attainment: attainment(region, indicator, measure, year: year))
  }
}
