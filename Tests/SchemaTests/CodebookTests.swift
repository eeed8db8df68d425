import Schema
import Testing

@Suite struct CodebookTests {
  static let table = """
    indicator,name_zh,name_en,measure,unit,unit_mult,direction,decimals,aliases
    gdp,地区生产总值,Gross Regional Product,level|growth,CNY,8,up,1,GDP|生产总值
    trade,进出口总额,Imports and Exports,level|growth,CNY|USD,8|8,up,1,外贸进出口总额
    pm25,PM2.5平均浓度,Concentration of PM2.5,level|growth,UG_M3,0,down,1,细颗粒物
    cpi,居民消费价格涨幅,Consumer Price Index,growth,PT,0,cap,1,CPI
    """

  static func codebook() throws -> Codebook {
    var findings: [Finding] = []
    let indicators = try IndicatorTable.read(Array(table.utf8), findings: &findings)
    #expect(findings.isEmpty)
    return Codebook(indicators: indicators, regions: RegionRegisterTests.register)
  }

  @Test func indicatorsAreRows() throws {
    let codebook = try Self.codebook()
    let trade = try #require(codebook.indicator("trade"))
    let dollar = ScaledUnit(UnitCode(rawValue: "USD"), multiplier: 8)
    #expect(trade.units == [ScaledUnit(UnitCode(rawValue: "CNY"), multiplier: 8), dollar])
    #expect(trade.unit(of: .growth) == .percent)
    #expect(trade.unit(of: .level) == trade.units.first)
    #expect(codebook.indicator("cpi")?.measures == [.growth])
    #expect(codebook.indicator("cpi")?.direction == .cap)
  }

  @Test(arguments: [
    ("gdp", "gdp"), ("GDP", "gdp"), ("生产总值", "gdp"), ("gross regional product", "gdp"), ("cpi", "cpi"),
    ("pm2.5平均浓度", "pm25"), ("PM2.5平均浓度", "pm25"), ("细颗粒物", "pm25"),
  ])
  func anyNameLeadsToTheIndicator(_ query: String, _ id: IndicatorID) throws {
    #expect(try Self.codebook().indicators(matching: query).map(\.id) == [id])
  }

  @Test func unknownNamesSuggestTheNearest() throws {
    let codebook = try Self.codebook()
    #expect(codebook.indicators(matching: "地区生产总植").isEmpty)
    #expect(codebook.nearestIndicators(to: "地区生产总植").first?.id == "gdp")
    #expect(codebook.nearestIndicators(to: "进出口").first?.id == "trade")
    #expect(codebook.nearestIndicators(to: "zzzzzzzzzzzz").isEmpty)
  }

  @Test func laterRowsWin() throws {
    let codebook = try Self.codebook()
    let gdp = try #require(codebook.indicator("gdp"))
    let renamed = Indicator(
      id: "gdp", nameZH: "总值", nameEN: "Output", measures: gdp.measures, units: gdp.units, direction: .up,
      decimals: 2, aliases: [])
    let overlaid = codebook.overlaid(indicators: [renamed], regions: [])
    #expect(overlaid.indicators.count == codebook.indicators.count)
    #expect(overlaid.indicator("gdp")?.nameZH == "总值")
    #expect(overlaid.indicators(matching: "生产总值").isEmpty)
    #expect(overlaid.regions.regions == codebook.regions.regions)
    let twice = Codebook(indicators: [gdp, renamed], regions: codebook.regions)
    #expect(twice.indicators == [renamed])
  }

  @Test func regionsAreReplacedByCodeAndFirstYear() throws {
    let codebook = try Self.codebook()
    let code = try #require(RegionCode("420600"))
    let renamed = Region(
      code: code, name: "新襄阳市", shortName: "新襄阳", tier: .prefecture, parent: RegionCode("420000"), from: 2010)
    let overlaid = codebook.overlaid(indicators: [], regions: [renamed])
    #expect(overlaid.regions.region(code)?.name == "新襄阳市")
    #expect(overlaid.regions.region(code, year: 2000)?.name == "襄樊市")
    #expect(overlaid.regions.regions.count == codebook.regions.regions.count)
  }

  @Test(arguments: [
    "gdp,x,x,level|speed,CNY,8,up,1,", "gdp,x,x,,CNY,8,up,1,", "gdp,x,x,level,CNY|USD,8,up,1,",
    "gdp,x,x,level,CNY,eight,up,1,", "gdp,x,x,level,CNY,8,sideways,1,", ",x,x,level,CNY,8,up,1,",
    "gdp,x,x,level,CNY,8,up,one,",
  ])
  func rowsThatAreNotUnderstoodAreFindings(_ row: String) throws {
    var findings: [Finding] = []
    let header = IndicatorTable.header.joined(separator: ",")
    let indicators = try IndicatorTable.read(Array("\(header)\n\(row)\n".utf8), findings: &findings)
    #expect(indicators.isEmpty)
    #expect(findings.map(\.code) == ["malformed"])
  }
}
