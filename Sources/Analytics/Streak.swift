/// How many years running a region has met its target, or has missed it, up to the last year.
///
/// Met is met or exceeded, or a ceiling kept; missed is missed, or a ceiling passed. The count goes back from the last
/// year as long as the verdicts agree. A year without a verdict or with an open one (待定) neither counts nor ends the
/// run with certainty: the count stops there and is marked as the least that it can be, as it is at the beginning of the
/// period. If the last year itself has no clear verdict there is no streak.
public struct Streak: Hashable, Sendable {
  /// What was done year after year.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// The target was met, exceeded or kept to.
    case met
    /// The target was missed, or the ceiling passed.
    case missed
  }

  /// What stands before the first year of the run.
  public enum Stop: String, Sendable, CaseIterable, Codable {
    /// The opposite verdict: the run is exactly so long.
    case broken
    /// A year whose verdict is open.
    case undetermined
    /// A year without a verdict.
    case missing
    /// Nothing: the period begins there.
    case beginning
  }

  /// Met or missed.
  public let kind: Kind
  /// How many years.
  public let years: Int
  /// What stands before them.
  public let stop: Stop
  /// Whether the run may be longer than ``years``.
  public var isAtLeast: Bool { stop != .broken }

  /// The streak at the end of `verdicts`, one a year in their order; `nil` if the last is not clear.
  public init?(_ verdicts: [Verdict?]) {
    guard let last = verdicts.last, let kind = last?.kind else { return nil }
    let run = verdicts.reversed().prefix { $0?.kind == kind }.count
    self.kind = kind
    years = run
    guard run < verdicts.count else {
      stop = .beginning
      return
    }
    switch verdicts[verdicts.count - run - 1] {
    case nil: stop = .missing
    case .undetermined?: stop = .undetermined
    default: stop = .broken
    }
  }
}

extension Verdict {
  /// Met or missed; `nil` if it is open.
  public var kind: Streak.Kind? {
    switch self {
    case .exceeded, .met, .within: .met
    case .missed, .over: .missed
    case .undetermined: nil
    }
  }
}
