import Analytics
import Charts
import Schema

/// Several rankings as small charts of bars: one an indicator, or one a region.
struct BarPanelChart {
  /// The rankings with their words.
  let base: RankingChart
  let facet: FacetChoice

  private var language: Language { base.language }

  /// The chart.
  func spec(_ chart: ChartOptions) throws(CommandFailure) -> BarFacetSpec {
    guard let leading = base.leading else { throw CommandFailure(ChartError.noData.message) }
    let (regions, breaks) = base.regionsInOrder(leading)
    let heading = heading(chart)
    let text = ChartText(
      title: heading.title, subtitle: heading.subtitle,
      footers: chart.footers(
        source: base.source[language],
        notes: base.notes(withCoverage: false, hasGaps: base.drawsGaps) + leftOut(breaks)))
    var words = base.commonWords
    words.target = ""
    words.untargeted = Message(zh: "无目标可比", en: "no target to compare")[language]
    do throws(ChartError) {
      return try BarFacetSpec(
        text: text, panels: panels(regions), breaks: facet == .indicator ? breaks : [],
        sharesScale: sharesScale, unavailable: base.unavailable, words: words)
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// What the picture is, for those who can't see it.
  func description(_ options: ChartOptions) -> ChartDescription {
    let parts = base.rankings.compactMap { ranking -> Message? in
      guard let top = ranking.ranked.first, let last = ranking.ranked.last else { return nil }
      let (name, ends) = (name(of: ranking), [top, last].map(base.nameWithFigure))
      return Message(
        zh: "\(name.zh)：\(ranking.ranked.count) 个地区，排前 \(ends[0].zh)，排后 \(ends[1].zh)",
        en: "\(name.en): \(ranking.ranked.count) regions, first \(ends[0].en), last \(ends[1].en)")
    }
    let list = Message.joined(parts, zh: "；", en: "; ")
    let source = options.closing(base.source)
    return ChartDescription(
      title: heading(options).title,
      alternative: Message(
        zh: "\(title.zh)。\(subtitle.zh)。\(list.zh)。\(source.zh)",
        en: "\(title.en). \(subtitle.en). \(list.en). \(source.en)")[language],
      source: options.sourceLine(base.source[language]),
      rows: base.rows.rendered(.csv, language: language))
  }

  private func panels(_ regions: [Region]) -> [BarPanel] {
    let columns = base.rankings.map { ranking in
      (
        labels: base.labels(ranking),
        rows: ranking.rowsByRegion
      )
    }
    let years = RowYears(base.rankings, language: language)
    func value(_ row: RankingRow?, _ labels: RankedLabels) -> BarValue {
      var value = bar(row, labels)
      if let row { value.label = years.figure(value.label, of: row) }
      return value
    }
    switch facet {
    case .indicator:
      return columns.map { labels, rows in
        BarPanel(
          panelTitle(labels.ranking),
          rows: regions.map { region in
            BarRow(
              years.name(base.names.onChart(region)[language], of: region.code),
              values: [value(rows[region.code], labels)],
              emphasis: base.emphasis(region.code), place: base.leading?.rank(of: region.code))
          })
      }
    case .region:
      return regions.map { region in
        BarPanel(
          years.name(base.names.onChart(region)[language], of: region.code),
          rows: columns.map { labels, rows in
            BarRow(
              name(of: labels.ranking)[language], values: [value(rows[region.code], labels)],
              emphasis: base.emphasis(region.code))
          })
      }
    }
  }

  private func bar(_ row: RankingRow?, _ labels: RankedLabels) -> BarValue {
    guard let row, row.rank != nil || !base.drawsGaps && row.pairing.actual?.value.low != nil else {
      return BarValue(nil, label: RankedLabels.reason(row?.reason ?? .noReport(year: nil))[language])
    }
    guard base.drawsGaps else { return base.figure(row, labels, withMark: true) }
    return BarValue(
      row.gap?.approximation, label: row.pairing.gap.map(labels.gap) ?? "", tone: labels.tone(row),
      isEstimated: row.status == .estimated)
  }

  /// Whether the figures of all rankings can be held against each other.
  private var sharesScale: Bool {
    guard let first = base.leading else { return true }
    return base.rankings.allSatisfy {
      base.drawsGaps ? $0.gapUnit == first.gapUnit : $0.unit == first.unit && $0.measure == first.measure
    }
  }

  /// In a chart of panels by region the regions that it doesn't show are no rows between others.
  private func leftOut(_ breaks: [RowBreak]) -> [String] {
    let count = breaks.reduce(0) { $0 + $1.count }
    guard facet == .region, count > 0 else { return [] }
    return [BarWords.common(language).omission(count)]
  }
}

/// The words on it.
extension BarPanelChart {
  private func heading(_ options: ChartOptions) -> (title: String, subtitle: String) {
    options.heading(title: title, subtitle: subtitle, finding: finding, language)
  }

  /// A sentence for each of many indicators is no title any more: then one for all of them.
  private var finding: Message? {
    base.rankings.count <= 2
      ? base.finding
      : SeveralHeadline(rankings: base.rankings, highlighted: base.highlighted, names: base.names).sentence
  }

  /// Says where --finding has no effect.
  func remarks(_ options: ChartOptions) -> [Message] {
    ChartCaption.remarks(options, finding: finding)
  }

  private var title: Message {
    guard base.drawsGaps, base.form == .indicators else { return base.title }
    return base.overview
  }

  /// The year where years are compared, else the indicator.
  private func name(of ranking: Ranking) -> Message {
    if case .years = base.form, let year = ranking.soleYear { return Message(zh: "\(year)年", en: "\(year)") }
    return Terms.subject(ranking.indicator, ranking.measure)
  }

  private func panelTitle(_ ranking: Ranking) -> String {
    let name = name(of: ranking)
    guard !sharesScale else { return name[language] }
    let unit = base.drawsGaps ? base.gapUnit(ranking) : Terms.unit(ranking.unit)
    return Message(zh: "\(name.zh)（\(unit.zh)）", en: "\(name.en) (\(unit.en))")[language]
  }

  private var subtitle: Message {
    Message.joined([content, order, scale, base.yearsNote].compactMap { $0 }, zh: "；", en: "; ")
  }

  /// What the bars are, with the unit where it is one.
  private var content: Message? {
    guard let leading = base.leading else { return nil }
    let unit = base.drawsGaps ? base.gapUnit(leading) : Terms.unit(leading.unit)
    let inUnit = sharesScale ? Message(zh: "，\(unit.zh)", en: ", \(unit.en)") : Message("")
    let words: Message
    switch (leading.request.criterion, base.drawsGaps) {
    case (_, true):
      let usual = base.rankings.first { !$0.turnsGaps } ?? leading
      words = usual.gapMeaning.prefixed(zh: "条形为", en: "Bars: ")
    case (.target, _): words = Message(zh: "条形为目标", en: "Bars: target")
    case (.actual, _): words = Message(zh: "条形为实绩", en: "Bars: actual")
    default: words = Message(zh: "条形为实绩，标记为目标", en: "Bars: actual; marks: target")
    }
    return Message(zh: words.zh + inUnit.zh, en: words.en + inUnit.en)
  }

  private var order: Message? {
    guard let leading = base.leading, facet == .indicator else { return nil }
    switch base.options.sort {
    case .rank, .value:
      let by = leading.indicator
      let what = base.options.sort == .rank ? Message(zh: "名次", en: "rank in ") : Message("")
      return Message(
        zh: "各图地区同序，按\(by.nameZH)\(what.zh)排列", en: "same order in all, by \(what.en)\(by.nameEN)")
    case .name, .code: return Message(zh: "各图地区同序", en: "same order in all")
    }
  }

  private var scale: Message {
    sharesScale
      ? Message(zh: "尺度相同", en: "one scale") : Message(zh: "单位不同，各图尺度不同", en: "each with a scale of its own")
  }
}
