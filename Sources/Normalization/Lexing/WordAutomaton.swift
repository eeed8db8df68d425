/// Finds the longest of many words at a place of a text: a trie over bytes with a table row for each state.
///
/// One table for every name, unit, hedge and verb: a text of any length is scanned once, whatever the number of
/// indicators. A step costs one array look-up; a word costs 512 bytes for each byte that it does not share.
struct WordAutomaton: Sendable {
  /// Row `state` holds the next state for each byte; 0 is "none" (the root is never reached again).
  private var next: [UInt16]
  /// The word that ends in a state, or -1.
  private var accepted: [Int32]

  /// An automaton of `words`.
  ///
  /// Of equal words the last counts; words beyond 65,535 states are left out.
  init(_ words: [(bytes: [UInt8], id: Int)]) {
    next = [UInt16](repeating: 0, count: 256)
    accepted = [-1]
    for word in words { insert(word.bytes, id: word.id) }
  }

  private mutating func insert(_ word: [UInt8], id: Int) {
    var state = 0
    for byte in word {
      let slot = state << 8 | Int(byte)
      if next[slot] == 0 {
        guard accepted.count < Int(UInt16.max) else { return }
        next[slot] = UInt16(accepted.count)
        accepted.append(-1)
        next.append(contentsOf: repeatElement(0, count: 256))
      }
      state = Int(next[slot])
    }
    if state > 0 { accepted[state] = Int32(id) }
  }

  /// The longest word that begins at `start`: its id and its end; `nil` if none does.
  ///
  /// With a `prefix`, a byte that the word begins with but the text does not.
  func longestMatch(in text: [UInt8], at start: Int, prefix: UInt8? = nil) -> (id: Int, end: Int)? {
    var state = prefix.map { Int(next[Int($0)]) } ?? 0
    if prefix != nil, state == 0 { return nil }
    var found: (id: Int, end: Int)?
    var position = start
    while position < text.count {
      state = Int(next[state << 8 | Int(text[position])])
      guard state > 0 else { break }
      position += 1
      if accepted[state] >= 0 { found = (Int(accepted[state]), position) }
    }
    return found
  }
}
