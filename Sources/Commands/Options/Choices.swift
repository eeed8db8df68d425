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
struct ToleranceArgument: ExpressibleByArgument, CustomStringConvertible {
  let points: ExactDecimal

  var description: String { points.description }

  /// The number in `text`, or what to write instead.
  @Sendable static func parse(_ text: String) throws -> ToleranceArgument {
    guard let tolerance = ToleranceArgument(argument: text) else {
      throw ValidationError("write a number from 0 on, such as 0.25, with at most 17 digits.")
    }
    return tolerance
  }

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
  /// The years; `nil` if the text is none, for ``problem`` to tell.
  let range: ClosedRange<Int>?
  /// What is wrong, and what to write.
  let problem: String?

  init(argument: String) {
    let separators: Set<Character> = [".", "-", "–", "—", "~", "～", "至"]
    let years = argument.split(whereSeparator: separators.contains).map { Int($0) }
    guard years.count == 2, let first = years[0], let last = years[1] else {
      range = nil
      problem = "--years takes the first and the last year, such as 2019..2025, not '\(argument)'."
      return
    }
    let known = ObservationKey.years
    if first > last {
      problem = "--years \(argument) runs backwards: write \(last)..\(first)."
    } else if let wrong = [first, last].first(where: { !known.contains($0) }) {
      problem = "--years \(argument): years are \(known.lowerBound)–\(known.upperBound), not \(wrong)."
    } else if last - first >= 100 {
      // A century at most: a slip of the finger is no question about a thousand years.
      problem = "--years \(argument): a hundred years at most."
    } else {
      problem = nil
    }
    range = problem == nil ? first...last : nil
  }
}
