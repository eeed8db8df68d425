/// Several phrases to look for in short pieces of UTF-8 text.
struct Phrases: Sendable {
  private let phrases: [[UInt8]]
  /// Which first characters there are: one bit for the hash of each.
  private let beginnings: UInt64

  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    beginnings = self.phrases.reduce(0) { $1.isEmpty ? .max : $0 | Self.beginning($1[0], $1.count > 1 ? $1[1] : 0) }
  }

  /// The bit for the first two bytes of a text; of one that has only one, with 0 for the other.
  @inline(__always)
  private static func beginning(_ first: UInt8, _ second: UInt8) -> UInt64 {
    // One byte is a character where it is ASCII; then the second is another character's.
    let pair = first < 0x80 ? UInt32(first) << 8 : UInt32(first) << 8 | UInt32(second)
    return 1 << UInt64((pair &* 0x9E37_79B1) >> 26)
  }

  /// Whether any of them stands in `text`.
  func occurs(in text: ArraySlice<UInt8>) -> Bool {
    unsafe text.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { unsafe begins(bytes, at: $0) }
    }
  }

  /// Whether `text` begins with any of them.
  func begins(_ text: ArraySlice<UInt8>) -> Bool {
    unsafe text.withUnsafeBufferPointer { bytes in unsafe begins(bytes, at: 0) }
  }

  /// How many bytes the first of them that `text` begins with has; 0 if it begins with none.
  func lengthOfBeginning(_ text: ArraySlice<UInt8>) -> Int {
    guard begins(text) else { return 0 }
    return phrases.first { text.starts(with: $0) }?.count ?? 0
  }

  /// Whether any of them stands in `text` at `position`.
  func begin(_ text: [UInt8], at position: Int) -> Bool {
    unsafe text.withUnsafeBufferPointer { bytes in unsafe begins(bytes, at: position) }
  }

  @inline(__always)
  private func begins(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard position < text.count else { return phrases.contains(where: \.isEmpty) }
    let second = position + 1 < text.count ? unsafe text[position + 1] : 0
    guard beginnings & Self.beginning(unsafe text[position], second) != 0 else { return false }
    return phrases.contains { phrase in
      guard phrase.count <= text.count - position else { return false }
      for (offset, byte) in phrase.enumerated() where unsafe text[position + offset] != byte { return false }
      return true
    }
  }
}

/// Exact search in UTF-8 bytes.
struct ByteSearch: Sendable {
  private let needle: [UInt8]

  init(_ needle: String) { self.needle = Array(needle.utf8) }

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
