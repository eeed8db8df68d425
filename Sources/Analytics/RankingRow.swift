public import Schema

/// Something that a reader of a row must know: a footnote.
public enum RankingMark: String, Sendable, CaseIterable, Codable {
  /// The actual is an estimate.
  case estimated
  /// The figure is hedged; it is ranked by the number it states.
  case hedged
  /// The target is given relative to another figure, which stands in for it.
  case resolved
  /// The figure names its basis, and its counterpart or other regions' figures name none or another.
  case basis
}

/// One region in a ranking.
public struct RankingRow: Hashable, Sendable {
  /// The rank from 1, ties alike; `nil` for a region that can't be ranked.
  public internal(set) var rank: Int?
  /// The region.
  public let region: Region
  /// The year of the actual, or of the target in a ranking of targets; `nil` if the region has no report.
  public let year: Int?
  /// The figures behind the row, as stated, with gap and verdict.
  public let pairing: Pairing
  /// What the row is ranked by: the gap, or the figure itself; `nil` if there is none.
  public let score: ExactDecimal?
  /// What the score may be, rounding and hedge allowed for; `nil` without a score.
  public let possible: PossibleRange?
  /// The ranks that rounding and hedges of all figures leave open, see ``PossibleRange``; `nil` without a rank.
  public internal(set) var openRanks: ClosedRange<Int>?
  /// Why the region is not ranked.
  public internal(set) var reason: MissingReason?
  /// The footnotes, in the order of ``RankingMark``.
  public internal(set) var marks: [RankingMark] = []
  let unit: ScaledUnit?

  init(
    region: Region, year: Int?, pairing: Pairing, score: ExactDecimal?, possible: PossibleRange?,
    unit: ScaledUnit?
  ) {
    self.region = region
    self.year = year
    self.pairing = pairing
    self.score = score
    self.possible = possible
    self.unit = unit
    reason = pairing.reason
  }
}

/// The columns of the table that `rank` prints (DESIGN §2).
extension RankingRow {
  /// The actual; of a range the lower end, as in `observations.csv`.
  public var actual: ExactDecimal? { pairing.actual?.value.low }
  /// How the actual is hedged.
  public var actualBound: Bound? { pairing.actual?.value.bound }
  /// Whether the actual is an estimate.
  public var status: ObservationStatus? { pairing.actual?.status }
  /// The target's number, or the number of the figure that stands in for a relative target.
  public var target: ExactDecimal? { pairing.target?.value.low ?? pairing.reference?.value.low }
  /// The upper end of a target that is a range.
  public var targetHigh: ExactDecimal? { pairing.target?.value.high ?? pairing.reference?.value.high }
  /// How the target is hedged.
  public var targetBound: Bound? { pairing.target?.value.bound }
  /// What the target is relative to; with a number in ``target`` it is resolved.
  public var relativeTo: RelativeReference? { pairing.target?.value.reference }
  /// The basis that the actual or the target names.
  public var basis: Basis? { pairing.actual?.basis ?? pairing.target?.basis }
  /// The signed gap, in the ranking's ``Ranking/gapUnit`` (of a region in another unit, in ``Gap/unit``).
  public var gap: ExactDecimal? { pairing.gap?.value }
  /// The verdict.
  public var verdict: Verdict? { pairing.verdict }
  /// The source of the actual.
  public var sourceActual: String? { pairing.actual?.source }
  /// The source of the target.
  public var sourceTarget: String? { pairing.target?.source }
}
