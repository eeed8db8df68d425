/// A text inside a PNG, such as a description for readers who can't see the picture.
public struct PNGText: Sendable, Hashable {
  /// What it is: 1–79 Latin characters, by custom `Title`, `Description`, `Source`, `Software`.
  public let keyword: String
  /// The text, in any script.
  public let text: String

  /// A text inside a PNG.
  ///
  /// - Parameters:
  ///   - keyword: what it is; other than printable ASCII is left out, and so is what exceeds 79 characters.
  ///   - text: the text.
  public init(keyword: String, text: String) {
    let letters = keyword.unicodeScalars.filter { (0x20...0x7E).contains($0.value) }.prefix(79)
    self.keyword = String(String.UnicodeScalarView(letters))
    self.text = text
  }

  /// Shorter texts stay as they are, for those who look at the bytes.
  private static let longestPlain = 1000

  /// The iTXt chunk; a long text, such as a table, packed.
  var chunk: [UInt8] {
    let bytes = text.utf8.filter { $0 != 0 }
    let name = Array(keyword.utf8)
    if bytes.count > PNGText.longestPlain, let packed = Deflated.packed(bytes) {
      return PNGChunk.bytes(type: "iTXt", data: name + [0, 1, 0, 0, 0] + packed)
    }
    return PNGChunk.bytes(type: "iTXt", data: name + [0, 0, 0, 0, 0] + bytes)
  }

  /// The iTXt texts of a PNG; empty for what isn't one.
  ///
  /// - Parameter png: the file's bytes.
  /// - Returns: the texts in order.
  public static func texts(in png: [UInt8]) -> [PNGText] {
    PNGChunk.chunks(in: png).filter { $0.type == "iTXt" }.compactMap { chunk in
      let parts = chunk.data.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      // After the keyword: compression flag and method, language, translated keyword, text.
      guard parts.count == 2, let isPacked = parts[1].first else { return nil }
      let fields = parts[1].dropFirst(2).split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3,
        let text = isPacked == 0 ? Array(fields[2]) : Deflated.unpacked(Array(fields[2]))
      else { return nil }
      return PNGText(
        keyword: String(decoding: parts[0], as: UTF8.self), text: String(decoding: text, as: UTF8.self))
    }
  }
}

extension PNGText {
  /// Whether a PNG is all there: its chunks reach the end and each has its checksum.
  ///
  /// - Parameter png: the file's bytes.
  /// - Returns: false also for what is no PNG.
  public static func isWhole(_ png: [UInt8]) -> Bool {
    let chunks = PNGChunk.chunks(in: png)
    guard chunks.last?.type == "IEND" else { return false }
    return chunks.allSatisfy { type, data in
      let sum = PNGChunk.bigEndian(Deflated.checksum(Array(data), after: Deflated.checksum(Array(type.utf8))))
      return png[min(data.endIndex, png.count)...].starts(with: sum)
    }
  }
}

/// The size that a PNG gives itself.
public struct PNGSize: Sendable, Hashable {
  /// Pixels from left to right.
  public let width: Int
  /// Pixels from top to bottom.
  public let height: Int
  /// Pixels per metre, if stored (pHYs).
  public let pixelsPerMetre: Int?

  /// The size of a PNG; `nil` for what isn't one.
  ///
  /// - Parameter png: the file's bytes.
  public init?(of png: [UInt8]) {
    let chunks = PNGChunk.chunks(in: png)
    guard let header = chunks.first, header.type == "IHDR" else { return nil }
    let reader = BigEndianBytes(bytes: Array(header.data))
    guard let width = try? reader.u32(0), let height = try? reader.u32(4) else { return nil }
    self.width = width
    self.height = height
    let physical = chunks.first { $0.type == "pHYs" && $0.data.last == 1 }
    pixelsPerMetre = physical.flatMap { try? BigEndianBytes(bytes: Array($0.data)).u32(0) }
  }
}

/// The chunks a PNG is made of.
enum PNGChunk {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func bytes(type: String, data: [UInt8]) -> [UInt8] {
    let kind = Array(type.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(data.count + 12)
    bytes += bigEndian(UInt32(truncatingIfNeeded: data.count))
    bytes += kind
    bytes += data
    bytes += bigEndian(Deflated.checksum(data, after: Deflated.checksum(kind)))
    return bytes
  }

  static func chunks(in png: [UInt8]) -> [(type: String, data: ArraySlice<UInt8>)] {
    guard png.starts(with: signature) else { return [] }
    let reader = BigEndianBytes(bytes: png)
    var result: [(type: String, data: ArraySlice<UInt8>)] = []
    var offset = signature.count
    while let length = try? reader.u32(offset), let type = try? reader.slice(offset + 4, count: 4),
      let data = try? reader.slice(offset + 8, count: length)
    {
      result.append((String(decoding: type, as: UTF8.self), data))
      offset += 12 + length
    }
    return result
  }

  /// The PNG with chunks inserted behind its header.
  static func inserting(_ chunks: [[UInt8]], into png: [UInt8]) -> [UInt8] {
    let header = signature.count + 25
    guard !chunks.isEmpty, png.count > header, png.starts(with: signature) else { return png }
    return Array([Array(png[..<header]), Array(chunks.joined()), Array(png[header...])].joined())
  }

  static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
