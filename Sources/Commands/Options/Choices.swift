public import Analytics
public import ArgumentParser
public import Schema

extension Measure: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Tier: ExpressibleByArgument {}
extension Criterion: ExpressibleByArgument {}
extension Normalisation: ExpressibleByArgument {}
extension DistanceReference: ExpressibleByArgument {}

/// `--year`: a year, or `latest`.
struct YearArgument: ExpressibleByArgument {
  let selection: YearSelection

  static let latest = YearArgument(selection: .latest)

  init?(argument: String) {
    if argument == "latest" {
      selection = .latest
    } else if let year = Int(argument) {
      selection = .year(year)
    } else {
      return nil
    }
  }

  private init(selection: YearSelection) { self.selection = selection }

  var defaultValueDescription: String {
    switch selection {
    case .latest: "latest"
    case .year(let year): String(year)
    }
  }

  /// The year, if one is named.
  var year: Int? {
    if case .year(let year) = selection { year } else { nil }
  }
}

/// A number that may not be negative, such as a tolerance.
struct ToleranceArgument: ExpressibleByArgument {
  let points: ExactDecimal

  /// A quarter of a percentage point (DESIGN §3).
  static let standard = ToleranceArgument(points: Tolerances().aboutPoints)

  init?(argument: String) {
    guard let number = ExactDecimal(argument), number >= .zero else { return nil }
    points = number
  }

  init(points: ExactDecimal) { self.points = points }

  var defaultValueDescription: String { points.description }
}

/// `--years`: the first and the last year, such as 2019..2025.
struct YearsArgument: ExpressibleByArgument {
  let range: ClosedRange<Int>

  init?(argument: String) {
    let separators: Set<Character> = [".", "-", "–", "—", "~", "～", "至"]
    let parts = argument.split(whereSeparator: separators.contains)
    // A century at most: a slip of the finger is no question about a thousand years.
    guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]), first <= last,
      last - first < 100
    else { return nil }
    range = first...last
  }
}
