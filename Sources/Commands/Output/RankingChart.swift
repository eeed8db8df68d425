import Analytics
import Charts
import Schema

/// Rankings as bars: one as a ranking, several side by side.
struct RankingChart {
  let rankings: [Ranking]
  let cut: CutOptions
  let showsFigures: Bool
  let highlighted: Set<RegionCode>
  let dataSet: DataSet
  let language: Language

  /// The chart.
  func spec(_ options: ChartOptions) throws(CommandFailure) -> BarChartSpec {
    guard let first = rankings.first else { throw CommandFailure(ChartError.noData.message) }
    let heading = heading(options)
    let text = ChartText(
      title: heading.title, subtitle: heading.subtitle,
      footers: options.footers(source: source[language], notes: notes))
    do throws(ChartError) {
      return try BarChartSpec(
        text: text, series: rankings.count > 1 ? rankings.map { $0.indicator.shortName(language) } : [],
        rows: rankings.count > 1 ? groupedRows : shownRows(of: first).map { row(for: $0, in: first) },
        references: references(first), unavailable: unavailable, words: words(first))
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// The rows that the chart shows, for machines.
  var rows: RowTable {
    var table: RowTable?
    for ranking in rankings {
      let part = RankingRows.table(ranking, rows: cut.shown(of: ranking), language: language)
      if table == nil { table = part } else { table?.rows += part.rows }
    }
    return table ?? RowTable(columns: [])
  }

  private func shownRows(of ranking: Ranking) -> [RankingRow] {
    cut.shown(of: ranking).filter { $0.rank != nil }
  }

  /// Whether the bars are gaps: to the right where a target was passed, to the left where it was missed.
  private func showsGaps(_ ranking: Ranking) -> Bool {
    guard !showsFigures, rankings.count == 1 else { return false }
    return ranking.request.criterion == .attainment || ranking.request.criterion == .stretch
  }

  private func row(for row: RankingRow, in ranking: Ranking) -> BarRow {
    let gaps = showsGaps(ranking)
    let decimals = ranking.ranked.map(\.pairing).gapDecimals
    let criterion = ranking.request.criterion
    let main = criterion == .target ? row.pairing.target : row.pairing.actual
    let value = gaps ? row.gap?.approximation : main?.value.low?.approximation
    let label =
      gaps
      ? row.pairing.gap.map { Terms.signedNumber($0, decimals: decimals) }
      : main.map { Terms.figure($0.value, $0.unit)[language] }
    return BarRow(
      name(row, ranking), value: value, valueLabel: label ?? "", rank: rank(row, ranking),
      target: gaps || criterion == .target ? nil : targetMark(row),
      targetLabel: targetLabel(row, ranking, gaps: gaps),
      tone: tone(row), isEstimated: row.status == .estimated,
      emphasis: highlighted.contains(row.region.code) ? .highlighted : .normal)
  }

  /// The region's name; with the year where the rows are of different years.
  private func name(_ row: RankingRow, _ ranking: Ranking) -> String {
    let name = row.region.tier == .province ? row.region.shortName : row.region.name
    guard ranking.soleYear == nil, let year = row.year else { return name }
    return Message(zh: "\(name)（\(year)）", en: "\(name) (\(year))")[language]
  }

  private func rank(_ row: RankingRow, _ ranking: Ranking) -> String {
    guard let rank = row.rank else { return "" }
    let isTied = ranking.ranked.count { $0.rank == rank } > 1
    return isTied ? Message(zh: "并列\(rank)", en: "\(rank)=")[language] : String(rank)
  }

  private func tone(_ row: RankingRow) -> VerdictTone {
    switch row.verdict {
    case .missed, .over: .missed
    case .met, .exceeded, .within: .met
    case .undetermined, nil: .none
    }
  }

  private func targetMark(_ row: RankingRow) -> TargetMark? {
    guard let observation = row.pairing.reference ?? row.pairing.target, let low = observation.value.low
    else { return nil }
    let kind: TargetMark.Kind =
      switch observation.value {
      case .range(_, let high): .range(high: high.approximation)
      case .number(_, .about): .about
      case .number(_, .atLeast): .atLeast
      case .number(_, .atMost): .atMost
      default: .exact
      }
    return TargetMark(value: low.approximation, kind: kind)
  }

  /// What stands in the column at the right: both figures behind a gap, or the target with its gap.
  private func targetLabel(_ row: RankingRow, _ ranking: Ranking, gaps: Bool) -> String {
    let actual = row.pairing.actual.map { Terms.figure($0.value, $0.unit)[language] }
    let target = row.pairing.target.map { Terms.target($0, standIn: row.pairing.reference)[language] }
    if gaps, let actual, let target { return "\(actual) → \(target)" }
    guard !gaps, let target else { return "" }
    guard let gap = row.pairing.gap else { return target }
    let number = Terms.signedNumber(gap, decimals: ranking.ranked.map(\.pairing).gapDecimals)
    return target + Message(zh: "（\(number)）", en: " (\(number))")[language]
  }

  /// One row a region in the order of the first ranking; regions that only the others rank follow.
  private var groupedRows: [BarRow] {
    var order: [RegionCode] = []
    var names: [RegionCode: String] = [:]
    for ranking in rankings {
      for row in shownRows(of: ranking) where names[row.region.code] == nil {
        names[row.region.code] = name(row, ranking)
        order.append(row.region.code)
      }
    }
    let byRegion = rankings.map { ranking in
      Dictionary(ranking.ranked.map { ($0.region.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return order.map { code in
      let values = zip(rankings, byRegion).map { ranking, rows in value(rows[code], ranking) }
      return BarRow(
        names[code] ?? code.description, values: values,
        emphasis: highlighted.contains(code) ? .highlighted : .normal)
    }
  }

  private func value(_ row: RankingRow?, _ ranking: Ranking) -> BarValue {
    guard let row else { return BarValue(nil, label: Message(zh: "未公布", en: "n/a")[language]) }
    let single = RankingChart(
      rankings: [ranking], cut: cut, showsFigures: showsFigures, highlighted: [], dataSet: dataSet,
      language: language)
    let bar = single.row(for: row, in: ranking)
    return bar.values.first ?? BarValue(nil, label: "")
  }
}
