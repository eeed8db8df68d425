/// Finds the longest of many words at a place of a text: a trie over characters.
///
/// One for every name, unit, hedge and verb: a text of any length is scanned once, whatever the number of indicators.
/// The first character is looked up in a table, each further one in a hash table of all edges; most places of a text
/// begin no word, and cost one look-up.
struct WordAutomaton: Sendable {
  /// The state behind a first character of the Basic Multilingual Plane; 0 is "none".
  private var first: [UInt32]
  /// All other edges: from state, character and to state in one number; 0 is "free".
  private var edges: [UInt64]
  private var edgeCount = 0
  private var states: [State] = [State()]

  /// What is known of a state.
  fileprivate struct State {
    /// The characters that words go on with, one bit for each value of their last six bits: an edge is looked for only
    /// where there may be one, for the table of all edges is too large to be near.
    var following: UInt64 = 0
    /// The word that ends here plus 1; 0 if none does.
    var word: UInt32 = 0
  }

  /// States have numbers of this many bits.
  fileprivate static let stateBits: UInt64 = 20
  fileprivate static let scalarBits: UInt64 = 21

  /// An automaton of no words yet, with room for so many.
  init(expecting count: Int) {
    first = [UInt32](repeating: 0, count: 0x10000)
    var capacity = 64
    while capacity < count * 4 { capacity *= 2 }
    edges = [UInt64](repeating: 0, count: capacity)
    states.reserveCapacity(count * 3)
  }

  /// An automaton of `words`.
  ///
  /// Of equal words the last counts; words beyond a million states are left out.
  init(_ words: [(bytes: [UInt8], id: Int)]) {
    self.init(expecting: words.count)
    for word in words {
      let state = unsafe word.bytes.withUnsafeBufferPointer { unsafe reach($0) }
      if state > 0 { states[state].word = UInt32(word.id + 1) }
    }
  }

  /// The number of a word: that which it has, or `new`.
  mutating func number(of word: String, orInsert new: Int) -> Int {
    var word = word
    return unsafe word.withUTF8 { bytes in
      let state = unsafe reach(bytes)
      guard state > 0 else { return new }
      if states[state].word == 0 { states[state].word = UInt32(new + 1) }
      return Int(states[state].word) - 1
    }
  }

  /// The number of a word; `nil` if it is none of these.
  func number(of word: String) -> Int? {
    var word = word
    return unsafe word.withUTF8 { bytes in
      var state = 0
      var position = 0
      while position < bytes.count {
        let (scalar, length) = unsafe Self.character(bytes, position)
        state = next(from: state, by: scalar)
        guard state > 0 else { return nil }
        position += length
      }
      return states[state].word > 0 ? Int(states[state].word) - 1 : nil
    }
  }

  /// Takes in a word of these characters, from the last to the first.
  mutating func insert(backwards scalars: [Int], number: Int) {
    var state = 0
    for scalar in scalars.reversed() {
      state = reach(from: state, by: scalar)
      if state == 0 { return }
    }
    if state > 0 { states[state].word = UInt32(number + 1) }
  }

  /// The state at the end of a word, made if there is none; 0 for no word, or where there is no more room.
  private mutating func reach(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var state = 0
    var position = 0
    while position < word.count {
      let (scalar, length) = unsafe Self.character(word, position)
      state = reach(from: state, by: scalar)
      if state == 0 { return 0 }
      position += length
    }
    return state
  }

  /// The state behind `state` by a character, made if there is none; 0 where there is no more room.
  private mutating func reach(from state: Int, by scalar: Int) -> Int {
    let known = next(from: state, by: scalar)
    guard known == 0, states.count < 1 << Int(Self.stateBits) - 1 else { return known }
    states.append(State())
    states[state].following |= 1 << UInt64(scalar & 63)
    add(from: state, by: scalar, to: states.count - 1)
    return states.count - 1
  }

  private mutating func add(from state: Int, by scalar: Int, to next: Int) {
    if state == 0, scalar < first.count {
      first[scalar] = UInt32(next)
      return
    }
    if edgeCount * 2 >= edges.count { grow() }
    place(Self.key(state, scalar) << Self.stateBits | UInt64(next))
    edgeCount += 1
  }

  private mutating func place(_ edge: UInt64) {
    var slot = slot(of: edge >> Self.stateBits)
    while edges[slot] != 0 { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = [UInt64](repeating: 0, count: old.count * 2)
    for edge in old where edge != 0 { place(edge) }
  }

  @inline(__always)
  private static func key(_ state: Int, _ scalar: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: state) << scalarBits | UInt64(truncatingIfNeeded: scalar)
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (edges.count &- 1)
  }

  /// The state behind `state` by a character; 0 if no word goes on so.
  @inline(__always)
  private func next(from state: Int, by scalar: Int) -> Int {
    if state == 0, scalar < first.count { return Int(first[scalar]) }
    let key = Self.key(state, scalar)
    var slot = slot(of: key)
    while true {
      let edge = edges[slot]
      if edge == 0 { return 0 }
      if edge >> Self.stateBits == key { return Int(edge & (1 << Self.stateBits - 1)) }
      slot = (slot &+ 1) & (edges.count &- 1)
    }
  }

  /// The character at `position`: its scalar and its length; a byte that begins none stands for itself.
  @inline(__always)
  fileprivate static func character(
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

  /// Goes through the longest words in a piece of text that begin with characters of three bytes, one behind the other.
  func forEachMatch(in text: [UInt8], _ range: Range<Int>, _ body: (_ id: Int, _ end: Int) -> Void) {
    unsafe withMatcher { matcher in
      unsafe text.withUnsafeBufferPointer { text in
        let text = unsafe UnsafeBufferPointer(rebasing: text[..<range.upperBound])
        var position = range.lowerBound
        while position < text.count {
          if unsafe text[position] >= 0xE0, let match = unsafe matcher.longestMatch(in: text, at: position) {
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

  /// Whether words begin with each character of the Basic Multilingual Plane.
  var beginnings: [Bool] { first.map { $0 != 0 } }

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
      unsafe edges.withUnsafeBufferPointer { edges in
        unsafe states.withUnsafeBufferPointer { states in
          unsafe body(Matcher(first: first, edges: edges, states: states))
        }
      }
    }
  }

  /// The automaton's tables while they are borrowed: with checks of every index, matching took three times as long.
  @unsafe struct Matcher {
    fileprivate let first: UnsafeBufferPointer<UInt32>
    fileprivate let edges: UnsafeBufferPointer<UInt64>
    fileprivate let states: UnsafeBufferPointer<State>

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
        let reached = unsafe states[state]
        if reached.word > 0 {
          word = reached.word
          end = position
        }
        if reached.following == 0 { break }
      }
      return word > 0 ? (Int(word) &- 1, end) : nil
    }

    /// Whether a word ends at `end` of `text`, in an automaton of words that are spelled backwards.
    func wordEnds(in text: UnsafeMutableBufferPointer<UInt8>, at end: Int) -> Bool {
      var state = 0
      var position = end
      while position > 0 {
        var scalar = 0
        var shift = 0
        var byte = 0
        repeat {
          position &-= 1
          byte = unsafe Int(text[position])
          if byte & 0xC0 == 0x80 {
            scalar |= (byte & 0x3F) << shift
            shift &+= 6
          }
        } while byte & 0xC0 == 0x80 && position > 0 && shift < 24
        scalar |= byte < 0x80 ? byte : (byte & (0x7F >> (shift / 6 &+ 1))) << shift
        if state == 0 {
          guard scalar < 0x10000 else { return false }
          state = unsafe Int(first[scalar])
        } else {
          state = unsafe next(from: state, by: scalar)
        }
        guard state > 0 else { return false }
        if unsafe states[state].word > 0 { return true }
      }
      return false
    }

    @inline(__always)
    private func next(from state: Int, by scalar: Int) -> Int {
      guard unsafe states[state].following >> UInt64(scalar & 63) & 1 == 1 else { return 0 }
      let key =
        UInt64(truncatingIfNeeded: state) << WordAutomaton.scalarBits | UInt64(truncatingIfNeeded: scalar)
      var slot = unsafe Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (edges.count &- 1)
      while true {
        let edge = unsafe edges[slot]
        if edge == 0 { return 0 }
        if edge >> WordAutomaton.stateBits == key {
          return Int(edge & (1 << WordAutomaton.stateBits - 1))
        }
        slot = unsafe (slot &+ 1) & (edges.count &- 1)
      }
    }
  }
}
