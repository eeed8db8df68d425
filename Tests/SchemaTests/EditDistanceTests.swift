import Schema
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("上杭县", "上航县", 1),
    ("abc", "abc", 0), ("ab", "ba", 1), ("gpd", "gdp", 1), ("abcd", "badc", 2), ("龙岩", "龙岩市", 1),
  ])
  func knownDistances(_ left: String, _ right: String, _ expected: Int) {
    #expect(editDistance(Array(left), Array(right)) == expected)
    #expect(editDistance(Array(right), Array(left)) == expected)
  }
}
