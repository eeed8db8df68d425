import Testing

@testable import GDRendering

@Suite struct FontParsingTests {
  private func bigEndian(_ numbers: [Int], bytes: Int) -> [UInt8] {
    numbers.flatMap { number in (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  }

  /// A table with one map of format 12: A–C are glyphs 5–7, 𠮷 is glyph 9.
  private var groups: [UInt8] {
    bigEndian([0, 1, 3, 10], bytes: 2) + bigEndian([12], bytes: 4) + bigEndian([12, 0], bytes: 2)
      + bigEndian([40, 0, 2, 0x41, 0x43, 5, 0x20BB7, 0x20BB7, 9], bytes: 4)
  }

  /// A table with one map of format 4: A–C by difference, 国 by list.
  private var segments: [UInt8] {
    bigEndian([0, 1, 3, 1], bytes: 2) + bigEndian([12], bytes: 4)
      + bigEndian([4, 42, 0, 6, 0, 0, 0], bytes: 2)
      + bigEndian([0x43, 0x56FD, 0xFFFF], bytes: 2) + bigEndian([0], bytes: 2)
      + bigEndian([0x41, 0x56FD, 0xFFFF], bytes: 2)
      + bigEndian([5 - 0x41, 0, 1], bytes: 2)
      + bigEndian([0, 4, 0, 77], bytes: 2)
  }

  @Test func groupsAreRead() throws {
    let map = try CharacterMap(BigEndianBytes(bytes: groups))
    #expect(["A", "C", "D", "@", "𠮷"].map { map.glyph($0) } == [5, 7, 0, 0, 9])
  }

  @Test func segmentsAreRead() throws {
    let map = try CharacterMap(BigEndianBytes(bytes: segments))
    #expect(["A", "C", "D", "国", "𠮷"].map { map.glyph($0) } == [5, 7, 0, 77, 0])
  }

  @Test func truncatedMapsNeverTrap() {
    for table in [groups, segments] {
      for count in 0..<table.count {
        guard let map = try? CharacterMap(BigEndianBytes(bytes: Array(table.prefix(count)))) else { continue }
        for scalar: Unicode.Scalar in ["A", "国", "𠮷", "\u{10FFFF}"] { _ = map.glyph(scalar) }
      }
    }
  }

  @Test func damagedMapsNeverTrap() {
    for table in [groups, segments] {
      for position in table.indices {
        for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
          var damaged = table
          damaged[position] = value
          guard let map = try? CharacterMap(BigEndianBytes(bytes: damaged)) else { continue }
          for scalar: Unicode.Scalar in ["A", "国", "𠮷"] { _ = map.glyph(scalar) }
        }
      }
    }
  }

  @Test func damagedNamesNeverTrap() throws {
    let table = bigEndian([0, 1, 18, 3, 1, 0x804, 1, 4, 0, 0x4E2D, 0x6587], bytes: 2)
    #expect(try FontNames.read(BigEndianBytes(bytes: table)) == [1: ["中文"]])
    for count in 0..<table.count {
      _ = try? FontNames.read(BigEndianBytes(bytes: Array(table.prefix(count))))
    }
    for position in table.indices {
      var damaged = table
      damaged[position] = 0xFF
      _ = try? FontNames.read(BigEndianBytes(bytes: damaged))
    }
  }

  @Test func readsOutsideAreErrors() {
    let bytes = BigEndianBytes(bytes: [1, 2, 3])
    #expect(throws: FontFault.truncated) { try bytes.u16(2) }
    #expect(throws: FontFault.truncated) { try bytes.u16(-1) }
    #expect(throws: FontFault.truncated) { try bytes.u32(0) }
    #expect(throws: FontFault.truncated) { try bytes.slice(1, count: Int.max) }
    #expect(throws: FontFault.truncated) { try bytes.slice(4, count: 0) }
  }
}
