/// What is explained above lines.
enum LineKey {
  static func entries(
    _ words: LineWords, _ series: [LineSeries], _ styles: [LineStyle], hasUnnamed: Bool, isCut: Bool,
    hasUnnamedYears: Bool, _ theme: Theme
  ) -> [KeyEntry] {
    let colors = Set(styles.filter(\.isColored).map(\.color))
    // A mark of several colours is explained in none of them.
    let color = colors.count == 1 ? colors.first ?? theme.quietInk : theme.quietInk
    var entries: [KeyEntry] = []
    if series.contains(where: { $0.targets.contains { $0 != nil } }) {
      entries.append(KeyEntry(sample: .target(color), text: words.target))
    }
    if series.contains(where: { $0.estimated.contains(true) }) {
      entries.append(KeyEntry(sample: .ring(color), text: words.estimated))
    }
    if hasUnnamed {
      let grey = styles.first { !$0.isColored }?.color ?? theme.quietMark
      entries.append(KeyEntry(sample: .line(grey), text: words.context))
    }
    if hasUnnamedYears { entries.append(KeyEntry(sample: .swatch(theme.band), text: words.future)) }
    if isCut { entries.append(KeyEntry(sample: .cut, text: words.cutAxis)) }
    return entries.filter { !$0.text.isEmpty }
  }
}
