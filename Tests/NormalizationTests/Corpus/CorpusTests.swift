import Schema
import Testing

@testable import Normalization

@Suite struct CorpusTests {
  @Test(arguments: CorpusCase.telling)
  func figures(_ sample: CorpusCase) throws {
    let report = try sample.report.read()
    #expect(report.region.tier == sample.tier)
    let notation = FigureNotation(role: sample.role, year: sample.role == .actual ? 2023 : 2024)
    #expect(notation.lines(report) == sample.figures)
  }

  @Test(arguments: CorpusCase.silent)
  func nothing(_ sample: CorpusCase) throws {
    let report = try sample.report.read()
    #expect(FigureNotation(role: sample.role, year: 2023).lines(report) == [])
  }

  /// A table that is cut short by a typing mistake would pass.
  @Test func tablesAreWhole() {
    #expect(CorpusCase.telling.count > 150)
    #expect(CorpusCase.silent.count > 120)
    #expect(CorpusCase.telling.allSatisfy { !$0.figures.isEmpty })
    #expect(Set(CorpusCase.telling.map(\.tier)).count == Tier.allCases.count)
  }
}
