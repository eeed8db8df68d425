/// Cuts one face out of a collection into a font file of its own.
enum FaceSlicer {
  /// The parts of the new file, in order; tables are read one at a time so that only one is in memory.
  static func write(
    _ face: FontFace, from source: borrowing FontFile, to append: ([UInt8]) throws(FontFault) -> Void
  ) throws(FontFault) {
    try append(directory(of: face))
    for table in face.tables {
      var bytes = try source.file.bytes(at: table.offset, count: table.length)
      bytes += [UInt8](repeating: 0, count: padding(table.length))
      try append(bytes)
    }
  }

  /// The length of the new file.
  static func length(of face: FontFace) -> Int {
    face.tables.reduce(12 + 16 * face.tables.count) { $0 + $1.length + padding($1.length) }
  }

  /// The table directory with the new places; the tables' own checksums stay true.
  private static func directory(of face: FontFace) -> [UInt8] {
    let count = face.tables.count
    var power = 1
    var exponent = 0
    while power * 2 <= count {
      power *= 2
      exponent += 1
    }
    var bytes = face.version
    for number in [count, power * 16, exponent, (count - power) * 16] { bytes += bigEndian(number, bytes: 2) }
    var offset = 12 + 16 * count
    for table in face.tables {
      bytes += table.tag + table.checksum + bigEndian(offset, bytes: 4) + bigEndian(table.length, bytes: 4)
      offset += table.length + padding(table.length)
    }
    return bytes
  }

  private static func padding(_ length: Int) -> Int { (4 - length % 4) % 4 }

  private static func bigEndian(_ number: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
