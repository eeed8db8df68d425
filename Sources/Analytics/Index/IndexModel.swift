internal import Schema

/// The figures of one component, one a scored region in the order of their codes.
struct IndexColumn: Sendable {
  let component: IndexComponent
  let lessIsBetter: Bool
  let values: [ExactDecimal?]
  /// What a region's figure is of its own target, in percent; empty where that is not asked for.
  let ownTargets: [ExactDecimal?]

  /// Whether the regions that have a figure all have the same.
  var isConstant: Bool { Set((ownTargets.isEmpty ? values : ownTargets).compactMap { $0 }).count < 2 }
}

/// The numbers behind an index: what is left of the question once regions and figures are found.
struct IndexModel: Sendable {
  /// The scored regions, by code.
  let regions: [Region]
  /// The components that tell regions apart.
  let columns: [IndexColumn]
  /// One weight a column, not yet divided by their sum.
  let weights: [ExactDecimal]
  let normalisation: Normalisation
  let reference: DistanceReference

  /// Every column on a common scale.
  func normalised(by method: Normalisation) throws(IndexError) -> [[ExactDecimal?]] {
    var scaled: [[ExactDecimal?]] = []
    for column in columns {
      scaled.append(try column.normalised(by: method, reference: reference, regions: regions))
    }
    return scaled
  }

  /// The weighted means of the columns, one a region, to ten decimals; `nil` where a region has none of the figures.
  func scores(_ scaled: [[ExactDecimal?]]) -> [ExactDecimal?] {
    regions.indices.map { region in
      var sum = ExactDecimal.zero
      var weight = ExactDecimal.zero
      for (column, own) in zip(scaled, weights) {
        guard let value = column[region] else { continue }
        sum = sum + value * own
        weight = weight + own
      }
      return sum.divided(by: weight, decimals: CompositeIndex.normalisedDecimals)
    }
  }
}

/// Competition ranks, ties alike.
enum CompetitionRanks {
  /// The rank of each score, the largest first; `nil` for none.
  static func of(_ scores: [(some Comparable)?]) -> [Int?] {
    let order = scores.indices.filter { scores[$0] != nil }.sorted { left, right in
      guard let first = scores[left], let second = scores[right], first != second else { return left < right }
      return first > second
    }
    var ranks: [Int?] = Array(repeating: nil, count: scores.count)
    var rank = 0
    for (place, index) in order.enumerated() {
      if place == 0 || scores[order[place - 1]] != scores[index] { rank = place + 1 }
      ranks[index] = rank
    }
    return ranks
  }
}
