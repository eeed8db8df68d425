import Schema

/// Where the lines of a text begin: turns byte offsets into `line:column`, both from 1, the column in characters.
struct LineIndex: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]
  /// Characters before every block of bytes: a column far into a long line is counted from the nearest block.
  private let charactersBefore: [Int]
  private static let block = 4096

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var charactersBefore: [Int] = []
    var characters = 0
    var block = 0
    while block < bytes.count {
      let end = min(bytes.count, block + Self.block)
      charactersBefore.append(characters)
      characters += Self.characters(bytes[block..<end])
      block = end
    }
    // Few bytes are line ends, and the search for one is a library's.
    var position = 0
    while let end = bytes[position...].firstIndex(of: 0x0A) {
      starts.append(end + 1)
      position = end + 1
    }
    self.starts = starts
    self.charactersBefore = charactersBefore
  }

  /// How many characters begin in a piece of the text.
  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in unsafe bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
      return count
    }
  }

  func locator(at offset: Int) -> Locator {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let start = starts[max(0, low - 1)]
    let characters = characters(before: max(offset, start)) - characters(before: start)
    return Locator(major: max(1, low), minor: characters + 1)
  }

  private func characters(before offset: Int) -> Int {
    let end = min(offset, bytes.count)
    guard !charactersBefore.isEmpty else { return 0 }
    let block = min(end / Self.block, charactersBefore.count - 1)
    return charactersBefore[block] + Self.characters(bytes[(block * Self.block)..<end])
  }
}
