#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns text of another encoding into UTF-8 by the C library's `iconv`; closed at the end of its life.
///
/// Not Foundation: its decoding of GB18030 gives nothing once the Swift runtime is linked statically.
@safe struct CharacterDecoder: ~Copyable {
  private let handle: iconv_t

  /// What came of decoding.
  struct Output {
    /// UTF-8.
    var text: [UInt8] = []
    /// How many places of the input could not be decoded; each has become U+FFFD.
    var replaced = 0
  }

  /// A decoder for the encoding that `iconv` knows by `name`; `nil` if this system has no table for it.
  ///
  /// Tests go the other way.
  init?(_ name: String, to target: String = "UTF-8") {
    guard let handle = unsafe iconv_open(target, name), unsafe handle != iconv_t(bitPattern: -1) else {
      return nil
    }
    unsafe self.handle = handle
  }

  deinit {
    unsafe iconv_close(handle)
  }

  private static let outputSize = 1 << 16

  /// All of `input` as UTF-8.
  mutating func decode(_ input: ArraySlice<UInt8>) -> Output {
    var output = Output()
    output.text.reserveCapacity(input.count * 3 / 2)
    var buffer = [UInt8](repeating: 0, count: Self.outputSize)
    var rest = input
    while !rest.isEmpty {
      let step = decodeStep(rest, into: &buffer)
      output.text += buffer[..<step.written]
      rest = rest.dropFirst(step.read)
      switch step.error {
      case EILSEQ, EINVAL:
        // Not a character of this encoding, or one cut off by the end of the text.
        output.text += [0xEF, 0xBF, 0xBD]
        output.replaced += 1
        rest = step.error == EINVAL ? [] : rest.dropFirst(1)
      default:
        // Nothing read and nothing written would be so for ever.
        if step.read == 0, step.written == 0 { return output }
      }
    }
    return output
  }

  private mutating func decodeStep(
    _ input: ArraySlice<UInt8>, into buffer: inout [UInt8]
  ) -> (read: Int, written: Int, error: Int32) {
    let room = buffer.count
    return unsafe input.withUnsafeBytes { source in
      unsafe buffer.withUnsafeMutableBytes { target in
        // iconv takes its input as mutable and never writes there.
        var from = unsafe UnsafeMutablePointer(
          mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
        var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var free = room
        let result = unsafe iconv(handle, &from, &left, &to, &free)
        return (source.count - left, room - free, result == -1 ? errno : 0)
      }
    }
  }
}
