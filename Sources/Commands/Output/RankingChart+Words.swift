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
  var finding: Message? {
    let sentences = rankings.compactMap { RankingHeadline(ranking: $0, highlighted: highlighted).sentence }
    return sentences.count == rankings.count ? Message.joined(sentences, zh: "。", en: ". ") : nil
  }

  var title: Message {
    guard let leading else { return Message("") }
    switch form {
    case .gaps, .figures, .grouped: return leading.title
    case .indicators: return indicatorsTitle(leading)
    case .years(let years):
      let subject = Terms.subject(leading.indicator, leading.measure)
      let isTarget = leading.request.criterion == .target
      let list = Terms.list(ofYears: years)
      return Message(
        zh: list.zh + "年" + subject.zh + (isTarget ? "目标" : ""),
        en: subject.en + (isTarget ? " target, " : ", ") + list.en)
    }
  }

  /// The names in a row, with what they have in common said once.
  private func indicatorsTitle(_ leading: Ranking) -> Message {
    let isGrowth = leading.measure == .growth
    let names = rankings.map { Message(zh: $0.indicator.nameZH, en: $0.indicator.nameEN) }
    let list = names.dropLast().map(\.zh).joined(separator: "、")
    let isNamed = names.last?.zh.hasSuffix("幅") == true
    let zh = (list.isEmpty ? "" : list + "与") + (names.last?.zh ?? "") + (isGrowth && !isNamed ? "增速" : "")
    let en = Message.joined(names, zh: "、", en: ", ").en + (isGrowth ? ": growth" : "")
    let year = leading.soleYear.map { "\($0)年" } ?? "最近一年"
    return Message(zh: year + zh, en: "\(en), \(leading.soleYear.map(String.init) ?? "newest reports")")
  }

  /// What several indicators together are, without their names.
  var overview: Message {
    guard let first = leading else { return Message("") }
    let year = first.soleYear.map { "\($0)年" } ?? "最近一年"
    let english = first.soleYear.map(String.init) ?? "newest reports"
    return switch first.request.criterion {
    case .attainment:
      Message(zh: "\(year)主要指标目标完成情况", en: "Main indicators, \(english): actual against target")
    case .stretch:
      Message(zh: "\(year)后主要指标加压情况", en: "Main indicators: next targets against actuals of \(english)")
    case .actual: Message(zh: "\(year)主要指标", en: "Main indicators, \(english)")
    case .target: Message(zh: "\(year)主要指标目标", en: "Main indicators, \(english): targets")
    }
  }

  var subtitle: Message {
    guard let leading else { return Message("") }
    let unit = Terms.unit(leading.unit)
    let gap = gapUnit(leading)
    let hasColumn = orientation == .horizontal
    switch (form, leading.request.criterion) {
    case (.gaps, .stretch):
      return Message(
        zh: "下年目标与当年实绩之差，\(gap.zh)",
        en: "Next target minus actual, \(gap.en)")
    case (.gaps, _):
      return Message(
        zh: "实绩与当年目标之差，\(gap.zh)",
        en: "Actual minus target of the year, \(gap.en)")
    case (.figures, .attainment), (.figures, .stretch):
      return Message(
        zh:
          "条形为实绩，标记为目标\(options.sort == .rank ? "，按差距排序" : "")；单位：\(unit.zh)\(hasColumn ? "，差距为\(gap.zh)" : "")",
        en:
          "Bars: actual; marks: target\(options.sort == .rank ? "; ordered by the gap" : ""); \(unit.en)\(hasColumn ? "; gap: \(gap.en)" : "")"
      )
    case (.grouped, _):
      return Message(
        zh: "\(options.sort == .rank ? "按差距排序；" : "")单位：\(unit.zh)；差距：\(gap.zh)",
        en: "\(options.sort == .rank ? "Ordered by the gap; " : "")\(unit.en); gap: \(gap.en)")
    case (.indicators, _), (.years, _):
      let by: Message
      if case .years(let years) = form, let last = years.last {
        by = Message(zh: "按\(last)年排序", en: "ordered by \(last)")
      } else {
        by = Message(zh: "按\(leading.indicator.nameZH)排序", en: "ordered by \(leading.indicator.nameEN)")
      }
      let isOrdered = options.sort == .rank || options.sort == .value
      return Message(
        zh: "单位：\(unit.zh)\(isOrdered ? "；" + by.zh : "")",
        en: "Unit: \(unit.en)\(isOrdered ? "; " + by.en : "")")
    default: return Message(zh: "单位：\(unit.zh)", en: "Unit: \(unit.en)")
    }
  }

  func gapUnit(_ ranking: Ranking) -> Message {
    switch ranking.gapUnit {
    case .percent: Message("%")
    case .unit(let unit): Terms.unit(unit)
    case .percentagePoints, nil: Message(zh: "个百分点", en: "percentage points")
    }
  }

  var words: BarWords {
    var words = BarWords.common(language)
    let isStretch = leading?.request.criterion == .stretch
    words.target =
      isStretch ? Message(zh: "下年目标", en: "next target")[language] : Message(zh: "目标", en: "target")[language]
    words.gap =
      form == .gaps ? Message(zh: "实绩", en: "actual")[language] : Message(zh: "差距", en: "gap")[language]
    return words
  }

  /// Regions that have no bar, by reason: where several indicators or years are shown, those that are absent from all.
  var unavailable: String {
    let ranked = Set(rankings.flatMap { $0.ranked.map(\.region.code) })
    var groups: [(reason: Message, names: [Message])] = []
    var told: Set<RegionCode> = []
    for ranking in rankings {
      for row in ranking.unranked where !ranked.contains(row.region.code) {
        guard let reason = ranking.reason(row), told.insert(row.region.code).inserted else { continue }
        if let index = groups.firstIndex(where: { $0.reason == reason }) {
          groups[index].names.append(row.region.nameOnChart)
        } else {
          groups.append((reason, [row.region.nameOnChart]))
        }
      }
    }
    let lines = groups.map { group in
      let names = Message.joined(Array(group.names.prefix(40)), zh: "、", en: ", ")
      let isMore = group.names.count > 40
      return Message(
        zh: "\(group.reason.zh)：\(names.zh)\(isMore ? "……" : "")（共\(group.names.count)个）",
        en: "\(group.reason.en): \(names.en)\(isMore ? " …" : "") (\(group.names.count))")
    }
    return Message.joined(lines, zh: "；", en: "; ").asLine[language]
  }

  /// What has to be known of the figures.
  var notes: [String] { notes(withCoverage: true) }

  /// What has to be known of the figures; how many each of several rankings has only where nothing shows it.
  func notes(withCoverage: Bool) -> [String] {
    let own =
      rankings.count > 1 ? Ranking.notes(ofSeveral: rankings, drawn) : rankings.first?.chartNotes(drawn) ?? []
    let notes = own + (withCoverage ? coverage : []) + ties
    guard !notes.isEmpty else { return [] }
    return [Message.joined(notes, zh: "；", en: "; ").prefixed(zh: "注：", en: "Notes: ")[language]]
  }

  /// Whether a region has a row in the picture: notes count what can be seen.
  private var drawn: (RegionCode) -> Bool {
    let shown = Set(leading.map { regionsInOrder($0).regions.map(\.code) } ?? [])
    return shown.contains
  }

  /// What the sign before tied ranks means, where there are any.
  private var ties: [Message] {
    guard let leading, rankings.count == 1, !form.isSeveral else { return [] }
    let labels = labels(leading)
    return shown(of: leading).rows.contains(where: labels.isTied) ? [RankedLabels.tieNote] : []
  }

  /// How many regions each of several rankings has, where one has few.
  private var coverage: [Message] {
    let isLow = rankings.contains { ranking in
      ranking.warnings.contains { if case .lowCoverage = $0 { true } else { false } }
    }
    guard rankings.count > 1, isLow, let group = rankings.map(\.summary.group).max() else { return [] }
    let parts = rankings.map { ranking -> Message in
      let count = ranking.summary.ranked
      if case .years = form, let year = ranking.soleYear {
        return Message(zh: "\(year)年\(count)个", en: "\(year): \(count)")
      }
      return Message(zh: "\(ranking.indicator.nameZH)\(count)个", en: "\(ranking.indicator.nameEN): \(count)")
    }
    let list = Message.joined(parts, zh: "、", en: ", ")
    return [Message(zh: "\(group)个地区中有数据的：\(list.zh)", en: "of \(group) regions have figures: \(list.en)")]
  }

  /// Where the figures come from: the reports by name where they are few, else their years.
  var source: Message {
    let ids = rankings.flatMap { $0.ranked.flatMap { [$0.sourceActual, $0.sourceTarget] } }
    return Terms.sources(Set(ids.compactMap { $0 }), dataSet)
  }

  /// 河北省 +0.6个百分点.
  func nameWithFigure(_ row: RankingRow) -> Message {
    let figure =
      row.pairing.gap.map { Terms.gap($0) }
      ?? (row.pairing.actual ?? row.pairing.target).map { Terms.figure($0) } ?? Message("")
    return figure.withGroupedDigits.prefixed(zh: "\(row.region.name) ", en: "\(row.region.nameEN) ")
  }

  private func alternative(_ options: ChartOptions) -> Message {
    let title =
      options.finding
      ? finding.map { Message.joined([$0, self.title], zh: "。", en: ". ") } ?? self.title : self.title
    guard let leading, let top = leading.ranked.first, let last = leading.ranked.last else {
      return title
    }
    let marked = leading.ranked.filter { highlighted.contains($0.region.code) }
    let labels = labels(leading)
    let ends = [top, last].map(nameWithFigure)
    let focus = marked.map { row in
      let rank = labels.rankInWords(row)
      let words = nameWithFigure(row)
      return Message(zh: "\(words.zh)，\(rank.zh)位。", en: " \(words.en), rank \(rank.en).")
    }
    let list = Message.joined(focus, zh: "", en: "")
    return Message(
      zh:
        "\(title.zh)。\(subtitle.zh)。共 \(leading.ranked.count) 个地区，最高 \(ends[0].zh)，最低 \(ends[1].zh)。\(list.zh)\(source.zh)",
      en:
        "\(title.en). \(subtitle.en). \(leading.ranked.count) regions, first \(ends[0].en), last \(ends[1].en).\(list.en) \(source.en)"
    )
  }
}

extension BarWords {
  /// The words that every chart of rows has.
  static func common(_ language: Language) -> BarWords {
    let marks: [TargetMark.Shape: Message] = [
      .tick: Message(zh: "目标", en: "target"), .doubleTick: Message(zh: "目标（左右）", en: "target: about"),
      .arrowUp: Message(zh: "目标（以上）", en: "target: at least"),
      .arrowDown: Message(zh: "目标（以内）", en: "target: at most"),
      .bracket: Message(zh: "目标（区间）", en: "target: range"),
    ]
    return BarWords(
      met: Message(zh: "达到目标", en: "met")[language],
      missed: Message(zh: "未达到目标", en: "missed")[language],
      undetermined: Message(zh: "待定（实绩带“左右”“以上”等）", en: "undetermined (a hedged actual)")[language],
      estimated: Message(zh: "预计数", en: "estimate")[language], marks: marks.mapValues { $0[language] },
      omission: { Message(zh: "其余 \($0) 个地区略", en: "\($0) more regions left out")[language] })
  }
}

extension Terms {
  /// A footnote where there is neither a column of remarks nor always a figure in brackets.
  static func chartFootnote(_ mark: RankingMark, count: Int) -> Message {
    switch mark {
    case .resolved:
      Message(
        zh: "\(count) 个目标只与别的增速相比，按那个增速折算", en: "relative targets, resolved with what they refer to: \(count)"
      )
    case .basis: Message(zh: "\(count) 个数据注明口径", en: "figures that name their basis: \(count)")
    case .estimated, .hedged: footnote(mark, count: count)
    }
  }

  /// 2024、2025, or 2021—2025 where three or more follow each other.
  static func list(ofYears years: [Int]) -> Message {
    if years.count > 2, let first = years.first, let last = years.last, last - first == years.count - 1 {
      return Message(zh: "\(first)—\(last)", en: "\(first)–\(last)")
    }
    return Message.joined(years.map { Message("\($0)") }, zh: "、", en: ", ")
  }

  /// The documents behind figures, in one line.
  static func sources(_ ids: Set<String>, _ dataSet: DataSet) -> Message {
    let sources = ids.compactMap { dataSet.sources[$0] }
    guard let first = sources.map(\.year).min(), let last = sources.map(\.year).max() else {
      return Message(zh: "来源：政府工作报告", en: "Source: government work reports")
    }
    if sources.count <= 3 {
      let names = sources.sorted { $0.id < $1.id }.map { source in
        Message(
          zh: "\(source.issuer)\(source.year)年政府工作报告",
          en: "\(dataSet.codebook.regions.words(source.region).en) \(source.year)")
      }
      return Message.joined(names, zh: "、", en: ", ").prefixed(
        zh: "来源：", en: "Source: government work report\(names.count == 1 ? "" : "s"), ")
    }
    let years = first == last ? Message("\(first)") : Message(zh: "\(first)—\(last)", en: "\(first)–\(last)")
    return Message(
      zh: "来源：各地\(years.zh)年政府工作报告（\(sources.count)份）",
      en: "Source: \(sources.count) government work reports of \(years.en)")
  }
}

extension Indicator {
  /// The name in a legend: without 居民人均可支配 and the like only if a shorter alias says the same.
  func shortName(_ language: Language) -> String { language == .zh ? nameZH : nameEN }
}
