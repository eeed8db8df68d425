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
    text.subtitle = chart.subtitle ?? subtitle(ranking)[language]
    var words = BarWords.common(language)
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

  private func row(for row: RankingRow, _ labels: RankedLabels) -> DumbbellRow? {
    guard let actual = row.pairing.actual, let value = actual.value.low, let mark = labels.targetMark(row)
    else { return nil }
    return DumbbellRow(
      labels.name(row), target: mark, targetLabel: labels.target(row) ?? "",
      value: value.approximation, valueLabel: labels.figure(actual), rank: labels.rank(row),
      gapLabel: row.pairing.gap.map(labels.gap) ?? "", tone: labels.tone(row),
      isEstimated: row.status == .estimated,
      emphasis: base.highlighted.contains(row.region.code) ? .highlighted : .normal)
  }

  private func subtitle(_ ranking: Ranking) -> Message {
    let unit = Terms.unit(ranking.unit)
    let gap = base.gapUnit(ranking)
    let isStretch = ranking.request.criterion == .stretch
    let order = base.options.sort == .rank
    return Message(
      zh:
        "\(isStretch ? "当年实绩与下年目标" : "目标与实绩")\(order ? "，按差距排序" : "")；单位：\(unit.zh)；差距：\(gap.zh)",
      en:
        "\(isStretch ? "Actual and next target" : "Target and actual")\(order ? ", ordered by the gap" : ""); \(unit.en); gap: \(gap.en)"
    )
  }
}
