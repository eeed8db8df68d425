import Analytics
import Schema

/// A component of an index as the user names it: `gdp`, `gdp:attainment`, `城镇居民收入:level`.
struct ComponentName {
  let indicator: Indicator
  let measure: Measure?
  let figure: Criterion?

  var component: IndexComponent {
    IndexComponent(indicator.id, measure: measure, figure: figure ?? .actual)
  }

  init(_ text: String, _ codebook: Codebook) throws(CommandFailure) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }.map(String.init)
    indicator = try NameResolution.indicator(parts.first ?? text, in: codebook)
    var measure: Measure?
    var figure: Criterion?
    for word in parts.dropFirst() {
      if let found = Measure(rawValue: word), measure == nil {
        measure = found
      } else if let found = Criterion(rawValue: word), figure == nil {
        figure = found
      } else {
        throw CommandFailure(.unknownComponentWord(word, in: text))
      }
    }
    self.measure = measure
    self.figure = figure
  }

  /// The members of a list; full-width commas count too.
  static func list(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == "，" || $0 == "、" }.map { part in
      let start = part.drop { $0.isWhitespace }
      return String(
        start.prefix(upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex))
    }.filter { !$0.isEmpty }
  }

  /// Whether this name, which may leave things out, can mean `component`.
  func means(_ other: ComponentName) -> Bool {
    indicator.id == other.indicator.id
      && measure.map { $0 == other.measure ?? other.indicator.defaultMeasure } ?? true
      && figure.map { $0 == other.figure ?? .actual } ?? true
  }
}

/// `--weights`.
enum WeightList {
  static func weighting(
    _ text: String, of components: [ComponentName], _ codebook: Codebook
  ) throws(CommandFailure) -> Weighting {
    if text == "equal" { return .equal }
    if text == "entropy" { return .entropy }
    var weights: [ExactDecimal?] = components.map { _ in nil }
    for entry in ComponentName.list(text) {
      let sides = entry.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, let weight = ExactDecimal(sides[1]) else {
        throw CommandFailure(.unreadableWeight(entry))
      }
      let name = try ComponentName(sides[0], codebook)
      let meant = components.indices.filter { name.means(components[$0]) }
      guard meant.count == 1, let only = meant.first else {
        throw CommandFailure(meant.isEmpty ? .weightOfNothing(sides[0]) : .weightOfSeveral(sides[0]))
      }
      guard weights[only] == nil else { throw CommandFailure(.weightGivenTwice(sides[0])) }
      weights[only] = weight
    }
    let lacking = components.indices.filter { weights[$0] == nil }
    guard lacking.isEmpty else {
      throw CommandFailure(.weightsLacking(lacking.map { components[$0].component.description }))
    }
    return .given(weights.compactMap { $0 })
  }
}

extension IndexComponent {
  /// As it is named on the command line and in columns: `gdp:growth`, `gdp:growth:attainment`.
  var description: String {
    ([indicator.rawValue] + [measure?.rawValue].compactMap { $0 }
      + (figure == .actual ? [] : [figure.rawValue]))
      .joined(separator: ":")
  }
}
