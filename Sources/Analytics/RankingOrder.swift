internal import Schema

extension Ranking {
  /// `rows` with a score, best first, with competition ranks: as many ranks are left out as there are ties.
  static func ordered(_ rows: [RankingRow], lessIsBetter: Bool) -> [RankingRow] {
    var scored: [(score: ExactDecimal, row: RankingRow)] = rows.compactMap { row in
      row.score.map { (lessIsBetter ? -$0 : $0, row) }
    }
    scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.row.region.code < $1.row.region.code }
    var ranked: [RankingRow] = []
    ranked.reserveCapacity(scored.count)
    var rank = 0
    var previous: ExactDecimal?
    for (score, row) in scored {
      if score != previous { rank = ranked.count + 1 }
      previous = score
      var row = row
      row.rank = rank
      ranked.append(row)
    }
    return ranked
  }

  /// `rows` with their footnotes; the one on the basis depends on what the other rows have.
  static func marked(_ rows: [RankingRow], criterion: Criterion) -> [RankingRow] {
    let basesDiffer = Set(rows.map(\.basis)).count > 1
    return rows.map { row in
      var row = row
      row.marks = RankingMark.allCases.filter { mark in
        switch mark {
        case .estimated: row.status == .estimated
        case .hedged: row.isHedged(criterion)
        case .resolved: row.pairing.reference != nil
        case .basis: row.basis != nil && (basesDiffer || row.namesBasisOnOneSide)
        }
      }
      return row
    }
  }
}

extension RankingRow {
  /// Whether only one of an actual and a target names its basis.
  var namesBasisOnOneSide: Bool {
    guard let actual = pairing.actual, let target = pairing.target else { return false }
    return (actual.basis == nil) != (target.basis == nil)
  }

  fileprivate func isHedged(_ criterion: Criterion) -> Bool {
    switch criterion {
    case .attainment, .stretch: !(pairing.gap?.interval.isPoint ?? true)
    case .actual: actualBound != .exact
    case .target: targetBound != .exact
    }
  }
}
