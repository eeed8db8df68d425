import Analytics
import Charts
import Schema

/// What the shades of a heat table tell.
enum HeatColoring: String, CaseIterable {
  case gap, rank
}

/// Several rankings as a heat table: a row a region, a column an indicator.
struct HeatChart {
  /// The rankings with their words.
  let base: RankingChart
  let coloring: HeatColoring
  /// Where the shades begin, if asked for.
  var steps: HeatSteps?

  private var language: Language { base.language }

  /// The chart.
  func spec(_ chart: ChartOptions) throws(CommandFailure) -> HeatTableSpec {
    var text = base.text(chart)
    text.footers = chart.footers(
      source: base.source[language], notes: base.notes(withCoverage: false, hasGaps: coloring == .gap))
    (text.title, text.subtitle) = heading(chart, subtitle)
    let steps = steps ?? HeatSteps(base.rankings)
    let (rows, breaks) = rows(steps)
    do throws(ChartError) {
      return try HeatTableSpec(
        text: text, columns: columns, rows: rows, breaks: breaks, key: key(steps),
        unavailable: base.unavailable, words: base.commonWords,
        subtitleWithoutDetail: heading(chart, subtitleWithoutDetail).subtitle)
    } catch {
      throw CommandFailure(error.message)
    }
  }

  private func heading(_ chart: ChartOptions, _ below: Message) -> (title: String, subtitle: String) {
    chart.heading(title: base.overview, subtitle: below, finding: finding, language)
  }

  /// Of ranks there is none: the sentence speaks of targets, which the grounds don't show then.
  private var finding: Message? {
    guard coloring == .gap else { return nil }
    return SeveralHeadline(rankings: base.rankings, highlighted: base.highlighted, names: base.names).sentence
  }

  /// Says where --finding has no effect.
  func remarks(_ chart: ChartOptions) -> [Message] {
    ChartCaption.remarks(chart, finding: finding)
  }

  /// The description, with the table's own title.
  func description(_ chart: ChartOptions) -> ChartDescription {
    ChartDescription(
      title: heading(chart, subtitle).title,
      alternative: alternative(chart)[language], source: chart.sourceLine(base.source[language]),
      rows: base.rows.rendered(.csv, language: language))
  }

  private var columns: [String] {
    base.rankings.map { Terms.subject($0.indicator, $0.measure)[language] }
  }

  private func rows(_ steps: HeatSteps) -> ([HeatRow], [RowBreak]) {
    guard let leading = base.leading else { return ([], []) }
    let (regions, breaks) = base.regionsInOrder(leading)
    let columns = base.rankings.map { ranking in
      (
        RankedLabels(ranking, language: language, decimals: base.options.decimals),
        ranking.rowsByRegion
      )
    }
    let years = RowYears(base.rankings, language: language)
    let rows = regions.map { region in
      HeatRow(
        years.name(base.names.onChart(region)[language], of: region.code),
        cells: columns.map { labels, rows in
          guard let row = rows[region.code] else { return missing(nil) }
          var cell = cell(row, labels, steps)
          cell.label = years.figure(cell.label, of: row)
          return cell
        },
        emphasis: base.emphasis(region.code), place: leading.rank(of: region.code))
    }
    return (rows, breaks)
  }

  private func cell(_ row: RankingRow, _ labels: RankedLabels, _ steps: HeatSteps) -> HeatCell {
    let criterion = labels.ranking.request.criterion
    let isTarget = criterion == .target
    let figure = isTarget ? row.pairing.target : row.pairing.actual
    guard let figure else { return missing(row.reason) }
    let text = isTarget ? labels.target(row) ?? "" : labels.figure(figure)
    var cell = cell(row, labels, steps, text)
    cell.isEstimated = !isTarget && figure.status == .estimated
    return cell
  }

  /// The cell of a figure written as `text`.
  private func cell(_ row: RankingRow, _ labels: RankedLabels, _ steps: HeatSteps, _ text: String) -> HeatCell
  {
    guard row.rank != nil else {
      // The figure is there, but nothing that it could be held against.
      return HeatCell(text, detail: RankedLabels.reason(row.reason)[language])
    }
    if coloring == .rank {
      return HeatCell(
        text, detail: labels.rankInWords(row)[language],
        shade: HeatShade(tone: HeatChart.third(row, labels.ranking)))
    }
    guard let gap = row.pairing.gap else { return HeatCell(text) }
    let isGood =
      row.verdict.map { VerdictTone($0) }.map { $0 == .met } ?? (gap.value >= .zero)
    let isOpen = row.verdict == .undetermined
    return HeatCell(
      text, detail: labels.gap(gap),
      shade: isOpen ? .none : HeatShade(step: steps.step(gap.value), isGood: isGood),
      sign: labels.tone(row))
  }

  /// 3 for the first third of the ranks, 1 for the last.
  private static func third(_ row: RankingRow, _ ranking: Ranking) -> Int {
    guard let rank = row.rank, !ranking.ranked.isEmpty else { return 1 }
    return 3 - min(2, (rank - 1) * 3 / ranking.ranked.count)
  }

  private func missing(_ reason: MissingReason?) -> HeatCell {
    HeatCell(RankedLabels.reason(reason ?? .noReport(year: nil))[language], isMissing: true)
  }

  private func key(_ steps: HeatSteps) -> [HeatKey] {
    switch coloring {
    case .rank:
      let words = [
        Message(zh: "名次在后三分之一", en: "last third of ranks"), Message(zh: "中三分之一", en: "middle third"),
        Message(zh: "前三分之一", en: "first third"),
      ]
      return zip(1...3, words).reversed().map { HeatKey(HeatShade(tone: $0), $1[language]) }
    case .gap:
      let ranges = steps.words
      let up = [3, 2, 1].map { (HeatShade(step: $0, isGood: true), ranges[$0 - 1]) }
      let down = [1, 2, 3].map { (HeatShade(step: $0, isGood: false), ranges[$0 - 1]) }
      let (good, bad) = sides
      return [(up, good), (down, bad)].flatMap { side, word in
        side.enumerated().map { place, entry in
          let range = entry.1
          let text = place == 0 ? Message(zh: "\(word.zh)\(range.zh)", en: "\(word.en) \(range.en)") : range
          return HeatKey(entry.0, text[language])
        }
      }
    }
  }

  /// What the two directions are called.
  private var sides: (good: Message, bad: Message) {
    base.leading?.request.criterion == .stretch
      ? (Message(zh: "加压", en: "more, by"), Message(zh: "减压", en: "less, by"))
      : (Message(zh: "达到，差距", en: "met, gap"), Message(zh: "未达到，差距", en: "missed, gap"))
  }
}

/// The words on a heat table.
extension HeatChart {
  private var subtitle: Message { subtitle(hasDetail: true) }

  /// Where there is no room for gaps or ranks beside the figures, only the grounds tell them.
  private var subtitleWithoutDetail: Message { subtitle(hasDetail: false) }

  private func subtitle(hasDetail: Bool) -> Message {
    guard let first = base.leading else { return Message("") }
    let isTarget = first.request.criterion == .target
    let figure = isTarget ? Message(zh: "目标", en: "target") : Message(zh: "实绩", en: "actual")
    let detail = detail
    let cells =
      hasDetail
      ? Message(zh: "格中为\(figure.zh)和\(detail.zh)", en: "Cells: \(figure.en) and \(detail.en)")
      : Message(
        zh: "格中为\(figure.zh)，底色为\(detail.zh)\(plainCells.zh)",
        en: "Cells: \(figure.en); shades: \(detail.en)\(plainCells.en)")
    let order =
      base.options.sort == .rank
      ? Message(zh: "按\(first.indicator.nameZH)名次排列", en: "ordered by \(first.indicator.nameEN)") : nil
    return Message.joined([cells, order, base.yearsNote].compactMap { $0 }, zh: "；", en: "; ")
  }

  /// A figure without a rank has no ground; with room the reason stands behind it.
  private var plainCells: Message {
    let isThere = base.rankings.contains { ranking in
      ranking.unranked.contains {
        (ranking.request.criterion == .target ? $0.pairing.target : $0.pairing.actual) != nil
      }
    }
    return isThere ? Message(zh: "，无底色的无法比较", en: ", none where it can't be compared") : Message("")
  }

  /// What stands behind the figures, and what the grounds show.
  private var detail: Message {
    guard coloring == .gap else { return Message(zh: "名次", en: "rank") }
    let units = Set(base.rankings.map { base.gapUnit($0) })
    let unit =
      units.count == 1
      ? units.first ?? Message("") : Message(zh: "增速和比率为个百分点，其他为%", en: "pp for growth and rates, else %")
    return Message(zh: "差距（\(unit.zh)）", en: "gap (\(unit.en))")
  }

  private func alternative(_ chart: ChartOptions) -> Message {
    let source = chart.closing(base.source)
    let parts = base.rankings.map { ranking -> Message in
      let met = ranking.ranked.count { VerdictTone($0.verdict) == .met }
      let name = Terms.subject(ranking.indicator, ranking.measure)
      guard ranking.request.criterion == .attainment else {
        return Message(zh: "\(name.zh) \(ranking.ranked.count) 个", en: "\(name.en): \(ranking.ranked.count)")
      }
      return Message(
        zh: "\(name.zh) \(ranking.ranked.count) 个中 \(met) 个达到目标",
        en: "\(name.en): \(met) of \(ranking.ranked.count) met")
    }
    let list = Message.joined(parts, zh: "，", en: ", ")
    let sentence = chart.finding ? finding : nil
    let title = sentence.map { Message.joined([$0, base.overview], zh: "。", en: ". ") } ?? base.overview
    // True of the picture whether or not it has room for what stands behind the figures.
    let below = subtitleWithoutDetail
    return Message(
      zh: "\(title.zh)。\(below.zh)。\(list.zh)。\(source.zh)",
      en: "\(title.en). \(below.en). \(list.en). \(source.en)")
  }
}
