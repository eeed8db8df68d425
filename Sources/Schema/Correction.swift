/// What a person decided about one figure of one report: never an edit of `observations.csv`, always a row beside it.
public struct Correction: Hashable, Sendable {
  /// What is to be done with the figure.
  public enum Action: String, Sendable, CaseIterable {
    /// It is right; one that was left out as doubtful is taken.
    case accept
    /// Another figure takes its place.
    case override
    /// It is left out.
    case drop
  }

  /// When it was decided, `YYYY-MM-DD`.
  public var date: String
  /// The figure.
  public var key: ObservationKey
  /// The report that it stands in, `REGION-YEAR`.
  public var source: String
  /// What is to be done; `nil`: undecided.
  public var action: Action?
  /// What must have been extracted for the decision to hold; `nil`: nothing.
  public var expect: FigurePattern?
  /// What takes its place.
  public var value: ObservationValue?
  /// The unit of what takes its place.
  public var unit: ScaledUnit?
  /// Where the clause stands.
  public var locator: Locator?
  /// Why.
  public var reason: String
  /// By whom.
  public var author: String
  /// The line of the file.
  public var line: Int

  /// A correction of these parts; the source is by default the report that states the key.
  public init(
    date: String = "", key: ObservationKey, source: String? = nil, action: Action? = nil,
    expect: FigurePattern? = nil, value: ObservationValue? = nil, unit: ScaledUnit? = nil,
    locator: Locator? = nil, reason: String = "", author: String = "", line: Int = 0
  ) {
    self.date = date
    self.key = key
    self.source = source ?? key.usualSource
    self.action = action
    self.expect = expect
    self.value = value
    self.unit = unit
    self.locator = locator
    self.reason = reason
    self.author = author
    self.line = line
  }

  /// The figure that takes the place of `present`, or stands alone.
  func replacement(for present: Observation?) -> Observation? {
    guard let value, let unit else { return nil }
    var figure =
      present
      ?? Observation(
        key: key, value: value, unit: unit, status: key.role == .actual ? .normal : nil, source: source,
        locator: locator)
    figure.value = value
    figure.unit = unit
    if let locator { figure.locator = locator }
    return figure
  }

  /// Whether `observation` already says what the correction says.
  func isFulfilled(by observation: Observation?) -> Bool {
    switch action {
    case .drop: observation == nil
    case .override: observation.map { $0.value == value && $0.unit == unit } ?? false
    case .accept: observation.map { expect?.matches($0) ?? false } ?? false
    case nil: true
    }
  }
}

extension ObservationKey {
  /// The id of the report that usually states the figure: of its own year for a target, of the next for an actual.
  public var usualSource: String { "\(region)-\(role == .actual ? year + 1 : year)" }
}
