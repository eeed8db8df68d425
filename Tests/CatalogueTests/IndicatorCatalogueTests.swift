import Catalogue
import Schema
import Testing

@Suite struct IndicatorCatalogueTests {
  static let codebook = BuiltinCatalogue.codebook

  @Test func tablesAreWellFormed() {
    #expect(BuiltinCatalogue.findings == [])
  }

  /// The table of the common schema: id, measures, units, direction.
  @Test(arguments: [
    ("gdp", "level growth", "CNY8", Direction.up), ("primary_value_added", "level growth", "CNY8", .up),
    ("secondary_value_added", "level growth", "CNY8", .up),
    ("tertiary_value_added", "level growth", "CNY8", .up),
    ("industrial_value_added", "level growth", "CNY8", .up),
    ("fixed_asset_investment", "level growth", "CNY8", .up),
    ("retail_sales", "level growth", "CNY8", .up), ("fiscal_revenue", "level growth", "CNY8", .up),
    ("general_budget_revenue", "level growth", "CNY8", .up), ("urban_income", "level growth", "CNY0", .up),
    ("rural_income", "level growth", "CNY0", .up), ("resident_income", "level growth", "CNY0", .up),
    ("trade", "level growth", "CNY8 USD8", .up), ("exports", "level growth", "CNY8 USD8", .up),
    ("fdi", "level growth", "USD8 CNY8", .up), ("cpi", "growth", "PT0", .cap),
    ("surveyed_unemployment", "level", "PT0", .down), ("registered_unemployment", "level", "PT0", .down),
    ("urban_new_jobs", "level", "PS4", .up), ("grain_output", "level growth", "T4", .up),
    ("energy_intensity", "growth", "PT0", .down), ("pm25", "level growth", "UG_M30", .down),
    ("good_air_days_ratio", "level", "PT0", .up), ("rd_intensity", "level", "PT0", .up),
    ("tourist_visits", "level growth", "PS4", .up), ("tourism_revenue", "level growth", "CNY8", .up),
    ("urbanization_rate", "level", "PT0", .up),
  ])
  func core(_ id: String, _ measures: String, _ units: String, _ direction: Direction) throws {
    let indicator = try #require(Self.codebook.indicator(IndicatorID(rawValue: id)))
    #expect(indicator.measures.map(\.rawValue).joined(separator: " ") == measures)
    #expect(indicator.units.map { "\($0.code.rawValue)\($0.multiplier)" }.joined(separator: " ") == units)
    #expect(indicator.direction == direction)
  }

  @Test func idsAreUnique() {
    #expect(Self.codebook.indicators.count >= 27)
    #expect(Set(Self.codebook.indicators.map(\.id)).count == Self.codebook.indicators.count)
  }

  @Test(arguments: codebook.indicators)
  func rowsAreComplete(_ indicator: Indicator) {
    #expect(indicator.id.rawValue.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") })
    #expect(indicator.nameZH.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(indicator.nameEN.first?.isUppercase == true && indicator.nameEN.allSatisfy(\.isASCII))
    #expect((0...3).contains(indicator.decimals))
    #expect(!indicator.aliases.isEmpty && Set(indicator.aliases).count == indicator.aliases.count)
    #expect(!indicator.aliases.contains(indicator.nameZH))
    #expect(Set(indicator.measures).count == indicator.measures.count && !indicator.units.isEmpty)
    #expect(indicator.units.allSatisfy { [0, 4, 8].contains($0.multiplier) })
    #expect(indicator.unit(of: .growth) == .percent)
  }

  /// What a user types leads to one indicator.
  @Test(arguments: codebook.indicators)
  func everyNameIsItsOwn(_ indicator: Indicator) {
    for name in [indicator.id.rawValue, indicator.nameZH, indicator.nameEN] + indicator.aliases {
      #expect(Self.codebook.indicators(matching: name).map(\.id) == [indicator.id], "\(name)")
    }
  }
}
