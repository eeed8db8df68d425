/// Finds the longest of many words at a place of a text: a trie over characters.
///
/// One for every name, unit, hedge and verb: a text of any length is scanned once, whatever the number of indicators.
/// The first character is looked up in a table, each further one among the edges of its state: most places of a text
/// begin no word, and cost one look-up.
struct WordAutomaton: Sendable {
  /// The state behind a first character of the Basic Multilingual Plane; 0 is "none".
  private let first: [UInt32]
  /// All states, each at the place that is its number, in one piece, since looking at one costs mainly the way to it:
  /// the characters that words go on with, one bit for each value of their last six bits; the word that ends here plus
  /// 1, 0 if none does; then its edges by those six bits, the character in the high half, the state behind it in the low
  /// one, the highest bit set in the last.
  private let cells: [UInt64]
  /// Which two characters of three bytes words begin with: a bit for the hash of both.
  ///
  /// Most places where a word might begin by its first character are told by this from those where one does, without a way
  /// to its states.
  private let pairs: [UInt64]
  /// Whether some words are one character of three bytes.
  private let holdsSingles: Bool

  /// What words begin with a character.
  enum Beginning: UInt8 {
    case none
    /// None but with a second character.
    case longer
    case any
  }

  /// What of a state stands before its edges.
  fileprivate static let headCount = 2
  fileprivate static let lastEdge: UInt64 = 1 << 63

  /// An automaton of `words`.
  ///
  /// Of equal words the last counts; words beyond a million states are left out.
  init(_ words: [(bytes: [UInt8], id: Int)]) {
    var trie = WordTrie(expecting: words.count)
    for word in words { trie.insert(word.bytes, number: word.id) }
    self.init(trie)
  }

  /// An automaton of the words of a trie.
  init(_ trie: WordTrie) {
    var ends = [Int](repeating: 0, count: trie.words.count)
    trie.forEachEdge { from, _, _ in ends[from] += 1 }
    var places: [Int] = []
    places.reserveCapacity(ends.count)
    var place = 0
    for state in ends.indices {
      places.append(place)
      place += Self.headCount + ends[state]
      ends[state] = places[state] + Self.headCount
    }
    var cells = [UInt64](repeating: 0, count: place)
    for (state, word) in trie.words.enumerated() { cells[places[state] + 1] = UInt64(word) }
    trie.forEachEdge { from, scalar, to in
      cells[places[from]] |= 1 << UInt64(scalar & 63)
      // Among those that are there already, by the last six bits.
      var place = ends[from]
      while place > places[from] + Self.headCount, cells[place - 1] >> 32 & 63 > UInt64(scalar & 63) {
        cells[place] = cells[place - 1]
        place -= 1
      }
      cells[place] = UInt64(scalar) << 32 | UInt64(places[to])
      ends[from] += 1
    }
    for state in places.indices where cells[places[state]] != 0 { cells[ends[state] - 1] |= Self.lastEdge }
    first = trie.first.map { UInt32(places[Int($0)]) }
    self.cells = cells
    pairs = Self.pairs(trie)
    holdsSingles = trie.first.dropFirst(0x800).contains { trie.words[Int($0)] > 0 }
  }

  /// The number of a word; `nil` if it is none of these.
  func number(of word: String) -> Int? {
    var word = word
    let match = word.withUTF8 { bytes in
      unsafe withMatcher { unsafe $0.longestMatch(in: bytes, at: 0) }.map {
        ($0.id, isAll: $0.end == bytes.count)
      }
    }
    return match?.isAll == true ? match?.0 : nil
  }

  /// The character at `position`: its scalar and its length; a byte that begins none stands for itself.
  @inline(__always)
  static func character(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> (scalar: Int, length: Int) {
    let byte = unsafe text[position]
    if byte < 0x80 { return (Int(byte), 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    guard length > 1, position &+ length <= text.count else { return (0x11_0000 | Int(byte), 1) }
    if length == 3 {
      let scalar =
        unsafe Int(byte & 0x0F) << 12 | Int(text[position &+ 1] & 0x3F) << 6
        | Int(text[position &+ 2] & 0x3F)
      return (scalar, 3)
    }
    var scalar = Int(byte) & (0x7F >> length)
    for offset in 1..<length { scalar = unsafe scalar << 6 | Int(text[position &+ offset] & 0x3F) }
    return (scalar, length)
  }

  /// The bits of the pairs that the words of a trie begin with.
  private static func pairs(_ trie: WordTrie) -> [UInt64] {
    var firsts = [Int](repeating: 0, count: trie.words.count)
    for scalar in 0x800..<trie.first.count { firsts[Int(trie.first[scalar])] = scalar }
    firsts[0] = 0
    var pairs = [UInt64](repeating: 0, count: 1 << (pairBits - 6))
    trie.forEachEdge { from, scalar, _ in
      guard firsts[from] > 0, (0x800..<0x1_0000).contains(scalar) else { return }
      let place = pairIndex(
        UInt64(CharacterSigns.code(firsts[from])) | UInt64(CharacterSigns.code(scalar)) << 24)
      pairs[place >> 6] |= 1 << UInt64(place & 63)
    }
    return pairs
  }

  private static let pairBits = 16

  /// The place of two characters in ``pairs``: by the bits in which their six bytes differ from those of others.
  @inline(__always)
  private static func pairIndex(_ characters: UInt64) -> Int {
    Int((characters &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - pairBits))
  }

  /// Goes through the longest words in a piece of text that begin with characters of three bytes, one behind the other.
  func forEachMatch(in text: [UInt8], _ range: Range<Int>, _ body: (_ id: Int, _ end: Int) -> Void) {
    unsafe withMatcher { matcher in
      unsafe text.withUnsafeBufferPointer { text in
        let text = unsafe UnsafeBufferPointer(rebasing: text[..<range.upperBound])
        var position = range.lowerBound
        while position < text.count {
          if unsafe text[position] >= 0xE0 && (holdsSingles || matcher.mayBeginPair(text, at: position)),
            let match = unsafe matcher.longestMatch(in: text, at: position)
          {
            body(match.id, match.end)
            position = match.end
          } else {
            position &+= 1
            while position < text.count, unsafe text[position] & 0xC0 == 0x80 { position &+= 1 }
          }
        }
      }
    }
  }

  /// What words begin with each character of the Basic Multilingual Plane.
  var beginnings: [Beginning] {
    first.enumerated().map { scalar, state in
      if state == 0 { return .none }
      return scalar < 0x800 || cells[Int(state) + 1] > 0 ? .any : .longer
    }
  }

  /// The longest word that begins at `start`: its id and its end; `nil` if none does.
  ///
  /// With a `prefix`, a byte that the word begins with but the text does not.
  func longestMatch(in text: [UInt8], at start: Int, prefix: UInt8? = nil) -> (id: Int, end: Int)? {
    unsafe withMatcher { matcher in
      unsafe text.withUnsafeBufferPointer { unsafe matcher.longestMatch(in: $0, at: start, prefix: prefix) }
    }
  }

  /// Lends a matcher: for many questions in a row.
  @inline(__always)
  func withMatcher<Result>(_ body: (Matcher) -> Result) -> Result {
    unsafe first.withUnsafeBufferPointer { first in
      unsafe cells.withUnsafeBufferPointer { cells in
        unsafe pairs.withUnsafeBufferPointer { pairs in
          unsafe body(Matcher(first: first, cells: cells, pairs: pairs, holdsSingles: holdsSingles))
        }
      }
    }
  }

  /// The automaton's tables while they are borrowed: with checks of every index, matching took three times as long.
  @unsafe struct Matcher {
    fileprivate let first: UnsafeBufferPointer<UInt32>
    fileprivate let cells: UnsafeBufferPointer<UInt64>
    fileprivate let pairs: UnsafeBufferPointer<UInt64>
    fileprivate let holdsSingles: Bool

    /// Whether a word may begin with the two characters at `position`; where they are not both of three bytes, it may.
    @inline(__always)
    func mayBeginPair(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
      guard position &+ 8 <= text.count else { return true }
      let bytes = unsafe UInt64(
        littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: position, as: UInt64.self))
      return unsafe mayBegin(pair: bytes)
    }

    /// Whether a word may begin with two characters, in the low six bytes; where they are not both of three, it may.
    @inline(__always)
    private func mayBegin(pair bytes: UInt64) -> Bool {
      guard bytes & 0xC0_C0F0_C0C0_F0 == 0x80_80E0_8080_E0 else { return true }
      let place = WordAutomaton.pairIndex(bytes & 0x3F_3F0F_3F3F_0F)
      return unsafe pairs[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    /// See ``WordAutomaton/longestMatch(in:at:prefix:)``.
    @inline(__always)
    func longestMatch(
      in text: UnsafeBufferPointer<UInt8>, at start: Int, prefix: UInt8? = nil
    ) -> (id: Int, end: Int)? {
      var state = 0
      if let prefix {
        state = unsafe Int(first[Int(prefix)])
        if state == 0 { return nil }
      }
      var word: UInt32 = 0
      var end = start
      var position = start
      while position < text.count {
        let (scalar, length) = unsafe WordAutomaton.character(text, position)
        if state == 0, scalar < 0x10000 {
          state = unsafe Int(first[scalar])
        } else {
          state = unsafe next(from: state, by: scalar)
        }
        guard state > 0 else { break }
        position &+= length
        let reached = unsafe UInt32(truncatingIfNeeded: cells[state &+ 1])
        if reached > 0 {
          word = reached
          end = position
        }
        if unsafe cells[state] == 0 { break }
      }
      return word > 0 ? (Int(word) &- 1, end) : nil
    }

    /// Whether a word ends at `end` of `text`, in an automaton of words that are spelled backwards.
    func wordEnds(in text: UnsafeMutableBufferPointer<UInt8>, at end: Int) -> Bool {
      if unsafe !holdsSingles && end >= 8 {
        let last = unsafe UnsafeRawBufferPointer(text).loadUnaligned(
          fromByteOffset: end &- 8, as: UInt64.self)
        let pair = UInt64(littleEndian: last) >> 16
        guard unsafe mayBegin(pair: pair >> 24 | pair << 24) else { return false }
      }
      var state = 0
      var position = end
      while position > 0 {
        let scalar = unsafe Self.scalar(text, endingAt: &position)
        if state == 0 {
          guard scalar < 0x10000 else { return false }
          state = unsafe Int(first[scalar])
        } else {
          state = unsafe next(from: state, by: scalar)
        }
        guard state > 0 else { return false }
        if unsafe cells[state &+ 1] > 0 { return true }
      }
      return false
    }

    /// The character that ends at `end`, which becomes its beginning.
    @inline(__always)
    private static func scalar(_ text: UnsafeMutableBufferPointer<UInt8>, endingAt end: inout Int) -> Int {
      if end >= 3, unsafe text[end &- 3] & 0xF0 == 0xE0 {
        end &-= 3
        return unsafe Int(text[end] & 0x0F) << 12 | Int(text[end &+ 1] & 0x3F) << 6
          | Int(text[end &+ 2] & 0x3F)
      }
      var scalar = 0
      var shift = 0
      var byte = 0
      repeat {
        end &-= 1
        byte = unsafe Int(text[end])
        if byte & 0xC0 == 0x80 {
          scalar |= (byte & 0x3F) << shift
          shift &+= 6
        }
      } while byte & 0xC0 == 0x80 && end > 0 && shift < 24
      return scalar | (byte < 0x80 ? byte : (byte & (0x7F >> (shift / 6 &+ 1))) << shift)
    }

    @inline(__always)
    private func next(from state: Int, by scalar: Int) -> Int {
      let following = unsafe cells[state]
      let bit: UInt64 = 1 << UInt64(scalar & 63)
      guard following & bit != 0 else { return 0 }
      // Not before as many edges as there are smaller bits.
      var place = state &+ WordAutomaton.headCount &+ (following & (bit &- 1)).nonzeroBitCount
      while true {
        let edge = unsafe cells[place]
        if (edge & ~WordAutomaton.lastEdge) >> 32 == scalar { return Int(edge & 0xFFFF_FFFF) }
        if edge & WordAutomaton.lastEdge != 0 { return 0 }
        place &+= 1
      }
    }
  }
}
