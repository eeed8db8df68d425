import Schema

/// Aims without a number of their own: 与经济增长同步, 高于全省平均水平.
extension ClauseReader {
  /// Takes a comparison with growth, the province or the nation; `nil` if none begins at `index`.
  mutating func takeRelation(_ role: WordRole, _ index: Int) -> Int? {
    switch role {
    case .above, .below:
      let bound: Bound = role == .above ? .atLeast : .atMost
      guard let (reference, next) = reference(after: index) else {
        if index + 1 < tokens.count, tokens[index + 1].number != nil {
          takeModifier(.hedgeBefore(bound), index)
          return index + 1
        }
        clause.isComparison = true
        return index + 1
      }
      if isMeasured(next) { item.isBlocked = true }
      if let reference, !isMeasured(next) { takeRelative(reference, bound, at: index, end: next) }
      return next
    case .with where sharesGDP(with: index):
      clause.isShare = true
      clause.sharesGDP = true
      return index + 1
    case .with, .and:
      guard subject != nil, let (reference, next) = reference(after: index),
        let end = inStepEnd(from: next)
      else { return nil }
      if let reference { takeRelative(reference, .about, at: index, end: end) }
      return end
    default: return nil
    }
  }

  /// Whether the distance follows (高于全省0.6个百分点): such an aim is a number that nobody states.
  private func isMeasured(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].number != nil
  }

  /// Whether 与生产总值之比 begins at `index` behind a name that it can be the share of.
  private func sharesGDP(with index: Int) -> Bool {
    guard isShareOfGDP(subject), let (reference, next) = reference(after: index), reference == .gdp,
      next < tokens.count
    else { return false }
    return tokens[next].role == .share
  }

  /// What the comparison at `index` is with — `nil` inside for something that can't be a reference — and where it ends.
  private func reference(after index: Int) -> (reference: RelativeReference?, next: Int)? {
    var position = index + 1
    while position < tokens.count, position < index + 4 {
      switch tokens[position].role {
      // 与经济同步增长
      case .inStep where position > index + 1 && isOne(of: Self.economy, position - 1):
        return (.gdp, position)
      case .glue, .quote, .ownScope, .regionScope, .onPreviousYear: position += 1
      case .name(let entry) where lexicon.names[entry].onlyIndicator == lexicon.gdp:
        return (.gdp, end(ofReferenceAt: position))
      case .name: return (nil, end(ofReferenceAt: position))
      case .nationScope: return (frame.tier == .nation ? nil : .national, end(ofReferenceAt: position))
      case .provinceScope:
        return (frame.tier > .province ? .provincial : nil, end(ofReferenceAt: position))
      default: return nil
      }
    }
    return nil
  }

  /// The end of 经济增长(速度, 水平 …): the words without effect behind the reference.
  private func end(ofReferenceAt index: Int) -> Int {
    var position = index + 1
    while position < tokens.count {
      switch tokens[position].role {
      case .glue, .grow, .yearlyAverage, .closeBracket, .regionScope: position += 1
      default: return position
      }
    }
    return position
  }

  private func inStepEnd(from index: Int) -> Int? {
    var position = index
    while position < tokens.count, position < index + 4 {
      switch tokens[position].role {
      case .inStep: return end(ofReferenceAt: position)
      case .each where Self.inStep.begin(text, tokens[position].range):
        return end(ofReferenceAt: position)
      case .glue, .grow, .strive, .each: position += 1
      default: return nil
      }
    }
    return nil
  }

  /// Whether an aim of `id` can be stated by its distance to `reference`: where less is better it is the level that is
  /// compared (能耗低于全国平均水平), not the growth.
  private func isComparable(_ id: IndicatorNumber, _ reference: RelativeReference) -> Bool {
    let indicator = lexicon.traits(of: id)
    guard indicator.hasGrowth, indicator.direction != .down else { return false }
    return !(id == lexicon.gdp && reference == .gdp)
  }

  private static let economy = Phrases(["经济"])
  private static let inStep = Phrases(["同步"])

  private mutating func takeRelative(_ reference: RelativeReference, _ bound: Bound, at index: Int, end: Int)
  {
    guard part.role == .target, sentence.year == frame.planYear, !clause.isBroken, !item.isBlocked,
      let subject,
      !subject.isForeign,
      !clause.isShare, !clause.isRank, let all = indicators(of: subject, forFigures: 1)
    else { return }
    let place = tokens[index].range.lowerBound..<tokens[min(end, tokens.count) - 1].range.upperBound
    lastRow = 0..<0
    for case let id? in all
    where isComparable(id, reference) {
      claim(
        id, .growth, .relative(reference, bound), .percent, subject: subject, figure: place)
    }
    lastRow = 0..<0
  }
}
