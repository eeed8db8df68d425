import Charts
import Testing

@testable import GDRendering

/// Looks at pixels of a finished picture, with tolerance where edges are smoothed.
@Suite(.enabled(if: TestFonts.typeface != nil, "no Chinese font is installed"))
struct PixelTests {
  private func painted(_ scene: Scene) throws -> PixelCanvas {
    var painter = try ScenePainter(scene, typeface: try #require(TestFonts.typeface))
    for command in scene.commands { try painter.draw(command) }
    return painter.canvas
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
