import Schema
import Testing

@Suite struct DataSetTests {
  static let header = ObservationTable.header.joined(separator: ",") + "\n"

  static let table =
    header + """
      350823,cpi,growth,target,2025,,,at_most,PT,0,national,,,350823-2025,15:2
      350823,gdp,growth,actual,2024,6.0,,exact,PT,0,,E,comparable,350823-2025,12:7
      350823,gdp,growth,target,2025,5.5,6,range,PT,0,,,,350823-2025,14:3
      350823,gdp,level,actual,2024,512.50,,at_least,CNY,8,,A,,350823-2025,12:1
      350823,pm25,growth,target,2025,-3,-2.5,range,PT,0,,,,350823-2025,

      """

  @Test func whatIsWrittenReadsBackEqual() throws {
    let (dataSet, findings) = try read(Self.table)
    #expect(findings.isEmpty)
    #expect(dataSet.observations.count == 5)
    #expect(String(decoding: ObservationTable.write(dataSet.observations), as: UTF8.self) == Self.table)
  }

  @Test func fieldsArriveWhereTheyBelong() throws {
    let dataSet = try read(Self.table).dataSet
    let county = try #require(RegionCode("350823"))
    let actual = try #require(dataSet.observation(county, "gdp", .growth, .actual, 2024))
    #expect(actual.value == .number(decimal("6.0"), .exact))
    #expect(actual.value.low?.description == "6.0")
    #expect(actual.status == .estimated)
    #expect(actual.basis == .comparable)
    #expect(actual.source == "350823-2025")
    #expect(actual.locator == Locator(major: 12, minor: 7))
    let target = try #require(dataSet.observation(county, "gdp", .growth, .target, 2025))
    #expect(target.value == .range(decimal("5.5"), decimal("6")))
    #expect(
      dataSet.observation(county, "cpi", .growth, .target, 2025)?.value == .relative(.national, .atMost))
    #expect(dataSet.observation(county, "gdp", .growth, .actual, 2025) == nil)
  }

  @Test func yearsOfAnIndicatorAreAskedOfItsKeys() throws {
    let dataSet = try read(Self.table).dataSet
    let county = try #require(RegionCode("350823"))
    #expect(dataSet.years(of: "gdp", .growth, in: [county, .nation]) == 2024...2025)
    #expect(dataSet.years(of: "gdp", .level, in: [county]) == 2024...2024)
    #expect(dataSet.years(of: "pm25", .level, in: [county]) == nil)
    #expect(dataSet.years(of: "gdp", .growth, in: [.nation]) == nil)
    #expect(dataSet.years(of: "happiness", .growth, in: [county]) == nil)
  }

  @Test(arguments: [
    ("350823-2025", 2025), ("a-b-1999", 1999), ("2001", 2001), ("350823-25", 2022), ("350823_2025", 2022),
    ("x2001", 2022), ("350823--202", 2022), ("350823-0000", 2022), ("", 2022),
  ])
  func theYearOfAReportIsTheEndOfItsId(_ source: String, _ year: Int) throws {
    let table = Self.header + "350823,gdp,growth,actual,2021,5,,exact,PT,0,,A,,\(source),\n"
    let dataSet = try read(table).dataSet
    let observation = try #require(dataSet.observations.first)
    #expect(dataSet.reportYear(of: observation) == year)
  }

  @Test func columnsAreFoundByNameAndSomeMayBeAbsent() throws {
    let table = """
      unit_mult,unit,value,year,role,measure,indicator,region,remark
      8,CNY,500,2024,actual,level,gdp,350823,"kept, not read"
      """
    let (dataSet, findings) = try read(table)
    #expect(findings.isEmpty)
    #expect(dataSet.observations.first?.value == .number(decimal("500"), .exact))
    #expect(throws: DataSetError(file: "observations.csv", problem: .missingColumn("unit"))) {
      try read("region,indicator,measure,role,year,value\n")
    }
  }

  @Test(arguments: [
    ("350823,gdp,growth,actual,2024,6,,exact,PT,0,,A,,x,1:1", nil),
    ("35082,gdp,growth,actual,2024,6,,exact,PT,0,,A,,,", "malformed"),
    ("350823,,growth,actual,2024,6,,exact,PT,0,,A,,,", "malformed"),
    ("350823,gdp,speed,actual,2024,6,,exact,PT,0,,A,,,", "malformed"),
    ("350823,gdp,growth,hoped,2024,6,,exact,PT,0,,A,,,", "malformed"),
    ("350823,gdp,growth,actual,24,6,,exact,PT,0,,A,,,", "malformed"),
    ("350823,gdp,growth,actual,2024,6%,,exact,PT,0,,A,,,", "malformed"),
    ("350823,gdp,growth,actual,2024,,,exact,PT,0,,A,,,", "malformed"),
    ("350823,gdp,growth,actual,2024,,,about,PT,0,gdp,A,,,", "malformed"),
    ("350823,gdp,growth,target,2024,,,about,PT,0,county,,,,", "malformed"),
    ("350823,gdp,growth,target,2024,6,,about,PT,0,gdp,,,,", "malformed"),
    ("350823,gdp,growth,target,2024,,6,about,PT,0,gdp,,,,", "malformed"),
    ("350823,gdp,growth,target,2024,6,5,range,PT,0,,,,,", "malformed"),
    ("350823,gdp,growth,target,2024,6,6,range,PT,0,,,,,", "malformed"),
    ("350823,gdp,growth,target,2024,5,,range,PT,0,,,,,", "malformed"),
    ("350823,gdp,growth,target,2024,5,6,exact,PT,0,,,,,", "malformed"),
    ("350823,gdp,growth,target,2024,5,,roughly,PT,0,,,,,", "malformed"),
    ("350823,gdp,growth,actual,2024,6,,exact,,0,,A,,,", "malformed"),
    ("350823,gdp,growth,actual,2024,6,,exact,PT,,,A,,,", "malformed"),
    ("350823,gdp,growth,actual,2024,6,,exact,PT,0,,X,,,", "malformed"),
    ("350823,gdp,growth,actual,2024,6,,exact,PT,0,,A,guessed,,", "malformed"),
    ("350823,gdp,growth,actual,2024,6,,exact,PT,0,,A,,,here", "malformed"),
    ("999999,gdp,growth,actual,2024,6,,exact,PT,0,,A,,,", "unknown_region"),
    ("350823,joy,growth,actual,2024,6,,exact,PT,0,,A,,,", "unknown_indicator"),
    ("350823,cpi,level,actual,2024,6,,exact,PT,0,,A,,,", "foreign_measure"),
    ("350823,gdp,level,actual,2024,6,,exact,CNY,4,,A,,,", "foreign_unit"),
    ("350823,gdp,growth,actual,2024,6,,exact,CNY,8,,A,,,", "foreign_unit"),
  ])
  func eachRowIsChecked(_ row: String, _ code: String?) throws {
    let (dataSet, findings) = try read(Self.header + row + "\n")
    #expect(findings.map(\.code) == [code].compactMap { $0 })
    #expect(findings.allSatisfy { $0.severity == .error })
    #expect(dataSet.observations.count == (code == nil ? 1 : 0))
  }

  @Test func rowsAreUniqueAndSorted() throws {
    let row = { (year: Int, value: String) in
      "350823,gdp,growth,actual,\(year),\(value),,exact,PT,0,,A,,,\n"
    }
    let twice = try read(Self.header + row(2024, "6") + row(2024, "7"))
    #expect(twice.findings.map(\.code) == ["duplicate_key"])
    #expect(twice.dataSet.observations.map(\.value.low) == [decimal("6")])
    let unsorted = try read(Self.header + row(2024, "6") + row(2023, "7") + row(2022, "8"))
    #expect(unsorted.findings.map(\.kind) == [.unsorted(line: 3)])
    #expect(unsorted.findings.map(\.severity) == [.warning])
    #expect(unsorted.dataSet.observations.map(\.key.year) == [2022, 2023, 2024])
  }

  @Test func sourcesMustBeKnownIfThereIsAList() throws {
    let sources = "source,region,year\n350823-2024,350823,2024\nbad,350823,soon\n"
    let (dataSet, findings) = try read(Self.table, sources: sources)
    #expect(Set(findings.map(\.code)) == ["unknown_source", "malformed"])
    #expect(dataSet.observations.isEmpty)
    #expect(dataSet.sources["350823-2024"]?.year == 2024)
  }

  @Test func aDataSetsOwnNamesWin() throws {
    let files = DataSetFiles(
      observations: Array((Self.header + "350899,joy,level,actual,2024,6,,exact,PT,0,,A,,,\n").utf8),
      regions: Array("region,name,tier,parent\n350899,新县,county,350800\n".utf8),
      indicators: Array(
        (IndicatorTable.header.joined(separator: ",") + "\njoy,幸福,Joy,level,PT,0,up,1,\n").utf8))
    let (dataSet, findings) = try DataSet.read(files, codebook: CodebookTests.codebook())
    #expect(findings.isEmpty)
    #expect(dataSet.observations.count == 1)
    #expect(dataSet.codebook.indicator("gdp") != nil)
  }

  @Test func aBrokenFileIsNamed() {
    #expect(throws: DataSetError(file: "sources.csv", problem: .missingColumn("region"))) {
      try read(Self.table, sources: "source,year\n")
    }
    #expect(throws: DataSetError(file: "observations.csv", problem: .empty)) { try read("") }
  }

  @Test func sourcesAreWrittenById() throws {
    let sources = """
      source,region,year,title,issuer,date,address,file,sha256
      350823-2024,350823,2024,"上杭县, 2024",县政府,2024-01-05,https://example.org,a.txt,ab12
      350823-2025,350823,2025,,,,,,

      """
    var findings: [Finding] = []
    let read = try SourceTable.read(Array(sources.utf8), findings: &findings)
    #expect(findings.isEmpty)
    #expect(String(decoding: SourceTable.write(read.reversed()), as: UTF8.self) == sources)
  }

  private func read(
    _ observations: String, sources: String? = nil
  ) throws -> (dataSet: DataSet, findings: [Finding]) {
    let files = DataSetFiles(
      observations: Array(observations.utf8), sources: sources.map { Array($0.utf8) })
    return try DataSet.read(files, codebook: CodebookTests.codebook())
  }
}
