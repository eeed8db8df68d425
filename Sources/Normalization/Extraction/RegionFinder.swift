import Schema

/// Whose report a text is: from its heading, its opening formula, or the names and tier words in its body.
struct RegionFinder: Sendable {
  private let register: RegionRegister
  /// All names, full and short.
  private let automaton: WordAutomaton
  /// The rows of the register that go by each name, twice their number, odd for the short name: the first, and by each
  /// the next, -1 behind the last.
  private let firstUse: [Int32]
  private let nextUse: [Int32]
  /// The names of each row of the register.
  private let rowNames: [(full: Int32, short: Int32)]
  /// The present units: the code above in the high half, their row in the low one, in order.
  private let present: [UInt64]

  init(_ register: RegionRegister) {
    self.register = register
    let count = register.regions.count
    var trie = WordTrie(expecting: 2 * count)
    var firstUse: [Int32] = []
    var lastUse: [Int32] = []
    var nextUse = [Int32](repeating: -1, count: 2 * count)
    var rowNames: [(full: Int32, short: Int32)] = []
    rowNames.reserveCapacity(count)
    var present: [UInt64] = []
    present.reserveCapacity(count)
    func add(_ use: Int, of name: String) -> Int32 {
      let number = trie.number(of: name, orInsert: firstUse.count)
      if number == firstUse.count {
        firstUse.append(Int32(truncatingIfNeeded: use))
        lastUse.append(-1)
      } else {
        nextUse[Int(lastUse[number])] = Int32(truncatingIfNeeded: use)
      }
      lastUse[number] = Int32(truncatingIfNeeded: use)
      return Int32(truncatingIfNeeded: number)
    }
    for (row, region) in register.regions.enumerated() {
      let full = add(2 * row, of: region.name)
      let short = region.shortName == region.name ? full : add(2 * row + 1, of: region.shortName)
      rowNames.append((full, short))
      if let parent = region.parent, region.to == nil {
        present.append(UInt64(parent.number) << 32 | UInt64(row))
      }
    }
    present.sort()
    automaton = WordAutomaton(trie)
    self.firstUse = firstUse
    self.nextUse = nextUse
    self.rowNames = rowNames
    self.present = present
  }

  /// The rows of the register that go by a name.
  private func forEachRow(named name: Int, _ body: (Int) -> Void) {
    var use = firstUse[name]
    while use >= 0 {
      body(Int(use) / 2)
      use = nextUse[Int(use)]
    }
  }

  /// Whether any region goes by this name, full or short.
  func isName(_ name: String) -> Bool { automaton.number(of: name) != nil }

  /// The region that a report speaks for, or the candidates if it can't be told, none if there is no hint at all.
  ///
  /// The `heading` holds title, delivery line and opening formula as they stand in the text; `title` is what the front
  /// matter gives.
  func find(
    heading: [UInt8], title: [UInt8], text compact: CompactText, range: Range<Int>, year: Int?
  ) -> [Region] {
    let tiers = tierWords(in: compact, range)
    if tiers == nil || tiers == .nation, let nation = nation(heading: title + heading) {
      return [nation]
    }
    let mentioned = { mentions(in: compact.bytes, range.prefix(60_000)) }
    for (text, leastStrength) in [(title, 1), (heading, 2)] {
      let candidates = candidates(in: text, leastStrength: leastStrength, year: year)
      let best = narrowed(candidates, by: mentioned, tier: tiers, year: year)
      if !best.isEmpty { return best }
    }
    return dominant(mentioned(), tier: tiers, year: year)
  }

  private func nation(heading: [UInt8]) -> Region? {
    let place = Self.nationalCongress.first(in: heading) ?? Self.stateCouncil.first(in: heading)
    return place == nil ? nil : register.region(.nation)
  }

  /// The tier that 全省, 全市, 全县 speak of; `nil` when none does.
  ///
  /// The lowest one that is said at least two fifths as often as the most frequent: a city's report ranks itself in
  /// 全省 again and again, a province's hardly says 全市.
  private func tierWords(in text: CompactText, _ range: Range<Int>) -> Tier? {
    let found = text.landmarks.counts(in: range)
    var counts: [Tier: Int] = [:]
    for (tier, words) in Self.tierWords {
      let count = words.reduce(0) { $0 + found[Int($1.rawValue)] }
      if count > 0 { counts[tier] = count }
    }
    guard let most = counts.values.max() else { return nil }
    return counts.filter { $0.value * 5 >= most * 2 }.keys.max()
  }

  /// 全国 is said in every report, 我国 only of the nation's own affairs.
  private static let tierWords: [(tier: Tier, words: [Landmark])] = [
    (.county, [.wholeCounty, .wholeBanner, .ourCounty, .ourBanner]),
    (.prefecture, [.wholeCity, .wholePrefecture, .wholeLeague, .ourCity, .ourPrefecture, .ourLeague]),
    (.province, [.wholeProvince, .wholeRegion, .ourProvince, .ourRegion]), (.nation, [.ourNation]),
  ]

  /// How often each name stands in a piece of text, by the names' numbers.
  private func mentions(in text: [UInt8], _ range: Range<Int>) -> [Int32] {
    var counts = [Int32](repeating: 0, count: firstUse.count)
    automaton.forEachMatch(in: text, range) { name, _ in counts[name] &+= 1 }
    return counts
  }

  /// Regions named in a heading that also say it is theirs: followed by 人民政府, a congress, a head's title or the report's.
  private func candidates(in text: [UInt8], leastStrength: Int, year: Int?) -> [Int] {
    var found: [(strength: Int, row: Int)] = []
    automaton.forEachMatch(in: text, text.indices) { name, end in
      let strength = Self.strength(of: text, at: end)
      guard strength >= leastStrength else { return }
      forEachRow(named: name) { row in
        let region = register.regions[row]
        if region.tier != .nation && (year == nil || region.exists(in: year)) {
          found.append((strength, row))
        }
      }
    }
    guard let best = found.map(\.strength).max() else { return [] }
    return found.filter { $0.strength == best }.map(\.row)
  }

  private static let followers: [(strength: Int, words: Phrases)] = [
    (5, Phrases(["政府工作报告", "人民政府工作报告", "政府《工作报告》"])), (4, Phrases(["人民政府", "人大"])),
    (
      3,
      Phrases([
        "市长", "代市长", "县长", "省长", "代省长", "主席", "代主席", "州长", "盟长", "旗长", "区长", "代县长", "政府",
      ])
    ),
    (2, Phrases(["2", "1", "《", "》", "国民经济"])),
  ]

  private static func strength(of text: [UInt8], at end: Int) -> Int {
    // The congress that a report was given to leaves no doubt; 政府工作报告 may only stand beside another word.
    if ordinal.begin(text, at: end), congress.first(in: text, from: end, to: end + 60) != nil { return 6 }
    return followers.first { $0.words.begin(text, at: end) }?.strength ?? 1
  }

  private static let ordinal = Phrases(["第"])
  private static let congress = ByteSearch("人民代表大会")
  private static let nationalCongress = ByteSearch("全国人民代表大会")
  private static let stateCouncil = ByteSearch("我代表国务院")

  /// The candidates that the tier words and the other names in the text leave.
  private func narrowed(_ candidates: [Int], by mentions: () -> [Int32], tier: Tier?, year: Int?)
    -> [Region]
  {
    guard !candidates.isEmpty else { return [] }
    let unique = Dictionary(
      candidates.map { (register.regions[$0].code, $0) }, uniquingKeysWith: { _, newer in newer })
    let all = unique.sorted { $0.key < $1.key }.map(\.value)
    let regions = { (rows: [Int]) in rows.map { register.regions[$0] } }
    guard all.count > 1 else { return regions(all) }
    let ofTier = all.filter { fits(register.regions[$0], tier) }
    if ofTier.count == 1 { return regions(ofTier) }
    let pool = ofTier.isEmpty ? all : ofTier
    let counts = mentions()
    let scored = pool.map { row in (row: row, score: score(of: row, counts)) }
    let best = scored.map(\.score).max()
    return regions(scored.filter { $0.score == best }.map(\.row))
  }

  /// 全市 is said by prefectures, by county-level cities and by municipalities.
  private func fits(_ region: Region, _ tier: Tier?) -> Bool {
    guard let tier else { return true }
    if region.tier == tier { return true }
    let isCity = region.name.hasSuffix("市")
    return tier == .prefecture && isCity || tier == .province && region.name.hasSuffix("区")
  }

  /// How much a text speaks of a region: its names, and those of the units below and above.
  private func score(of row: Int, _ counts: [Int32]) -> Int {
    let region = register.regions[row]
    var score = 3 * mentions(rowNames[row].full, in: counts)
    if rowNames[row].short != rowNames[row].full { score += 2 * mentions(rowNames[row].short, in: counts) }
    forEachUnit(below: region.code) { child in
      score += min(3, mentions(rowNames[child].full, in: counts))
      if rowNames[child].short != rowNames[child].full {
        score += min(3, mentions(rowNames[child].short, in: counts))
      }
    }
    for above in register.ancestors(of: region) where above.tier != .nation {
      let full = mentions(of: above.name, in: counts)
      score += min(2, full > 0 ? full : mentions(of: above.shortName, in: counts))
    }
    return score
  }

  private func mentions(_ name: Int32, in counts: [Int32]) -> Int { Int(counts[Int(name)]) }

  private func mentions(of name: String, in counts: [Int32]) -> Int {
    automaton.number(of: name).map { Int(counts[$0]) } ?? 0
  }

  /// The rows of the present units below a code.
  private func forEachUnit(below code: RegionCode, _ body: (Int) -> Void) {
    let first = UInt64(code.number) << 32
    var low = 0
    var high = present.count
    while low < high {
      let middle = (low + high) / 2
      if present[middle] < first { low = middle + 1 } else { high = middle }
    }
    while low < present.count, present[low] >> 32 == first >> 32 {
      body(Int(present[low] & 0xFFFF_FFFF))
      low += 1
    }
  }

  /// The region that a text without a heading speaks of most.
  private func dominant(_ mentions: [Int32], tier: Tier?, year: Int?) -> [Region] {
    var named: Set<Int> = []
    for (name, count) in mentions.enumerated() where count > 0 {
      forEachRow(named: name) { named.insert($0) }
    }
    let fitting = named.filter { row in
      let region = register.regions[row]
      return region.exists(in: year) && region.tier != .nation && fits(region, tier)
    }
    let scored = fitting.map { (register.regions[$0], score(of: $0, mentions)) }.sorted {
      ($1.1, $0.0.code) < ($0.1, $1.0.code)
    }
    guard let best = scored.first, best.1 >= 8 else { return [] }
    let rivals = scored.filter { $0.1 * 10 >= best.1 * 8 && $0.0.code != best.0.code }
    return rivals.isEmpty ? [best.0] : [best.0] + rivals.map(\.0)
  }
}
