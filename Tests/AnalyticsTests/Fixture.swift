import Schema

@testable import Analytics

/// A small made-up country: a few real names, invented figures.
enum Fixture {
  static let register = RegionRegister([
    unit("100000", "全国", .nation, nil),
    unit("110000", "北京市", .province, "100000"), unit("110101", "东城区", .county, "110000"),
    unit("330000", "浙江省", .province, "100000"), unit("340000", "安徽省", .province, "100000"),
    unit("350000", "福建省", .province, "100000"), unit("360000", "江西省", .province, "100000"),
    unit("370000", "山东省", .province, "100000"),
    unit("350100", "福州市", .prefecture, "350000"), unit("350800", "龙岩市", .prefecture, "350000"),
    unit("350821", "长汀县", .county, "350800"), unit("350823", "上杭县", .county, "350800"),
    unit("350822", "永定县", .county, "350800", to: 2014),
    unit("350803", "永定区", .county, "350800", from: 2015),
    unit("710000", "台湾省", .province, "100000"), unit("810000", "香港特别行政区", .province, "100000"),
    unit("810001", "中西区", .county, "810000"),
  ])

  static let indicators = [
    indicator("gdp", .up, [yuan]), indicator("resident_income", .up, [ScaledUnit(UnitCode(rawValue: "CNY"))]),
    indicator("trade", .up, [yuan, dollar]), indicator("cpi", .cap, [.percent], [.growth]),
    indicator("surveyed_unemployment", .down, [.percent], [.level]),
    indicator("pm25", .down, [ScaledUnit(UnitCode(rawValue: "UG_M3"))]),
    indicator("good_air_days_ratio", .up, [.percent], [.level]),
  ]

  static let yuan = ScaledUnit(UnitCode(rawValue: "CNY"), multiplier: 8)
  static let dollar = ScaledUnit(UnitCode(rawValue: "USD"), multiplier: 8)
  static let codebook = Codebook(indicators: indicators, regions: register)

  static func dataSet(_ observations: [Observation], sources: [Source] = []) -> DataSet {
    DataSet(observations: observations, sources: sources, codebook: codebook)
  }

  static func analysis(_ observations: [Observation], sources: [Source] = []) -> Analysis {
    Analysis(dataSet(observations, sources: sources))
  }

  static func indicator(
    _ id: String, _ direction: Direction, _ units: [ScaledUnit], _ measures: [Measure] = [.level, .growth]
  ) -> Indicator {
    Indicator(
      id: IndicatorID(rawValue: id), nameZH: id, nameEN: id, measures: measures, units: units,
      direction: direction, decimals: 1, aliases: [])
  }

  private static func unit(
    _ code: String, _ name: String, _ tier: Tier, _ parent: String?, from: Int? = nil, to: Int? = nil
  ) -> Region {
    Region(
      code: region(code), name: name, shortName: String(name.dropLast()), tier: tier,
      parent: parent.map(region),
      from: from, to: to)
  }
}

/// A code that the test writes out itself.
func region(_ code: String) -> RegionCode { RegionCode(code) ?? .nation }

/// A number that the test writes out itself; nonsense becomes a number that no test expects.
func number(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? ExactDecimal(-987_654_321) }

/// A value in short: a number, or one with a hedge before it.
///
/// `5.3`, `~5.3` (about), `>5.3` (at least), `<5.3` (at most), `5.0…5.5`, `=gdp`, `>gdp`, `=provincial`.
func value(_ text: String) -> ObservationValue {
  let ends = text.split(separator: "…").map(String.init)
  if ends.count == 2 { return .range(number(ends[0]), number(ends[1])) }
  let bounds: [Character: Bound] = ["~": .about, ">": .atLeast, "<": .atMost, "=": .about]
  let bound = text.first.flatMap { bounds[$0] }
  let rest = String(bound == nil ? text : String(text.dropFirst()))
  if let reference = RelativeReference(rawValue: rest) { return .relative(reference, bound ?? .about) }
  return .number(number(rest), bound ?? .exact)
}

/// An actual of `year`, from the report of the year after.
func actual(
  _ code: String, _ year: Int, _ text: String, of indicator: IndicatorID = "gdp",
  _ measure: Measure = .growth,
  unit: ScaledUnit? = nil, basis: Basis? = nil, status: ObservationStatus = .normal, source: String? = nil
) -> Observation {
  Observation(
    key: ObservationKey(
      region: region(code), indicator: indicator, measure: measure, role: .actual, year: year),
    value: value(text), unit: unit ?? ordinaryUnit(indicator, measure), status: status, basis: basis,
    source: source ?? "\(code)-\(year + 1)")
}

/// A target for `year`, from the report of that year.
func target(
  _ code: String, _ year: Int, _ text: String, of indicator: IndicatorID = "gdp",
  _ measure: Measure = .growth,
  unit: ScaledUnit? = nil, basis: Basis? = nil, source: String? = nil
) -> Observation {
  let relative = value(text).reference != nil
  return Observation(
    key: ObservationKey(
      region: region(code), indicator: indicator, measure: measure, role: .target, year: year),
    value: value(text), unit: unit ?? (relative ? .percent : ordinaryUnit(indicator, measure)), basis: basis,
    source: source ?? "\(code)-\(year)")
}

private func ordinaryUnit(_ indicator: IndicatorID, _ measure: Measure) -> ScaledUnit {
  Fixture.codebook.indicator(indicator)?.unit(of: measure) ?? .percent
}

extension Ranking {
  /// `1 福建省 0.3` and so on: who, where, by how much.
  var lines: [String] {
    ranked.map { "\($0.rank.map(String.init) ?? "-") \($0.region.name) \($0.score?.description ?? "-")" }
  }

  /// `江西省 no_target` and so on.
  var below: [String] { unranked.map { "\($0.region.name) \($0.reason?.code ?? "-")" } }
}
