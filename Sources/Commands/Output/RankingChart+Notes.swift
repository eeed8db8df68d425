import Analytics
import Charts
import Schema

/// Who is missing from a chart of rankings, and what has to be known of its figures.
extension RankingChart {
  /// Regions that have no bar, by reason: of several years for each year, of several indicators those absent from all,
  /// as the others have the reason in their place.
  var unavailable: String {
    let ranked = Set(rankings.flatMap { $0.ranked.map(\.region.code) })
    var groups: [(reason: Message, names: [Message])] = []
    var told: Set<RegionCode> = []
    for ranking in rankings {
      for row in ranking.unranked where isOfYears || !ranked.contains(row.region.code) {
        guard let reason = reason(row, ranking), isOfYears || told.insert(row.region.code).inserted
        else { continue }
        if let index = groups.firstIndex(where: { $0.reason == reason }) {
          // The report of one year holds the target of another: what it lacks is told once.
          let name = names.onChart(row.region)
          if !groups[index].names.contains(name) { groups[index].names.append(name) }
        } else {
          groups.append((reason, [names.onChart(row.region)]))
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

  private var isOfYears: Bool { if case .years = form { true } else { false } }

  /// The word that stands in a row for what is missing, with what it means.
  private func reason(_ row: RankingRow, _ ranking: Ranking) -> Message? {
    guard let reason = row.reason, let long = ranking.reason(row) else { return nil }
    switch reason {
    case .noReport, .noActual, .noTarget:
      let short = RankedLabels.reason(reason)
      return Message(zh: "\(short.zh)（\(long.zh)）", en: long.en)
    default: return long
    }
  }

  /// What has to be known of the figures.
  var notes: [String] { notes(withCoverage: true) }

  /// What has to be known of the figures.
  ///
  /// - Parameters:
  ///   - withCoverage: how many each of several rankings has; only where nothing shows it.
  ///   - hasGaps: whether gaps of several indicators stand beside each other.
  /// - Returns: one line, or none.
  func notes(withCoverage: Bool, hasGaps: Bool = false) -> [String] {
    let own =
      rankings.count > 1 ? Ranking.notes(ofSeveral: rankings, drawn) : rankings.first?.chartNotes(drawn) ?? []
    let turned = hasGaps && !isOfYears ? rankings.compactMap(\.turnedGapNote) : []
    let coverage = withCoverage ? coverage : []
    let notes = own + turned + coverage + ties + missingWords(hasGaps: hasGaps)
    guard !notes.isEmpty else { return [] }
    return [Message.joined(notes, zh: "；", en: "; ").prefixed(zh: "注：", en: "Notes: ")[language]]
  }

  /// What the words mean that stand in place of figures.
  private func missingWords(hasGaps: Bool) -> [Message] {
    guard rankings.count > 1 else { return [] }
    var there: Set<String> = []
    for ranking in rankings {
      let ranked = Set(ranking.ranked.map(\.region.code))
      let regions = ranking.rowsByRegion
      for code in drawnRegions where !ranked.contains(code) {
        let row = regions[code]
        if !hasGaps, row?.pairing.actual?.value.low != nil { continue }
        there.insert(RankedLabels.reason(row?.reason ?? .noReport(year: nil)).zh)
      }
    }
    let meanings: [(reason: MissingReason, means: Message)] = [
      (.noReport(year: nil), Message(zh: "数据中没有该地区这一年的报告", en: "the data hold no report of that year")),
      (.noActual, Message(zh: "报告中没有读到该数", en: "the figure was not found in the report")),
      (.noTarget, Message(zh: "报告中没有读到目标", en: "no target was found in the report")),
    ]
    return meanings.compactMap { reason, means in
      let word = RankedLabels.reason(reason)
      guard there.contains(word.zh) else { return nil }
      return Message(zh: "“\(word.zh)”：\(means.zh)", en: "'\(word.en)': \(means.en)")
    }
  }

  private var drawnRegions: Set<RegionCode> {
    Set(leading.map { regionsInOrder($0).regions.map(\.code) } ?? [])
  }

  /// Whether a region has a row in the picture: notes count what can be seen.
  private var drawn: (RegionCode) -> Bool {
    drawnRegions.contains
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
}

extension RankingChart {
  /// How many regions --top and the like leave out of the picture.
  var cutRemarks: [Message] {
    let count = leading.map { shown(of: $0).breaks.reduce(0) { $0 + $1.count } } ?? 0
    return count > 0 ? [Terms.notAskedFor(count)] : []
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
      unmarked: Message(zh: "画布小，目标标记未画", en: "No marks of targets for want of room")[language],
      omission: { Message(zh: "其余 \($0) 个地区略", en: "\($0) more regions left out")[language] },
      withoutRoom: { Message(zh: "画布放不下，略 \($0) 个", en: "no room for \($0) more")[language] },
      // Short: on half a page there is hardly room for it.
      tied: {
        Message(zh: "略 \($0) 个，\($1) 个与所示并列", en: "\($0) left out, \($1) tied with these")[language]
      })
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

  /// A text with the year of what it stands for, where others are of another.
  static func with(_ year: Int, _ text: String) -> Message {
    Message(zh: "\(text)（\(year)）", en: "\(text) (\(year))")
  }

  /// 2024、2025, or 2021—2025 where three or more follow each other.
  static func list(ofYears years: [Int]) -> Message {
    if years.count > 2, let first = years.first, let last = years.last, last - first == years.count - 1 {
      return Message(zh: "\(first)—\(last)", en: "\(first)–\(last)")
    }
    return Message.joined(years.map { Message("\($0)") }, zh: "、", en: ", ")
  }

  /// The documents behind all that is ranked.
  static func sources(of rankings: [Ranking], _ dataSet: DataSet, _ names: RegionNames) -> Message {
    let ids = rankings.flatMap { $0.ranked.flatMap { [$0.sourceActual, $0.sourceTarget] } }
    return sources(Set(ids.compactMap { $0 }), dataSet, names)
  }

  /// The documents behind figures, in one line.
  static func sources(_ ids: Set<String>, _ dataSet: DataSet, _ names: RegionNames) -> Message {
    let sources = ids.compactMap { dataSet.sources[$0] }
    guard let first = sources.map(\.year).min(), let last = sources.map(\.year).max() else {
      return Message(zh: "来源：政府工作报告", en: "Source: government work reports")
    }
    if sources.count <= 3 {
      let reports = sources.sorted { $0.id < $1.id }.map { source in
        let region = dataSet.codebook.regions.region(source.region)
        let name = region.map(names.words) ?? Message(source.region.description)
        // 鼓楼区人民政府 by the name that tells it from the others.
        let plain = region?.name ?? ""
        let isNamed = !plain.isEmpty && source.issuer.hasPrefix(plain)
        let issuer = isNamed ? name.zh + source.issuer.dropFirst(plain.count) : source.issuer
        return Message(zh: "\(issuer)\(source.year)年政府工作报告", en: "\(name.en) \(source.year)")
      }
      return Message.joined(reports, zh: "、", en: ", ").prefixed(
        zh: "来源：", en: "Source: government work report\(reports.count == 1 ? "" : "s"), ")
    }
    let years = first == last ? Message("\(first)") : Message(zh: "\(first)—\(last)", en: "\(first)–\(last)")
    return Message(
      zh: "来源：各地\(years.zh)年政府工作报告（\(sources.count)份）",
      en: "Source: \(sources.count) government work reports of \(years.en)")
  }
}
