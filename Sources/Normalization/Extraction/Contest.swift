public import Schema

/// What decided which of two figures for one key was kept (DESIGN §1, "Which one wins").
public enum SettlementRule: String, Sendable, Hashable, CaseIterable {
  /// The other one's digits were doubtful.
  case certain
  /// The indicator's own name over a vague one.
  case name
  /// The year is named, or the look back is on one year.
  case year
  /// A number over a relation.
  case number
  /// Stated among the aims over elsewhere in the plan.
  case aims
  /// On a comparable basis over the plain one.
  case comparable
  /// The catalogue's unit over a second one.
  case unit
  /// The precise figure over the rounded one.
  case precise
  /// The earlier in the text, as nothing else decides.
  case earlier
}

/// Two figures of one report for one key: the one that was kept, the one that was not, and why.
public struct Contest: Sendable, Hashable {
  /// The figure that was kept.
  public let kept: ExtractedObservation
  /// The figure that was not.
  public let dropped: ExtractedObservation
  /// What decided.
  public let rule: SettlementRule
  /// The one that was dropped is only a less precise form.
  public let isRounding: Bool

  /// The contest as a finding.
  public var finding: Finding {
    let (kept, dropped) = (kept.observation, dropped.observation)
    return Finding(
      isRounding ? .rounded(kept: kept, dropped: dropped) : .conflict(kept: kept, dropped: dropped))
  }
}

extension ExtractedReport {
  /// The figures that lost to others, as findings.
  public var findings: [Finding] { contests.map(\.finding) }
}
