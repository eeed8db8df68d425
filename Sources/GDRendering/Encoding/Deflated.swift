internal import CGD

/// Bytes packed as PNG packs them (zlib, which libgd itself rests on).
enum Deflated {
  /// What is unpacked at most: a small file must not fill the memory.
  private static let most = 64 << 20

  /// The bytes packed; `nil` where that fails.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var length = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(length))
    let code = unsafe result.withUnsafeMutableBufferPointer { target in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe compress2(target.baseAddress, &length, source.baseAddress, uLong(source.count), 9)
      }
    }
    return code == Z_OK ? Array(result.prefix(Int(length))) : nil
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
