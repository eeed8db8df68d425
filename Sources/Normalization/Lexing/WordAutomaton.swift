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
  /// The word that ends in a state plus 1, twice, plus whether longer words go on from here.
  private var states: [UInt32] = [0]

  /// States have numbers of this many bits.
  private static let stateBits: UInt64 = 20
  private static let scalarBits: UInt64 = 21

  /// An automaton of `words`.
  ///
  /// Of equal words the last counts; words beyond a million states are left out.
  init(_ words: [(bytes: [UInt8], id: Int)]) {
    first = [UInt32](repeating: 0, count: 0x10000)
    var capacity = 64
    while capacity < words.count * 6 { capacity *= 2 }
    edges = [UInt64](repeating: 0, count: capacity)
    states.reserveCapacity(words.count * 3)
    for word in words { insert(word.bytes, id: word.id) }
  }

  private mutating func insert(_ word: [UInt8], id: Int) {
    var state = 0
    var position = 0
    while position < word.count {
      let (scalar, length) = Self.character(word, position)
      var following = next(from: state, by: scalar)
      if following == 0 {
        guard states.count < 1 << Int(Self.stateBits) - 1 else { return }
        following = states.count
        states.append(0)
        states[state] |= 1
        add(from: state, by: scalar, to: following)
      }
      state = following
      position += length
    }
    if state > 0 { states[state] = UInt32(id + 1) << 1 | states[state] & 1 }
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
  private static func character(_ text: [UInt8], _ position: Int) -> (scalar: Int, length: Int) {
    let byte = text[position]
    if byte < 0x80 { return (Int(byte), 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    guard length > 1, position &+ length <= text.count else { return (0x11_0000 | Int(byte), 1) }
    if length == 3 {
      let scalar =
        Int(byte & 0x0F) << 12 | Int(text[position &+ 1] & 0x3F) << 6 | Int(text[position &+ 2] & 0x3F)
      return (scalar, 3)
    }
    var scalar = Int(byte) & (0x7F >> length)
    for offset in 1..<length { scalar = scalar << 6 | Int(text[position &+ offset] & 0x3F) }
    return (scalar, length)
  }

  /// The longest word that begins at `start`: its id and its end; `nil` if none does.
  ///
  /// With a `prefix`, a byte that the word begins with but the text does not.
  @inline(__always)
  func longestMatch(in text: [UInt8], at start: Int, prefix: UInt8? = nil) -> (id: Int, end: Int)? {
    var state = prefix.map { next(from: 0, by: Int($0)) } ?? 0
    if prefix != nil, state == 0 { return nil }
    var found: (id: Int, end: Int)?
    var position = start
    while position < text.count {
      let (scalar, length) = Self.character(text, position)
      state = next(from: state, by: scalar)
      guard state > 0 else { break }
      position &+= length
      let word = states[state]
      if word > 1 { found = (Int(word >> 1) &- 1, position) }
      if word & 1 == 0 { break }
    }
    return found
  }
}
