import Testing

@testable import Charts
@testable import GDRendering

/// Looks at pixels of a finished picture, with tolerance where edges are smoothed.
@Suite(.enabled(if: TestFonts.typeface != nil, "no Chinese font is installed"))
struct PixelTests {
  private func painted(_ scene: Scene) throws -> PixelCanvas {
    var painter = try ScenePainter(scene, typeface: try #require(TestFonts.typeface))
    try painter.paint { _ in true }
    return painter.canvas
  }

  @Test(arguments: [1, 7, 64, 449])
  func bandsMakeTheSamePictureAsOnePiece(_ bandHeight: Int) throws {
    var commands = try sampleScene().commands
    let ink = Theme.light.ink
    commands += [
      .polygon([Point(x: 10, y: 10), Point(x: 300, y: 63.5), Point(x: 40, y: 440)], ink),
      .circle(Circle(center: Point(x: 400, y: 64), radius: 30.5, fill: ink, outline: ink, outlineWidth: 2)),
      .polyline(
        Polyline(
          points: [Point(x: -20, y: 500), Point(x: 790, y: 3)], width: 3.4,
          dash: DashPattern(dash: 6, gap: 4), color: Theme.light.highlight)),
      .text(
        TextRun(
          string: "骨jgÅ|", position: Point(x: 500, y: 66), anchor: .middle, size: 60, weight: .bold,
          color: ink,
          halo: Theme.light.band)),
    ]
    let scene = Scene(
      width: 800, height: 450, background: Theme.light.ground, commands: commands, textBoxes: [])
    let whole = try painted(scene)
    var painter = try ScenePainter(
      scene, typeface: try #require(TestFonts.typeface), bandHeight: bandHeight)
    // Twice, as where a picture turns out to have too many colours.
    for _ in 1...2 {
      var pixels: [UInt32] = []
      try painter.paint { band in
        pixels += band.pixels
        return true
      }
      #expect(pixels == whole.pixels)
    }
  }

  @Test func aBandThatIsRefusedIsTheLast() throws {
    var painter = try ScenePainter(
      try sampleScene(), typeface: try #require(TestFonts.typeface), bandHeight: 100)
    var count = 0
    try painter.paint { _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }

  @Test func thePNGHasThePixelsThatWerePainted() throws {
    let scene = try sampleScene()
    let canvas = try painted(scene)
    let png = try PNGRenderer(try #require(TestFonts.typeface)).png(scene)
    let chunks = PNGChunk.chunks(in: png)
    let palette = Array(try #require(chunks.first { $0.type == "PLTE" }).data)
    let packed = try #require(chunks.first { $0.type == "IDAT" }).data
    let rows = try #require(Deflated.unpacked(Array(packed)))
    #expect(rows.count == 450 * 801)
    for row in 0..<450 {
      #expect(rows[row * 801] == 0)
      for column in 0..<800 {
        let number = 3 * Int(rows[row * 801 + 1 + column])
        let color = palette[number..<number + 3].reduce(0) { $0 << 8 | UInt32($1) }
        guard color == canvas.pixels[row * 800 + column] else {
          Issue.record("\(column) \(row)")
          return
        }
      }
    }
  }

  @Test func manyUnlikeColoursMakeATrueColourPicture() throws {
    let commands = (0..<800).map { index -> DrawCommand in
      let place = Rect(minX: Double(index % 40) * 20, minY: Double(index / 40) * 20, width: 20, height: 20)
      return .rectangle(place, Color(hex: UInt32(index) &* 2_654_435_761 & 0xFFFFFF))
    }
    let scene = Scene(
      width: 800, height: 400, background: Theme.light.ground, commands: commands, textBoxes: [])
    let renderer = PNGRenderer(try #require(TestFonts.typeface))
    let png = try renderer.png(scene, texts: [PNGText(keyword: "Title", text: "色")])
    let header = try #require(PNGHeader(png))
    #expect(header.colorType == 2 && header.width == 800 && header.height == 400)
    #expect(PNGText.texts(in: png).map(\.text) == ["色"])
    #expect(try renderer.png(scene, texts: [PNGText(keyword: "Title", text: "色")]) == png)
  }

  @Test func barsHaveTheirExactColourAndTheGroundIsWhite() throws {
    let typeface = try #require(TestFonts.typeface)
    let rows = [BarRow("甲", value: 10, valueLabel: "10"), BarRow("乙", value: -5, valueLabel: "−5")]
    let scene = try BarChartSpec(text: ChartText(title: "题"), rows: rows)
      .scene(canvas: .slide, measurer: GDTextMeasurer(typeface))
    let canvas = try painted(scene)
    for case .rectangle(let rect, Theme.light.primary) in scene.commands {
      let middle = canvas.pixels[Int(rect.midY) * 1600 + Int(rect.midX)]
      #expect(middle == Theme.light.primary.hex)
    }
    for corner in [0, 1599, 899 * 1600, 900 * 1600 - 1] { #expect(canvas.pixels[corner] == 0xFFFFFF) }
  }

  @Test func yearsStandWhereTheLayoutPutThem() throws {
    let typeface = try #require(TestFonts.typeface)
    let series = LineSeries("甲", values: [1, 2, 3])
    let scene = try LineChartSpec(text: ChartText(title: ""), years: [2022, 2023, 2024], series: [series])
      .scene(canvas: .slide, measurer: GDTextMeasurer(typeface))
    let canvas = try painted(scene)
    for box in scene.textBoxes where box.text.hasPrefix("202") {
      let rows = Int(box.frame.minY)..<Int(box.frame.maxY)
      let columns = (Int(box.frame.minX) - 30)..<min(1600, Int(box.frame.maxX) + 30)
      let inked = columns.filter { column in
        rows.contains { canvas.pixels[$0 * 1600 + column] == Theme.light.quietInk.hex }
      }
      let first = Double(try #require(inked.first))
      let last = Double(try #require(inked.last))
      #expect(first >= box.frame.minX - 1 && last <= box.frame.maxX + 1)
      #expect(last - first >= box.frame.width * 0.8)
    }
  }

  @Test func textStaysInItsBoxAndIsThere() throws {
    let typeface = try #require(TestFonts.typeface)
    let rows = [BarRow("上杭县", value: 10, valueLabel: "10.5%")]
    let scene = try BarChartSpec(text: ChartText(title: "国家Agj"), rows: rows)
      .scene(canvas: .slide, measurer: GDTextMeasurer(typeface))
    let canvas = try painted(scene)
    for box in scene.textBoxes {
      let inside = box.frame.grown(by: 2)
      var ink = 0
      for row in Int(inside.minY)..<Int(inside.maxY) {
        for column in Int(inside.minX)..<Int(inside.maxX)
        where canvas.pixels[row * 1600 + column] == Theme.light.ink.hex {
          ink += 1
        }
      }
      #expect(ink > 20, "\(box.text)")
      // Just around the box there is no ink: the box is what the text takes.
      let outside = box.frame.grown(by: 4)
      for column in Int(outside.minX)..<Int(outside.maxX) {
        #expect(canvas.pixels[Int(outside.minY) * 1600 + column] != Theme.light.ink.hex)
      }
    }
  }
}
