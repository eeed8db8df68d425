import Analytics
import Schema

extension Ranking {
  /// The one year that all that is ranked is of; `nil` if there are several.
  var soleYear: Int? {
    let years = Set(ranked.compactMap(\.year))
    return years.count == 1 ? years.first : nil
  }

  /// What the ranking is of, in one line: a table's or a chart's title.
  var title: Message {
    let subject = Terms.subject(indicator, measure)
    let year = soleYear.map(String.init)
    let zh = year.map { $0 + "年" } ?? "各地最新报告："
    let en = year ?? "newest reports"
    switch request.criterion {
    case .attainment:
      return indicator.direction == .cap
        ? Message(zh: "\(zh)\(subject.zh)控制目标执行情况", en: "\(subject.en), \(en): actual against ceiling")
        : Message(zh: "\(zh)\(subject.zh)目标完成情况", en: "\(subject.en), \(en): actual against target")
    case .stretch:
      let next = soleYear.map { "\($0 + 1)年" } ?? "最新"
      let now = soleYear.map { "\($0)年" } ?? "上一年"
      return Message(
        zh: "\(subject.zh)加压：\(next)目标比\(now)实绩",
        en:
          "\(subject.en): \(soleYear.map { "target for \($0 + 1)" } ?? "newest target") against actual of \(soleYear == nil ? "the year before" : en)"
      )
    case .actual: return Message(zh: "\(zh)\(subject.zh)", en: "\(subject.en), \(en)")
    case .target: return Message(zh: "\(zh)\(subject.zh)目标", en: "\(subject.en), \(en): target")
    }
  }

  /// The year of a row's target.
  func targetYear(_ row: RankingRow) -> Int? {
    request.criterion == .stretch ? row.year.map { $0 + 1 } : row.year
  }

  /// Why a row is not ranked, in words.
  func reason(_ row: RankingRow) -> Message? {
    row.reason.map { Terms.reason($0, actual: row.year, target: targetYear(row)) }
  }

  /// The summary, the footnotes and the warnings, one line each.
  var remarks: [Message] {
    var lines = [summaryLine]
    for mark in RankingMark.allCases {
      let count = ranked.count { $0.marks.contains(mark) }
      if count > 0 { lines.append(Terms.footnote(mark, count: count).prefixed(zh: "注：", en: "Note: ")) }
    }
    for warning in warnings {
      lines.append(Terms.warning(warning).prefixed(zh: "注意：", en: "Caution: "))
    }
    return lines
  }

  private var summaryLine: Message {
    let verdicts = Verdict.allCases.compactMap { verdict -> Message? in
      guard let count = summary.verdicts[verdict] else { return nil }
      let word = Terms.verdict(verdict)
      return Message(zh: "\(word.zh) \(count)", en: "\(word.en) \(count)")
    }
    let list = Message.joined(verdicts, zh: "、", en: ", ")
    let median = medianWords.prefixed(zh: "；中位数 ", en: "; median ")
    return Message(
      zh: "\(summary.group) 个地区，\(summary.ranked) 个排名\(verdicts.isEmpty ? "" : "：\(list.zh)")\(median.zh)",
      en:
        "\(Message.counted(summary.group, "region")), \(summary.ranked) ranked\(verdicts.isEmpty ? "" : ": \(list.en)")\(median.en)"
    )
  }

  private var medianWords: Message {
    guard let median = summary.median else { return Message("") }
    guard let gapUnit else { return Terms.quantity(median, unit) }
    return Terms.gap(Gap(value: median, interval: ValueInterval(median), unit: gapUnit))
  }

  /// Nobody can be ranked: why, and which years can be asked for.
  func emptyMessage(_ analysis: Analysis) -> Message {
    var counts: [Message: Int] = [:]
    for row in unranked { if let reason = reason(row) { counts[reason, default: 0] += 1 } }
    let most = counts.max { ($0.value, $1.key.zh) < ($1.value, $0.key.zh) }
    let why =
      most.map { Message(zh: "（\($0.key.zh) \($0.value) 个）", en: " (\($0.key.en): \($0.value))") }
      ?? Message("")
    let subject = Terms.subject(indicator, measure)
    let way = wayOut(analysis)
    return Message(
      zh: "\(unranked.count) 个地区没有一个可以按\(subject.zh)排名\(why.zh)。\(way.zh)",
      en:
        "None of \(Message.counted(unranked.count, "region")) can be ranked by \(subject.en)\(why.en).\(way.en)"
    )
  }

  /// What could be ranked instead: other years first by how many regions they rank, then other questions of this year.
  private func wayOut(_ analysis: Analysis) -> Message {
    let others = analysis.alternatives(to: request)
    let years = others.years.prefix(3).compactMap { other in
      other.year.map { Message(zh: "--year \($0)（\(other.ranked) 个）", en: "--year \($0) (\(other.ranked))") }
    }
    let now = others.now.prefix(3).map { other in
      let option =
        "--by \(other.criterion.rawValue)"
        + (other.measure == measure ? "" : " --measure \(other.measure.rawValue)")
      return Message(zh: "\(option)（\(other.ranked) 个）", en: "\(option) (\(other.ranked))")
    }
    guard !years.isEmpty || !now.isEmpty else { return yearsToAsk(analysis.dataSet) }
    let list = Message.joined(years + now, zh: "、", en: ", ")
    return Message(zh: "可以改用：\(list.zh)。", en: " What can be ranked: \(list.en).")
      + yearsToAsk(analysis.dataSet)
  }

  private func yearsToAsk(_ dataSet: DataSet) -> Message {
    let role: Role = request.criterion == .target ? .target : .actual
    var years: Set<Int> = []
    for observation in dataSet.observations {
      let key = observation.key
      if key.indicator == indicator.id, key.measure == measure, key.role == role { years.insert(key.year) }
    }
    guard let first = years.min(), let last = years.max() else {
      return Message(zh: "数据中没有该指标。", en: " The data hold nothing of this indicator.")
    }
    return Message(zh: "数据中该指标有 \(first)—\(last) 年。", en: " The data hold \(first)–\(last) of it.")
  }
}
