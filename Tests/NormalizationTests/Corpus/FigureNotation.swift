import Catalogue
import Schema

@testable import Normalization

/// Figures as short text: `gdp growth 4.7`, `trade level 52.3 USD8`, `cpi growth 3 at_most`, `exports growth 5 E`.
///
/// Role and year are written only where they are not what the sentence's place makes them; the unit only where it is
/// not the preferred one.
struct FigureNotation {
  let role: Role
  let year: Int

  /// Everything a report says: figures, doubtful ones (`?`), and those that lost (`!`), sorted.
  func lines(_ report: ExtractedReport) -> [String] {
    let figures = report.observations.map { line($0.observation) }
    let doubtful = report.doubtful.map { "? " + line($0.observation) }
    return (figures + doubtful + report.findings.map(line)).sorted()
  }

  /// One figure.
  func line(_ observation: Observation) -> String {
    let key = observation.key
    var words = [key.indicator.rawValue, key.measure.rawValue]
    if key.role != role || key.year != year { words += [key.role.rawValue, "\(key.year)"] }
    words.append(value(observation.value))
    if observation.value.bound != .exact, observation.value.bound != .range {
      words.append(observation.value.bound.rawValue)
    }
    if observation.unit != BuiltinCatalogue.codebook.indicator(key.indicator)?.unit(of: key.measure) {
      words.append("\(observation.unit.code.rawValue)\(observation.unit.multiplier)")
    }
    if observation.status == .estimated { words.append("E") }
    if let basis = observation.basis { words.append(basis.rawValue) }
    return words.joined(separator: " ")
  }

  private func value(_ value: ObservationValue) -> String {
    switch value {
    case .number(let number, _): "\(number)"
    case .range(let low, let high): "\(low)..\(high)"
    case .relative(let reference, _): "~\(reference.rawValue)"
    }
  }

  private func line(_ finding: Finding) -> String {
    switch finding.kind {
    case .rounded(_, let dropped): "! rounded " + line(dropped)
    case .conflict(_, let dropped): "! conflict " + line(dropped)
    default: "! " + finding.code
    }
  }
}
