/// The forms for people: aligned text and Markdown.
extension RowTable {
  /// The rows as aligned text; columns that don't fit into `width` go into further pieces below.
  func table(_ language: Language, width: Int) -> String {
    let layout = TextLayout(self, language)
    var text = title.map { $0[language] + "\n\n" } ?? ""
    for (index, piece) in layout.pieces(width: width).enumerated() {
      if index > 0 { text += "\n" }
      text += layout.text(of: piece)
    }
    return text
  }

  func markdown(_ language: Language) -> String {
    let shown = columns.filter { !$0.isHiddenInTable }
    let indices = columns.indices.filter { !columns[$0].isHiddenInTable }
    let line = { (fields: [String]) in
      "| " + fields.map { $0.replacingPipes() }.joined(separator: " | ") + " |\n"
    }
    let headings = shown.map { column in
      let above = column.block?.heading.map { $0[language] + " " } ?? ""
      return above + column.heading[language]
    }
    let rule = "|" + shown.map { $0.isNumeric ? " --: |" : " --- |" }.joined() + "\n"
    return (title.map { "**\($0[language])**\n\n" } ?? "") + line(headings) + rule
      + rows.map { row in line(indices.map { row[$0].display }) }.joined()
  }
}

/// A table's columns with the widths that their texts need.
private struct TextLayout {
  /// One shown column, as text.
  struct Column {
    let block: RowTable.Block?
    let blockHeading: String
    let heading: String
    let isNumeric: Bool
    let texts: [String]
    let width: Int
  }

  private let columns: [Column]
  private let rules: Set<Int>
  private let rowCount: Int

  init(_ table: RowTable, _ language: Language) {
    rules = table.rules
    rowCount = table.rows.count
    columns = table.columns.indices.filter { !table.columns[$0].isHiddenInTable }.map { index in
      let column = table.columns[index]
      let texts = table.rows.map { $0[index].display.replacingControls() }
      let heading = column.heading[language]
      return Column(
        block: column.block, blockHeading: column.block?.heading.map { $0[language] } ?? "", heading: heading,
        isNumeric: column.isNumeric, texts: texts, width: ([heading] + texts).map(DisplayWidth.of).max() ?? 0)
    }
  }

  /// The columns of each piece: the leading ones and as many blocks as fit, at least one.
  func pieces(width: Int) -> [[Column]] {
    let leading = columns.filter { $0.block == nil }
    var blocks: [[Column]] = []
    for column in columns where column.block != nil {
      if let last = blocks.indices.last, blocks[last].last?.block == column.block {
        blocks[last].append(column)
      } else {
        blocks.append([column])
      }
    }
    var pieces = [leading]
    var isFresh = true
    for block in blocks {
      let last = pieces.count - 1
      if isFresh || Self.width(pieces[last] + block) <= width {
        pieces[last] += block
      } else {
        pieces.append(leading + block)
      }
      isFresh = false
    }
    return pieces
  }

  private static func width(_ columns: [Column]) -> Int {
    columns.reduce(-2) { $0 + $1.width + 2 }
  }

  func text(of piece: [Column]) -> String {
    let rule = piece.map { String(repeating: "─", count: $0.width) }.joined(separator: "  ") + "\n"
    var text = blockLine(piece) + line(piece.map(\.heading), piece) + rule
    for row in 0..<rowCount {
      text += (rules.contains(row) ? rule : "") + line(piece.map { $0.texts[row] }, piece)
    }
    return text
  }

  private func line(_ fields: [String], _ piece: [Column]) -> String {
    let padded = zip(fields, piece).map { field, column in
      DisplayWidth.padded(field, to: column.width, right: column.isNumeric)
    }
    return padded.joined(separator: "  ").withoutTrailingSpaces() + "\n"
  }

  /// The headings of the blocks, each above the first of its columns; none if no block has one.
  private func blockLine(_ piece: [Column]) -> String {
    guard piece.contains(where: { !$0.blockHeading.isEmpty }) else { return "" }
    var line = ""
    var column = 0
    var previous: RowTable.Block?
    for next in piece {
      if next.block != previous, !next.blockHeading.isEmpty {
        line = DisplayWidth.padded(line, to: column, right: false) + next.blockHeading + " "
      }
      previous = next.block
      column += next.width + 2
    }
    return line.withoutTrailingSpaces() + "\n"
  }
}

extension String {
  fileprivate func replacingPipes() -> String {
    let single = replacingControls()
    return single.contains("|")
      ? single.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : single
  }

  /// The text on one line and without terminal commands: data sets may come from anywhere.
  ///
  /// - Parameter kept: what is left as it is all the same, such as line feeds.
  /// - Returns: the text with spaces in their places.
  func replacingControls(but kept: Set<Unicode.Scalar> = []) -> String {
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.isControl && !kept.contains(scalar)
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(isControl(scalar) ? " " : scalar) }
    return String(result)
  }

  fileprivate func withoutTrailingSpaces() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether it is no character but a command, to a terminal for one.
  var isControl: Bool { value < 0x20 || 0x7F...0x9F ~= value }
}
