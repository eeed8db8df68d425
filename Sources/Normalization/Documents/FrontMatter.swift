/// The `title:` and `source:` of a Markdown file's front matter.
///
/// Two keys of flat text, read by line: titles in the wild hold unquoted colons and quotes that a strict YAML parser
/// refuses, and a refused title would lose the address with it.
struct FrontMatter: Sendable, Equatable {
  /// The title as it stands, or empty.
  private(set) var title = ""
  /// The address it was published at, or empty.
  private(set) var address = ""
  /// Where the text begins.
  private(set) var end = 0

  /// The front matter at the beginning of `bytes`, all empty if there is none.
  init(_ bytes: [UInt8]) {
    let fence = Array("---".utf8)
    guard bytes.starts(with: fence) else { return }
    let limit = min(bytes.count, 4096)
    var lineStart = 0
    var key = ""
    var isFirst = true
    while lineStart < limit {
      let lineEnd = bytes[lineStart..<limit].firstIndex(of: 0x0A) ?? limit
      let line = String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
      if !isFirst, line.hasPrefix("---") {
        end = min(bytes.count, lineEnd + 1)
        return
      }
      take(line, key: &key)
      isFirst = false
      lineStart = lineEnd + 1
    }
    title = ""
    address = ""
  }

  private mutating func take(_ line: String, key: inout String) {
    var value = Substring(line)
    if value.hasPrefix("- ") {
      value = value.dropFirst(2)
    } else if let colon = line.firstIndex(of: ":"), !line.hasPrefix("http") {
      key = String(line[..<colon])
      value = line[line.index(after: colon)...]
    }
    guard key == "title" && title.isEmpty || key == "source" && address.isEmpty else { return }
    let text = value.trimmingBlanksAndQuotes()
    if key == "title", title.isEmpty { title = text }
    if key == "source", address.isEmpty, text.hasPrefix("http") { address = text }
  }
}

extension Substring {
  fileprivate func trimmingBlanksAndQuotes() -> String {
    let isDropped: (Character) -> Bool = { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    var rest = drop(while: isDropped)
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return String(rest)
  }
}
