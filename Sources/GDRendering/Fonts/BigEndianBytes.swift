/// Bytes of a font table, read with bounds checked: a damaged file must not trap.
struct BigEndianBytes {
  private enum Storage {
    case array([UInt8])
    case file(MappedFile, offset: Int)
  }

  private let storage: Storage
  let count: Int

  init(bytes: [UInt8]) {
    storage = .array(bytes)
    count = bytes.count
  }

  /// Bytes of a mapped file; `nil` if it ends before.
  init?(_ file: MappedFile, offset: Int, count: Int) {
    guard offset >= 0, count >= 0, offset <= file.size, count <= file.size - offset else { return nil }
    storage = .file(file, offset: offset)
    self.count = count
  }

  func u16(_ offset: Int) throws(FontFault) -> Int {
    guard offset >= 0, offset <= count - 2 else { throw .truncated }
    switch storage {
    case .array(let bytes): return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
    case .file(let file, let start): return Int(file[start + offset]) << 8 | Int(file[start + offset + 1])
    }
  }

  func i16(_ offset: Int) throws(FontFault) -> Int {
    Int(Int16(truncatingIfNeeded: try u16(offset)))
  }

  func u32(_ offset: Int) throws(FontFault) -> Int {
    try u16(offset) << 16 | u16(offset + 2)
  }

  func slice(_ offset: Int, count: Int) throws(FontFault) -> ArraySlice<UInt8> {
    guard offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else {
      throw .truncated
    }
    switch storage {
    case .array(let bytes): return bytes[offset..<(offset + count)]
    case .file(let file, let start): return (start + offset..<start + offset + count).map { file[$0] }[...]
    }
  }
}
