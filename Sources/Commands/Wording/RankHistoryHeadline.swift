import Analytics
import Schema

/// What ranks through the years show, in one sentence: the way of the highlighted regions, or who stands first at last.
///
/// Ranks that hedges leave open are said to go by the numbers as stated.
struct RankHistoryHeadline {
  let history: RankingHistory
  let highlighted: Set<RegionCode>
  /// What is ranked.
  let subject: Message
  let names: RegionNames

  /// More regions than these don't fit a sentence.
  private static let mostNames = 3

  /// The sentence; `nil` where the ranks give none.
  var sentence: Message? {
    let marked = history.lines.filter { highlighted.contains($0.region.code) && $0.change != nil }
    guard marked.count == highlighted.count, !marked.isEmpty else { return highlighted.isEmpty ? first : nil }
    if marked.count == 1, let only = marked.first { return way(of: only) }
    return marked.count <= Self.mostNames ? ways(of: marked) : nil
  }

  private func place(_ place: RankingHistory.Place) -> Message { history.words(of: place) }

  private func field(_ place: RankingHistory.Place) -> Int { history.field(of: place).count }

  private func isOpen(_ place: RankingHistory.Place) -> Bool {
    guard let rank = place.rank, let open = place.row?.openRanks else { return false }
    return open != rank...rank
  }

  private func hedge(_ places: [RankingHistory.Place]) -> Message {
    places.contains(where: isOpen)
      ? Message(zh: "按所报数字，", en: "by the numbers stated, ") : Message("")
  }

  /// 江苏地区生产总值增速名次由2016年的第14（30个中）升至2025年的并列第13（29个中）；最好第4（2021、2024年），最差第19（2022年）.
  private func way(of line: RankingHistory.Line) -> Message? {
    guard let from = line.first, let to = line.last, let change = line.change else { return nil }
    let verb =
      change > 0
      ? Message(zh: "升至", en: "rose from")
      : change < 0 ? Message(zh: "降至", en: "fell from") : Message(zh: "到", en: "went from")
    let ranked = line.places.filter { $0.rank != nil }
    let hedge = hedge(ranked)
    let name = names.onChart(line.region)
    let head = Message(
      zh:
        "\(hedge.zh)\(name.zh)\(subject.zh)名次由\(from.year)年的\(place(from).zh)（\(field(from))个中）\(verb.zh)\(to.year)年的"
        + "\(place(to).zh)（\(field(to))个中）",
      en:
        "\(name.en): \(hedge.en)the rank by \(subject.en) \(verb.en) \(place(from).en) of \(field(from)) in \(from.year) to "
        + "\(place(to).en) of \(field(to)) in \(to.year)")
    guard let best = ranked.compactMap(\.rank).min(), let worst = ranked.compactMap(\.rank).max(),
      best < worst,
      ranked.count > 2
    else { return head }
    let (top, bottom) = (stays(ranked.filter { $0.rank == best }), stays(ranked.filter { $0.rank == worst }))
    let range = Message(zh: "最好\(top.zh)，最差\(bottom.zh)", en: "best \(top.en), worst \(bottom.en)")
    return Message.joined([head, range], zh: "；", en: "; ")
  }

  /// 第4（2021年）、并列第4（2024年）: the years of one rank, those that were shared said.
  private func stays(_ places: [RankingHistory.Place]) -> Message {
    let groups = Dictionary(grouping: places) { place($0).zh }.values.sorted {
      ($0.first?.year ?? 0) < ($1.first?.year ?? 0)
    }
    let parts = groups.compactMap { group in
      group.first.map(place).map { own in
        let years = group.map { String($0.year) }
        return Message(
          zh: "\(own.zh)（\(years.joined(separator: "、"))年）",
          en: "\(own.en) (\(years.joined(separator: ", ")))")
      }
    }
    return Message.joined(parts, zh: "、", en: ", ")
  }

  /// 地区生产总值增速名次：江苏由第14（2016年）到并列第13（2025年），福建由第8（2016年）到并列第11（2024年）.
  private func ways(of lines: [RankingHistory.Line]) -> Message? {
    let parts = lines.compactMap { line -> Message? in
      guard let from = line.first, let to = line.last else { return nil }
      let name = names.onChart(line.region)
      return Message(
        zh: "\(name.zh)由\(place(from).zh)（\(from.year)年）到\(place(to).zh)（\(to.year)年）",
        en: "\(name.en) from \(place(from).en) (\(from.year)) to \(place(to).en) (\(to.year))")
    }
    let hedge = hedge(lines.flatMap { [$0.first, $0.last].compactMap { $0 } })
    return Message.joined(parts, zh: "，", en: ", ").prefixed(
      zh: "\(subject.zh)名次：\(hedge.zh)", en: "Ranks by \(subject.en): \(hedge.en)")
  }

  /// 2025年地区生产总值增速30个地区中西藏第1.
  private var first: Message? {
    guard let last = history.years.last else { return nil }
    let leaders = history.lines.compactMap { line -> (name: Message, place: RankingHistory.Place)? in
      guard let place = line.places.last, place.rank == 1 else { return nil }
      return (names.onChart(line.region), place)
    }
    guard let any = leaders.first, leaders.count <= Self.mostNames else { return nil }
    let hedge = hedge(leaders.map(\.place))
    let list = Message.joined(leaders.map(\.name), zh: "、", en: ", ")
    let tied = leaders.count > 1
    return Message(
      zh:
        "\(hedge.zh)\(last)年\(subject.zh)\(field(any.place))个地区中\(list.zh)\(tied ? "并列" : "")第1",
      en:
        "\(last): \(hedge.en)\(list.en) \(tied ? "are joint first" : "is first") of "
        + "\(field(any.place)) by \(subject.en)")
  }
}

extension RankingHistory {
  /// The rows that are ranked in the year of a place.
  func field(of place: Place) -> [RankingRow] {
    years.firstIndex(of: place.year).map { rankings[$0].ranked } ?? []
  }

  /// 第4, or 并列第4 where others share the rank; empty without a rank.
  func words(of place: Place) -> Message {
    guard let rank = place.rank else { return Message("") }
    let isTied = field(of: place).count { $0.rank == rank } > 1
    return Message(zh: "\(isTied ? "并列" : "")第\(rank)", en: "\(isTied ? "joint " : "")\(rank)")
  }
}
