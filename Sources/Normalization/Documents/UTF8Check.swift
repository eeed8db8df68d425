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

  /// How many bytes are looked at before the answer is asked for.
  private static let block = 1 << 12

  /// How far the text consists of characters of one to three bytes: Chinese text to its end, mostly.
  ///
  /// Without making a string of all of it, which takes as long as reading.
  private static func lengthOfPlainText(_ bytes: [UInt8]) -> Int {
    // The first two bytes have none before them.
    let head: [UInt8] = [0, 0] + bytes.prefix(block)
    if unsafe head.withUnsafeBufferPointer({ unsafe isOdd($0, 2..<head.count) }) { return 0 }
    return unsafe bytes.withUnsafeBufferPointer { text in
      var end = min(block, text.count)
      while end < text.count, unsafe !isOdd(text, end..<min(text.count, end &+ block)) {
        end = min(text.count, end &+ block)
      }
      // Back to the beginning of a character that goes on behind.
      if end > 0, unsafe text[end &- 1] >= 0xC0 { return end &- 1 }
      if end > 1, unsafe text[end &- 2] >= 0xE0 { return end &- 2 }
      return end
    }
  }

  /// Whether some of these bytes, two or more behind the beginning, may not go on with a text of such characters.
  ///
  /// All in the highest bit of a byte and without a branch, so that the compiler takes sixteen at a time. A byte that may begin
  /// what is no character is odd too: none of these begins a Chinese one.
  private static func isOdd(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var odd: UInt8 = 0
    for place in range {
      let byte = unsafe text[place]
      let before = unsafe text[place &- 1]
      let second = unsafe text[place &- 2]
      let goesOn = byte & ~(byte &<< 1)
      let hasToGoOn = before & (before &<< 1) | second & (second &<< 1) & (second &<< 2)
      // Longer forms of shorter characters, halves of pairs, and characters of four bytes.
      let isRare =
        isTrue(byte & 0xFE == 0xC0) | isTrue(byte == 0xE0) | isTrue(byte == 0xED) | isTrue(byte >= 0xF0)
      odd |= (goesOn ^ hasToGoOn) | isRare &<< 7
    }
    return odd & 0x80 != 0
  }

  /// 1 for what is true: a choice between two numbers would be compiled to branches.
  @inline(__always)
  private static func isTrue(_ condition: Bool) -> UInt8 { unsafe unsafeBitCast(condition, to: UInt8.self) }
}
