/// What stands in each line of a chart of rows: a row, or a note that rows were left out.
enum BarSlot: Equatable {
  case row(Int)
  /// So many rows were left out; for want of room, or only as they were not asked for.
  case omission(count: Int, lacksRoom: Bool = false)

  /// Fewer rows than these say little: small text that shows more of them is better.
  private static let fewRows = 5

  /// The number of the row that stands here; nil for a note.
  var index: Int? { if case .row(let index) = self { index } else { nil } }

  /// The row that stands here; nil for a note.
  func row<Row>(of rows: [Row]) -> Row? {
    if case .row(let index) = self, rows.indices.contains(index) { rows[index] } else { nil }
  }

  /// The slots for `count` rows when `capacity` lines are there.
  ///
  /// The highlighted rows are kept, then rows from both ends in turn, as many as there is room for; breaks that were
  /// asked for stay. Nil when even one row and its breaks don't fit.
  static func choose(count: Int, breaks: [RowBreak] = [], highlighted: [Int], capacity: Int) -> [BarSlot]? {
    let whole = slots(Set(0..<count), count: count, breaks: breaks)
    guard whole.count > capacity else { return whole }
    guard capacity >= 2 else { return nil }
    var kept: Set<Int> = []
    var misses = 0
    for index in highlighted + endsInwards(count) where misses < 3 {
      if slots(kept.union([index]), count: count, breaks: breaks).count <= capacity {
        kept.insert(index)
      } else {
        // Where a break at one end takes a slot of its own, rows of the other end may still fit.
        misses += 1
      }
    }
    return kept.isEmpty ? nil : slots(kept, count: count, breaks: breaks)
  }

  /// The slots for `count` rows in `height`, each with a line of text that takes `share` of it and `gap` besides.
  ///
  /// All rows, be the text small; where some are left out anyway, as many as can be read with ease.
  static func fitting(
    count: Int, breaks: [RowBreak], highlighted: [Int], height: Double, share: Double = 1, gap: Double = 0,
    builder: SceneBuilder
  ) throws(ChartError) -> [BarSlot] {
    // A page that is tall enough holds more rows than a slide before any is left out.
    let most = max(BarChartSpec.mostRows, Int(height / builder.type.length(36)))
    func capacity(_ size: Double) -> Int {
      let least = builder.lineHeight(size).rounded(.up) / share + gap
      return max(0, min(most, Int(height / least)))
    }
    let whole = slots(Set(0..<count), count: count, breaks: breaks)
    let smallest = builder.type.smallest
    if whole.count <= capacity(smallest) { return whole }
    for (size, least) in [(builder.type.comfortable, BarSlot.fewRows), (smallest, 1)] {
      if let slots = choose(count: count, breaks: breaks, highlighted: highlighted, capacity: capacity(size)),
        slots.count(where: { $0.index != nil }) >= least
      {
        return slots
      }
    }
    throw PageLayout.tooSmall(builder)
  }

  /// The room of each of `count` rows in `height`: no more than looks good, on a tall page up to three times as much, so that the
  /// rows reach down the page.
  static func pitch(_ count: Int, height: Double, most: Double, _ builder: SceneBuilder) -> Double {
    min(height / Double(count), builder.canvas.isTall ? 3 * most : most)
  }

  /// How many of the rows that are left out at `slot` share their place in the ranking with a row that is shown.
  static func tied(_ slots: [BarSlot], at slot: Int, places: [Int?]) -> Int {
    let before = slots[..<slot].reversed().lazy.compactMap(\.index).first ?? -1
    let after = slots[slot...].lazy.compactMap(\.index).first ?? places.count
    guard before + 1 < after else { return 0 }
    let shown = Set(slots.compactMap(\.index).compactMap { places.indices.contains($0) ? places[$0] : nil })
    return places[(before + 1)..<min(after, places.count)].count { $0.map(shown.contains) ?? false }
  }

  /// The slots of upright bars, as many as there may be.
  static func mostRows(_ spec: BarChartSpec, _ builder: SceneBuilder) throws(ChartError) -> [BarSlot] {
    let slots = choose(
      count: spec.rows.count, breaks: spec.breaks, highlighted: spec.highlightedRows,
      capacity: BarChartSpec.mostRows)
    guard let slots else { throw PageLayout.tooSmall(builder) }
    return slots
  }

  /// First, last, second, last but one, and so on.
  private static func endsInwards(_ count: Int) -> [Int] {
    (0..<count).map { $0 % 2 == 0 ? $0 / 2 : count - 1 - $0 / 2 }
  }

  /// The kept rows with breaks between; a break of one row of the chart would take as much room as the row.
  private static func slots(_ kept: Set<Int>, count: Int, breaks: [RowBreak]) -> [BarSlot] {
    var result: [BarSlot] = []
    var dropped = 0
    var absent = 0
    for index in 0...count {
      absent += breaks.filter { $0.row == index }.reduce(0) { $0 + $1.count }
      if index < count, !kept.contains(index) {
        dropped += 1
        continue
      }
      if absent > 0 || dropped > 1 {
        result.append(.omission(count: dropped + absent, lacksRoom: dropped > 0))
      } else if dropped == 1 {
        result.append(.row(index - 1))
      }
      dropped = 0
      absent = 0
      if index < count { result.append(.row(index)) }
    }
    return result
  }
}
