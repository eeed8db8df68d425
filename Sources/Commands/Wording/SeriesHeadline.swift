import Analytics
import Schema

/// What a series shows, in one sentence: the way of the one region it is about, or who stands first in the last year.
///
/// Years without an actual are said; a superlative that hedged figures leave open is left out, or said to hold of the numbers
/// as stated.
struct SeriesHeadline {
  let series: Series
  let highlighted: Set<RegionCode>
  let names: RegionNames
  var tolerances = Tolerances()

  /// An actual of one year.
  private struct Entry {
    let year: Int
    let actual: Observation
    let standing: HeadlineFigure
  }

  /// The sentence; `nil` where the figures give none.
  var sentence: Message? {
    if let focus { return way(of: focus) }
    return lastYear
  }

  private var subject: Message { Terms.subjectInSentence(series.indicator, series.measure) }

  private func name(_ region: Region) -> Message { names.onChart(region) }

  /// The one highlighted region, else the only one beside the nation.
  private var focus: Series.Line? {
    let marked = series.lines.filter { highlighted.contains($0.region.code) }
    let lower = series.lines.filter { $0.region.tier != .nation }
    return [marked, series.lines, lower].first { $0.count == 1 }?.first
  }

  private func entries(_ line: Series.Line) -> [Entry] {
    line.points.compactMap { point in
      guard let actual = point.actual.observation,
        let standing = HeadlineFigure(
          Message("\(point.year)"), actual: actual, tolerances: tolerances,
          direction: series.indicator.direction)
      else { return nil }
      return Entry(year: point.year, actual: actual, standing: standing)
    }
  }

  // MARK: one region

  /// 江苏地区生产总值增速由2016年的7.8%降至2025年的5.3%，回落2.5个百分点；其间2021年最高（8.6%）、2020年最低（3.7%）；缺2019年.
  private func way(of line: Series.Line) -> Message? {
    let entries = entries(line)
    guard let first = entries.first, let last = entries.last, first.year < last.year else { return nil }
    let figures = [first, last].map { Terms.figureInBrackets($0.actual) }
    let (verb, change) = turn(first, last)
    let name = name(line.region)
    let head = Message(
      zh:
        "\(name.zh)\(subject.zh)由\(first.year)年的\(figures[0].zh)\(verb.zh)\(last.year)年的\(figures[1].zh)\(change.zh)",
      en:
        "\(name.en): \(subject.en) \(verb.en) \(figures[0].en) in \(first.year) to \(figures[1].en) in \(last.year)\(change.en)"
    )
    let clauses = [head] + [extremes(entries), gaps(in: entries)].compactMap { $0 }
    return Message.joined(clauses, zh: "；", en: "; ")
  }

  /// The verb, and the difference where both figures are exact and in percent.
  private func turn(_ first: Entry, _ last: Entry) -> (verb: Message, change: Message) {
    let isExact = first.standing.interval.isPoint && last.standing.interval.isPoint
    let difference = last.standing.value - first.standing.value
    guard isExact, first.actual.unit == last.actual.unit else {
      return (Message(zh: "到", en: "from"), Message(""))
    }
    let verb =
      if difference > .zero {
        Message(zh: "升至", en: "rose from")
      } else if difference < .zero {
        Message(zh: "降至", en: "fell from")
      } else {
        Message(zh: "到", en: "went from")
      }
    guard first.actual.unit == .percent else { return (verb, Message("")) }
    let size = difference.magnitude
    if size == .zero { return (verb, Message(zh: "，两年持平", en: ", no change")) }
    return (
      verb,
      Message(
        zh: "，\(difference > .zero ? "提高" : "回落")\(size)个百分点",
        en: ", \(difference > .zero ? "+" : "\u{2212}")\(size) pp")
    )
  }

  /// The years between with the largest and the smallest figure, where these are single and no hedge leaves them open.
  private func extremes(_ entries: [Entry]) -> Message? {
    guard entries.count > 2 else { return nil }
    let ends = [entries.first?.year, entries.last?.year]
    let clauses = [true, false].compactMap { largest -> Message? in
      guard let leaders = Leaders(of: entries.map(\.standing), largest: largest), leaders.isCertain,
        leaders.standings.count == 1, let only = leaders.standings.first
      else { return nil }
      let isEnd = ends.contains { $0.map(String.init) == only.name.zh }
      let figure = isEnd ? Message("") : Message(zh: "（\(only.words.zh)）", en: " (\(only.words.en))")
      return Message(
        zh: "\(only.name.zh)年最\(largest ? "高" : "低")\(figure.zh)",
        en: "\(largest ? "highest" : "lowest") in \(only.name.en)\(figure.en)")
    }
    guard !clauses.isEmpty else { return nil }
    return Message.joined(clauses, zh: "、", en: ", ").prefixed(zh: "其间", en: "")
  }

  /// The years between that have no actual.
  private func gaps(in entries: [Entry]) -> Message? {
    guard let first = entries.first?.year, let last = entries.last?.year else { return nil }
    let known = Set(entries.map(\.year))
    let missing = (first...last).filter { !known.contains($0) }.map(String.init)
    guard !missing.isEmpty else { return nil }
    return missing.count > 3
      ? Message(zh: "其中\(missing.count)年缺实绩", en: "\(missing.count) years without an actual")
      : Message(
        zh: "缺\(missing.joined(separator: "、"))年实绩", en: "no actual of \(missing.joined(separator: ", "))")
  }

  // MARK: several regions

  /// 2025年4个省份中江苏地区生产总值增速最高（5.4%），海南最低（4%）；全国5%.
  private var lastYear: Message? {
    let points = series.lines.lazy.flatMap(\.points)
    let last = points.filter { $0.actual.observation != nil }.map(\.year).max()
    guard let last else { return nil }
    let compared = series.lines.filter { $0.region.tier != .nation }
    let standings = compared.compactMap { line in
      line.points.first { $0.year == last }?.actual.observation.flatMap {
        HeadlineFigure(
          name(line.region), actual: $0, tolerances: tolerances, direction: series.indicator.direction)
      }
    }
    let units = Set(
      compared.compactMap { line in line.points.first { $0.year == last }?.actual.observation?.unit })
    guard standings.count > 1, units.count == 1, let high = Leaders(of: standings, largest: true),
      let low = Leaders(of: standings, largest: false), high.standings.count < standings.count
    else { return nil }
    let regions = Terms.counted(Set(compared.map(\.region.tier)))
    let focus = Set(series.lines.map(\.region).filter { highlighted.contains($0.code) }.map(name))
    let top = high.clause(zh: "最高", en: "the highest", counted: regions, focus: focus)
    let bottom = low.clause(
      zh: "最低", en: "the lowest", isHedgeSaid: !high.isCertain && !low.isCertain, counted: regions,
      focus: focus)
    var clauses = [
      Message(
        zh: "\(last)年\(standings.count)个\(regions.zh)\(subject.zh)：\(top.zh)，\(bottom.zh)",
        en: "\(subject.en) of \(standings.count) \(regions.en), \(last): \(top.en), \(bottom.en)")
    ]
    for line in series.lines where line.region.tier == .nation {
      if let actual = line.points.first(where: { $0.year == last })?.actual.observation {
        let figure = Terms.figureInBrackets(actual)
        clauses.append(
          Message(zh: "\(name(line.region).zh)\(figure.zh)", en: "\(name(line.region).en) \(figure.en)"))
      }
    }
    let left = compared.count - standings.count
    if left > 0 {
      clauses.append(Message(zh: "另有\(left)个缺当年实绩", en: "\(left) more have no actual of that year"))
    }
    return Message.joined(clauses, zh: "；", en: "; ")
  }
}
