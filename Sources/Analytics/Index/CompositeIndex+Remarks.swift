public import Schema

extension CompositeIndex {
  /// How many of the figures that are scored carry each footnote; marks that none carries are absent.
  public var marks: [RankingMark: Int] {
    var counts: [RankingMark: Int] = [:]
    for cell in scored.flatMap(\.cells) where cell.normalised != nil {
      for mark in cell.row?.marks ?? [] { counts[mark, default: 0] += 1 }
    }
    return counts
  }

  /// What makes the scores less comparable than they look; bases are told for each component by ``mixedBases``.
  public var warnings: [RankingWarning] {
    var warnings: [RankingWarning] = []
    let years = Set(scored.compactMap(\.year))
    if years.count > 1 { warnings.append(.mixedYears(years.sorted())) }
    let actuals = scored.flatMap(\.cells).filter { $0.normalised != nil }.compactMap { $0.row?.status }
    let estimated = actuals.count { $0 == .estimated }
    if estimated > 0, estimated < actuals.count {
      warnings.append(.mixedStatus(estimated: estimated, final: actuals.count - estimated))
    }
    let tiers = Set(scored.map(\.region.tier))
    if tiers.count > 1 { warnings.append(.mixedTiers(tiers.sorted())) }
    if scored.count * 5 < rows.count * 4 {
      warnings.append(.lowCoverage(ranked: scored.count, of: rows.count))
    }
    return warnings + [RankingWarning.repeated(in: request.group)].compactMap { $0 }
  }

  /// The figures that alone set an end of a component's scale and are hedged (3%以内), where the scale hangs on its ends.
  public var hedgedExtremes: [(component: Component, row: Row, cell: Cell)] {
    guard request.normalisation == .minmax || request.normalisation == .distance else { return [] }
    return components.indices.flatMap { index in
      let there = scored.filter { $0.cells[index].normalised != nil }
      let values = there.compactMap { $0.cells[index].value }
      return [values.min(), values.max()].compactMap { end -> (component: Component, row: Row, cell: Cell)? in
        let holders = there.filter { $0.cells[index].value == end }
        guard let only = holders.first, holders.count == 1 else { return nil }
        let cell = only.cells[index]
        return cell.row?.marks.contains(.hedged) == true ? (components[index], only, cell) : nil
      }
    }
  }

  /// The components whose scored figures name different bases, or some none: which, and how many name none.
  public var mixedBases: [(component: Component, bases: [Basis], plain: Int)] {
    components.indices.compactMap { index in
      let named = scored.compactMap { row in
        row.cells[index].normalised == nil ? nil : row.cells[index].row?.basis as Basis??
      }
      guard Set(named).count > 1 else { return nil }
      return (
        components[index], Basis.allCases.filter { named.contains($0) }, named.count { $0 == nil }
      )
    }
  }
}
