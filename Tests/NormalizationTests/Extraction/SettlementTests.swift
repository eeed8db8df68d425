import Schema
import Testing

@testable import Normalization

/// Which of two claims counts: the first one named, whichever stands first.
@Suite struct SettlementTests {
  struct Contest: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let winner: Claim
    let loser: Claim
    var isRounding = false
  }

  private static func claim(
    _ value: String, _ bound: Bound = .exact, role: Role = .actual, change: (inout Claim) -> Void = { _ in }
  ) -> Claim {
    var claim = Claim(
      indicator: IndicatorNumber(0), measure: .level, role: role, year: 2023,
      value: .number(ExactDecimal(value) ?? .zero, bound), unit: yuan, status: nil, basis: nil, clause: 0..<1,
      grounds: Grounds(), isAim: false, isVague: false, isOfUnnamedYear: false,
      isOfSecondUnit: false,
      doubt: nil)
    change(&claim)
    return claim
  }

  private static func at(_ offset: Int) -> Range<Int> { offset..<offset + 1 }

  private static let yuan = CompactUnit(.yuan, multiplier: 8)
  private static let dollar = CompactUnit(CompactUnit.Code(9), multiplier: 8)

  static let contests = [
    Contest(
      testDescription: "precise before rounded", winner: claim("2381.6"), loser: claim("2300", .atLeast),
      isRounding: true),
    Contest(
      testDescription: "more digits", winner: claim("2381.62"), loser: claim("2381.6"), isRounding: true),
    Contest(
      testDescription: "exact before about", winner: claim("2381.6"), loser: claim("2400", .about),
      isRounding: true),
    Contest(
      testDescription: "comparable", winner: claim("6.2") { $0.basis = .comparable }, loser: claim("2.0")),
    Contest(
      testDescription: "the preferred unit", winner: claim("371.2"),
      loser: claim("52.3") {
        $0.unit = dollar
        $0.isOfSecondUnit = true
      }, isRounding: true),
    Contest(
      testDescription: "a proper name", winner: claim("4.5"), loser: claim("3.3") { $0.isVague = true },
      isRounding: true),
    Contest(
      testDescription: "the sentence of aims", winner: claim("6", role: .target) { $0.isAim = true },
      loser: claim("7", role: .target)),
    Contest(
      testDescription: "a number before a comparison", winner: claim("6", role: .target),
      loser: claim("0", role: .target) {
        $0.value = .relative(.gdp, .about)
        $0.isAim = true
      }, isRounding: true),
    Contest(
      testDescription: "a named year before a look back", winner: claim("14"),
      loser: claim("64") { $0.isOfUnnamedYear = true }),
    Contest(
      testDescription: "a proper name before the comparable basis", winner: claim("4.5"),
      loser: claim("3.3") {
        $0.isVague = true
        $0.basis = .comparable
      }, isRounding: true),
  ]

  @Test(arguments: contests, [true, false])
  func precedence(_ contest: Contest, _ winnerStandsFirst: Bool) {
    var winner = contest.winner
    var loser = contest.loser
    winner.grounds.figure = Self.at(winnerStandsFirst ? 1 : 9)
    loser.grounds.figure = Self.at(5)
    let settled = Settlement.settle(winnerStandsFirst ? [winner, loser] : [loser, winner])
    #expect(settled.kept == [winner])
    #expect(settled.losers.map(\.dropped) == [loser])
    #expect(settled.losers.map(\.kept) == [winner])
    #expect(Settlement.isRounding(winner, loser) == contest.isRounding)
  }

  @Test func theEarlierOfTwoThatContradict() {
    let first = Self.claim("4.7") { $0.grounds.figure = Self.at(1) }
    let second = Self.claim("4.9") { $0.grounds.figure = Self.at(2) }
    #expect(Settlement.settle([second, first]).kept == [first])
    #expect(!Settlement.isRounding(first, second))
  }

  @Test func equalFiguresLeaveNoLoser() {
    let settled = Settlement.settle([Self.claim("4.7"), Self.claim("4.70")])
    #expect(settled.kept.count == 1 && settled.losers.isEmpty)
  }

  @Test func differentKeysDoNotMeet() {
    let claims = [
      Self.claim("1"), Self.claim("2", role: .target), Self.claim("3") { $0.measure = .growth },
      Self.claim("4") { $0.indicator = IndicatorNumber(1) },
    ]
    #expect(Settlement.settle(claims).kept == claims)
    #expect(Settlement.settle([]).kept == [])
  }
}
