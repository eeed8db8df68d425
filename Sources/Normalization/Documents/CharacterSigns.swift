/// What every character means to the pass that compacts a text: one look-up a character.
struct CharacterSigns: Sendable {
  /// White space or markup: taken out.
  static let blank: UInt16 = 1
  /// A full-width digit, percent sign or point: written as ASCII.
  static let wide: UInt16 = 2
  /// Ends a sentence.
  static let sentenceEnd: UInt16 = 4
  /// May belong to a figure: a sentence without any such character states none.
  static let figure: UInt16 = 8
  /// From this bit on: the number of a group of landmarks that end in the character, 0 for none.
  static let landmarkShift: UInt16 = 8

  /// The characters that end a sentence.
  static let sentenceEnds: [Unicode.Scalar] = ["。", "！", "？", "!", "?"]

  /// By scalar, for the Basic Multilingual Plane.
  let flags: [UInt16]
  /// The landmarks that end in one character, with their bytes.
  let landmarks: [[(number: UInt8, bytes: [UInt8], isNumber: Bool)]]

  /// Signs for a text whose figures nobody looks for.
  static let plain = CharacterSigns(figures: [])

  /// Signs with these characters as those of figures, beside digits.
  init(figures: Set<Unicode.Scalar>) {
    var flags = [UInt16](repeating: 0, count: 0x10000)
    func mark(_ scalars: some Sequence<Unicode.Scalar>, _ flag: UInt16) {
      for scalar in scalars where scalar.value < 0x10000 { flags[Int(scalar.value)] |= flag }
    }
    // Markdown emphasis and headings, and the marks of formulas: PM$_{2.5}$.
    mark("*#_{}$\\\u{A0}\u{3000}\u{FEFF}".unicodeScalars, Self.blank)
    for value in Array(0x00...0x20) + Array(0x2000...0x200F) { flags[value] |= Self.blank }
    mark("０１２３４５６７８９％．".unicodeScalars, Self.wide)
    mark("０１２３４５６７８９0123456789".unicodeScalars, Self.figure)
    mark(figures, Self.figure)
    mark(Self.sentenceEnds, Self.sentenceEnd)
    var landmarks: [[(number: UInt8, bytes: [UInt8], isNumber: Bool)]] = [[]]
    for landmark in Landmark.allCases {
      guard let last = landmark.rawValue.unicodeScalars.last else { continue }
      var group = Int(flags[Int(last.value)] >> Self.landmarkShift)
      if group == 0 {
        group = landmarks.count
        landmarks.append([])
        flags[Int(last.value)] |= UInt16(group) << Self.landmarkShift
      }
      landmarks[group].append((landmark.number, Array(landmark.rawValue.utf8), landmark.isNumber))
    }
    self.flags = flags
    self.landmarks = landmarks
  }
}
