/// Tells where bytes stop being UTF-8.
enum UTF8Check {
  static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    var low = 0
    var position = lengthOfPlainText(bytes)
    if position == bytes.count || String(validating: bytes[position...], as: UTF8.self) != nil { return nil }
    while position < bytes.count {
      let length = bytes[position] < 0x80 ? 1 : bytes[position] >= 0xF0 ? 4 : bytes[position] >= 0xE0 ? 3 : 2
      let end = min(bytes.count, position + length)
      guard String(validating: bytes[position..<end], as: UTF8.self) != nil else { return position }
      low = end
      position = end
    }
    return low
  }

  /// How far the text consists of characters of one to three bytes: Chinese text to its end, mostly.
  ///
  /// Without making a string of all of it, which takes as long as reading.
  private static func lengthOfPlainText(_ bytes: [UInt8]) -> Int {
    unsafe bytes.withUnsafeBytes { bytes in
      var position = 0
      while position &+ 4 <= bytes.count {
        while position &+ 24 <= bytes.count {
          let length = unsafe lengthOfEight(bytes, position)
          position &+= length
          if length < 24 { break }
        }
        guard position &+ 4 <= bytes.count else { break }
        // One by one past what is in the way: figures, mostly.
        repeat {
          let length = unsafe lengthOfCharacter(bytes, position)
          guard length > 0 else { return position }
          position &+= length
        } while unsafe position &+ 4 <= bytes.count && bytes[position] < 0x80
      }
      return position
    }
  }

  /// How many bytes the character at `position` has, one to three; 0 if there is none of these.
  @inline(__always)
  private static func lengthOfCharacter(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> Int {
    let word = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
    if word & 0xC0_C0F0 == 0x80_80E0 {
      let scalar = (word & 0x0F) << 12 | word >> 2 & 0xFC0 | word >> 16 & 0x3F
      return scalar >= 0x800 && scalar & 0xF800 != 0xD800 ? 3 : 0
    }
    if word & 0xC0E0 == 0x80C0, word & 0x1E != 0 { return 2 }
    return word & 0x80 == 0 ? 1 : 0
  }

  /// How many bytes at `position` are characters of three bytes each, up to eight of them; fewer where one of the eight
  /// may be none.
  @inline(__always)
  private static func lengthOfEight(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> Int {
    let one = unsafe word(bytes, position)
    let two = unsafe word(bytes, position &+ 8)
    let three = unsafe word(bytes, position &+ 16)
    let differences = (
      one & 0xC0F0_C0C0_F0C0_C0F0 ^ 0x80E0_8080_E080_80E0,
      two & 0xF0C0_C0F0_C0C0_F0C0 ^ 0xE080_80E0_8080_E080,
      three & 0xC0C0_F0C0_C0F0_C0C0 ^ 0x8080_E080_80E0_8080
    )
    if differences.0 | differences.1 | differences.2 != 0 {
      // Up to the first byte that is no such one.
      let place =
        differences.0 != 0
        ? differences.0.trailingZeroBitCount / 8
        : differences.1 != 0
          ? 8 + differences.1.trailingZeroBitCount / 8 : 16 + differences.2.trailingZeroBitCount / 8
      return stride(from: 0, to: place / 3 * 3, by: 3).first {
        unsafe bytes[position &+ $0] == 0xE0 || bytes[position &+ $0] == 0xED
      } ?? place / 3 * 3
    }
    // Of the first bytes, each in a place of its own, E0 may begin a longer form of a shorter character, and ED half of
    // a pair.
    let ends = one & 0x000F_0000_0F00_000F | two & 0x0F00_000F_0000_0F00 | three & 0x0000_0F00_000F_0000
    let carry: UInt64 = 0x0F0F_0F0F_0F0F_0F0F
    let carries = (ends &+ carry) & ((ends ^ 0x0D0D_0D0D_0D0D_0D0D) &+ carry)
    return carries & 0x1010_1010_1010_1010 == 0x1010_1010_1010_1010 ? 24 : 0
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }
}
