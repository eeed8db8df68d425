import Testing

@testable import Charts

/// Dumbbells and heat tables.
@Suite struct RowKindTests {
  private let text = ChartText(title: "目标与实绩")

  private func dots(_ scene: Scene, _ color: Color) -> [Circle] {
    scene.commands.compactMap {
      if case .circle(let circle) = $0, circle.outline == color { circle } else { nil }
    }
  }

  @Test func theValueStandsOnItsSideOfTheTarget() throws {
    let rows = [
      DumbbellRow(
        "甲", target: TargetMark(value: 5), targetLabel: "五", value: 6, valueLabel: "六", tone: .met),
      DumbbellRow(
        "乙", target: TargetMark(value: 5), targetLabel: "五", value: 4, valueLabel: "四", tone: .missed),
    ]
    let scene = try DumbbellChartSpec(text: text, rows: rows).scene(
      canvas: .slide, measurer: FixedMeasurer())
    let met = try #require(dots(scene, Theme.light.met).first)
    let missed = try #require(dots(scene, Theme.light.missed).first)
    let six = try #require(scene.textBoxes.first { $0.text == "六" })
    let four = try #require(scene.textBoxes.first { $0.text == "四" })
    let five = scene.textBoxes.filter { $0.text == "五" }
    #expect(met.center.x > missed.center.x)
    #expect(six.frame.minX > met.center.x && four.frame.maxX < missed.center.x)
    #expect(five[0].frame.maxX < met.center.x && five[1].frame.minX > missed.center.x)
  }

  @Test func aDotAtItsTargetLiesBelowTheMark() throws {
    let rows = [
      DumbbellRow("甲", target: TargetMark(value: 5), targetLabel: "五", value: 5, valueLabel: "五", tone: .met),
      DumbbellRow("乙", target: TargetMark(value: 5), targetLabel: "五", value: 6, valueLabel: "六", tone: .met),
    ]
    let scene = try DumbbellChartSpec(text: text, rows: rows).scene(
      canvas: .slide, measurer: FixedMeasurer())
    let discs = dots(scene, Theme.light.met)
    #expect(discs.count == 2 && discs[0].radius > discs[1].radius)
    let dot = try #require(
      scene.commands.firstIndex { if case .circle(let circle) = $0 { circle == discs[0] } else { false } })
    let mark = scene.commands.indices.first { index in
      guard index > dot, case .rectangle(let rect, Theme.light.ink) = scene.commands[index] else {
        return false
      }
      return abs(rect.midX - discs[0].center.x) <= 1 && rect.height > 2 * discs[0].radius
    }
    #expect(mark != nil)
  }

  @Test func onlyACutAxisIsSaidToBeOne() throws {
    func texts(_ value: Double) throws -> [String] {
      let row = DumbbellRow(
        "甲", target: TargetMark(value: 5), targetLabel: "五", value: value, valueLabel: "值")
      return try DumbbellChartSpec(text: text, rows: [row], words: BarWords(cutAxis: "数轴不从零开始")).scene(
        canvas: .slide, measurer: FixedMeasurer()
      ).textBoxes.map(\.text)
    }
    #expect(try texts(6).contains("数轴不从零开始"))
    #expect(try !texts(-3).contains("数轴不从零开始"))
  }

  @Test func dumbbellsNeedFiniteNumbers() {
    #expect(throws: ChartError.noData) { try DumbbellChartSpec(text: text, rows: []) }
    #expect(throws: ChartError.notFinite(label: "甲")) {
      try DumbbellChartSpec(
        text: text,
        rows: [
          DumbbellRow("甲", target: TargetMark(value: .nan), targetLabel: "", value: 1, valueLabel: "1")
        ])
    }
  }

  @Test func estimatesAreHollowDots() throws {
    let row = DumbbellRow(
      "甲", target: TargetMark(value: 5), targetLabel: "5", value: 6, valueLabel: "6", isEstimated: true)
    let scene = try DumbbellChartSpec(text: text, rows: [row]).scene(
      canvas: .slide, measurer: FixedMeasurer())
    #expect(dots(scene, Theme.light.primary).map(\.fill) == [Theme.light.ground])
  }

  @Test func missingCellsSayWhatTheyAre() throws {
    let rows = [
      HeatRow("甲", cells: [HeatCell("5.6%", shade: .good3, sign: .met), HeatCell("无目标", isMissing: true)])
    ]
    let scene = try HeatTableSpec(text: text, columns: ["一", "二"], rows: rows).scene(
      canvas: .slide, measurer: FixedMeasurer())
    #expect(scene.textBoxes.filter { $0.role == .value }.map(\.text) == ["5.6%", "无目标"])
    // A sign as well as a tone.
    #expect(scene.commands.contains { if case .polyline = $0 { true } else { false } })
  }

  /// The line below the title speaks of what stands behind the figures only where it does.
  @Test(arguments: [(1600, 900), (1000, 800), (620, 600), (480, 420)])
  func theSubtitleSaysWhatTheCellsShow(_ width: Int, _ height: Int) throws {
    let cells = (1...6).map { HeatCell("\($0).6%", detail: "+\($0).25", shade: .good2, sign: .met) }
    var texts = text
    texts.subtitle = "实绩和差距"
    let spec = try HeatTableSpec(
      text: texts, columns: (1...6).map { "第\($0)项" },
      rows: (1...9).map { HeatRow("第\($0)省", cells: cells) },
      key: [HeatKey(.good2, "达到，差距0.5—2"), HeatKey(.bad2, "未达到")],
      words: BarWords(met: "达到目标", missed: "未达到目标"), subtitleWithoutDetail: "实绩，底色为差距")
    let scene = try spec.scene(
      canvas: CanvasSize(width: width, height: height), measurer: FixedMeasurer())
    let hasDetail = scene.textBoxes.contains { $0.text == "+1.25" }
    #expect(hasDetail == (width >= 1000))
    #expect(scene.textBoxes.contains { $0.text == "实绩和差距" } == hasDetail)
    #expect(scene.textBoxes.contains { $0.text == "实绩，底色为差距" } == !hasDetail)
  }

  /// What doesn't fit a line goes on in the next one, whole.
  @Test(arguments: [480, 800, 1600]) func theKeyOfATableWraps(_ width: Int) throws {
    let shades: [HeatShade] = [.good3, .good2, .good1, .bad1, .bad2, .bad3]
    let texts = ["达到，差距2以上", "0.5—2", "不到0.5", "未达到，差距不到0.5", "0.5—2", "2以上"]
    let spec = try HeatTableSpec(
      text: text, columns: ["一"],
      rows: shades.map { HeatRow("省", cells: [HeatCell("5%", shade: $0, sign: .met)]) },
      key: zip(shades, texts).map { HeatKey($0, $1) }, words: BarWords(met: "达到目标"))
    let scene = try spec.scene(canvas: CanvasSize(width: width, height: 600), measurer: FixedMeasurer())
    let key = scene.textBoxes.filter { $0.role == .key }
    #expect(key.map(\.text) == ["达到目标"] + texts)
    #expect(key.allSatisfy { !$0.isShortened && $0.frame.maxX <= Double(width) })
    #expect(Set(key.map(\.frame.minY)).count > (width < 800 ? 1 : 0))
  }

  @Test func tablesNeedOneCellForEachColumn() {
    #expect(throws: ChartError.unevenValues(label: "甲", expected: 2, found: 1)) {
      try HeatTableSpec(text: text, columns: ["一", "二"], rows: [HeatRow("甲", cells: [HeatCell("1")])])
    }
    #expect(throws: ChartError.noData) {
      try HeatTableSpec(
        text: text, columns: ["一"], rows: [HeatRow("甲", cells: [HeatCell("无", isMissing: true)])])
    }
  }

  @Test func tooManyColumnsAreRefusedWithTheirLimit() throws {
    let cells = Array(repeating: HeatCell("12,345,678.9"), count: 30)
    let spec = try HeatTableSpec(
      text: text, columns: (1...30).map { "第\($0)项" }, rows: [HeatRow("甲", cells: cells)])
    let error = #expect(throws: ChartError.self) {
      try spec.scene(canvas: CanvasSize(width: 800, height: 600), measurer: FixedMeasurer())
    }
    guard case .tooManyColumns(30, let limit) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let fewer = try HeatTableSpec(
      text: text, columns: (1...limit).map { "第\($0)项" },
      rows: [HeatRow("甲", cells: Array(cells.prefix(limit)))])
    #expect(throws: Never.self) {
      try fewer.scene(canvas: CanvasSize(width: 800, height: 600), measurer: FixedMeasurer())
    }
  }

  @Test func figuresChangeLinesWhereTheyMeetWords() {
    func parts(_ text: String, _ width: Double) -> [String]? {
      LineBreaking.parts(of: text, within: width) {
        FixedMeasurer().width(of: $0, size: 10, weight: .regular)
      }
    }
    #expect(parts("5.5%左右", 100) == ["5.5%左右"])
    #expect(parts("5.5%左右", 25) == ["5.5%", "左右"])
    #expect(parts("并列10", 25) == ["并列", "10"])
    #expect(parts("并列10", 15) == nil)
    #expect(parts("", 15) == [])
  }
}
