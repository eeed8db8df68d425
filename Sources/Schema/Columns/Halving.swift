extension RandomAccessCollection where Element: Comparable, Index == Int {
  /// The first place whose element is not less, found by halving; the elements are in their order.
  func firstIndexNotLess(than element: Element) -> Int {
    firstIndexNotLess(than: element, in: startIndex..<endIndex)
  }

  /// The first place within `range` whose element is not less.
  func firstIndexNotLess(than element: Element, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
