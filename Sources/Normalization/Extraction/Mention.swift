public import Schema

/// An indicator that a report names without a figure that could be used.
public struct Mention: Sendable, Hashable {
  /// The indicator.
  public let indicator: IndicatorID
  /// Whether what was or is to be reached is spoken of.
  public let role: Role
  /// The measure of the figure that was not taken; `nil` if it can be any.
  public let measure: Measure?
  /// Why there is no figure.
  public let reason: MissReason
  /// Where the clause stands.
  public let locator: Locator
  /// The clause.
  public let evidence: String
  /// The figure as it would be read if it were not doubtful.
  public let candidate: Observation?

  /// A mention of these parts.
  public init(
    indicator: IndicatorID, role: Role, measure: Measure?, reason: MissReason, locator: Locator,
    evidence: String, candidate: Observation? = nil
  ) {
    self.indicator = indicator
    self.role = role
    self.measure = measure
    self.reason = reason
    self.locator = locator
    self.evidence = evidence
    self.candidate = candidate
  }
}

/// Chooses, for every key without a figure, the one mention that says most about it.
struct MentionChoice {
  private struct Cell: Hashable {
    let indicator: IndicatorNumber
    let role: Role
    let measure: Measure?
  }

  private let lexicon: Lexicon
  private var best: [Cell: Sighting] = [:]
  private let kept: Set<Cell>

  init(_ sightings: [Sighting], kept claims: [Claim], _ lexicon: Lexicon) {
    self.lexicon = lexicon
    kept = Set(
      claims.flatMap { claim in
        [claim.measure, nil].map { Cell(indicator: claim.indicator, role: claim.role, measure: $0) }
      })
    for sighting in sightings
    where !sighting.isTakenTogether
      && (sighting.reason != .otherName || sighting.end > sighting.name.upperBound)
    {
      for indicator in lexicon.names[sighting.entry].indicators {
        let cell = Cell(indicator: indicator, role: sighting.role, measure: sighting.measure)
        guard !kept.contains(cell) else { continue }
        if let present = best[cell], present.reason.weight <= sighting.reason.weight { continue }
        best[cell] = sighting
      }
    }
  }

  /// The mentions in the order of the text.
  func mentions(of indicators: [Indicator], in document: OpenedDocument) -> [Mention] {
    var mentions: [(offset: Int, mention: Mention)] = []
    for indicator in indicators {
      guard let number = lexicon.traits.number(ofKnown: indicator.id) else { continue }
      for role in Role.allCases {
        for measure in [nil] + Measure.allCases where measure.map(indicator.measures.contains) ?? true {
          guard let sighting = best[Cell(indicator: number, role: role, measure: measure)] else {
            continue
          }
          let clause = document.clause(around: sighting.name.lowerBound..<sighting.end)
          mentions.append(
            (
              sighting.name.lowerBound,
              Mention(
                indicator: indicator.id, role: role, measure: measure, reason: sighting.reason,
                locator: clause.locator, evidence: clause.text)
            ))
        }
      }
    }
    return mentions.sorted { $0.offset < $1.offset }.map(\.mention)
  }
}
