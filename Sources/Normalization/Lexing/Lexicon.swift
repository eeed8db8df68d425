public import Schema

/// Every word that matters for reading, in one automaton: names from the catalogue and the tables of this folder.
public final class Lexicon: Sendable {
  let automaton: WordAutomaton
  let roles: [WordRole]
  /// What each word can mean for a reader, by the same numbers as ``roles``.
  let effects: [WordEffects]
  /// What words and numbers begin with each character of the Basic Multilingual Plane.
  let beginnings: [WordAutomaton.Beginning]
  /// What every character means for the pass that compacts a text.
  let signs: CharacterSigns
  /// Characters behind which a sentence may go on in the next paragraph.
  let continuingCharacters: Phrases
  let names: [NameEntry]
  let units: [UnitEntry]
  /// What reading asks of each indicator.
  let traits: TraitsTable
  /// Indicators that rules of reading speak of.
  let gdp: IndicatorNumber
  let generalRevenue: IndicatorNumber
  let fiscalRevenue: IndicatorNumber
  /// What in the tables could not be understood: empty, or a test fails.
  public let malformed: [String]

  /// The lexicon for these indicators.
  public convenience init(indicators: [Indicator]) {
    let builder = LexiconBuilder(indicators)
    let effects = builder.effects
    self.init(
      builder, effects, automaton: WordAutomaton(builder.words), signs: Self.signs(builder, effects))
  }

  /// The lexicon for these indicators, its tables made side by side.
  static func madeSideBySide(for indicators: [Indicator]) async -> Lexicon {
    let builder = LexiconBuilder(indicators)
    let effects = builder.effects
    async let signs = signs(builder, effects)
    let automaton = WordAutomaton(builder.words)
    return Lexicon(builder, effects, automaton: automaton, signs: await signs)
  }

  private init(
    _ builder: LexiconBuilder, _ effects: [WordEffects], automaton: WordAutomaton, signs: CharacterSigns
  ) {
    self.automaton = automaton
    self.signs = signs
    self.effects = effects
    var beginnings = automaton.beginnings
    for scalar in Lexer.numeralBeginnings.unicodeScalars { beginnings[Int(scalar.value)] = .any }
    self.beginnings = beginnings
    roles = builder.roles
    continuingCharacters = Phrases(
      zip(builder.words, roles).filter { $1.continuesBeyondParagraph }.compactMap {
        String(decoding: $0.0.bytes, as: UTF8.self).unicodeScalars.last.map(String.init)
      })
    // Asking for a number may give one.
    var traits = builder.traits
    gdp = traits.number(of: "gdp")
    generalRevenue = traits.number(of: "general_budget_revenue")
    fiscalRevenue = traits.number(of: "fiscal_revenue")
    names = builder.names
    units = builder.units
    self.traits = traits
    malformed = builder.malformed
  }

  private static func signs(_ builder: LexiconBuilder, _ effects: [WordEffects]) -> CharacterSigns {
    CharacterSigns(
      words: zip(builder.words, effects).filter { !$1.isEmpty }.map { ($0.bytes, $1) }
        + Lexer.numberSigns(units: builder.unitWords { if case .measure = $0 { true } else { false } })
        .map { (Array($0.utf8), .figure) }
        + Lexer.yearSigns(units: builder.unitWords { $0 == .year }).map { (Array($0.utf8), .year) })
  }

  /// What reading asks of an indicator.
  func traits(of indicator: IndicatorNumber) -> IndicatorTraits { traits.indicators[indicator.index] }

  /// Whether the catalogue's names of all that an entry means end in `ending`.
  func isNamed(_ entry: NameNumber, endingIn ending: [UInt8]) -> Bool {
    names[entry].indicators.allSatisfy {
      traits.indicators[$0.index].isKnown && traits.names[$0.index].suffix(ending.count) == ending[...]
    }
  }
}

/// Collects words, roles, names and units from the tables.
struct LexiconBuilder {
  private(set) var words: [(bytes: [UInt8], id: Int)] = []
  private(set) var roles: [WordRole] = []
  private(set) var names: [NameEntry] = []
  private(set) var units: [UnitEntry] = []
  private(set) var malformed: [String] = []
  var traits = TraitsTable()

  /// No tables yet.
  init() {}

  /// All tables, for these indicators.
  init(_ indicators: [Indicator]) {
    addDecoys(decoyTable)
    addWords(wordTable)
    addUnits(unitTable)
    addAliases(of: indicators)
    addNames(nameTable, known: Set(indicators.map(\.id)))
  }

  /// What each word can mean for a reader.
  var effects: [WordEffects] { roles.map { WordEffects($0, names: names) } }

  private mutating func add(_ word: [UInt8], _ role: WordRole) {
    words.append((word, roles.count))
    roles.append(role)
  }

  /// A word of the word table; what ends in 达 ends in 达到 too, or the longest match would cut 达到 in two.
  private mutating func addWord(_ word: [UInt8], _ role: WordRole) {
    if word.count > 3, word.suffix(3).elementsEqual("达".utf8) { add(word + "到".utf8, role) }
    add(word, role)
  }

  /// Bytes, not characters: every word is cut out of these tables before anything is read.
  private static func rows(_ table: String) -> [[String]] {
    table.utf8.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
  }

  mutating func addWords(_ table: String) {
    for row in Self.rows(table) {
      guard row.count >= 2, let role = Self.role(row[1]) else {
        malformed.append(row.joined(separator: "|"))
        continue
      }
      for pattern in row[0].utf8.split(separator: UInt8(ascii: " ")) {
        for word in Self.alternatives(Array(pattern)) where !word.isEmpty { addWord(word, role) }
      }
    }
  }

  mutating func addDecoys(_ table: String) {
    for pattern in table.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
      for word in Self.alternatives(Array(pattern)) where !word.isEmpty { add(word, .decoy) }
    }
  }

  /// The words of units of a kind, without the space.
  func unitWords(where isWanted: (UnitEntry.Kind) -> Bool) -> [[UInt8]] {
    zip(words, roles).compactMap { word, role in
      guard case .unit(let index) = role, isWanted(units[index].kind) else { return nil }
      return Array(word.bytes.dropFirst())
    }
  }

  mutating func addUnits(_ table: String) {
    for row in Self.rows(table) {
      guard row.count == 4, let multiplier = Int(row[2]), let factor = ExactDecimal(row[3]) else {
        malformed.append(row.joined(separator: "|"))
        continue
      }
      let kind: UnitEntry.Kind =
        switch row[1] {
        case "*": .magnitude(multiplier)
        case "-": .other
        case "year": .year
        default:
          .measure(
            traits.unit(ScaledUnit(UnitCode(rawValue: row[1]), multiplier: multiplier)), factor: factor)
        }
      units.append(UnitEntry(kind: kind))
      // Behind a space, so that a unit is met only where the lexer looks for one: after a number.
      for word in row[0].split(separator: " ") { add(Array((" " + word).utf8), .unit(units.count - 1)) }
    }
  }

  mutating func addAliases(of indicators: [Indicator]) {
    traits.add(indicators)
    for indicator in indicators {
      names.append(
        NameEntry(
          indicators: [traits.number(of: indicator.id)], collective: nil, impliesGrowth: false,
          isVague: false, isPrefix: false,
          isShareOfGDP: false, isLocal: false))
      for word in [indicator.nameZH] + indicator.aliases { add(Array(word.utf8), .name(names.count - 1)) }
    }
  }

  mutating func addNames(_ table: String, known: Set<IndicatorID>) {
    for row in Self.rows(table) {
      guard row.count == 3 else {
        malformed.append(row.joined(separator: "|"))
        continue
      }
      let indicators = row[1].split(separator: "+").map { IndicatorID(rawValue: String($0)) }
      // `-` stands for something outside the catalogue that takes its place in a list.
      guard indicators.allSatisfy({ known.contains($0) || $0 == "-" }) else { continue }
      let flags = row[2].split(separator: " ").map(String.init)
      let collective = flags.first { $0.hasPrefix("collective=") }?.dropFirst("collective=".count)
      names.append(
        NameEntry(
          indicators: indicators.map { traits.number(of: $0) },
          collective: collective.map { traits.number(of: IndicatorID(rawValue: String($0))) },
          impliesGrowth: flags.contains("growth"), isVague: flags.contains("vague"),
          isPrefix: flags.contains("prefix"), isShareOfGDP: flags.contains("ofGDP"),
          isLocal: flags.contains("local"), isTelling: flags.contains("telling"),
          isCountys: flags.contains("county"),
          needs: Self.words(of: "after=", in: flags),
          excludes: Self.words(of: "notAfter=", in: flags)))
      for word in Self.alternatives(Array(row[0].utf8)) where !word.isEmpty {
        add(word, .name(names.count - 1))
      }
    }
  }

  /// The words of a flag: `after=空气,大气`.
  private static func words(of flag: String, in flags: [String]) -> Phrases {
    Phrases(
      flags.first { $0.hasPrefix(flag) }?.dropFirst(flag.count).split(separator: ",").map(String.init) ?? [])
  }

  /// Every text that a pattern with `{a,b}` groups stands for.
  static func alternatives(_ pattern: [UInt8]) -> [[UInt8]] {
    var texts: [[UInt8]] = [[]]
    var rest = pattern[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let choices = rest[(open + 1)..<close].split(
        separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      texts = texts.flatMap { text in choices.map { text + rest[..<open] + $0 } }
      rest = rest[(close + 1)...]
    }
    return rest.isEmpty ? texts : texts.map { $0 + rest }
  }

  private static func role(_ text: String) -> WordRole? {
    if let simple = simpleRoles[text] { return simple }
    let parts = text.split(separator: "_", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return Bound(rawValue: snakeCase(text)).map(WordRole.hedgeBefore) }
    if parts[0] == "year" { return Int(parts[1]).map(WordRole.relativeYear) }
    if parts[0] == "after" { return Bound(rawValue: snakeCase(parts[1])).map(WordRole.hedgeAfter) }
    return nil
  }

  private static func snakeCase(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }

  private static let simpleRoles: [String: WordRole] = [
    "glue": .glue, "reach": .reach, "attain": .attain, "grow": .grow, "decline": .decline, "to": .to,
    "hold": .hold, "from": .from,
    "estimate": .estimate, "sameBelow": .sameBelow, "each": .each, "among": .among, "ownScope": .ownScope,
    "regionScope": .regionScope, "nationScope": .nationScope, "provinceScope": .provinceScope,
    "partScope": .partScope, "above": .above, "below": .below, "with": .with, "and": .and, "inStep": .inStep,
    "flat": .flat, "yearlyAverage": .yearlyAverage, "cumulative": .cumulative, "partOfYear": .partOfYear,
    "severalYears": .severalYears, "wholeYear": .wholeYear, "onPreviousYear": .onPreviousYear, "than": .than,
    "share": .share, "real": .basis(.real), "nominal": .basis(.nominal), "exclude": .exclude,
    "factor": .factor, "comparable": .basis(.comparable), "aim": .aim, "strive": .strive,
    "ensure": .ensure, "rank": .rank, "head": .head, "crop": .crop, "aside": .aside, "comma": .comma,
    "listComma": .listComma,
    "semicolon": .semicolon, "fullStop": .fullStop, "colon": .colon, "openBracket": .openBracket,
    "closeBracket": .closeBracket, "quote": .quote, "dash": .dash, "noNumber": .unnumbered,
  ]
}
