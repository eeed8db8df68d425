/// The pass over the bytes of a source that makes its compact text.
///
/// Here, and nowhere else in reading, memory is written through pointers: a character at a time with checked arrays took
/// ten times as long. The one law: the output is never longer than the source (a gap or a line end stands for at least
/// one byte that is left out), so a buffer of the source's size holds it.
struct Compaction {
  private(set) var landmarks = Landmarks()
  private(set) var ends: [UInt64] = []
  private(set) var runs: [(compact: UInt32, source: UInt32)] = []

  /// What is left of the source once the position here is taken off: constant within a run.
  private var shift = Int.min
  /// The output so far.
  private var count = 0
  /// Where the present paragraph begins.
  private var paragraphStart = 0
  /// The key of the character before.
  private var previous: UInt32 = 0
  /// The flags of all characters since the last end, and the signs of pairs.
  private var flags: UInt8 = 0

  /// The compact text of `source` from byte `start` on.
  mutating func compact(_ source: [UInt8], from start: Int, signs: CharacterSigns) -> [UInt8] {
    let start = min(max(0, start), source.count)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: source.count - start + 4) { output, initialized in
      unsafe source.withUnsafeBufferPointer { source in
        unsafe signs.withTables { tables in
          unsafe take(source, from: start, tables, signs: signs, output)
        }
      }
      initialized = count
    }
    if (ends.last.map { Int($0 >> CompactText.signBits) } ?? 0) < count { endSentence() }
    return bytes
  }

  private mutating func take(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, _ tables: CharacterSigns.Tables,
    signs: CharacterSigns, _ output: UnsafeMutableBufferPointer<UInt8>
  ) {
    var position = start
    while position < source.count {
      position = unsafe takeCommon(source, from: position, tables, signs: signs, output)
      guard position < source.count else { return }
      let (scalar, length) = unsafe Self.character(source, position)
      // What is no character of the plane, or not UTF-8, may be anything.
      var flag = scalar < 0x10000 ? unsafe tables.flags[scalar] : CharacterSigns.anything
      if flag & CharacterSigns.blank != 0 {
        position = unsafe takeBlanks(source, from: position, tables.flags, output)
        continue
      }
      if position &- count != shift { beginRun(at: position) }
      if flag & CharacterSigns.wide != 0 {
        unsafe output[count] = UInt8(truncatingIfNeeded: scalar &- 0xFEE0)
        count &+= 1
      } else if length == 3 {
        unsafe output[count] = source[position]
        unsafe output[count &+ 1] = source[position &+ 1]
        unsafe output[count &+ 2] = source[position &+ 2]
        count &+= 3
      } else {
        for offset in 0..<length { unsafe output[count &+ offset] = source[position &+ offset] }
        count &+= length
      }
      position &+= length
      // A full-width digit is taken as the digit that it stands for.
      let isWide = flag & CharacterSigns.wide != 0
      let meant = isWide ? scalar &- 0xFEE0 : scalar
      if isWide { flag = unsafe tables.flags[meant] }
      flags |= flag
      let mayEnd = flag & CharacterSigns.pairEnd != 0
      let key = CharacterSigns.key(CharacterSigns.code(meant))
      let pair = mayEnd ? unsafe tables.quick[CharacterSigns.pairIndex(previous, key)] : 0
      flags |= (pair & Self.certain) << CharacterSigns.signShift
      unsafe attend(to: pair, flag, signs, output)
      previous = key
    }
  }

  /// Takes characters of three bytes and of one as long as nothing has to be done to them but to copy them: nearly all.
  private mutating func takeCommon(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, _ tables: CharacterSigns.Tables,
    signs: CharacterSigns, _ output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard let bytes = unsafe UnsafeRawPointer(source.baseAddress),
      let target = UnsafeMutableRawPointer(output.baseAddress)
    else { return start }
    // All of it is one run.
    let shift = start &- count
    let isInRun = shift == self.shift
    var walk = Walk(position: start, previous: previous)
    // Four bytes are moved at a time: one more than the character has, on both sides.
    let last = min(source.count, output.count &+ shift) &- 4
    while walk.position <= last {
      let wanted = CharacterSigns.Signs.landmark.rawValue | missing
      unsafe walk.go(bytes, to: target - shift, upTo: last, tables, wanted: wanted)
      flags |= walk.flags | (walk.signs & Self.certain) << CharacterSigns.signShift
      guard walk.hasMet else { break }
      count = walk.position &- shift
      unsafe attend(to: walk.pair, walk.flag, signs, output)
    }
    previous = walk.previous
    if walk.position > start {
      count = start &- shift
      if !isInRun { beginRun(at: start) }
      count = walk.position &- shift
    }
    return walk.position
  }

  /// Does what the character with `flag`, the second of `pair`, asks for beyond its signs.
  private mutating func attend(
    to pair: UInt8, _ flag: UInt8, _ signs: CharacterSigns, _ output: UnsafeMutableBufferPointer<UInt8>
  ) {
    if pair & missing != 0 { unsafe lookForName(signs, output) }
    if pair & CharacterSigns.Signs.landmark.rawValue != 0 { unsafe note(signs, output) }
    if flag & CharacterSigns.sentenceEnd != 0 { endSentence() }
  }

  /// The signs of a pair that need no second look.
  static let certain = CharacterSigns.Signs([.figure, .lasting, .year]).rawValue

  /// The sign of a name, as long as the sentence has none.
  private var missing: UInt8 {
    ~(flags >> CharacterSigns.signShift) & CharacterSigns.Signs.name.rawValue
  }

  /// Notices a name that ends here: most pairs that names end in are of other words.
  private mutating func lookForName(_ signs: CharacterSigns, _ output: UnsafeMutableBufferPointer<UInt8>) {
    let end = count
    if unsafe signs.names.withMatcher({ unsafe $0.wordEnds(in: output, at: end) }) {
      // A figure is of a name that stands before it.
      flags &= ~(CharacterSigns.Signs.figure.rawValue << CharacterSigns.signShift)
      flags |= CharacterSigns.Signs.name.rawValue << CharacterSigns.signShift
    }
  }

  /// Takes down the landmarks that end here.
  private mutating func note(_ signs: CharacterSigns, _ output: UnsafeMutableBufferPointer<UInt8>) {
    guard count >= 4 else { return }
    let end = unsafe UInt32(
      littleEndian: UnsafeRawBufferPointer(output).loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    for (index, last) in signs.landmarkEnds.enumerated() where last == end {
      let landmark = signs.landmarks[index]
      if unsafe ends(with: landmark.bytes, output) { landmarks.add(landmark.landmark, endingAt: count) }
    }
  }

  private func ends(with mark: [UInt8], _ output: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard count >= mark.count else { return false }
    // From the end: most marks differ in their last character.
    var offset = mark.count
    while offset > 0 {
      if unsafe output[count &- mark.count &+ offset &- 1] != mark[offset &- 1] { return false }
      offset &-= 1
    }
    return true
  }

  private mutating func endSentence() {
    let signs = UInt64(flags >> CharacterSigns.signShift & CharacterSigns.Signs.all.rawValue)
    ends.append(UInt64(count) << CompactText.signBits | signs)
    flags = 0
  }

  private mutating func beginRun(at position: Int) {
    shift = position &- count
    runs.append((UInt32(truncatingIfNeeded: count), UInt32(truncatingIfNeeded: position)))
  }

  /// The scalar at `position` and its length; bytes that are no character are one with what follows them.
  @inline(__always)
  private static func character(_ source: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Int, Int) {
    let first = unsafe source[position]
    if first < 0x80 { return (Int(first), 1) }
    if first & 0xF0 == 0xE0, position &+ 2 < source.count {
      let second = unsafe source[position &+ 1]
      let third = unsafe source[position &+ 2]
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        let scalar = Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
        // Not a longer form of a shorter character, nor half of a pair.
        if scalar >= 0x800, scalar & 0xF800 != 0xD800 { return (scalar, 3) }
      }
    }
    if first & 0xE0 == 0xC0, position &+ 1 < source.count, unsafe source[position &+ 1] & 0xC0 == 0x80 {
      if first >= 0xC2 { return (Int(first & 0x1F) << 6 | Int(unsafe source[position &+ 1] & 0x3F), 2) }
    }
    var end = position &+ 1
    while end < source.count, unsafe source[end] & 0xC0 == 0x80 { end &+= 1 }
    return (.max, end &- position)
  }

  /// Leaves out white space and marks; what of it means something is a line end that ends a paragraph, and a gap
  /// between two digits.
  private mutating func takeBlanks(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, _ table: UnsafePointer<UInt8>,
    _ output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var position = start
    var lineEnds = 0
    var isBlank = false
    var nextFlag: UInt8 = 0
    var next = 0
    while position < source.count {
      let (scalar, length) = unsafe Self.character(source, position)
      let flag = scalar < 0x10000 ? unsafe table[scalar] : 0
      guard flag & CharacterSigns.blank != 0 else {
        nextFlag = flag
        next = scalar
        break
      }
      if scalar == 0x0A { lineEnds += 1 }
      if scalar <= 0x20 || scalar >= 0x80 { isBlank = true }
      position += length
    }
    guard position < source.count, count > 0 else { return position }
    if lineEnds > 0 {
      if unsafe endsParagraph(lineEnds: lineEnds, output) {
        unsafe append(CompactText.paragraphEnd, at: start, output)
        endSentence()
        paragraphStart = count
      }
    } else if isBlank, Self.isDigit(unsafe output[count - 1]), Self.isDigit(next, nextFlag) {
      unsafe append(CompactText.gapInNumber, at: start, output)
    }
    return position
  }

  private mutating func append(
    _ byte: UInt8, at position: Int, _ output: UnsafeMutableBufferPointer<UInt8>
  ) {
    if position &- count != shift { beginRun(at: position) }
    unsafe output[count] = byte
    count += 1
    previous = CharacterSigns.key(CharacterSigns.code(Int(byte)))
  }

  /// Whether the line that ends here ends a paragraph: it closes a sentence, or it is short like a heading.
  ///
  /// A blank line alone proves nothing: page breaks in scanned newspapers put one into the middle of a sentence.
  private func endsParagraph(lineEnds: Int, _ output: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard unsafe output[count - 1] != CompactText.paragraphEnd else { return false }
    if unsafe closesSentence(output) { return true }
    guard count - paragraphStart < Self.shortLine else { return false }
    // A line that holds the end of a sentence is text, broken to fit a page.
    if let end = ends.last, Int(end >> CompactText.signBits) > paragraphStart { return false }
    if lineEnds > 1 { return true }
    return Self.headingStarts.contains { start in
      count - paragraphStart >= start.count
        && start.indices.allSatisfy { unsafe output[paragraphStart + $0] == start[$0] }
    }
  }

  /// A line below this length may be a heading.
  private static let shortLine = 26 * 3

  private static let headingStarts = ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、", "（", "("]
    .map {
      Array($0.utf8)
    }

  /// Whether the output ends in a mark that a paragraph may end in.
  private func closesSentence(_ output: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    let last = unsafe output[count &- 1]
    if last < 0x80 {
      switch last {
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ">"):
        return true
      default: return false
      }
    }
    guard count >= 3 else { return false }
    let before = unsafe UInt32(output[count &- 3]) << 16 | UInt32(output[count &- 2]) << 8
    switch before | UInt32(last) {
    case 0xE38082, 0xEFBC81, 0xEFBC9F, 0xEFBC9B, 0xEFBC9A, 0xE2809D: return true  // 。！？；：”
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether a character is a digit, ASCII or full-width.
  private static func isDigit(_ scalar: Int, _ flag: UInt8) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }
}
