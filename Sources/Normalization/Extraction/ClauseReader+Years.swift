import Schema

/// Years: what they turn the sentence to.
extension ClauseReader {
  /// 2023年: the year of what follows, or what is compared with.
  mutating func takeYear(_ number: NumberToken, _ index: Int) -> Int {
    guard number.value.decimals == 0, (1949...2199).contains(number.value.coefficient) else {
      return index + 1
    }
    let value = Int(number.value.coefficient)
    if index > 0, index + 1 < tokens.count, tokens[index - 1].role == .with, tokens[index + 1].role == .than {
      sentence.isSinceOtherYear = value != frame.reviewYear - 1
      return index + 2
    }
    if isMultiple(of: index) { return index + 1 }
    if clause.isComparison {
      rowWords.hasOtherBase = value != (sentence.year ?? frame.reviewYear) - 1
    } else if clause.awaitsDestination {
      item.startsElsewhere = value != (sentence.year ?? frame.reviewYear) - 1
    } else if index + 1 < tokens.count, tokens[index + 1].role == .aim || isSince(index + 1) {
      return index + 1
    } else {
      turn(to: value, index)
    }
    return index + 1
  }

  /// 是2005年的2.3倍: the year only serves to compare.
  func isMultiple(of index: Int) -> Bool {
    guard index + 2 < tokens.count, isOne(of: Self.possessive, index + 1),
      let number = tokens[index + 2].number
    else { return false }
    return isOfOtherUnit(number)
  }

  /// Whether 以来, 以前 and their like follow: 2010年以来最好 speaks of another year only in passing.
  func isSince(_ index: Int) -> Bool {
    begins(with: Self.sinceWords, index)
  }

  static let sinceWords = Phrases(["以来", "来", "以前", "之前", "前", "以后", "后", "底前"])
}
