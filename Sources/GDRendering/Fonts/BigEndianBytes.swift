/// Bytes of a font table, read with bounds checked: a damaged file must not trap.
struct BigEndianBytes {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  func u16(_ offset: Int) throws(FontFault) -> Int {
    guard offset >= 0, offset <= bytes.count - 2 else { throw .truncated }
    return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
  }

  func i16(_ offset: Int) throws(FontFault) -> Int {
    Int(Int16(truncatingIfNeeded: try u16(offset)))
  }

  func u32(_ offset: Int) throws(FontFault) -> Int {
    try u16(offset) << 16 | u16(offset + 2)
  }

  func slice(_ offset: Int, count: Int) throws(FontFault) -> ArraySlice<UInt8> {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
      throw .truncated
    }
    return bytes[offset..<(offset + count)]
  }
}
