import Schema

/// What the next figures are about: one name, or several in a row.
struct Subject: Sendable {
  /// One thing named; `nil` for something that is not in the catalogue but takes its place in a list.
  var slots: [NameEntry?]
  /// Offset of the first name.
  var start: Int
  /// The index of the sighting of its first name.
  var firstSighting = 0
  /// Where each of the slots is named.
  var places: [Range<Int>] = []
  /// A part of the region, another region, or a share: its figures are dropped.
  var isForeign: Bool
  /// Whether a figure has been read for it.
  var hasFigure = false
  /// The claims made from it, as indices.
  var claims: [Int] = []

  /// The indicators that `count` figures in a row belong to; `nil` if that can't be told.
  ///
  /// With `each` (城乡居民收入均增长8%) one figure is that of each of them, not of all together.
  func indicators(forFigures count: Int, each: Bool = false) -> [IndicatorID?]? {
    let singles = slots.flatMap { slot -> [IndicatorID?] in
      guard let slot else { return [nil] }
      return count == 1 && slot.collective != nil && !each
        ? [slot.collective] : slot.indicators
    }
    if singles.count == count || count == 1 { return singles }
    let collectives = slots.map { slot in
      slot.flatMap { $0.collective ?? ($0.indicators.count == 1 ? $0.indicators[0] : nil) }
    }
    return collectives.count == count ? collectives : nil
  }

  /// Whether the name itself says growth.
  var impliesGrowth: Bool { slots.contains { $0?.impliesGrowth == true } }
  /// Whether its figure is the share of GDP that follows.
  var isShareOfGDP: Bool { slots.count == 1 && slots[0]?.isShareOfGDP == true }
  /// Whether any name is a vague one.
  var isVague: Bool { slots.contains { $0?.isVague == true } }
}

/// The direction or kind of figure that the last verb announced.
enum Verb: Sendable {
  case none, grow, decline
  /// 完成: a figure, of one year.
  case reach
  /// 达到, 突破: a figure reached, at the end of one year or of several.
  case attain
  /// 控制在: a figure kept, over one year or several.
  case hold
  /// 增加到: a figure reached, the way there having been named.
  case to
}

/// A number with its hedge, as handed to an indicator.
struct Figure: Sendable {
  var number: NumberToken
  var high: NumberToken?
  var bound: Bound?
  var range: Range<Int>
  /// The word that gave the bound.
  var hedge: Range<Int>?
  /// A minus sign stands in front.
  var isNegative = false

  mutating func negate() { isNegative = true }
}
