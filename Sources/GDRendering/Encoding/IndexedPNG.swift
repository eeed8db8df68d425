/// A picture of at most 256 colours as PNG.
///
/// Written here and not by libgd, which packs with zlib: libdeflate takes half of the time and gives smaller files.
struct IndexedPNG {
  let width: Int
  let height: Int
  let dotsPerInch: UInt32
  /// The number of the colour that is see-through; `nil` for none.
  var transparent: Int?
  /// Chunks to stand behind the header.
  var texts: [[UInt8]] = []

  /// The file; `nil` if it can't be packed.
  func bytes(_ picture: PaletteReduction) -> [UInt8]? {
    guard let packed = packed(rows(picture)) else { return nil }
    let palette = picture.palette.flatMap { color in
      [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> $0) }
    }
    // Eight bits, a palette, packed, filtered by the only method there is, not interlaced.
    var bytes = PNGChunk.signature
    bytes += PNGChunk.bytes(type: "IHDR", data: number(width) + number(height) + [8, 3, 0, 0, 0])
    for text in texts { bytes += text }
    bytes += PNGChunk.bytes(type: "PLTE", data: palette)
    if let transparent {
      let opacity = [UInt8](repeating: 255, count: transparent) + [0]
      bytes += PNGChunk.bytes(type: "tRNS", data: opacity)
    }
    bytes += PNGChunk.bytes(type: "pHYs", data: number(pixelsPerMetre) + number(pixelsPerMetre) + [1])
    bytes += PNGChunk.bytes(type: "IDAT", data: packed)
    return bytes + PNGChunk.bytes(type: "IEND", data: [])
  }

  /// A picture that is a little too large is packed again with more effort.
  private func packed(_ rows: [UInt8]) -> [UInt8]? {
    // 60 KB of a slide, others in proportion.
    let room = width * height / 24 - texts.reduce(0) { $0 + $1.count } - 1000
    var best = Deflated.packed(rows, effort: .picture)
    for (effort, gain) in [(Deflated.Effort.largePicture, 0.025), (.largestPicture, 0.12)] {
      guard let size = best?.count, IndexedPNG.isWorthMoreEffort(size: size, room: room, gain: gain),
        let smaller = Deflated.packed(rows, effort: effort), smaller.count < size
      else { continue }
      best = smaller
    }
    return best
  }

  /// Whether packing that makes a picture smaller by `gain` can be expected to make it fit.
  static func isWorthMoreEffort(size: Int, room: Int, gain: Double) -> Bool {
    size > room && Double(size) * (1 - gain) <= Double(room)
  }

  private var pixelsPerMetre: Int { Int((Double(dotsPerInch) / 0.0254).rounded()) }

  private func number(_ value: Int) -> [UInt8] { PNGChunk.bigEndian(UInt32(truncatingIfNeeded: value)) }

  /// The numbers of the colours row by row, each behind a 0: filters make a picture of a palette larger.
  private func rows(_ picture: PaletteReduction) -> [UInt8] {
    let length = height * (width + 1)
    return unsafe [UInt8](unsafeUninitializedCapacity: length) { target, initialized in
      var place = 0
      var column = 0
      for run in picture.runs {
        var rest = Int(run.length)
        while rest > 0, place < length {
          if column == 0 {
            unsafe target[place] = 0
            place += 1
          }
          let count = min(rest, width - column)
          unsafe target[place..<place + count].update(repeating: UInt8(truncatingIfNeeded: run.number))
          place += count
          rest -= count
          column = column + count == width ? 0 : column + count
        }
      }
      initialized = place
    }
  }
}
