/// Look-ups in columns that are in the order of their keys.
extension ObservationColumns {
  /// Where a key stands among the first `count` observations, found by halving.
  func index(of key: ObservationKey, among count: Int) -> Int? {
    guard let number = blocks[0].number(of: key.indicator), let packed = PackedKey(key, indicator: number)
    else { return nil }
    let index = firstIndexNotLess(than: packed, among: count)
    return index < count && packedKey(at: index) == packed ? index : nil
  }

  /// The first place among the first `count` whose key is not less.
  private func firstIndexNotLess(than key: PackedKey, among count: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if let last = blocks[middle].keys.last, last < key, middle < blocks.count - 1 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let start = low == 0 ? 0 : ends[low - 1]
    let end = Swift.max(start, Swift.min(ends[low], count))
    return start + blocks[low].keys.firstIndexNotLess(than: key, in: 0..<end - start)
  }

  /// The places of a region's observations.
  func places(of region: RegionCode) -> Range<Int> {
    let first = firstIndexNotLess(than: PackedKey.first(of: region.number), among: count)
    return first..<firstIndexNotLess(than: PackedKey.first(of: region.number + 1), among: count)
  }

  /// The regions that there is any observation of, by code.
  func regions() -> [RegionCode] {
    var found: [RegionCode] = []
    for block in blocks {
      for (region, _) in block.regions() where region != found.last { found.append(region) }
    }
    return found
  }
}

extension ObservationBlock {
  /// The regions of the rows, which are in the order of their keys, with the places of their rows.
  func regions() -> [(region: RegionCode, places: Range<Int>)] {
    var found: [(region: RegionCode, places: Range<Int>)] = []
    var first = 0
    while first < count {
      let number = keys[first].regionNumber
      let end = end(ofRegionAt: first, number: number)
      found.append((RegionCode(known: number), first..<end))
      first = end
    }
    return found
  }

  /// Where a region ends that begins at `first`: steps that double, then halving, because a region has few rows.
  private func end(ofRegionAt first: Int, number: Int) -> Int {
    let next = PackedKey.first(of: number + 1)
    var step = 1
    while first + step < count, keys[first + step] < next { step *= 2 }
    return keys.firstIndexNotLess(than: next, in: first..<Swift.min(first + step, count))
  }
}
