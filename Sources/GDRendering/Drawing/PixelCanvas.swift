/// Some rows of a picture as `0xRRGGBB` pixels, and how colours mix where a shape covers a pixel in part.
///
/// Coverage is rounded to a few steps, so that a picture of few hues has few colours and fits an exact palette.
struct PixelCanvas {
  /// The steps of coverage between nothing and all.
  static let steps: UInt32 = 8

  let width: Int
  /// Which rows of the picture these are.
  private(set) var rows: Range<Int>
  private(set) var pixels: [UInt32]
  private let background: UInt32

  init(width: Int, height: Int, background: UInt32) {
    self.init(width: width, rows: 0..<height, background: background)
  }

  init(width: Int, rows: Range<Int>, background: UInt32) {
    self.width = width
    self.rows = rows
    self.background = background
    pixels = [UInt32](repeating: background, count: width * rows.count)
  }

  /// Forgets what was drawn and goes on with other rows.
  mutating func move(to rows: Range<Int>) {
    self.rows = rows
    guard pixels.count == width * rows.count else {
      pixels = [UInt32](repeating: background, count: width * rows.count)
      return
    }
    unsafe pixels.withUnsafeMutableBufferPointer { unsafe $0.update(repeating: background) }
  }

  /// Fills whole pixels; what lies outside is left out.
  mutating func fill(columns: Range<Int>, rows: Range<Int>, color: UInt32) {
    let columns = columns.clamped(to: 0..<width)
    for row in rows.clamped(to: self.rows) {
      let start = (row - self.rows.lowerBound) * width
      for index in (start + columns.lowerBound)..<(start + columns.upperBound) { pixels[index] = color }
    }
  }

  /// Mixes `color` into a pixel by its coverage, 0–255.
  mutating func blend(_ color: UInt32, coverage: UInt8, column: Int, row: Int) {
    guard column >= 0, column < width, rows.contains(row) else { return }
    let step = (UInt32(coverage) * PixelCanvas.steps + 127) / 255
    guard step > 0 else { return }
    let index = (row - rows.lowerBound) * width + column
    pixels[index] = step == PixelCanvas.steps ? color : PixelCanvas.mix(pixels[index], color, step)
  }

  private static func mix(_ ground: UInt32, _ ink: UInt32, _ step: UInt32) -> UInt32 {
    let rest = steps - step
    func channel(_ shift: UInt32) -> UInt32 {
      (((ground >> shift & 255) * rest + (ink >> shift & 255) * step + steps / 2) / steps) << shift
    }
    return channel(16) | channel(8) | channel(0)
  }
}
