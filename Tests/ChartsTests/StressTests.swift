import Testing

@testable import Charts

/// Generated charts of all kinds of rows: nothing overlaps, nothing leaves the canvas, everything asked for is there.
@Suite struct StressTests {
  static let counts = [2, 3, 7, 14, 31, 40, 41, 77, 120]

  /// The sizes of `testedSizes` and the presets but the whole page, which has tests of its own: one size more would give
  /// all the others other charts.
  static func canvases() throws -> [CanvasSize] {
    var canvases: [CanvasSize] = []
    for (width, height) in testedSizes { canvases.append(try CanvasSize(width: width, height: height)) }
    for preset in CanvasPreset.allCases where preset != .a4Page { canvases.append(try preset.canvas()) }
    return canvases
  }

  private let text = ChartText(
    title: "十七个省份达到年初目标", subtitle: "地区生产总值比上年增长，%", footers: ["来源：各省《政府工作报告》。"])

  private var words: BarWords {
    let marks: [TargetMark.Shape: String] = [
      .tick: "目标", .doubleTick: "目标（左右）", .arrowUp: "目标（以上）", .arrowDown: "目标（以内）", .bracket: "目标（区间）",
    ]
    return BarWords(
      target: "目标（差距）", met: "达到", missed: "未达到", undetermined: "待定", value: "实绩", estimated: "预计数",
      marks: marks
    ) { "其余 \($0) 个地区略" }
  }

  private let kinds: [TargetMark.Kind] = [.exact, .about, .atLeast, .atMost]
  private let tones: [VerdictTone] = [.met, .missed, .undetermined, .none]

  private func mark(_ inventor: inout Inventor, near value: Double) -> TargetMark {
    let shift = Double(inventor.number(-20...20)) / 10
    if inventor.number(0...4) == 0 {
      return TargetMark(value: value, kind: .range(high: value + abs(shift) + 0.1))
    }
    return TargetMark(value: value + shift, kind: kinds[inventor.number(0...3)])
  }

  private func bars(
    _ count: Int, _ shape: ValueShape, series: Int, seed: UInt64, orientation: BarOrientation
  ) throws -> BarChartSpec {
    var inventor = Inventor(seed: seed)
    let special = inventor.number(0...(count - 1))
    let rows = (0..<count).map { index in
      let values = (0..<series).map { place -> BarValue in
        let isMissing = shape == .onlyOne && (index, place) != (special, 0)
        let value = isMissing ? nil : inventor.value(shape)
        let hasMark = inventor.flag() && shape != .onlyOne
        return BarValue(
          value, label: value.map { NumberText.rounded($0, decimals: 1) } ?? "未读到",
          target: hasMark ? mark(&inventor, near: value ?? 5) : nil,
          tone: isMissing ? .none : tones[inventor.number(0...3)], isEstimated: inventor.flag())
      }
      return BarRow(
        inventor.name(), values: values, rank: seed % 3 == 0 ? "" : "并列\(index + 1)",
        targetLabel: seed % 2 == 0 ? "5%左右（+0.3）" : "", emphasis: index == special ? .highlighted : .normal)
    }
    return try BarChartSpec(
      text: text, series: series == 1 ? [] : Array(["实绩", "目标", "其他"].prefix(series)),
      quietSeries: seed % 2 == 0 ? [1] : [], rows: rows,
      breaks: seed % 5 == 0 ? [RowBreak(before: count / 2, count: 12)] : [],
      references: seed % 4 == 0
        ? [ReferenceLine(value: 5, label: "中位数 5%"), ReferenceLine(value: 5.2, label: "全国 5.2%")] : [],
      unavailable: "未见报告：香港、澳门、台湾（共3个）", orientation: orientation, words: words)
  }

  /// The number in each note on rows left out.
  private func omitted(_ scene: Scene) -> Int {
    scene.textBoxes.filter { $0.role == .key && $0.text.hasPrefix("其余") }
      .compactMap { Int($0.text.filter(\.isNumber)) }.reduce(0, +)
  }

  /// No reference line runs through a value.
  private func expectLinesKeepOff(_ scene: Scene, _ what: String) {
    // A bar hides the line, and so does a label on a bar.
    let bars = scene.commands.compactMap { command -> Rect? in
      guard case .rectangle(let rect, let color) = command,
        ![Theme.light.band, Theme.light.ground, Theme.light.ink].contains(color)
      else { return nil }
      return rect.grown(by: 4)
    }
    let values = scene.textBoxes.filter { box in
      box.role == .value
        && !bars.contains {
          $0.minX <= box.frame.minX && box.frame.maxX <= $0.maxX && $0.overlaps(box.frame)
            && $0.height > box.frame.height
        }
    }
    for case .polyline(let line) in scene.commands where line.dash != nil {
      guard let first = line.points.first, let last = line.points.last else { continue }
      for box in values {
        #expect(
          !box.frame.grown(by: -1).isCrossed(from: first, to: last),
          "\(what): a line runs through \(box)")
      }
    }
  }

  @Test(arguments: ValueShape.allCases) func lyingBars(_ shape: ValueShape) throws {
    var seed: UInt64 = 0
    for count in Self.counts {
      for canvas in try Self.canvases() {
        seed += 1
        try expectLyingBars(count, shape, seed: seed, canvas)
      }
    }
  }

  @Test(arguments: ValueShape.allCases) func lyingBarsOnAWholePage(_ shape: ValueShape) throws {
    for (place, count) in Self.counts.enumerated() {
      for series in 0..<3 {
        try expectLyingBars(
          count, shape, seed: UInt64(500 + place * 3 + series), CanvasPreset.a4Page.canvas())
      }
    }
  }

  private func expectLyingBars(_ count: Int, _ shape: ValueShape, seed: UInt64, _ canvas: CanvasSize) throws {
    let spec = try bars(count, shape, series: 1 + Int(seed % 3), seed: seed, orientation: .horizontal)
    let what = "\(count) bars × \(max(1, spec.series.count)), \(shape), \(canvas)"
    let scene = try spec.scene(canvas: canvas, measurer: FixedMeasurer())
    expectLaws(of: scene, what)
    expectLinesKeepOff(scene, what)
    let outside = spec.breaks.reduce(0) { $0 + $1.count }
    let values = scene.textBoxes.filter { $0.role == .value }.count
    let group = max(1, spec.series.count)
    #expect(values % group == 0 && values / group + omitted(scene) == count + outside, "\(what)")
    if let special = spec.rows.first(where: { $0.emphasis == .highlighted }) {
      let names = scene.textBoxes.filter { $0.role == .name }.map(\.text)
      #expect(names.contains { special.label.hasPrefix($0.filter { $0 != "…" }) }, "\(what)")
    }
  }

  @Test(arguments: ValueShape.allCases) func uprightBars(_ shape: ValueShape) throws {
    var seed: UInt64 = 100
    var drawn = 0
    for count in Self.counts {
      for canvas in try Self.canvases() {
        seed += 1
        let spec = try bars(count, shape, series: 1 + Int(seed % 3), seed: seed, orientation: .vertical)
        let what = "\(count) upright bars × \(max(1, spec.series.count)), \(shape), \(canvas)"
        let scene: Scene
        do throws(ChartError) {
          scene = try spec.scene(canvas: canvas, measurer: FixedMeasurer())
        } catch {
          // Refused for what it is, and never where there is room.
          #expect(error == .labelsDontFit(count: count, isUpright: true), "\(what): \(error)")
          #expect(count > 3 || canvas.width < 1600, "\(what)")
          continue
        }
        drawn += 1
        expectLaws(of: scene, what)
        expectLinesKeepOff(scene, what)
        let values = scene.textBoxes.filter { $0.role == .value }.map(\.text)
        let labels = spec.rows.flatMap(\.values).map(\.label)
        if count <= BarChartSpec.mostRows, spec.breaks.isEmpty {
          #expect(values.sorted() == labels.sorted(), "\(what)")
        }
        #expect(scene.textBoxes.allSatisfy { !$0.isShortened || $0.role == .key }, "\(what)")
      }
    }
    #expect(drawn > 12, "\(drawn)")
  }

  @Test(arguments: ValueShape.allCases) func dumbbells(_ shape: ValueShape) throws {
    var seed: UInt64 = 200
    for count in Self.counts {
      for canvas in try Self.canvases() {
        seed += 1
        var inventor = Inventor(seed: seed)
        let special = inventor.number(0...(count - 1))
        let rows = (0..<count).map { index in
          let value = inventor.value(shape)
          return DumbbellRow(
            inventor.name(), target: mark(&inventor, near: value), targetLabel: "5.5%左右", value: value,
            valueLabel: NumberText.rounded(value, decimals: 1), rank: "\(index + 1)", gapLabel: "+0.3",
            tone: tones[inventor.number(0...3)], isEstimated: inventor.flag(),
            emphasis: index == special ? .highlighted : .normal)
        }
        let spec = try DumbbellChartSpec(
          text: text, rows: rows, breaks: seed % 5 == 0 ? [RowBreak(before: count, count: 3)] : [],
          references: seed % 4 == 0 ? [ReferenceLine(value: 5, label: "全国 5%")] : [], unit: "%", words: words)
        let what = "\(count) dumbbells, \(shape), \(canvas)"
        let scene = try spec.scene(canvas: canvas, measurer: FixedMeasurer())
        expectLaws(of: scene, what)
        expectLinesKeepOff(scene, what)
        let outside = spec.breaks.reduce(0) { $0 + $1.count }
        let shown = count + outside - omitted(scene)
        for role in [TextRole.rank, .value] {
          #expect(scene.textBoxes.count { $0.role == role } == shown, "\(what), \(role)")
        }
      }
    }
  }

  private func heat(_ count: Int, _ columns: Int, seed: UInt64) throws -> HeatTableSpec {
    let shades = HeatShade.allCases
    var inventor = Inventor(seed: seed)
    let rows = (0..<count).map { index in
      let cells = (0..<columns).map { column -> HeatCell in
        if inventor.number(0...3) == 0, (index, column) != (0, 0) {
          return HeatCell("未读到", isMissing: true)
        }
        return HeatCell(
          NumberText.rounded(inventor.value(seed % 2 == 0 ? .mixed : .wide), decimals: 1),
          detail: "+10.3",
          shade: shades[inventor.number(0...(shades.count - 1))], sign: tones[inventor.number(0...3)])
      }
      return HeatRow(
        inventor.name(), cells: cells, rank: "\(index + 1)", emphasis: index == 1 ? .highlighted : .normal
      )
    }
    let headings = (0..<columns).map { _ in String(inventor.name().prefix(9)) }
    return try HeatTableSpec(
      text: text, columns: headings, rows: rows, key: shades.map { HeatKey($0, "0.5—2") }, words: words)
  }

  @Test(arguments: [1, 2, 4, 7]) func heatTables(_ columns: Int) throws {
    var seed: UInt64 = 300
    for count in Self.counts {
      for canvas in try Self.canvases() + [CanvasPreset.a4Page.canvas()] {
        seed += 1
        let spec = try heat(count, columns, seed: seed)
        let what = "\(count) × \(columns) cells, \(canvas)"
        let scene: Scene
        do throws(ChartError) {
          scene = try spec.scene(canvas: canvas, measurer: FixedMeasurer())
        } catch {
          guard case .tooManyColumns(columns, let limit) = error, limit < columns else {
            Issue.record("\(what): \(error)")
            continue
          }
          // A canvas that holds less than a slide does, however many pixels that is.
          #expect(columns > 2 && Double(canvas.width) / canvas.ownTextScale < 1600, "\(what)")
          continue
        }
        expectLaws(of: scene, what)
        let shown = count - omitted(scene)
        let texts = scene.textBoxes.filter { $0.role == .value && $0.text != "+10.3" }
        #expect(texts.count == shown * columns, "\(what)")
        #expect(texts.allSatisfy { !$0.isShortened }, "\(what)")
      }
    }
  }
}
