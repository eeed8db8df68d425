/// One label for all lines that have the same value at a side: 5.5% 甲、乙.
///
/// Each name has the colour of its line; of lines that are the same at both sides only the one on top is seen, and its colour
/// is that of all their names.
struct SharedLabels {
  private let lines: [SidedLine]
  private let styles: [LineStyle]
  /// What stands between two names.
  private let separator: String

  /// More names than these don't fit a row; each line has its own label then.
  private static let mostNames = 3

  init(_ lines: [SidedLine], _ styles: [LineStyle], separator: String) {
    self.lines = lines
    self.separator = separator
    self.styles = styles
  }

  /// The labels, those of one value joined.
  func shared(_ labels: [SidedNaming.Label]) -> [SidedNaming.Label] {
    var groups: [[SidedNaming.Label]] = []
    for label in labels {
      if let place = groups.firstIndex(where: { $0.first.map { isSame($0, label) } ?? false }) {
        groups[place].append(label)
      } else {
        groups.append([label])
      }
    }
    return groups.flatMap { group in
      group.count > 1 && group.count <= SharedLabels.mostNames ? joined(group).map { [$0] } ?? group : group
    }
  }

  private func value(_ label: SidedNaming.Label) -> EndLabel.Part? {
    label.parts.first { $0.role == .value }
  }

  private func isSame(_ one: SidedNaming.Label, _ other: SidedNaming.Label) -> Bool {
    one.place == other.place && value(one)?.text == value(other)?.text
      && lines[one.line].value(at: one.place) == lines[other.line].value(at: other.place)
  }

  /// The colour that is seen of a line.
  private func color(_ index: Int) -> Color {
    let top = LineStyle.order(styles).last { lines[$0].values == lines[index].values }
    return styles[top ?? index].textColor
  }

  private func joined(_ group: [SidedNaming.Label]) -> SidedNaming.Label? {
    guard let first = group.first, var figure = value(first) else { return nil }
    let colors = Set(group.map { color($0.line) })
    figure.style.color = colors.count == 1 ? colors.first : nil
    let names = group.enumerated().flatMap { place, label in
      label.parts.filter { $0.role == .name }.map { part in
        var part = part
        if place < group.count - 1 {
          part.text += separator
          part.hasOwnGap = separator.unicodeScalars.last.map { $0.value >= 0x3000 } ?? false
        }
        part.style.color = color(label.line)
        return part
      }
    }
    let isNameFirst = first.parts.first?.role == .name
    return SidedNaming.Label(
      line: first.line, place: first.place, parts: isNameFirst ? names + [figure] : [figure] + names)
  }
}
