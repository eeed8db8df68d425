/// Which years a chart shows when none are named.
enum YearSpan {
  /// So many years in a row without any figure part what lies before them from the rest.
  static let longestGap = 3

  /// The first year of the newest stretch of `years`: single figures of long ago would leave most of a chart empty.
  ///
  /// - Parameter years: the years with a figure.
  /// - Returns: the year, and whether years lie before it; `nil` without any year.
  static func start(of years: Set<Int>) -> (year: Int, leavesOut: Bool)? {
    let rising = years.sorted()
    guard var first = rising.last, let oldest = rising.first else { return nil }
    for year in rising.reversed() {
      guard first - year <= longestGap else { return (first, true) }
      first = year
    }
    return (oldest, false)
  }

  /// Years as they are listed: three and more in a row as a span.
  ///
  /// - Parameter years: the years, rising.
  /// - Returns: 2015, 2017—2019 …
  static func words(_ years: [Int]) -> [Message] {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.flatMap { run in
      run.count > 2
        ? [
          Message(
            zh: "\(run.lowerBound)—\(run.upperBound)", en: "\(run.lowerBound)–\(run.upperBound)")
        ] : run.map { Message(String($0)) }
    }
  }
}
