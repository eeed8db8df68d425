import Charts
import Testing

@testable import GDRendering

@Suite struct DrawingTests {
  private let white: UInt32 = 0xFFFFFF
  private let blue: UInt32 = 0x0E74B4

  private func drawn(_ draw: (inout CoverageRaster) -> Void) -> PixelCanvas {
    var canvas = PixelCanvas(width: 60, height: 40, background: white)
    var raster = CoverageRaster(width: 60, height: 40)
    raster.begin(Rect(minX: 0, minY: 0, width: 60, height: 40))
    draw(&raster)
    raster.flush(blue, into: &canvas)
    return canvas
  }

  private func pixel(_ canvas: PixelCanvas, _ x: Int, _ y: Int) -> UInt32 {
    canvas.pixels[y * canvas.width + x]
  }

  @Test func aStrokeIsSolidInsideAndSoftAtItsEdge() {
    let canvas = drawn { $0.stroke([Point(x: 10, y: 20.25), Point(x: 50, y: 20.25)], width: 4) }
    #expect(pixel(canvas, 30, 20) == blue)
    #expect(pixel(canvas, 30, 15) == white && pixel(canvas, 30, 25) == white)
    // The lower edge at 22.25 covers a quarter of row 22.
    let soft = pixel(canvas, 30, 22)
    #expect(soft != white && soft != blue)
    #expect(abs(Int(soft >> 16) - (255 - (255 - 14) / 4)) < 12)
  }

  @Test func jointsAreNeitherDarkerNorLighter() {
    let canvas = drawn {
      $0.stroke([Point(x: 5, y: 10), Point(x: 30, y: 30), Point(x: 55, y: 10)], width: 7)
    }
    let allowed = (0...PixelCanvas.steps).map { step -> UInt32 in
      var single = PixelCanvas(width: 1, height: 1, background: white)
      single.blend(blue, coverage: UInt8(step * 255 / PixelCanvas.steps), column: 0, row: 0)
      return single.pixels[0]
    }
    #expect(Set(canvas.pixels).isSubset(of: Set(allowed)))
    // Nor lighter: along the first segment all is solid up to the joint.
    for column in 8...29 {
      let y = 10 + (Double(column) + 0.5 - 5) * 20 / 25
      for row in (Int(y) - 1)...(Int(y) + 1) {
        #expect(pixel(canvas, column, row) == blue, "\(column) \(row)")
      }
    }
  }

  @Test func discAndPolygonHaveTheirArea() {
    let disc = drawn { $0.disc(center: Point(x: 30, y: 20), radius: 10) }
    let red = { (canvas: PixelCanvas) in
      canvas.pixels.reduce(0.0) { $0 + Double(255 - Int($1 >> 16)) / Double(255 - 14) }
    }
    #expect(abs(red(disc) - 314) < 6)
    let corners = [Point(x: 10, y: 10), Point(x: 40, y: 10), Point(x: 10, y: 30)]
    #expect(abs(red(drawn { $0.polygon(corners) }) - 300) < 12)
    #expect(abs(red(drawn { $0.polygon(corners.reversed()) }) - 300) < 12)
  }

  @Test func shapesOutsideAreCutOff() {
    let canvas = drawn {
      $0.stroke([Point(x: -500, y: -500), Point(x: 600, y: 500)], width: 5)
      $0.disc(center: Point(x: 1e9, y: 5), radius: 8)
      $0.disc(center: Point(x: 60, y: 40), radius: 8)
    }
    #expect(canvas.pixels.contains(blue))
  }

  @Test func fewColoursAreKeptExactly() throws {
    let pixels: [UInt32] = [1, 2, 3, 3, 2, 3]
    let reduction = try #require(PaletteReduction(of: pixels))
    #expect(reduction.palette == [3, 2, 1])
    #expect(reduction.pixels == pixels)
  }

  @Test func rareColoursGoToTheirNearestAndPureOnesStay() throws {
    var pixels = [UInt32](repeating: white, count: 1000) + [0x123456]
    for blend in 0..<400 {
      pixels.append(UInt32(blend % 20 + 200) << 16 | UInt32(blend / 20 + 200) << 8 | 0xF0)
    }
    let reduction = try #require(PaletteReduction(of: pixels, exact: [0x123456]))
    #expect(reduction.palette.count == 256)
    #expect(reduction.palette.contains(0x123456) && reduction.palette.contains(white))
    for (pixel, near) in zip(pixels, reduction.pixels) {
      for shift: UInt32 in [0, 8, 16] {
        #expect(abs(Int(pixel >> shift & 255) - Int(near >> shift & 255)) <= 20)
      }
    }
  }

  /// Many hues with many blends: the frequent blends must not leave the rare ones without anything near.
  @Test func manyHuesShareAPalette() throws {
    var pixels: [UInt32] = []
    for blend in 0..<600 {
      let color = UInt32(blend % 30 + 180) << 16 | UInt32(blend / 30 + 180) << 8 | 0xF0
      pixels += Array(repeating: color, count: 3)
    }
    for blend in 0..<40 { pixels.append(UInt32(blend * 3) << 16 | 0x2000 | UInt32(blend)) }
    let reduction = try #require(PaletteReduction(of: pixels, exact: [0x002000]))
    #expect(reduction.palette.count <= 256 && reduction.palette.contains(0x002000))
    for (pixel, near) in zip(pixels, reduction.pixels) {
      for shift: UInt32 in [0, 8, 16] {
        #expect(abs(Int(pixel >> shift & 255) - Int(near >> shift & 255)) <= 20)
      }
    }
  }

  @Test func colourfulPicturesHaveNoPalette() {
    let pixels = (0..<20_000).map { UInt32($0) &* 2_654_435_761 & 0xFFFFFF }
    #expect(PaletteReduction(of: pixels) == nil)
    // Few enough to count, too far apart for 256.
    #expect(PaletteReduction(of: Array(pixels.prefix(4000))) == nil)
  }

  @Test func imagesThatAreTooLargeAreRefused() {
    #expect(throws: RenderError.imageTooLarge(width: 0, height: 5)) {
      _ = try GDImage(trueColorWidth: 0, height: 5)
    }
    #expect(throws: RenderError.imageTooLarge(width: 1 << 40, height: 5)) {
      _ = try GDImage(trueColorWidth: 1 << 40, height: 5)
    }
  }
}

extension PaletteReduction {
  fileprivate init?(of pixels: [UInt32], exact: Set<UInt32> = []) {
    var census = ColorCensus()
    guard census.add(pixels) else { return nil }
    self.init(census, exact: exact)
  }

  /// The picture that it stands for.
  fileprivate var pixels: [UInt32] {
    runs.flatMap { Array(repeating: palette[Int($0.number)], count: Int($0.length)) }
  }
}
