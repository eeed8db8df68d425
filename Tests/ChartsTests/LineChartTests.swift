import Testing

@testable import Charts

@Suite struct LineChartTests {
  private let text = ChartText(title: "湖北2020年下降5%", subtitle: "地区生产总值比上年增长，%", footers: ["来源：政府工作报告。"])
  private let words = LineWords(target: "虚线为目标", estimated: "空心点为预计数", shaded: "计划")

  private func generated(_ count: Int, _ shape: ValueShape, years: Int, seed: UInt64) throws -> LineChartSpec
  {
    var inventor = Inventor(seed: seed)
    let special = inventor.number(0...(count - 1))
    let series = (0..<count).map { index -> LineSeries in
      var values: [Double?] = (0..<years).map { _ in
        shape == .onlyOne || inventor.flag() ? nil : inventor.value(shape)
      }
      values[0] = inventor.value(shape)
      values[years - 1 - index % 2] = inventor.value(shape)
      return LineSeries(
        inventor.name(), values: values, estimated: (0..<years).map { _ in inventor.flag() },
        targets: seed % 2 == 0 ? (0..<years).map { _ in inventor.flag() ? inventor.value(shape) : nil } : [],
        emphasis: seed % 3 == 0 && index == special ? .highlighted : .normal)
    }
    return try LineChartSpec(
      text: text, years: Array((2026 - years)...2025), series: series, unit: "%", shadedFrom: 2025,
      words: words)
  }

  @Test(arguments: ValueShape.allCases) func lawsHoldForAllSorts(_ shape: ValueShape) throws {
    var seed: UInt64 = 0
    for count in 1...12 {
      for years in [3, 11, 26] {
        for (width, height) in testedSizes {
          seed += 1
          let spec = try generated(count, shape, years: years, seed: seed)
          let scene = try spec.scene(
            canvas: CanvasSize(width: width, height: height), measurer: FixedMeasurer())
          expectLaws(of: scene, "\(count) lines, \(years) years, \(shape), \(width)×\(height)")
          #expect(scene.textBoxes.count { $0.role == .name } == count)
        }
      }
    }
  }

  private func lines(_ scene: Scene, _ color: Color) -> [Polyline] {
    scene.commands.compactMap {
      if case .polyline(let line) = $0, line.color == color { line } else { nil }
    }
  }

  private func circles(_ scene: Scene) -> [Circle] {
    scene.commands.compactMap { if case .circle(let circle) = $0 { circle } else { nil } }
  }

  @Test func aMissingYearIsAGapAndALonePointADot() throws {
    let series = LineSeries("甲", values: [1, 2, nil, 4, nil, 6, 7])
    let scene = try LineChartSpec(text: text, years: Array(2018...2024), series: [series]).scene(
      canvas: .slide, measurer: FixedMeasurer())
    #expect(lines(scene, Theme.light.primary).map(\.points.count) == [2, 2])
    // The lone point and the end.
    #expect(circles(scene).count == 2)
  }

  @Test func targetsAreDashedInTheSameColour() throws {
    let series = LineSeries("甲", values: [1, 2, 3], targets: [2, 2, 2])
    let scene = try LineChartSpec(text: text, years: [2022, 2023, 2024], series: [series], words: words)
      .scene(
        canvas: .slide, measurer: FixedMeasurer())
    let drawn = lines(scene, Theme.light.primary)
    // The key's sample, the target, the line.
    #expect(drawn.map { $0.dash != nil } == [true, true, false])
    #expect(scene.textBoxes.count { $0.text == "虚线为目标" } == 1)
  }

  @Test func estimatesAreHollow() throws {
    let series = LineSeries("甲", values: [1, 2, 3], estimated: [false, false, true])
    let scene = try LineChartSpec(text: text, years: [2022, 2023, 2024], series: [series]).scene(
      canvas: .slide, measurer: FixedMeasurer())
    #expect(
      circles(scene).contains {
        $0.fill == Theme.light.ground && $0.outline == Theme.light.primary && $0.outlineWidth > 0
      })
  }

  @Test func fourColoursThenGrey() throws {
    let series = (1...6).map { LineSeries("线\($0)", values: [Double($0), Double($0 * 2)]) }
    let scene = try LineChartSpec(text: text, years: [2023, 2024], series: series).scene(
      canvas: .slide, measurer: FixedMeasurer())
    for hue in Theme.light.hues { #expect(lines(scene, hue).count == 1) }
    #expect(lines(scene, Theme.light.quietMark).count == 2)
  }

  @Test func onlyTheHighlightedLineHasColour() throws {
    let series = (1...3).map {
      LineSeries("线\($0)", values: [Double($0), Double($0 * 2)], emphasis: $0 == 2 ? .highlighted : .normal)
    }
    let scene = try LineChartSpec(text: text, years: [2023, 2024], series: series).scene(
      canvas: .slide, measurer: FixedMeasurer())
    #expect(lines(scene, Theme.light.highlight).count == 1)
    #expect(lines(scene, Theme.light.quietMark).count == 2)
    #expect(lines(scene, Theme.light.primary).isEmpty)
  }

  @Test func theHighestAndLowestValueAreWritten() throws {
    let series = LineSeries("湖北", values: [7.8, 7.5, -5, 12.9, 4.3, 6])
    let scene = try LineChartSpec(text: text, years: Array(2018...2023), series: [series], unit: "%").scene(
      canvas: .slide, measurer: FixedMeasurer())
    let values = scene.textBoxes.filter { $0.role == .value }.map(\.text)
    #expect(Set(values) == ["7.8%", "−5.0%", "12.9%"])
    #expect(scene.textBoxes.contains { $0.role == .name && $0.text == "湖北 6.0%" })
    #expect(scene.textBoxes.contains { $0.role == .tick && $0.text == "−5%" })
  }

  @Test func higherValuesStandHigher() throws {
    let series = LineSeries("甲", values: [1, 3, 2])
    let scene = try LineChartSpec(text: text, years: [2022, 2023, 2025], series: [series]).scene(
      canvas: .slide, measurer: FixedMeasurer())
    let points = try #require(lines(scene, Theme.light.primary).first?.points)
    #expect(points[1].y < points[2].y && points[2].y < points[0].y)
    // Years are a scale, not a list: two years are twice as far apart as one.
    #expect(abs((points[2].x - points[1].x) - 2 * (points[1].x - points[0].x)) < 0.001)
  }
}
