import Analytics
import ArgumentParser
import Schema

/// By what is ranked, of which year, among whom: everything but the indicator.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .customLong("year"),
    help: """
      The year of the actuals, of the targets with --by target; latest: of each region's newest report (default: latest).
      """)
  var askedYear: YearArgument?

  /// The year asked for, else the latest.
  var year: YearArgument { askedYear ?? .latest }

  /// Refuses a single year beside --years.
  func refuseYear() throws(ValidationError) {
    guard askedYear != nil else { return }
    throw ValidationError("--year and --years exclude each other: leave out --year.")
  }

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
    name: .long, parsing: .unconditional,
    help: "How far 左右 (about) reaches on either side, in percentage points (default: 0.25).",
    transform: ToleranceArgument.parse)
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
    guard !ranking.ranked.isEmpty else { throw CommandFailure(ranking.emptyMessage(analysis)) }
    return ranking
  }

  /// The analysis with the tolerances asked for.
  func analysis(of dataSet: DataSet, leastDecimals: Int = 0) -> Analysis {
    Analysis(
      dataSet, tolerances: Tolerances(aboutPoints: aboutTolerance.points, leastDecimals: leastDecimals))
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
    if let peers, peers.allSatisfy(\.isWhitespace) {
      throw ValidationError("--peers is empty: names or codes separated by commas, or a file.")
    }
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

/// Which of the ranked are shown.
struct CutOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Only the first N ranks (ties included).", valueName: "n"))
  var top: Int?

  @Option(name: .long, help: ArgumentHelp("Only the last N places (ties included).", valueName: "n"))
  var bottom: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("This region, marked, with its neighbours (ties included).", valueName: "region"),
    completion: Completions.region)
  var around: String?

  @Option(
    name: .long,
    help: ArgumentHelp("How many neighbours on each side with --around (default: 3).", valueName: "n"))
  var neighbours: Int?

  func validate() throws {
    for (name, count) in [("--top", top), ("--bottom", bottom)] {
      if let count, count < 1 { throw ValidationError("\(name) takes a number from 1 on, not \(count).") }
    }
    if let neighbours {
      guard neighbours >= 0 else {
        throw ValidationError("--neighbours takes a number from 0 on, not \(neighbours).")
      }
      guard around != nil else {
        throw ValidationError("--neighbours has no effect without --around: name the region with --around.")
      }
    }
  }

  /// The cut, with the name resolved.
  func resolved(_ register: RegionRegister, year: Int?) throws(CommandFailure) -> RankingCut {
    var middle: RegionCode?
    if let around { middle = try NameResolution.region(around, in: register, year: year).code }
    return RankingCut(top: top, bottom: bottom, around: middle, neighbours: neighbours ?? 3)
  }
}

extension RankingCut {
  /// Refuses to show the neighbours of a region that has none.
  ///
  /// - Throws: ``CommandFailure`` that tells why the region has no rank in any of `rankings`.
  func check(_ rankings: [Ranking], _ register: RegionRegister) throws(CommandFailure) {
    guard let around, !rankings.contains(where: { $0.rank(of: around) != nil }) else { return }
    let name = register.words(around)
    guard let ranking = rankings.first,
      let row = ranking.unranked.first(where: { $0.region.code == around }),
      let reason = ranking.reason(row)
    else {
      throw CommandFailure(
        zh: "\(name.zh)不在所排的地区之中：请检查 --tier、--in、--peers。",
        en: "\(name.en) is not among the regions that are ranked: check --tier, --in, --peers.")
    }
    throw CommandFailure(
      zh: "\(name.zh)没有名次（\(reason.zh)），列不出前后的地区。",
      en: "\(name.en) has no rank (\(reason.en)), so it has no neighbours to show.")
  }
}
