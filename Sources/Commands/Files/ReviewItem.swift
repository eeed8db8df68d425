import Normalization
import Schema

/// A figure that a person should look at.
struct ReviewItem {
  /// Why.
  enum Kind: String, Sendable, CaseIterable {
    /// It could not be read for sure.
    case unsure
    /// The report has another figure for the same.
    case conflict
    /// It is beyond what is plausible.
    case implausible
  }

  let kind: Kind
  let key: ObservationKey
  let report: ReadReport
  /// The figure as it was read, or would be read if it were not doubtful.
  let figure: Observation?
  let reason: Message
  let locator: Locator?
  let evidence: String
  /// The figures that lost to it.
  var others: [ExtractedObservation] = []

  /// The row of corrections.csv that leaves the decision open, the figure filled in to be changed.
  func row(date: String, author: String, language: Language) -> Correction {
    Correction(
      date: date, key: key, source: report.source.id, expect: figure.map { FigurePattern($0) },
      value: figure?.value, unit: figure?.unit, locator: locator, reason: reason[language], author: author)
  }

  /// Everything in `outcome` that is not decided yet, report by report.
  static func items(_ outcome: ExtractionOutcome, within dataSet: DataSet, decided: CorrectionSheet)
    -> [ReviewItem]
  {
    var whole = dataSet
    whole.merge(observations: outcome.dataSet.observations, sources: Array(outcome.dataSet.sources.values))
    let implausible = Set(whole.implausibleFigures)
    return outcome.reports.flatMap { read -> [ReviewItem] in
      let items =
        doubts(read) + mismatches(read, outcome.dataSet.codebook) + conflicts(read)
        + read.observations.filter { implausible.contains($0.key) }.map { outlier($0, read) }
      var seen: Set<ObservationKey> = []
      return items.filter { item in
        decided.correction(of: item.key, in: read.source.id) == nil && seen.insert(item.key).inserted
      }.sorted { ($0.locator ?? Locator(major: 1, minor: 1)) < ($1.locator ?? Locator(major: 1, minor: 1)) }
    }
  }

  private static func doubts(_ read: ReadReport) -> [ReviewItem] {
    read.report.doubtful.filter { read.figure($0.observation.key) == nil }.map { doubtful in
      ReviewItem(
        kind: .unsure, key: doubtful.observation.key, report: read, figure: doubtful.observation,
        reason: Terms.reason(doubtful.doubt ?? .digitGap), locator: doubtful.observation.locator,
        evidence: doubtful.evidence)
    }
  }

  private static func mismatches(_ read: ReadReport, _ codebook: Codebook) -> [ReviewItem] {
    read.report.mentions.filter(\.reason.isDoubt).compactMap { mention in
      let measures = codebook.indicator(mention.indicator)?.measures ?? []
      guard let measure = mention.measure ?? measures.first else { return nil }
      let key = ObservationKey(
        region: read.report.region.code, indicator: mention.indicator, measure: measure, role: mention.role,
        year: read.source.year - (mention.role == .actual ? 1 : 0))
      guard read.figure(key) == nil else { return nil }
      return ReviewItem(
        kind: .unsure, key: key, report: read, figure: nil, reason: Terms.reason(mention.reason),
        locator: mention.locator, evidence: mention.evidence)
    }
  }

  private static func conflicts(_ read: ReadReport) -> [ReviewItem] {
    let contests = read.report.contests.filter { !$0.isRounding }
    let byKey = Dictionary(grouping: contests) { $0.kept.observation.key }
    // In the order in which the report has them.
    var seen: Set<ObservationKey> = []
    let keys = contests.map(\.kept.observation.key).filter { seen.insert($0).inserted }
    return keys.compactMap { key in
      guard let group = byKey[key], let first = group.first,
        let kept = read.figure(first.kept.observation.key)
      else { return nil }
      let rule = Terms.rule(first.rule)
      return ReviewItem(
        kind: .conflict, key: kept.key, report: read, figure: kept,
        reason: Message(zh: "同一报告有两个数，取\(rule.zh)", en: "two figures in one report; \(rule.en) kept"),
        locator: kept.locator, evidence: read.evidence(of: kept.key), others: group.map(\.dropped))
    }
  }

  private static func outlier(_ figure: Observation, _ read: ReadReport) -> ReviewItem {
    ReviewItem(
      kind: .implausible, key: figure.key, report: read, figure: figure,
      reason: Message(zh: "不合常理", en: "implausible"), locator: figure.locator,
      evidence: read.evidence(of: figure.key))
  }
}
