import Analytics
import Charts
import Schema

/// The ranked rows that a chart shows, in its order, and how many are left out where.
struct ShownRows {
  let rows: [RankingRow]
  let breaks: [RowBreak]

  /// The rows of `ranking` that `cut` leaves; the highlighted ones are always shown.
  ///
  /// - Parameters:
  ///   - ranking: the ranking.
  ///   - cut: which ranks are shown.
  ///   - sort: the order.
  ///   - highlighted: the regions that are always shown.
  ///   - value: what is drawn, for ordering by it.
  init(
    _ ranking: Ranking, cut: CutOptions, sort: RowSort, highlighted: Set<RegionCode>,
    value: (RankingRow) -> ExactDecimal?
  ) {
    let kept = Set(cut.shown(of: ranking).map(\.region.code)).union(highlighted)
    let ordered = ShownRows.ordered(ranking.ranked, sort, value)
    var rows: [RankingRow] = []
    var breaks: [RowBreak] = []
    var skipped = 0
    for row in ordered {
      guard kept.contains(row.region.code) else {
        skipped += 1
        continue
      }
      // Where rows don't stand by rank, a break between them would say nothing about where the others are.
      if skipped > 0, sort == .rank {
        breaks.append(RowBreak(before: rows.count, count: skipped))
        skipped = 0
      }
      rows.append(row)
    }
    if skipped > 0 { breaks.append(RowBreak(before: rows.count, count: skipped)) }
    self.rows = rows
    self.breaks = breaks
  }

  private static func ordered(
    _ rows: [RankingRow], _ sort: RowSort, _ value: (RankingRow) -> ExactDecimal?
  ) -> [RankingRow] {
    switch sort {
    case .rank: rows
    case .code: rows.sorted { $0.region.code < $1.region.code }
    case .name:
      rows.map { (key: NameOrder.key($0.region.name), row: $0) }
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
    case .value:
      rows.enumerated().sorted {
        let (left, right) = (value($0.element), value($1.element))
        guard let left, let right, left != right else { return $0.offset < $1.offset }
        return left > right
      }.map(\.element)
    }
  }
}
