import Testing

@testable import Charts

/// A title is one line where a smaller size makes it one, two lines if they hold it, never as small as the subtitle, and
/// never cut.
@Suite struct TitleTests {
  private func runs(_ title: String, _ width: Int = 1600, _ height: Int = 900) throws -> (
    titles: [TextRun], subtitle: Double
  ) {
    let text = ChartText(title: title, subtitle: "单位：%")
    let spec = try BarChartSpec(text: text, rows: [BarRow("甲", value: 1, valueLabel: "1")])
    let scene = try spec.scene(
      canvas: try CanvasSize(width: width, height: height), measurer: FixedMeasurer())
    expectLaws(of: scene, title)
    let titles = Set(scene.textBoxes.filter { $0.role == .title }.map(\.text))
    var found: [TextRun] = []
    var subtitle = 0.0
    for case .text(let run) in scene.commands {
      if titles.contains(run.string) { found.append(run) }
      if run.string == text.subtitle { subtitle = run.size }
    }
    return (found, subtitle)
  }

  @Test func aShortTitleKeepsItsSize() throws {
    #expect(try runs("二十九个省份中十五个达到目标").titles.map(\.size) == [40])
  }

  @Test func aLongerOneShrinksIntoOneLine() throws {
    let (titles, subtitle) = try runs(String(repeating: "增", count: 45))
    #expect(titles.count == 1)
    #expect(titles.allSatisfy { $0.size < 40 && $0.size >= subtitle * 1.15 })
  }

  @Test func whatNoSizeMakesOneLineIsTwoOfFullSize() throws {
    let (titles, _) = try runs(String(repeating: "增", count: 60))
    #expect(titles.map(\.size) == [40, 40])
  }

  @Test func twoLinesBreakBetweenClauses() throws {
    let first = String(repeating: "增", count: 30) + "；"
    let (titles, _) = try runs(first + String(repeating: "减", count: 32))
    #expect(titles.map(\.string).first == first)
  }

  @Test func aCommaWithinANumberIsNoEndOfAClause() throws {
    let word = String(repeating: "a", count: 30)
    let (titles, _) = try runs("\(word) \(word) 12,345 \(word) \(word)")
    #expect(titles.count == 2)
    #expect(titles.allSatisfy { !$0.string.hasSuffix("12,") })
  }

  @Test func longTitlesTakeTheLinesTheyNeed() throws {
    let title = String(repeating: "增", count: 300)
    let (titles, subtitle) = try runs(title)
    #expect(titles.map(\.string).joined() == title)
    #expect(titles.allSatisfy { $0.size >= subtitle * 1.15 })
  }

  @Test func endlessTitlesAreRefused() {
    #expect(throws: ChartError.titleTooLong(characters: 1000)) {
      try runs(String(repeating: "增", count: 1000))
    }
  }

  @Test func whatTakesTheRoomIsNamed() throws {
    let long = String(repeating: "增", count: 2000)
    func draw(_ text: ChartText) throws {
      _ = try BarChartSpec(text: text, rows: [BarRow("甲", value: 1, valueLabel: "1")]).scene(
        canvas: .slide, measurer: FixedMeasurer())
    }
    #expect(throws: ChartError.subtitleTooLong(characters: 2000)) {
      try draw(ChartText(title: "题", subtitle: long))
    }
    #expect(throws: ChartError.footerTooLong(characters: 2000)) {
      try draw(ChartText(title: "题", footers: ["来源：报告", long]))
    }
  }

  @Test func aBracketStaysWhole() throws {
    let words = String(repeating: "增", count: 32)
    let (titles, _) = try runs("\(words)（5.5%以内）\(words)")
    #expect(titles.map(\.string) == [words, "（5.5%以内）\(words)"])
  }

  @Test(arguments: [(480, 360), (780, 709), (4000, 2250)])
  func everySizeOfPage(_ width: Int, _ height: Int) throws {
    for count in stride(from: 5, to: 90, by: 7) {
      let title = String(repeating: "增", count: count)
      let (titles, subtitle) = try runs(title, width, height)
      #expect(titles.count <= 3 && titles.map(\.string).joined() == title)
      #expect(titles.allSatisfy { $0.size >= subtitle * 1.15 || $0.size == 9 })
    }
  }
}
