public import Schema

/// How the verdicts of an attainment ranking depend on how far 左右 reaches (`--about-tolerance`).
///
/// A one-at-a-time sensitivity analysis (OECD/JRC, "Handbook on Constructing Composite Indicators", 2008, step 7: which
/// choice of the analyst does a result rest on): the tolerance alone runs from 0 to 0.5 percentage points, and the
/// verdict of each region is followed exactly, with every tolerance at which it changes.
public struct ToleranceSensitivity: Sendable {
  /// A verdict and the tolerance from which on it holds.
  public struct Step: Hashable, Sendable {
    /// The tolerance in percentage points.
    public let from: ExactDecimal
    /// Whether the verdict holds at this very tolerance, or only beyond it.
    public let isIncluded: Bool
    /// The verdict.
    public let verdict: Verdict
  }

  /// One region whose verdict changes.
  public struct Line: Hashable, Sendable {
    /// The region.
    public let region: Region
    /// The verdict in use.
    public let verdict: Verdict
    /// The verdicts from tolerance 0 on: at least two.
    public let steps: [Step]
  }

  /// The tolerances that are looked at, in percentage points: 0 and 0.5.
  public static let range: (low: ExactDecimal, high: ExactDecimal) = (
    .zero, ExactDecimal(coefficient: 5, decimals: 1)
  )
  /// The tolerance in use.
  public let tolerance: ExactDecimal
  /// How many regions have a verdict.
  public let judged: Int
  /// The regions whose verdict changes within the range, in the order of the ranking.
  public let lines: [Line]
  /// How many verdicts change within the range.
  public var flips: Int { lines.count }
}

extension Analysis {
  /// How the verdicts of `ranking` depend on the tolerance; `nil` if it has none, or none in percentage points.
  public func sensitivity(of ranking: Ranking) -> ToleranceSensitivity? {
    guard ranking.request.criterion == .attainment, ranking.gapUnit == .percentagePoints else { return nil }
    let judged = ranking.ranked.filter { $0.verdict != nil }
    let lines = judged.compactMap { row -> ToleranceSensitivity.Line? in
      guard row.pairing.restsOnTolerance, let verdict = row.verdict, let year = row.year else { return nil }
      let steps = row.pairing.steps { tolerance in
        var other = self
        other.tolerances = tolerances.with(aboutPoints: tolerance)
        return other.attainment(row.region, ranking.indicator, ranking.measure, year: year).verdict
      }
      return steps.count > 1 ? .init(region: row.region, verdict: verdict, steps: steps) : nil
    }
    return ToleranceSensitivity(tolerance: tolerances.aboutPoints, judged: judged.count, lines: lines)
  }
}

extension Pairing {
  /// Whether any of the figures is hedged with 左右.
  fileprivate var restsOnTolerance: Bool {
    [actual, target, reference].contains { $0?.value.bound == .about }
  }

  /// The verdicts from tolerance 0 to 0.5, given the verdict at any one tolerance.
  ///
  /// A verdict changes where the distance between an end of the actual and an end of the target meets a multiple of the
  /// tolerance: of one, two or three where target, actual and the figure that stands in for a relative target are all
  /// hedged. So it is constant between those places, and asking there and once in between finds every change. Thirds are
  /// exact to ten decimals.
  fileprivate func steps(_ verdict: (ExactDecimal) -> Verdict?) -> [ToleranceSensitivity.Step] {
    let range = ToleranceSensitivity.range
    let ends = { (figure: Observation?) in [figure?.value.low, figure?.value.high].compactMap { $0 } }
    let distances = ends(actual).flatMap { own in
      ends(reference ?? target).map { (own - $0).magnitude }
    }
    let places = distances.flatMap { distance in
      [1, 2, 3].compactMap { distance.divided(by: ExactDecimal($0), decimals: 10)?.withoutTrailingZeros }
    }
    let stops = Set(places.filter { $0 > range.low && $0 < range.high } + [range.low, range.high]).sorted()
    var steps: [ToleranceSensitivity.Step] = []
    func ask(_ tolerance: ExactDecimal, from: ExactDecimal, isIncluded: Bool) {
      guard let found = verdict(tolerance), found != steps.last?.verdict else { return }
      steps.append(.init(from: from, isIncluded: isIncluded, verdict: found))
    }
    for (index, stop) in stops.enumerated() {
      ask(stop, from: stop, isIncluded: true)
      guard index + 1 < stops.count else { break }
      let middle = (stop + stops[index + 1]) * ExactDecimal(coefficient: 5, decimals: 1)
      ask(middle, from: stop, isIncluded: false)
    }
    return steps
  }
}
