import Analytics
import Charts
import Schema

/// Rankings as bars: one as a ranking, several side by side.
struct RankingChart {
  /// What the bars are.
  enum Form: Equatable {
    /// The gaps of one ranking, to the right where a target was passed, to the left where it was missed.
    case gaps
    /// The figures of one ranking, with target marks.
    case figures
    /// Actual and target of one ranking side by side.
    case grouped
    /// The figures of several indicators side by side.
    case indicators
    /// The figures of several years side by side.
    case years([Int])

    var isSeveral: Bool {
      switch self {
      case .indicators, .years: true
      case .gaps, .figures, .grouped: false
      }
    }
  }

  let rankings: [Ranking]
  let form: Form
  let options: RowChartOptions
  let cut: RankingCut
  var orientation = BarOrientation.horizontal
  /// Whether gaps are drawn although several rankings stand beside each other.
  var drawsGaps = false
  /// The lines across the bars.
  var references: [ReferenceLine] = []
  let highlighted: Set<RegionCode>
  let names: RegionNames
  let dataSet: DataSet
  let language: Language

  /// The ranking that orders the rows: of several years the last.
  var leading: Ranking? {
    if case .years = form { rankings.last } else { rankings.first }
  }

  /// The chart.
  func spec(_ chart: ChartOptions) throws(CommandFailure) -> BarChartSpec {
    guard let leading else { throw CommandFailure(ChartError.noData.message) }
    let rows = form.isSeveral ? severalRows : rows(of: leading)
    do throws(ChartError) {
      return try BarChartSpec(
        text: text(chart), series: series, quietSeries: quietSeries, rows: rows.rows, breaks: rows.breaks,
        references: references, unavailable: unavailable, orientation: orientation, words: words)
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// Title, subtitle and foot.
  func text(_ chart: ChartOptions) -> ChartText {
    let heading = heading(chart)
    return ChartText(
      title: heading.title, subtitle: heading.subtitle,
      footers: chart.footers(source: source[language], notes: notes))
  }

  /// The rows that the chart shows, for machines.
  var rows: RowTable {
    var table: RowTable?
    for ranking in rankings {
      let shown = Set(shown(of: ranking).rows.map(\.region.code))
      let rows = cut.isCut ? ranking.ranked.filter { shown.contains($0.region.code) } : ranking.rows
      let part = RankingRows.table(ranking, rows: rows, language: language)
      if table == nil { table = part } else { table?.rows += part.rows }
    }
    return table ?? RowTable(columns: [])
  }

  /// The rows of one ranking in the order of the chart.
  func shown(of ranking: Ranking) -> ShownRows {
    ShownRows(ranking, cut: cut, sort: options.sort, highlighted: highlighted) { row in
      form == .gaps || drawsGaps ? row.gap : main(row, ranking)?.value.low
    }
  }

  /// The labels of a ranking's rows; the unit of what isn't percent stands above them once.
  func labels(_ ranking: Ranking) -> RankedLabels {
    var labels = RankedLabels(ranking, language: language, decimals: options.decimals)
    labels.showsUnit = false
    return labels
  }

  /// The names of bars side by side.
  private var series: [String] {
    switch form {
    case .gaps, .figures: []
    case .grouped:
      [
        Message(zh: "实绩", en: "actual")[language],
        leading?.request.criterion == .stretch
          ? nextTarget[language] : Message(zh: "目标", en: "target")[language],
      ]
    case .indicators: rankings.map { $0.indicator.shortName(language) }
    case .years(let years): years.map { Message(zh: "\($0)年", en: "\($0)")[language] }
    }
  }

  private var quietSeries: Set<Int> {
    switch form {
    case .grouped: [1]
    // The year in question in colour, the one it is compared with in grey.
    case .years(let years) where years.count == 2: [0]
    default: []
    }
  }

  /// The figure that a row is drawn with.
  private func main(_ row: RankingRow, _ ranking: Ranking) -> Observation? {
    ranking.request.criterion == .target
      ? row.pairing.reference ?? row.pairing.target : row.pairing.actual
  }

  private func rows(of ranking: Ranking) -> (rows: [BarRow], breaks: [RowBreak]) {
    let labels = labels(ranking)
    let shown = shown(of: ranking)
    let rows = shown.rows.map { row in
      BarRow(
        labels.name(row, names), values: values(row, labels), rank: labels.rank(row),
        targetLabel: targetLabel(row, labels), gapLabel: gapLabel(row, labels),
        emphasis: emphasis(row.region.code), place: row.rank)
    }
    return (rows, shown.breaks)
  }

  func emphasis(_ region: RegionCode) -> Emphasis {
    highlighted.contains(region) ? .highlighted : .normal
  }

  private func values(_ row: RankingRow, _ labels: RankedLabels) -> [BarValue] {
    switch form {
    case .gaps:
      [
        BarValue(
          row.gap?.approximation, label: row.pairing.gap.map(labels.gap) ?? "", tone: labels.tone(row),
          isEstimated: row.status == .estimated)
      ]
    case .grouped:
      [
        figure(row, labels, withMark: false),
        BarValue(
          (row.pairing.reference ?? row.pairing.target)?.value.low?.approximation,
          label: labels.target(row) ?? ""),
      ]
    case .figures, .indicators, .years: [figure(row, labels, withMark: true)]
    }
  }

  func figure(_ row: RankingRow, _ labels: RankedLabels, withMark: Bool) -> BarValue {
    let figure = main(row, labels.ranking)
    let isTarget = labels.ranking.request.criterion == .target
    return BarValue(
      figure?.value.low?.approximation,
      label: (isTarget ? labels.target(row) : figure.map(labels.figure)) ?? "",
      target: withMark && !isTarget ? labels.targetMark(row) : nil, tone: labels.tone(row),
      isEstimated: row.status == .estimated)
  }

  /// The target beside the bar; of side by side bars it is one of them.
  private func targetLabel(_ row: RankingRow, _ labels: RankedLabels) -> String {
    switch form {
    case .gaps: labels.target(row) ?? ""
    case .figures: labels.ranking.request.criterion == .target ? "" : labels.target(row) ?? ""
    case .grouped, .indicators, .years: ""
    }
  }

  /// What stands behind it: the actual where the bar is the gap, else the gap.
  private func gapLabel(_ row: RankingRow, _ labels: RankedLabels) -> String {
    switch form {
    case .gaps: row.pairing.actual.map(labels.figure) ?? ""
    case .figures where labels.ranking.request.criterion != .target, .grouped:
      row.pairing.gap.map(labels.gap) ?? ""
    default: ""
    }
  }

  /// One row a region in the order of the leading ranking; regions that only the others rank follow.
  private var severalRows: (rows: [BarRow], breaks: [RowBreak]) {
    guard let leading else { return ([], []) }
    let (order, breaks) = regionsInOrder(leading)
    let columns = rankings.map { ranking in
      (
        labels(ranking),
        ranking.rowsByRegion
      )
    }
    let years = RowYears(rankings, language: language)
    let rows = order.map { region in
      let values = columns.map { labels, rows in
        guard let row = rows[region.code], row.rank != nil else {
          let reason = rows[region.code]?.reason ?? .noReport(year: nil)
          return BarValue(nil, label: RankedLabels.reason(reason)[language])
        }
        var value = figure(row, labels, withMark: true)
        value.label = years.figure(value.label, of: row)
        return value
      }
      return BarRow(
        years.name(names.onChart(region)[language], of: region.code), values: values,
        emphasis: emphasis(region.code),
        place: leading.rank(of: region.code))
    }
    return (rows, breaks)
  }

  /// The regions in the order of the leading ranking; those that only others rank follow where nothing is cut.
  func regionsInOrder(_ leading: Ranking) -> (regions: [Region], breaks: [RowBreak]) {
    let shown = shown(of: leading)
    var order = shown.rows.map(\.region)
    if !cut.isCut {
      for ranking in rankings {
        let known = Set(order.map(\.code))
        order += ranking.ranked.map(\.region).filter { !known.contains($0.code) }
      }
    }
    return (order, shown.breaks)
  }
}
