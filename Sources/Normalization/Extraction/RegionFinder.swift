import Schema

/// Whose report a text is: from its heading, its opening formula, or the names and tier words in its body.
struct RegionFinder: Sendable {
  private let register: RegionRegister
  private let automaton: WordAutomaton
  private let names: [String]
  private let regions: [[Region]]
  private let numbers: [String: Int]
  /// The present units below each.
  private let current: [RegionCode: [Region]]

  init(_ register: RegionRegister) {
    self.register = register
    var numbers: [String: Int] = [:]
    var names: [String] = []
    var regions: [[Region]] = []
    func add(_ region: Region, named name: String) {
      if let number = numbers[name] {
        regions[number].append(region)
      } else {
        numbers[name] = names.count
        names.append(name)
        regions.append([region])
      }
    }
    for region in register.regions {
      add(region, named: region.name)
      if region.shortName != region.name { add(region, named: region.shortName) }
    }
    self.names = names
    self.regions = regions
    self.numbers = numbers
    current = Dictionary(
      grouping: register.regions.filter { $0.to == nil && $0.parent != nil }, by: { $0.parent ?? $0.code })
    automaton = WordAutomaton(names.enumerated().map { (Array($1.utf8), $0) })
  }

  /// Whether any region goes by this name, full or short.
  func isName(_ name: String) -> Bool { numbers[name] != nil }

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
    let mentioned = { mentions(in: Array(compact.bytes[range].prefix(60_000))) }
    for (text, leastStrength) in [(title, 1), (heading, 2)] {
      let candidates = candidates(in: text, leastStrength: leastStrength, year: year)
      let best = narrowed(candidates, by: mentioned, tier: tiers, year: year)
      if !best.isEmpty { return best }
    }
    return dominant(mentioned(), tier: tiers, year: year)
  }

  private func nation(heading: [UInt8]) -> Region? {
    let congress = ByteSearch("全国人民代表大会").first(in: heading) ?? ByteSearch("我代表国务院").first(in: heading)
    return congress == nil ? nil : register.region(.nation)
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

  /// Every region named in `text`, with how often, full names and short ones apart.
  private func mentions(in text: [UInt8]) -> [String: Int] {
    var counts = [Int](repeating: 0, count: names.count)
    unsafe automaton.withMatcher { matcher in
      var position = 0
      while position < text.count {
        if text[position] >= 0xE0,
          let match = unsafe text.withUnsafeBufferPointer({
            unsafe matcher.longestMatch(in: $0, at: position)
          })
        {
          counts[match.id] += 1
          position = match.end
        } else {
          position += 1
        }
      }
    }
    return counts.indices.reduce(into: [:]) { if counts[$1] > 0 { $0[names[$1]] = counts[$1] } }
  }

  /// Regions named in a heading that also say it is theirs: followed by 人民政府, a congress, a head's title or the report's.
  private func candidates(in text: [UInt8], leastStrength: Int, year: Int?) -> [Region] {
    var found: [(strength: Int, region: Region)] = []
    var position = 0
    while position < text.count {
      guard text[position] >= 0xE0, let match = automaton.longestMatch(in: text, at: position) else {
        position += 1
        continue
      }
      let strength = Self.strength(of: text[match.end...])
      if strength >= leastStrength {
        for region in regions[match.id]
        where region.tier != .nation && (region.exists(in: year) || year == nil) {
          found.append((strength, region))
        }
      }
      position = match.end
    }
    guard let best = found.map(\.strength).max() else { return [] }
    return found.filter { $0.strength == best }.map(\.region)
  }

  private static let followers: [(strength: Int, words: [[UInt8]])] = [
    (5, ["政府工作报告", "人民政府工作报告", "政府《工作报告》"].map { Array($0.utf8) }),
    (4, ["人民政府", "人大"].map { Array($0.utf8) }),
    (
      3,
      ["市长", "代市长", "县长", "省长", "代省长", "主席", "代主席", "州长", "盟长", "旗长", "区长", "代县长", "政府"].map {
        Array($0.utf8)
      }
    ),
    (2, ["2", "1", "《", "》", "国民经济"].map { Array($0.utf8) }),
  ]

  private static func strength(of rest: ArraySlice<UInt8>) -> Int {
    // The congress that a report was given to leaves no doubt; 政府工作报告 may only stand beside another word.
    if rest.starts(with: "第".utf8), ByteSearch("人民代表大会").first(in: Array(rest.prefix(60))) != nil { return 6 }
    return followers.first { group in group.words.contains { rest.starts(with: $0) } }?.strength ?? 1
  }

  /// The candidates that the tier words and the other names in the text leave.
  private func narrowed(_ candidates: [Region], by mentions: () -> [String: Int], tier: Tier?, year: Int?)
    -> [Region]
  {
    let unique = Dictionary(candidates.map { ($0.code, $0) }, uniquingKeysWith: { _, newer in newer })
    let all = unique.values.sorted { $0.code < $1.code }
    guard all.count > 1 else { return all }
    let ofTier = all.filter { fits($0, tier) }
    if ofTier.count == 1 { return ofTier }
    let pool = ofTier.isEmpty ? all : ofTier
    let counts = mentions()
    let scored = pool.map { region in (region, score(of: region, counts)) }
    let best = scored.map(\.1).max()
    return scored.filter { $0.1 == best }.map(\.0)
  }

  /// 全市 is said by prefectures, by county-level cities and by municipalities.
  private func fits(_ region: Region, _ tier: Tier?) -> Bool {
    guard let tier else { return true }
    if region.tier == tier { return true }
    let isCity = region.name.hasSuffix("市")
    return tier == .prefecture && isCity || tier == .province && region.name.hasSuffix("区")
  }

  /// How much a text speaks of a region: its names, and those of the units below and above.
  private func score(of region: Region, _ mentions: [String: Int]) -> Int {
    var score = 3 * (mentions[region.name] ?? 0)
    if region.shortName != region.name { score += 2 * (mentions[region.shortName] ?? 0) }
    for child in current[region.code] ?? [] {
      score += min(3, mentions[child.name] ?? 0)
      if child.shortName != child.name { score += min(3, mentions[child.shortName] ?? 0) }
    }
    for above in register.ancestors(of: region) where above.tier != .nation {
      score += min(2, mentions[above.name] ?? mentions[above.shortName] ?? 0)
    }
    return score
  }

  /// The region that a text without a heading speaks of most.
  private func dominant(_ mentions: [String: Int], tier: Tier?, year: Int?) -> [Region] {
    let named = Set(
      mentions.keys.flatMap { numbers[$0].map { regions[$0] } ?? [] }.filter { $0.exists(in: year) })
    let fitting = named.filter { fits($0, tier) && $0.tier != .nation }
    let scored = fitting.map { ($0, score(of: $0, mentions)) }.sorted {
      ($1.1, $0.0.code) < ($0.1, $1.0.code)
    }
    guard let best = scored.first, best.1 >= 8 else { return [] }
    let rivals = scored.filter { $0.1 * 10 >= best.1 * 8 && $0.0.code != best.0.code }
    return rivals.isEmpty ? [best.0] : [best.0] + rivals.map(\.0)
  }
}
