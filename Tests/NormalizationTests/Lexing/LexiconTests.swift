import Catalogue
import Schema
import Testing

@testable import Normalization

@Suite struct LexiconTests {
  static let indicators = BuiltinCatalogue.codebook.indicators
  static let lexicon = Lexicon(indicators: indicators)

  @Test func tablesAreUnderstood() {
    #expect(Self.lexicon.malformed == [])
  }

  @Test(arguments: ["no_such_role", "year_x", "after_sideways", ""])
  func unknownRolesAreMalformed(_ role: String) {
    var builder = LexiconBuilder()
    builder.addWords("words|role|argument\n甲|\(role)|\n乙")
    #expect(builder.malformed.count == 2)
    builder.addUnits("words|unit|unit_mult|factor\n元|CNY|x|1\n元|CNY|0|y\n元|CNY|0")
    #expect(builder.malformed.count == 5)
    builder.addNames("pattern|indicators|flags\n甲|gdp", known: ["gdp"])
    #expect(builder.malformed.count == 6)
  }

  @Test(arguments: [
    ("甲", ["甲"]), ("{甲,乙}丙", ["甲丙", "乙丙"]), ("{甲,}丙", ["甲丙", "丙"]), ("丙{甲,乙}", ["丙甲", "丙乙"]),
    ("{甲,乙}{丙,丁}", ["甲丙", "甲丁", "乙丙", "乙丁"]), ("{甲", ["{甲"]), ("{}甲", ["甲"]), ("", [""]),
  ])
  func alternatives(_ pattern: String, _ expected: [String]) {
    let alternatives = LexiconBuilder.alternatives(Array(pattern.utf8))
    #expect(alternatives.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  /// Each word of the word table has one role: of two rows only the later one would count.
  @Test func wordsHaveOneRole() {
    var builder = LexiconBuilder()
    builder.addWords(wordTable)
    var roles: [[UInt8]: WordRole] = [:]
    var doubled: Set<String> = []
    for word in builder.words {
      if let role = roles[word.bytes], role != builder.roles[word.id] {
        doubled.insert(String(decoding: word.bytes, as: UTF8.self))
      }
      roles[word.bytes] = builder.roles[word.id]
    }
    #expect(doubled == [])
  }

  @Test(arguments: indicators)
  func everyNameOfAnIndicatorNamesIt(_ indicator: Indicator) {
    for name in [indicator.nameZH] + indicator.aliases {
      #expect(names(name)?.contains(indicator.id) == true, "\(name)")
    }
  }

  @Test func namesKnowTheirIndicators() {
    let known = Set(Self.indicators.map(\.id))
    for entry in Self.lexicon.names {
      #expect(
        !entry.indicators.isEmpty && entry.indicators.map(id).allSatisfy { known.contains($0) || $0 == "-" })
      #expect(entry.collective.map { known.contains(id($0)) } ?? true)
    }
    let rows = nameTable.split(separator: "\n").count - 1
    #expect(Self.lexicon.names.count == rows + Self.indicators.count, "a row names an unknown indicator")
  }

  /// A table that outgrew the automaton would lose its last words.
  @Test(arguments: [
    ("，", WordRole.comma), ("转正", .unnumbered), ("人口自然增长率", .decoy), ("社会消费品零售总额占", .decoy),
  ])
  func lastWordsOfTheTablesAreFound(_ word: String, _ role: WordRole) {
    let match = Self.lexicon.automaton.longestMatch(in: Array(word.utf8), at: 0)
    #expect(match?.end == word.utf8.count)
    #expect(match.map { Self.lexicon.roles[$0.id] } == role)
  }

  @Test func everyWordIsFound() {
    var builder = LexiconBuilder()
    builder.addWords(wordTable)
    builder.addDecoys(decoyTable)
    builder.addUnits(unitTable)
    builder.addAliases(of: Self.indicators)
    builder.addNames(nameTable, known: Set(Self.indicators.map(\.id)))
    #expect(builder.words.count > 5000)
    let lost = builder.words.filter {
      Self.lexicon.automaton.longestMatch(in: $0.bytes, at: 0)?.end != $0.bytes.count
    }
    #expect(lost.map { String(decoding: $0.bytes, as: UTF8.self) } == [])
  }

  @Test func unitsOfIndicatorsCanBeRead() {
    let codes = Self.lexicon.units.compactMap { unit in
      if case .measure(let unit, _) = unit.kind { Self.lexicon.traits.scaled(unit).code } else { nil }
    }
    for unit in Self.indicators.flatMap(\.units) { #expect(codes.contains(unit.code), "\(unit)") }
  }

  private func names(_ text: String) -> [IndicatorID]? {
    let bytes = Array(text.utf8)
    guard let match = Self.lexicon.automaton.longestMatch(in: bytes, at: 0), match.end == bytes.count,
      case .name(let index) = Self.lexicon.roles[match.id]
    else { return nil }
    let entry = Self.lexicon.names[index]
    return (entry.indicators + (entry.collective.map { [$0] } ?? [])).map(id)
  }

  private func id(_ number: IndicatorNumber) -> IndicatorID { Self.lexicon.traits.ids[number.index] }
}
