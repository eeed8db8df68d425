import Schema
import Testing

@testable import Catalogue

@Suite struct RegionCatalogueTests {
  @Test func theTableIsOfTheFormThatIsReadFast() throws {
    var findings: [Finding] = []
    let regions = try #require(RegionTable.ordinary(builtinRegions))
    #expect(try regions == RegionTable.read(Array(builtinRegions.utf8), findings: &findings))
    #expect(regions.count > 6000)
  }

  static let register = BuiltinCatalogue.codebook.regions

  /// As the Ministry of Civil Affairs counts them; Taiwan, Hong Kong and Macau among the provinces.
  @Test(arguments: [(Tier.nation, 1), (.province, 34), (.prefecture, 333), (.county, 2847)])
  func unitsOfToday(_ tier: Tier, _ count: Int) {
    let current = Self.register.regions.filter {
      $0.tier == tier && $0.exists(in: nil) && !Self.isSpecial($0)
    }
    #expect(Set(current.map(\.code)).count == count)
    #expect(current.count == count, "one row a unit")
  }

  /// The districts of Hong Kong and Macau and the cities and counties of Taiwan are not among the counted ones.
  private static func isSpecial(_ region: Region) -> Bool {
    region.tier > .province && ["71", "81", "82"].contains(region.code.description.prefix(2))
  }

  @Test func parentsExistAndStandHigher() throws {
    for region in Self.register.regions {
      guard let parent = region.parent else {
        #expect(region.tier == .nation && region.code == .nation)
        continue
      }
      let above = Self.register.regions.filter { $0.code == parent }
      #expect(!above.isEmpty, "\(region.code) \(region.name)")
      #expect(above.allSatisfy { $0.tier < region.tier }, "\(region.code) \(region.name)")
    }
  }

  @Test func rowsAreComplete() {
    for region in Self.register.regions {
      #expect(
        !region.name.isEmpty && !region.shortName.isEmpty && region.name.hasPrefix(region.shortName),
        "\(region)")
      if let from = region.from, let to = region.to { #expect(from <= to, "\(region)") }
      #expect(
        (1949...2100).contains(region.from ?? 1980) && (1949...2100).contains(region.to ?? 1980), "\(region)")
    }
  }

  /// Every unit that exists now has a current parent, up to the nation.
  @Test func currentUnitsHaveCurrentParents() {
    for region in Self.register.regions where region.exists(in: nil) && region.tier != .nation {
      let ancestors = Self.register.ancestors(of: region)
      #expect(ancestors.last?.code == .nation, "\(region.code) \(region.name)")
      #expect(ancestors.allSatisfy { $0.exists(in: nil) }, "\(region.code) \(region.name)")
    }
  }

  @Test(arguments: [
    ("上杭县", 2024, "350823"), ("上杭", 2024, "350823"), ("上杭县", 1990, "352624"), ("莱芜市", 2018, "371200"),
    ("巢湖市", 2010, "341400"), ("巢湖市", 2020, "340181"), ("襄樊市", 2008, "420600"), ("襄阳市", 2015, "420600"),
    ("福州市/鼓楼区", 2024, "350102"), ("福建省/鼓楼区", 2024, "350102"), ("江苏/南京/鼓楼", 2024, "320106"),
    ("全国", 2024, "100000"), ("吉林省", 2024, "220000"), ("吉林市", 2024, "220200"), ("宜春市", 2024, "360900"),
    ("重庆市", 1990, "510200"), ("重庆市", 2024, "500000"),
  ])
  func names(_ query: String, _ year: Int, _ code: String) throws {
    #expect(try Self.register.resolve(query, year: year).code == RegionCode(code))
  }

  @Test func aDissolvedUnitHasAnEnd() throws {
    let code = try #require(RegionCode("371200"))
    #expect(Self.register.regions.filter { $0.code == code }.map(\.to) == [2018])
  }

  @Test func renamedUnitsKeepTheirCode() throws {
    let code = try #require(RegionCode("420600"))
    #expect(Self.register.region(code, year: 2005)?.name == "襄樊市")
    #expect(Self.register.region(code, year: 2020)?.name == "襄阳市")
  }

  @Test func sharedNamesAreAmbiguous() {
    let error = #expect(throws: RegionLookupError.self) { try Self.register.resolve("鼓楼区", year: 2024) }
    guard case .ambiguous("鼓楼区", let candidates)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(candidates.map(\.code.description).sorted() == ["320106", "320302", "350102", "410204"])
  }

  @Test(arguments: [("上航县", "上杭县"), ("景德正市", "景德镇市")])
  func misspelledNamesSuggest(_ query: String, _ suggestion: String) {
    let error = #expect(throws: RegionLookupError.self) { try Self.register.resolve(query, year: 2024) }
    guard case .unknown(query, let nearest)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(nearest.contains { $0.name == suggestion })
  }
}
