import Schema

/// Brackets: what they say of estimates and bases, and the figures in them.
extension ClauseReader {
  /// Whether a bracket states figures under a name of its own: 第二产业增长10%（其中规模以上工业增加值增长12%）.
  func statesFigures(bracketAt index: Int, end: Int) -> Bool {
    guard let name = tokens[index..<end].firstIndex(where: \.isName) else { return false }
    return tokens[name..<end].contains { $0.number != nil }
  }

  /// 增长5.2%（可比增长6.7%）: the same figure on another basis, which is read as if no bracket stood there.
  mutating func comparableFigure(bracketAt index: Int) -> Int? {
    guard subject?.hasFigure == true,
      let end = tokens[index..<min(index + 40, tokens.count)].firstIndex(where: { $0.role == .closeBracket }),
      let place = tokens[index..<end].lastIndex(where: {
        $0.role == .basis(.comparable) || $0.role == .factor
      }),
      tokens[place..<end].contains(where: { $0.number != nil }),
      !tokens[index..<place].contains(where: { $0.number != nil || $0.isName })
    else { return nil }
    rowWords.basis = .comparable
    clause.verb = .grow
    return place + 1
  }

  /// Skips brackets; what they say of estimates and bases holds for the item they stand in.
  mutating func takeBracket(_ index: Int) -> Int {
    var end = index + 1
    var estimate = false
    if let inside = comparableFigure(bracketAt: index) { return inside }
    while end < tokens.count, end - index < 40, tokens[end].role != .closeBracket {
      switch tokens[end].role {
      case .estimate: estimate = true
      case .sameBelow:
        // 均为预计数 says both at once.
        if estimate || saysEstimate(end) { isEstimatedFromHereOn = true }
      case .basis(let found):
        if let subject, subject.hasFigure {
          for claim in subject.claims where claims[claim].measure == .growth { claims[claim].basis = found }
        } else {
          rowWords.basis = found
        }
        grounds.basis = tokens[end].range
      case .fullStop, .paragraph: return index + 1
      default: break
      }
      end += 1
    }
    guard end < tokens.count, tokens[end].role == .closeBracket else { return index + 1 }
    if statesFigures(bracketAt: index, end: end) { return index + 1 }
    if estimate {
      rowWords.isItemEstimated = true
      grounds.estimate = tokens[index].range.lowerBound..<tokens[end].range.upperBound
      if part.role == .actual { for claim in subject?.claims ?? 0..<0 { claims[claim].status = .estimated } }
    }
    return end + 1
  }
}
