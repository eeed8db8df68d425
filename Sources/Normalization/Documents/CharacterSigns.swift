/// What every character means to the pass that compacts a text: one look-up a character.
struct CharacterSigns: Sendable {
  /// White space or markup: taken out.
  static let blank: UInt8 = 1
  /// A full-width digit, percent sign or point: written as ASCII.
  static let wide: UInt8 = 2
  /// Ends a sentence.
  static let sentenceEnd: UInt8 = 4
  /// Not copied as it stands.
  static let notCopied = blank | wide
  static let stopping = notCopied | sentenceEnd
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
    /// In ``CharacterSigns/quick`` only, of pairs: a landmark may end here.
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

  /// All names, spelled backwards: where their last two characters stand, the whole of one is looked for.
  let names: WordAutomaton

  /// Signs for a text whose figures nobody looks for.
  static let plain = CharacterSigns(words: [])

  /// The flags of all characters of one or three bytes by a hash of their codes, and behind them the signs of pairs of
  /// characters by a hash of both: in one piece, so that one address leads to them.
  ///
  /// All that such a character or pair has, and sometimes more, of what falls together with it. The flags are a quarter of the
  /// size of ``flags`` that is in use, and found without the scalar.
  let quick: [UInt8]

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

  /// A number for a character whose high bits differ from those of others: all places in tables are made of it.
  ///
  /// By a factor that puts none of the characters of reports, but for one in ten thousand, where a blank or a wide one is
  /// in ``quick``.
  @inline(__always)
  static func key(_ code: UInt32) -> UInt32 { code &* 0x7B66_5C25 }

  /// Where in ``quick`` the signs of pairs begin.
  private static let pairStart = 1 << 13

  /// The place of a character in ``quick``, by its key.
  @inline(__always)
  static func flagIndex(_ key: UInt32) -> Int { Int(key &>> 19) }

  /// The place of a pair in ``quick``, by the keys of both.
  @inline(__always)
  static func pairIndex(_ first: UInt32, _ second: UInt32) -> Int {
    pairStart &+ Int((second &+ (first &<< 11 | first &>> 21)) &>> 18)
  }

  /// The place of a pair of two scalars in ``quick``.
  static func pairIndex(of first: Int, _ second: Int) -> Int {
    pairIndex(key(code(first)), key(code(second)))
  }

  /// Signs by which each of `words` is noticed, and digits.
  ///
  /// Longer than forty lines: several tables are filled side by side from the same words.
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
    var quick = [UInt8](repeating: 0, count: Self.pairStart + 1 << 14)
    var names = WordTrie(expecting: words.count)
    func mark(pair first: Int, _ second: Int, _ signs: Signs) {
      quick[Self.pairIndex(of: first, second)] |= signs.rawValue
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
          && word.signs.isSubset(of: Signs(rawValue: quick[Self.pairIndex(of: $0, $1)]))
      }
      if !isNoticed { mark(pair: scalars[scalars.count - 2], scalars[scalars.count - 1], word.signs) }
    }
    mark(Self.sentenceEnds, Self.sentenceEnd)
    landmarks = Landmark.allCases.map { ($0, Array($0.text.utf8)) }
    landmarkEnds = landmarks.map { $0.bytes.suffix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    for landmark in Landmark.allCases {
      let scalars = landmark.text.unicodeScalars.map { Int($0.value) }
      guard let last = scalars.last else { continue }
      mark(pair: scalars[scalars.count - 2], last, .landmark)
    }
    self.names = WordAutomaton(names)
    self.flags = flags
    for scalar in flags.indices where Self.isCoded(scalar) {
      quick[Self.flagIndex(Self.key(Self.code(scalar)))] |= flags[scalar]
    }
    self.quick = quick
  }
}

extension CharacterSigns {
  /// The tables while they are borrowed.
  @unsafe struct Tables {
    /// ``CharacterSigns/flags`` and ``CharacterSigns/quick``.
    let flags: UnsafePointer<UInt8>
    let quick: UnsafePointer<UInt8>
  }

  /// Lends the tables: each is as large as its index can get.
  func withTables(_ body: (Tables) -> Void) {
    unsafe flags.withUnsafeBufferPointer { flags in
      unsafe quick.withUnsafeBufferPointer { quick in
        guard let flags = flags.baseAddress, let quick = quick.baseAddress else { return }
        unsafe body(Tables(flags: flags, quick: quick))
      }
    }
  }

  /// Whether a scalar is a character of one or three bytes.
  private static func isCoded(_ scalar: Int) -> Bool {
    scalar < 0x80 || (0x800..<0xD800).contains(scalar) || scalar >= 0xE000
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
