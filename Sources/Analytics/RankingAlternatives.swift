public import Schema

/// What could be ranked instead of what can't.
public struct RankingAlternative: Hashable, Sendable {
  /// What to rank by.
  public let criterion: Criterion
  /// The measure.
  public let measure: Measure
  /// The year; `nil` for the one that was asked for.
  public let year: Int?
  /// How many regions of the group can be ranked so.
  public let ranked: Int
}

extension Analysis {
  /// How many years are tried at most, the newest: each is a ranking of its own.
  private static let yearsToTry = 12

  /// The ways to change one thing about `request` so that anybody can be ranked: the same year by another criterion or
  /// of the other measure, and the same question of other years.
  public func alternatives(to request: RankingRequest) -> (
    now: [RankingAlternative], years: [RankingAlternative]
  ) {
    guard let indicator = try? indicator(request.indicator),
      let measure = try? measure(request.measure, of: indicator)
    else { return ([], []) }
    var now: [RankingAlternative] = []
    for other in indicator.measures {
      for criterion in Criterion.allCases where other != measure || criterion != request.criterion {
        now.append(alternative(to: request, criterion, other, year: nil))
      }
    }
    let known = dataSet.observations.lazy.map(\.key)
      .filter { $0.indicator == indicator.id && $0.measure == measure }.map(\.year)
    let years = Set(known).sorted().suffix(Self.yearsToTry).map {
      alternative(to: request, request.criterion, measure, year: $0)
    }
    return (fullestFirst(now), newestFirst(years))
  }

  private func alternative(
    to request: RankingRequest, _ criterion: Criterion, _ measure: Measure, year: Int?
  ) -> RankingAlternative {
    var other = request
    other.criterion = criterion
    other.measure = measure
    if let year { other.year = .year(year) }
    let ranked = (try? rank(other))?.ranked.count ?? 0
    return RankingAlternative(criterion: criterion, measure: measure, year: year, ranked: ranked)
  }

  /// Those that rank anybody; of equally many in their order.
  private func fullestFirst(_ all: [RankingAlternative]) -> [RankingAlternative] {
    all.enumerated().filter { $0.element.ranked > 0 }
      .sorted { ($0.element.ranked, $1.offset) > ($1.element.ranked, $0.offset) }
      .map(\.element)
  }

  /// Those that rank at least half as many as the best of them, the newest first.
  private func newestFirst(_ all: [RankingAlternative]) -> [RankingAlternative] {
    let most = all.map(\.ranked).max() ?? 0
    return all.filter { $0.ranked > 0 && $0.ranked * 2 >= most }
      .sorted { ($0.year ?? 0) > ($1.year ?? 0) }
  }
}
