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

  /// From one line to the next.
  static func step(_ size: Double, _ builder: SceneBuilder) -> Double {
    max(builder.lineHeight(size).rounded(.up), (size * 1.25).rounded())
  }

  /// The feet with the size of the values: the same text for both, or names as large as the foot's text above smaller
  /// values, so that a chart has four sizes at most; nil when names don't fit.
  static func fitting(_ rows: [BarRow?], pitch: Double, valueSize: Double, builder: SceneBuilder)
    -> (feet: BarFeet, valueSize: Double)?
  {
    let foot = builder.type.foot
    var value = valueSize
    while let feet = fitting(rows, pitch: pitch, largest: max(value, foot), builder: builder) {
      if feet.textSize == value || feet.textSize == foot && value < foot { return (feet, value) }
      value = min(value, feet.textSize)
      guard feet.textSize > value else { continue }
      return fitting(rows, pitch: pitch, largest: value, builder: builder).map { ($0, $0.textSize) }
    }
    return nil
  }

  /// The feet in the largest text in which all names and ranks fit their slots, in two lines rather than three; nil when
  /// there is none.
  private static func fitting(_ rows: [BarRow?], pitch: Double, largest: Double, builder: SceneBuilder)
    -> BarFeet?
  {
    for lines in [mostLines - 1, mostLines] {
      var size = min(largest, builder.type.label)
      while size >= builder.type.smallest {
        if let feet = BarFeet(rows, pitch: pitch, size: size, mostLines: lines, builder: builder) {
          return feet
        }
        size -= 1
      }
    }
    return nil
  }

  private init?(_ rows: [BarRow?], pitch: Double, size: Double, mostLines: Int, builder: SceneBuilder) {
    let limit = pitch - (size * 0.3).rounded(.up)
    var feet: [Foot] = []
    for row in rows {
      guard let row else {
        feet.append(Foot())
        continue
      }
      let style = row.style(size)
      let measure = { (text: String) in builder.width(text, style) }
      let name = LineBreaking.balanced(row.label, within: limit, measure: measure)
      guard name.count <= mostLines, name.allSatisfy({ measure($0) <= limit }),
        let rank = LineBreaking.parts(of: row.rank, within: limit, measure: measure)
      else { return nil }
      feet.append(Foot(name: name, rank: rank))
    }
    self.feet = feet
    textSize = size
    step = BarFeet.step(size, builder)
    nameLines = feet.map(\.name.count).max() ?? 0
    let ranks = feet.map(\.rank.count).max() ?? 0
    height = (builder.type.length(8) + step * Double(nameLines + ranks)).rounded(.up)
  }

  /// The largest text in which all values fit their lanes, and their bars where marks may drive them inside.
  static func valueSize(
    _ rows: [BarRow?], width: Double, thickness: Double, builder: SceneBuilder
  ) -> Double? {
    var size = builder.type.label
    while size >= builder.type.smallest {
      let fits = rows.compactMap { $0 }.allSatisfy { row in
        let style = row.style(size)
        return row.values.allSatisfy { bar in
          let lines = LineBreaking.parts(of: bar.label, within: width - size * 0.2) {
            builder.width($0, style)
          }
          guard let lines else { return false }
          let isCrossed = bar.target != nil && bar.value != nil
          return !isCrossed || lines.allSatisfy { builder.width($0, style) + 2 <= thickness }
        }
      }
      if fits { return size }
      size -= 1
    }
    return nil
  }
}
