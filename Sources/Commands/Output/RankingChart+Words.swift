import Analytics
import Charts
import Schema

/// The words on a chart of rankings.
extension RankingChart {
  /// What the picture is, for those who can't see it.
  func description(_ options: ChartOptions) -> ChartDescription {
    ChartDescription(
      title: heading(options).title, alternative: alternative(options)[language],
      source: options.source ?? source[language],
      rows: rows.rendered(.csv, language: language))
  }

  /// Title and subtitle.
  func heading(_ options: ChartOptions) -> (title: String, subtitle: String) {
    options.heading(title: title, subtitle: subtitle, finding: finding, language)
  }

  /// The sentence of each ranking, if all have one.
  private var finding: Message? {
    let sentences = rankings.compactMap { RankingHeadline(ranking: $0, highlighted: highlighted).sentence }
    return sentences.count == rankings.count ? Message.joined(sentences, zh: "。", en: ". ") : nil
  }

  var title: Message {
    guard rankings.count > 1, let first = rankings.first else { return rankings.first?.title ?? Message("") }
    let names = rankings.map { Terms.subject($0.indicator, $0.measure) }
    let subject = Message.joined(names, zh: "与", en: " and ")
    let year = first.soleYear.map { "\($0)年" } ?? "最近一年"
    return Message(
      zh: year + subject.zh, en: "\(subject.en), \(first.soleYear.map(String.init) ?? "newest reports")")
  }

  var subtitle: Message {
    guard let first = rankings.first else { return Message("") }
    let unit = Terms.unit(first.unit)
    switch (first.request.criterion, showsFigures || rankings.count > 1) {
    case (.attainment, false):
      return Message(
        zh: "实绩与当年目标之差，\(gapUnit(first).zh)；右栏为实绩 → 目标",
        en: "Actual minus target of the year, \(gapUnit(first).en); right: actual → target")
    case (.stretch, false):
      return Message(
        zh: "下年目标与当年实绩之差，\(gapUnit(first).zh)；右栏为实绩 → 目标",
        en: "Next target minus actual, \(gapUnit(first).en); right: actual → target")
    case (.attainment, true), (.stretch, true):
      return Message(
        zh: "条形为实绩，标记为目标，按差距排序；单位：\(unit.zh)",
        en: "Bars: actual; marks: target; ordered by the gap; \(unit.en)")
    default: return Message(zh: "单位：\(unit.zh)", en: "Unit: \(unit.en)")
    }
  }

  private func gapUnit(_ ranking: Ranking) -> Message {
    switch ranking.gapUnit {
    case .percent: Message("%")
    case .unit(let unit): Terms.unit(unit)
    case .percentagePoints, nil: Message(zh: "个百分点", en: "percentage points")
    }
  }

  func words(_ ranking: Ranking) -> BarWords {
    let language = language
    let gaps =
      !showsFigures && (ranking.request.criterion == .attainment || ranking.request.criterion == .stretch)
    let target =
      gaps
      ? Message(zh: "实绩 → 目标", en: "actual → target") : Message(zh: "目标（差距）", en: "target (gap)")
    return BarWords(
      target: target[language], met: Message(zh: "达到目标", en: "met")[language],
      missed: Message(zh: "未达到目标", en: "missed")[language],
      estimated: Message(zh: "预计数", en: "estimate")[language],
      omission: { Message(zh: "其余 \($0) 个地区略", en: "\($0) more regions left out")[language] })
  }

  /// The group's median where bars are figures of one indicator.
  func references(_ ranking: Ranking) -> [ReferenceLine] {
    guard rankings.count == 1, let median = ranking.summary.median, ranking.ranked.count > 4 else {
      return []
    }
    let criterion = ranking.request.criterion
    let isOwnScale = criterion == .actual || criterion == .target || !showsFigures
    guard isOwnScale else { return [] }
    // Of an even number the median has a decimal more than the figures: −0.05 must not be called 0.0.
    let decimals = max(1, ranking.indicator.decimals)
    let number = median.rounded(
      toDecimals: max(decimals, min(decimals + 1, median.withoutTrailingZeros.decimals)))
    return [
      ReferenceLine(
        value: median.approximation,
        label: Message(zh: "中位数 \(number.display)", en: "median \(number.display)")[language])
    ]
  }

  /// Regions that have no bar, by reason.
  var unavailable: String {
    var groups: [(reason: Message, names: [String])] = []
    for ranking in rankings {
      for row in ranking.unranked {
        guard var reason = ranking.reason(row) else { continue }
        if rankings.count > 1 {
          reason = reason.prefixed(zh: ranking.indicator.nameZH, en: ranking.indicator.nameEN + ": ")
        }
        let name = row.region.tier == .province ? row.region.shortName : row.region.name
        if let index = groups.firstIndex(where: { $0.reason == reason }) {
          groups[index].names.append(name)
        } else {
          groups.append((reason, [name]))
        }
      }
    }
    let lines = groups.map { group in
      let names = group.names.prefix(40)
      let more = group.names.count > names.count ? "……" : ""
      return Message(
        zh: "\(group.reason.zh)：\(names.joined(separator: "、"))\(more)（共\(group.names.count)个）",
        en: "\(group.reason.en): \(names.joined(separator: ", "))\(more) (\(group.names.count))")
    }
    return Message.joined(lines, zh: "；", en: "; ")[language]
  }

  /// What has to be known of the figures.
  var notes: [String] {
    let notes = rankings.flatMap(\.chartNotes)
    var seen: Set<Message> = []
    let unique = notes.filter { seen.insert($0).inserted }
    guard !unique.isEmpty else { return [] }
    return [Message.joined(unique, zh: "；", en: "; ").prefixed(zh: "注：", en: "Notes: ")[language]]
  }

  /// Where the figures come from: the reports by name where they are few, else their years.
  var source: Message {
    let ids = rankings.flatMap { $0.ranked.flatMap { [$0.sourceActual, $0.sourceTarget] } }
    return Terms.sources(Set(ids.compactMap { $0 }), dataSet)
  }

  private func alternative(_ options: ChartOptions) -> Message {
    let title =
      options.finding
      ? finding.map { Message.joined([$0, self.title], zh: "。", en: ". ") } ?? self.title : self.title
    guard let first = rankings.first, let top = first.ranked.first, let last = first.ranked.last else {
      return title
    }
    let ends = [top, last].map { row in
      let figure =
        row.pairing.gap.map { Terms.gap($0) }
        ?? (row.pairing.actual ?? row.pairing.target).map { Terms.figure($0) }
      return "\(row.region.name) \(figure?[language] ?? "")"
    }
    return Message(
      zh: "\(title.zh)。\(subtitle.zh)。共 \(first.ranked.count) 个地区，最高 \(ends[0])，最低 \(ends[1])。\(source.zh)",
      en:
        "\(title.en). \(subtitle.en). \(first.ranked.count) regions, first \(ends[0]), last \(ends[1]). \(source.en)"
    )
  }
}

extension Ranking {
  /// The footnotes that belong on a chart.
  var chartNotes: [Message] {
    let marks = RankingMark.allCases.compactMap { mark -> Message? in
      let count = ranked.count { $0.marks.contains(mark) }
      return count > 0 ? Terms.footnote(mark, count: count) : nil
    }
    // That estimates stand beside final figures is said by their count and shown by the bars.
    let others = warnings.filter { if case .mixedStatus = $0 { false } else { true } }
    return marks + others.map(Terms.warning) + toleranceNote
  }

  /// How far 左右 reaches, where a verdict rests on it.
  private var toleranceNote: [Message] {
    guard request.criterion == .attainment, gapUnit == .percentagePoints,
      ranked.contains(where: { $0.targetBound == .about })
    else { return [] }
    let points = tolerances.aboutPoints.withoutTrailingZeros.description
    return [
      Message(
        zh: "目标为“左右”的，差距不超过 \(points) 个百分点算达到", en: "an aim of “about” counts as met within \(points) pp")
    ]
  }
}

extension Terms {
  /// The documents behind figures, in one line.
  static func sources(_ ids: Set<String>, _ dataSet: DataSet) -> Message {
    let sources = ids.compactMap { dataSet.sources[$0] }
    guard let first = sources.map(\.year).min(), let last = sources.map(\.year).max() else {
      return Message(zh: "来源：政府工作报告", en: "Source: government work reports")
    }
    let years = first == last ? "\(first)" : "\(first)—\(last)"
    if sources.count <= 3 {
      let names = sources.sorted { $0.id < $1.id }.map { "\($0.issuer)\($0.year)年政府工作报告" }
      return Message(
        zh: "来源：" + names.joined(separator: "、"), en: "Source: " + names.joined(separator: ", "))
    }
    return Message(
      zh: "来源：各地\(years)年政府工作报告（\(sources.count)份）",
      en: "Source: \(sources.count) government work reports of \(years)")
  }
}

extension Indicator {
  /// The name in a legend: without 居民人均可支配 and the like only if a shorter alias says the same.
  func shortName(_ language: Language) -> String { language == .zh ? nameZH : nameEN }
}
