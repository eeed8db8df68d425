/// What rows have in common up to the year: region, indicator, measure, role.
struct RowBeginning {
  /// Where in the buffer it was met last.
  var start = 0
  /// How many bytes it has, its last comma included; 0 if there is none.
  var length = 0
  var key: UInt64 = 0
  var role = Role.actual
  var indicator = 0
  var measure = Measure.growth

  /// Whether the text at `position` begins with the same bytes.
  @inline(__always)
  func isRepeated(in text: RawSpan, at position: Int) -> Bool {
    guard length >= 8 else { return false }
    var offset = 0
    while offset &+ 8 <= length {
      if ByteWord(text, at: start &+ offset).bits != ByteWord(text, at: position &+ offset).bits {
        return false
      }
      offset &+= 8
    }
    let last = length &- 8
    return ByteWord(text, at: start &+ last).bits == ByteWord(text, at: position &+ last).bits
  }
}

/// What stands between the number and the source: bound, unit, reference, status, basis.
///
/// A table has few different ones, so each is read once and then known by its bytes.
struct RowMiddle {
  var words: SIMD4<UInt64> = .zero
  var length = -1
  /// Without the decimals of the number.
  var flags = FigureFlags(bound: .exact, reference: nil, status: nil, basis: nil)
  var unit: UInt32 = 0
  var isRange = false
  /// Whether it can only stand behind no number at all.
  var isRelative = false

  static let slots = 1 << 10
  /// How many slots in a row are looked at.
  static let depth = 4
  static let lengths = 8...32

  /// The bytes as four words, which hold all of them for each of ``lengths``.
  @inline(__always)
  static func words(_ text: RawSpan, at start: Int, length: Int) -> SIMD4<UInt64> {
    let end = start &+ length
    guard length > 16 else {
      return SIMD4(ByteWord(text, at: start).bits, 0, 0, ByteWord(text, at: end &- 8).bits)
    }
    return SIMD4(
      ByteWord(text, at: start).bits, ByteWord(text, at: start &+ 8).bits, ByteWord(text, at: end &- 16).bits,
      ByteWord(text, at: end &- 8).bits)
  }

  @inline(__always)
  static func slot(_ words: SIMD4<UInt64>, _ length: Int) -> Int {
    let mixed =
      (words[0] ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
      ^ (words[3] ^ words[1]) &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 29) >> 20 & UInt64(slots &- depth))
  }
}

/// The id of a source by its bytes.
struct RememberedSource {
  var first: UInt64 = 0
  /// The bytes behind the first eight, and the length on top.
  var second = UInt64.max
  var number: UInt32 = 0

  static let slots = 1024

  @inline(__always)
  static func slot(_ first: UInt64, _ second: UInt64) -> Int {
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed >> 40 & UInt64(slots &- 1))
  }
}
