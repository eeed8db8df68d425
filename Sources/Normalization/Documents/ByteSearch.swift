/// Several phrases to look for in short pieces of UTF-8 text.
struct Phrases: Sendable, Equatable {
  /// All of them, one behind the other.
  private let bytes: [UInt8]
  private let ends: [Int]
  /// Which first characters there are: one of 512 bits for the hash of each.
  private let beginnings: [UInt64]

  init(_ phrases: [String]) {
    let phrases = phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }
    bytes = phrases.flatMap { $0 }
    var end = 0
    ends = phrases.map { phrase in
      end += phrase.count
      return end
    }
    var beginnings = [UInt64](repeating: 0, count: 8)
    for phrase in phrases {
      let bit = Self.beginning(phrase[0], phrase.count > 1 ? phrase[1] : 0, phrase.count > 2 ? phrase[2] : 0)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.beginnings = beginnings
  }

  /// Whether there are none.
  var isEmpty: Bool { ends.isEmpty }

  /// The bit for a first character; of an ASCII one, only its byte counts.
  @inline(__always)
  private static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let character =
      first < 0x80 ? UInt32(first) << 16 : UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    return Int((character &* 0x9E37_79B1) >> 23)
  }

  /// Whether any of them stands in `text`.
  func occurs(in text: ArraySlice<UInt8>) -> Bool {
    unsafe text.withUnsafeBufferPointer { text in
      var position = 0
      while position < text.count {
        if unsafe length(in: text, at: position) > 0 { return true }
        position &+= 1
        // Phrases begin where characters do.
        while position < text.count, unsafe text[position] & 0xC0 == 0x80 { position &+= 1 }
      }
      return false
    }
  }

  /// Whether `text` begins with any of them.
  func begins(_ text: ArraySlice<UInt8>) -> Bool { lengthOfBeginning(text) > 0 }

  /// How many bytes the first of them that `text` begins with has; 0 if it begins with none.
  func lengthOfBeginning(_ text: ArraySlice<UInt8>) -> Int {
    unsafe text.withUnsafeBufferPointer { text in unsafe length(in: text, at: 0) }
  }

  /// The first characters of several sets of phrases, to tell at one look that a text begins with none of them.
  struct Beginnings: Sendable {
    private let bits: [UInt64]

    init(_ sets: [Phrases]) {
      bits = (0..<8).map { word in sets.reduce(0) { $0 | $1.beginnings[word] } }
    }

    /// Whether one of the phrases may stand in `text` at `position`.
    @inline(__always)
    func mayBegin(_ text: [UInt8], at position: Int) -> Bool {
      guard position < text.count else { return false }
      let second = position &+ 1 < text.count ? text[position &+ 1] : 0
      let third = position &+ 2 < text.count ? text[position &+ 2] : 0
      let bit = Phrases.beginning(text[position], second, third)
      return bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }
  }

  /// Whether any of them stands in `text` at `position`.
  func begin(_ text: [UInt8], at position: Int) -> Bool {
    unsafe text.withUnsafeBufferPointer { text in unsafe length(in: text, at: position) > 0 }
  }

  @inline(__always)
  private func length(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    guard position < text.count else { return 0 }
    let second = position &+ 1 < text.count ? unsafe text[position &+ 1] : 0
    let third = position &+ 2 < text.count ? unsafe text[position &+ 2] : 0
    let bit = Self.beginning(unsafe text[position], second, third)
    guard beginnings[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return 0 }
    return unsafe verifiedLength(in: text, at: position)
  }

  private func verifiedLength(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in ends {
        let length = end &- start
        if length <= text.count &- position, unsafe Self.agree(bytes, start, text, position, length) {
          return length
        }
        start = end
      }
      return 0
    }
  }

  /// Whether `length` bytes are the same in both, looked at from the end: phrases differ in their last characters.
  @inline(__always)
  private static func agree(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ text: UnsafeBufferPointer<UInt8>, _ position: Int,
    _ length: Int
  ) -> Bool {
    var offset = length
    while offset > 0 {
      offset &-= 1
      if unsafe text[position &+ offset] != bytes[start &+ offset] { return false }
    }
    return true
  }
}

/// Of pieces of text, such as words.
extension Phrases {
  /// Whether the piece of `text` is one of them.
  func include(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    first(in: text, range) { $0 == range.count ? range.lowerBound : nil }
  }

  /// Whether the piece of `text` begins with one of them.
  func begin(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return false }
    return unsafe text.withUnsafeBufferPointer { text in
      unsafe length(in: UnsafeBufferPointer(rebasing: text[..<range.upperBound]), at: range.lowerBound) > 0
    }
  }

  /// Whether the piece of `text` ends in one of them.
  func end(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    first(in: text, range) { $0 <= range.count ? range.upperBound - $0 : nil }
  }

  /// Whether one of them stands in `text` where `place` says for its length that it has to.
  @inline(__always)
  private func first(in text: [UInt8], _ range: Range<Int>, _ place: (Int) -> Int?) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return false }
    return unsafe text.withUnsafeBufferPointer { text in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        var start = 0
        for end in ends {
          let length = end &- start
          if let position = place(length), unsafe Self.agree(bytes, start, text, position, length) {
            return true
          }
          start = end
        }
        return false
      }
    }
  }
}

/// Exact search in UTF-8 bytes.
struct ByteSearch: Sendable {
  private let needle: [UInt8]

  init(_ needle: String) { self.needle = Array(needle.utf8) }

  init(_ needle: [UInt8]) { self.needle = needle }

  /// Where the needle first stands in `text` at or behind `start`.
  func first(in text: [UInt8], from start: Int = 0, to end: Int? = nil) -> Int? {
    guard let last = needle.last, start >= 0 else { return nil }
    let limit = min(end ?? text.count, text.count)
    return unsafe text.withUnsafeBufferPointer { text in
      // From the end of the needle: Chinese characters mostly differ in their last byte.
      var position = start &+ needle.count &- 1
      while position < limit {
        if unsafe text[position] == last, unsafe matches(text, at: position &- needle.count &+ 1) {
          return position &- needle.count &+ 1
        }
        position &+= 1
      }
      return nil
    }
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

  private func matches(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    for offset in needle.indices where unsafe text[position &+ offset] != needle[offset] { return false }
    return true
  }
}
