/// What stands below upright bars: names in up to three lines, then ranks.
struct BarFeet: Equatable {
  /// The lines of a slot's name and of its rank.
  struct Foot: Equatable {
    var name: [String] = []
    var rank: [String] = []
  }

  /// One foot a slot; empty where rows are left out.
  let feet: [Foot]
  let textSize: Double
  /// From one line to the next.
  let step: Double
  /// The most lines of a name.
  let nameLines: Int
  /// The height of all lines, with the room above them.
  let height: Double

  static let mostLines = 3

  /// The feet in the largest text in which all names, ranks and values fit their slots; nil when there is none.
  static func fitting(
    _ spec: BarChartSpec, slots: [BarSlot], pitch: Double, laneWidth: Double, builder: SceneBuilder
  ) -> BarFeet? {
    var size = builder.type.label
    while size >= builder.type.smallest {
      if valuesFit(spec, slots: slots, width: laneWidth, size: size, builder),
        let feet = BarFeet(spec, slots: slots, pitch: pitch, size: size, builder: builder)
      {
        return feet
      }
      size -= 1
    }
    return nil
  }

  private init?(
    _ spec: BarChartSpec, slots: [BarSlot], pitch: Double, size: Double, builder: SceneBuilder
  ) {
    let limit = pitch - (size * 0.3).rounded(.up)
    var feet: [Foot] = []
    for slot in slots {
      guard case .row(let index) = slot else {
        feet.append(Foot())
        continue
      }
      let row = spec.rows[index]
      let style = TextStyle(size: size, weight: row.emphasis == .highlighted ? .bold : .regular)
      func lines(_ text: String) -> [String]? {
        let lines = LineBreaking.lines(of: text, within: limit) { builder.width($0, style) }
        let fits = lines.count <= BarFeet.mostLines && lines.allSatisfy { builder.width($0, style) <= limit }
        return fits ? lines : nil
      }
      guard let name = lines(row.label), let rank = lines(row.rank) else { return nil }
      feet.append(Foot(name: name, rank: rank))
    }
    self.feet = feet
    textSize = size
    step = max(builder.lineHeight(size).rounded(.up), (size * 1.25).rounded())
    nameLines = feet.map(\.name.count).max() ?? 0
    let ranks = feet.map(\.rank.count).max() ?? 0
    height = (builder.type.length(8) + step * Double(nameLines + ranks)).rounded(.up)
  }

  private static func valuesFit(
    _ spec: BarChartSpec, slots: [BarSlot], width: Double, size: Double, _ builder: SceneBuilder
  ) -> Bool {
    slots.allSatisfy { slot in
      guard case .row(let index) = slot else { return true }
      let row = spec.rows[index]
      let style = TextStyle(size: size, weight: row.emphasis == .highlighted ? .bold : .regular)
      return row.values.allSatisfy { builder.width($0.label, style) <= width }
    }
  }
}
