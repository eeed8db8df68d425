import Schema
import Testing

@Suite struct RegionRegisterTests {
  static let register = register(
    """
    region,name,short_name,tier,parent,from,to
    100000,全国,全国,nation,,,
    110000,北京市,北京,province,100000,,
    110101,东城区,东城,county,110000,,
    220000,吉林省,吉林,province,100000,,
    220200,吉林市,吉林,prefecture,220000,,
    320000,江苏省,江苏,province,100000,,
    320100,南京市,南京,prefecture,320000,,
    320106,鼓楼区,鼓楼,county,320100,,
    350000,福建省,福建,province,100000,,
    350100,福州市,福州,prefecture,350000,,
    350102,鼓楼区,鼓楼,county,350100,,
    350800,龙岩市,龙岩,prefecture,350000,1997,
    352600,龙岩地区,龙岩,prefecture,350000,,1997
    350823,上杭县,上杭,county,350800,1997,
    352625,上杭县,上杭,county,352600,,1997
    420000,湖北省,湖北,province,100000,,
    420600,襄樊市,襄樊,prefecture,420000,,2009
    420600,襄阳市,襄阳,prefecture,420000,2010,
    429004,仙桃市,仙桃,county,420000,,
    """)

  @Test(arguments: [
    ("350823", "350823"), ("上杭县", "350823"), ("上杭", "350823"), ("福建省/鼓楼区", "350102"),
    ("福州市/鼓楼区", "350102"), ("福州/鼓楼", "350102"), ("福建／福州／鼓楼区", "350102"),
    ("350000/鼓楼区", "350102"), ("江苏/鼓楼", "320106"), ("吉林市", "220200"), ("吉林省/吉林", "220200"),
    ("北京", "110000"), ("全国", "100000"), ("襄樊市", "420600"), ("龙岩地区", "352600"), ("龙岩", "350800"),
  ])
  func names(_ query: String, _ code: String) throws {
    #expect(try Self.register.resolve(query).code == RegionCode(code))
  }

  @Test(arguments: [
    ("上杭县", 1990, "352625"), ("上杭县", 1996, "352625"), ("上杭县", 1998, "350823"),
    // In the year of the reform both exist; the successor is meant.
    ("上杭县", 1997, "350823"), ("龙岩", 1990, "352600"), ("襄阳市", 2005, "420600"),
  ])
  func namesOfAYear(_ query: String, _ year: Int, _ code: String) throws {
    #expect(try Self.register.resolve(query, year: year).code == RegionCode(code))
  }

  @Test func fullNamesComeBeforeShortOnes() throws {
    let homonyms = Self.register(
      """
      region,name,short_name,tier,parent
      350100,山城,山城,prefecture,350000
      350200,山城市,山城,prefecture,350000
      """)
    #expect(try homonyms.resolve("山城").code == RegionCode("350100"))
  }

  @Test func ambiguousNamesListTheirCandidates() {
    for (query, codes) in [("鼓楼区", ["320106", "350102"]), ("吉林", ["220000", "220200"])] {
      let error = #expect(throws: RegionLookupError.self) { try Self.register.resolve(query) }
      guard case .ambiguous(query, let candidates) = error else {
        Issue.record("\(query): \(String(describing: error))")
        continue
      }
      #expect(candidates.map(\.code.description) == codes)
    }
  }

  @Test func unknownNamesSuggestTheNearest() {
    for (query, nearest) in [("上航县", "上杭县"), ("福建省/仙逃市", "仙桃市"), ("襄羊市", "襄阳市")] {
      let error = #expect(throws: RegionLookupError.self) { try Self.register.resolve(query) }
      guard case .unknown(query, let suggestions) = error else {
        Issue.record("\(query): \(String(describing: error))")
        continue
      }
      #expect(suggestions.first?.name == nearest)
    }
    #expect(throws: RegionLookupError.unknown("", nearest: [])) { try Self.register.resolve("") }
    #expect(throws: RegionLookupError.unknown("/", nearest: [])) { try Self.register.resolve("/") }
  }

  @Test func aWrongAncestorIsNoMatch() {
    #expect(throws: RegionLookupError.self) { try Self.register.resolve("江苏省/上杭县") }
  }

  @Test func theNameIsThatOfTheYear() throws {
    let code = try #require(RegionCode("420600"))
    #expect(Self.register.region(code, year: 2009)?.name == "襄樊市")
    #expect(Self.register.region(code, year: 2010)?.name == "襄阳市")
    #expect(Self.register.region(code)?.name == "襄阳市")
    #expect(RegionCode("999999").flatMap { Self.register.region($0) } == nil)
  }

  @Test func descendantsSkipMissingTiers() throws {
    let counties = Self.register.descendants(of: .nation, tier: .county).map(\.name)
    #expect(counties == ["东城区", "鼓楼区", "鼓楼区", "上杭县", "仙桃市"])
    let fujian = try #require(RegionCode("350000"))
    #expect(
      Self.register.descendants(of: fujian, tier: .prefecture, year: 1990).map(\.name) == ["福州市", "龙岩地区"])
    #expect(Self.register.children(of: fujian).map(\.name) == ["福州市", "龙岩市"])
  }

  @Test func ancestorsEndAtTheNation() throws {
    let county = try Self.register.resolve("上杭县")
    #expect(Self.register.ancestors(of: county).map(\.name) == ["龙岩市", "福建省", "全国"])
    let former = try Self.register.resolve("352625")
    #expect(Self.register.ancestors(of: former).map(\.name) == ["龙岩地区", "福建省", "全国"])
  }

  @Test func aUnitThatIsItsOwnAncestorEndsNothing() throws {
    let circular = Self.register(
      """
      region,name,short_name,tier,parent
      350000,甲省,甲,province,350800
      350800,乙市,乙,prefecture,350000
      350823,丙县,丙,county,350823
      """)
    let code = try #require(RegionCode("350000"))
    #expect(circular.descendants(of: code, tier: .county).isEmpty)
    #expect(try circular.ancestors(of: circular.resolve("丙县")).count <= 4)
  }

  @Test func aRenamedUnitIsOneDescendant() throws {
    let overlapping = Self.register(
      """
      region,name,short_name,tier,parent,from,to
      420000,湖北省,湖北,province,,,
      420600,襄樊市,襄樊,prefecture,420000,,2010
      420600,襄阳市,襄阳,prefecture,420000,2010,
      """)
    let code = try #require(RegionCode("420000"))
    #expect(overlapping.descendants(of: code, tier: .prefecture, year: 2010).map(\.name) == ["襄阳市"])
  }

  @Test(arguments: ["", "35082", "3508230", "35082a", "012345", " 350823", "３５０８２３"])
  func otherTextIsNoCode(_ text: String) {
    #expect(RegionCode(text) == nil)
  }

  @Test func rowsThatAreNotUnderstoodAreFindings() throws {
    var findings: [Finding] = []
    let table = """
      region,name,tier,parent,from
      350000,福建省,province,,
      35000,福建省,province,,
      350100,福州市,city,350000,
      350200,厦门市,prefecture,35,
      350300,莆田市,prefecture,350000,early
      """
    let regions = try RegionTable.read(Array(table.utf8), findings: &findings)
    #expect(regions.map(\.name) == ["福建省"])
    #expect(regions.map(\.shortName) == ["福建省"])
    #expect(
      findings.map(\.kind) == [
        .malformed(column: "region, tier", text: "福建省", line: 3),
        .malformed(column: "region, tier", text: "福州市", line: 4),
        .malformed(column: "parent, from, to", text: "厦门市", line: 5),
        .malformed(column: "parent, from, to", text: "莆田市", line: 6),
      ])
  }

  @Test func anOrdinaryTableReadsTheSame() throws {
    var findings: [Finding] = []
    let table = """
      region,name,short_name,tier,parent,from,to
      100000,全国,,nation,,,
      350000,福建省,福建,province,100000,,
      352600,龙岩地区,龙岩,prefecture,350000,,1997
      """
    for text in [table, table + "\n"] {
      let regions = try #require(RegionTable.ordinary(text))
      #expect(try regions == RegionTable.read(Array(text.utf8), findings: &findings))
      #expect(regions.count == 3)
    }
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    "region,name,tier,parent,from,to\n350000,福建省,province,100000,,\n",
    "region,name,short_name,tier,parent,from,to\n\"350000\",福建省,福建,province,100000,,\n",
    "region,name,short_name,tier,parent,from,to\n350000,福建省,福建,province,100000,,\r\n",
    "region,name,short_name,tier,parent,from,to\n350000,福建省,福建,province,100000,\n",
    "region,name,short_name,tier,parent,from,to\n350000,福建省,福建,province,100000,,,\n",
    "region,name,short_name,tier,parent,from,to\n35000,福建省,福建,province,100000,,\n",
    "region,name,short_name,tier,parent,from,to\n350000,福建省,福建,land,100000,,\n",
    "region,name,short_name,tier,parent,from,to\n350000,福建省,福建,province,1,,\n",
    "region,name,short_name,tier,parent,from,to\n350000,福建省,福建,province,100000,early,\n",
  ])
  func anyOtherTableIsLeftToTheGeneralReader(_ table: String) {
    #expect(RegionTable.ordinary(table) == nil)
  }

  static func register(_ table: String) -> RegionRegister {
    var findings: [Finding] = []
    let regions = try? RegionTable.read(Array(table.utf8), findings: &findings)
    return RegionRegister(regions ?? [])
  }
}
