import Normalization
import Schema

/// A report that was read, with the file it is from, and its figures as corrections left them.
struct ReadReport: Sendable {
  let path: String
  let report: ExtractedReport
  /// What counts of it, in the order of the keys.
  let observations: [Observation]
  /// The figures that a correction decided.
  let corrected: Set<ObservationKey>
  /// What became of the corrections of this report.
  let corrections: [(correction: Correction, outcome: CorrectionSheet.Outcome)]

  init(_ report: ExtractedReport, path: String, sheet: CorrectionSheet) {
    self.path = path
    self.report = report
    let read = report.observations.map(\.observation)
    let settled = sheet.apply(
      to: read, doubtful: report.doubtful.map(\.observation), source: report.source.id)
    corrections = settled.results
    observations = settled.observations
    corrected = Set(settled.results.filter { $0.outcome == .applied }.map(\.correction.key))
  }

  /// Whether a person has decided about a figure, and what was read still fits the decision.
  func isDecided(_ key: ObservationKey) -> Bool {
    corrections.contains { entry in
      guard entry.correction.key == key else { return false }
      if case .failed = entry.outcome { return false }
      return true
    }
  }

  /// Where the figures come from.
  var source: Source { report.source }

  /// The figure with a key.
  func figure(_ key: ObservationKey) -> Observation? {
    observations.first(at: key, by: \.key)
  }

  /// The clause that states the figure with a key; empty if none does.
  func evidence(of key: ObservationKey) -> String {
    let read =
      report.observations.first(at: key, by: \.observation.key)
      ?? report.doubtful.last { $0.observation.key == key }
    return read?.evidence ?? ""
  }

  /// Where something stands: `file:line:column`; the file as the user named it.
  func place(_ locator: Locator?) -> String {
    locator.map { "\(path):\($0)" } ?? path
  }
}

extension Array {
  /// The element with a key, of elements in the order of their keys.
  fileprivate func first(at key: ObservationKey, by keyOf: (Element) -> ObservationKey) -> Element? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if keyOf(self[middle]) < key { low = middle + 1 } else { high = middle }
    }
    return low < count && keyOf(self[low]) == key ? self[low] : nil
  }
}
