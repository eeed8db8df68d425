import Normalization
import Schema

/// A report that was read, with the file it is from, and its figures as corrections left them.
struct ReadReport: Sendable {
  let path: String
  let report: ExtractedReport
  /// What counts of it.
  let figures: [ObservationKey: Observation]
  /// The clauses of ``figures``.
  let evidence: [ObservationKey: String]
  /// The figures that a correction decided.
  let corrected: Set<ObservationKey>
  /// What became of the corrections of this report.
  let corrections: [(correction: Correction, outcome: CorrectionSheet.Outcome)]

  init(_ report: ExtractedReport, path: String, sheet: CorrectionSheet) {
    self.path = path
    self.report = report
    var evidence: [ObservationKey: String] = [:]
    for extracted in report.doubtful + report.observations {
      evidence[extracted.observation.key] = extracted.evidence
    }
    self.evidence = evidence
    let read = report.observations.map(\.observation)
    let settled = sheet.apply(
      to: read, doubtful: report.doubtful.map(\.observation), source: report.source.id)
    corrections = settled.results
    figures = Dictionary(settled.observations.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    corrected = Set(settled.results.filter { $0.outcome == .applied }.map(\.correction.key))
  }

  /// Whether a person has decided about a figure, and what was read still fits the decision.
  func isDecided(_ key: ObservationKey) -> Bool {
    corrections.contains { entry in
      guard entry.correction.key == key else { return false }
      if case .failed = entry.outcome { return false }
      return true
    }
  }

  /// Where the figures come from.
  var source: Source { report.source }

  /// The figures in the order of their keys.
  var observations: [Observation] { figures.values.sorted { $0.key < $1.key } }

  /// Where something stands: `file:line:column`; the file as the user named it.
  func place(_ locator: Locator?) -> String {
    locator.map { "\(path):\($0)" } ?? path
  }
}
