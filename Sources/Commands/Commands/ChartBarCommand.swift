import Analytics
import ArgumentParser
import Charts
import Schema

/// `duibiao chart bar`: a ranking as bars, or actual and target, several indicators or several years side by side.
struct ChartBarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bar",
    abstract: "Draw a ranking as bars with target marks (条形图).",
    discussion: """
      By attainment and stretch the bars are the gaps, to the left where the target was missed; --figures draws the
      actuals instead, each with its target's mark, --grouped actual and target side by side. Several --indicator options
      or --years give bars side by side; --facet gives each indicator, or each region, a small panel of its own with the
      same scale.

      Examples:
        duibiao chart bar --indicator gdp --year 2025 --tier province -o 完成情况.png
        duibiao chart bar --indicator gdp --year 2025 --tier province --figures --reference nation -o 实绩与目标.png
        duibiao chart bar --indicator gdp --year 2025 --tier province --top 8 --grouped --vertical -o 前八.png
        duibiao chart bar --indicator gdp --years 2024,2025 --tier province --top 10 -o 两年.png
        duibiao chart bar --indicator gdp --indicator 规上工业增加值 --indicator 社会消费品零售总额 --year 2025 --tier province --facet indicator -o 分图.png
        duibiao chart bar --indicator gdp --years 2023,2024,2025 --tier province --top 6 --figures --facet region -o 各省.png
        duibiao chart bar --indicator urban_income --indicator rural_income --by actual --tier county -o 收入.png
      """)

  @Option(
    name: .long,
    help:
      "The indicator: an id or any Chinese name; up to four side by side, or in as many panels as a page holds (--facet).",
    completion: Completions.indicator)
  var indicator: [String]

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Bars of these years side by side, instead of --year.", valueName: "year,year|A..B"))
  var years: YearListArgument?

  @OptionGroup var rowChart: RowChartOptions

  @Flag(name: .long, help: "Bars of the actuals with target marks, also by attainment and stretch.")
  var figures = false

  @Flag(name: .long, help: "Actual and target as bars side by side.")
  var grouped = false

  @Option(
    name: .long,
    help: "Small panels with the same scale: one an indicator (regions in the same order), or one a region.")
  var facet: FacetChoice?

  @Flag(name: .long, help: "Upright bars, names below.")
  var vertical = false

  @OptionGroup var chart: ChartOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard !indicator.isEmpty else { throw ValidationError("Name an indicator: --indicator gdp.") }
    let most = facet == nil ? BarChartSpec.largestGroup : BarFacetSpec.mostPanels
    guard indicator.count <= most else {
      throw ValidationError(
        "At most \(most) indicators can stand side by side, not \(indicator.count)\(facet == nil ? ": use --facet indicator" : "")."
      )
    }
    try validateFacet()
    if let years {
      try selection.refuseYear()
      guard (2...most).contains(years.years.count) else {
        throw ValidationError("--years takes two to \(most) years: --years 2024,2025 or --years 2023..2025.")
      }
      guard indicator.count == 1 else {
        throw ValidationError("--years goes with one indicator: draw a chart for each.")
      }
    }
    if grouped {
      guard indicator.count == 1, years == nil, !figures else {
        throw ValidationError(
          "--grouped shows actual and target of one indicator and year: leave out --figures, --years and further indicators."
        )
      }
      guard !selection.by.ranksFigures else {
        throw ValidationError("--grouped needs actual and target: --by attainment or --by stretch.")
      }
    }
    if !rowChart.reference.isEmpty, rowChart.reference != ["none"], indicator.count > 1 || years != nil {
      throw ValidationError("--reference goes with one indicator and one year.")
    }
  }

  private func validateFacet() throws {
    guard let facet else { return }
    guard !vertical, !grouped else {
      throw ValidationError("Panels have lying bars, one a row: leave out --vertical and --grouped.")
    }
    switch facet {
    case .indicator where indicator.count < 2 || years != nil:
      throw ValidationError("--facet indicator needs several --indicator options of one year.")
    case .region where indicator.count < 2 && years == nil:
      throw ValidationError("--facet region needs several --indicator options, or --years.")
    default: break
    }
  }

  private var form: RankingChart.Form {
    if let years { return .years(years.years) }
    if indicator.count > 1 { return .indicators }
    if grouped { return .grouped }
    return figures || selection.by.ranksFigures ? .figures : .gaps
  }

  func run() throws {
    let console = shared.console
    let dataSet = try DataSetFolder.load(data, console: console)
    let analysis = selection.analysis(of: dataSet)
    let rankings = try rankings(analysis)
    let (cut, highlighted, names) = try rowChart.resolved(
      rankings, chart, in: dataSet, year: selection.year.year, console)
    var picture = RankingChart(
      rankings: rankings, form: form, options: rowChart, cut: cut,
      orientation: vertical ? .vertical : .horizontal,
      highlighted: highlighted, names: names, dataSet: dataSet, language: shared.language)
    if let facet {
      picture.drawsGaps = drawsGaps
      let panels = BarPanelChart(base: picture, facet: facet)
      try write(try panels.spec(chart), panels.description(chart), of: picture, console)
      for remark in panels.remarks(chart) { console.note(remark) }
      return
    }
    if let first = rankings.first, rankings.count == 1 {
      let lines = ReferenceLines(
        ranking: first, analysis: analysis, showsGaps: form == .gaps, labels: picture.labels(first),
        names: names)
      picture.references = try lines.lines(rowChart.reference)
    }
    try write(try picture.spec(chart), picture.description(chart), of: picture, console)
  }

  private func write(
    _ spec: some ChartSpec, _ description: ChartDescription, of picture: RankingChart, _ console: Console
  ) throws {
    try ChartWriter.write(
      spec, chart, description,
      rows: chart.rowFormat.map { picture.rows.rendered($0, language: shared.language) },
      isChosen: picture.cut.isCut, console: console)
    for remark in picture.cutRemarks + picture.rankings.flatMap(\.remarks) { console.note(remark) }
  }

  /// Whether panels show gaps rather than figures.
  private var drawsGaps: Bool { facet != nil && !figures && !selection.by.ranksFigures }

  /// One ranking, or one for each indicator or year.
  private func rankings(_ analysis: Analysis) throws(CommandFailure) -> [Ranking] {
    var rankings: [Ranking] = []
    for name in indicator {
      var request = try selection.request(analysis.dataSet.codebook, indicator: name)
      // Side by side stand the figures; who has no target has a figure all the same.
      if form.isSeveral, !figures, !drawsGaps, !request.criterion.ranksFigures { request.criterion = .actual }
      for year in years?.years.map({ YearSelection.year($0) }) ?? [request.year] {
        request.year = year
        rankings.append(try selection.ranking(analysis, request))
      }
    }
    if facet != .indicator { try Ranking.checkOneAxis(rankings) }
    return rankings
  }
}

extension Ranking {
  /// Refuses what has no common axis.
  ///
  /// - Throws: ``CommandFailure`` that names the two and the way out.
  static func checkOneAxis(_ rankings: [Ranking]) throws(CommandFailure) {
    guard let first = rankings.first,
      let other = rankings.first(where: { $0.unit != first.unit || $0.measure != first.measure })
    else { return }
    func words(_ ranking: Ranking) -> Message {
      let subject = Terms.subject(ranking.indicator, ranking.measure)
      let unit = Terms.unit(ranking.unit)
      return Message(zh: "\(subject.zh)（\(unit.zh)）", en: "\(subject.en) (\(unit.en))")
    }
    let (one, two) = (words(first), words(other))
    throw CommandFailure(
      zh: "\(one.zh)与\(two.zh)不能画在一个数轴上：请用 --measure growth 统一为增速，或每个指标各画一张图，或用 duibiao chart heat。",
      en:
        "\(one.en) and \(two.en) have no axis in common: use --measure growth for both, draw a chart for each, or use duibiao chart heat."
    )
  }
}
