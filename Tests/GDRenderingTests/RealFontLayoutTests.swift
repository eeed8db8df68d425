import Charts
import Testing

@testable import GDRendering

/// The layout with the fonts of this machine, whose ascent and descent are not those of the fixed measurer.
@Suite(.enabled(if: TestFonts.typeface != nil, "no Chinese font is installed"))
struct RealFontLayoutTests {
  private func expectApart(_ scene: Scene, _ what: String) {
    let page = Rect(minX: 0, minY: 0, width: Double(scene.width), height: Double(scene.height))
    for (index, box) in scene.textBoxes.enumerated() {
      #expect(page.contains(box.frame), "\(what): \(box) leaves the canvas")
      for other in scene.textBoxes[(index + 1)...] where box.frame.overlaps(other.frame) {
        Issue.record("\(what): \(box) overlaps \(other)")
      }
    }
  }

  private let text = ChartText(
    title: "十七个省份2024年经济增速达到年初目标", subtitle: "地区生产总值比上年增长，%，2024年",
    footers: ["来源：各省（区、市）《政府工作报告》（2024年、2025年）。增速按不变价格计算。", "注：并列名次以“并列”标明。"])

  @Test(arguments: [(480, 360), (1600, 900), (1240, 1754), (4000, 2250)])
  func textsOfBarsKeepApart(_ width: Int, _ height: Int) throws {
    let measurer = GDTextMeasurer(try #require(TestFonts.typeface))
    for count in [1, 8, 31, 40, 83] {
      for series in [1, 2] {
        let rows = (0..<count).map { index in
          BarRow(
            "第\(index)县",
            values: (0..<series).map { place in
              BarValue(
                Double(count - index) - 3.5 + Double(place), label: "\(index).5%",
                target: TargetMark(value: 5),
                tone: index % 2 == 0 ? .met : .missed)
            }, rank: "并列\(index)", targetLabel: "5%左右", emphasis: index == 5 ? .highlighted : .normal)
        }
        let spec = try BarChartSpec(
          text: text, series: series == 1 ? [] : ["城镇", "农村"], rows: rows,
          references: [ReferenceLine(value: 4, label: "中位数"), ReferenceLine(value: 4.1, label: "全国")],
          unavailable: "未公布：香港、澳门、台湾（共3个）", words: BarWords(target: "目标", met: "达到", missed: "未达到"))
        let scene = try spec.scene(canvas: CanvasSize(width: width, height: height), measurer: measurer)
        expectApart(scene, "\(count) × \(series) bars, \(width)×\(height)")
      }
    }
  }

  @Test(arguments: [(480, 360), (1600, 900), (1240, 1754), (4000, 2250)])
  func textsOfLinesKeepApart(_ width: Int, _ height: Int) throws {
    let measurer = GDTextMeasurer(try #require(TestFonts.typeface))
    for count in [1, 2, 5, 8, 31] {
      let series = (0..<count).map { index in
        LineSeries(
          "第\(index)条长名字的线", values: (0..<11).map { $0 == 5 ? -5 : Double(($0 * 7 + index) % 9) / 3 },
          targets: (0..<11).map { Double($0) / 3 }, emphasis: index == 1 ? .highlighted : .normal)
      }
      let spec = try LineChartSpec(
        text: text, years: Array(2015...2025), series: series, unit: "%", shadedFrom: 2025,
        words: LineWords(target: "虚线为目标", estimated: "空心点为预计数", shaded: "计划"))
      let scene = try spec.scene(canvas: CanvasSize(width: width, height: height), measurer: measurer)
      expectApart(scene, "\(count) lines, \(width)×\(height)")
    }
  }

  @Test(arguments: [(480, 360), (1600, 900), (1240, 1754), (4000, 2250)])
  func textsOfPanelsAndRanksKeepApart(_ width: Int, _ height: Int) throws {
    let measurer = GDTextMeasurer(try #require(TestFonts.typeface))
    let canvas = try CanvasSize(width: width, height: height)
    for count in [1, 3, 5, 6] {
      let panels = (0..<count).map { panel -> LinePanel in
        let series = (0..<2).map { index -> LineSeries in
          let values = (0..<11).map { (year: Int) -> Double? in Double((year * 7 + index + panel) % 9) / 3 }
          return LineSeries("线\(index)", values: values)
        }
        return LinePanel("第\(panel)个地区", series: series, unit: "%")
      }
      for sharesScale in [true, false] {
        let spec = try FacetChartSpec(
          text: text, years: Array(2015...2025), panels: panels, sharesScale: sharesScale, shadedFrom: 2025)
        expectApart(
          try spec.scene(canvas: canvas, measurer: measurer), "\(count) panels, \(width)×\(height)")
      }
    }
    for count in [2, 8, 31] {
      let lines = (0..<count).map { index -> RankLine in
        let ranks = (0..<8).map { (year: Int) -> Int in (index * 5 + year * 3) % count / 2 + 1 }
        return RankLine(
          "第\(index)县", ranks: ranks, labels: ranks.map { "并列\($0)" },
          emphasis: count > 8 && index == 3 ? .highlighted : .normal)
      }
      let spec = try BumpChartSpec(text: text, years: Array(2018...2025), lines: lines)
      // Thirty names at both sides are more than the smallest canvas holds; that is refused, not squeezed.
      guard let scene = try? spec.scene(canvas: canvas, measurer: measurer) else {
        #expect(width < 1000)
        continue
      }
      expectApart(scene, "\(count) ranks, \(width)×\(height)")
    }
  }

  @Test func manyThreadsDrawTheSame() async throws {
    let renderer = PNGRenderer(try #require(TestFonts.typeface))
    let scene = try sampleScene()
    let expected = try renderer.png(scene)
    let results = await withTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<8 { group.addTask { try? renderer.png(scene) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 8 && results.allSatisfy { $0 == expected })
  }
}
