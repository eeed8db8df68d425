import Testing

@testable import Charts

@Suite struct RankChartTests {
  private let text = ChartText(title: "名次", footers: ["来源：政府工作报告。"])

  private func lines(_ scene: Scene, _ color: Color) -> [Polyline] {
    scene.commands.compactMap {
      if case .polyline(let line) = $0, line.color == color, line.dash == nil { line } else { nil }
    }
  }

  @Test func theFirstRankIsOnTop() throws {
    let spec = try BumpChartSpec(
      text: text, years: [2023, 2024, 2025],
      lines: [RankLine("甲", ranks: [1, 2, 3]), RankLine("乙", ranks: [3, 1, 1])])
    let scene = try spec.scene(canvas: .slide, measurer: FixedMeasurer())
    let first = try #require(lines(scene, Theme.light.hues[0]).first)
    let second = try #require(lines(scene, Theme.light.hues[1]).first)
    #expect(first.points[0].y < first.points[1].y && first.points[1].y < first.points[2].y)
    #expect(first.points[0].y == second.points[1].y)
    // Both are named once, at the right.
    for name in ["甲", "乙"] {
      let boxes = scene.textBoxes.filter { $0.text == name }
      #expect(boxes.count == 1 && boxes.allSatisfy { $0.frame.minX > 800 })
    }
    // The rank of the year between stands on the line.
    #expect(scene.textBoxes.filter { $0.role == .rank }.map(\.text).sorted() == ["1", "2"])
  }

  @Test func aYearWithoutRankIsAGap() throws {
    let spec = try BumpChartSpec(
      text: text, years: [2021, 2022, 2023, 2024, 2025],
      lines: [RankLine("甲", ranks: [1, 1, nil, 2, 2]), RankLine("乙", ranks: [nil, 2, 1, 1, nil])])
    let scene = try spec.scene(canvas: .slide, measurer: FixedMeasurer())
    #expect(lines(scene, Theme.light.hues[0]).map(\.points.count) == [2, 2])
    // One that reaches neither end is named once, at the right.
    let names = scene.textBoxes.filter { $0.text == "乙" }
    #expect(names.count == 1 && names.allSatisfy { $0.frame.minX > 800 })
  }

  @Test func tiesShareAPlaceAndTheirLabelsStandBelowEachOther() throws {
    let lines = ["甲", "乙", "丙"].map { RankLine($0, ranks: [1, 1], labels: ["并列1", "并列1"]) }
    let spec = try BumpChartSpec(
      text: text, years: [2024, 2025], lines: lines + [RankLine("丁", ranks: [4, 4])])
    let scene = try spec.scene(canvas: .slide, measurer: FixedMeasurer())
    expectLaws(of: scene, "ties")
    #expect(scene.textBoxes.count { $0.text == "并列1" } == 6)
  }

  private func discs(_ scene: Scene, _ rank: String) -> [TextBox] {
    scene.textBoxes.filter { $0.role == .rank && $0.text == rank }
  }

  @Test func highlightedLinesOfOneRankStandSideBySide() throws {
    let spec = try BumpChartSpec(
      text: text, years: [2022, 2023, 2024, 2025],
      lines: [
        RankLine("甲", ranks: [1, 2, 2, 1], emphasis: .highlighted),
        RankLine("乙", ranks: [3, 2, 2, 1], emphasis: .highlighted),
        RankLine("丙", ranks: [2, 4, 4, 3]),
      ])
    let scene = try spec.scene(canvas: .slide, measurer: FixedMeasurer())
    // Two years with a disc each for both, in their colours, none over the other.
    #expect(discs(scene, "2").count == 4)
    expectLaws(of: scene, "discs of one rank")
    let colors = [Theme.light.highlight, Theme.light.hues[0]]
    let circles = scene.commands.compactMap { command -> Circle? in
      if case .circle(let circle) = command, circle.radius > 10 { circle } else { nil }
    }
    #expect(Set(circles.map(\.fill)) == Set(colors) && circles.count == 4)
    for (index, circle) in circles.enumerated() {
      for other in circles[(index + 1)...] {
        let distance = max(abs(circle.center.x - other.center.x), abs(circle.center.y - other.center.y))
        #expect(distance >= 2 * circle.radius)
      }
    }
    // The lines run beside each other where both have the same ranks.
    let (first, second) = (
      try #require(lines(scene, colors[0]).first), try #require(lines(scene, colors[1]).first)
    )
    for place in 1...3 {
      #expect(abs(first.points[place].y - second.points[place].y) >= first.width)
    }
    #expect(first.points[1].y < second.points[1].y)
  }

  @Test func ofACrowdOfRanksTheScaleTellsTheRest() throws {
    let lines = (1...31).map { rank in
      RankLine("地\(rank)", ranks: [rank, 32 - rank], emphasis: rank == 12 ? .highlighted : .normal)
    }
    let spec = try BumpChartSpec(text: text, years: [2024, 2025], lines: lines)
    let canvas = try CanvasSize(width: 1600, height: 760, textScale: 1)
    let scene = try spec.scene(canvas: canvas, measurer: FixedMeasurer())
    #expect(Set(scene.textBoxes.filter { $0.role == .name }.map(\.text)) == ["地1", "地12", "地31"])
    let ticks = scene.textBoxes.filter { $0.role == .tick }
    for side in [ticks.filter { $0.frame.midX < 800 }, ticks.filter { $0.frame.midX > 800 }] {
      #expect(Set(side.map(\.text)).isSuperset(of: ["5", "10", "15", "25"]), "\(side.map(\.text))")
    }
    #expect(BumpChartSpec.ticks(1, 31) == [1, 5, 10, 15, 20, 25, 31])
    #expect(BumpChartSpec.ticks(1, 8) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(BumpChartSpec.ticks(3, 3) == [3])
  }

  @Test func estimatesOfASlopeAreHollowAndExplained() throws {
    let lines = [
      SlopeLine("甲", first: 3, last: 6, isFirstEstimated: true), SlopeLine("乙", first: 4, last: 5),
    ]
    func scene(_ lines: [SlopeLine]) throws -> Scene {
      try SlopeChartSpec(
        text: text, from: 2020, to: 2025, lines: lines, words: LineWords(estimated: "空心点为预计数")
      ).scene(canvas: .slide, measurer: FixedMeasurer())
    }
    let marked = try scene(lines)
    let hollow = marked.commands.count {
      if case .circle(let circle) = $0 { circle.fill == Theme.light.ground } else { false }
    }
    // The value and the key's sample.
    #expect(hollow == 2 && marked.textBoxes.contains { $0.text == "空心点为预计数" })
    #expect(!(try scene([lines[1]]).textBoxes.contains { $0.text == "空心点为预计数" }))
  }

  @Test func aSlopeHasItsValuesAtBothSides() throws {
    let spec = try SlopeChartSpec(
      text: text, from: 2020, to: 2025,
      lines: [SlopeLine("甲", first: 3, last: 6, firstLabel: "3%左右"), SlopeLine("乙", first: nil, last: 5)],
      unit: "%")
    let scene = try spec.scene(canvas: .slide, measurer: FixedMeasurer())
    let texts = scene.textBoxes.map(\.text)
    #expect(texts.contains("3%左右") && texts.contains("6.0%") && texts.contains("5.0%"))
    #expect(texts.count { $0 == "乙" } == 1)
    let line = try #require(lines(scene, Theme.light.hues[0]).first)
    #expect(line.points[0].y > line.points[1].y && line.points[0].x < line.points[1].x)
  }

  @Test func ofACrowdTheHighlightedAndTheExtremesAreNamed() throws {
    let lines = (0..<31).map { index in
      SlopeLine(
        "线\(index)", first: Double(index), last: 30 - Double(index),
        emphasis: index == 12 ? .highlighted : .normal)
    }
    let spec = try SlopeChartSpec(text: text, from: 2020, to: 2025, lines: lines)
    let scene = try spec.scene(canvas: .slide, measurer: FixedMeasurer())
    #expect(Set(scene.textBoxes.filter { $0.role == .name }.map(\.text)) == ["线0", "线12", "线30"])
  }

  @Test func whatCanNotBeToldApartOrShowsNoChangeIsRefused() {
    let line = RankLine("甲", ranks: [1, 2])
    #expect(throws: ChartError.tooManySeries(count: 9, limit: 8)) {
      try BumpChartSpec(text: text, years: [2024, 2025], lines: Array(repeating: line, count: 9))
    }
    #expect(throws: ChartError.tooFewPoints(series: "甲", count: 1)) {
      try BumpChartSpec(text: text, years: [2024, 2025], lines: [RankLine("甲", ranks: [1, nil])])
    }
    #expect(throws: ChartError.notFinite(label: "甲")) {
      try BumpChartSpec(text: text, years: [2024, 2025], lines: [RankLine("甲", ranks: [0, 1])])
    }
    #expect(throws: ChartError.unevenValues(label: "甲", expected: 2, found: 1)) {
      try BumpChartSpec(
        text: text, years: [2024, 2025], lines: [RankLine("甲", ranks: [1, 2], labels: ["1"])])
    }
    #expect(throws: ChartError.unorderedYears(2025, 2025)) {
      try SlopeChartSpec(text: text, from: 2025, to: 2025, lines: [SlopeLine("甲", first: 1, last: 2)])
    }
    #expect(throws: ChartError.tooFewPoints(series: "甲", count: 1)) {
      try SlopeChartSpec(text: text, from: 2024, to: 2025, lines: [SlopeLine("甲", first: 1, last: nil)])
    }
  }
}
