import Schema

/// Where the lines of a text begin: turns byte offsets into `line:column`, both from 1, the column in characters.
struct LineIndex: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    self.starts = starts
  }

  func locator(at offset: Int) -> Locator {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let start = starts[max(0, low - 1)]
    let characters = bytes[start..<min(max(offset, start), bytes.count)].reduce(0) {
      $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
    }
    return Locator(major: max(1, low), minor: characters + 1)
  }
}
