import Testing

@testable import Charts

/// Where the marks of lines lie: within the frame, none lost below another, equal values at one place.
@Suite struct LineMarksTests {
  private let text = ChartText(title: "增速", footers: ["来源：政府工作报告。"])

  private func circles(_ scene: Scene) -> [Circle] {
    scene.commands.compactMap { if case .circle(let circle) = $0 { circle } else { nil } }
  }

  private func lines(_ scene: Scene, _ color: Color) -> [Polyline] {
    scene.commands.compactMap {
      if case .polyline(let line) = $0, line.color == color, line.dash == nil { line } else { nil }
    }
  }

  @Test(arguments: [[8, 6, 8], [4, 5, 8.7], [90, 95, 100], [-3, 2, 1], [-8, -6, -7]] as [[Double]])
  func anAxisGoesBeyondTheOutermostMarks(_ values: [Double]) throws {
    let extent = LineExtent([LineSeries("甲", values: values)])
    let plot = Rect(minX: 0, minY: 0, width: 800, height: 500)
    let scale = extent.scale(extent.ticks(target: 5), plot: plot, series: [], [], room: 0)
    for value in values {
      #expect((8...492).contains(scale.position(value)), "\(value)")
    }
  }

  @Test func zeroAndABaselineAreEndsOfTheirOwn() {
    let plain = LineExtent([LineSeries("甲", values: [1, 9])])
    #expect(plain.ticks(target: 5).values.first == 0)
    let index = LineExtent([LineSeries("甲", values: [100, 170])], including: 100)
    #expect(index.ticks(target: 5).values.first == 100)
  }

  @Test func aLoneValueBelowAnotherMarkIsARingAroundIt() throws {
    let series = [
      LineSeries("甲", values: [3, 5, 6], estimated: [true, false, false]),
      LineSeries("乙", values: [3, nil, nil], estimated: [true, false, false]),
    ]
    let scene = try LineChartSpec(text: text, years: [2022, 2023, 2024], series: series).scene(
      canvas: .slide, measurer: FixedMeasurer())
    let own = try #require(circles(scene).first { $0.outline == Theme.light.hues[0] && $0.outlineWidth > 0 })
    let ring = try #require(circles(scene).first { $0.outline == Theme.light.hues[1] })
    #expect(ring.center == own.center)
    #expect(ring.radius - ring.outlineWidth / 2 >= own.radius + own.outlineWidth / 2)
  }

  @Test func aValueNearerToAnotherPointIsNotWritten() throws {
    let label = PointLabels.Label(
      text: "3%", point: Point(x: 100, y: 100), style: TextStyle(size: 20), prefersAbove: true, clearance: 6)
    func written(_ marks: [Point]) -> [TextBox] {
      var builder = SceneBuilder(canvas: .slide, theme: .light, measurer: FixedMeasurer())
      let bounds = Rect(minX: 0, minY: 0, width: 200, height: 200)
      PointLabels(obstacles: [], marks: marks, bounds: bounds).draw([label], into: &builder)
      return builder.boxes
    }
    #expect(written([]).count == 1)
    // The same value of another line at the same place is written the same.
    #expect(written([label.point]).count == 1)
    let crowd = [85.0, 115].flatMap { y in [80.0, 100, 120].map { Point(x: $0, y: y) } }
    #expect(written(crowd).isEmpty)
    let below = try #require(written([Point(x: 100, y: 85)]).first)
    #expect(below.frame.minY > 100)
  }

  @Test func equalValuesOfASlopeLieAtOnePlaceUnderOneLabel() throws {
    let scene = try SlopeChartSpec(
      text: text, from: 2020, to: 2025,
      lines: [
        SlopeLine("甲", first: 3.6, last: 5.5), SlopeLine("乙", first: 3.6, last: 5.5),
        SlopeLine("丙", first: 2, last: 5.5), SlopeLine("丁", first: 1, last: 4),
        SlopeLine("戊", first: 1, last: 3),
      ], unit: "%", words: LineWords(cutAxis: "纵轴不从0开始")
    ).scene(canvas: .slide, measurer: FixedMeasurer())
    let hues = Theme.light.hues + Theme.light.lineHues
    let ways = try hues.prefix(3).map { try #require(lines(scene, $0).first).points }
    #expect(ways[0] == ways[1] && ways[0].last == ways[2].last)
    #expect(
      scene.textBoxes.filter { $0.role == .value }.map(\.text).sorted() == [
        "1.0%", "2.0%", "3.0%", "3.6%", "4.0%", "5.5%",
      ])
    let names = scene.textBoxes.filter { $0.role == .name }
    #expect(Set(names.map(\.text)) == ["甲、", "乙、", "丙", "丁", "戊"])
    // 、 has a gap of its own.
    let shared = try ["甲、", "乙、", "丙"].map { text in try #require(names.first { $0.text == text }).frame }
    #expect(abs(shared[0].maxX - shared[1].minX) < 1 && abs(shared[1].maxX - shared[2].minX) < 1)
    // Five named lines have a colour each.
    #expect(lines(scene, Theme.light.quietMark).allSatisfy { $0.points.count > 2 })
    #expect(hues.prefix(5).allSatisfy { lines(scene, $0).count == 1 })
    #expect(scene.textBoxes.contains { $0.text == "纵轴不从0开始" })
  }
}
