import Analytics
import ArgumentParser
import Schema

/// What an index is made of, how, of which year, for whom.
struct IndexOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      A component, repeatable or a list with commas: an indicator by id or any Chinese name, then, after colons, \
      growth or level and actual (default), target, attainment or stretch: gdp, gdp:attainment, urban_income:level.
      """, valueName: "component"), completion: Completions.indicator)
  var indicator: [String]

  @Option(name: .long, help: "The year of the actuals and targets; latest: of each region's newest report.")
  var year: YearArgument = .latest

  @Option(
    name: .long,
    help:
      "How figures are brought to one scale: minmax (0–100), zscore, rank (0–100) or distance (percent of --reference)."
  )
  var normalise: Normalisation = .minmax

  @Option(
    name: .long,
    help:
      "What distance refers to: best or mean of the group, or target, each region's own target for the year (default: best)."
  )
  var reference: DistanceReference?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "equal, entropy (熵权法), or one positive number a component, divided by their sum: gdp=2,cpi=1.",
      valueName: "weights"))
  var weights = "equal"

  @Option(
    name: .long,
    help: "Regions without all figures: drop them, score them by what is there (partial), or fail.")
  var missing: MissingChoice = .drop

  @Option(
    name: .long,
    help:
      "With --missing partial: the share of the weights that must be there, above 0 and up to 1 (default: 0.6).",
    transform: ToleranceArgument.parse)
  var minShare: ToleranceArgument?

  @OptionGroup var group: GroupOptions

  func validate() throws {
    guard let minShare else { return }
    guard minShare.points > .zero, minShare.points <= ExactDecimal(1) else {
      throw ValidationError("--min-share takes a number above 0 and up to 1, not \(minShare.points).")
    }
    guard missing == .partial else {
      throw ValidationError("--min-share has no effect without --missing partial.")
    }
  }

  /// The index of what `dataSet` holds.
  ///
  /// - Throws: ``CommandFailure`` for a name, weight or year that there is not, and when there is nothing to compare.
  func index(of dataSet: DataSet) throws(CommandFailure) -> CompositeIndex {
    let codebook = dataSet.codebook
    var named: [ComponentName] = []
    for text in indicator {
      for part in ComponentName.list(text) { named.append(try ComponentName(part, codebook)) }
    }
    let request = IndexRequest(
      components: named.map(\.component), normalisation: normalise, reference: reference ?? .best,
      weighting: try WeightList.weighting(weights, of: named, codebook), missing: policy,
      year: year.selection,
      group: try group.resolved(codebook.regions, year: year.year))
    do throws(IndexError) {
      return try Analysis(dataSet).index(request)
    } catch {
      throw CommandFailure(error.message(codebook))
    }
  }

  private var policy: MissingPolicy {
    switch missing {
    case .drop: .drop
    case .partial: .partial(minimumShare: (minShare ?? .mostOfAnIndex).points)
    case .fail: .fail
    }
  }
}

/// `--missing`.
enum MissingChoice: String, CaseIterable, ExpressibleByArgument {
  case drop, partial, fail
}

extension ToleranceArgument {
  /// Three fifths: more than half of the components, however many there are.
  static let mostOfAnIndex = ToleranceArgument(points: ExactDecimal(coefficient: 6, decimals: 1))
}

/// Whether and how the ranks of an index are tried by other choices.
struct RobustnessOptions: ParsableArguments {
  @Flag(
    name: .long,
    help:
      "How ranks move with the normalisation, the weights and each component left out (instead of the rows in csv and json)."
  )
  var robustness = false

  @Option(name: .long, help: ArgumentHelp("How often weights are drawn (default: 1000).", valueName: "n"))
  var draws: Int?

  @Option(name: .long, help: ArgumentHelp("What the random numbers start from (default: 1).", valueName: "n"))
  var seed: UInt64?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How far a drawn weight may move, in percent of itself (default: 25).", valueName: "percent"),
    transform: ToleranceArgument.parse)
  var spread: ToleranceArgument?

  func validate() throws {
    if let draws, !(1...1_000_000).contains(draws) {
      throw ValidationError("--draws takes a number from 1 to 1000000, not \(draws).")
    }
    if let spread, spread.points > ExactDecimal(100) {
      throw ValidationError("--spread takes a percentage from 0 to 100, not \(spread.points).")
    }
    let given = [("--draws", draws != nil), ("--seed", seed != nil), ("--spread", spread != nil)]
    if !robustness, let idle = given.first(where: \.1)?.0 {
      throw ValidationError("\(idle) has no effect without --robustness.")
    }
  }

  /// The robustness of an index.
  func robustness(of index: CompositeIndex) -> IndexRobustness {
    index.robustness(
      draws: draws ?? 1000, seed: seed ?? 1, spread: (spread ?? .quarter).points.scaled(byPowerOfTen: -2))
  }
}

extension ToleranceArgument {
  static let quarter = ToleranceArgument(points: ExactDecimal(25))
}
