/// What one row of a dumbbell chart takes of the plot: its marks and, on either side, its labels.
struct DumbbellSpan {
  /// A label at one side.
  struct Label {
    let text: String
    let style: TextStyle
    let width: Double
    let isValue: Bool
    /// The verdict's sign behind the text; 0 without.
    let signExtent: Double
  }

  let low: Double
  let high: Double
  let left: Label
  let right: Label
  let leftReach: Double
  let rightReach: Double
  let gap: Double

  init(_ row: DumbbellRow, size: Double, widest: Double, builder: SceneBuilder) {
    gap = (size * 0.35).rounded()
    let sign = row.tone == .none ? 0 : (size * 0.62).rounded()
    let style = row.texts.style(size)
    var quiet = style
    quiet.color = builder.theme.quietInk
    let value = Label(
      text: row.valueLabel, style: style, width: min(builder.width(row.valueLabel, style), widest),
      isValue: true, signExtent: sign)
    let target = Label(
      text: row.targetLabel, style: quiet, width: min(builder.width(row.targetLabel, quiet), widest),
      isValue: false, signExtent: 0)
    let aims = row.target.values
    let middle = aims.reduce(0, +) / Double(max(1, aims.count))
    let valueIsLeft = row.value < middle
    (left, right) = valueIsLeft ? (value, target) : (target, value)
    low = min(row.value, aims.min() ?? row.value)
    high = max(row.value, aims.max() ?? row.value)
    let mark = BarMark.reach(row.target.kind, type: builder.type)
    let radius = DumbbellSpan.largestRadius(size)
    leftReach = max(mark.low, radius) + gap + DumbbellSpan.extent(left, gap)
    rightReach = max(mark.high, radius) + gap + DumbbellSpan.extent(right, gap)
  }

  /// The dot's radius.
  static func radius(_ size: Double) -> Double { max(2.5, (size * 0.36 * 2).rounded() / 2) }

  /// The dot's radius where it lies below its target's mark.
  static func largestRadius(_ size: Double) -> Double { max(3.5, (size * 0.5 * 2).rounded() / 2) }

  static func extent(_ label: Label, _ gap: Double) -> Double {
    label.width + (label.signExtent > 0 ? label.signExtent + gap : 0)
  }
}
