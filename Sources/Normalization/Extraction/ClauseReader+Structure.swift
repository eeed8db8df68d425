import Schema

/// Punctuation and joining words, and where names stand between them.
extension ClauseReader {
  /// Takes a word that builds the sentence; `nil` if it is not one.
  mutating func takeStructure(_ role: WordRole, _ index: Int) -> Int? {
    switch role {
    case .name where closesAside(index), .decoy where closesAside(index): break
    case .name(let entry): takeName(orPrefix: entry, index)
    case .decoy:
      takeDecoy(index)
    case .head: takeHead(index)
    case .comma:
      endClause(keepingVerb: false)
      item.isBlocked = false
      item.joinsNames = false
      clauseStart = tokens[index].range.upperBound
    case .listComma:
      // 示范区建设加快、接待游客…: the part named before the break goes on being spoken of.
      if clause.isBroken, clause.namesPart { item.pendingForeign = true }
      if clause.isBroken || clause.isShare || clause.isRank { endClause(keepingVerb: true) }
      // 年均增长7%、2023年达到…: the average is stated.
      if index > 0, tokens[index - 1].number != nil { clause.isAveraged = false }
    case .semicolon, .fullStop, .paragraph:
      endItem()
      clauseStart = tokens[index].range.upperBound
    case .colon:
      item.isBlocked = false
      endClause(keepingVerb: false)
      clauseStart = tokens[index].range.upperBound
    case .and, .with, .quote, .dash, .closeBracket, .unit: break
    case .openBracket: return takeBracket(index)
    default: return nil
    }
    return index + 1
  }

  /// Takes a name, or the first part of one, which is none alone (城镇) but may be completed further on.
  private mutating func takeName(orPrefix entry: NameNumber, _ index: Int) {
    let isPrefix = lexicon.names[entry].isPrefix
    let isPart = isPrefix && !joinsAnotherName(index) && !isShortened(entry, index)
    guard isPart || !isInContext(entry, index) else { return takeName(entry, index) }
    if isPrefix { item.incomplete = lexicon.names[entry].isTelling ? entry : nil }
    takeUnknown(index)
  }

  /// Whether a name only stands in words put in between: 出口下降 in 在出口下降的情况下.
  func closesAside(_ index: Int) -> Bool {
    guard clause.opensAside else { return false }
    for token in tokens[index...].prefix(12) {
      switch token.role {
      case .aside, .factor: return true
      case .comma, .listComma, .semicolon, .fullStop, .paragraph: return false
      default: continue
      }
    }
    return false
  }

  /// Whether 、 or 和 and another name follow the one at `index`: at the end of the list one that stands alone.
  func joinsAnotherName(_ index: Int) -> Bool {
    var position = index
    while position + 2 < tokens.count, case .name(let entry)? = tokens[position + 2].role,
      tokens[position + 1].role?.joinsNames == true
    {
      if !lexicon.names[entry].isPrefix { return true }
      position += 2
    }
    return false
  }
}
