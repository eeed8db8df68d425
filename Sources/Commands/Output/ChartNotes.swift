import Analytics
import Schema

/// What has to be known of the figures on a chart.
extension Ranking {
  /// The row of each region, for charts with other rows than the ranking.
  var rowsByRegion: [RegionCode: RankingRow] {
    Dictionary(rows.map { ($0.region.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The footnotes that belong on a chart of the regions that are `drawn`.
  func chartNotes(_ drawn: (RegionCode) -> Bool) -> [Message] {
    let marks = Ranking.markNotes([self], drawn)
    // That estimates stand beside final figures is said by their count and shown by the bars.
    let others = warnings.filter { if case .mixedStatus = $0 { false } else { true } }
    return marks + others.map(Terms.warning) + [rangeNote(drawn), toleranceNote].compactMap { $0 }
  }

  /// The footnotes of several rankings together: counts summed, and whose bases differ.
  static func notes(ofSeveral rankings: [Ranking], _ drawn: (RegionCode) -> Bool) -> [Message] {
    let marks = markNotes(rankings, drawn)
    let mixed = rankings.filter { ranking in
      ranking.warnings.contains { if case .mixedBases = $0 { true } else { false } }
    }
    var names: [Message] = []
    for ranking in mixed {
      let name = Message(zh: ranking.indicator.nameZH, en: ranking.indicator.nameEN)
      if !names.contains(name) { names.append(name) }
    }
    let bases =
      names.isEmpty
      ? [] : [Message.joined(names, zh: "、", en: ", ").prefixed(zh: "口径不一的：", en: "on different bases: ")]
    let years = rankings.flatMap(\.warnings).first { if case .mixedYears = $0 { true } else { false } }
    let range = rankings.compactMap { $0.rangeNote(drawn) }.first
    return marks + bases + [years.map(Terms.warning), range].compactMap { $0 }
      + distinct(rankings.compactMap(\.toleranceNote))
  }

  /// How many drawn figures have each mark; where not all are drawn that is said, as a table of all counts more.
  private static func markNotes(_ rankings: [Ranking], _ drawn: (RegionCode) -> Bool) -> [Message] {
    let rows = rankings.flatMap(\.ranked)
    let shown = rows.filter { drawn($0.region.code) }
    return RankingMark.allCases.compactMap { mark in
      let count = shown.count { $0.marks.contains(mark) }
      guard count > 0 else { return nil }
      let note = Terms.chartFootnote(mark, count: count)
      return shown.count < rows.count ? note.prefixed(zh: "图中", en: "on the chart, ") : note
    }
  }

  private static func distinct(_ notes: [Message]) -> [Message] {
    var result: [Message] = []
    for note in notes where !result.contains(note) { result.append(note) }
    return result
  }
}
