import Testing

@testable import Charts

/// Small multiples of bars.
@Suite struct BarFacetTests {
  private let text = ChartText(title: "三项指标", subtitle: "比上年增长，%", footers: ["来源：政府工作报告。"])
  private let words = BarWords(
    met: "达到目标", missed: "未达到目标", estimated: "预计数", marks: [.tick: "目标"], untargeted: "无目标可比"
  ) { "其余 \($0) 个地区略" }

  private func panel(_ title: String, _ values: [Double?], highlighted: Set<Int> = []) -> BarPanel {
    BarPanel(
      title,
      rows: values.enumerated().map { index, value in
        BarRow(
          "第\(index + 1)县", value: value, valueLabel: value.map { "\($0)%" } ?? "未读到",
          emphasis: highlighted.contains(index) ? .highlighted : .normal)
      })
  }

  private func scene(_ panels: [BarPanel], sharesScale: Bool = true, canvas: CanvasSize = .slide) throws
    -> Scene
  {
    try BarFacetSpec(text: text, panels: panels, sharesScale: sharesScale, words: words).scene(
      canvas: canvas, measurer: FixedMeasurer())
  }

  private func rectangles(_ scene: Scene, _ color: Color) -> [Rect] {
    scene.commands.compactMap {
      if case .rectangle(let rect, color) = $0 { rect } else { nil }
    }
  }

  @Test func panelsShareOneScaleAndTheNames() throws {
    let scene = try scene([panel("甲", [4, 2]), panel("乙", [8, nil])])
    expectLaws(of: scene, "two panels")
    let bars = rectangles(scene, Theme.light.primary)
    #expect(bars.count == 3)
    #expect(abs(bars[0].width - bars[2].width / 2) <= 1 && abs(bars[1].width - bars[2].width / 4) <= 1)
    // A row is level in all panels, and its name stands once.
    #expect(bars[0].minY == bars[2].minY)
    #expect(scene.textBoxes.count { $0.text == "第1县" } == 1)
    #expect(scene.textBoxes.contains { $0.text == "未读到" })
  }

  @Test func unlikeUnitsHaveScalesOfTheirOwn() throws {
    let scene = try scene([panel("甲", [4, 2]), panel("乙", [8000, 4000])], sharesScale: false)
    let bars = rectangles(scene, Theme.light.primary)
    #expect(bars[0].width > 100 && abs(bars[1].width - bars[0].width / 2) <= 1)
    #expect(bars[3].width > 100)
  }

  @Test func aRowHighlightedInAllPanelsHasOneBand() throws {
    let scene = try scene([panel("甲", [4, 2], highlighted: [1]), panel("乙", [8, 3], highlighted: [1])])
    #expect(rectangles(scene, Theme.light.band).count == 1)
    #expect(rectangles(scene, Theme.light.highlight).count == 2)
    #expect(rectangles(scene, Theme.light.quietMark).count == 2)
  }

  @Test func aPanelInFocusHasItsOwnBand() throws {
    let scene = try scene([panel("甲", [4, 2], highlighted: [0, 1]), panel("乙", [8, 3])])
    let band = try #require(rectangles(scene, Theme.light.band).first)
    let bars = rectangles(scene, Theme.light.highlight)
    #expect(bars.count == 2 && bars.allSatisfy { band.contains($0) })
    #expect(rectangles(scene, Theme.light.band).count == 1)
  }

  @Test func greyBarsAmongVerdictsAreExplained() throws {
    let rows = [
      BarRow("甲县", value: 5, valueLabel: "5", tone: .met), BarRow("乙县", value: 4, valueLabel: "4"),
    ]
    let scene = try scene([BarPanel("增速", rows: rows)])
    #expect(scene.textBoxes.contains { $0.text == "无目标可比" })
    #expect(rectangles(scene, Theme.light.primary).count == 1)
    #expect(try !self.scene([panel("甲", [1, 2])]).textBoxes.contains { $0.text == "无目标可比" })
  }

  @Test func rowsLeftOutAreCountedOnce() throws {
    let scene = try scene([panel("甲", (0..<83).map(Double.init)), panel("乙", (0..<83).map(Double.init))])
    expectLaws(of: scene, "83 rows")
    let notes = scene.textBoxes.filter { $0.text.hasPrefix("其余") }
    let names = scene.textBoxes.count { $0.text.hasSuffix("县") }
    #expect(notes.count == 1 && notes.first?.text == "其余 \(83 - names) 个地区略")
  }

  @Test func whatDoesntMatchIsRefused() throws {
    #expect(throws: ChartError.tooManyPanels(count: 13, limit: 12)) {
      try scene((0..<13).map { panel("省\($0)", [1]) })
    }
    #expect(throws: ChartError.unevenValues(label: "乙", expected: 2, found: 1)) {
      try scene([panel("甲", [1, 2]), panel("乙", [1])])
    }
    #expect(throws: ChartError.noData) { try scene([panel("甲", [nil, nil])]) }
    #expect(throws: ChartError.notFinite(label: "第1县")) { try scene([panel("甲", [.nan])]) }
    #expect(throws: ChartError.labelsDontFit(count: 2, isUpright: false)) {
      try scene(
        (0..<12).map { panel("很长的指标名称\($0)", [1, 2]) }, canvas: CanvasSize(width: 260, height: 200))
    }
  }
}
