import Schema

/// Names: which of them become what figures are about.
extension ClauseReader {
  /// 居民人均可支配收入X元，其中城镇居民Y元: the rest of the name has been said before.
  func isShortened(_ entry: NameNumber, _ index: Int) -> Bool {
    guard index + 1 < tokens.count, lexicon.names[entry].indicators.count == 1, let own = longName(of: entry)
    else { return false }
    switch tokens[index + 1].role {
    case .grow, .decline, .reach, .attain, .each, .onPreviousYear: break
    case nil where tokens[index + 1].number != nil: break
    default: return false
    }
    let isAlike = { (subject: Subject) in
      subject.hasFigure
        && slots[subject.slots].contains {
          $0.flatMap(longName)?.suffix(Self.sharedEnding) == own.suffix(Self.sharedEnding)
        }
    }
    return subject.map(isAlike) == true || history.contains(where: isAlike)
  }

  func longName(of entry: NameNumber) -> [UInt8]? {
    guard let first = lexicon.names[entry].indicators.first else { return nil }
    let name = lexicon.traits.names[first.index]
    return name.count > Self.sharedEnding ? name : nil
  }

  /// Names that end alike in so many bytes are of one kind: 人均可支配收入.
  static let sharedEnding = "人均可支配收入".utf8.count

  /// Whether the sentence up to the name at `index` holds what the name needs, and nothing that makes it another's.
  func isInContext(_ entry: NameNumber, _ index: Int) -> Bool {
    if lexicon.names[entry].isCountys, frame.tier != .county { return false }
    guard !lexicon.names[entry].needs.isEmpty || !lexicon.names[entry].excludes.isEmpty else { return true }
    let (needs, excludes) = (lexicon.names[entry].needs, lexicon.names[entry].excludes)
    let before = text[tokens[0].range.lowerBound..<tokens[index].range.lowerBound]
    return (needs.isEmpty || needs.occurs(in: before)) && !excludes.occurs(in: before)
  }

  mutating func takeName(_ entry: NameNumber, _ index: Int) {
    let token = tokens[index]
    guard !clause.isShare, !clause.isRank else {
      clause.sharesGDP = clause.isShare && lexicon.names[entry].onlyIndicator == lexicon.gdp
      return
    }
    let isCompound = item.joinsNames && index > 0 && tokens[index - 1].isName
    if item.joinsNames, !isCompound, subject?.hasFigure == false {
      raiseVagueBesideLocal(entry)
      append(entry, token.range)
      see(entry, at: token.range, subject?.isForeign == true ? .otherArea : .noNumber)
      clause.isBroken = false
      return
    }
    // 一产固定资产投资 is neither of its parts.
    let foreign =
      item.pendingForeign || item.isForeign || isCompound || touchesUnknownText(index) || isIncrement(index)
    let announced = index > 0 ? tokens[index - 1].role : nil
    if item.pendingAmong { turnIntoTotal(before: entry) }
    retireSubject()
    subject = newSubject(entry, at: token.range, isForeign: foreign)
    // 研发 alone is no intensity, and part of many other words.
    let isOther = foreign || lexicon.names[entry].isShareOfGDP
    let isOfOtherArea = item.pendingForeign || item.isForeign
    see(entry, at: token.range, isOfOtherArea ? .otherArea : isOther ? .otherName : .noNumber)
    if item.pendingForeign { item.isForeign = true }
    item.pendingForeign = false
    item.pendingAmong = false
    item.startsElsewhere = false
    sentence.isAnnual = index > 0 && isOne(of: Self.yearly, index - 1)
    item.joinsNames = true
    clause.verb =
      lexicon.names[entry].impliesGrowth || announced == .grow
      ? .grow : announced == .decline ? .decline : .none
    clause.isBroken = false
    clause.isComparison = false
    resetRow()
  }

  /// 新增粮食产量: what came on top, not the whole; 带动本市进出口: what something brought about.
  func isIncrement(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if isOne(of: Self.added, index - 1) { return true }
    guard index > 1, tokens[index - 1].role == .ownScope || endsWithOwnName(tokens[index - 1].range) else {
      return false
    }
    return isOne(of: Self.causes, index - 2)
  }

  static let causes = Phrases(["带动", "撬动", "拉动"])

  /// 财政收入、地方财政收入分别增长…: the first is the total.
  mutating func raiseVagueBesideLocal(_ entry: NameNumber) {
    guard lexicon.names[entry].isLocal, !lexicon.names[entry].isVague, let place = subject?.slots.last,
      let last = slots[place], lexicon.names[last].isVague,
      lexicon.names[last].indicators == lexicon.names[entry].indicators,
      let total = lexicon.names.firstIndex(where: { $0.onlyIndicator == lexicon.fiscalRevenue })
    else { return }
    slots[place] = total
  }

  /// 增加值 alone goes on with a subject whose name ends in it (第二产业…，增加值…), 产量 with a crop's.
  mutating func takeHead(_ index: Int) {
    let output = "产量"
    let isOutput = endsInOne(of: Self.outputs, index) || isOne(of: Self.totalOutput, index)
    let head = isOutput ? Array(output.utf8) : Array(text[tokens[index].range])
    if followsUnreadText(index) {
      // 牛奶产量, 三大主导产业增加值: another one's.
      takeDecoy(index)
    } else if let subject, !subject.isForeign, !subject.slots.isEmpty,
      slots[subject.slots].allSatisfy({ $0.map { lexicon.isNamed($0, endingIn: head) } ?? false })
    {
      clause.isBroken = false
    } else if let entry = item.incomplete, index > 0, lexicon.isNamed(entry, endingIn: head) {
      takeName(entry, index)
    } else if sentence.hasCrop, let crop = name(endingIn: head) {
      takeName(crop, index)
    } else {
      takeDecoy(index)
    }
  }

  /// Whether text that no table knows stands in front, with nothing but words without effect between.
  func followsUnreadText(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, tokens[position].role == .glue { position -= 1 }
    guard position >= 0 else { return false }
    if case .unknown = tokens[position].kind { return true }
    return false
  }

  private static let outputs = Phrases(["产量"])
  private static let totalOutput = Phrases(["总产"])

  /// The first name of what the catalogue calls by a name with this ending.
  func name(endingIn head: [UInt8]) -> NameNumber? {
    lexicon.names.indices.first { lexicon.isNamed($0, endingIn: head) }
  }

  mutating func takeDecoy(_ index: Int) {
    guard !clause.isShare, !clause.isRank, !clause.isExcluding else { return }
    if item.joinsNames, subject?.hasFigure == false {
      // 一产投资: the name right in front only tells whose investment it is.
      if index > 0, tokens[index - 1].isName, let (slots, places) = subject.map({ ($0.slots, $0.places) }),
        !slots.isEmpty, !places.isEmpty
      {
        subject?.slots = slots.dropLast()
        subject?.places = places.dropLast()
      }
      append(nil, tokens[index].range)
      return
    }
    retireSubject()
    subject = newSubject([nil], start: tokens[index].range.lowerBound, isForeign: true)
    item.joinsNames = true
    item.pendingAmong = false
    clause.isBroken = false
    clause.verb = .none
    resetRow()
  }

  /// Whether unread text stands right in front of the name, as 非公经济 in 非公经济生产总值: then the name is another's.
  func touchesUnknownText(_ index: Int) -> Bool {
    var position = index - 1
    // 年 belongs to the name: 酒店年接待人数 is no less the hotels' for it.
    if position >= 0, isOne(of: Self.yearly, position) { position -= 1 }
    if position >= 0, tokens[position].role == .quote { position -= 1 }
    if position >= 0, tokens[position].role == .closeBracket {
      position = (tokens[..<position].lastIndex { $0.role == .openBracket } ?? 0) - 1
    }
    if position > 0, tokens[position].role == .reach, case .unknown = tokens[position - 1].kind {
      return namesPlaceOrFirm(tokens[position - 1].range)
    }
    guard position >= 0, isUnread(tokens[position]) else { return false }
    return !endsWithOwnName(tokens[position].range)
  }

  /// Text that no table knows, or 城市 as the end of a place's name (丰城市).
  func isUnread(_ token: Token) -> Bool {
    switch token.kind {
    case .unknown: true
    case .word(.name(let entry)): lexicon.names[entry].isPrefix
    default: false
    }
  }

  /// Whether unread text ends as the names of places and firms do: 监管区域实现进出口额 is not the region's own.
  func namesPlaceOrFirm(_ range: Range<Int>) -> Bool {
    !endsWithOwnName(range) && Self.placeEndings.end(text, range)
  }

  static let placeEndings = Phrases([
    "区域", "园", "基地", "企业", "集团", "平台", "公司", "县", "镇", "乡", "村", "区",
  ])

  /// 一般预算收入X，其中地方…Y: X was the total.
  mutating func turnIntoTotal(before entry: NameNumber) {
    guard lexicon.names[entry].onlyIndicator == lexicon.generalRevenue,
      let previous = subject ?? history.last, let name = onlySlot(of: previous),
      lexicon.names[name].onlyIndicator == lexicon.generalRevenue
    else { return }
    let isVague = lexicon.names[name].isVague
    guard !lexicon.names[name].isLocal || isVague, lexicon.names[entry].isLocal || isVague else { return }
    if isVague { sentence.foundTotal = true }
    for claim in previous.claims {
      claims[claim].indicator = lexicon.fiscalRevenue
      claims[claim].isVague = false
    }
  }
}
