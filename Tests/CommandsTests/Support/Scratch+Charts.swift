import Foundation
import Testing

/// The texts of a chart, as `--layout json` tells them.
struct ChartTexts: Decodable {
  struct Text: Decodable {
    let role: String
    let text: String
  }
  let texts: [Text]

  func all(_ role: String) -> [String] { texts.filter { $0.role == role }.map(\.text) }
  func whole(_ role: String) -> String { all(role).joined() }
}

extension Scratch {
  /// The texts of a chart with this role, in their order.
  func texts(_ role: String, _ arguments: [String]) throws -> [String] {
    let run = try run(["chart"] + arguments + ["--layout", "json", "-q"])
    #expect(run.code == 0, "\(run.error)")
    return try JSONDecoder().decode(ChartTexts.self, from: run.bytes).all(role)
  }

  /// The title with --finding.
  func finding(_ arguments: [String]) throws -> String {
    try texts("title", arguments + ["--finding"]).joined()
  }

  /// Rows printed as CSV, by the names of their columns.
  func rows(_ arguments: [String]) throws -> [[String: String]] {
    let lines = try run(arguments + ["--format", "csv", "-q"]).lines
    let header = lines.first?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(header, cells)) { first, _ in first }
    }
  }
}
