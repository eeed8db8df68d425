internal import Schema

/// The runs behind ``IndexRobustness``.
struct IndexExperiment {
  private let model: IndexModel
  /// Every normalisation that can be computed, the index's own first.
  private var methods: [Normalisation] = []
  /// Their figures: a method, a column, a region.
  private var scaled: [[[Double?]]] = []
  private var minmax: [[ExactDecimal?]] = []
  private(set) var impossible: [IndexRobustness.Impossible] = []

  init(_ model: IndexModel) {
    self.model = model
    for method in [model.normalisation] + Normalisation.allCases.filter({ $0 != model.normalisation }) {
      do throws(IndexError) {
        let figures = try model.normalised(by: method)
        methods.append(method)
        scaled.append(figures.map { $0.map { $0?.approximation } })
        if method == .minmax { minmax = figures }
      } catch {
        impossible.append(IndexRobustness.Impossible(change: .normalisation(method), error: error))
      }
    }
  }

  private var weights: [Double] { model.weights.map(\.approximation) }

  /// The ranks by each change, in the order of the regions' codes.
  func alternatives() -> [(change: IndexRobustness.Change, ranks: [Int?])] {
    var runs: [(change: IndexRobustness.Change, ranks: [Int?])] = []
    for (index, method) in methods.enumerated() where index > 0 {
      runs.append((.normalisation(method), ranks(method: index, weights: weights)))
    }
    guard model.columns.count > 1 else { return runs }
    let equal = Array(repeating: 1.0, count: model.columns.count)
    if Set(model.weights).count > 1 { runs.append((.weighting(.equal), ranks(method: 0, weights: equal))) }
    let entropy = EntropyWeights.of(minmax)
    if entropy != model.weights {
      runs.append((.weighting(.entropy), ranks(method: 0, weights: entropy.map(\.approximation))))
    }
    for (index, column) in model.columns.enumerated() {
      runs.append((.without(column.component), ranks(method: 0, weights: weights, without: index)))
    }
    return runs
  }

  /// What the draws give, in the order of the regions' codes.
  func draw(
    _ draws: Int, seed: UInt64, spread: Double
  ) -> (byWeights: [IndexRobustness.Interval?], byAll: [IndexRobustness.Interval?]) {
    var generator = SplitMix64(seed: seed)
    var byWeights = RankCounts(regions: model.regions.count)
    var byAll = RankCounts(regions: model.regions.count)
    let nominal = weights
    for _ in 0..<draws {
      let method = generator.nextIndex(below: methods.count)
      let left = generator.nextIndex(below: nominal.count + 1)
      let drawn = nominal.map { $0 * (1 + spread * (2 * generator.nextUnit() - 1)) }
      byWeights.add(ranks(method: 0, weights: drawn))
      // The only component can't be left out.
      byAll.add(
        ranks(method: method, weights: drawn, without: left == 0 || nominal.count == 1 ? nil : left - 1))
    }
    return (byWeights.intervals, byAll.intervals)
  }

  private func ranks(method: Int, weights: [Double], without left: Int? = nil) -> [Int?] {
    let figures = scaled[method]
    var scale = 1.0
    for _ in 0..<CompositeIndex.scoreDecimals { scale *= 10 }
    let scores = model.regions.indices.map { region -> Double? in
      var sum = 0.0
      var weight = 0.0
      for column in figures.indices where column != left {
        guard let figure = figures[column][region] else { continue }
        sum += weights[column] * figure
        weight += weights[column]
      }
      return weight > 0 ? (sum / weight * scale).rounded(.toNearestOrEven) : nil
    }
    return CompetitionRanks.of(scores)
  }
}

/// How often each region had each rank.
private struct RankCounts {
  private var counts: [[Int32]]

  init(regions: Int) { counts = Array(repeating: Array(repeating: 0, count: regions), count: regions) }

  mutating func add(_ ranks: [Int?]) {
    for (region, rank) in ranks.enumerated() {
      if let rank { counts[region][rank - 1] += 1 }
    }
  }

  /// Median and 5–95 % of each region's ranks.
  ///
  /// By the inverse of the empirical distribution function (Hyndman and Fan 1996, *Sample Quantiles in Statistical
  /// Packages*, type 1): the smallest rank that at least this share of the draws does not exceed, so always one that
  /// occurred.
  var intervals: [IndexRobustness.Interval?] {
    counts.map { counts in
      guard let median = Self.quantile(50, counts), let low = Self.quantile(5, counts),
        let high = Self.quantile(95, counts)
      else { return nil }
      return IndexRobustness.Interval(median: median, low: low, high: high)
    }
  }

  private static func quantile(_ percent: Int, _ counts: [Int32]) -> Int? {
    let total = counts.reduce(0) { $0 + Int($1) }
    guard total > 0 else { return nil }
    var below = 0
    for (index, count) in counts.enumerated() {
      below += Int(count)
      if below * 100 >= percent * total { return index + 1 }
    }
    return counts.count
  }
}
