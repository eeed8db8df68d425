/// What became of one observation that was merged into a data set.
public struct MergeChange: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Sendable, CaseIterable {
    /// Its key was new.
    case added
    /// The data set said so already.
    case confirmed
    /// It took the place of another figure.
    case revised
    /// It contradicts the figure that stays, by the rule for two sources.
    case conflicting
    /// It is from an older report than the figure that stays.
    case superseded
    /// Its report, read again, no longer states it.
    case withdrawn
  }

  /// What became of it.
  public let kind: Kind
  /// What the data set said before.
  public let before: Observation?
  /// What it says now.
  public let after: Observation?
  /// What was not taken.
  public let dropped: Observation?

  /// A change of these parts.
  public init(_ kind: Kind, before: Observation?, after: Observation?, dropped: Observation? = nil) {
    self.kind = kind
    self.before = before
    self.after = after
    self.dropped = dropped
  }

  /// The key.
  public var key: ObservationKey? { (after ?? before)?.key }

  /// Two sources that give different figures, as a finding.
  public var finding: Finding? {
    guard let before, let after else { return nil }
    switch kind {
    case .revised where before.source != after.source: return Finding(.revised(kept: after, dropped: before))
    case .conflicting, .superseded: return dropped.map { Finding(.revised(kept: before, dropped: $0)) }
    default: return nil
    }
  }

  /// Two data sets that give different figures, as a finding: from two sources, or for one and the same.
  public var discrepancy: Finding? {
    guard kind == .revised, let before, let after, before.source == after.source else { return finding }
    return Finding(.contradiction(kept: after, dropped: before))
  }
}
