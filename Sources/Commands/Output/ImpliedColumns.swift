import Analytics
import Schema

/// What `series` shows that no source states: growth computed from levels, and an index chained from growth.
struct ImpliedColumns {
  /// Line by line, year by year; `nil` where not asked for.
  let computed: [[ComputedGrowth?]]?
  /// One chain a line; `nil` where not asked for.
  let chains: [ChainedIndex]?

  static let none = ImpliedColumns(computed: nil, chains: nil)

  private init(computed: [[ComputedGrowth?]]?, chains: [ChainedIndex]?) {
    self.computed = computed
    self.chains = chains
  }

  init(_ series: Series, _ dataSet: DataSet, computed isComputed: Bool, base: Int?) {
    let analysis = Analysis(dataSet)
    computed =
      isComputed
      ? series.lines.map { line in
        series.years.map {
          analysis.computedGrowth(line.region.code, series.indicator.id, year: $0)
        }
      } : nil
    chains = base.flatMap { base in
      guard let first = series.years.first, let last = series.years.last else { return nil }
      return series.lines.map {
        analysis.chainedIndex($0.region.code, series.indicator.id, base: base, years: first...last)
      }
    }
  }

  /// The ids of the columns that machines get behind all others.
  var ids: [String] {
    (computed == nil ? [] : ["computed_growth", "computed_bound"])
      + (chains == nil ? [] : ["index_base", "chained_index", "index_bound"])
  }

  /// The cells of ``ids``.
  func cells(line: Int, year: Int, index: Int) -> [RowTable.Cell] {
    var cells: [RowTable.Cell] = []
    if let computed {
      let growth = computed[line][index]
      cells += [.number(growth?.value), .text(growth.map { bound($0.isHedged) } ?? "")]
    }
    if let chains {
      let link = chains[line].links[year]
      cells += [
        .integer(link == nil ? nil : chains[line].base), .number(link?.value),
        .text(link.map { bound($0.isHedged) } ?? ""),
      ]
    }
    return cells
  }

  /// The ids of the columns that people get in the block of each region.
  var shownIDs: [String] {
    (computed == nil ? [] : ["computed_growth"]) + (chains == nil ? [] : ["chained_index"])
  }

  /// The cells of ``shownIDs``: one decimal, `≈` where a hedged figure went in.
  func shownCells(line: Int, year: Int, index: Int) -> [RowTable.Cell] {
    var cells: [RowTable.Cell] = []
    if let computed {
      cells.append(
        .text("", shown: computed[line][index].map { Self.shown($0.value, $0.isHedged) + "%" }))
    }
    if let chains {
      cells.append(.text("", shown: chains[line].links[year].map { Self.shown($0.value, $0.isHedged) }))
    }
    return cells
  }

  private func bound(_ isHedged: Bool) -> String { (isHedged ? Bound.about : .exact).rawValue }

  private static func shown(_ value: ExactDecimal, _ isHedged: Bool) -> String {
    (isHedged ? "≈" : "") + value.rounded(toDecimals: 1).display
  }
}
