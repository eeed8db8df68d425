/// Where lines run: of ranks, those that share one run beside each other, so that each is seen.
///
/// Values are true to their scale: equal ones lie at the same place, and one label names all of them.
struct SidedTies {
  private let lines: [SidedLine]
  private let styles: [LineStyle]
  private let isRanks: Bool
  private let x: LinearScale
  private let y: LinearScale
  private let type: Typography

  init(
    _ lines: [SidedLine], _ styles: [LineStyle], isRanks: Bool, x: LinearScale, y: LinearScale,
    _ type: Typography
  ) {
    self.lines = lines
    self.styles = styles
    self.isRanks = isRanks
    self.x = x
    self.y = y
    self.type = type
  }

  /// The points of all lines, nil where there is no value.
  func points(_ years: [Int]) -> [[Point?]] {
    var points = lines.map { line in
      years.indices.map { place in
        line.value(at: place).map { Point(x: x.position(Double(years[place])), y: y.position($0)) }
      }
    }
    guard isRanks else { return points }
    for place in years.indices {
      var groups: [Double: [Int]] = [:]
      for index in lines.indices where styles[index].isColored {
        if let value = lines[index].value(at: place) { groups[value, default: []].append(index) }
      }
      for group in groups.values where group.count > 1 {
        let step = step(of: group)
        for (slot, index) in sorted(group, at: place).enumerated() {
          points[index][place]?.y += (Double(slot) - Double(group.count - 1) / 2) * step
        }
      }
    }
    return points
  }

  /// Lines that come from above lie above.
  private func sorted(_ group: [Int], at place: Int) -> [Int] {
    func origin(_ index: Int) -> Double {
      let neighbour = lines[index].value(at: place - 1) ?? lines[index].value(at: place + 1)
      return neighbour.map(y.position) ?? y.position(lines[index].value(at: place) ?? 0)
    }
    return group.sorted { (origin($0), $0) < (origin($1), $1) }
  }

  /// A dot's width, as long as all stay nearer to their own rank than to the next.
  private func step(of group: [Int]) -> Double {
    let row = abs(y.position(2) - y.position(1))
    let dot = 2 * (group.map { styles[$0].dotRadius(type) }.max() ?? 1)
    return row > 0 ? min(dot, 0.8 * row / Double(group.count - 1)) : dot
  }
}
