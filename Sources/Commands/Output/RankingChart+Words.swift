import Analytics
import Charts
import Schema

/// The words on a chart of rankings.
extension RankingChart {
  /// What the picture is, for those who can't see it.
  func description(_ options: ChartOptions, subtitle own: Message? = nil) -> ChartDescription {
    ChartDescription(
      title: heading(options, subtitle: own).title,
      alternative: alternative(options, own ?? subtitle)[language],
      source: options.sourceLine(source[language]),
      rows: rows.rendered(.csv, language: language))
  }

  /// Title and subtitle; a chart of another kind has a subtitle of its own.
  func heading(_ options: ChartOptions, subtitle own: Message? = nil) -> (title: String, subtitle: String) {
    options.heading(title: title, subtitle: own ?? subtitle, finding: finding, language)
  }

  /// The sentence of each ranking, if all have one.
  var finding: Message? {
    let sentences = rankings.compactMap {
      RankingHeadline(ranking: $0, highlighted: highlighted, names: names).sentence
    }
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
    Message.joined([plainSubtitle, yearsNote].compactMap { $0 }, zh: "；", en: "; ")
  }

  /// 各地年份不一（2001—2025）, where they are and where no column says it.
  var yearsNote: Message? { rankings.lazy.compactMap(\.mixedYearsNote).first }

  private var plainSubtitle: Message {
    guard let leading else { return Message("") }
    let unit = Terms.unit(leading.unit)
    let gap = gapUnit(leading)
    let hasColumn = orientation == .horizontal
    let isRanked = options.sort == .rank
    switch (form, leading.request.criterion) {
    case (.gaps, _):
      let meaning = leading.gapMeaning
      return Message(zh: "\(meaning.zh)，\(gap.zh)", en: "\(meaning.en), \(gap.en)")
    case (.figures, .attainment), (.figures, .stretch):
      let gaps = leading.gapNamed(gap)
      return Message(
        zh: "条形为实绩，标记为目标\(isRanked ? "，按差距排序" : "")；单位：\(unit.zh)\(hasColumn ? "；" + gaps.zh : "")",
        en:
          "Bars: actual; marks: target\(isRanked ? "; ordered by the gap" : ""); \(unit.en)\(hasColumn ? "; " + gaps.en : "")"
      )
    case (.grouped, _):
      let gaps = leading.gapNamed(gap)
      return Message(
        zh: "\(isRanked ? "按差距排序；" : "")单位：\(unit.zh)；\(gaps.zh)",
        en: "\(isRanked ? "Ordered by the gap; " : "")\(unit.en); \(gaps.en)")
    case (.indicators, _), (.years, _):
      let by: Message
      if case .years(let years) = form, let last = years.last {
        by = Message(zh: "按\(last)年排序", en: "ordered by \(last)")
      } else {
        by = Message(zh: "按\(leading.indicator.nameZH)排序", en: "ordered by \(leading.indicator.nameEN)")
      }
      let isOrdered = isRanked || options.sort == .value
      return Message(
        zh: "单位：\(unit.zh)\(isOrdered ? "；" + by.zh : "")",
        en: "Unit: \(unit.en)\(isOrdered ? "; " + by.en : "")")
    default: return Message(zh: "单位：\(unit.zh)", en: "Unit: \(unit.en)")
    }
  }

  /// The target of a stretch, in a word.
  var nextTarget: Message {
    leading?.soleYear == nil
      ? Message(zh: "最新目标", en: "newest target") : Message(zh: "下年目标", en: "next target")
  }

  func gapUnit(_ ranking: Ranking) -> Message {
    switch ranking.gapUnit {
    case .percent: Message("%")
    case .unit(let unit): Terms.unit(unit)
    case .percentagePoints, nil: Message(zh: "个百分点", en: "percentage points")
    }
  }

  /// The words of all charts of these rankings: a ceiling is kept, not met.
  var commonWords: BarWords {
    var words = BarWords.common(language)
    let caps = rankings.count { $0.indicator.direction == .cap }
    if caps == rankings.count {
      words.met = Message(zh: "控制在目标以内", en: "kept")[language]
      words.missed = Message(zh: "超出目标", en: "passed")[language]
    } else if caps > 0 {
      words.met = Message(zh: "达到目标或控制在内", en: "met or kept")[language]
      words.missed = Message(zh: "未达到或超出", en: "missed or passed")[language]
    }
    return words
  }

  var words: BarWords {
    var words = commonWords
    let isStretch = leading?.request.criterion == .stretch
    words.target =
      isStretch ? nextTarget[language] : Message(zh: "目标", en: "target")[language]
    words.gap =
      form == .gaps ? Message(zh: "实绩", en: "actual")[language] : Message(zh: "差距", en: "gap")[language]
    return words
  }

  /// Where the figures come from: the reports by name where they are few, else their years.
  var source: Message {
    Terms.sources(of: rankings, dataSet, names)
  }

  /// 河北省 +0.6个百分点.
  func nameWithFigure(_ row: RankingRow) -> Message {
    let figure =
      row.pairing.gap.map { Terms.gap($0) }
      ?? (row.pairing.actual ?? row.pairing.target).map { Terms.figure($0) } ?? Message("")
    let name = names.words(row.region)
    return figure.withGroupedDigits.prefixed(zh: "\(name.zh) ", en: "\(name.en) ")
  }

  private static func isLower(_ one: RankingRow, _ other: RankingRow) -> Bool {
    let values = [one, other].compactMap { ($0.pairing.actual ?? $0.pairing.target)?.value.low }
    return values.count == 2 && values[0] < values[1]
  }

  private func alternative(_ options: ChartOptions, _ subtitle: Message) -> Message {
    let title =
      options.finding
      ? finding.map { Message.joined([$0, self.title], zh: "。", en: ". ") } ?? self.title : self.title
    guard let leading, let top = leading.ranked.first, let last = leading.ranked.last else {
      return title
    }
    let marked = leading.ranked.filter { highlighted.contains($0.region.code) }
    let labels = labels(leading)
    // Where less is better, the first in rank has the lowest figure.
    let isFirstLowest = top.pairing.gap == nil && Self.isLower(top, last)
    let ends = (isFirstLowest ? [last, top] : [top, last]).map(nameWithFigure)
    let focus = marked.map { row in
      let rank = labels.rankInWords(row)
      let words = nameWithFigure(row)
      return Message(zh: "\(words.zh)，\(rank.zh)位。", en: " \(words.en), rank \(rank.en).")
    }
    let list = Message.joined(focus, zh: "", en: "")
    let source = options.closing(source)
    return Message(
      zh:
        "\(title.zh)。\(subtitle.zh)。共 \(leading.ranked.count) 个地区，最高 \(ends[0].zh)，最低 \(ends[1].zh)。\(list.zh)\(source.zh)",
      en:
        "\(title.en). \(subtitle.en). \(leading.ranked.count) regions, highest \(ends[0].en), lowest \(ends[1].en).\(list.en) \(source.en)"
    )
  }
}

extension Indicator {
  /// The name in a legend: without 居民人均可支配 and the like only if a shorter alias says the same.
  func shortName(_ language: Language) -> String { language == .zh ? nameZH : nameEN }
}
