/// Why a name did not lead to one region.
public enum RegionLookupError: Error, Hashable, Sendable {
  /// Several regions have this name; qualify it with one above (`福州市/鼓楼区`).
  case ambiguous(String, candidates: [Region])
  /// No region has this name; the nearest names, best first.
  case unknown(String, nearest: [Region])
}

/// All regions by code and by name.
public struct RegionRegister: Sendable {
  /// Every row, by code and then by first year.
  public let regions: [Region]

  /// A register of these rows.
  ///
  /// No dictionaries: a command looks a handful of regions up, and building three of 7,000 rows would take longer than
  /// all its look-ups.
  public init(_ rows: [Region]) {
    func precedes(_ one: Region, _ other: Region) -> Bool {
      one.code == other.code ? (one.from ?? 0) < (other.from ?? 0) : one.code < other.code
    }
    var isSorted = true
    for index in rows.indices.dropFirst() where precedes(rows[index], rows[index - 1]) { isSorted = false }
    regions = isSorted ? rows : rows.sorted(by: precedes)
  }

  /// The rows of a code, found by halving.
  private func rows(of code: RegionCode) -> ArraySlice<Region> {
    var low = 0
    var high = regions.count
    while low < high {
      let middle = (low + high) / 2
      if regions[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return regions[low...].prefix { $0.code == code }
  }

  /// The row of a code: the one valid in `year`, or the newest.
  public func region(_ code: RegionCode, year: Int? = nil) -> Region? {
    let candidates = rows(of: code)
    return candidates.last { $0.exists(in: year) } ?? candidates.last
  }

  /// Every row whose full or short name is `name`, existing or not.
  public func regions(named name: String) -> [Region] {
    // By bytes first: comparing texts that may be written in several ways takes longer.
    let wanted = Array(name.utf8)
    let found = regions.filter { $0.name.isWritten(wanted) || $0.shortName.isWritten(wanted) }
    return found.isEmpty ? regions.filter { $0.name == name || $0.shortName == name } : found
  }

  /// The rows directly below `parent` that existed in `year` (now, if `nil`).
  public func children(of parent: RegionCode, year: Int? = nil) -> [Region] {
    regions.filter { $0.parent == parent && $0.exists(in: year) }
  }

  /// All rows below `ancestor` of one tier that existed in `year` (now, if `nil`), by code.
  public func descendants(of ancestor: RegionCode, tier: Tier, year: Int? = nil) -> [Region] {
    var found: [Region] = []
    var visited: Set<RegionCode> = [ancestor]
    var pending = [ancestor]
    while let parent = pending.popLast() {
      // Each code once: rows of one unit may overlap in the year it was renamed, and a table may name a unit its own
      // ancestor.
      for child in children(of: parent, year: year) where visited.insert(child.code).inserted {
        if child.tier == tier {
          found.append(region(child.code, year: year) ?? child)
        } else if child.tier < tier {
          pending.append(child.code)
        }
      }
    }
    return found.sorted { $0.code < $1.code }
  }

  /// The units above `region`, nearest first, the nation last.
  public func ancestors(of region: Region) -> [Region] {
    var chain: [Region] = []
    var current = region
    while let parent = current.parent, chain.count < Tier.allCases.count,
      let next = self.region(parent, year: region.to)
    {
      chain.append(next)
      current = next
    }
    return chain
  }

  /// The one region that `query` names: a code, a full or short name, or a name qualified by any ancestor
  /// (`福建省/鼓楼区`, `福州/鼓楼`).
  ///
  /// Units that existed in `year` (or exist now) come before former ones, and full names before short ones. 吉林
  /// alone is ambiguous: the province and the city both go by it.
  /// - Throws: ``RegionLookupError`` when there is no such region or more than one.
  public func resolve(_ query: String, year: Int? = nil) throws(RegionLookupError) -> Region {
    if let code = RegionCode(query), let region = region(code, year: year) { return region }
    let parts = query.split(whereSeparator: { $0 == "/" || $0 == "／" }).map(String.init)
    guard let name = parts.last else { throw .unknown(query, nearest: []) }
    let qualified = regions(named: name).filter { region in
      let above = ancestors(of: region)
      return parts.dropLast().allSatisfy { part in
        above.contains { $0.name == part || $0.shortName == part || $0.code.description == part }
      }
    }
    guard !qualified.isEmpty else { throw .unknown(query, nearest: nearest(to: name)) }
    let current = qualified.filter { $0.exists(in: year) }
    let pool = current.isEmpty ? qualified : current
    let full = pool.filter { $0.name == name }
    let candidates = full.isEmpty ? pool : full
    if let only = Self.sole(candidates) { return only }
    // In the year of a reform a unit and its successor under a new code both exist: the successor is meant.
    if let year, let only = Self.sole(candidates.filter({ $0.exists(in: year &+ 1) })) { return only }
    throw .ambiguous(query, candidates: candidates)
  }

  private static func sole(_ candidates: [Region]) -> Region? {
    Set(candidates.map(\.code)).count == 1 ? candidates.last : nil
  }

  /// Up to `count` existing regions whose names are nearest to `name` by edit distance, best first.
  public func nearest(to name: String, count: Int = 3) -> [Region] {
    let wanted = Array(name.unicodeScalars)
    guard (1...40).contains(wanted.count) else { return [] }
    let limit = max(1, wanted.count / 2)
    let scored = regions.compactMap { region -> (distance: Int, region: Region)? in
      guard region.to == nil else { return nil }
      let full = editDistance(wanted, Array(region.name.unicodeScalars))
      let short = editDistance(wanted, Array(region.shortName.unicodeScalars))
      let distance = min(full, short)
      return distance <= limit ? (distance, region) : nil
    }
    return scored.sorted { ($0.distance, $0.region.code) < ($1.distance, $1.region.code) }
      .prefix(count).map(\.region)
  }
}

extension String {
  /// Whether the text has these very bytes.
  fileprivate func isWritten(_ bytes: [UInt8]) -> Bool {
    utf8.count == bytes.count && utf8.elementsEqual(bytes)
  }
}
