/// Eight bytes of text in one word, the first in the lowest bits: looked at together.
struct ByteWord {
  let bits: UInt64

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let low: UInt64 = 0x0101_0101_0101_0101

  /// The eight bytes from an offset on; they have to be there.
  @inline(__always)
  init(_ text: RawSpan, at offset: Int) {
    bits = unsafe UInt64(littleEndian: text.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The highest bit of each byte that is `byte`, and no other bit.
  @inline(__always)
  func places(of byte: UInt8) -> UInt64 {
    let difference = bits ^ (Self.low &* UInt64(byte))
    return ~(((difference & ~Self.high) &+ ~Self.high) | difference) & Self.high
  }

  /// The first `count` (0 to 8) bytes, zeros behind them.
  @inline(__always)
  func prefix(_ count: Int) -> UInt64 { count == 8 ? bits : bits & ((1 << UInt64(8 &* count)) &- 1) }
}
