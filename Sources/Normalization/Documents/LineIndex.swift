import Schema

/// Where the lines of a text begin: turns byte offsets into `line:column`, both from 1, the column in characters.
struct LineIndex: Sendable {
  private let starts: [UInt32]
  private let bytes: [UInt8]
  /// Characters before every block of bytes: a column far into a long line is counted from the nearest block.
  private let charactersBefore: [UInt32]
  private static let block = 1024

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [UInt32] = [0]
    var charactersBefore: [UInt32] = []
    charactersBefore.reserveCapacity(bytes.count / Self.block + 1)
    var characters = 0
    var block = 0
    while block < bytes.count {
      let end = min(bytes.count, block + Self.block)
      charactersBefore.append(UInt32(truncatingIfNeeded: characters))
      characters += Self.count(bytes, block..<end) { starts.append(UInt32(truncatingIfNeeded: $0 + 1)) }
      block = end
    }
    self.starts = starts
    self.charactersBefore = charactersBefore
  }

  /// How many characters begin in a piece of the text; `lineEnd` hears of each line end in it.
  ///
  /// Eight bytes at a time: a byte that begins a character has not the bits 10 at its top.
  private static func count(_ bytes: [UInt8], _ range: Range<Int>, lineEnd: (Int) -> Void) -> Int {
    unsafe bytes.withUnsafeBytes { bytes in
      let ones: UInt64 = 0x0101_0101_0101_0101
      var continuing = 0
      var position = range.lowerBound
      while position &+ 8 <= range.upperBound {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        continuing &+= (word >> 7 & ~(word >> 6) & ones).nonzeroBitCount
        let different = word ^ (ones &* 0x0A)
        // A zero byte: this may also hit the byte behind one, so each is looked at.
        if (different &- ones) & ~different & (ones &* 0x80) != 0 {
          for offset in position..<position &+ 8 where unsafe bytes[offset] == 0x0A { lineEnd(offset) }
        }
        position &+= 8
      }
      while position < range.upperBound {
        if unsafe bytes[position] & 0xC0 == 0x80 { continuing &+= 1 }
        if unsafe bytes[position] == 0x0A { lineEnd(position) }
        position &+= 1
      }
      return range.count &- continuing
    }
  }

  func locator(at offset: Int) -> Locator {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    let start = Int(starts[max(0, low - 1)])
    let characters = characters(before: max(offset, start)) - characters(before: start)
    return Locator(major: max(1, low), minor: characters + 1)
  }

  private func characters(before offset: Int) -> Int {
    let end = min(offset, bytes.count)
    guard !charactersBefore.isEmpty else { return 0 }
    let block = min(end / Self.block, charactersBefore.count - 1)
    return Int(charactersBefore[block]) + Self.count(bytes, (block * Self.block)..<end) { _ in }
  }
}
