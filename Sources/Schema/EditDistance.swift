/// How many insertions, deletions, replacements and swaps of neighbours two sequences are apart.
///
/// A swap counts once (optimal string alignment): it is the commonest slip of the fingers.
public func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var row = [i + 1]
    row.reserveCapacity(right.count + 1)
    for (j, b) in right.enumerated() {
      var best = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a == b ? 0 : 1))
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, beforePrevious[j - 1] + 1) }
      row.append(best)
    }
    beforePrevious = previous
    previous = row
  }
  return previous[right.count]
}
