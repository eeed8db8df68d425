public import Schema

/// Regions in the order of a composite index, best first; who can't be scored stands below with the reason.
///
/// The score is the weighted arithmetic mean of the normalised figures (linear aggregation: OECD/JRC 2008, Handbook on
/// Constructing Composite Indicators, page 103, equation 31). A bad figure can so be made up for by a good one; a linear
/// index says nothing else. Scores are compared as rounded to ``scoreDecimals`` decimals, half to even, so that the last
/// digits of a division or a root decide nothing; equal ones share a rank (1, 2, 2, 4) and stand in the order of their codes.
public struct CompositeIndex: Sendable {
  /// The decimals that scores are rounded to before they are compared.
  public static let scoreDecimals = 6
  /// The decimals that normalised figures are rounded to before they are summed up.
  public static let normalisedDecimals = 10

  /// One component as it went into the index.
  public struct Component: Hashable, Sendable {
    /// What was asked, with the measure.
    public let component: IndexComponent
    /// The indicator.
    public let indicator: Indicator
    /// The measure.
    public let measure: Measure
    /// The unit of its figures; of gaps see ``gapUnit``.
    public let unit: ScaledUnit
    /// The unit of the gaps, if the component is one.
    public let gapUnit: GapUnit?
    /// Its share of all weights, six decimals; zero if it is set aside.
    public let weight: ExactDecimal
    /// Whether all scored regions have the same figure: it tells nothing apart and is set aside, whatever it weighs.
    public let isConstant: Bool
    /// Whether a smaller figure is better.
    public let lessIsBetter: Bool
  }

  /// What one region has for one component.
  public struct Cell: Hashable, Sendable {
    /// The figure as ranked by ``Analysis/rank(_:)``, with what it rests on; `nil` if the region is none of that group.
    public let row: RankingRow?
    /// The figure; `nil` if it is missing.
    public let value: ExactDecimal?
    /// The figure on the common scale; `nil` if missing, set aside or the region is not scored.
    public internal(set) var normalised: ExactDecimal?
    /// What it weighs in this region's score, six decimals: the weights of a region sum up to one.
    public internal(set) var weight: ExactDecimal?
    /// Why there is no figure.
    public let reason: MissingReason?
  }

  /// Why a region has no score.
  public enum Exclusion: Hashable, Sendable {
    /// Figures are missing and the policy drops such regions.
    case missingFigures
    /// What is there makes up too small a share of the weights.
    case smallShare(ExactDecimal)
  }

  /// One region.
  public struct Row: Hashable, Sendable {
    /// The rank from 1, ties alike; `nil` for a region that is not scored.
    public internal(set) var rank: Int?
    /// The region.
    public let region: Region
    /// The year of its figures; `nil` if it has no report.
    public let year: Int?
    /// The score, rounded to ``CompositeIndex/scoreDecimals``.
    public internal(set) var score: ExactDecimal?
    /// Which share of the weights the figures that are there make up, six decimals.
    public let share: ExactDecimal
    /// One cell a component, in their order.
    public internal(set) var cells: [Cell]
    /// Why the region is not scored.
    public internal(set) var exclusion: Exclusion?
  }

  /// What was asked.
  public let request: IndexRequest
  /// The components, in the order asked.
  public let components: [Component]
  /// The scored regions, best first.
  public let scored: [Row]
  /// The others, by code.
  public let unscored: [Row]
  let model: IndexModel

  /// All regions of the group: the scored, then the others.
  public var rows: [Row] { scored + unscored }
}

extension CompositeIndex.Row {
  /// Which components the region has no figure for, and why.
  public func vacancies(_ components: [IndexComponent]) -> [IndexVacancy] {
    zip(components, cells).compactMap { component, cell in
      cell.reason.map {
        IndexVacancy(region: region, year: cell.row?.year ?? year, component: component, reason: $0)
      }
    }
  }
}
