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
    for count in 1...LineChartSpec.mostEqualSeries {
      for years in [3, 11, 26] {
        for (width, height) in testedSizes {
          seed += 1
          let spec = try generated(count, shape, years: years, seed: seed)
          let scene = try spec.scene(
            canvas: CanvasSize(width: width, height: height), measurer: FixedMeasurer())
          expectLaws(of: scene, "\(count) lines, \(years) years, \(shape), \(width)×\(height)")
          // Beside a highlighted line the others may go without a label.
          let names = scene.textBoxes.count { $0.role == .name }
          #expect(names == count || seed % 3 == 0 && names == 1)
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

  private func rectangles(_ scene: Scene, _ color: Color) -> [Rect] {
    scene.commands.compactMap {
      if case .rectangle(let rect, color) = $0 { rect } else { nil }
    }
  }

  @Test func targetsAreShortDashesInTheSameColour() throws {
    let series = LineSeries("甲", values: [1, 2, 3], targets: [2, 2, 2])
    let scene = try LineChartSpec(text: text, years: [2022, 2023, 2024], series: [series], words: words)
      .scene(
        canvas: .slide, measurer: FixedMeasurer())
    // The key's sample and one level dash a year, none of which reaches the next.
    let dashes = rectangles(scene, Theme.light.primary)
    #expect(dashes.count == 4)
    for (dash, next) in zip(dashes.dropFirst(), dashes.dropFirst(2)) { #expect(dash.maxX < next.minX) }
    #expect(lines(scene, Theme.light.primary).allSatisfy { $0.dash == nil })
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

  @Test func sixColoursThenGrey() throws {
    let series = (1...8).map { LineSeries("线\($0)", values: [Double($0), Double($0 * 2)]) }
    let scene = try LineChartSpec(text: text, years: [2023, 2024], series: series).scene(
      canvas: .slide, measurer: FixedMeasurer())
    for hue in Theme.light.hues + Theme.light.lineHues { #expect(lines(scene, hue).count == 1) }
    #expect(lines(scene, Theme.light.quietMark).count == 2)
  }

  /// A whole grey line is the ground of others; those of equal standing are dashed, each in its own way.
  @Test(arguments: [(Theme.light, 2), (.dark, 2), (.print, 6)])
  func greyLinesOfEqualStandingAreDashed(_ theme: Theme, _ count: Int) throws {
    let series = (1...8).map { LineSeries("线\($0)", values: [Double($0), Double($0 * 2)]) }
    let scene = try LineChartSpec(text: text, years: [2023, 2024], series: series).scene(
      canvas: .slide, theme: theme, measurer: FixedMeasurer())
    let dashes = scene.commands.compactMap { command -> DashPattern? in
      guard case .polyline(let line) = command, line.color == theme.quietMark else { return nil }
      return line.dash
    }
    #expect(dashes.count == count && Set(dashes).count == count)
    #expect(theme.mostColoredLines == 8 - count)
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
    #expect(values.sorted() == ["12.9%", "6.0%", "7.8%", "−5.0%"])
    #expect(scene.textBoxes.contains { $0.role == .name && $0.text == "湖北" })
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

  private func scene(_ series: [LineSeries], years: ClosedRange<Int>, shadedFrom: Int? = nil) throws -> Scene
  {
    try LineChartSpec(
      text: text, years: Array(years), series: series, unit: "%", shadedFrom: shadedFrom, words: words
    ).scene(canvas: .slide, measurer: FixedMeasurer())
  }

  @Test func theLabelAtTheEndIsTheLastValueNotTheTarget() throws {
    let line = LineSeries("江苏", values: [5.8, 5.3, nil], targets: [nil, 5, 4], endNote: "目标4%")
    let scene = try scene([line], years: 2024...2026, shadedFrom: 2026)
    let value = try #require(scene.textBoxes.first { $0.text == "5.3%" })
    let note = try #require(scene.textBoxes.first { $0.text == "目标4%" })
    let dot = try #require(circles(scene).first)
    #expect(abs(value.frame.midY - dot.center.y) < value.frame.height / 2)
    #expect(note.frame.minX > value.frame.maxX)
    // The target of the next year is marked in the shaded future.
    let band = try #require(rectangles(scene, Theme.light.band).first)
    #expect(rectangles(scene, Theme.light.primary).contains { band.minX < $0.minX && $0.maxX <= band.maxX })
  }

  @Test func linesWithTheSameTargetShareItsPlaceSideBySide() throws {
    let series = (1...4).map {
      LineSeries("线\($0)", values: [Double($0), Double($0) + 1, nil], targets: [nil, nil, 5])
    }
    let scene = try scene(series, years: 2024...2026, shadedFrom: 2026)
    let dashes = Theme.light.hues.compactMap { rectangles(scene, $0).last }.sorted { $0.minX < $1.minX }
    #expect(dashes.count == 4 && Set(dashes.map(\.minY)).count == 1)
    for (dash, next) in zip(dashes, dashes.dropFirst()) { #expect(dash.maxX <= next.minX) }
  }

  @Test func anEndNoteIsLeftOutWhole() throws {
    let series = [
      LineSeries("江苏", values: [5, 6], endNote: "目标5%左右"),
      LineSeries(
        String(repeating: "长", count: 20), values: [5, 4], endNote: String(repeating: "注", count: 20)),
    ]
    let scene = try scene(series, years: 2024...2025)
    #expect(!scene.textBoxes.contains { $0.text.contains("目标5") || $0.text.contains("注") })
    #expect(scene.textBoxes.contains { $0.text == "4.0%" } && scene.textBoxes.contains { $0.text == "6.0%" })
  }

  @Test func aNameThatDoesNotFitTheShadedYearsIsLeftOutWhole() throws {
    let spec = try LineChartSpec(
      text: text, years: Array(1990...2026),
      series: [
        LineSeries(
          "甲", values: (1990...2026).map { $0 < 2026 ? 5 : nil }, targets: (1990...2026).map { _ in 5 })
      ],
      shadedFrom: 2026, words: words)
    let small = try spec.scene(canvas: CanvasSize(width: 480, height: 360), measurer: FixedMeasurer())
    #expect(!small.textBoxes.contains { $0.role == .key && ($0.text == "计划" || $0.isShortened) })
    let wide = try spec.scene(canvas: CanvasSize(width: 4000, height: 1000), measurer: FixedMeasurer())
    #expect(wide.textBoxes.contains { $0.text == "计划" })
  }

  private func texts(
    _ values: [Double?], targets: [Double?] = [], shadedFrom: Int? = nil, baseline: Double? = nil,
    width: Int = 1600
  ) throws -> [String] {
    let words = LineWords(
      target: "短横", shaded: "只有计划目标而没有实绩之年份", future: "浅底为计划", cutAxis: "纵轴不从0开始")
    return try LineChartSpec(
      text: text, years: Array((2026 - values.count)...2025),
      series: [LineSeries("甲", values: values, targets: targets)], shadedFrom: shadedFrom, baseline: baseline,
      words: words
    ).scene(canvas: CanvasSize(width: width, height: 900), measurer: FixedMeasurer()).textBoxes.map(\.text)
  }

  @Test func anAxisWithoutZeroIsSaid() throws {
    #expect(try texts([90, 95, 99]).contains("纵轴不从0开始"))
    #expect(try texts([-90, -95, -99]).contains("纵轴不从0开始"))
    // It begins at a tick.
    #expect(try texts([53, 60, 80]).contains("50"))
    // Zero is drawn where that costs little of the height.
    for values in [[3, 8, 9], [-9, -3], [-1, 99]] as [[Double]] {
      let texts = try texts(values)
      #expect(texts.contains("0") && !texts.contains("纵轴不从0开始"), "\(values)")
    }
    // The line at 100 of an index is no zero.
    #expect(try texts([110, 120], baseline: 100).contains("纵轴不从0开始"))
  }

  @Test func shadedYearsAreExplainedAboveWhereTheirNameDoesNotFit() throws {
    let years = [1, 2, 3, nil] as [Double?]
    let wide = try texts(years, targets: [nil, nil, nil, 4], shadedFrom: 2025, width: 4000)
    #expect(wide.contains("只有计划目标而没有实绩之年份") && !wide.contains("浅底为计划"))
    let narrow = try texts(years, targets: [nil, nil, nil, 4], shadedFrom: 2025, width: 900)
    #expect(!narrow.contains("只有计划目标而没有实绩之年份") && narrow.contains("浅底为计划"))
    #expect(try !texts([1, 2, 3], width: 900).contains("浅底为计划"))
  }

  @Test func aRegionWithOneValueIsADotBesideLines() throws {
    let series = [LineSeries("甲", values: [1, 2, 3]), LineSeries("乙", values: [nil, 2.5, nil])]
    let scene = try scene(series, years: 2022...2024)
    let second = Theme.light.hues[1]
    #expect(lines(scene, second).isEmpty)
    #expect(circles(scene).contains { $0.fill == second })
    #expect(scene.textBoxes.contains { $0.text == "乙" })
  }

  @Test func manyLinesAreTheGroundOfAHighlightedOne() throws {
    let series = (0..<31).map { index in
      LineSeries(
        "线\(index)", values: [Double(index), Double(30 - index)],
        emphasis: index == 7 ? .highlighted : .normal)
    }
    let spec = try LineChartSpec(
      text: text, years: [2024, 2025], series: series, words: LineWords(context: "灰线为其余地区"))
    let scene = try spec.scene(canvas: .slide, measurer: FixedMeasurer())
    #expect(scene.textBoxes.filter { $0.role == .name }.map(\.text) == ["线7"])
    #expect(scene.textBoxes.contains { $0.text == "灰线为其余地区" })
    #expect(lines(scene, Theme.light.highlight).count == 1)
    #expect(lines(scene, Theme.light.leader).count { $0.dash == nil } >= 30)
  }

  @Test func anIndexHasItsBaseAsALevelLine() throws {
    let spec = try LineChartSpec(
      text: text, years: [2023, 2024, 2025], series: [LineSeries("甲", values: [100, 105, 98])], baseline: 100)
    let scene = try spec.scene(canvas: .slide, measurer: FixedMeasurer())
    let level = try #require(rectangles(scene, Theme.light.axis).first)
    let start = try #require(lines(scene, Theme.light.primary).first?.points.first)
    #expect(abs(level.midY - start.y) <= 1)
  }
}
