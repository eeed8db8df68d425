import Analytics
import Schema

/// What two years show, in one sentence: how many rose and how many fell, and the way of the highlighted regions.
///
/// A region counts as risen or fallen only if all values that the hedges leave open say so.
struct SlopeHeadline {
  /// A region with a figure in both years.
  struct Pair {
    let region: Region
    let first: Observation
    let last: Observation
  }

  let pairs: [Pair]
  let years: (first: Int, last: Int)
  let highlighted: Set<RegionCode>
  let subject: Message
  let direction: Direction
  let names: RegionNames
  var tolerances = Tolerances()

  /// More highlighted regions than these don't fit a sentence.
  private static let mostNames = 2

  private enum Turn: Hashable {
    case up, down, same, open
  }

  private func turn(_ pair: Pair) -> Turn {
    let name = names.onChart(pair.region)
    guard
      let first = HeadlineFigure(name, actual: pair.first, tolerances: tolerances, direction: direction),
      let last = HeadlineFigure(name, actual: pair.last, tolerances: tolerances, direction: direction)
    else { return .open }
    if let top = first.interval.high, let bottom = last.interval.low, bottom > top { return .up }
    if let bottom = first.interval.low, let top = last.interval.high, top < bottom { return .down }
    return first.interval.isPoint && last.interval.isPoint ? .same : .open
  }

  /// 28个省份中26个2025年地区生产总值增速低于2016年，1个高于，1个持平；重庆由10.7%到5.3%.
  var sentence: Message? {
    guard pairs.count > 1 else { return nil }
    let counts = Dictionary(grouping: pairs.map(turn)) { $0 }.mapValues(\.count)
    let regions = Terms.counted(Set(pairs.map(\.region.tier)))
    let (up, down) = (counts[.up] ?? 0, counts[.down] ?? 0)
    let lead = down >= up ? Turn.down : .up
    let (most, fewer) = lead == .down ? (down, up) : (up, down)
    let (verbs, others) =
      lead == .down
      ? (Message(zh: "低于", en: "below"), Message(zh: "高于", en: "above"))
      : (Message(zh: "高于", en: "above"), Message(zh: "低于", en: "below"))
    guard most > 0 else { return nil }
    var parts = [
      most == pairs.count
        ? Message(
          zh: "\(pairs.count)个\(regions.zh)\(years.last)年\(subject.zh)全部\(verbs.zh)\(years.first)年",
          en:
            "\(subject.en) of all \(pairs.count) \(regions.en) was \(verbs.en) that of \(years.first) in \(years.last)"
        )
        : Message(
          zh: "\(pairs.count)个\(regions.zh)中\(most)个\(years.last)年\(subject.zh)\(verbs.zh)\(years.first)年",
          en:
            "\(subject.en) of \(most) of \(pairs.count) \(regions.en) was \(verbs.en) that of \(years.first) in \(years.last)"
        )
    ]
    if fewer > 0 { parts.append(Message(zh: "\(fewer)个\(others.zh)", en: "of \(fewer) \(others.en)")) }
    if let same = counts[.same] { parts.append(Message(zh: "\(same)个持平", en: "of \(same) the same")) }
    if let open = counts[.open] {
      parts.append(Message(zh: "\(open)个因数字带“左右”等难以判断", en: "of \(open) left open by hedged figures"))
    }
    let head = Message.joined(parts, zh: "，", en: ", ")
    let marked = pairs.filter { highlighted.contains($0.region.code) }
    guard !marked.isEmpty, marked.count <= Self.mostNames else { return head }
    let ways = marked.map { pair in
      let ends = [pair.first, pair.last].map(Terms.figureInBrackets)
      let name = names.onChart(pair.region)
      return Message(
        zh: "\(name.zh)由\(ends[0].zh)到\(ends[1].zh)", en: "\(name.en) from \(ends[0].en) to \(ends[1].en)")
    }
    return Message.joined([head, Message.joined(ways, zh: "，", en: ", ")], zh: "；", en: "; ")
  }
}
