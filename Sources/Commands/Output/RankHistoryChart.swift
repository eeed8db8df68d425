import Analytics
import Charts
import Schema

/// A ranking through the years as a bump chart.
struct RankHistoryChart {
  let history: RankingHistory
  /// Only the first ranks of the last year; all if `nil`.
  let top: Int?
  let highlighted: Set<RegionCode>
  let names: RegionNames
  let dataSet: DataSet
  let language: Language

  private var rankings: [Ranking] { history.rankings }

  private var years: [Int] { history.years }

  /// The regions with a rank in some year.
  private var lines: [RankingHistory.Line] { history.lines.filter { $0.first != nil } }

  private var shown: [RankingHistory.Line] {
    guard let top else { return lines }
    return lines.filter { line in
      highlighted.contains(line.region.code) || line.places.last?.rank.map { $0 <= top } ?? false
    }
  }

  /// The chart.
  func spec(_ options: ChartOptions) throws(CommandFailure) -> BumpChartSpec {
    let text = caption.text(options, language)
    let ties = rankings.map { ranking in
      var counts: [Int: Int] = [:]
      for row in ranking.ranked { if let rank = row.rank { counts[rank, default: 0] += 1 } }
      return counts
    }
    let drawn = shown.map { line in
      RankLine(
        names.onChart(line.region)[language], ranks: line.places.map(\.rank),
        labels: line.places.indices.map { place in
          guard let rank = line.places[place].rank else { return "" }
          return ties[place][rank, default: 0] > 1
            ? Message(zh: "并列\(rank)", en: "=\(rank)")[language] : String(rank)
        }, endNote: endNote(line), emphasis: highlighted.contains(line.region.code) ? .highlighted : .normal)
    }
    do throws(ChartError) {
      return try BumpChartSpec(text: text, years: years, lines: drawn)
    } catch {
      throw CommandFailure(refusal(error))
    }
  }

  /// The year of the last rank where the other lines go on.
  private func endNote(_ line: RankingHistory.Line) -> String {
    guard let last = line.places.last(where: { $0.rank != nil })?.year, last != years.last else { return "" }
    return Message(zh: "（\(last)）", en: "(\(last))")[language]
  }

  private func refusal(_ error: ChartError) -> Message {
    switch error {
    case .tooManySeries(let count, let limit) where !highlighted.isEmpty:
      return LineRefusal.tooManyBesideFocus(count, limit)
    case .tooManySeries(let count, let limit):
      let top = largestTop(limit).map {
        Message(zh: "，或用 --top \($0) 只画前 \($0) 名", en: ", or draw the first with --top \($0)")
      }
      return Message(
        zh: "\(count) 条线分不清，不突出时最多 \(limit) 条：请用 --highlight 突出一地（其余为灰线）\(top?.zh ?? "")。",
        en:
          "\(count) lines can't be told apart, at most \(limit) without a focus: --highlight one region (the others turn "
          + "grey)\(top?.en ?? "").")
    case .tooFewPoints:
      let year = years.last.map(String.init) ?? ""
      let command =
        "duibiao chart bar --indicator \(rankings.first?.indicator.id.rawValue ?? "gdp") --year \(year)"
      return Message(
        zh: "只有一个年份可以排名，看不出变化：请放宽 --from、--to，或画条形图：\(command)",
        en:
          "Only one year can be ranked, which shows no change: widen --from and --to, or draw bars: \(command)"
      )
    default: return error.message
    }
  }

  /// The largest `--top` that draws at most `limit` lines: those of one rank come together.
  private func largestTop(_ limit: Int) -> Int? {
    let ranks = lines.compactMap { $0.places.last?.rank }
    return (1...limit).last { top in (1...limit).contains(ranks.count { $0 <= top }) }
  }

  /// The rows of the rankings that the lines are drawn from.
  var rows: RowTable {
    let shown = Set(shown.map(\.region.code))
    var table = RowTable(columns: [])
    for (index, ranking) in rankings.enumerated() {
      let part = RankingRows.table(
        ranking, rows: ranking.rows.filter { shown.contains($0.region.code) }, language: language)
      if index == 0 { table = part } else { table.rows += part.rows }
    }
    return table
  }

  /// What the picture is, for those who can't see it.
  func description(_ options: ChartOptions) -> ChartDescription {
    caption.description(options, language, rows: rows)
  }

  var caption: ChartCaption {
    ChartCaption(
      title: title, subtitle: subtitle, source: source, notes: notes, facts: facts,
      finding: {
        RankHistoryHeadline(history: history, highlighted: highlighted, subject: subject, names: names)
          .sentence
      })
  }

  private var facts: Message {
    let focus = shown.filter { highlighted.contains($0.region.code) }
    let named = (focus.isEmpty ? shown : focus).map { line -> Message in
      let list = line.places.filter { $0.rank != nil }.map { place in
        let rank = history.words(of: place)
        return Message(zh: "\(place.year)年\(rank.zh)", en: "\(rank.en) in \(place.year)")
      }
      let name = names.onChart(line.region)
      return Message.joined(list, zh: "、", en: ", ").prefixed(zh: name.zh, en: name.en + " ")
    }
    return Message.joined(named, zh: "；", en: "; ")
  }
}

/// The words on it.
extension RankHistoryChart {
  private var subject: Message {
    guard let first = rankings.first else { return Message("") }
    let own = Terms.subject(first.indicator, first.measure)
    return switch first.request.criterion {
    case .actual: own
    case .target: Message(zh: "\(own.zh)目标", en: "target for \(own.en)")
    case .attainment: Message(zh: "\(own.zh)实绩与目标之差", en: "\(own.en), actual minus target")
    case .stretch: Message(zh: "\(own.zh)加压", en: "\(own.en), next target minus actual")
    }
  }

  private var title: Message {
    Message(zh: "\(subject.zh)：历年名次", en: "\(subject.en): ranks over the years")
  }

  private var subtitle: Message {
    guard let first = years.first, let last = years.last else { return Message("") }
    let counts = rankings.map(\.ranked.count).filter { $0 > 0 }
    let least = counts.min() ?? 0
    let most = counts.max() ?? 0
    let field = least == most ? "\(most)" : "\(least)—\(most)"
    let plain = Message(
      zh: "\(first)—\(last)年，各年 \(field) 个地区参加排名，1 为最好",
      en: "\(first)–\(last), \(field.replacingDash) regions ranked a year, 1 is best")
    let rest = shown.count { !highlighted.contains($0.region.code) }
    guard shown.count > LineChartSpec.mostEqualSeries, rest < shown.count else { return plain }
    return Message(zh: "\(plain.zh)；灰线为其余 \(rest) 个地区", en: "\(plain.en); grey: the other \(rest) regions")
  }

  private var source: Message {
    Terms.sources(of: rankings, dataSet, names)
  }

  private var notes: [Message] {
    var notes: [Message] = []
    let broken = shown.filter { line in line.places.contains { $0.rank == nil } }
    let own = broken.filter { highlighted.contains($0.region.code) }
    if broken.count <= 6 {
      if !broken.isEmpty { notes.append(gapNote(broken)) }
    } else {
      if !own.isEmpty { notes.append(gapNote(own)) }
      let others = own.isEmpty ? Message("") : Message(zh: "其余地区", en: "of the others, ")
      notes.append(
        Message(zh: "\(others.zh)断线处没有名次（缺少数据）", en: "Gaps: \(others.en)no rank, for want of figures"))
    }
    let estimates = rankings.flatMap(\.ranked).count { $0.marks.contains(.estimated) }
    if estimates > 0 {
      notes.append(
        Message(
          zh: "注：参加排名的数据中有预计数 \(estimates) 个", en: "Note: \(estimates) of the ranked figures are estimates"))
    }
    if let top, shown.count < lines.count, let last = years.last {
      let left = lines.count - shown.count
      notes.append(
        Message(
          zh: "只画 \(last) 年前 \(top) 名\(highlighted.isEmpty ? "" : "和突出的地区")，其余 \(left) 个地区略",
          en:
            "Only the first \(top) of \(last)\(highlighted.isEmpty ? "" : " and the highlighted"); \(left) regions left out"
        ))
    }
    return notes
  }

  private func gapNote(_ lines: [RankingHistory.Line]) -> Message {
    let gaps = lines.map { line in
      let missing = YearSpan.words(line.places.filter { $0.rank == nil }.map(\.year))
      let own = names.onChart(line.region)
      return Message.joined(missing, zh: "、", en: ", ").prefixed(zh: own.zh + " ", en: own.en + " ")
    }
    return Message.joined(gaps, zh: "；", en: "; ").prefixed(zh: "没有名次的年份：", en: "No rank: ")
  }

  /// What the user should know beside the picture.
  var remarks: [Message] {
    let drawn = Set(shown.map(\.region.code))
    let cut = shown.count < lines.count ? [Terms.notAskedFor(lines.count - shown.count)] : []
    return cut
      + highlighted.subtracting(drawn).sorted().map { code in
        let name = dataSet.codebook.regions.words(code)
        return Message(
          zh: "注意：\(name.zh)没有名次，无法突出", en: "Caution: \(name.en) has no rank and can't be highlighted")
      }
  }
}

extension String {
  /// A range as English writes it.
  var replacingDash: String { String(map { $0 == "—" ? "–" : $0 }) }
}
