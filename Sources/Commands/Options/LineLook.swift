import ArgumentParser

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

  /// In one plot, more than so many lines with targets are a tangle.
  static let mostTargetLines = 2
}
