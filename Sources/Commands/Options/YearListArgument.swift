import ArgumentParser
import Schema

/// `--years`: two to four years separated by commas, or the first and the last of them (2023..2025), rising.
struct YearListArgument: ExpressibleByArgument {
  let years: [Int]

  init?(argument: String) {
    if let range = YearsArgument(argument: argument).range {
      years = Array(range)
      return
    }
    let parts = argument.split(whereSeparator: { $0 == "," || $0 == "，" || $0 == "、" })
    let years = parts.compactMap { Int($0) }
    guard years.count == parts.count, !years.isEmpty else { return nil }
    self.years = Array(Set(years)).sorted()
  }

  var defaultValueDescription: String { years.map(String.init).joined(separator: ",") }
}
