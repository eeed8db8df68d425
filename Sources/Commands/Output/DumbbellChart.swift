import Analytics
import Charts
import Schema

/// A ranking as a dumbbell chart: from each target to what was reached.
struct DumbbellChart {
  /// The ranking with its words.
  let base: RankingChart

  private var language: Language { base.language }

  /// The chart.
  func spec(_ chart: ChartOptions) throws(CommandFailure) -> DumbbellChartSpec {
    guard let ranking = base.leading else { throw CommandFailure(ChartError.noData.message) }
    let labels = base.labels(ranking)
    let shown = base.shown(of: ranking)
    let rows = shown.rows.compactMap { row(for: $0, labels) }
    var text = base.text(chart)
    text.subtitle = base.heading(chart, subtitle: subtitle(ranking)).subtitle
    var words = base.commonWords
    words.gap = Message(zh: "差距", en: "gap")[language]
    words.value = Message(zh: "实绩", en: "actual")[language]
    words.cutAxis = Message(zh: "数轴不从零开始", en: "axis does not begin at zero")[language]
    do throws(ChartError) {
      return try DumbbellChartSpec(
        text: text, rows: rows, breaks: shown.breaks, references: base.references,
        unit: ranking.unit == .percent ? "%" : "", unavailable: base.unavailable, words: words)
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// What the picture is, for those who can't see it: dots, not bars.
  func description(_ chart: ChartOptions) -> ChartDescription {
    base.description(chart, subtitle: base.leading.map(subtitle))
  }

  private func row(for row: RankingRow, _ labels: RankedLabels) -> DumbbellRow? {
    guard let actual = row.pairing.actual, let value = actual.value.low, let mark = labels.targetMark(row)
    else { return nil }
    return DumbbellRow(
      labels.name(row, base.names), target: mark, targetLabel: labels.target(row) ?? "",
      value: value.approximation, valueLabel: labels.figure(actual), rank: labels.rank(row),
      gapLabel: row.pairing.gap.map(labels.gap) ?? "", tone: labels.tone(row),
      isEstimated: row.status == .estimated,
      emphasis: base.emphasis(row.region.code), place: row.rank)
  }

  private func subtitle(_ ranking: Ranking) -> Message {
    let unit = Terms.unit(ranking.unit)
    let gap = ranking.gapNamed(base.gapUnit(ranking))
    let dots =
      switch (ranking.request.criterion, ranking.soleYear) {
      case (.stretch, nil):
        Message(zh: "最新目标与上一年实绩", en: "Actual of the year before and newest target")
      case (.stretch, _): Message(zh: "当年实绩与下年目标", en: "Actual and next target")
      default: Message(zh: "目标与实绩", en: "Target and actual")
      }
    let isRanked = base.options.sort == .rank
    let plain = Message(
      zh: "\(dots.zh)\(isRanked ? "，按差距排序" : "")；单位：\(unit.zh)；\(gap.zh)",
      en: "\(dots.en)\(isRanked ? ", ordered by the gap" : ""); \(unit.en); \(gap.en)")
    return Message.joined([plain, base.yearsNote].compactMap { $0 }, zh: "；", en: "; ")
  }
}
