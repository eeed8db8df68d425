/// Words being gathered for a ``WordAutomaton``: a trie that can grow.
struct WordTrie: Sendable {
  /// The state behind a first character of the Basic Multilingual Plane; 0 is "none".
  private(set) var first = [UInt32](repeating: 0, count: 0x10000)
  /// The word that ends in each state plus 1; 0 if none does.
  private(set) var words: [UInt32] = [0]
  /// All other edges: from state, character and to state in one number; 0 is "free".
  private var edges: [UInt64]
  private var edgeCount = 0

  /// States have numbers of this many bits.
  private static let stateBits: UInt64 = 20
  private static let scalarBits: UInt64 = 21

  /// A trie with room for so many words.
  init(expecting count: Int) {
    var capacity = 64
    while capacity < count * 4 { capacity *= 2 }
    edges = [UInt64](repeating: 0, count: capacity)
    words.reserveCapacity(count * 3)
  }

  /// Takes in a word; of equal words the last counts, and beyond a million states there is no more room.
  mutating func insert(_ word: [UInt8], number: Int) {
    let state = unsafe word.withUnsafeBufferPointer { unsafe reach($0) }
    if state > 0 { words[state] = UInt32(number + 1) }
  }

  /// All edges but those behind first characters of the Basic Multilingual Plane, in no order.
  func forEachEdge(_ body: (_ from: Int, _ scalar: Int, _ to: Int) -> Void) {
    for edge in edges where edge != 0 {
      let key = edge >> Self.stateBits
      body(
        Int(key >> Self.scalarBits), Int(key & (1 << Self.scalarBits - 1)),
        Int(edge & (1 << Self.stateBits - 1)))
    }
  }

  /// The number of a word: that which it has, or `new`.
  mutating func number(of word: String, orInsert new: Int) -> Int {
    var word = word
    return word.withUTF8 { bytes in
      let state = unsafe reach(bytes)
      guard state > 0 else { return new }
      if words[state] == 0 { words[state] = UInt32(new + 1) }
      return Int(words[state]) - 1
    }
  }

  /// Takes in a word of these characters, from the last to the first.
  mutating func insert(backwards scalars: [Int], number: Int) {
    var state = 0
    for scalar in scalars.reversed() {
      state = reach(from: state, by: scalar)
      if state == 0 { return }
    }
    if state > 0 { words[state] = UInt32(number + 1) }
  }

  /// The state at the end of a word, made if there is none; 0 for no word, or where there is no more room.
  private mutating func reach(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var state = 0
    var position = 0
    while position < word.count {
      let (scalar, length) = unsafe WordAutomaton.character(word, position)
      state = reach(from: state, by: scalar)
      if state == 0 { return 0 }
      position += length
    }
    return state
  }

  /// The state behind `state` by a character, made if there is none; 0 where there is no more room.
  private mutating func reach(from state: Int, by scalar: Int) -> Int {
    let known = next(from: state, by: scalar)
    guard known == 0, words.count < 1 << Int(Self.stateBits) - 1 else { return known }
    words.append(0)
    add(from: state, by: scalar, to: words.count - 1)
    return words.count - 1
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
}
