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

  /// The flags of all characters of one or three bytes by a hash of their codes.
  ///
  /// All that such a character has, and sometimes more. A quarter of the size of ``flags`` that is in use, and found without the scalar.
  let roughFlags: [UInt8]

  /// A number for a character: of one of three bytes the bits that are not the same in all, as they stand.
  @inline(__always)
  static func code(_ scalar: Int) -> UInt32 {
    let scalar = UInt32(truncatingIfNeeded: scalar)
    if scalar < 0x80 { return 0x80 | scalar }
    if scalar < 0x1_0000 { return scalar >> 12 | (scalar >> 6 & 0x3F) << 8 | (scalar & 0x3F) << 16 }
    return 0x40
  }

  /// The character of one or three bytes that has a code.
  @inline(__always)
  static func scalar(_ code: UInt32) -> Int {
    Int(code & 0x80 != 0 ? code & 0x7F : (code & 0x0F) << 12 | (code >> 8 & 0x3F) << 6 | code >> 16)
  }

  /// The code of the character of three bytes that a text goes on with.
  @inline(__always)
  static func code(ofThree bytes: UInt32) -> UInt32 { bytes & 0x3F_3F0F }

  /// The place of a character in ``roughFlags``: by a factor that puts none of the characters of reports, but for one in
  /// ten thousand, where a blank or a wide one is.
  @inline(__always)
  static func flagIndex(_ code: UInt32) -> Int { Int((code &* 0x7B66_5C25) >> 19) }

  /// The place of a pair, of two codes, in ``pairs``.
  @inline(__always)
  static func pairIndex(_ first: UInt32, _ second: UInt32) -> Int {
    Int(((UInt64(second) << 24 | UInt64(first)) &* 0x9E37_79B9_7F4A_7C15) >> 50)
  }

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
      pairs[Self.pairIndex(Self.code(first), Self.code(second))] |= signs.rawValue
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
          && word.signs.isSubset(of: Signs(rawValue: pairs[Self.pairIndex(Self.code($0), Self.code($1))]))
      }
      if !isNoticed { mark(pair: scalars[scalars.count - 2], scalars[scalars.count - 1], word.signs) }
    }
    mark(Self.sentenceEnds, Self.sentenceEnd)
    landmarks = Landmark.allCases.map { ($0, Array($0.text.utf8)) }
    landmarkEnds = landmarks.map { $0.bytes.suffix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    for landmark in Landmark.allCases {
      let scalars = landmark.text.unicodeScalars.map { Int($0.value) }
      guard let last = scalars.last else { continue }
      pairs[Self.pairIndex(Self.code(scalars[scalars.count - 2]), Self.code(last))] |= Signs.landmark.rawValue
      flags[last] |= Self.pairEnd
    }
    self.names = WordAutomaton(names)
    self.flags = flags
    roughFlags = Self.rough(flags)
    self.pairs = pairs
  }
}

extension CharacterSigns {
  /// The tables while they are borrowed.
  @unsafe struct Tables {
    /// ``CharacterSigns/flags``, ``CharacterSigns/roughFlags`` and ``CharacterSigns/pairs``.
    let flags: UnsafePointer<UInt8>
    let roughFlags: UnsafePointer<UInt8>
    let pairs: UnsafePointer<UInt8>
  }

  /// Lends the tables: each is as large as its index can get.
  func withTables(_ body: (Tables) -> Void) {
    unsafe flags.withUnsafeBufferPointer { flags in
      unsafe roughFlags.withUnsafeBufferPointer { roughFlags in
        unsafe pairs.withUnsafeBufferPointer { pairs in
          guard let flags = flags.baseAddress, let rough = roughFlags.baseAddress,
            let pairs = pairs.baseAddress
          else { return }
          unsafe body(Tables(flags: flags, roughFlags: rough, pairs: pairs))
        }
      }
    }
  }

  /// Flags by hash, of characters of one and of three bytes.
  private static func rough(_ flags: [UInt8]) -> [UInt8] {
    var rough = [UInt8](repeating: 0, count: 1 << 13)
    for scalar in flags.indices where scalar < 0x80 || (0x800..<0xD800).contains(scalar) || scalar >= 0xE000 {
      rough[flagIndex(code(scalar))] |= flags[scalar]
    }
    return rough
  }

  fileprivate static func scalars(_ word: [UInt8]) -> [Int] {
    unsafe word.withUnsafeBufferPointer { word in
      var scalars: [Int] = []
      scalars.reserveCapacity(word.count / 3 + 1)
      var position = 0
      while position < word.count {
        let (scalar, length) = unsafe WordAutomaton.character(word, position)
        scalars.append(scalar)
        position += length
      }
      return scalars
    }
  }
}

extension CharacterSigns.Signs {
  /// As flags of a character.
  fileprivate var flag: UInt8 { rawValue << CharacterSigns.signShift }
}
