import Normalization
import Schema

/// What a report says of one figure: three kinds of nothing beside the figure itself.
enum CoverageState: String, Sendable, CaseIterable {
  case stated
  /// Stated, and decided by a correction.
  case corrected
  /// A figure is there, but could not be read for sure.
  case unsure
  /// The name stands there without a figure that can be used.
  case mentioned
  case notMentioned = "not_mentioned"
  /// A second figure that contradicts the one that was kept.
  case conflict
}

/// One report, indicator, role and measure: the figure, or which kind of nothing.
struct CoverageCell: Sendable {
  let key: ObservationKey
  let state: CoverageState
  /// The figure.
  var figure: Observation?
  /// Why there is none, or what decided against it.
  var reason: Message?
  /// The same for machines.
  var code = ""
  /// Where the clause stands.
  var locator: Locator?
  /// The clause.
  var evidence = ""
}

/// What a report says of every indicator of the catalogue.
struct ReportCoverage: Sendable {
  let report: ReadReport
  /// In the order of the catalogue: actual before target, level before growth, conflicts behind their figure.
  let cells: [CoverageCell]

  init(_ report: ReadReport, codebook: Codebook) {
    self.report = report
    var cells: [CoverageCell] = []
    for indicator in codebook.indicators {
      for role in Role.allCases {
        for measure in Measure.allCases where indicator.measures.contains(measure) {
          let year = report.report.source.year - (role == .actual ? 1 : 0)
          let key = ObservationKey(
            region: report.report.region.code, indicator: indicator.id, measure: measure, role: role,
            year: year)
          cells.append(Self.cell(key, in: report))
          cells += report.report.contests.filter { !$0.isRounding && $0.kept.observation.key == key }
            .map(Self.conflict)
        }
      }
    }
    self.cells = cells
  }

  private static func conflict(_ contest: Contest) -> CoverageCell {
    CoverageCell(
      key: contest.dropped.observation.key, state: .conflict, figure: contest.dropped.observation,
      reason: Terms.rule(contest.rule), code: contest.rule.rawValue,
      locator: contest.dropped.observation.locator, evidence: contest.dropped.evidence)
  }

  private static func cell(_ key: ObservationKey, in report: ReadReport) -> CoverageCell {
    if let figure = report.figure(key) {
      return CoverageCell(
        key: key, state: report.corrected.contains(key) ? .corrected : .stated, figure: figure,
        locator: figure.locator, evidence: report.evidence(of: key))
    }
    if let doubtful = report.report.doubtful.first(where: { $0.observation.key == key }) {
      return nothing(
        key, doubtful.doubt ?? .digitGap, locator: doubtful.observation.locator, evidence: doubtful.evidence)
    }
    guard let mention = mention(of: key, in: report) else {
      return CoverageCell(key: key, state: .notMentioned)
    }
    return nothing(key, mention.reason, locator: mention.locator, evidence: mention.evidence)
  }

  private static func nothing(
    _ key: ObservationKey, _ reason: MissReason, locator: Locator?, evidence: String
  ) -> CoverageCell {
    CoverageCell(
      key: key, state: reason.isDoubt ? .unsure : .mentioned, reason: Terms.reason(reason),
      code: reason.rawValue,
      locator: locator, evidence: evidence)
  }

  /// The mention that says most: of the very measure, else any as long as the other measure has no figure either.
  private static func mention(of key: ObservationKey, in report: ReadReport) -> Mention? {
    let all = report.report.mentions.filter { $0.indicator == key.indicator && $0.role == key.role }
    if let own = all.first(where: { $0.measure == key.measure }) { return own }
    let stated = report.observations.map(\.key) + report.report.doubtful.map(\.observation.key)
    let hasFigure = stated.contains {
      $0.indicator == key.indicator && $0.role == key.role && $0.year == key.year
    }
    return hasFigure ? nil : all.first { $0.measure == nil } ?? all.first
  }
}
