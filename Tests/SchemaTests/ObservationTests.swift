import Schema
import Testing

@Suite struct ObservationTests {
  @Test(arguments: [("1:1", 1, 1), ("12:34", 12, 34)])
  func placesAreRead(_ text: String, _ major: Int, _ minor: Int) {
    #expect(Locator(text) == Locator(major: major, minor: minor))
    #expect(Locator(text)?.description == text)
  }

  @Test(arguments: ["", "1", "1:", ":1", "0:1", "1:0", "1:2:3", "a:b", "-1:2"])
  func otherTextIsNoPlace(_ text: String) {
    #expect(Locator(text) == nil)
  }

  @Test func keysAreSortedLikeTheTextOfTheirColumns() throws {
    let codes = try ["100000", "350823"].map { try #require(RegionCode($0)) }
    var keys: [ObservationKey] = []
    for region in codes {
      for indicator: IndicatorID in ["cpi", "gdp"] {
        for measure in Measure.allCases {
          for role in Role.allCases {
            for year in [2023, 2024] {
              keys.append(
                ObservationKey(
                  region: region, indicator: indicator, measure: measure, role: role, year: year))
            }
          }
        }
      }
    }
    let text = { (key: ObservationKey) in
      "\(key.region),\(key.indicator),\(key.measure.rawValue),\(key.role.rawValue),\(key.year)"
    }
    #expect(keys.sorted().map(text) == keys.map(text).sorted())
  }

  @Test func valuesTellTheirParts() {
    let range = ObservationValue.range(decimal("5"), decimal("6"))
    #expect(range.bound == .range)
    #expect(range.low == decimal("5"))
    #expect(range.high == decimal("6"))
    let relative = ObservationValue.relative(.gdp, .atLeast)
    #expect(relative.low == nil)
    #expect(relative.reference == .gdp)
    #expect(relative.bound == .atLeast)
    #expect(ObservationValue.number(decimal("5"), .about).high == nil)
  }

  @Test func severitiesAreOrdered() {
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
  }
}
