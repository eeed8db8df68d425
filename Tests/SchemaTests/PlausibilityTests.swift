import Catalogue
import Schema
import Testing

/// Rules of each kind on figures that just pass and just don't.
@Suite struct PlausibilityTests {
  static func figure(
    _ indicator: IndicatorID, _ measure: Measure, _ role: Role, _ year: Int, _ text: String,
    bound: Bound = .exact, basis: Basis? = nil
  ) throws -> Observation {
    let value = try #require(ExactDecimal(text))
    let unit =
      measure == .growth ? ScaledUnit.percent : ScaledUnit(UnitCode(rawValue: "CNY"), multiplier: 8)
    return Observation(
      key: ObservationKey(
        region: try #require(RegionCode("330000")), indicator: indicator, measure: measure, role: role,
        year: year),
      value: .number(value, bound), unit: unit, basis: basis, source: "330000-\(year + 1)")
  }

  static func oddities(_ rules: String, _ figures: [Observation]) throws -> [Oddity] {
    var findings: [Finding] = []
    let table = PlausibilityTable.header.joined(separator: ",") + "\n" + rules + "\n"
    let own = try PlausibilityTable.read(Array(table.utf8), findings: &findings)
    #expect(findings.isEmpty)
    let book = Codebook(indicators: BuiltinCatalogue.codebook.indicators, regions: RegionRegister([]))
    return DataSet(observations: figures.sorted { $0.key < $1.key }, codebook: book.adding(own)).oddities
  }

  @Test func theBuiltInTableIsRead() {
    #expect(BuiltinCatalogue.findings.isEmpty)
    let rules = BuiltinCatalogue.codebook.rules
    #expect(Set(rules.map(\.kind)) == Set(PlausibilityRule.Kind.allCases))
    #expect(Set(rules.map(\.id)).count == rules.count)
    for id in rules.flatMap({ $0.indicators + $0.others }) {
      #expect(BuiltinCatalogue.codebook.indicator(id) != nil, "\(id)")
    }
  }

  @Test(arguments: [("20", 0), ("20.1", 1), ("-10", 0), ("-10.1", 1)])
  func range(_ value: String, _ count: Int) throws {
    let figure = try Self.figure("gdp", .growth, .actual, 2024, value)
    #expect(try Self.oddities("r,range,gdp,growth,,,-10,20,warning", [figure]).count == count)
    #expect(try Self.oddities("r,range,gdp,growth,target,,-10,20,warning", [figure]).isEmpty)
  }

  @Test func aRuleForOneIndicatorStandsInForTheGeneralOne() throws {
    let figure = try Self.figure("fdi", .growth, .actual, 2024, "120")
    #expect(try Self.oddities("all,range,*,growth,,,-100,100,note", [figure]).map(\.rule.id) == ["all"])
    let both = "all,range,*,growth,,,-100,100,note\nown,range,fdi,growth,,,-100,150,note"
    #expect(try Self.oddities(both, [figure]).isEmpty)
  }

  /// 1000 → 1100 is 9.5 to 10.5 % within rounding to tens; growth 6.0 is 5.95 to 6.05.
  @Test(arguments: [
    ("1011", "1100", "6.0", Bound.exact, 0), ("1011", "1109", "6.0", .exact, 0),
    ("1011", "1131", "6.0", .exact, 1),
    ("1011", "1131", "6.0", .about, 1), ("1011", "1131", "6.0", .atLeast, 0),
    ("1011", "1011", "6.0", .exact, 1),
    // 1000 may be anything from 500 to 1500.
    ("1000", "1131", "6.0", .exact, 0),
  ])
  func growthAgainstLevels(_ base: String, _ level: String, _ growth: String, _ bound: Bound, _ count: Int)
    throws
  {
    let figures = [
      try Self.figure("gdp", .level, .actual, 2023, base),
      try Self.figure("gdp", .level, .actual, 2024, level),
      try Self.figure("gdp", .growth, .actual, 2024, growth, bound: bound),
    ]
    let found = try Self.oddities("l,levels,gdp,growth,actual,,-4,4,warning", figures)
    #expect(found.count == count)
    if level == "1131", count == 1 {
      // 1131 / 1.06
      #expect(found.first?.impliedBase == ExactDecimal("1067.0"))
      #expect(found.first?.computed == ExactDecimal("11.9"))
      #expect(found.first?.others.map(\.key.year) == [2024, 2023])
    }
  }

  @Test func comparableGrowthIsNotHeldAgainstLevels() throws {
    let figures = [
      try Self.figure("gdp", .level, .actual, 2023, "1011"),
      try Self.figure("gdp", .level, .actual, 2024, "1231"),
      try Self.figure("gdp", .growth, .actual, 2024, "6.0", basis: .comparable),
    ]
    #expect(try Self.oddities("l,levels,gdp,growth,actual,,-4,4,warning", figures).isEmpty)
  }

  @Test(arguments: [("100.0", 0), ("100.1", 0), ("100.2", 0), ("100.3", 1), ("99.7", 1)])
  func sectorsMakeTheWhole(_ gdp: String, _ count: Int) throws {
    let parts = ["primary_value_added", "secondary_value_added", "tertiary_value_added"]
    var figures = try zip(parts, ["10.0", "40.0", "50.0"]).map { id, value in
      try Self.figure(IndicatorID(rawValue: id), .level, .actual, 2024, value)
    }
    figures.append(try Self.figure("gdp", .level, .actual, 2024, gdp))
    let rule = "s,sum,gdp,level,,\(parts.joined(separator: "|")),,,warning"
    #expect(try Self.oddities(rule, figures).count == count)
    // Where a part is not given nothing is said.
    #expect(try Self.oddities(rule, Array(figures.dropFirst())).isEmpty)
  }

  @Test(arguments: [("33.3", "33.3", 0), ("33.5", "33.3", 1), ("30.1", "33.3", 0)])
  func order(_ rural: String, _ urban: String, _ count: Int) throws {
    let figures = [
      try Self.figure("rural_income", .level, .actual, 2024, rural),
      try Self.figure("urban_income", .level, .actual, 2024, urban),
    ]
    let found = try Self.oddities("o,order,rural_income,level,,urban_income,,,warning", figures)
    #expect(found.count == count)
    #expect(found.first?.others.map(\.key.indicator) ?? ["urban_income"] == ["urban_income"])
  }

  @Test(arguments: [("4.0", 0), ("7.2", 0), ("7.4", 1), ("3.7", 1)])
  func theWholeLiesBetweenItsParts(_ gdp: String, _ count: Int) throws {
    let figures = [
      try Self.figure("primary_value_added", .growth, .actual, 2024, "4.0"),
      try Self.figure("tertiary_value_added", .growth, .actual, 2024, "7.2"),
      try Self.figure("gdp", .growth, .actual, 2024, gdp),
    ]
    let rule = "b,between,gdp,growth,actual,primary_value_added|tertiary_value_added,-0.1,0,warning"
    #expect(try Self.oddities(rule, figures).count == count)
  }

  @Test func quotients() throws {
    let figures = [
      try Self.figure("fdi", .level, .actual, 2023, "100"),
      try Self.figure("fdi", .level, .actual, 2024, "510"),
      try Self.figure("fdi", .level, .target, 2025, "100"),
    ]
    let rules = "l,leap,fdi,level,actual,,0.2,5,warning\nj,jump,fdi,level,target,,0.2,5,note"
    let found = try Self.oddities(rules, figures)
    #expect(found.map(\.rule.id) == ["l", "j"])
    #expect(found.map(\.computed) == [ExactDecimal("5.1"), ExactDecimal("0.196")])
    #expect(found.map(\.isOfTheFigureItself) == [true, true])
  }

  @Test(arguments: [
    "r,range,gdp,growth,,,a,1,note", "r,order,gdp,level,,,,,note", "r,range,gdp,growth,,gdp,0,1,note",
    ",range,gdp,growth,,,0,1,note", "r,range,gdp,growth,both,,0,1,note", "r,range,gdp,growth,,,0,1,bad",
  ])
  func aRuleThatCantBeUnderstoodIsAFinding(_ row: String) throws {
    var findings: [Finding] = []
    let table = PlausibilityTable.header.joined(separator: ",") + "\n" + row + "\n"
    #expect(try PlausibilityTable.read(Array(table.utf8), findings: &findings).isEmpty)
    #expect(findings.map(\.line) == [2])
  }
}
