public import Schema

/// Which part of a ranking is looked at; a tie is never cut in two.
public struct RankingCut: Hashable, Sendable {
  /// The first ranks.
  public var top: Int?
  /// The last places.
  public var bottom: Int?
  /// The region in the middle.
  public var around: RegionCode?
  /// How many neighbours on each side of ``around``.
  public var neighbours: Int

  /// The parts that are asked for; nothing is all.
  public init(top: Int? = nil, bottom: Int? = nil, around: RegionCode? = nil, neighbours: Int = 3) {
    self.top = top
    self.bottom = bottom
    self.around = around
    self.neighbours = max(0, neighbours)
  }

  /// Whether some rows may be left out, and so the regions that can't be ranked are.
  public var isCut: Bool { top != nil || bottom != nil || around != nil }

  /// The rows of `ranking` to show: all, or the ranked ones of the parts asked for together.
  public func rows(of ranking: Ranking) -> [RankingRow] {
    guard isCut else { return ranking.rows }
    let ranked = ranking.ranked
    let lowest = bottom.flatMap { ranked.suffix($0).first?.rank }
    let near = neighbourhood(in: ranked)
    return ranked.filter { row in
      guard let rank = row.rank else { return false }
      return top.map { rank <= $0 } ?? false || lowest.map { rank >= $0 } ?? false
        || near?.contains(rank) ?? false
    }
  }

  /// The ranks from so many places before the region to so many after it.
  private func neighbourhood(in ranked: [RankingRow]) -> ClosedRange<Int>? {
    guard let around, let own = ranked.firstIndex(where: { $0.region.code == around }) else { return nil }
    let first = max(0, own - neighbours)
    let last = min(ranked.count - 1, own + neighbours)
    guard let best = ranked[first].rank, let worst = ranked[last].rank else { return nil }
    return best...worst
  }
}
