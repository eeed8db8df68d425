/// A table's bytes, taken piece by piece: a large file is never in memory as a whole.
public struct TableFile: Sendable {
  /// Fills the beginning of a buffer with so many bytes from an offset on; false if there are not so many.
  public typealias Reading = @Sendable (_ offset: Int, _ count: Int, _ buffer: inout [UInt8]) -> Bool

  /// How many bytes there are.
  public let size: Int
  private let reading: Reading

  /// Bytes that `reading` gets.
  public init(size: Int, reading: @escaping Reading) {
    self.size = size
    self.reading = reading
  }

  /// Bytes that are in memory.
  public init(_ bytes: [UInt8]) {
    self.init(size: bytes.count) { offset, count, buffer in
      guard offset >= 0, count <= buffer.count, offset + count <= bytes.count else { return false }
      buffer.replaceSubrange(0..<count, with: bytes[offset..<offset + count])
      return true
    }
  }

  /// Fills the beginning of `buffer`; false if the bytes are not there.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) -> Bool {
    reading(range.lowerBound, range.count, &buffer)
  }
}
