import Testing

@testable import Charts

/// Generated charts of all kinds of lines, on all presets and many sizes: texts keep apart and inside.
@Suite struct LineStressTests {
  private let text = ChartText(
    title: "湖北2020年下降5%，2021年回升到12.9%", subtitle: "地区生产总值比上年增长，%，2015—2025年",
    footers: ["来源：政府工作报告（2016—2026年，共374份）。", "缺少实绩的年份：广东省 2015、2017、2024。"])
  private let words = LineWords(
    target: "短横为当年目标", estimated: "空心点为预计数", shaded: "目标", context: "灰线为其余地区", future: "浅底为只有目标的年份",
    cutAxis: "纵轴不从0开始")

  /// The sizes of the issue, and what documents need.
  private static let canvases: [(name: String, canvas: CanvasSize)] = {
    let sizes = [(480, 360), (800, 600), (1600, 900), (1240, 1754), (4000, 2250)]
    let own = sizes.compactMap { size in
      (try? CanvasSize(width: size.0, height: size.1)).map { ("\(size.0)×\(size.1)", $0) }
    }
    return own
      + CanvasPreset.allCases.compactMap { preset in (try? preset.canvas()).map { (preset.rawValue, $0) } }
  }()

  /// Lays out on all canvases.
  ///
  /// - Returns: on how many it could not be done for want of room.
  private func check(_ spec: some ChartSpec, named: [String] = [], _ what: String) throws -> Int {
    var refused = 0
    for (name, canvas) in LineStressTests.canvases {
      do throws(ChartError) {
        let scene = try spec.scene(canvas: canvas, measurer: FixedMeasurer())
        expectLaws(of: scene, "\(what), \(name)")
        // What stands out is named, if need be in short.
        // Names that share a label are listed.
        let names = Set(
          scene.textBoxes.filter { $0.role == .name }.map {
            $0.text.hasSuffix("、") ? String($0.text.dropLast()) : $0.text
          })
        for wanted in named
        where !names.contains(wanted)
          && !names.contains(where: { $0.hasSuffix("…") && wanted.hasPrefix($0.dropLast()) })
        {
          Issue.record("\(what), \(name): \(wanted) is not named")
        }
      } catch {
        guard case .canvasTooSmall = error else { throw error }
        // A slide and a page always have room.
        #expect(canvas.width < 1000, "\(what), \(name)")
        refused += 1
      }
    }
    return refused
  }

  private func line(
    _ inventor: inout Inventor, _ shape: ValueShape, years: Int, isHighlighted: Bool, hasTargets: Bool
  ) -> LineSeries {
    var values: [Double?] = (0..<years).map { _ in inventor.number(0...3) == 0 ? nil : inventor.value(shape) }
    values[inventor.number(0...(years - 1))] = inventor.value(shape)
    if shape == .onlyOne {
      values = values.indices.map { $0 == 0 || isHighlighted && $0 == years - 1 ? 7 : nil }
    }
    return LineSeries(
      inventor.name(), values: values, estimated: (0..<years).map { _ in inventor.number(0...5) == 0 },
      targets: hasTargets ? (0..<years).map { _ in inventor.flag() ? inventor.value(shape) : nil } : [],
      endNote: inventor.flag() ? "目标5%左右" : "", emphasis: isHighlighted ? .highlighted : .normal)
  }

  @Test(arguments: ValueShape.allCases) func lines(_ shape: ValueShape) throws {
    for count in 1...30 {
      for years in count % 2 == 0 ? [2, 11] : [5, 40] {
        let seed = UInt64(count * 100 + years)
        var inventor = Inventor(seed: seed)
        let needsFocus = count > LineChartSpec.mostEqualSeries || shape == .onlyOne
        let special = needsFocus || seed % 3 == 0 ? inventor.number(0...(count - 1)) : -1
        var series: [LineSeries] = []
        for index in 0..<count {
          series.append(
            line(
              &inventor, shape, years: years, isHighlighted: index == special || index == special + 3,
              hasTargets: seed % 2 == 0))
        }
        guard series.contains(where: { $0.pointCount > 1 }) else { continue }
        let spec = try LineChartSpec(
          text: text, years: Array((2027 - years)...2026), series: series, unit: "%",
          shadedFrom: seed % 5 == 0 ? nil : 2026, baseline: seed % 7 == 0 ? 100 : nil, words: words)
        let focused = series.filter { $0.emphasis == .highlighted }.map(\.name)
        _ = try check(spec, named: focused, "\(count) lines, \(years) years, \(shape)")
      }
    }
  }

  @Test(arguments: ValueShape.allCases) func facets(_ shape: ValueShape) throws {
    for count in 1...12 {
      for (lines, years) in count % 2 == 0 ? [(1, 2), (4, 11)] : [(1, 40), (2, 5), (20, 11)] {
        let seed = UInt64(count * 1000 + lines * 50 + years)
        var inventor = Inventor(seed: seed)
        var panels: [LinePanel] = []
        for _ in 0..<count {
          var series: [LineSeries] = []
          for index in 0..<lines {
            series.append(
              line(
                &inventor, shape, years: years, isHighlighted: lines > 4 && index == 2,
                hasTargets: seed % 2 == 0))
          }
          panels.append(LinePanel(inventor.name(), series: series, unit: "%"))
        }
        let spec = try FacetChartSpec(
          text: text, years: Array((2027 - years)...2026), panels: panels, sharesScale: seed % 3 != 0,
          showsOthers: lines == 1, shadedFrom: seed % 5 == 0 ? nil : 2026, words: words)
        _ = try check(spec, "\(count) panels of \(lines) lines, \(years) years, \(shape)")
      }
    }
  }

  @Test func bumps() throws {
    for count in 1...31 {
      for years in count % 2 == 0 ? [2, 11] : [3, 40] {
        var inventor = Inventor(seed: UInt64(count * 77 + years))
        // Several highlighted lines, so that these too have the same ranks.
        let special = count > LineChartSpec.mostEqualSeries ? inventor.number(0...(count - 1)) : -1
        let focus = special < 0 ? -1 ... -1 : special...(special + count % 4)
        let hasTies = count % 2 == 0
        let lines = (0..<count).map { index in
          var ranks: [Int?] = (0..<years).map { _ in
            inventor.number(0...4) == 0 ? nil : inventor.number(1...(hasTies ? max(1, count / 3) : count))
          }
          ranks[0] = index + 1
          ranks[1] = hasTies ? 1 : count - index
          return RankLine(
            inventor.name(), ranks: ranks, labels: hasTies ? ranks.map { $0.map { "并列\($0)" } ?? "" } : [],
            emphasis: focus.contains(index) ? .highlighted : .normal)
        }
        let spec = try BumpChartSpec(text: text, years: Array((2026 - years)...2025), lines: lines)
        let focused = lines.filter { $0.emphasis == .highlighted }.map(\.name)
        _ = try check(spec, named: focused, "bump of \(count) lines, \(years) years")
      }
    }
  }

  @Test(arguments: ValueShape.allCases) func slopes(_ shape: ValueShape) throws {
    for count in 1...31 {
      var inventor = Inventor(seed: UInt64(count * 13 + 1))
      let special = count > SlopeChartSpec.mostEqualSeries ? inventor.number(0...(count - 1)) : -1
      let lines = (0..<count).map { index in
        SlopeLine(
          inventor.name(), first: index == 0 || inventor.number(0...5) > 0 ? inventor.value(shape) : nil,
          last: index == 0
            ? inventor.value(shape) : shape == .onlyOne && index > 1 ? 7 : inventor.value(shape),
          isFirstEstimated: inventor.flag(), emphasis: index == special ? .highlighted : .normal)
      }
      let spec = try SlopeChartSpec(
        text: text, from: 2020, to: 2025, lines: lines, unit: "%", words: words)
      let focus = lines.filter { $0.emphasis == .highlighted }.map(\.name)
      _ = try check(spec, named: focus, "slope of \(count) lines, \(shape)")
    }
  }

  /// Figures are never cut short, so that long ones take room from the plot, or the chart is refused.
  @Test(arguments: ["9.6%以上", "12,345,678.9亿元左右", "about 41,365.3 ×100m yuan"])
  func longFigures(_ label: String) throws {
    for count in 2...8 {
      var inventor = Inventor(seed: UInt64(count))
      let names = (0..<count).map { _ in inventor.name() }
      let years = Array(2020...2025)
      let series = names.map { name in
        let values = years.map { _ in inventor.value(.mixed) }
        return LineSeries(name, values: values, labels: years.map { _ in label })
      }
      _ = try check(
        LineChartSpec(text: text, years: years, series: series, words: words), "\(count) lines, \(label)")
      let slopes = names.map { name in
        SlopeLine(
          name, first: inventor.value(.mixed), last: inventor.value(.mixed), firstLabel: label,
          lastLabel: label)
      }
      _ = try check(
        SlopeChartSpec(text: text, from: 2020, to: 2025, lines: slopes, words: words),
        "slope of \(count) lines, \(label)")
    }
  }
}
