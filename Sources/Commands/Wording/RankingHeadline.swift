import Analytics
import Schema

/// What a ranking shows, in one sentence: counts and figures of its rows, and nothing that these don't prove.
///
/// Who can't be ranked and whose verdict is open is always counted. A superlative that hedged figures leave open is said to
/// hold of the numbers as stated.
struct RankingHeadline {
  let ranking: Ranking
  let highlighted: Set<RegionCode>
  let names: RegionNames

  /// The sentence; `nil` where nothing is ranked.
  var sentence: Message? {
    guard !ranking.ranked.isEmpty else { return nil }
    let clauses =
      switch ranking.request.criterion {
      case .attainment: [verdicts, gapClause]
      case .stretch: [directions, gapClause]
      case .actual, .target: [figures]
      }
    return Message.joined(clauses.compactMap { $0 } + [rest].compactMap { $0 }, zh: "；", en: "; ")
  }

  // MARK: parts

  private var count: Int { ranking.ranked.count }

  private var regions: Message { Terms.counted(Set(ranking.rows.map(\.region.tier))) }

  private var subject: Message { Terms.subjectInSentence(ranking.indicator, ranking.measure) }

  private var year: Message {
    ranking.soleYear.map { Message(zh: "\($0)年", en: "\($0)") } ?? Message(zh: "各自最近一年的", en: "latest")
  }

  /// Who is not among the counted, and not named as such already.
  private var rest: Message? {
    let isFocusTold = focus.map { $0.rank == nil } ?? false
    let left = ranking.unranked.count - (isFocusTold ? 1 : 0)
    guard left > 0 else { return nil }
    return Message(zh: "另有\(left)个未能排名", en: "\(left) more can't be ranked")
  }

  /// 29个省份中15个达到2025年地区生产总值增速目标.
  private var verdicts: Message {
    let counts = ranking.summary.verdicts
    let met = [Verdict.met, .exceeded, .within].reduce(0) { $0 + counts[$1, default: 0] }
    let open = counts[.undetermined, default: 0]
    let isCap = ranking.indicator.direction == .cap
    let done = isCap ? "控制在" : "达到"
    let aim = "\(year.zh)\(subject.zh)目标\(isCap ? "以内" : "")"
    let zh =
      switch met {
      case count: "\(count)个\(regions.zh)全部\(done)\(aim)"
      case 0: "\(count)个\(regions.zh)无一\(open > 0 ? "确定" : "")\(done)\(aim)"
      default: "\(count)个\(regions.zh)中\(met)个\(done)\(aim)"
      }
    let number = met == count ? "All \(count)" : met == 0 ? "None of \(count)" : "\(met) of \(count)"
    let en =
      "\(number) \(regions.en) \(isCap ? "kept within" : "met") the \(year.en) target for \(subject.en)"
    guard open > 0 else { return Message(zh: zh, en: en) }
    return Message(zh: "\(zh)，\(open)个待定", en: "\(en), \(open) undetermined")
  }

  /// 31个省份中3个的2026年地区生产总值增速目标高于2025年实绩，22个低于.
  private var directions: Message {
    let gaps = ranking.ranked.compactMap(\.pairing.gap)
    let above = gaps.count { $0.interval.low.map { $0 > .zero } ?? false }
    let below = gaps.count { $0.interval.high.map { $0 < .zero } ?? false }
    let same = gaps.count { $0.interval.isPoint && $0.value == .zero }
    let open = gaps.count - above - below - same
    let isUp = ranking.indicator.direction == .up
    let more = isUp ? Message(zh: "高于", en: "above") : Message(zh: "严于", en: "stricter than")
    let less = isUp ? Message(zh: "低于", en: "below") : Message(zh: "松于", en: "less strict than")
    let next = ranking.soleYear.map { String($0 + 1) }
    let aim = "\(next.map { "\($0)年" } ?? "最新")\(subject.zh)目标"
    let zh =
      (above > 0
        ? "\(count)个\(regions.zh)中\(above)个的\(aim)\(more.zh)" : "\(count)个\(regions.zh)的\(aim)无一\(more.zh)")
      + "\(ranking.soleYear.map { "\($0)年" } ?? "上一年")实绩，\(below)个\(less.zh)"
      + (same > 0 ? "，\(same)个持平" : "")
    let en =
      "\(above > 0 ? String(above) : "None") of \(count) \(regions.en) set the \(next ?? "newest") target for \(subject.en) \(more.en) the actual"
      + "\(ranking.soleYear.map { " of \($0)" } ?? " of the year before"), \(below) \(less.en) it"
      + (same > 0 ? ", \(same) the same" : "")
    guard open > 0 else { return Message(zh: zh, en: en) }
    return Message(zh: "\(zh)，\(open)个待定", en: "\(en), \(open) undetermined")
  }

  /// Who is ahead by the gap, or how the region in focus did.
  private var gapClause: Message? {
    let decimals = ranking.ranked.map(\.pairing).gapDecimals
    if let focus { return focusClause(focus) { $0.pairing.gap.map { Terms.gap($0, decimals: decimals) } } }
    let standings = ranking.ranked.compactMap { row in
      row.pairing.gap.map { gap in
        let words = Terms.gap(gap, decimals: decimals)
        let isEstimated = row.status == .estimated
        return HeadlineFigure(
          name: name(row.region), value: gap.value, interval: gap.interval,
          words: isEstimated ? Message(zh: "预计\(words.zh)", en: "est. \(words.en)") : words)
      }
    }
    guard count > 1, let first = Leaders(of: standings, largest: true), first.standings.count < count,
      let best = first.standings.first?.value, best > .zero
    else { return nil }
    guard ranking.request.criterion == .attainment else {
      return first.clause(zh: "加压最多", en: "the largest step up")
    }
    guard ranking.summary.verdicts[.exceeded, default: 0] > 0 else { return nil }
    return ranking.indicator.direction == .up
      ? first.clause(zh: "超额最多", en: "the largest surplus")
      : first.clause(zh: "好于目标最多", en: "the most room to the target")
  }

  /// 31个省份中西藏2025年地区生产总值增速最高（7%），海南最低（4%）.
  private var figures: Message {
    let isTarget = ranking.request.criterion == .target
    let what = Message(
      zh: "\(year.zh)\(subject.zh)\(isTarget ? "目标" : "")",
      en:
        "\(subject.en) \(isTarget ? "target " : "")\(ranking.soleYear.map { "of \($0)" } ?? "of the latest year")"
    )
    let standings = ranking.ranked.compactMap(standing)
    guard count > 1, let high = Leaders(of: standings, largest: true),
      let low = Leaders(of: standings, largest: false), high.standings.count < standings.count
    else {
      let figure = standings.first?.words ?? Message("")
      let who = ranking.ranked.first.map { name($0.region) } ?? Message("")
      return count > 1
        ? Message(
          zh: "\(count)个\(regions.zh)\(what.zh)都是\(figure.zh)",
          en: "All \(count) \(regions.en) have a \(what.en) of \(figure.en)")
        : Message(zh: "\(who.zh)\(what.zh)为\(figure.zh)", en: "\(who.en): \(what.en) \(figure.en)")
    }
    let top = high.clause(zh: "最高", en: "the highest")
    let parts: [Message]
    if let focus {
      let isAlone =
        high.standings.count == 1 && high.isCertain && high.standings.first?.name == name(focus.region)
      parts = isAlone ? [top] : [focusClause(focus) { standing($0)?.words }, top]
    } else {
      parts = [top, low.clause(zh: "最低", en: "the lowest", isHedgeSaid: !high.isCertain && !low.isCertain)]
    }
    return Message.joined(parts, zh: "，", en: ", ")
      .prefixed(zh: "\(count)个\(regions.zh)\(what.zh)：", en: "\(count) \(regions.en), \(what.en): ")
  }

  // MARK: the region in focus

  /// The only highlighted region.
  private var focus: RankingRow? {
    guard highlighted.count == 1 else { return nil }
    return ranking.rows.first { highlighted.contains($0.region.code) }
  }

  /// 江苏居第5位（+0.4个百分点）.
  private func focusClause(_ row: RankingRow, _ figure: (RankingRow) -> Message?) -> Message {
    let name = name(row.region)
    guard let rank = row.rank, let words = figure(row) else {
      return Message(zh: "\(name.zh)未能排名", en: "\(name.en) can't be ranked")
    }
    let isTied = ranking.ranked.count { $0.rank == rank } > 1
    let order = ranking.request.criterion.isOfFigures && ranking.indicator.direction != .up ? "由低到高" : ""
    let rankEN = isTied ? "ties for place \(rank)" : "is in place \(rank)"
    let hedge = row.status == .estimated && !words.zh.hasPrefix("预计") ? "预计" : ""
    return Message(
      zh: "\(name.zh)\(order)\(isTied ? "并列" : "居")第\(rank)位（\(hedge)\(words.zh)）",
      en:
        "\(name.en) \(rankEN)\(order.isEmpty ? "" : " from below") (\(hedge.isEmpty ? "" : "est. ")\(words.en))"
    )
  }

  private func standing(_ row: RankingRow) -> HeadlineFigure? {
    if ranking.request.criterion == .target {
      guard let target = row.pairing.target, let score = row.score else { return nil }
      // A target is as high as it says.
      return HeadlineFigure(
        name: name(row.region), value: score, interval: ValueInterval(score),
        words: Terms.target(target, standIn: row.pairing.reference).withGroupedDigits)
    }
    return row.pairing.actual.flatMap {
      HeadlineFigure(
        name(row.region), actual: $0, tolerances: ranking.tolerances, direction: ranking.indicator.direction)
    }
  }

  private func name(_ region: Region) -> Message { names.onChart(region) }
}

extension Gap {
  /// Whether its sign is the same for all values that a hedge leaves open.
  fileprivate var isSettled: Bool {
    interval.low.map { $0 > .zero } ?? false || interval.high.map { $0 < .zero } ?? false
  }
}

extension Criterion {
  /// Whether it ranks one figure, not a gap between two.
  fileprivate var isOfFigures: Bool { self == .actual || self == .target }
}
