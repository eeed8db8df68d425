import Catalogue
import Schema
import Testing

/// `corrections.csv` as a file.
@Suite struct CorrectionTableTests {
  private static let header = CorrectionTable.header.joined(separator: ",") + "\n"

  private func read(_ rows: String) throws -> (rows: [Correction], codes: [String]) {
    var findings: [Finding] = []
    let rows = try CorrectionTable.read(
      Array((Self.header + rows).utf8), codebook: BuiltinCatalogue.codebook, findings: &findings)
    return (rows, findings.map(\.code))
  }

  @Test func rowsAreReadAsTheyAreWritten() throws {
    let text =
      Self.header + """
        2026-03-01,350823,gdp,growth,actual,2023,override,4.4 exact,4.6,,exact,PT,0,,350823-2024,9:6,印错,张三
        2026-03-01,350823,gdp,growth,target,2024,override,6 about,6,6.5,range,PT,0,,350823-2024,,"上限, 下限",
        2026-03-02,350823,trade,level,actual,2023,drop,52 exact CNY_8,,,,,,,350823-2024,,,
        2026-03-02,350823,gdp,level,actual,2023,accept,526 exact CNY_8,,,,,,,350823-2024,,,

        """
    var findings: [Finding] = []
    let rows = try CorrectionTable.read(
      Array(text.utf8), codebook: BuiltinCatalogue.codebook, findings: &findings)
    #expect(findings.isEmpty)
    #expect(String(decoding: CorrectionTable.write(rows), as: UTF8.self) == text)
  }

  @Test func sourceAndUnitGoWithoutSaying() throws {
    let rows = try read("2026-03-01,350823,gdp,level,actual,2023,override,,526,,,,,,,,,\n").rows
    #expect(rows.first?.source == "350823-2024")
    #expect(rows.first?.unit == ScaledUnit(UnitCode(rawValue: "CNY"), multiplier: 8))
    #expect(rows.first?.value == .number(ExactDecimal(526), .exact))
  }

  @Test(arguments: [
    ("d,350823,gdp,growth,actual,2023,change,4.4,4.6,,,,,,,,,", "malformed"),
    ("d,350823,gdp,growth,actual,2023,override,4.4,viele,,,,,,,,,", "malformed"),
    ("d,350823,gdp,growth,actual,2023,override,4.4,,,,,,,,,,", "malformed"),
    ("d,350823,gdp,growth,actual,2023,accept,,,,,,,,,,,", "malformed"),
    ("d,350823,gdp,growth,actual,2023,override,4.4,6.5,6,range,,,,,,,", "malformed"),
    ("d,350823,gdp,growth,actual,2023,drop,sechs,,,,,,,,,,", "malformed"),
    ("d,999999,gdp,growth,actual,2023,drop,4.4,,,,,,,,,,", "unknown_region"),
    ("d,350823,gdpp,growth,actual,2023,drop,4.4,,,,,,,,,,", "unknown_indicator"),
    ("d,350823,urbanization_rate,growth,actual,2023,drop,4.4,,,,,,,,,,", "foreign_measure"),
    ("d,350823,gdp,level,actual,2023,override,4.4,5,,,T,4,,,,,", "foreign_unit"),
  ])
  func wrongRowsAreFound(_ row: String, _ code: String) throws {
    let found = try read(row + "\n")
    #expect(found.rows.isEmpty)
    #expect(found.codes == [code])
  }
}
