public import Schema

/// Why there is no figure, no gap or no rank: data, not words.
public enum MissingReason: Hashable, Sendable {
  /// The data hold nothing from the region's report of this year; `nil` if from none of its reports.
  case noReport(year: Int?)
  /// The report is at hand but does not state the actual.
  case noActual
  /// The report is at hand but does not state the target.
  case noTarget
  /// The target is only given relative to something that the data don't hold or that does not settle it.
  case unresolvedTarget(RelativeReference)
  /// The actual and the target have different units; nothing is converted.
  case differentUnits(actual: ScaledUnit, target: ScaledUnit)
  /// The actual and the target are on different bases.
  case differentBases(actual: Basis, target: Basis)
  /// The actual and the next target are from different sources.
  case differentSources(actual: String, target: String)
  /// The target is zero or negative, so nothing is a percentage of it.
  case targetNotPositive
  /// The figure is in another unit than the ranking.
  case otherUnit(ScaledUnit)

  /// A stable word for machines, such as `no_report` or `basis`.
  public var code: String {
    switch self {
    case .noReport: "no_report"
    case .noActual: "no_actual"
    case .noTarget: "no_target"
    case .unresolvedTarget: "relative"
    case .differentUnits, .otherUnit: "unit"
    case .differentBases: "basis"
    case .differentSources: "source"
    case .targetNotPositive: "target_not_positive"
    }
  }
}

/// A figure that was looked for: there, or the reason why not.
public enum Sought: Hashable, Sendable {
  /// It is there.
  case found(Observation)
  /// It is not.
  case missing(MissingReason)

  /// The figure, if there.
  public var observation: Observation? {
    if case .found(let observation) = self { observation } else { nil }
  }

  /// Why it is not there.
  public var reason: MissingReason? {
    if case .missing(let reason) = self { reason } else { nil }
  }
}
