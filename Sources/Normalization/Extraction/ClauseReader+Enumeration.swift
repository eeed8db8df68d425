import Schema

/// Lists of names that share a list of figures, some of them unread: 合同外资、实到外资分别增长7.1%和10.1%.
extension ClauseReader {
  /// Makes the names in front of a row of `count` figures at `index` the subject, where reading them one by one did
  /// not find as many.
  ///
  /// A list stands between the beginning of its clause and 分别 or the verb. Only if it has as many items as the row
  /// has figures is it known which figure is whose; then unread items take theirs away with them.
  mutating func takeEnumeration(before index: Int, count: Int) {
    let fits =
      subject.map { !$0.isForeign && ($0.hasFigure || indicators(of: $0, forFigures: count) != nil) } ?? false
    guard !fits || clause.isBroken, let items = items(before: index) else { return }
    let named = names(of: items)
    let size = named.reduce(0) { size, name in
      size + (name.map { max(1, lexicon.names[$0].indicators.count) } ?? 1)
    }
    guard size == count, items.count > 1, named.contains(where: { $0 != nil }), let first = items.first else {
      return
    }
    retireSubject()
    let isOfPart = first.lowerBound > 0 && tokens[first.lowerBound - 1].role == .partScope
    subject = newSubject(
      named, start: tokens[first.lowerBound].range.lowerBound, isForeign: item.isForeign || isOfPart)
    clause.isBroken = false
  }

  /// 一季度、上半年和全年分别增长5.8%、6.1%和6.5%: of one thing's figures that of the whole year.
  mutating func figureOfWholeYear(in row: [Figure], before index: Int) -> Figure? {
    guard row.count > 1, item.isPartOfYear || tokens[..<index].last(where: { $0.role == .wholeYear }) != nil,
      let items = items(before: index), items.count == row.count
    else { return nil }
    let isWhole = items.map { item in tokens[item].contains { $0.role == .wholeYear } }
    let arePeriods = zip(items, isWhole).allSatisfy { item, isWhole in
      isWhole || tokens[item].contains { $0.role == .partOfYear }
    }
    guard arePeriods, isWhole.count(where: { $0 }) == 1, let place = isWhole.firstIndex(of: true) else {
      return nil
    }
    item.isPartOfYear = false
    return row[place]
  }

  /// The items of the list in front of `index`, in order; `nil` if no 分别 closes one.
  private func items(before index: Int) -> [Range<Int>]? {
    guard let each = tokens[..<index].lastIndex(where: { Self.endsList($0.role) }), tokens[each].role == .each
    else { return nil }
    var items: [Range<Int>] = []
    var end = each
    var position = each
    while position > 0, !Self.endsList(tokens[position - 1].role), tokens[position - 1].number == nil {
      position -= 1
      if Self.separates(tokens[position].role) {
        if position + 1 < end { items.append(position + 1..<end) }
        end = position
      }
    }
    if position < end { items.append(position..<end) }
    return items.reversed()
  }

  private static func endsList(_ role: WordRole?) -> Bool {
    switch role {
    case .comma, .semicolon, .fullStop, .colon, .paragraph, .openBracket, .closeBracket, .each, .partScope:
      true
    default: false
    }
  }

  private static func separates(_ role: WordRole?) -> Bool {
    switch role {
    case .listComma, .and, .with: true
    default: false
    }
  }

  /// What each item names; 城镇 and its like only where the last item completes them.
  private func names(of items: [Range<Int>]) -> [NameNumber?] {
    let entries = items.map(entry)
    guard let last = items.last else { return [] }
    let isCompleted = entries.last.map { $0.map { !lexicon.names[$0].isPrefix } ?? false } ?? false
    let endsInOutput = Self.outputWords.end(text, 0..<tokens[last.upperBound - 1].range.upperBound)
    return zip(items, entries).map { item, entry in
      if let entry { return lexicon.names[entry].isPrefix && !isCompleted ? nil : entry }
      guard endsInOutput, item.count == 1, tokens[item.lowerBound].role == .crop else { return nil }
      return name(endingIn: Array("产量".utf8))
    }
  }

  private static let outputWords = Phrases(["产量", "总产"])

  /// The name that an item consists of; `nil` if it is another one's, or only ends or begins with a name.
  private func entry(of item: Range<Int>) -> NameNumber? {
    guard let place = tokens[item].lastIndex(where: \.isName), case .name(let entry)? = tokens[place].role
    else { return nil }
    let isAlone = item.allSatisfy { position in
      switch tokens[position].role {
      case .name: position == place
      case .glue, .quote, .ownScope, .reach, .grow, .wholeYear, .relativeYear, .estimate, .yearlyAverage,
        .onPreviousYear:
        true
      case nil: position < place && endsWithOwnName(tokens[position].range)
      default: false
      }
    }
    return isAlone ? entry : nil
  }
}
