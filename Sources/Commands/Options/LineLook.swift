import ArgumentParser
import Schema

/// `--targets`: of which lines the targets of past years are drawn.
enum TargetChoice: String, CaseIterable, ExpressibleByArgument {
  /// Of highlighted lines, else of up to two lines.
  case auto
  case all
  case none
}

/// `--facet`: what each of the small panels shows.
enum FacetChoice: String, CaseIterable, ExpressibleByArgument {
  case region, indicator
}

/// What a chart of lines shows of its series.
struct LineLook {
  /// Of which lines the targets of past years are drawn.
  var targets: TargetChoice = .auto
  /// What each panel shows; one plot if `nil`.
  var facet: FacetChoice?
  /// The year that is 100 in a chained index; the figures themselves if `nil`.
  var base: Int?

  /// Whether the targets of past years are drawn of a region's line, beside the lines of `regions` in one plot.
  func showsPast(_ region: RegionCode, among regions: [RegionCode], highlighted: Set<RegionCode>) -> Bool {
    switch targets {
    case .all: true
    case .none: false
    case .auto:
      highlighted.isDisjoint(with: regions)
        ? regions.count <= Self.mostTargetLines : highlighted.contains(region)
    }
  }

  /// Whether the target of a year without actuals is written beside a region's line: it is one mark a line, so that all have
  /// it; beside a highlighted line only this one.
  func showsPlan(_ region: RegionCode, among regions: [RegionCode], highlighted: Set<RegionCode>) -> Bool {
    targets != .none && (highlighted.isDisjoint(with: regions) || highlighted.contains(region))
  }

  /// In one plot, more than so many lines with targets are a tangle.
  static let mostTargetLines = 2
}
