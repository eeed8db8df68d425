#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Schema

/// Where the lines of a text begin: turns byte offsets into `line:column`, both from 1, the column in characters.
struct LineIndex: Sendable {
  private let starts: [UInt32]
  private let bytes: [UInt8]
  /// Characters before every block of bytes, if any line is long: a column far into it is counted from the nearest block.
  private let charactersBefore: [UInt32]
  private static let block = 1024

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let (starts, longest) = Self.lineStarts(bytes)
    self.starts = starts
    guard longest > Self.longLine else {
      charactersBefore = []
      return
    }
    var charactersBefore: [UInt32] = []
    charactersBefore.reserveCapacity(bytes.count / Self.block + 1)
    var characters = 0
    var block = 0
    while block < bytes.count {
      let end = min(bytes.count, block + Self.block)
      charactersBefore.append(UInt32(truncatingIfNeeded: characters))
      characters += Self.count(bytes, block..<end)
      block = end
    }
    self.charactersBefore = charactersBefore
  }

  /// A line longer than this is long.
  private static let longLine = 4096

  /// Where lines begin, and how long the longest is.
  private static func lineStarts(_ bytes: [UInt8]) -> (starts: [UInt32], longest: Int) {
    var starts: [UInt32] = [0]
    var longest = 0
    unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var last = 0
      // The C library looks at a whole register of bytes at a time.
      while let found = unsafe memchr(base + last, 0x0A, bytes.count - last) {
        let next = unsafe UnsafeRawPointer(found) - base + 1
        longest = max(longest, next - 1 - last)
        last = next
        starts.append(UInt32(truncatingIfNeeded: last))
      }
      longest = max(longest, bytes.count - last)
    }
    return (starts, longest)
  }

  /// How many characters begin in a piece of the text.
  ///
  /// Eight bytes at a time: a byte that begins a character has not the bits 10 at its top.
  private static func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    unsafe bytes.withUnsafeBytes { bytes in
      let ones: UInt64 = 0x0101_0101_0101_0101
      var continuing = 0
      var position = range.lowerBound
      while position &+ 8 <= range.upperBound {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        continuing &+= (word >> 7 & ~(word >> 6) & ones).nonzeroBitCount
        position &+= 8
      }
      while position < range.upperBound {
        if unsafe bytes[position] & 0xC0 == 0x80 { continuing &+= 1 }
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
    let end = min(max(offset, start), bytes.count)
    let characters =
      end - start <= Self.longLine
      ? Self.count(bytes, min(start, end)..<end) : characters(before: end) - characters(before: start)
    return Locator(major: max(1, low), minor: characters + 1)
  }

  private func characters(before offset: Int) -> Int {
    let end = min(offset, bytes.count)
    guard !charactersBefore.isEmpty else { return 0 }
    let block = min(end / Self.block, charactersBefore.count - 1)
    return Int(charactersBefore[block]) + Self.count(bytes, (block * Self.block)..<end)
  }
}
