/// How serious a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable, Codable {
  /// Worth knowing.
  case note
  /// Doubtful: a person should look.
  case warning
  /// Wrong: the data set can't be trusted.
  case error

  /// The less serious first.
  public static func < (left: Severity, right: Severity) -> Bool {
    let order = Severity.allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}

/// Something about the data that the user should see: never thrown, always collected.
///
/// Data, not words.
public struct Finding: Sendable, Hashable {
  /// What was found.
  public enum Kind: Sendable, Hashable {
    /// A more precise figure of the same source was kept.
    case rounded(kept: Observation, dropped: Observation)
    /// Two figures of one source contradict each other.
    case conflict(kept: Observation, dropped: Observation)
    /// Two sources give different figures.
    case revised(kept: Observation, dropped: Observation)
    /// Two data sets give different figures for one key of one source.
    case contradiction(kept: Observation, dropped: Observation)
    /// Two rows have one key.
    case duplicateKey(ObservationKey, line: Int)
    /// A row's region is not in the register.
    case unknownRegion(RegionCode, line: Int)
    /// A row's indicator is not in the catalogue.
    case unknownIndicator(IndicatorID, line: Int)
    /// A row's measure is not one that its indicator has.
    case foreignMeasure(ObservationKey, line: Int)
    /// A row's unit is not one that its indicator's measure can have.
    case foreignUnit(ObservationKey, unit: ScaledUnit, line: Int)
    /// A row names a source that `sources.csv` lacks.
    case unknownSource(String, line: Int)
    /// Rows are not sorted by key; the first line out of order.
    case unsorted(line: Int)
    /// A figure is beyond what is plausible for its indicator.
    case odd(Oddity, line: Int)
    /// A source's id is not the `REGION-YEAR` of its row.
    case sourceForm(String, expected: String, line: Int)
    /// `sources.csv` lists one source twice.
    case duplicateSource(String, line: Int)
    /// A figure names no source.
    case noSource(ObservationKey, line: Int)
    /// A figure of one region is from another region's report.
    case foreignSource(ObservationKey, source: String, line: Int)
    /// An actual is not of the year before its report, or a target not of the report's own.
    case unusualYear(ObservationKey, source: String, line: Int)
    /// What was extracted is not what a correction expected.
    case correctionFailed(ObservationKey, expected: String, found: String, line: Int)
    /// What was extracted is by itself what a correction makes of it.
    case correctionObsolete(ObservationKey, line: Int)
    /// A correction is of a report that is not there.
    case correctionUnused(ObservationKey, source: String, line: Int)
    /// The data set's figure is not what a correction makes of it.
    case correctionUnapplied(ObservationKey, line: Int)
    /// A field does not hold what its column must hold.
    case malformed(column: String, text: String, line: Int)
  }

  /// What was found.
  public let kind: Kind

  /// A finding of this kind.
  public init(_ kind: Kind) { self.kind = kind }

  /// How serious it is.
  public var severity: Severity {
    switch kind {
    case .rounded, .noSource: .note
    case .odd(let oddity, _): oddity.rule.severity
    case .conflict, .revised, .contradiction, .unsorted, .sourceForm, .foreignSource, .unusualYear,
      .correctionObsolete, .correctionUnused, .correctionUnapplied:
      .warning
    case .duplicateKey, .duplicateSource, .unknownRegion, .unknownIndicator, .foreignMeasure, .foreignUnit,
      .unknownSource,
      .correctionFailed, .malformed:
      .error
    }
  }

  /// A stable word for machines, such as `revised` or `unknown_region`.
  public var code: String {
    switch kind {
    case .rounded: "rounded"
    case .conflict: "conflict"
    case .revised: "revised"
    case .contradiction: "contradiction"
    case .duplicateKey: "duplicate_key"
    case .unknownRegion: "unknown_region"
    case .unknownIndicator: "unknown_indicator"
    case .foreignMeasure: "foreign_measure"
    case .foreignUnit: "foreign_unit"
    case .unknownSource: "unknown_source"
    case .unsorted: "unsorted"
    case .odd(let oddity, _): oddity.code
    case .sourceForm: "source_form"
    case .duplicateSource: "duplicate_source"
    case .noSource: "no_source"
    case .foreignSource: "foreign_source"
    case .unusualYear: "unusual_year"
    case .correctionFailed: "correction_failed"
    case .correctionObsolete: "correction_obsolete"
    case .correctionUnused: "correction_unused"
    case .correctionUnapplied: "correction_unapplied"
    case .malformed: "malformed"
    }
  }

  /// The line of the file, where there is one.
  public var line: Int? {
    switch kind {
    case .rounded, .conflict, .revised, .contradiction: nil
    case .duplicateKey(_, let line), .unknownRegion(_, let line), .unknownIndicator(_, let line),
      .foreignMeasure(_, let line), .foreignUnit(_, _, let line), .unknownSource(_, let line),
      .unsorted(let line), .odd(_, let line), .sourceForm(_, _, let line),
      .duplicateSource(_, let line), .noSource(_, let line), .foreignSource(_, _, let line),
      .unusualYear(_, _, let line), .correctionFailed(_, _, _, let line),
      .correctionObsolete(_, let line), .correctionUnused(_, _, let line),
      .correctionUnapplied(_, let line), .malformed(_, _, let line):
      line
    }
  }
}

extension Finding {
  /// The figure that the finding is about, where it is about one.
  public var key: ObservationKey? {
    switch kind {
    case .rounded(let kept, _), .conflict(let kept, _), .revised(let kept, _), .contradiction(let kept, _):
      kept.key
    case .odd(let oddity, _): oddity.figure.key
    case .duplicateKey(let key, _), .foreignMeasure(let key, _), .foreignUnit(let key, _, _),
      .noSource(let key, _), .foreignSource(let key, _, _), .unusualYear(let key, _, _),
      .correctionFailed(let key, _, _, _), .correctionObsolete(let key, _),
      .correctionUnused(let key, _, _), .correctionUnapplied(let key, _):
      key
    case .unknownRegion, .unknownIndicator, .unknownSource, .unsorted, .sourceForm, .duplicateSource,
      .malformed:
      nil
    }
  }
}
