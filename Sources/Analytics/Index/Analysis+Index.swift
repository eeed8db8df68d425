internal import Schema

extension Analysis {
  /// Ranks a group of regions by a composite of several figures; see ``CompositeIndex`` and ``IndexRequest``.
  ///
  /// Each component is found as ``rank(_:)`` finds it: by the same years, units and rules for hedged figures, ranges and
  /// relative targets. Regions that can't be ranked by it lack it.
  /// - Throws: ``IndexError``.
  public func index(_ request: IndexRequest) throws(IndexError) -> CompositeIndex {
    let table = try IndexTable(self, request)
    let scored = try table.scoredRegions()
    let columns = scored.isEmpty ? [] : table.columns(of: scored)
    let active = columns.indices.filter { !columns[$0].isConstant }
    guard scored.count > 1 else { throw table.tooFew(scored.count) }
    guard !active.isEmpty else { throw .nothingDiffers }
    let model = IndexModel(
      regions: scored.map { table.regions[$0].region }, columns: active.map { columns[$0] },
      weights: try table.weights(of: active.map { columns[$0] }, at: active, regions: scored),
      normalisation: request.normalisation, reference: request.reference)
    return try table.composed(model, scored: scored, active: active)
  }
}

/// Every figure that an index asks for, found or not.
struct IndexTable {
  /// One region with its figures.
  struct Entry {
    let region: Region
    var rows: [RankingRow?]
    /// What the figures are of the region's own targets, in percent.
    var ownTargets: [ExactDecimal?]
    /// Why a figure can't be used; `nil` if it can.
    var reasons: [MissingReason?]
  }

  let request: IndexRequest
  let components: [IndexComponent]
  let rankings: [Ranking]
  /// The regions of the group, by code.
  private(set) var regions: [Entry] = []

  init(_ analysis: Analysis, _ request: IndexRequest) throws(IndexError) {
    self.request = request
    try Self.validate(request)
    var rankings: [Ranking] = []
    for component in request.components { rankings.append(try analysis.ranking(component, request)) }
    self.rankings = rankings
    components = rankings.map {
      IndexComponent($0.indicator.id, measure: $0.measure, figure: $0.request.criterion)
    }
    for (index, component) in components.enumerated() where components[..<index].contains(component) {
      throw .repeated(component)
    }
    collect()
    if refersToOwnTargets { try relate(analysis) }
  }

  /// Whether figures are measured by the region's own targets.
  var refersToOwnTargets: Bool { request.normalisation == .distance && request.reference == .target }

  private static func validate(_ request: IndexRequest) throws(IndexError) {
    guard !request.components.isEmpty else { throw .noComponents }
    if case .given(let weights) = request.weighting {
      guard weights.count == request.components.count else {
        throw .weightCount(given: weights.count, components: request.components.count)
      }
      for (component, weight) in zip(request.components, weights) where weight <= .zero {
        throw .weightNotPositive(component, weight)
      }
    }
    if case .partial(let share) = request.missing, share <= .zero || share > ExactDecimal(1) {
      throw .impossibleShare(share)
    }
  }

  private mutating func collect() {
    var entries: [RegionCode: Entry] = [:]
    for (index, ranking) in rankings.enumerated() {
      for row in ranking.rows {
        let nothing = Entry(
          region: row.region, rows: Array(repeating: nil, count: rankings.count),
          ownTargets: Array(repeating: nil, count: rankings.count),
          reasons: Array(repeating: .noReport(year: nil), count: rankings.count))
        entries[row.region.code, default: nothing].rows[index] = row
        entries[row.region.code]?.reasons[index] = row.score == nil ? row.reason ?? .noActual : row.reason
      }
    }
    regions = entries.values.sorted { $0.region.code < $1.region.code }
  }

  /// Finds what each figure is of the region's own target; a figure without one lacks it.
  private mutating func relate(_ analysis: Analysis) throws(IndexError) {
    for (index, ranking) in rankings.enumerated() {
      guard components[index].figure == .actual else { throw .notAnActual(components[index]) }
      let attained = try analysis.ranking(
        IndexComponent(components[index].indicator, measure: ranking.measure, figure: .attainment), request)
      let rows = Dictionary(attained.rows.map { ($0.region.code, $0) }, uniquingKeysWith: { $1 })
      for place in regions.indices where regions[place].reasons[index] == nil {
        let row = rows[regions[place].region.code]
        let share = row.flatMap { Self.shareOfTarget($0, lessIsBetter: ranking.indicator.direction != .up) }
        regions[place].ownTargets[index] = share
        if share == nil { regions[place].reasons[index] = row?.reason ?? .targetNotPositive }
      }
    }
  }

  /// 100 · actual / target, or 100 · target / actual where less is better; `nil` unless both are positive.
  private static func shareOfTarget(_ row: RankingRow, lessIsBetter: Bool) -> ExactDecimal? {
    guard let gap = row.pairing.gap, let actual = row.pairing.figure(lessIsBetter: lessIsBetter),
      actual > .zero
    else { return nil }
    let hundred = ExactDecimal(100)
    let signed = lessIsBetter ? -gap.value : gap.value
    switch gap.unit {
    case .percentagePoints:
      let target = actual - signed
      guard target > .zero else { return nil }
      let (part, whole) = lessIsBetter ? (target, actual) : (actual, target)
      return (part * hundred).divided(by: whole, decimals: CompositeIndex.normalisedDecimals)
    case .percent:
      let share = hundred + signed
      guard share > .zero else { return nil }
      return lessIsBetter
        ? (hundred * hundred).divided(by: share, decimals: CompositeIndex.normalisedDecimals) : share
    case .unit: return nil
    }
  }
}

extension Pairing {
  /// The number that the actual stands for: of a range the worse end, as in every ranking.
  fileprivate func figure(lessIsBetter: Bool) -> ExactDecimal? {
    guard let value = actual?.value else { return nil }
    return lessIsBetter ? value.high ?? value.low : value.low
  }
}

extension Analysis {
  fileprivate func ranking(_ component: IndexComponent, _ request: IndexRequest) throws(IndexError) -> Ranking
  {
    do throws(AnalysisError) {
      return try rank(
        RankingRequest(
          indicator: component.indicator, measure: component.measure, by: component.figure,
          year: request.year,
          group: request.group))
    } catch {
      throw .analysis(error)
    }
  }
}
