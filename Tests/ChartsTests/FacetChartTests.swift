import Testing

@testable import Charts

@Suite struct FacetChartTests {
  private let text = ChartText(title: "各省增速", subtitle: "比上年增长，%", footers: ["来源：政府工作报告。"])
  private let words = LineWords(
    target: "短横为目标", estimated: "空心点为预计数", shaded: "目标", context: "灰线为其余地区", future: "浅底为目标",
    cutAxis: "纵轴不从0开始")

  private func spec(_ panels: [LinePanel], sharesScale: Bool = true, showsOthers: Bool = false) throws
    -> FacetChartSpec
  {
    try FacetChartSpec(
      text: text, years: [2023, 2024, 2025], panels: panels, sharesScale: sharesScale,
      showsOthers: showsOthers,
      words: words)
  }

  private func panel(_ name: String, _ values: [Double?], unit: String = "%") -> LinePanel {
    LinePanel(name, series: [LineSeries(name, values: values)], unit: unit)
  }

  private func lines(_ scene: Scene, _ color: Color) -> [Polyline] {
    scene.commands.compactMap {
      if case .polyline(let line) = $0, line.color == color, line.dash == nil { line } else { nil }
    }
  }

  @Test func panelsShareOneScale() throws {
    let scene = try spec([panel("甲", [1, 2, 3]), panel("乙", [1, 10, 30])]).scene(
      canvas: .slide, measurer: FixedMeasurer())
    let drawn = lines(scene, Theme.light.primary)
    #expect(drawn.count == 2)
    #expect(drawn[0].points[0].y == drawn[1].points[0].y)
    // The values stand at the left of the first column alone.
    #expect(scene.textBoxes.count { $0.text == "0%" } == 1)
    #expect(scene.textBoxes.contains { $0.text == "3.0%" } && scene.textBoxes.contains { $0.text == "30.0%" })
  }

  @Test func scalesOfTheirOwnAreWrittenAtEachPanel() throws {
    let scene = try spec(
      [panel("甲", [0, 2, 3]), panel("乙", [0, 1000, 3000], unit: "")], sharesScale: false
    )
    .scene(canvas: .slide, measurer: FixedMeasurer())
    #expect(scene.textBoxes.contains { $0.text == "0%" } && scene.textBoxes.contains { $0.text == "0" })
    let drawn = lines(scene, Theme.light.primary)
    #expect(abs(drawn[0].points[0].y - drawn[1].points[0].y) < 1)
  }

  @Test func theOtherPanelsLinesLieBehind() throws {
    let panels = [panel("甲", [1, 2, 3]), panel("乙", [1, 10, 30]), panel("丙", [5, 5, 5])]
    let scene = try spec(panels, showsOthers: true).scene(canvas: .slide, measurer: FixedMeasurer())
    // Two in each panel, and the key.
    #expect(lines(scene, Theme.light.leader).count == 7)
    #expect(scene.textBoxes.contains { $0.text == "灰线为其余地区" })
  }

  @Test func onlyPanelsWithTargetsOfTheFutureAreShaded() throws {
    let panels = [
      LinePanel("甲", series: [LineSeries("甲", values: [1, 2, nil], targets: [nil, nil, 3])]),
      panel("乙", [1, 2, nil]),
    ]
    let spec = try FacetChartSpec(
      text: text, years: [2023, 2024, 2025], panels: panels, shadedFrom: 2025, words: words)
    let scene = try spec.scene(canvas: .slide, measurer: FixedMeasurer())
    let bands = scene.commands.count { if case .rectangle(_, Theme.light.band) = $0 { true } else { false } }
    // The band, and the sample in the key.
    #expect(bands == 2)
    // Bands of small panels are explained above.
    #expect(scene.textBoxes.count { $0.text == "浅底为目标" } == 1)
  }

  @Test func axesWithoutZeroAreSaid() throws {
    func texts(_ panels: [LinePanel], sharesScale: Bool) throws -> [String] {
      try spec(panels, sharesScale: sharesScale).scene(canvas: .slide, measurer: FixedMeasurer())
        .textBoxes.map(\.text)
    }
    let high = panel("甲", [90, 95, 99])
    let low = panel("乙", [1, 2, 3])
    #expect(try texts([high, high], sharesScale: true).contains("纵轴不从0开始"))
    #expect(try !texts([high, low], sharesScale: true).contains("纵轴不从0开始"))
    #expect(try texts([high, low], sharesScale: false).contains("纵轴不从0开始"))
  }

  @Test func oneKeyNamesTheLinesOfAllPanels() throws {
    let panels = ["甲", "乙"].map { name in
      LinePanel(name, series: [LineSeries("城镇", values: [1, 2, 3]), LineSeries("农村", values: [3, 2, nil])])
    }
    let scene = try spec(panels).scene(canvas: .slide, measurer: FixedMeasurer())
    #expect(scene.textBoxes.count { $0.text == "城镇" } == 1)
    #expect(scene.textBoxes.filter { $0.role == .name }.map(\.text) == ["甲", "乙"])
    #expect(lines(scene, Theme.light.hues[1]).count == 3)
  }

  @Test func tooManyOfAnythingIsRefused() throws {
    #expect(throws: ChartError.tooManyPanels(count: 13, limit: 12)) {
      try spec((0..<13).map { panel("省\($0)", [1, 2, 3]) })
    }
    #expect(throws: ChartError.unevenValues(label: "乙", expected: 1, found: 2)) {
      try spec([
        panel("甲", [1, 2, 3]),
        LinePanel("乙", series: Array(repeating: LineSeries("丙", values: [1, 2, 3]), count: 2)),
      ])
    }
    #expect(throws: ChartError.noData) { try spec([panel("甲", [nil, nil, nil])]) }
    let six = LinePanel("甲", series: Array(repeating: LineSeries("丙", values: [1, 2, 3]), count: 6))
    #expect(throws: ChartError.tooManySeries(count: 6, limit: 5)) {
      try spec([six, six])
    }
    let five = LinePanel("甲", series: Array(repeating: LineSeries("丙", values: [1, 2, 3]), count: 5))
    #expect(throws: ChartError.tooManySeries(count: 5, limit: 3)) {
      try spec([five, five]).scene(canvas: .slide, theme: .print, measurer: FixedMeasurer())
    }
  }
}
