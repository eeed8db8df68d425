import Analytics
import Charts
import Schema

/// What several rankings by attainment show together, in one sentence: how many of all targets were met, and of which
/// indicator the largest and the smallest share.
///
/// Who can't be ranked and whose verdict is open is always counted.
struct SeveralHeadline {
  let rankings: [Ranking]
  let highlighted: Set<RegionCode>
  let names: RegionNames

  /// One indicator's verdicts.
  private struct Tally {
    let name: Message
    let met: Int
    let open: Int
    let count: Int

    init(_ ranking: Ranking) {
      name = Terms.subjectInSentence(ranking.indicator, ranking.measure)
      let verdicts = ranking.ranked.map(\.verdict)
      met = verdicts.count { $0.map { VerdictTone($0) == .met } ?? false }
      open = verdicts.count { $0 == .undetermined }
      count = verdicts.count
    }

    /// Whether a larger share was met than of `other`.
    func isAhead(of other: Tally) -> Bool { met * other.count > other.met * count }
  }

  /// More names than these don't fit a title.
  private static let mostNames = 2

  /// The sentence; `nil` for other criteria, several years, or a single ranking.
  var sentence: Message? {
    guard rankings.count > 1, Set(rankings.map(\.soleYear)).count == 1,
      Set(rankings.map(\.indicator.id)).count == rankings.count,
      rankings.allSatisfy({ $0.request.criterion == .attainment && !$0.ranked.isEmpty })
    else { return nil }
    let tallies = rankings.map(Tally.init)
    let clauses = [total(tallies), shares(tallies), focus, rest].compactMap { $0 }
    return Message.joined(clauses, zh: "；", en: "; ")
  }

  /// 29个省份2025年4项指标可比的78个目标达到41个，1个待定.
  private func total(_ tallies: [Tally]) -> Message {
    let sums = tallies.reduce(into: (met: 0, open: 0, count: 0)) { sum, tally in
      sum = (sum.met + tally.met, sum.open + tally.open, sum.count + tally.count)
    }
    let ranked = rankings.flatMap { $0.ranked.map(\.region) }
    let regions = Terms.counted(Set(ranked.map(\.tier)))
    let count = Set(ranked.map(\.code)).count
    let year = rankings.first?.soleYear
    let words = Message(
      zh:
        "\(count)个\(regions.zh)\(year.map { "\($0)年" } ?? "各自最近一年的")\(tallies.count)项指标"
        + "可比的\(sums.count)个目标达到\(sums.met)个",
      en:
        "\(sums.met) of \(sums.count) comparable \(year.map { "\($0)" } ?? "latest") targets met "
        + "(\(count) \(regions.en), \(tallies.count) indicators)")
    guard sums.open > 0 else { return words }
    return Message(zh: "\(words.zh)，\(sums.open)个待定", en: "\(words.en), \(sums.open) undetermined")
  }

  /// 达到比例最高的是甲（20/29），最低的是乙（3/12）.
  private func shares(_ tallies: [Tally]) -> Message? {
    let first = tallies.filter { one in !tallies.contains { $0.isAhead(of: one) } }
    let last = tallies.filter { one in !tallies.contains { one.isAhead(of: $0) } }
    guard first.count < tallies.count, max(first.count, last.count) <= Self.mostNames else { return nil }
    func names(_ tallies: [Tally]) -> Message {
      let parts = tallies.map { tally in
        Message(
          zh: "\(tally.name.zh)（\(tally.met)/\(tally.count)）",
          en: "\(tally.name.en) (\(tally.met) of \(tally.count))")
      }
      return Message.joined(parts, zh: "、", en: " and ")
    }
    let (high, low) = (names(first), names(last))
    return Message(
      zh: "达到比例最高的是\(high.zh)，最低的是\(low.zh)",
      en: "the largest share in \(high.en), the smallest in \(low.en)")
  }

  /// 江苏可比的3个达到2个, of the only highlighted region.
  private var focus: Message? {
    guard highlighted.count == 1 else { return nil }
    let rows = rankings.flatMap { $0.ranked.filter { highlighted.contains($0.region.code) } }
    guard let region = rows.first?.region else { return nil }
    let name = names.onChart(region)
    let met = rows.count { $0.verdict.map { VerdictTone($0) == .met } ?? false }
    return Message(
      zh: "\(name.zh)可比的\(rows.count)个达到\(met)个", en: "\(name.en): \(met) of \(rows.count)")
  }

  /// Of the regions counted before: those that no ranking holds have no row.
  private var rest: Message? {
    let counted = Set(rankings.flatMap { $0.ranked.map(\.region.code) })
    let left = rankings.reduce(0) { sum, ranking in
      sum + ranking.unranked.count { counted.contains($0.region.code) }
    }
    guard left > 0 else { return nil }
    return Message(zh: "另有\(left)个无法比较", en: "\(left) more can't be compared")
  }
}
