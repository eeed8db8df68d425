/// Look-ups in columns that are in the order of their keys.
extension ObservationColumns {
  /// Where a key stands among the first `count` observations, found by halving.
  func index(of key: ObservationKey, among count: Int) -> Int? {
    guard let number = number(of: key.indicator), let packed = PackedKey(key, indicator: number) else {
      return nil
    }
    let index = keys.firstIndexNotLess(than: packed, in: 0..<count)
    return index < count && keys[index] == packed ? index : nil
  }

  /// The places of a region's observations.
  func places(of region: RegionCode) -> Range<Int> {
    let first = keys.firstIndexNotLess(than: PackedKey.first(of: region.number))
    return first..<end(ofRegionAt: first, number: region.number)
  }

  /// Where a region ends that begins at `first`: steps that double, then halving, because a region has few rows.
  private func end(ofRegionAt first: Int, number: Int) -> Int {
    let next = PackedKey.first(of: number + 1)
    var step = 1
    while first + step < count, keys[first + step] < next { step *= 2 }
    return keys.firstIndexNotLess(than: next, in: first..<Swift.min(first + step, count))
  }

  /// The regions that there is any observation of, by code, with the places of their observations.
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
}
