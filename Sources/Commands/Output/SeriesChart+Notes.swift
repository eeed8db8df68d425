import Analytics
import Charts
import Schema

/// What has to be known of the figures of a chart of series.
extension SeriesChart {
  /// What has to be known of the figures.
  var notes: [Message] { (look.base == nil ? figureNotes : chainNotes) + emptyNotes }

  /// More missing years than these are told by their number: a list of them would fill the page.
  private static let mostListedGaps = 12

  /// Of more lines than these, years without a target are told by their number.
  private static let mostTargetGaps = 3

  /// What a drawn line lacks.
  private var figureNotes: [Message] {
    let drawn = drawable(lines)
    let single = drawn.filter { line in years.count { line.value($0) != nil } == 1 }
    func isSingle(_ line: Line) -> Bool {
      single.contains { $0.region.code == line.region.code && $0.indicator.id == line.indicator.id }
    }
    var notes: [Message] = []
    if !single.isEmpty {
      notes.append(
        list(single.map(label), Message(zh: "只有一年实绩，以点表示：", en: "One actual only, drawn as a dot: ")))
    }
    let broken = drawn.filter { !isSingle($0) && !missingYears($0).isEmpty }
    return notes + [gapNote(broken), targetNote].compactMap { $0 }
  }

  /// The years without an actual, those before the line begins too.
  private func missingYears(_ line: Line) -> [Int] {
    years.filter { line.value($0) == nil && $0 <= (lastActualYear ?? $0) }
  }

  /// The years without an actual: of all lines, or where that is too much to read of the highlighted ones.
  private func gapNote(_ broken: [Line]) -> Message? {
    func count(_ lines: [Line]) -> Int { lines.reduce(0) { $0 + missingYears($1).count } }
    func listed(_ lines: [Line]) -> Message {
      Message.joined(
        lines.map { line in
          let spans = Message.joined(YearSpan.words(missingYears(line)), zh: "、", en: ", ")
          return label(line).appending(zh: spans.zh, en: spans.en)
        }, zh: "；", en: "; "
      ).prefixed(zh: "缺少实绩的年份：", en: "No actual: ")
    }
    guard !broken.isEmpty else { return nil }
    let spans = broken.reduce(0) { $0 + YearSpan.words(missingYears($1)).count }
    guard spans > SeriesChart.mostListedGaps else { return listed(broken) }
    let own = broken.filter { highlighted.contains($0.region.code) }
    guard !own.isEmpty, own.count < broken.count else {
      return Message(
        zh: "没有线的年份缺少实绩（共 \(count(broken)) 处）", en: "Gaps: no actual (\(count(broken)) in all)")
    }
    let rest = count(broken) - count(own)
    let list = listed(own)
    return Message(zh: "\(list.zh)（其余地区共 \(rest) 处）", en: "\(list.en) (\(rest) of the other regions)")
  }

  /// Where an index comes from, and where it ends.
  private var chainNotes: [Message] {
    let lines = drawable(lines)
    var notes = [
      Message(
        zh: "注：链式指数不是报告所写，由各年增速连乘；缺一年增速即中断，不补；≈ 增速带“左右”“以上”等",
        en:
          "Note: the chained index is not from any report; a year without growth ends it; ≈: a growth is hedged"
      )
    ]
    let broken = lines.compactMap { line -> Message? in
      guard let chain = line.chain, !chain.breaks.isEmpty else { return nil }
      let years = chain.breaks.map { String($0.year) }
      return label(line).appending(zh: years.joined(separator: "、"), en: years.joined(separator: ", "))
    }
    if !broken.isEmpty {
      notes.append(
        Message.joined(broken, zh: "；", en: "; ").prefixed(
          zh: "缺少增速（或增速无法连乘）而中断：", en: "Ended by missing or unusable growth: "))
    }
    let mixed = lines.filter { ($0.chain?.bases.count ?? 0) > 1 }
    if !mixed.isEmpty {
      notes.append(list(mixed.map(label), Message(zh: "混用不同口径的增速：", en: "Bases of growth are mixed: ")))
    }
    return notes
  }

  /// Lines without anything to draw: told on the chart and beside it.
  var emptyNotes: [Message] {
    let drawn = drawable(lines)
    let empty = lines.filter { line in
      !drawn.contains { $0.region.code == line.region.code && $0.indicator.id == line.indicator.id }
    }
    guard !empty.isEmpty else { return [] }
    return [list(empty.map(label), Message(zh: "没有实绩，未画：", en: "No actual, not drawn: "))]
  }

  private func list(_ items: [Message], _ head: Message) -> Message {
    Message.joined(items, zh: "、", en: ", ").prefixed(zh: head.zh, en: head.en)
  }

  /// A line in a note.
  private func label(_ line: Line) -> Message {
    guard series.count > 1 else { return names.onChart(line.region) }
    let subject = Terms.subject(line.indicator, line.measure)
    let name = names.onChart(line.region)
    return Message(zh: name.zh + subject.zh, en: "\(name.en), \(subject.en)")
  }

  /// The years without a target, where those of the past are drawn: no dash must not read as no aim.
  private var targetNote: Message? {
    let last = firstPlannedYear ?? lastActualYear ?? 0
    let lacking = plots.flatMap { group in
      group.filter { showsPast($0, among: group) }.compactMap { line -> (line: Line, years: [Int])? in
        let known = years.filter { line.points[$0]?.target.observation?.value.low != nil }
        guard let first = known.first else { return nil }
        let missing = years.filter { $0 > first && $0 <= last && !known.contains($0) }
        return missing.isEmpty ? nil : (line, missing)
      }
    }
    guard !lacking.isEmpty else { return nil }
    guard lacking.count <= SeriesChart.mostTargetGaps else {
      let count = lacking.reduce(0) { $0 + $1.years.count }
      return Message(zh: "没有目标数的共 \(count) 处", en: "No target: \(count) in all")
    }
    let parts = lacking.map { line, years in
      let spans = Message.joined(YearSpan.words(years), zh: "、", en: ", ")
      return label(line).appending(zh: spans.zh, en: spans.en)
    }
    return Message.joined(parts, zh: "；", en: "; ").prefixed(zh: "没有目标数的年份：", en: "No target: ")
  }
}

extension Message {
  fileprivate func appending(zh: String, en: String) -> Message {
    Message(zh: "\(self.zh) \(zh)", en: "\(self.en) \(en)")
  }
}
