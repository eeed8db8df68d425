import Testing

@testable import Charts

@Suite struct ValidationTests {
  private let text = ChartText(title: "题")

  @Test func barsNeedAValue() {
    #expect(throws: ChartError.noData) { try BarChartSpec(text: text, rows: []) }
    #expect(throws: ChartError.noData) {
      try BarChartSpec(text: text, rows: [BarRow("甲", value: nil, valueLabel: "未公布")])
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300]) func barsNeedFiniteNumbers(_ value: Double) {
    #expect(throws: ChartError.notFinite(label: "甲")) {
      try BarChartSpec(text: text, rows: [BarRow("甲", value: value, valueLabel: "")])
    }
    #expect(throws: ChartError.notFinite(label: "甲")) {
      try BarChartSpec(
        text: text,
        rows: [BarRow("甲", value: 1, valueLabel: "", target: TargetMark(value: 1, kind: .range(high: value)))]
      )
    }
    #expect(throws: ChartError.notFinite(label: "中位数")) {
      try BarChartSpec(
        text: text, rows: [BarRow("甲", value: 1, valueLabel: "")],
        references: [ReferenceLine(value: value, label: "中位数")])
    }
  }

  @Test func groupsNeedOneValueForEachSeries() {
    #expect(throws: ChartError.unevenValues(label: "甲", expected: 2, found: 1)) {
      try BarChartSpec(text: text, series: ["城镇", "农村"], rows: [BarRow("甲", value: 1, valueLabel: "1")])
    }
    #expect(throws: ChartError.tooManySeries(count: 5, limit: 4)) {
      try BarChartSpec(
        text: text, series: ["一", "二", "三", "四", "五"], rows: [BarRow("甲", value: 1, valueLabel: "1")])
    }
  }

  @Test func linesNeedTwoPoints() {
    #expect(throws: ChartError.noData) { try LineChartSpec(text: text, years: [2024], series: []) }
    #expect(throws: ChartError.tooFewPoints(series: "甲", count: 1)) {
      try LineChartSpec(text: text, years: [2023, 2024], series: [LineSeries("甲", values: [1, nil])])
    }
    #expect(throws: ChartError.tooFewPoints(series: "乙", count: 0)) {
      try LineChartSpec(
        text: text, years: [2023, 2024],
        series: [LineSeries("甲", values: [1, 2]), LineSeries("乙", values: [nil, nil])])
    }
  }

  @Test func linesNeedOneValueForEachYear() {
    #expect(throws: ChartError.unevenValues(label: "甲", expected: 2, found: 3)) {
      try LineChartSpec(text: text, years: [2023, 2024], series: [LineSeries("甲", values: [1, 2, 3])])
    }
    #expect(throws: ChartError.unevenValues(label: "甲", expected: 2, found: 1)) {
      try LineChartSpec(
        text: text, years: [2023, 2024], series: [LineSeries("甲", values: [1, 2], targets: [1])])
    }
    #expect(throws: ChartError.unorderedYears(2024, 2024)) {
      try LineChartSpec(text: text, years: [2024, 2024], series: [LineSeries("甲", values: [1, 2])])
    }
    #expect(throws: ChartError.notFinite(label: "甲")) {
      try LineChartSpec(text: text, years: [2023, 2024], series: [LineSeries("甲", values: [1, .nan])])
    }
  }

  @Test func linesThatCanNotBeToldApartAreRefused() throws {
    let line = LineSeries("甲", values: [1, 2])
    #expect(throws: ChartError.tooManySeries(count: 9, limit: 8)) {
      try LineChartSpec(text: text, years: [2023, 2024], series: Array(repeating: line, count: 9))
    }
    // As the ground of a highlighted line many are fine, but not many highlighted ones.
    let focus = LineSeries("乙", values: [1, 2], emphasis: .highlighted)
    _ = try LineChartSpec(
      text: text, years: [2023, 2024], series: [focus] + Array(repeating: line, count: 30))
    #expect(throws: ChartError.tooManySeries(count: 9, limit: 8)) {
      try LineChartSpec(
        text: text, years: [2023, 2024], series: Array(repeating: focus, count: 9) + [line])
    }
    #expect(throws: ChartError.tooManySeries(count: 41, limit: 40)) {
      try LineChartSpec(
        text: text, years: [2023, 2024], series: [focus] + Array(repeating: line, count: 40))
    }
  }

  @Test(arguments: [(0, 900), (1600, -1), (10_001, 10), (8000, 8000), (Int.max, Int.max)])
  func absurdSizesAreRefused(_ width: Int, _ height: Int) {
    #expect(throws: ChartError.self) { try CanvasSize(width: width, height: height) }
  }

  @Test(arguments: [(1, 1), (199, 900), (220, 160)]) func contentsThatDontFitAreRefused(
    _ width: Int, _ height: Int
  ) throws {
    let canvas = try CanvasSize(width: width, height: height)
    let long = ChartText(title: "标题", footers: [String(repeating: "注释", count: 150)])
    let spec = try BarChartSpec(text: long, rows: [BarRow("甲", value: 1, valueLabel: "1")])
    #expect(throws: ChartError.canvasTooSmall(width: width, height: height)) {
      try spec.scene(canvas: canvas, measurer: FixedMeasurer())
    }
  }
}
