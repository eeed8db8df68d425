/// One face of a font file: its table directory and its names.
struct FontFace {
  /// A table's place in the file.
  struct Table {
    let tag: [UInt8]
    let checksum: [UInt8]
    let offset: Int
    let length: Int
  }

  /// The number of the face in its collection.
  let index: Int
  let version: [UInt8]
  let tables: [Table]
  /// Family, subfamily, full and PostScript names in any language that is understood.
  let names: [Int: [String]]

  func table(_ tag: String) -> Table? {
    tables.first { $0.tag.elementsEqual(tag.utf8) }
  }

  /// Family and full names: what a person may call the face.
  var titles: [String] { [16, 1, 4, 6].flatMap { names[$0] ?? [] } }
}

/// The faces of a TrueType or OpenType file or collection.
struct FontFile: ~Copyable {
  let file: OpenFile
  let faces: [FontFace]

  init(path: String) throws(FontFault) {
    let file = try OpenFile(path: path)
    guard file.size > 0 else { throw .empty }
    var faces: [FontFace] = []
    for (index, offset) in try FontFile.faceOffsets(file).enumerated() {
      faces.append(try FontFile.face(index, at: offset, in: file))
    }
    self.file = file
    self.faces = faces
  }

  /// A table where it is in the file: of those with something for each of 65,000 glyphs only some pages are looked at.
  func mapped(_ tag: String, of face: FontFace) throws(FontFault) -> BigEndianBytes {
    guard let table = face.table(tag) else { throw .notAFont }
    guard let bytes = BigEndianBytes(try file.mapped(), offset: table.offset, count: table.length) else {
      throw .truncated
    }
    return bytes
  }

  /// The contents of a table.
  func contents(_ tag: String, of face: FontFace) throws(FontFault) -> BigEndianBytes {
    guard let table = face.table(tag) else { throw .notAFont }
    return BigEndianBytes(bytes: try file.bytes(at: table.offset, count: table.length))
  }

  private static func faceOffsets(_ file: borrowing OpenFile) throws(FontFault) -> [Int] {
    let head = BigEndianBytes(bytes: try file.bytes(at: 0, count: 12))
    guard (try head.slice(0, count: 4)).elementsEqual("ttcf".utf8) else { return [0] }
    let count = try head.u32(8)
    // Real collections have some dozens of faces; a larger number is damage.
    guard (1...256).contains(count) else { throw .notAFont }
    let list = BigEndianBytes(bytes: try file.bytes(at: 12, count: 4 * count))
    var offsets: [Int] = []
    for index in 0..<count { offsets.append(try list.u32(4 * index)) }
    return offsets
  }

  private static func face(_ index: Int, at offset: Int, in file: borrowing OpenFile) throws(FontFault)
    -> FontFace
  {
    let head = BigEndianBytes(bytes: try file.bytes(at: offset, count: 12))
    let versions: [[UInt8]] = [[0, 1, 0, 0], Array("OTTO".utf8), Array("true".utf8)]
    let version = Array(try head.slice(0, count: 4))
    let count = try head.u16(4)
    guard versions.contains(version), (1...256).contains(count) else { throw .notAFont }
    let directory = BigEndianBytes(bytes: try file.bytes(at: offset + 12, count: 16 * count))
    var tables: [FontFace.Table] = []
    for entry in 0..<count {
      let start = 16 * entry
      tables.append(
        FontFace.Table(
          tag: Array(try directory.slice(start, count: 4)),
          checksum: Array(try directory.slice(start + 4, count: 4)),
          offset: try directory.u32(start + 8), length: try directory.u32(start + 12)))
    }
    guard tables.allSatisfy({ $0.offset <= file.size && $0.length <= file.size - $0.offset }) else {
      throw .truncated
    }
    var names: [Int: [String]] = [:]
    if let table = tables.first(where: { $0.tag.elementsEqual("name".utf8) }) {
      names = try FontNames.read(BigEndianBytes(bytes: try file.bytes(at: table.offset, count: table.length)))
    }
    return FontFace(index: index, version: version, tables: tables, names: names)
  }
}

/// The `name` table.
enum FontNames {
  /// Family, subfamily, full, PostScript and typographic names by their number.
  static func read(_ table: BigEndianBytes) throws(FontFault) -> [Int: [String]] {
    let count = try table.u16(2)
    let storage = try table.u16(4)
    var names: [Int: [String]] = [:]
    for record in 0..<count {
      let start = 6 + 12 * record
      let platform = try table.u16(start)
      let number = try table.u16(start + 6)
      guard [1, 2, 4, 6, 16, 17].contains(number), [0, 1, 3].contains(platform) else { continue }
      let bytes = try table.slice(storage + (try table.u16(start + 10)), count: try table.u16(start + 8))
      let name = platform == 1 ? String(decoding: bytes.filter { $0 < 0x80 }, as: UTF8.self) : utf16(bytes)
      if names[number]?.contains(name) != true { names[number, default: []].append(name) }
    }
    return names
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>) -> String {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
