import Testing

@testable import Charts

@Suite struct AxisTicksTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let low: Double
    let high: Double
    let target: Int
    let labels: [String]
    var testDescription: String { "\(low)...\(high)" }
  }

  static let cases = [
    Case(low: 0, high: 100, target: 5, labels: ["0", "20", "40", "60", "80", "100"]),
    Case(low: 0, high: 1, target: 6, labels: ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
    Case(low: -5, high: 12.9, target: 5, labels: ["−5", "0", "5", "10", "15"]),
    Case(low: 4.9, high: 5.6, target: 4, labels: ["5", "5.2", "5.4", "5.6"]),
    Case(low: 0, high: 12_345_678.9, target: 4, labels: ["0", "5,000,000", "10,000,000", "15,000,000"]),
    Case(low: 1e-15, high: 9e-15, target: 3, labels: ["0", "0.000000000000005", "0.00000000000001"]),
    Case(low: -99.9, high: -0.1, target: 5, labels: ["−100", "−80", "−60", "−40", "−20", "0"]),
    Case(low: 0, high: 0, target: 3, labels: ["0", "0.5", "1"]),
  ]

  @Test(arguments: cases) func ticksAreNice(_ example: Case) {
    let ticks = AxisTicks(low: example.low, high: example.high, target: example.target)
    #expect(ticks.labels == example.labels)
  }

  /// 1, 2 and 5 are what readers expect; 2.5 stands in where they would leave two ticks.
  @Test func stepsAreOneTwoOrFive() {
    for low in stride(from: -30.0, through: 30.0, by: 1.3) {
      for span in [0.07, 0.9, 3.3, 12, 47, 810, 26_000] {
        for target in 2...8 {
          let ticks = AxisTicks(low: low, high: low + span, target: target)
          #expect(
            ticks.values.count <= (target > 2 ? target + 1 : 2), "\(low) \(span) \(target) \(ticks.labels)")
          guard ticks.values.count > 3 else { continue }
          #expect([10, 50, 20].contains(ticks.mantissa), "\(low) \(span) \(target) \(ticks.labels)")
        }
      }
    }
  }

  @Test(arguments: [5.3, -5.3, 12_345_678.9, 1e-9, 9e14]) func equalEndsHaveRoomAround(_ value: Double) {
    let ticks = AxisTicks(low: value, high: value, target: 4)
    #expect(ticks.values.count >= 2)
    #expect((ticks.values.first ?? 0) <= (ticks.values.last ?? 0))
    #expect(ticks.values.contains { abs($0 - value) <= abs(value) * 0.2 })
  }

  /// 5.3 + 0.1 + … in floating point drifts; labels come from whole multiples.
  @Test func labelsNeverShowRoundingErrors() {
    for start in stride(from: -20.0, through: 20.0, by: 0.7) {
      for span in [0.01, 0.3, 1.1, 7, 93, 12_345.6] {
        let ticks = AxisTicks(low: start, high: start + span, target: 6)
        #expect(ticks.labels.allSatisfy { $0.count <= 8 }, "\(start) \(span) \(ticks.labels)")
        #expect(Set(ticks.labels).count == ticks.labels.count)
        #expect((3...12).contains(ticks.labels.count), "\(start) \(span) \(ticks.labels)")
        let step = ticks.values[1] - ticks.values[0]
        let ends = (ticks.values[0], ticks.values[ticks.values.count - 1])
        #expect(abs(ends.0 - start) <= step * 1.001 && abs(ends.1 - start - span) <= step * 1.001)
        for (value, label) in zip(ticks.values, ticks.labels) {
          let plain = label.filter { $0 != "," }.map { $0 == "−" ? "-" : $0 }
          #expect(Double(String(plain)) == value)
        }
      }
    }
  }

  @Test func numbersAreWrittenInTheHouseStyle() {
    #expect(NumberText.rounded(-5, decimals: 1) == "−5.0")
    #expect(NumberText.rounded(-0.04, decimals: 1) == "0.0")
    #expect(NumberText.rounded(12_345_678.9, decimals: 1) == "12,345,678.9")
    #expect(NumberText.rounded(999.96, decimals: 1) == "1,000.0")
    #expect(NumberText.exact(-53, exponent: -1) == "−5.3")
    #expect(NumberText.exact(50, exponent: -1) == "5")
    #expect(NumberText.exact(0, exponent: 6) == "0")
  }

  @Test func yearsAreAllShownUpToTwelveElseRegularlyWithBothEnds() {
    let eleven = Array(2015...2025)
    #expect(YearTicks.choose(eleven, spacing: 50, perYear: 100) == eleven)
    #expect(YearTicks.choose(eleven, spacing: 50, perYear: 40) == [2015, 2017, 2019, 2021, 2023, 2025])
    let long = YearTicks.choose(Array(2000...2024), spacing: 50, perYear: 40)
    #expect(long.first == 2000 && long.last == 2024 && long.count == 13)
    let odd = YearTicks.choose(Array(2000...2023), spacing: 90, perYear: 20)
    #expect(odd.first == 2000 && odd.last == 2023)
    #expect(zip(odd, odd.dropFirst()).allSatisfy { $1 - $0 >= 5 })
  }
}
