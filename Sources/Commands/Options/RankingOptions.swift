import Analytics
import ArgumentParser
import Schema

/// What is ranked, by what, of which year, among whom: the same for `rank` and for a chart of a ranking.
struct RankingOptions: ParsableArguments {
  @Option(
    name: .long, help: "The indicator: an id or any Chinese name (see duibiao indicators).",
    completion: Completions.indicator)
  var indicator: String

  @OptionGroup var selection: SelectionOptions

  /// The ranking of what `dataSet` holds.
  ///
  /// - Throws: ``CommandFailure`` for a name or year that there is not, and when no region at all can be ranked.
  func ranking(of dataSet: DataSet) throws(CommandFailure) -> Ranking {
    try selection.ranking(of: dataSet, indicator: indicator)
  }
}

/// By what is ranked, of which year, among whom: everything but the indicator.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .long,
    help: """
      The year of the actuals, of the targets with --by target; latest: of each region's newest report.
      """)
  var year: YearArgument = .latest

  @Option(
    name: .long,
    help: """
      What counts: attainment (actual against the target of the same year), stretch (the next target against the \
      actual), actual or target.
      """)
  var by: Criterion = .attainment

  @Option(name: .long, help: "growth or level (default: growth where the indicator has it).")
  var measure: Measure?

  @OptionGroup var group: GroupOptions

  @Option(
    name: .long, help: "How far 左右 (about) reaches on either side, in percentage points.")
  var aboutTolerance: ToleranceArgument = .standard

  /// The ranking of what `dataSet` holds of `indicator`.
  ///
  /// - Throws: ``CommandFailure`` for a name or year that there is not, and when no region at all can be ranked.
  func ranking(of dataSet: DataSet, indicator: String) throws(CommandFailure) -> Ranking {
    try ranking(analysis(of: dataSet), request(dataSet.codebook, indicator: indicator))
  }

  /// The ranking that `request` asks `analysis` for.
  ///
  /// - Throws: ``CommandFailure`` when no region at all can be ranked.
  func ranking(_ analysis: Analysis, _ request: RankingRequest) throws(CommandFailure) -> Ranking {
    let ranking: Ranking
    do throws(AnalysisError) {
      ranking = try analysis.rank(request)
    } catch {
      throw CommandFailure(error.message(analysis.dataSet.codebook))
    }
    guard !ranking.ranked.isEmpty else { throw CommandFailure(ranking.emptyMessage(analysis.dataSet)) }
    return ranking
  }

  /// The analysis with the tolerances asked for.
  func analysis(of dataSet: DataSet) -> Analysis {
    Analysis(dataSet, tolerances: Tolerances(aboutPoints: aboutTolerance.points))
  }

  /// The request, with names resolved.
  func request(_ codebook: Codebook, indicator: String) throws(CommandFailure) -> RankingRequest {
    RankingRequest(
      indicator: try NameResolution.indicator(indicator, in: codebook).id, measure: measure, by: by,
      year: year.selection, group: try group.resolved(codebook.regions, year: year.year))
  }
}

/// Which regions are ranked together.
struct GroupOptions: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Every unit below this region: of the tier directly below, or of --tier.", valueName: "region"),
    completion: Completions.region)
  var within: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "These regions: names or codes separated by commas, or a file with one a line (# begins a comment).",
      valueName: "list|file"), completion: .file())
  var peers: String?

  @Option(name: .long, help: "The tier to rank: province, prefecture, county or nation; repeatable.")
  var tier: [Tier] = []

  func validate() throws {
    if within != nil, peers != nil {
      throw ValidationError("--in and --peers exclude each other: name a region or a list.")
    }
  }

  /// The group, with names resolved as of `year`.
  func resolved(_ register: RegionRegister, year: Int?) throws(CommandFailure) -> RankingGroup {
    if let within {
      let region = try NameResolution.region(within, in: register, year: year)
      return RankingGroup(.within(region.code), tiers: Set(tier))
    }
    guard let peers else { return RankingGroup(.observed, tiers: Set(tier)) }
    return RankingGroup(.peers(try PeerList.codes(peers, register, year: year)), tiers: Set(tier))
  }
}

/// How many of the ranked are shown.
struct CutOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Only the first N ranks (ties included).", valueName: "n"))
  var top: Int?

  @Option(name: .long, help: ArgumentHelp("Only the last N places (ties included).", valueName: "n"))
  var bottom: Int?

  func validate() throws {
    for (name, count) in [("--top", top), ("--bottom", bottom)] {
      if let count, count < 1 { throw ValidationError("\(name) takes a number from 1 on, not \(count).") }
    }
  }

  /// Whether some rows may be left out, and so the regions that can't be ranked are.
  var isCut: Bool { top != nil || bottom != nil }

  /// The rows to show: all, or the ranked ones of the first and last places.
  func shown(of ranking: Ranking) -> [RankingRow] {
    guard isCut else { return ranking.rows }
    let ranked = ranking.ranked
    let lowest = bottom.flatMap { ranked.suffix($0).first?.rank }
    return ranked.filter { row in
      guard let rank = row.rank else { return false }
      return top.map { rank <= $0 } ?? false || lowest.map { rank >= $0 } ?? false
    }
  }
}
