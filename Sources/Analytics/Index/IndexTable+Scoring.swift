internal import Schema

extension IndexTable {
  /// One weight a component as far as they are known before any figure is looked at.
  private var nominalWeights: [ExactDecimal] {
    guard case .given(let weights) = request.weighting else {
      return Array(repeating: ExactDecimal(1), count: components.count)
    }
    return weights
  }

  /// Which share of the weights a region's figures make up.
  private func share(_ entry: Entry) -> (present: ExactDecimal, all: ExactDecimal) {
    let weights = nominalWeights
    let present = zip(entry.reasons, weights).filter { $0.0 == nil }.map(\.1)
    return (present.reduce(.zero, +), weights.reduce(.zero, +))
  }

  private func vacancies(_ entry: Entry) -> [IndexVacancy] {
    zip(components, zip(entry.rows, entry.reasons)).compactMap { component, found in
      found.1.map {
        IndexVacancy(region: entry.region, year: found.0?.year, component: component, reason: $0)
      }
    }
  }

  /// The places of the regions that the policy scores.
  func scoredRegions() throws(IndexError) -> [Int] {
    switch request.missing {
    case .drop: break
    case .fail:
      let missing = regions.flatMap(vacancies)
      guard missing.isEmpty else { throw .incomplete(missing) }
    case .partial(let minimum):
      let kept = regions.indices.filter { place in
        let (present, all) = share(regions[place])
        return present > .zero && present >= minimum * all
      }
      // A region that has nothing but what all others have alike can't be told from them.
      let columns = columns(of: kept)
      let telling = columns.indices.filter { !columns[$0].isConstant }
      return kept.filter { place in telling.contains { regions[place].reasons[$0] == nil } }
    }
    return regions.indices.filter { regions[$0].reasons.allSatisfy { $0 == nil } }
  }

  func columns(of scored: [Int]) -> [IndexColumn] {
    components.indices.map { index in
      IndexColumn(
        component: components[index], lessIsBetter: lessIsBetter(index),
        values: scored.map { regions[$0].reasons[index] == nil ? regions[$0].rows[index]?.score : nil },
        ownTargets: refersToOwnTargets ? scored.map { regions[$0].ownTargets[index] } : [])
    }
  }

  /// Gaps are signed so that more is better; of figures the catalogue decides.
  private func lessIsBetter(_ index: Int) -> Bool {
    let isFigure = components[index].figure == .actual || components[index].figure == .target
    return isFigure && rankings[index].indicator.direction != .up
  }

  /// The weights of the columns that count.
  func weights(of columns: [IndexColumn], at active: [Int], regions: [Int]) throws(IndexError)
    -> [ExactDecimal]
  {
    guard request.weighting == .entropy else { return active.map { nominalWeights[$0] } }
    var scaled: [[ExactDecimal?]] = []
    for column in columns { scaled.append(try column.normalised(by: .minmax, reference: .best, regions: [])) }
    let weights = EntropyWeights.of(scaled)
    guard weights.contains(where: { $0 > .zero }) else { throw .nothingDiffers }
    return weights
  }

  func tooFew(_ scored: Int) -> IndexError {
    .tooFewRegions(scored: scored, group: regions.count, lacking: regions.flatMap(vacancies))
  }

  /// The index that the model's numbers make.
  func composed(_ model: IndexModel, scored: [Int], active: [Int]) throws(IndexError) -> CompositeIndex {
    let scaled = try model.normalised(by: request.normalisation)
    let scores = model.scores(scaled).map { $0?.rounded(toDecimals: CompositeIndex.scoreDecimals) }
    let ranks = CompetitionRanks.of(scores)
    var rows: [CompositeIndex.Row] = []
    for (place, region) in scored.enumerated() {
      var row = row(regions[region])
      row.rank = ranks[place]
      row.score = scores[place]
      let there = active.indices.filter { scaled[$0][place] != nil }
      let sum = there.reduce(.zero) { $0 + model.weights[$1] }
      for index in there {
        row.cells[active[index]].normalised = scaled[index][place]
        row.cells[active[index]].weight = Self.share(model.weights[index], of: sum)
      }
      rows.append(row)
    }
    rows.sort { ($0.rank ?? .max, $0.region.code) < ($1.rank ?? .max, $1.region.code) }
    let others = Set(regions.indices).subtracting(scored).sorted().map { unscored(regions[$0]) }
    return CompositeIndex(
      request: request, components: described(model, active), scored: rows, unscored: others, model: model)
  }

  private func row(_ entry: Entry) -> CompositeIndex.Row {
    let (present, all) = share(entry)
    return CompositeIndex.Row(
      region: entry.region, year: entry.rows.lazy.compactMap { $0?.year }.first,
      share: Self.share(present, of: all),
      cells: components.indices.map { index in
        CompositeIndex.Cell(
          row: entry.rows[index], value: entry.reasons[index] == nil ? entry.rows[index]?.score : nil,
          reason: entry.reasons[index])
      })
  }

  private func unscored(_ entry: Entry) -> CompositeIndex.Row {
    var row = row(entry)
    if case .partial = request.missing {
      row.exclusion = .smallShare(row.share)
    } else {
      row.exclusion = .missingFigures
    }
    return row
  }

  private func described(_ model: IndexModel, _ active: [Int]) -> [CompositeIndex.Component] {
    let sum = model.weights.reduce(.zero, +)
    return components.indices.map { index in
      let ranking = rankings[index]
      let weight = active.firstIndex(of: index).map { Self.share(model.weights[$0], of: sum) }
      return CompositeIndex.Component(
        component: components[index], indicator: ranking.indicator, measure: ranking.measure,
        unit: ranking.unit,
        gapUnit: ranking.gapUnit, weight: weight ?? .zero, isConstant: weight == nil,
        lessIsBetter: lessIsBetter(index))
    }
  }

  private static func share(_ part: ExactDecimal, of whole: ExactDecimal) -> ExactDecimal {
    part.divided(by: whole, decimals: 6) ?? .zero
  }
}
