internal import CDeflate
internal import CGD

/// Bytes packed as PNG packs them.
enum Deflated {
  /// How much time packing may take.
  ///
  /// The levels are libdeflate's. A picture of 1600×900 takes 3.7 ms and 50 KB at level 4, 4.7 ms and 2 % less at 6; 7 to 9
  /// save another 1 to 3 % and take up to four times as long, 10 saves a tenth and takes twenty times as long.
  enum Effort: Int32 {
    case picture = 4
    case largePicture = 6
    case largestPicture = 10
    case text = 7
  }

  /// What is unpacked at most: a small file must not fill the memory.
  private static let most = 64 << 20

  /// The bytes packed; `nil` where that fails.
  static func packed(_ bytes: [UInt8], effort: Effort = .text) -> [UInt8]? {
    guard let compressor = unsafe libdeflate_alloc_compressor(effort.rawValue) else { return nil }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let room = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, initialized in
      initialized = unsafe bytes.withUnsafeBytes { source in
        unsafe libdeflate_zlib_compress(
          compressor, source.baseAddress, source.count, target.baseAddress, target.count)
      }
    }
    return packed.isEmpty ? nil : packed
  }

  /// The CRC-32 of bytes, and of those before them.
  static func checksum(_ bytes: [UInt8], after earlier: UInt32 = 0) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(earlier, $0.baseAddress, $0.count) }
  }

  /// The bytes unpacked; `nil` for what isn't packed bytes, or too many.
  static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
    var room = max(1 << 12, bytes.count * 8)
    while room <= most {
      var length = uLong(room)
      var result = [UInt8](repeating: 0, count: room)
      let code = unsafe result.withUnsafeMutableBufferPointer { target in
        unsafe bytes.withUnsafeBufferPointer { source in
          unsafe uncompress(target.baseAddress, &length, source.baseAddress, uLong(source.count))
        }
      }
      if code == Z_OK { return Array(result.prefix(Int(length))) }
      guard code == Z_BUF_ERROR, bytes.count > 8 else { return nil }
      room *= 4
    }
    return nil
  }
}
