#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Chinese names in the order of GB 18030: the 3,755 common characters stand there by pinyin, the others behind by radical.
///
/// A character with several readings stands where its most common one does (重庆 under zhong).
enum NameOrder {
  /// The name's bytes in GB 18030, to be compared; in UTF-8 where the system can't convert.
  static func key(_ name: String) -> [UInt8] {
    let source = Array(name.utf8)
    guard let converter = unsafe iconv_open("GB18030", "UTF-8"),
      Int(bitPattern: converter) != -1
    else { return source }
    defer { _ = unsafe iconv_close(converter) }
    var input = source.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: source.count * 2 + 8)
    var inputLeft = input.count
    var outputLeft = output.count
    let size = output.count
    let result = unsafe input.withUnsafeMutableBufferPointer { from in
      unsafe output.withUnsafeMutableBufferPointer { to in
        var start = from.baseAddress
        var end = to.baseAddress
        return unsafe iconv(converter, &start, &inputLeft, &end, &outputLeft)
      }
    }
    guard result != .max else { return source }
    return output.prefix(size - outputLeft).map { UInt8(bitPattern: $0) }
  }

  /// Whether `left` stands before `right`.
  static func precedes(_ left: String, _ right: String) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }
}
