/// What stands in each line of a bar chart: a row, or a note that rows were left out.
enum BarSlot: Equatable {
  case row(Int)
  case omission(count: Int)

  /// The slots for `count` rows when `capacity` lines are there.
  ///
  /// The highlighted rows are kept, then rows from both ends in turn, as many as there is room for. Nil when even one row and
  /// its breaks don't fit.
  static func choose(count: Int, highlighted: [Int], capacity: Int) -> [BarSlot]? {
    guard count > capacity else { return (0..<count).map { .row($0) } }
    guard capacity >= 3 else { return nil }
    var kept: Set<Int> = []
    for index in highlighted + endsInwards(count) {
      guard slots(kept.union([index]), count: count).count <= capacity else { break }
      kept.insert(index)
    }
    return kept.isEmpty ? nil : slots(kept, count: count)
  }

  /// First, last, second, last but one, and so on.
  private static func endsInwards(_ count: Int) -> [Int] {
    (0..<count).map { $0 % 2 == 0 ? $0 / 2 : count - 1 - $0 / 2 }
  }

  /// The kept rows with breaks between; a break of one row would take as much room as the row.
  private static func slots(_ kept: Set<Int>, count: Int) -> [BarSlot] {
    var result: [BarSlot] = []
    var missing = 0
    for index in 0...count {
      if index < count, !kept.contains(index) {
        missing += 1
        continue
      }
      if missing == 1 { result.append(.row(index - 1)) }
      if missing > 1 { result.append(.omission(count: missing)) }
      missing = 0
      if index < count { result.append(.row(index)) }
    }
    return result
  }
}
