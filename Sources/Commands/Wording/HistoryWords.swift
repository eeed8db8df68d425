import Analytics
import Schema

/// The words for a ranking through the years.
extension RankingHistory {
  /// What is ranked, by what, in which years.
  var title: Message {
    let span = Message(
      zh: "\(years.first ?? 0)—\(years.last ?? 0)年", en: "\(years.first ?? 0)–\(years.last ?? 0)")
    guard let last = rankings.last else { return span }
    let subject = Terms.subject(last.indicator, last.measure)
    let by: Message =
      switch last.request.criterion {
      case .attainment: Message(zh: "目标完成情况", en: ", actual against target")
      case .stretch: Message(zh: "加压", en: ", next target against actual")
      case .actual: Message("")
      case .target: Message(zh: "目标", en: ", target")
      }
    return Message(
      zh: "\(span.zh)\(subject.zh)\(by.zh)历年名次", en: "\(subject.en)\(by.en): ranks \(span.en)")
  }

  /// A mean or a quartile of what is ranked, to two decimals: gaps with their sign.
  func signed(_ value: ExactDecimal) -> Message {
    guard let unit = rankings.last?.gapUnit else { return plain(value) }
    let shown = value.shown(decimals: shownDecimals)
    return Message(Terms.signedNumber(Gap(value: shown, interval: ValueInterval(shown), unit: unit)))
  }

  /// A number without a sign, as ``signed(_:)``.
  func plain(_ value: ExactDecimal) -> Message {
    Message(value.shown(decimals: shownDecimals).display)
  }

  /// Two decimals for what is in percent; else those of the figures, two at most.
  private var shownDecimals: Int {
    guard let last = rankings.last, last.gapUnit != .percent, last.unit != .percent else { return 2 }
    return min(2, rankings.flatMap(\.ranked).compactMap { $0.score?.decimals }.max() ?? 2)
  }

  /// Nobody can be ranked in any of the years: what could be, from the last of them on.
  func emptyMessage(_ analysis: Analysis) -> Message {
    rankings.last?.emptyMessage(analysis) ?? AnalysisError.noRegions.message(analysis.dataSet.codebook)
  }
}

extension HistoryReport {
  /// What is told on standard error beside the table.
  var notes: [Message] {
    var notes = cautions.map { $0.prefixed(zh: "注意：", en: "Caution: ") }
    let left = history.lines.count - lines.count
    if left > 0 {
      notes.append(
        Message(
          zh: "另有 \(left) 个地区未列出",
          en: "\(Message.counted(left, "more region")) \(left == 1 ? "is" : "are") not shown"))
    }
    if let anchor, let last = history.years.last, let year = anchor.soleYear, year != last {
      notes.append(
        Message(
          zh: "注意：所列地区按 \(year) 年的名次选取，因为\(anchorReason.zh)",
          en: "Caution: the regions shown are chosen by their ranks of \(year), for \(anchorReason.en)"))
    }
    for code in highlighted.sorted() where !lines.contains(where: { $0.region.code == code }) {
      guard let last = history.rankings.last else { continue }
      notes.append(last.notShown(code))
    }
    return notes
  }

  /// Why the regions shown are not those of the last year.
  private var anchorReason: Message {
    guard let code = around, let last = history.rankings.last, let year = history.years.last else {
      return Message(zh: "末年没有地区可以排名", en: "nobody can be ranked in the last year")
    }
    let row = last.rows.first { $0.region.code == code }
    let why = row.flatMap(last.reason) ?? Message(zh: "不在当年所排的地区之中", en: "it is not among those ranked")
    let name = row?.region.words ?? codebook.regions.words(code)
    return Message(
      zh: "\(name.zh) \(year) 年没有名次（\(why.zh)）", en: "\(name.en) has no rank in \(year) (\(why.en))")
  }

  /// What makes the ranks of the years less comparable than they look.
  var cautions: [Message] {
    var cautions: [Message] = []
    let empty = history.group.filter { $0.summary.ranked == 0 }.map { String($0.year) }
    if !empty.isEmpty {
      cautions.append(
        Message(
          zh: "\(empty.joined(separator: "、")) 年没有一个地区可以排名",
          en: "nobody can be ranked in \(empty.joined(separator: ", "))"))
    }
    if history.mixesFields {
      let counts = history.group.map(\.summary.ranked).filter { $0 > 0 }
      let (low, high) = (counts.min() ?? 0, counts.max() ?? 0)
      cautions.append(
        Message(
          zh: "各年有名次的地区数不同（\(low)—\(high) 个），名次升降也可能只是因为参排的地区变了",
          en:
            "the years rank different numbers of regions (\(low)–\(high)), so a rank may change without the order"
        ))
    }
    if history.mixesUnits {
      cautions.append(
        Message(zh: "各年单位不同，不求均值", en: "the years are in different units, so there are no means"))
    }
    return cautions + yearCautions
  }

  /// The cautions of the years: those that most years have in one line, with the years' numbers.
  private var yearCautions: [Message] {
    var (mixed, low, sole): ([String], [String], [String]) = ([], [], [])
    var others = history.rankings.last?.warnings.filter(\.isOfTheList).map(Terms.warning) ?? []
    for (year, ranking) in zip(history.years, history.rankings) {
      for warning in ranking.warnings {
        switch warning {
        case .mixedStatus(let estimated, let final):
          mixed.append("\(year) (\(estimated)/\(estimated + final))")
        case .repeated: break
        case .sole: sole.append(String(year))
        case .lowCoverage(0, _): break
        case .lowCoverage(let ranked, let group): low.append("\(year) (\(ranked)/\(group))")
        default: others.append(Terms.warning(warning).prefixed(zh: "\(year)年：", en: "\(year): "))
        }
      }
    }
    let line = { (years: [String], words: Message) -> [Message] in
      let list = years.joined(separator: "、")
      let plain = years.joined(separator: ", ")
      return years.isEmpty ? [] : [Message(zh: words.zh + list, en: words.en + plain)]
    }
    return line(
      mixed,
      Message(zh: "预计数与实际数混排的年份（预计数/全部）：", en: "years with estimates among final figures (estimates/all): "))
      + line(low, Message(zh: "可排的不足八成的年份：", en: "years that rank less than 80 %: "))
      + line(
        sole,
        Message(
          zh: "只有一个地区有名次、第 1 位不说明什么的年份：",
          en: "years in which one region alone has a rank, which says nothing: ")) + others
  }

  /// The definitions behind the table.
  var explanation: [Message] {
    let ranked = history.rankings.last?.request.criterion.isGap == true
    let what = ranked ? Message(zh: "差距", en: "the gap") : Message(zh: "数值", en: "the figure")
    let own = history.rankings.last.map { Array($0.choices(codebook).dropFirst(3)) } ?? []
    let streak = Message(
      zh: "连续：从末年往前数，结果同为完成（含超额、控制在内）或同为未完成（含超出）的年数；遇到待定、无名次或期初即止，写“以上”；末年无结果或待定则无",
      en:
        "Streak: years back from the last with the verdict met (exceeded, within) or missed (over); it stops at an open "
        + "verdict, a year without one or the first year and is then marked +; none if the last year has no clear verdict"
    )
    return [history.title] + own + [
      Message(
        zh: "升降：上一年（或期间第一个有名次的年份）的名次减本年（或最后一个有名次年份）的名次，正数为前移",
        en:
          "Change: the rank of the year before (or of the first year with one) minus that of the year (of the last)"
      )
    ] + (isJudged ? [streak] : []) + [
      Message(
        zh: "均值、标准差：有名次各年\(what.zh)的算术平均与样本标准差（除以 n − 1），保留四位小数，表中两位",
        en:
          "Mean, s.d.: of \(what.en) over the years with a rank; sample standard deviation (n − 1); four decimals, two in tables"
      ),
      Message(
        zh: "四分位数：Hyndman–Fan 第 7 种定义（R、NumPy、Excel 的缺省）；完成率 = 完成 ÷（完成 + 未完成），待定与无名次的不计",
        en:
          "Quartiles: Hyndman–Fan definition 7 (the default of R, NumPy and Excel); share met = met / (met + missed), "
          + "open verdicts and regions without a rank left out"),
    ]
  }
}

extension RankingWarning {
  /// Whether it is about the names given, so the same in every year.
  fileprivate var isOfTheList: Bool { if case .repeated = self { true } else { false } }
}

extension RankingHistory.Line {
  /// The change over the period, with its years where they are not the first and the last.
  func changeWords(_ years: [Int]) -> Message? {
    guard let change, let first, let last else { return nil }
    let words = Terms.rankChange(change)
    guard first.year != years.first || last.year != years.last else { return words }
    return Message(
      zh: "\(words.zh)（\(first.year)—\(last.year)）", en: "\(words.en) (\(first.year)–\(last.year))")
  }
}

extension Terms {
  /// How many ranks were gained or lost.
  static func rankChange(_ change: Int) -> Message {
    switch change {
    case 0: Message(zh: "持平", en: "0")
    case 1...: Message(zh: "升\(change)", en: "+\(change)")
    default: Message(zh: "降\(-change)", en: "\u{2212}\(-change)")
    }
  }

  /// Met or missed so many years running.
  static func streak(_ streak: Streak) -> Message {
    let more = streak.isAtLeast
    return switch streak.kind {
    case .met:
      Message(zh: "完成\(streak.years)年\(more ? "以上" : "")", en: "met \(streak.years)\(more ? "+" : "")")
    case .missed:
      Message(zh: "未完成\(streak.years)年\(more ? "以上" : "")", en: "missed \(streak.years)\(more ? "+" : "")")
    }
  }
}

extension Criterion {
  /// Whether a gap is ranked, not a figure.
  var isGap: Bool { self == .attainment || self == .stretch }
}
