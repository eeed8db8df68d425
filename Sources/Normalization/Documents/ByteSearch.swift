/// Several phrases to look for in short pieces of UTF-8 text.
struct Phrases: Sendable {
  private let phrases: [[UInt8]]

  init(_ phrases: [String]) { self.phrases = phrases.map { Array($0.utf8) } }

  /// Whether any of them stands in `text`.
  func occurs(in text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { index in
      phrases.contains { $0.first == text[index] && text[index...].starts(with: $0) }
    }
  }

  /// Whether `text` begins with any of them.
  func begins(_ text: ArraySlice<UInt8>) -> Bool { phrases.contains { text.starts(with: $0) } }
}

/// Exact search in UTF-8 bytes.
struct ByteSearch: Sendable {
  private let needle: [UInt8]

  init(_ needle: String) { self.needle = Array(needle.utf8) }

  init(_ needle: [UInt8]) { self.needle = needle }

  /// Where the needle first stands in `text` at or behind `start`.
  func first(in text: [UInt8], from start: Int = 0, to end: Int? = nil) -> Int? {
    guard let head = needle.first else { return nil }
    let limit = min(end ?? text.count, text.count) - needle.count
    var position = start
    while position <= limit {
      if text[position] == head, matches(text, at: position) { return position }
      position += 1
    }
    return nil
  }

  /// Everywhere the needle stands, without overlap.
  func all(in text: [UInt8], from start: Int = 0, to end: Int? = nil) -> [Int] {
    var found: [Int] = []
    var position = start
    while let next = first(in: text, from: position, to: end) {
      found.append(next)
      position = next + needle.count
    }
    return found
  }

  private func matches(_ text: [UInt8], at position: Int) -> Bool {
    for offset in 1..<max(1, needle.count) where text[position + offset] != needle[offset] { return false }
    return true
  }
}
