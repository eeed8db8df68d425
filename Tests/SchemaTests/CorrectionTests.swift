import Schema
import Testing

/// Decisions of a person about figures, and when they hold.
@Suite struct CorrectionTests {
  private static let yuan = ScaledUnit(UnitCode(rawValue: "CNY"), multiplier: 8)

  private static func key(_ year: Int = 2023) throws -> ObservationKey {
    ObservationKey(
      region: try #require(RegionCode("350823")), indicator: "gdp", measure: .growth, role: .actual,
      year: year)
  }

  private static func figure(_ value: String, _ bound: Bound = .exact) throws -> Observation {
    Observation(
      key: try key(), value: .number(try #require(ExactDecimal(value)), bound), unit: .percent,
      status: .normal,
      source: "350823-2024", locator: Locator(major: 3, minor: 7))
  }

  private static func correction(
    _ action: Correction.Action?, expect: String?, value: String? = nil, date: String = "2026-01-01"
  ) throws -> Correction {
    Correction(
      date: date, key: try key(), action: action, expect: expect.flatMap { FigurePattern($0) },
      value: value.flatMap { ExactDecimal($0) }.map { .number($0, .exact) }, unit: value.map { _ in .percent }
    )
  }

  private func apply(
    _ corrections: [Correction], to figures: [Observation], doubtful: [Observation] = []
  ) -> (values: [ObservationValue], outcomes: [CorrectionSheet.Outcome]) {
    let result = CorrectionSheet(corrections).apply(to: figures, doubtful: doubtful, source: "350823-2024")
    return (result.observations.map(\.value), result.results.map(\.outcome))
  }

  @Test func overriding() throws {
    let figures = [try Self.figure("4.4")]
    let right = apply([try Self.correction(.override, expect: "4.4 exact", value: "4.6")], to: figures)
    #expect(right.values == [.number(try #require(ExactDecimal("4.6")), .exact)])
    #expect(right.outcomes == [.applied])
    let wrong = apply([try Self.correction(.override, expect: "4.5", value: "4.6")], to: figures)
    #expect(wrong.values == figures.map(\.value))
    #expect(wrong.outcomes == [.failed(found: figures[0])])
    let hedged = apply([try Self.correction(.override, expect: "4.4 about", value: "4.6")], to: figures)
    #expect(hedged.outcomes == [.failed(found: figures[0])])
  }

  @Test func aCorrectionThatIsNoLongerNeeded() throws {
    let figures = [try Self.figure("4.6")]
    let result = apply([try Self.correction(.override, expect: "4.4", value: "4.6")], to: figures)
    #expect(result.values == figures.map(\.value))
    #expect(result.outcomes == [.obsolete])
  }

  @Test func addingWhatWasNotRead() throws {
    let added = CorrectionSheet([try Self.correction(.override, expect: nil, value: "4.6")])
      .apply(to: [], source: "350823-2024").observations
    #expect(added.map(\.source) == ["350823-2024"])
    #expect(added.map(\.status) == [.normal])
    let present = try Self.figure("4.4")
    let result = apply([try Self.correction(.override, expect: nil, value: "4.6")], to: [present])
    #expect(result.outcomes == [.failed(found: present)])
  }

  @Test func droppingAndAccepting() throws {
    let figure = try Self.figure("4.4")
    let dropped = apply([try Self.correction(.drop, expect: "4.4")], to: [figure])
    #expect(dropped.values.isEmpty && dropped.outcomes == [.applied])
    #expect(apply([try Self.correction(.drop, expect: "4.4")], to: []).outcomes == [.obsolete])
    #expect(apply([try Self.correction(.accept, expect: "4.4")], to: [figure]).outcomes == [.confirmed])
    let taken = apply([try Self.correction(.accept, expect: "4.4")], to: [], doubtful: [figure])
    #expect(taken.values == [figure.value] && taken.outcomes == [.applied])
    #expect(apply([try Self.correction(.accept, expect: "4.4")], to: []).outcomes == [.failed(found: nil)])
  }

  @Test func theLatestDecisionCounts() throws {
    let early = try Self.correction(.drop, expect: "4.4", date: "2026-01-01")
    let late = try Self.correction(.override, expect: "4.4", value: "4.6", date: "2026-02-01")
    for order in [[early, late], [late, early]] {
      #expect(CorrectionSheet(order).corrections == [late])
    }
    let undecided = try Self.correction(nil, expect: "4.4")
    #expect(CorrectionSheet([undecided]).corrections.isEmpty)
    #expect(CorrectionSheet([undecided]).undecidedCount == 1)
  }

  @Test func otherReportsAreLeftAlone() throws {
    let result = CorrectionSheet([try Self.correction(.drop, expect: "4.4")])
      .apply(to: [try Self.figure("4.4")], source: "350823-2025")
    #expect(result.observations.count == 1)
    #expect(result.results.isEmpty)
  }

  @Test(arguments: [
    "4.4 exact", "6 about", "2000 at_least CNY_8", "6..6.5", "-3..-2.5", "gdp at_least", "12 exact UG_M3",
  ])
  func patternsAreReadAsTheyAreWritten(_ text: String) throws {
    #expect(try #require(FigurePattern(text)).description == text)
  }

  @Test(arguments: ["", "six", "6 nearly", "6.5..6", "6 about about", "6 about cny", "about"])
  func noPatterns(_ text: String) {
    #expect(FigurePattern(text) == nil)
  }

  @Test func unitsCount() throws {
    let level = Observation(key: try Self.key(), value: .number(ExactDecimal(20), .exact), unit: Self.yuan)
    #expect(FigurePattern("20")?.matches(level) == true)
    #expect(FigurePattern("20 exact CNY_8")?.matches(level) == true)
    #expect(FigurePattern("20 exact USD_8")?.matches(level) == false)
    #expect(FigurePattern(level).description == "20 exact CNY_8")
  }
}
