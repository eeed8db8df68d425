import Charts

@testable import GDRendering

/// Fonts for tests, found once; nil on a machine without any.
enum TestFonts {
  static let typeface: Typeface? = try? FontFinder().typeface()

  /// Noto's collections hold Japanese, Korean and Chinese faces side by side.
  static let collection: String? = FontPlace.wellKnown(userFonts: "/none", home: "/none").map(\.regular).first
  {
    $0.hasSuffix("NotoSansCJK-Regular.ttc") && OpenFile.isReadable($0)
  }

  static let wqy: String? = FontPlace.wellKnown(userFonts: "/none", home: "/none").map(\.regular).first {
    $0.contains("wqy") && OpenFile.isReadable($0)
  }
}

/// A scene with a little of everything, or with the given texts.
func sampleScene(_ title: String = "湖北下降5%", footers: [String] = ["A&B &amp; <c>"]) throws -> Scene {
  try LineChartSpec(
    text: ChartText(title: title, footers: footers), years: [2019, 2020, 2021],
    series: [
      LineSeries("湖北", values: [7.5, -5, 12.9], targets: [7, 7, 7]),
      LineSeries("全国", values: [6, 2.3, 8.1], estimated: [false, false, true]),
    ]
  ).scene(canvas: CanvasSize(width: 800, height: 450), measurer: EmMeasurer())
}

/// One em a character.
struct EmMeasurer: TextMeasurer {
  func width(of text: String, size: Double, weight: TextWeight) -> Double {
    Double(text.unicodeScalars.count) * size
  }
  func ascent(size: Double, weight: TextWeight) -> Double { size * 0.88 }
  func descent(size: Double, weight: TextWeight) -> Double { size * 0.22 }
}

/// What the tests read out of a PNG's header.
struct PNGHeader {
  let width: Int
  let height: Int
  let depth: Int
  let colorType: Int
  let paletteCount: Int
  let pixelsPerMetre: Int

  init?(_ png: [UInt8]) {
    let chunks = PNGChunk.chunks(in: png)
    guard
      let header = chunks.first(where: { $0.type == "IHDR" }).map({ BigEndianBytes(bytes: Array($0.data)) }),
      let width = try? header.u32(0), let height = try? header.u32(4), let kind = try? header.u16(8),
      chunks.last?.type == "IEND"
    else { return nil }
    self.width = width
    self.height = height
    depth = kind >> 8
    colorType = kind & 255
    paletteCount = (chunks.first { $0.type == "PLTE" }?.data.count ?? 0) / 3
    let physical = chunks.first { $0.type == "pHYs" }.map { BigEndianBytes(bytes: Array($0.data)) }
    pixelsPerMetre = (try? physical?.u32(0)) ?? 0
  }
}
