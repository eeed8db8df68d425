public import Schema

/// One component of a composite index: which figure of which indicator.
public struct IndexComponent: Hashable, Sendable {
  /// The indicator.
  public let indicator: IndicatorID
  /// The measure; `nil` for growth where the indicator has it, else its level.
  public let measure: Measure?
  /// Which figure: the actual, the target, or the gap between the two (attainment, stretch).
  public let figure: Criterion

  /// A component of these parts.
  public init(_ indicator: IndicatorID, measure: Measure? = nil, figure: Criterion = .actual) {
    self.indicator = indicator
    self.measure = measure
    self.figure = figure
  }
}

/// How the figures of a component are brought to one scale, the larger the better.
///
/// OECD and JRC (2008), *Handbook on Constructing Composite Indicators*, step 5 (pages 27–30 and 83–87). x is the figure
/// of one region, turned by the indicator's direction; statistics are those of the regions that the index scores.
public enum Normalisation: String, Sendable, CaseIterable, Codable {
  /// 100 · (x − min) / (max − min), so 0 for the last and 100 for the first (§5.3, page 85); exact to ten decimals.
  case minmax
  /// (x − mean) / s with the standard deviation s of a sample, so divided by n − 1 (§5.2, page 84; Table 15 on page 87 is
  /// computed so); in binary floating point because of the root, rounded to ten decimals.
  case zscore
  /// 100 · (number of regions that are worse) / (n − 1); ties share the lower place, as the ranks of Table 15 (page 87) do;
  /// these less one, times 100 / (n − 1), are the same.
  case rank
  /// 100 · x / reference, or 100 · reference / x where less is better (§5.4, page 85); only for positive figures.
  case distance
}

/// What ``Normalisation/distance`` refers to (§1.5, page 28: a target, the group leader, the average).
public enum DistanceReference: String, Sendable, CaseIterable, Codable {
  /// The best region of the group, which so gets 100.
  case best
  /// The mean of the group.
  case mean
  /// Each region's own target for the same year, as ``Analysis/attainment(_:_:_:year:)`` takes it: 100 is a target reached.
  case target
}

/// Where the weights of the components come from.
public enum Weighting: Hashable, Sendable {
  /// The same weight for all (OECD/JRC 2008, page 31).
  case equal
  /// The more a component tells the regions apart the more it weighs; see ``EntropyWeights``.
  case entropy
  /// One positive number a component; they are divided by their sum.
  case given([ExactDecimal])
}

/// What becomes of a region without all the figures.
public enum MissingPolicy: Hashable, Sendable {
  /// It is not scored.
  case drop
  /// It is scored by what is there, the weights divided by the sum of those present, if these make up at least this share of
  /// all weights (0 to 1]; with entropy weights, which are not known before, of the number of components.
  case partial(minimumShare: ExactDecimal)
  /// There is no index at all.
  case fail
}

/// What a composite index is made of, of which year, for whom.
public struct IndexRequest: Hashable, Sendable {
  /// The components, each once.
  public var components: [IndexComponent]
  /// How their figures are brought to one scale.
  public var normalisation: Normalisation
  /// What a distance refers to.
  public var reference: DistanceReference
  /// What each component weighs.
  public var weighting: Weighting
  /// What becomes of regions without all the figures.
  public var missing: MissingPolicy
  /// The year: of the actuals, and of the targets in components that are targets.
  public var year: YearSelection
  /// The regions.
  public var group: RankingGroup

  /// A request of these parts.
  public init(
    components: [IndexComponent], normalisation: Normalisation = .minmax,
    reference: DistanceReference = .best,
    weighting: Weighting = .equal, missing: MissingPolicy = .drop, year: YearSelection,
    group: RankingGroup = RankingGroup()
  ) {
    self.components = components
    self.normalisation = normalisation
    self.reference = reference
    self.weighting = weighting
    self.missing = missing
    self.year = year
    self.group = group
  }
}

/// A figure that an index needs and does not find.
public struct IndexVacancy: Hashable, Sendable {
  /// The region.
  public let region: Region
  /// The year it was looked for in; `nil` if the region has no report.
  public let year: Int?
  /// The component.
  public let component: IndexComponent
  /// Why it is not there.
  public let reason: MissingReason
}

/// Why there is no index.
public enum IndexError: Error, Hashable, Sendable {
  /// The request names what there is not.
  case analysis(AnalysisError)
  /// No component was named.
  case noComponents
  /// A component was named twice.
  case repeated(IndexComponent)
  /// There are not as many weights as components.
  case weightCount(given: Int, components: Int)
  /// A weight is zero or negative.
  case weightNotPositive(IndexComponent, ExactDecimal)
  /// The minimum share is not above 0 and up to 1.
  case impossibleShare(ExactDecimal)
  /// Figures are missing and none may be.
  case incomplete([IndexVacancy])
  /// Fewer than two regions can be scored, so there is nothing to compare; what the others lack.
  case tooFewRegions(scored: Int, group: Int, lacking: [IndexVacancy])
  /// In every component all regions have the same figure.
  case nothingDiffers
  /// A distance is a ratio, and this figure (or the one it refers to) is not positive.
  case notPositive(IndexComponent, Region, ExactDecimal)
  /// Only an actual has a target that it can be a share of.
  case notAnActual(IndexComponent)
}
