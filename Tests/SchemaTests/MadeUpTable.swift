@testable import Schema

/// An `observations.csv` of made-up rows in order, each as this program writes it; the same for the same seed.
struct MadeUpTable {
  static let header = ObservationTable.header.joined(separator: ",") + "\n"
  static let regions = ["350000", "350100", "350800", "350823"]
  /// Indicators of `CodebookTests` with the units of their levels, in the order of their ids.
  private static let indicators = [
    ("cpi", [:]), ("gdp", ["level": "CNY,8"]), ("pm25", ["level": "UG_M3,0"]), ("trade", ["level": "USD,8"]),
  ]

  private var state: UInt64
  private let regions: [String]

  init(seed: UInt64, regions: [String] = MadeUpTable.regions) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.regions = regions
  }

  /// A number below `limit`.
  mutating func draw(_ limit: UInt64) -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return (state >> 11) % limit
  }

  mutating func text(rows: Int) -> String { Self.header + body(rows: rows) }

  /// So many rows: years are left out at random.
  mutating func body(rows: Int) -> String {
    var lines: [String] = []
    for region in regions {
      for (indicator, levels) in Self.indicators {
        for measure in levels.isEmpty ? ["growth"] : ["growth", "level"] {
          for role in ["actual", "target"] {
            for year in 1979...2025 where draw(4) > 0 {
              lines.append(row(region, indicator, measure, role, year, unit: levels[measure] ?? "PT,0"))
            }
          }
        }
      }
    }
    // Some of each region, so that every kind of row is among them.
    let step = max(1, lines.count / rows)
    return lines.indices.filter { $0 % step == 0 }.prefix(rows).map { lines[$0] + "\n" }.joined()
  }

  private mutating func row(
    _ region: String, _ indicator: String, _ measure: String, _ role: String, _ year: Int, unit: String
  ) -> String {
    let isTarget = role == "target"
    var bound = ["exact", "about", "at_least", "at_most"][Int(draw(4))]
    var value = number()
    var high = ""
    var reference = ""
    if isTarget, draw(5) == 0 {
      (bound, value, high) = ("range", "\(draw(9)).\(draw(10))", "\(10 + draw(99999)).\(draw(10))")
    } else if isTarget, draw(4) == 0, measure == "growth" {
      (value, reference) = ("", ["gdp", "provincial", "national"][Int(draw(3))])
    }
    let status = isTarget ? "" : ["A", "E", ""][Int(draw(3))]
    let basis = ["", "", "comparable", "real", "nominal"][Int(draw(5))]
    let source = draw(9) == 0 ? "" : "\(region)-\(isTarget ? year : year + 1)"
    let place = draw(9) == 0 ? "" : "\(1 + draw(200)):\(1 + draw(1 << (1 + draw(40))))"
    return
      "\(region),\(indicator),\(measure),\(role),\(year),\(value),\(high),\(bound),\(unit),\(reference),\(status),\(basis),\(source),\(place)"
  }

  private mutating func number() -> String {
    let sign = draw(4) == 0 ? "-" : ""
    let whole = 1 + draw(1 << (1 + draw(30)))
    switch draw(4) {
    case 0: return "\(sign)\(whole)"
    case 1: return "\(sign)\(whole).\(draw(10))\(draw(10))"
    default: return "\(sign)\(whole).\(draw(10))"
    }
  }
}
