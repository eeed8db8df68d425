import Analytics
import Schema

/// The years of a chart's figures where they differ from region to region: a row of one year has it behind the name, the
/// figures of others each behind themselves.
struct RowYears {
  private let years: [RegionCode: Set<Int>]
  private let language: Language

  /// The years of several rankings side by side; none are shown where all are of one year, or each ranking is of its own.
  init(_ rankings: [Ranking], language: Language) {
    self.language = language
    guard rankings.contains(where: { $0.soleYear == nil }) else {
      years = [:]
      return
    }
    let pairs = rankings.flatMap { ranking in
      ranking.ranked.compactMap { row in row.year.map { (row.region.code, Set([$0])) } }
    }
    years = Dictionary(pairs) { $0.union($1) }
  }

  /// A region's name, with the year of all its figures.
  func name(_ name: String, of region: RegionCode) -> String {
    guard let own = years[region], own.count == 1, let year = own.first else { return name }
    return Terms.with(year, name)[language]
  }

  /// A ranked figure, with its year where the region's others are of another.
  func figure(_ figure: String, of row: RankingRow) -> String {
    guard row.rank != nil, let own = years[row.region.code], own.count > 1, let year = row.year else {
      return figure
    }
    return Terms.with(year, figure)[language]
  }
}
