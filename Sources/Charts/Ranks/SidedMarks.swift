/// The lines, dots and discs of a bump or slope chart.
struct SidedMarks {
  let layout: SidedLayout

  private var lines: [SidedLine] { layout.lines }
  private var styles: [LineStyle] { layout.styles }

  func draw(into builder: inout SceneBuilder) {
    let size = min(layout.size, builder.type.foot)
    let style = TextStyle(size: size, weight: .bold)
    let radius = max(builder.lineHeight(size) * 0.56, builder.width("88", style) * 0.68).rounded()
    let discs = layout.years.indices.dropFirst().dropLast().flatMap { place in
      self.discs(at: place, radius: radius, builder)
    }
    let covered = Set(discs.map { Spot(line: $0.line, place: $0.place) })
    for index in LineStyle.order(styles) { drawLine(index, covered, into: &builder) }
    for disc in discs {
      let color = styles[disc.line].color
      builder.circle(disc.center, radius: radius, fill: color, outline: color)
      let baseline = builder.baseline(centeredOn: disc.center.y, size: size)
      builder.text(
        disc.text, at: Point(x: disc.center.x.rounded(), y: baseline), anchor: .middle,
        style: TextStyle(size: size, weight: .bold, color: builder.theme.text(on: color)), role: .rank)
    }
  }

  private struct Spot: Hashable {
    let line: Int
    let place: Int
  }

  private func drawLine(_ index: Int, _ covered: Set<Spot>, into builder: inout SceneBuilder) {
    let style = styles[index]
    let radius = style.dotRadius(builder.type)
    // In a crowd of grey lines dots are noise, but for those that no line leads to.
    let isQuiet = !style.isColored && layout.years.count > 2 && lines.count > LineStyle.crowd
    var run: [(place: Int, point: Point)] = []
    for place in 0...layout.years.count {
      if place < layout.years.count, let point = layout.points[index][place] {
        run.append((place, point))
        continue
      }
      builder.line(run.map(\.point), width: style.width, style.color, dash: style.dash)
      for (place, point) in run
      where !covered.contains(Spot(line: index, place: place)) && (!isQuiet || run.count == 1) {
        let estimated = lines[index].estimated
        let isHollow = estimated.indices.contains(place) && estimated[place]
        builder.circle(
          point, radius: radius, fill: isHollow ? builder.theme.ground : style.color, outline: style.color,
          outlineWidth: isHollow ? max(1.2, style.width * 0.6) : 0)
      }
      run = []
    }
  }

  /// A rank on its line.
  private struct Disc {
    let line: Int
    let place: Int
    let text: String
    let center: Point
  }

  /// Discs with the rank of the lines that stand out, those that would cover each other side by side; where there is no room
  /// for all of them, dots tell enough.
  private func discs(at place: Int, radius: Double, _ builder: SceneBuilder) -> [Disc] {
    let gap = builder.type.hairline(1.5)
    return clusters(at: place, radius: radius).flatMap { cluster -> [Disc] in
      let width = Double(cluster.count) * (2 * radius + gap) - gap
      guard width * 1.3 < layout.perYear else { return [] }
      let discs = cluster.enumerated().map { slot, disc in
        let shift = Double(slot) * (2 * radius + gap) - width / 2 + radius
        return Disc(
          line: disc.line, place: place, text: disc.text,
          center: Point(x: disc.center.x + shift, y: disc.center.y))
      }
      let isFree = discs.allSatisfy { disc in
        let frame = Rect(
          minX: disc.center.x - radius, minY: disc.center.y - radius, width: 2 * radius, height: 2 * radius)
        return frame.minY >= 0 && frame.maxY <= Double(builder.canvas.height) && !builder.isOccupied(frame)
      }
      return isFree ? discs : []
    }
  }

  /// The discs of a year that would cover each other, each with its centre on its rank.
  private func clusters(at place: Int, radius: Double) -> [[Disc]] {
    var discs: [Disc] = []
    for index in lines.indices where styles[index].isColored {
      guard lines[index].marks.indices.contains(place), !lines[index].marks[place].isEmpty,
        let value = lines[index].value(at: place), let point = layout.points[index][place]
      else { continue }
      discs.append(
        Disc(
          line: index, place: place, text: lines[index].marks[place],
          center: Point(x: point.x, y: layout.y.position(value))))
    }
    discs.sort {
      ($0.center.y, layout.points[$0.line][place]?.y ?? 0) < (
        $1.center.y, layout.points[$1.line][place]?.y ?? 0
      )
    }
    var clusters: [[Disc]] = []
    for disc in discs {
      if let last = clusters.last?.last, disc.center.y - last.center.y < 2 * radius {
        clusters[clusters.count - 1].append(disc)
      } else {
        clusters.append([disc])
      }
    }
    return clusters
  }
}
