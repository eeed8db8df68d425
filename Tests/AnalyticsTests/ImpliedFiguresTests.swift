import Schema
import Testing

@testable import Analytics

@Suite struct ImpliedFiguresTests {
  static let fujian = region("350000")

  @Test func growthByLevels() throws {
    let analysis = Fixture.analysis([
      actual("350000", 2022, "800", of: "gdp", .level), actual("350000", 2023, "1000", of: "gdp", .level),
      actual("350000", 2024, ">900", of: "gdp", .level),
      actual("350000", 2025, "120", of: "gdp", .level, unit: Fixture.dollar),
    ])
    let growth = (2022...2025).map { analysis.computedGrowth(Self.fujian, "gdp", year: $0) }
    #expect(growth.map { $0?.value } == [nil, number("25"), number("-10"), nil])
    #expect(growth.map { $0?.isHedged } == [nil, false, true, nil])
    #expect(growth[1]?.base.key.year == 2022 && growth[1]?.level.key.year == 2023)
  }

  /// 100 · 1.1 = 110; 110 · 0.9 = 99; back from 100 by 25 %: 80.
  @Test func chainsGoBothWays() {
    let analysis = Fixture.analysis([
      actual("350000", 2020, "25"), actual("350000", 2021, "10"), actual("350000", 2022, "~-10"),
    ])
    let chain = analysis.chainedIndex(Self.fujian, "gdp", base: 2020, years: 2019...2023)
    #expect(
      chain.links.mapValues(\.value) == [
        2019: number("80"), 2020: number("100"), 2021: number("110"), 2022: number("99"),
      ])
    #expect(chain.links.filter(\.value.isHedged).map(\.key) == [2022])
    // No report states growth after 2022: the data end, the chain is not broken.
    #expect(chain.breaks.isEmpty)
  }

  @Test func aMissingYearEndsTheChainAndIsNotFilled() {
    let analysis = Fixture.analysis([
      actual("350000", 2018, "5"), actual("350000", 2020, "5"), actual("350000", 2021, "5"),
      actual("350000", 2023, "5", basis: .comparable), target("350000", 2022, "6"),
    ])
    let chain = analysis.chainedIndex(Self.fujian, "gdp", base: 2020, years: 2017...2023)
    #expect(Set(chain.links.keys) == [2019, 2020, 2021])
    #expect(chain.breaks.map(\.year) == [2019, 2022])
    #expect(chain.bases == [nil])
  }

  @Test func mixedBasesAreKnown() {
    let analysis = Fixture.analysis([
      actual("350000", 2021, "5", basis: .comparable), actual("350000", 2022, "5"),
    ])
    let chain = analysis.chainedIndex(Self.fujian, "gdp", base: 2020, years: 2020...2022)
    #expect(chain.bases == [.comparable, nil])
  }

  @Test func aFallToNothingHasNoYearBefore() {
    let analysis = Fixture.analysis([actual("350000", 2019, "5"), actual("350000", 2020, "-100")])
    let chain = analysis.chainedIndex(Self.fujian, "gdp", base: 2020, years: 2019...2020)
    #expect(Set(chain.links.keys) == [2020])
    #expect(chain.breaks.map(\.year) == [2020])
  }
}
