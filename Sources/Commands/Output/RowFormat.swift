import ArgumentParser

/// The form in which rows are printed.
enum RowFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
  case table, csv, json, ndjson, markdown

  /// Whether people read it: names, words and rounding instead of ids.
  var isForPeople: Bool { self == .table || self == .markdown }

  /// The format that a file's ending stands for.
  init?(fileEnding: String) {
    switch fileEnding {
    case "csv": self = .csv
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "md", "markdown": self = .markdown
    case "txt": self = .table
    default: return nil
    }
  }
}
