import Schema

/// Names: which of them become what figures are about.
extension ClauseReader {
  /// 居民人均可支配收入X元，其中城镇居民Y元: the rest of the name has been said before.
  func isShortened(_ entry: NameEntry, _ index: Int) -> Bool {
    guard index + 1 < tokens.count, entry.indicators.count == 1, let own = longName(of: entry) else {
      return false
    }
    switch tokens[index + 1].role {
    case .grow, .decline, .reach, .attain, .each, .onPreviousYear: break
    case nil where tokens[index + 1].number != nil: break
    default: return false
    }
    let said = [subject].compactMap(\.self) + history
    return said.contains { subject in
      subject.hasFigure
        && subject.slots.contains {
          $0.flatMap(longName)?.suffix(Self.sharedEnding).elementsEqual(own.suffix(Self.sharedEnding)) == true
        }
    }
  }

  func longName(of entry: NameEntry) -> [UInt8]? {
    entry.indicators.first.flatMap { indicators[$0] }.map { Array($0.nameZH.utf8) }.flatMap {
      $0.count > Self.sharedEnding ? $0 : nil
    }
  }

  /// Names that end alike in so many bytes are of one kind: 人均可支配收入.
  static let sharedEnding = "人均可支配收入".utf8.count

  /// Whether the sentence up to the name at `index` holds what the name needs, and nothing that makes it another's.
  func isInContext(_ entry: NameEntry, _ index: Int) -> Bool {
    if entry.isCountys, frame.tier != .county { return false }
    guard !entry.needs.isEmpty || !entry.excludes.isEmpty else { return true }
    let before = text[tokens[0].range.lowerBound..<tokens[index].range.lowerBound]
    return (entry.needs.isEmpty || entry.needs.occurs(in: before)) && !entry.excludes.occurs(in: before)
  }

  mutating func takeName(_ entry: NameEntry, _ index: Int) {
    let token = tokens[index]
    guard !isShare, !isRank else {
      sharesGDP = isShare && entry.indicators == ["gdp"]
      return
    }
    let isCompound = joinsNames && index > 0 && tokens[index - 1].isName
    if joinsNames, !isCompound, subject?.hasFigure == false {
      raiseVagueBesideLocal(entry)
      subject?.slots.append(entry)
      subject?.places.append(token.range)
      see(entry, at: token.range, subject?.isForeign == true ? .otherArea : .noNumber)
      isBroken = false
      return
    }
    // 一产固定资产投资 is neither of its parts.
    let foreign = pendingForeign || isForeign || isCompound || touchesUnknownText(index) || isIncrement(index)
    let announced = index > 0 ? tokens[index - 1].role : nil
    if pendingAmong { turnIntoTotal(before: entry) }
    retireSubject()
    subject = Subject(
      slots: [entry], start: token.range.lowerBound, firstSighting: sightings.count, places: [token.range],
      isForeign: foreign)
    // 研发 alone is no intensity, and part of many other words.
    let isOther = foreign || entry.isShareOfGDP
    see(entry, at: token.range, pendingForeign || isForeign ? .otherArea : isOther ? .otherName : .noNumber)
    if pendingForeign { isForeign = true }
    pendingForeign = false
    pendingAmong = false
    startsElsewhere = false
    isAnnual = index > 0 && text[tokens[index - 1].range].elementsEqual("年".utf8)
    joinsNames = true
    verb = entry.impliesGrowth || announced == .grow ? .grow : announced == .decline ? .decline : .none
    isBroken = false
    isComparison = false
    resetRow()
  }

  /// 新增粮食产量: what came on top, not the whole; 带动本市进出口: what something brought about.
  func isIncrement(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let word = text[tokens[index - 1].range]
    if word.elementsEqual("新增".utf8) { return true }
    guard index > 1, tokens[index - 1].role == .ownScope || endsWithOwnName(tokens[index - 1].range) else {
      return false
    }
    return isOne(of: Self.causes, index - 2)
  }

  static let causes = ["带动", "撬动", "拉动"].map { Array($0.utf8) }

  /// 财政收入、地方财政收入分别增长…: the first is the total.
  mutating func raiseVagueBesideLocal(_ entry: NameEntry) {
    guard entry.isLocal, !entry.isVague, let last = subject?.slots.last, last?.isVague == true,
      last?.indicators == entry.indicators,
      let total = names.first(where: { $0.indicators == ["fiscal_revenue"] }),
      let place = subject?.slots.indices.last
    else { return }
    subject?.slots[place] = total
  }

  /// 增加值 alone goes on with a subject whose name ends in it (第二产业…，增加值…), 产量 with a crop's.
  mutating func takeHead(_ index: Int) {
    let word = text[tokens[index].range]
    let head =
      word.suffix(6).elementsEqual("产量".utf8) || word.elementsEqual("总产".utf8)
      ? Array("产量".utf8) : Array(word)
    let ends = { (entry: NameEntry?) in entry.map { isNamed($0, endingIn: head) } == true }
    if followsUnreadText(index) {
      // 牛奶产量, 三大主导产业增加值: another one's.
      takeDecoy(index)
    } else if let subject, !subject.isForeign, !subject.slots.isEmpty, subject.slots.allSatisfy(ends) {
      isBroken = false
    } else if let entry = incomplete, index > 0, isNamed(entry, endingIn: head) {
      takeName(entry, index)
    } else if hasCrop, let crop = names.first(where: ends) {
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

  /// Whether the catalogue's names of what `entry` means end in `head`.
  func isNamed(_ entry: NameEntry, endingIn head: [UInt8]) -> Bool {
    entry.indicators.allSatisfy { indicators[$0]?.nameZH.utf8.suffix(head.count).elementsEqual(head) == true }
  }

  mutating func takeDecoy(_ index: Int) {
    guard !isShare, !isRank, !isExcluding else { return }
    if joinsNames, subject?.hasFigure == false {
      // 一产投资: the name right in front only tells whose investment it is.
      if index > 0, tokens[index - 1].isName, subject?.slots.isEmpty == false,
        subject?.places.isEmpty == false
      {
        subject?.slots.removeLast()
        subject?.places.removeLast()
      }
      subject?.slots.append(nil)
      subject?.places.append(tokens[index].range)
      return
    }
    retireSubject()
    subject = Subject(slots: [nil], start: tokens[index].range.lowerBound, isForeign: true)
    joinsNames = true
    pendingAmong = false
    isBroken = false
    verb = .none
    resetRow()
  }

  /// Whether unread text stands right in front of the name, as 非公经济 in 非公经济生产总值: then the name is another's.
  func touchesUnknownText(_ index: Int) -> Bool {
    var position = index - 1
    // 年 belongs to the name: 酒店年接待人数 is no less the hotels' for it.
    if position >= 0, text[tokens[position].range].elementsEqual("年".utf8) { position -= 1 }
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
    case .word(.name(let entry)): names[entry].isPrefix
    default: false
    }
  }

  /// Whether unread text ends as the names of places and firms do: 监管区域实现进出口额 is not the region's own.
  func namesPlaceOrFirm(_ range: Range<Int>) -> Bool {
    !endsWithOwnName(range) && Self.placeEndings.contains { text[range].suffix($0.count).elementsEqual($0) }
  }

  static let placeEndings = ["区域", "园", "基地", "企业", "集团", "平台", "公司", "县", "镇", "乡", "村", "区"].map {
    Array($0.utf8)
  }

  /// 一般预算收入X，其中地方…Y: X was the total.
  mutating func turnIntoTotal(before entry: NameEntry) {
    guard let previous = subject ?? history.last, entry.indicators == ["general_budget_revenue"],
      previous.slots.count == 1, let first = previous.slots[0], first.indicators == entry.indicators,
      !first.isLocal || first.isVague, entry.isLocal || first.isVague
    else { return }
    if first.isVague { foundTotal = true }
    for claim in previous.claims {
      claims[claim].indicator = "fiscal_revenue"
      claims[claim].isVague = false
    }
  }
}
