/// Which glyph stands for a character: the `cmap` table, formats 4 and 12.
struct CharacterMap {
  private enum Format {
    case segments
    case groups
  }

  private let table: BigEndianBytes
  private let start: Int
  private let format: Format

  /// The best Unicode map of the table: with supplementary characters if there is one.
  init(_ table: BigEndianBytes) throws(FontFault) {
    var best: (rank: Int, start: Int, format: Format)?
    for record in 0..<(try table.u16(2)) {
      let entry = 4 + 8 * record
      let platform = try table.u16(entry)
      let encoding = try table.u16(entry + 2)
      guard platform == 0 && encoding != 5 || platform == 3 && [1, 10].contains(encoding) else { continue }
      let offset = try table.u32(entry + 4)
      switch try table.u16(offset) {
      case 12 where best?.rank ?? 0 < 2: best = (2, offset, .groups)
      case 4 where best?.rank ?? 0 < 1: best = (1, offset, .segments)
      default: continue
      }
    }
    guard let best else { throw .noCharacterMap }
    self.table = table
    start = best.start
    format = best.format
  }

  /// The glyph's number; 0 when the font lacks the character.
  func glyph(_ scalar: Unicode.Scalar) -> Int {
    let code = Int(scalar.value)
    switch format {
    case .groups: return (try? glyphInGroups(code)) ?? 0
    case .segments: return (try? glyphInSegments(code)) ?? 0
    }
  }

  private func glyphInGroups(_ code: Int) throws(FontFault) -> Int {
    var low = 0
    var high = try table.u32(start + 12)
    while low < high {
      let middle = (low + high) / 2
      let group = start + 16 + 12 * middle
      let first = try table.u32(group)
      if code < first {
        high = middle
      } else if code > (try table.u32(group + 4)) {
        low = middle + 1
      } else {
        return try table.u32(group + 8) + code - first
      }
    }
    return 0
  }

  private func glyphInSegments(_ code: Int) throws(FontFault) -> Int {
    guard code <= 0xFFFF else { return 0 }
    let doubled = try table.u16(start + 6)
    let ends = start + 14
    var low = 0
    var high = doubled / 2
    while low < high {
      let middle = (low + high) / 2
      if try table.u16(ends + 2 * middle) < code { low = middle + 1 } else { high = middle }
    }
    guard low < doubled / 2 else { return 0 }
    let starts = ends + doubled + 2
    let first = try table.u16(starts + 2 * low)
    guard code >= first else { return 0 }
    let delta = try table.u16(starts + doubled + 2 * low)
    let rangeAt = starts + 2 * doubled + 2 * low
    let range = try table.u16(rangeAt)
    guard range != 0 else { return (code + delta) & 0xFFFF }
    let glyph = try table.u16(rangeAt + range + 2 * (code - first))
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF
  }
}
