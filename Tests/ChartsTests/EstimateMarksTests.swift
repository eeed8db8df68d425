import Testing

@testable import Charts

/// Estimates are hollow in every chart of rows, and the key shows them as they are drawn.
@Suite struct EstimateMarksTests {
  private let text = ChartText(title: "实绩与目标")
  private let words = BarWords(estimated: "预计数")

  private func rings(_ scene: Scene) -> [Circle] {
    scene.commands.compactMap {
      if case .circle(let circle) = $0, circle.outlineWidth > 0 { circle } else { nil }
    }
  }

  private func rectangles(_ scene: Scene, _ color: Color) -> [Rect] {
    scene.commands.compactMap { if case .rectangle(let rect, color) = $0 { rect } else { nil } }
  }

  @Test func aCellOfAnEstimateHasARingThatTheKeyExplains() throws {
    let cells = [
      HeatCell("5.0%", shade: .good1, isEstimated: true), HeatCell("4.9%", shade: .bad1),
      HeatCell("5.1%", isEstimated: true),
    ]
    let rows = cells.enumerated().map { HeatRow("第\($0.offset)县", cells: [$0.element]) }
    let scene = try HeatTableSpec(text: text, columns: ["增速"], rows: rows, words: words).scene(
      canvas: .slide, measurer: FixedMeasurer())
    #expect(scene.textBoxes.contains { $0.text == "预计数" && $0.role == .key })
    // One in the key, one before each of two figures.
    #expect(rings(scene).count == 3)
    for label in ["5.0%", "5.1%"] {
      let figure = try #require(scene.textBoxes.first { $0.text == label }).frame
      #expect(
        rings(scene).contains {
          abs($0.center.y - figure.midY) < figure.height / 2 && $0.center.x + $0.radius < figure.minX
            && $0.center.x > figure.minX - figure.height * 2
        })
    }
    let plain = try HeatTableSpec(
      text: text, columns: ["增速"], rows: rows.map { HeatRow($0.label, cells: [HeatCell("5.0%")]) },
      words: words
    ).scene(canvas: .slide, measurer: FixedMeasurer())
    #expect(rings(plain).isEmpty && !plain.textBoxes.contains { $0.text == "预计数" })
  }

  @Test(arguments: [BarOrientation.horizontal, .vertical])
  func anEstimateOfNothingStandsAsABox(_ orientation: BarOrientation) throws {
    func boxes(_ isEstimated: Bool) throws -> Int {
      let rows = [0, 3, -2].map {
        BarRow("第\($0)县", value: $0, valueLabel: "值", tone: .met, isEstimated: $0 == 0 && isEstimated)
      }
      let scene = try BarChartSpec(text: text, rows: rows, orientation: orientation).scene(
        canvas: .slide, measurer: FixedMeasurer())
      return rectangles(scene, Theme.light.met).count
    }
    #expect(try boxes(false) == 2)
    #expect(try boxes(true) == 3)
  }

  @Test func theKeyShowsHollowBarsInTheirColour() throws {
    let rows = [
      BarRow("甲", value: 3, valueLabel: "三", tone: .met),
      BarRow("乙", value: -2, valueLabel: "二", tone: .missed, isEstimated: true),
    ]
    let scene = try BarChartSpec(text: text, rows: rows, words: words).scene(
      canvas: .slide, measurer: FixedMeasurer())
    #expect(rectangles(scene, Theme.light.missed).count == 2)
    #expect(rectangles(scene, Theme.light.primary.mixed(with: .init(hex: 0xFFFFFF), share: 0.88)).isEmpty)
    let grouped = try BarChartSpec(
      text: text, series: ["实绩", "目标"], quietSeries: [1],
      rows: [BarRow("甲", values: [BarValue(3, label: "三", isEstimated: true), BarValue(2, label: "二")])],
      words: words
    ).scene(canvas: .slide, measurer: FixedMeasurer())
    // The bar, the series in the key, the hollow sample in the key.
    #expect(rectangles(grouped, Theme.light.barSeries(0)).count == 3)
  }
}

/// What a canvas has room for, and what is told of the rest.
@Suite struct RoomForRowsTests {
  private let text = ChartText(title: "实绩与目标", footers: ["来源：某报告"])

  private func rows(_ count: Int, place: (Int) -> Int? = { $0 + 1 }) -> [BarRow] {
    (0..<count).map {
      BarRow(
        "第\($0)县", values: [BarValue(Double(count - $0), label: "值")], place: place($0))
    }
  }

  private func canvas(_ width: Int, _ height: Int) throws -> CanvasSize {
    try CanvasSize(width: width, height: height)
  }

  @Test func aTallCanvasShowsAllRows() throws {
    let scene = try BarChartSpec(text: text, rows: rows(120)).scene(
      canvas: canvas(1600, 8000), measurer: FixedMeasurer())
    #expect(scene.textBoxes.filter { $0.role == .name }.count == 120)
    #expect(scene.rowsWithoutRoom == 0)
    let heat = try HeatTableSpec(
      text: text, columns: ["增速"], rows: (0..<120).map { HeatRow("第\($0)县", cells: [HeatCell("5%")]) }
    ).scene(canvas: canvas(1600, 8000), measurer: FixedMeasurer())
    #expect(heat.rowsWithoutRoom == 0)
  }

  @Test func rowsWithoutRoomAreCounted() throws {
    let scene = try BarChartSpec(text: text, rows: rows(120), breaks: [RowBreak(before: 60, count: 7)]).scene(
      canvas: .slide, measurer: FixedMeasurer())
    let names = scene.textBoxes.filter { $0.role == .name }.count
    #expect(scene.rowsWithoutRoom == 120 - names && names <= BarChartSpec.mostRows)
  }

  @Test func whatHasNoRoomIsToldApartFromWhatWasNotAskedFor() throws {
    let words = BarWords(omission: { "另外\($0)个" }, withoutRoom: { "放不下\($0)个" })
    func notes(_ count: Int) throws -> [String] {
      let spec = try BarChartSpec(
        text: text, rows: rows(count), breaks: [RowBreak(before: 2, count: 7)], words: words)
      let boxes = try spec.scene(canvas: .slide, measurer: FixedMeasurer()).textBoxes
      return boxes.map(\.text).filter { $0.hasPrefix("另外") || $0.hasPrefix("放不下") }
    }
    #expect(try notes(5) == ["另外7个"])
    let crowded = try notes(120)
    #expect(crowded.contains("另外7个") && crowded.contains { $0.hasPrefix("放不下") }, "\(crowded)")
  }

  @Test func aTieThatIsCutIsSaid() throws {
    func note(_ place: @escaping (Int) -> Int?) throws -> String {
      let scene = try BarChartSpec(
        text: text, rows: rows(120, place: place),
        words: BarWords(omission: { "略\($0)个" }, tied: { "略\($0)个（\($1)个并列）" })
      ).scene(canvas: .slide, measurer: FixedMeasurer())
      return scene.textBoxes.first { $0.text.hasPrefix("略") }?.text ?? ""
    }
    #expect(try !note { $0 + 1 }.contains("并列"))
    let tied = try note { $0 < 50 ? 1 : $0 + 1 }
    #expect(tied.contains("个并列）"), "\(tied)")
    // All of one place are either shown or counted.
    let shown = try #require(tied.split(separator: "（").last?.prefix { $0.isNumber }).count
    #expect(shown > 0)
  }

  @Test(arguments: [5, 31])
  func notesFollowTheRowsOfATallCanvas(_ count: Int) throws {
    let scene = try BarChartSpec(text: text, rows: rows(count)).scene(
      canvas: canvas(1600, 8000), measurer: FixedMeasurer())
    let last = try #require(scene.textBoxes.filter { $0.role == .name }.map(\.frame.maxY).max())
    let note = try #require(scene.textBoxes.first { $0.role == .note })
    #expect(note.frame.minY > last && note.frame.minY - last < 200)
    // Rows stand apart, but bars stay bars.
    let bars = scene.commands.compactMap { command -> Double? in
      if case .rectangle(let rect, Theme.light.primary) = command { rect.height } else { nil }
    }
    #expect(bars.count == count && bars.allSatisfy { $0 <= 70 })
    if count == 31 { #expect(last > 4000) }
  }
}
