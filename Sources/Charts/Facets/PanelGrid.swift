/// Equal panels in rows and columns that fill a room; the number of columns follows from the room's shape.
struct PanelGrid {
  /// The panels row by row.
  let frames: [Rect]
  /// How many stand beside each other.
  let columns: Int

  /// What a panel should look like: wider than high, as lines over years are read.
  private static let aspect = 1.5

  /// A grid of `count` panels.
  init(count: Int, in room: Rect, columnGap: Double, rowGap: Double) {
    var best = (cost: Double.infinity, columns: 1, width: room.width, height: room.height)
    for columns in 1...max(1, count) {
      let rows = (count + columns - 1) / columns
      let width = (room.width - Double(columns - 1) * columnGap) / Double(columns)
      let height = (room.height - Double(rows - 1) * rowGap) / Double(rows)
      guard width > 1, height > 1 else { continue }
      let shape = width / height / PanelGrid.aspect
      // Twice too wide is as bad as twice too high; empty places are a smaller fault.
      let cost = max(shape, 1 / shape) + 1.5 * Double(rows * columns - count) / Double(count)
      if cost < best.cost { best = (cost, columns, width, height) }
    }
    let (_, columns, width, most) = best
    let height = min(most, width * 1.2)
    self.columns = columns
    frames = (0..<count).map { index in
      Rect(
        minX: (room.minX + Double(index % columns) * (width + columnGap)).rounded(),
        minY: (room.minY + Double(index / columns) * (height + rowGap)).rounded(),
        width: width.rounded(.down),
        height: height.rounded(.down))
    }
  }

  /// Whether a panel stands in the first column.
  func isFirst(_ index: Int) -> Bool { index % columns == 0 }
}
