/// What every character means to the pass that compacts a text: one look-up a character.
struct CharacterSigns: Sendable {
  /// White space or markup: taken out.
  static let blank: UInt8 = 1
  /// A full-width digit, percent sign or point: written as ASCII.
  static let wide: UInt8 = 2
  /// Ends a sentence.
  static let sentenceEnd: UInt8 = 4
  /// From this bit on: the ``Signs`` of the character.
  static let signShift: UInt8 = 3
  /// May be the second of two characters that have signs together.
  static let pairEnd: UInt8 = 1 << 7
  /// What anything may mean of which nothing is known.
  static let anything = Signs.all.rawValue << signShift

  /// What may stand in a piece of text, told from single characters and from pairs: more than what does stand there.
  struct Signs: OptionSet, Sendable {
    let rawValue: UInt8

    /// The name of something that figures are given of.
    static let name = Signs(rawValue: 1)
    /// A number, or a word in place of one.
    static let figure = Signs(rawValue: 2)
    /// A word that holds beyond its sentence.
    static let lasting = Signs(rawValue: 4)
    /// A word that turns to a year, or to several.
    static let year = Signs(rawValue: 8)
    static let all: Signs = [.name, .figure, .lasting, .year]
    /// In ``CharacterSigns/pairs`` only: a landmark may end here.
    static let landmark = Signs(rawValue: 16)
  }

  /// The characters that end a sentence.
  static let sentenceEnds: [Unicode.Scalar] = ["。", "！", "？", "!", "?"]

  /// By scalar, for the Basic Multilingual Plane.
  let flags: [UInt8]
  /// All landmarks, with their bytes.
  let landmarks: [(landmark: Landmark, bytes: [UInt8])]

  /// The last four bytes of each landmark.
  let landmarkEnds: [UInt32]

  /// The signs of pairs of characters, by a hash of both: what falls together with another pair may mean either.
  let pairs: [UInt8]

  /// All names, spelled backwards: where their last two characters stand, the whole of one is looked for.
  let names: WordAutomaton

  /// Signs for a text whose figures nobody looks for.
  static let plain = CharacterSigns(words: [])

  /// The place of a pair in ``pairs``.
  @inline(__always)
  static func pairIndex(_ first: Int, _ second: Int) -> Int { (first &* 37 &+ second) & 0x3FFF }

  /// Signs by which each of `words` is noticed, and digits.
  ///
  /// Longer than forty lines: five tables are filled side by side from the same words.
  init(words: [(bytes: [UInt8], signs: Signs)]) {
    var flags = [UInt8](repeating: 0, count: 0x10000)
    func mark(_ scalars: some Sequence<Unicode.Scalar>, _ flag: UInt8) {
      for scalar in scalars where scalar.value < 0x10000 { flags[Int(scalar.value)] |= flag }
    }
    // Markdown emphasis and headings, and the marks of formulas: PM$_{2.5}$.
    mark("*#_{}$\\\u{A0}\u{3000}\u{FEFF}".unicodeScalars, Self.blank)
    for value in Array(0x00...0x20) + Array(0x2000...0x200F) { flags[value] |= Self.blank }
    // No characters: whoever meets them has to look closer.
    for value in 0xD800...0xDFFF { flags[value] |= Self.blank }
    mark("０１２３４５６７８９％．".unicodeScalars, Self.wide)
    mark("０１２３４５６７８９0123456789".unicodeScalars, Signs.figure.flag)
    var pairs = [UInt8](repeating: 0, count: 0x4000)
    var names = WordTrie(expecting: words.count)
    func mark(pair first: Int, _ second: Int, _ signs: Signs) {
      pairs[Self.pairIndex(first, second)] |= signs.rawValue
      flags[second] |= Self.pairEnd
    }
    // Short words have no choice of a pair, and longer ones mostly hold one of theirs; names are noticed by their ends.
    let others = words.filter { $0.signs != .name }.sorted { $0.bytes.count < $1.bytes.count }
    for word in words where word.signs == .name {
      let scalars = Self.scalars(word.bytes)
      names.insert(backwards: scalars, number: 0)
      guard scalars.count > 1, scalars.allSatisfy({ $0 < flags.count }) else {
        mark(scalars.compactMap(Unicode.Scalar.init), word.signs.flag)
        continue
      }
      mark(pair: scalars[scalars.count - 2], scalars[scalars.count - 1], .name)
    }
    for word in others {
      let scalars = Self.scalars(word.bytes)
      guard scalars.count > 1, scalars.allSatisfy({ $0 < flags.count }) else {
        mark(scalars.compactMap(Unicode.Scalar.init), word.signs.flag)
        continue
      }
      let isNoticed = zip(scalars, scalars.dropFirst()).contains {
        flags[$1] & Self.pairEnd != 0
          && word.signs.isSubset(of: Signs(rawValue: pairs[Self.pairIndex($0, $1)]))
      }
      if !isNoticed { mark(pair: scalars[scalars.count - 2], scalars[scalars.count - 1], word.signs) }
    }
    mark(Self.sentenceEnds, Self.sentenceEnd)
    landmarks = Landmark.allCases.map { ($0, Array($0.text.utf8)) }
    landmarkEnds = landmarks.map { $0.bytes.suffix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    for landmark in Landmark.allCases {
      let scalars = landmark.text.unicodeScalars.map { Int($0.value) }
      guard let last = scalars.last else { continue }
      pairs[Self.pairIndex(scalars[scalars.count - 2], last)] |= Signs.landmark.rawValue
      flags[last] |= Self.pairEnd
    }
    self.names = WordAutomaton(names)
    self.flags = flags
    self.pairs = pairs
  }
}

extension CharacterSigns {
  fileprivate static func scalars(_ word: [UInt8]) -> [Int] {
    String(decoding: word, as: UTF8.self).unicodeScalars.map { Int($0.value) }
  }
}

extension CharacterSigns.Signs {
  /// As flags of a character.
  fileprivate var flag: UInt8 { rawValue << CharacterSigns.signShift }
}
