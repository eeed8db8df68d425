/// Targets as short level dashes, one a year: a target holds for its year alone, so nothing joins it to the next one.
///
/// Lines with the same target share the dash's place side by side.
struct TargetDashes {
  private struct Dash {
    let series: Int
    let y: Double
  }

  let plot: LinePlot
  let type: Typography

  static func thickness(_ type: Typography) -> Double { type.hairline(3) }

  func draw(into builder: inout SceneBuilder) {
    let order = LineStyle.order(plot.styles)
    for place in plot.years.indices {
      let dashes = order.reversed().compactMap { index in
        plot.point(place, plot.series[index].target(at: place)).map { Dash(series: index, y: $0.y.rounded()) }
      }
      for group in grouped(dashes) { draw(group, at: place, into: &builder) }
    }
  }

  /// The dashes that would cover each other.
  private func grouped(_ dashes: [Dash]) -> [[Dash]] {
    var groups: [[Dash]] = []
    let thickness = TargetDashes.thickness(type)
    for dash in dashes.sorted(by: { $0.y < $1.y }) {
      if let last = groups.last?.last, dash.y - last.y < thickness {
        groups[groups.count - 1].append(dash)
      } else {
        groups.append([dash])
      }
    }
    return groups
  }

  private func draw(_ group: [Dash], at place: Int, into builder: inout SceneBuilder) {
    let center = plot.x.position(Double(plot.years[place]))
    // A year's own room; in the shaded future up to its borders.
    let half = min(center - plot.plot.minX, plot.plot.maxX - center, plot.perYear / 2) * 0.84
    let gap = type.hairline(2)
    let count = Double(group.count)
    // Dashes that nearly touch would read as a line of stairs.
    let single = min(type.length(34), plot.perYear * 0.55)
    let wanted = max(single, count * type.length(16) + (count - 1) * gap)
    let width = min(2 * half, wanted)
    let each = max(1, (width - (count - 1) * gap) / count)
    for (number, dash) in group.sorted(by: { $0.series < $1.series }).enumerated() {
      let start = (center - width / 2 + Double(number) * (each + gap)).rounded()
      builder.horizontal(
        y: dash.y, from: start, to: min(start + each, plot.plot.maxX),
        thickness: TargetDashes.thickness(type),
        plot.styles[dash.series].color)
    }
  }
}
