/// The decisions that count: of several about one figure of one report the latest.
public struct CorrectionSheet: Sendable {
  /// What became of a correction.
  public enum Outcome: Hashable, Sendable {
    /// The figure was changed, added or left out.
    case applied
    /// The figure is as it was accepted.
    case confirmed
    /// The reading already says so by itself.
    case obsolete
    /// Something else was extracted than was expected.
    case failed(found: Observation?)
  }

  /// Identifies a decision.
  private struct Place: Hashable {
    let key: ObservationKey
    let source: String
  }

  /// The decisions, in the order of their lines.
  public let corrections: [Correction]
  /// How many rows are undecided.
  public let undecidedCount: Int

  /// The sheet of these rows.
  public init(_ rows: [Correction]) {
    var last: [Place: Int] = [:]
    for (index, row) in rows.enumerated() where row.action != nil {
      let place = Place(key: row.key, source: row.source)
      if let earlier = last[place], rows[earlier].date > row.date { continue }
      last[place] = index
    }
    corrections = last.values.sorted().map { rows[$0] }
    undecidedCount = rows.count { $0.action == nil }
  }

  /// The decision about a figure of a report.
  public func correction(of key: ObservationKey, in source: String) -> Correction? {
    corrections.last { $0.key == key && $0.source == source }
  }

  /// What is left of one report's figures, and what became of each correction of it.
  ///
  /// `doubtful` are the figures that were left out for a person to decide.
  public func apply(
    to observations: [Observation], doubtful: [Observation] = [], source: String
  ) -> (observations: [Observation], results: [(correction: Correction, outcome: Outcome)]) {
    if !corrections.contains(where: { $0.source == source }), Self.isInOrder(observations) {
      // Nearly all reports: nobody has decided anything about them.
      return (observations, [])
    }
    var figures = Dictionary(observations.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    var results: [(correction: Correction, outcome: Outcome)] = []
    for correction in corrections where correction.source == source {
      let key = correction.key
      let present = figures[key]
      if let problem = Self.disagreement(correction, present, doubtful) {
        results.append((correction, problem))
        continue
      }
      switch correction.action {
      case .accept:
        let candidate = doubtful.first { $0.key == key && correction.expect?.matches($0) == true }
        results.append((correction, present == nil ? .applied : .confirmed))
        figures[key] = present ?? candidate
      case .override:
        results.append((correction, .applied))
        figures[key] = correction.replacement(for: present)
      case .drop:
        results.append((correction, present == nil ? .confirmed : .applied))
        figures[key] = nil
      case nil: continue
      }
    }
    return (figures.values.sorted { $0.key < $1.key }, results)
  }

  /// Whether observations stand in the order of their keys, each key once.
  private static func isInOrder(_ observations: [Observation]) -> Bool {
    zip(observations, observations.dropFirst()).allSatisfy { $0.key < $1.key }
  }

  /// Why a correction can't be applied; `nil` if it can.
  private static func disagreement(
    _ correction: Correction, _ present: Observation?, _ doubtful: [Observation]
  ) -> Outcome? {
    if correction.action == .accept {
      let pool = [present].compactMap { $0 } + doubtful.filter { $0.key == correction.key }
      let isThere = pool.contains { correction.expect?.matches($0) == true }
      return isThere ? nil : .failed(found: present)
    }
    let isExpected =
      switch (correction.expect, present) {
      case (nil, nil): true
      case (let expect?, let present?): expect.matches(present)
      case (let expect?, nil):
        // A doubtful figure may be overridden or left out by what it would be read as.
        doubtful.contains { $0.key == correction.key && expect.matches($0) }
      case (nil, _?): false
      }
    if isExpected { return nil }
    return correction.isFulfilled(by: present) ? .obsolete : .failed(found: present)
  }
}
