import Testing

@testable import Charts

@Suite struct BarChartTests {
  private let text = ChartText(
    title: "十七个省份达到年初目标", subtitle: "地区生产总值比上年增长，%，2024年", footers: ["来源：各省（区、市）《政府工作报告》（2025年）。"])
  private let words = BarWords(target: "年初目标", met: "达到", missed: "未达到", estimated: "预计数") { "其余 \($0) 个地区略" }

  private func bars(_ scene: Scene, _ color: Color) -> [Rect] {
    scene.commands.compactMap { if case .rectangle(let rect, color) = $0 { rect } else { nil } }
  }

  private func generated(_ count: Int, _ shape: ValueShape, series: Int, seed: UInt64) throws -> BarChartSpec
  {
    var inventor = Inventor(seed: seed)
    let kinds: [TargetMark.Kind] = [.exact, .about, .atLeast, .atMost, .range(high: 9)]
    let special = inventor.number(0...(count - 1))
    let rows = (0..<count).map { index in
      let values = (0..<series).map { place -> BarValue in
        let isMissing = shape == .onlyOne && (index, place) != (special, 0)
        let value = isMissing ? nil : inventor.value(shape)
        let target = inventor.flag() && shape != .onlyOne ? TargetMark(value: 5, kind: kinds[index % 5]) : nil
        return BarValue(
          value, label: value.map { NumberText.rounded($0, decimals: 1) } ?? "未公布", target: target,
          tone: series > 1 || isMissing ? .none : inventor.flag() ? .met : .missed,
          isEstimated: inventor.flag())
      }
      return BarRow(
        inventor.name(), values: values, rank: inventor.flag() ? "并列\(index + 1)" : "\(index + 1)",
        targetLabel: seed % 2 == 0 ? "5%左右" : "", emphasis: index == special ? .highlighted : .normal)
    }
    return try BarChartSpec(
      text: text, series: series == 1 ? [] : Array(["城镇", "农村", "全体"].prefix(series)), rows: rows,
      references: seed % 3 == 0
        ? [ReferenceLine(value: 5, label: "中位数"), ReferenceLine(value: 5.2, label: "全国")] : [],
      unavailable: "未公布：香港、澳门、台湾（共3个）", words: words)
  }

  @Test(arguments: ValueShape.allCases) func lawsHoldForAllSorts(_ shape: ValueShape) throws {
    var seed: UInt64 = 0
    for count in [1, 2, 3, 5, 8, 13, 21, 31, 40, 41, 83, 120] {
      for series in 1...3 {
        for (width, height) in testedSizes {
          seed += 1
          let spec = try generated(count, shape, series: series, seed: seed)
          let scene = try spec.scene(
            canvas: CanvasSize(width: width, height: height), measurer: FixedMeasurer())
          expectLaws(of: scene, "\(count) bars × \(series), \(shape), \(width)×\(height)")
        }
      }
    }
  }

  /// Longer and longer notes take the room of the bars: the marks of targets go first, and that is said.
  @Test func barsSideBySideGoWithoutMarksBeforeTheyDoNotFit() throws {
    let words = BarWords(target: "年初目标", met: "达到", missed: "未达到", unmarked: "目标标记未画") { "其余 \($0) 个略" }
    let rows = ["甲", "乙", "丙", "丁"].map { name in
      BarRow(
        name,
        values: [TargetMark.Kind.exact, .about, .atLeast].map {
          BarValue(6, label: "6%", target: TargetMark(value: 5, kind: $0), tone: .met)
        })
    }
    var marked: [Bool] = []
    for count in 0..<30 {
      var text = text
      text.footers = (0..<count).map { "第\($0)条说明。" }
      let spec = try BarChartSpec(text: text, series: ["城镇", "农村", "全体"], rows: rows, words: words)
      guard
        let scene = try? spec.scene(
          canvas: CanvasSize(width: 780, height: 709), measurer: FixedMeasurer())
      else { break }
      expectLaws(of: scene, "\(count) notes")
      marked.append(
        !scene.commands.contains {
          if case .text(let run) = $0 { run.string.contains("目标标记") } else { false }
        })
    }
    #expect(marked.first == true)
    #expect(marked.last == false)
  }

  @Test func barsStartAtZeroAndAreProportional() throws {
    let rows = [("甲", 10.0), ("乙", 5), ("丙", -2.5)].map { BarRow($0, value: $1, valueLabel: "值") }
    let scene = try BarChartSpec(text: text, rows: rows).scene(canvas: .slide, measurer: FixedMeasurer())
    let drawn = bars(scene, Theme.light.primary)
    #expect(drawn.count == 3)
    #expect(abs(drawn[0].width - 2 * drawn[1].width) <= 2)
    #expect(abs(drawn[0].width - 4 * drawn[2].width) <= 4)
    #expect(abs(drawn[0].minX - drawn[1].minX) <= 1)
    #expect(abs(drawn[2].maxX - drawn[0].minX) <= 1)
  }

  @Test func valuesStandOnTheOuterSide() throws {
    let rows = [("甲", 10.0), ("丙", -8)].map { BarRow($0, value: $1, valueLabel: "值" + $0) }
    let scene = try BarChartSpec(text: text, rows: rows).scene(canvas: .slide, measurer: FixedMeasurer())
    let drawn = bars(scene, Theme.light.primary)
    let plus = try #require(scene.textBoxes.first { $0.text == "值甲" })
    let minus = try #require(scene.textBoxes.first { $0.text == "值丙" })
    #expect(plus.frame.minX > drawn[0].maxX)
    #expect(minus.frame.maxX < drawn[1].minX)
  }

  @Test(arguments: [BarOrientation.horizontal, .vertical])
  func aMissedTargetInTheTextsPlaceMovesTheTextInside(_ orientation: BarOrientation) throws {
    let row = BarRow("甲", value: 4.8, valueLabel: "4.8%", target: TargetMark(value: 5))
    let scene = try BarChartSpec(
      text: text, rows: [row, BarRow("乙", value: 9, valueLabel: "9")], orientation: orientation
    ).scene(canvas: .slide, measurer: FixedMeasurer())
    let label = try #require(scene.textBoxes.first { $0.text == "4.8%" })
    let bar = try #require(bars(scene, Theme.light.primary).first)
    // Figures don't hang below their line: the box's own descent doesn't count.
    #expect(bar.grown(by: 6).contains(label.frame))
  }

  @Test func aTargetThatWasReachedKeepsTheTextOutside() throws {
    let row = BarRow("甲", value: 5, valueLabel: "5%", target: TargetMark(value: 5, kind: .atLeast))
    let scene = try BarChartSpec(text: text, rows: [row, BarRow("乙", value: 9, valueLabel: "9")])
      .scene(canvas: .slide, measurer: FixedMeasurer())
    let label = try #require(scene.textBoxes.first { $0.text == "5%" })
    let ticks = bars(scene, Theme.light.ink)
    #expect(ticks.count == 1)
    #expect(ticks.allSatisfy { !$0.overlaps(label.frame) && $0.maxX < label.frame.minX })
  }

  @Test func uprightBarsAreTheSameBarsTurned() throws {
    let rows = [("甲", 10.0), ("乙", 5), ("丙", -2.5)].map { BarRow($0, value: $1, valueLabel: "值") }
    let scene = try BarChartSpec(text: text, rows: rows, orientation: .vertical).scene(
      canvas: .slide, measurer: FixedMeasurer())
    let drawn = bars(scene, Theme.light.primary)
    #expect(drawn.count == 3)
    #expect(abs(drawn[0].height - 2 * drawn[1].height) <= 2)
    #expect(abs(drawn[0].height - 4 * drawn[2].height) <= 4)
    // All stand on the zero line; the negative one hangs from it.
    #expect(abs(drawn[0].maxY - drawn[1].maxY) <= 1 && abs(drawn[2].minY - drawn[0].maxY) <= 1)
    #expect(drawn[0].minX < drawn[1].minX && drawn[1].minX < drawn[2].minX)
    let names = scene.textBoxes.filter { $0.role == .name }
    #expect(names.map(\.text) == ["甲", "乙", "丙"])
    #expect(names.allSatisfy { $0.frame.minY > drawn[2].maxY })
  }

  @Test func uprightBarsThatDontFitAreRefused() throws {
    let rows = (1...40).map { BarRow("很长的地区名称第\($0)", value: Double($0), valueLabel: "12,345,678.9") }
    let spec = try BarChartSpec(text: text, rows: rows, orientation: .vertical)
    #expect(throws: ChartError.labelsDontFit(count: 40, isUpright: true)) {
      try spec.scene(canvas: CanvasSize(width: 700, height: 500), measurer: FixedMeasurer())
    }
  }

  @Test func aBreakThatWasAskedForIsCounted() throws {
    let rows = (1...6).map { BarRow("第\($0)县", value: Double(9 - $0), valueLabel: "值") }
    let scene = try BarChartSpec(
      text: text, rows: rows, breaks: [RowBreak(before: 3, count: 25), RowBreak(before: 6, count: 1)],
      words: words
    ).scene(canvas: .slide, measurer: FixedMeasurer())
    let notes = scene.textBoxes.filter { $0.text.hasPrefix("其余") }
    #expect(notes.map(\.text) == ["其余 25 个地区略", "其余 1 个地区略"])
    let third = try #require(scene.textBoxes.first { $0.text == "第3县" })
    let fourth = try #require(scene.textBoxes.first { $0.text == "第4县" })
    #expect(third.frame.midY < notes[0].frame.midY && notes[0].frame.midY < fourth.frame.midY)
  }

  @Test func eachShapeIsExplainedOnceInTheColumn() throws {
    let rows = (1...9).map { index in
      BarRow(
        "第\(index)县", value: 9, valueLabel: "9%",
        target: TargetMark(value: 4, kind: index % 2 == 0 ? .about : .exact),
        targetLabel: "4%")
    }
    let scene = try BarChartSpec(text: text, rows: rows, words: words).scene(
      canvas: .slide, measurer: FixedMeasurer())
    let first = try #require(scene.textBoxes.first { $0.text == "4%" }).frame.minX
    // One tick and one double tick left of the column's texts, right of all bars.
    let samples = bars(scene, Theme.light.ink).filter { $0.maxX < first && $0.minX > first - 60 }
    #expect(samples.count == 3)
  }

  @Test func anOpenVerdictHasItsSignAndItsWord() throws {
    var words = words
    words.undetermined = "待定"
    let rows = [
      BarRow("甲", value: 10, valueLabel: "10", tone: .undetermined),
      BarRow("乙", value: 5, valueLabel: "5", tone: .met),
    ]
    let scene = try BarChartSpec(text: text, rows: rows, words: words).scene(
      canvas: .slide, measurer: FixedMeasurer())
    #expect(scene.textBoxes.contains { $0.text == "待定" && $0.role == .key })
    #expect(bars(scene, Theme.light.quietMark).count == 1)
    let waves = scene.commands.compactMap {
      if case .polyline(let line) = $0 { line.points.count } else { nil }
    }
    #expect(waves.filter { $0 == 4 }.count == 2)
  }

  @Test func longLabelsGoInsideTheBars() throws {
    let long = "一二三四五六七八九十一二三四五六七八九十"
    let rows = [BarRow("甲", value: 10, valueLabel: long), BarRow("乙", value: -9, valueLabel: long)]
    let scene = try BarChartSpec(text: text, rows: rows).scene(
      canvas: CanvasSize(width: 700, height: 500), measurer: FixedMeasurer())
    expectLaws(of: scene, "long labels")
    #expect(scene.textBoxes.count { $0.role == .value } == 2)
  }

  @Test func estimatesAreHollow() throws {
    let rows = [
      BarRow("甲", value: 10, valueLabel: "10", isEstimated: true), BarRow("乙", value: 5, valueLabel: "5"),
    ]
    let scene = try BarChartSpec(text: text, rows: rows).scene(canvas: .slide, measurer: FixedMeasurer())
    let tint = Theme.light.primary.mixed(with: Theme.light.ground, share: 0.88)
    #expect(bars(scene, tint).count == 1)
  }

  @Test func verdictsHaveSignsAsWellAsTones() throws {
    let rows = [
      BarRow("甲", value: 10, valueLabel: "10", tone: .met),
      BarRow("乙", value: 5, valueLabel: "5", tone: .missed),
    ]
    let scene = try BarChartSpec(text: text, rows: rows).scene(canvas: .slide, measurer: FixedMeasurer())
    let lines = scene.commands.compactMap { if case .polyline(let line) = $0 { line } else { nil } }
    // One check mark of two strokes in one line, one cross of two lines.
    #expect(lines.map(\.points.count) == [3, 2, 2])
    #expect(bars(scene, Theme.light.primary).count == 1 && bars(scene, Theme.light.missed).count == 1)
  }

  @Test func gapsEndInOneLineAndAreLeftOutWhereThereIsNoRoom() throws {
    let rows = [
      BarRow("甲县", value: 10, valueLabel: "10%", targetLabel: "9%以上", gapLabel: "+1.0"),
      BarRow("乙县", value: 5, valueLabel: "5%", targetLabel: "17%以上", gapLabel: "−12.0"),
    ]
    let spec = try BarChartSpec(text: text, rows: rows, words: BarWords(target: "目标", gap: "差距"))
    let wide = try spec.scene(canvas: .slide, measurer: FixedMeasurer())
    expectLaws(of: wide, "gaps")
    let gaps = wide.textBoxes.filter { ["+1.0", "−12.0", "差距"].contains($0.text) }
    #expect(gaps.count == 3 && Set(gaps.map(\.frame.maxX)).count == 1)
    let narrow = try spec.scene(
      canvas: CanvasSize(width: 300, height: 300, textScale: 1), measurer: FixedMeasurer())
    #expect(
      !narrow.textBoxes.contains { $0.text == "+1.0" } && narrow.textBoxes.contains { $0.text == "9%以上" })
  }

  @Test func aLongTableIsAsLargeAsItsRowsAllow() throws {
    let rows = (1...31).map { BarRow("第\($0)省", value: Double($0), valueLabel: "\($0)%") }
    let scene = try BarChartSpec(
      text: ChartText(title: "三十一个地区", subtitle: "单位：%", footers: ["来源：政府工作报告。", "注：预计数一个。"]), rows: rows
    ).scene(canvas: .slide, measurer: FixedMeasurer())
    let sizes = scene.commands.compactMap { command -> Double? in
      if case .text(let run) = command, run.string.hasSuffix("省") { run.size } else { nil }
    }
    // Nine pixels on a projector that shows half the size.
    #expect(sizes.count == 31 && sizes.allSatisfy { $0 >= 18 }, "\(sizes.first ?? 0)")
    // Short footers share a line.
    #expect(scene.textBoxes.count { $0.role == .note } == 1)
  }

  @Test func rowsInTheMiddleAreLeftOutAndCounted() throws {
    let rows = (1...83).map {
      BarRow("第\($0)县", value: Double(90 - $0), valueLabel: "值", emphasis: $0 == 41 ? .highlighted : .normal)
    }
    let scene = try BarChartSpec(text: text, rows: rows, words: words).scene(
      canvas: .slide, measurer: FixedMeasurer())
    let names = scene.textBoxes.filter { $0.role == .name }.map(\.text)
    let left = scene.textBoxes.filter { $0.role == .key }.compactMap { Int($0.text.filter(\.isNumber)) }
    #expect(names.contains("第1县") && names.contains("第83县") && names.contains("第41县"))
    #expect(names.count + left.count <= BarChartSpec.mostRows)
    #expect(left.count == 2)
    #expect(names.count + left.reduce(0, +) == 83)
  }

  @Test func slotsCountWhatTheyLeaveOut() {
    for count in 1...60 {
      for capacity in 3...45 {
        for highlighted in [[], [count / 2], [0, count / 3, count - 1]] {
          guard let slots = BarSlot.choose(count: count, highlighted: highlighted, capacity: capacity) else {
            Issue.record("no slots for \(count) in \(capacity)")
            continue
          }
          #expect(slots.count <= max(capacity, min(count, capacity)))
          let all = slots.reduce(0) { sum, slot in
            if case .omission(let hidden, _) = slot { sum + hidden } else { sum + 1 }
          }
          #expect(all == count)
          #expect(!slots.contains(.omission(count: 1, lacksRoom: true)))
        }
      }
    }
  }

  @Test func zeroesHaveNoBarButAValue() throws {
    let rows = ["甲\t一", "乙\n二"].map { BarRow($0, value: 0, valueLabel: "0.0") }
    let scene = try BarChartSpec(text: text, rows: rows).scene(canvas: .slide, measurer: FixedMeasurer())
    expectLaws(of: scene, "zeroes")
    #expect(bars(scene, Theme.light.primary).isEmpty)
    #expect(scene.textBoxes.filter { $0.role == .value }.count == 2)
    #expect(scene.textBoxes.allSatisfy { !$0.text.contains(where: \.isNewline) && !$0.text.contains("\t") })
  }

  @Test func emptyTextsLeaveNoTrace() throws {
    let rows = [BarRow("甲", value: 1, valueLabel: "")]
    let scene = try BarChartSpec(text: ChartText(title: ""), rows: rows).scene(
      canvas: .slide, measurer: FixedMeasurer())
    #expect(scene.textBoxes.map(\.text) == ["甲"])
  }

  @Test func outlinesAddOneLineForEachText() throws {
    let scene = try generated(8, .mixed, series: 1, seed: 5).scene(canvas: .slide, measurer: FixedMeasurer())
    let outlined = scene.withOutlinedTextBoxes
    #expect(outlined.commands.count == scene.commands.count + scene.textBoxes.count)
    #expect(outlined.textBoxes == scene.textBoxes)
  }

  @Test func sameSpecSameScene() throws {
    let spec = try generated(31, .mixed, series: 1, seed: 5)
    #expect(
      try spec.scene(canvas: .slide, measurer: FixedMeasurer())
        == spec.scene(canvas: .slide, measurer: FixedMeasurer()))
  }
}
