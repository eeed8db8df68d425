import Testing

@testable import Charts

/// Generated small multiples of bars: nothing overlaps, nothing leaves the canvas, every bar is there or counted.
@Suite struct BarFacetStressTests {
  private let text = ChartText(
    title: "十七个省份达到年初目标", subtitle: "比上年增长，%", footers: ["来源：各省《政府工作报告》。"])
  private let tones: [VerdictTone] = [.met, .missed, .undetermined, .none]

  private func spec(_ panels: Int, _ rows: Int, _ shape: ValueShape, seed: UInt64) throws -> BarFacetSpec {
    var inventor = Inventor(seed: seed)
    let names = (0..<rows).map { _ in inventor.name() }
    let special = inventor.number(0...(rows - 1))
    let all = (0..<panels).map { panel in
      BarPanel(
        String(inventor.name().prefix(11)),
        rows: names.enumerated().map { index, name in
          let isMissing = shape == .onlyOne && (panel, index) != (0, special)
          let value =
            isMissing || inventor.number(0...5) == 0 && index != special ? nil : inventor.value(shape)
          return BarRow(
            name, value: value, valueLabel: value.map { NumberText.rounded($0, decimals: 1) } ?? "未读到",
            target: inventor.flag() ? value.map { TargetMark(value: $0 + 0.4, kind: .about) } : nil,
            tone: value == nil ? .none : tones[inventor.number(0...3)], isEstimated: inventor.flag(),
            emphasis: index == special ? .highlighted : .normal)
        })
    }
    return try BarFacetSpec(
      text: text, panels: all, breaks: seed % 3 == 0 ? [RowBreak(before: rows / 2, count: 12)] : [],
      sharesScale: seed % 2 == 0, unavailable: "未见报告：香港、澳门、台湾（共3个）",
      words: BarWords(
        met: "达到", missed: "未达到", undetermined: "待定", estimated: "预计数", marks: [.doubleTick: "目标（左右）"],
        untargeted: "无目标可比"
      ) { "其余 \($0) 个地区略" })
  }

  @Test(arguments: ValueShape.allCases) func panels(_ shape: ValueShape) throws {
    var seed: UInt64 = 500
    var drawn = 0
    for panels in [1, 3, 4, 12] {
      for rows in [1, 3, 14, 31, 77] {
        for canvas in try StressTests.canvases() {
          seed += 1
          let spec = try spec(panels, rows, shape, seed: seed)
          let what = "\(panels) panels of \(rows) bars, \(shape), \(canvas)"
          let scene: Scene
          do throws(ChartError) {
            scene = try spec.scene(canvas: canvas, measurer: FixedMeasurer())
          } catch {
            #expect(error == .labelsDontFit(count: rows, isUpright: false), "\(what): \(error)")
            // Long names and figures are more than a small page holds; a slide holds three panels of any.
            #expect(panels > 3 || canvas.width < 1600 || canvas.textScale != 1, "\(what)")
            continue
          }
          drawn += 1
          expectLaws(of: scene, what)
          let values = scene.textBoxes.filter { $0.role == .value }
          #expect(values.allSatisfy { !$0.isShortened } && values.count % panels == 0, "\(what)")
          let notes = scene.textBoxes.filter { $0.role == .key && $0.text.hasPrefix("其余") }
          let lines = Set(notes.map(\.frame.minX)).count
          let omitted = notes.compactMap { Int($0.text.filter(\.isNumber)) }.reduce(0, +)
          let outside = spec.breaks.reduce(0) { $0 + $1.count }
          let isOneLine = lines <= 1 && Set(notes.map(\.text)).count == notes.count
          if isOneLine { #expect(values.count / panels + omitted == rows + outside, "\(what)") }
        }
      }
    }
    #expect(drawn > 100, "\(drawn)")
  }
}
