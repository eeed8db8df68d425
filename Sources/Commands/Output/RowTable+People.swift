/// The forms for people: aligned text and Markdown.
extension RowTable {
  private var shownColumns: [Int] { columns.indices.filter { !columns[$0].isHiddenInTable } }

  func table(_ language: Language) -> String {
    let shown = shownColumns
    let headings = shown.map { columns[$0].heading[language] }
    let texts = rows.map { row in shown.map { row[$0].display } }
    let widths = shown.indices.map { index in
      ([headings] + texts).map { DisplayWidth.of($0[index]) }.max() ?? 0
    }
    let line = { (fields: [String]) in
      var text = ""
      for (index, field) in fields.enumerated() {
        text +=
          (index > 0 ? "  " : "")
          + DisplayWidth.padded(field, to: widths[index], right: columns[shown[index]].isNumeric)
      }
      while text.hasSuffix(" ") { text.removeLast() }
      return text + "\n"
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    var text = title.map { $0[language] + "\n\n" } ?? ""
    text += line(headings) + rule
    for (index, fields) in texts.enumerated() { text += (rules.contains(index) ? rule : "") + line(fields) }
    return text
  }

  func markdown(_ language: Language) -> String {
    let shown = shownColumns
    let line = { (fields: [String]) in
      "| " + fields.map { $0.replacingPipes() }.joined(separator: " | ") + " |\n"
    }
    let rule = "|" + shown.map { columns[$0].isNumeric ? " --: |" : " --- |" }.joined() + "\n"
    return (title.map { "**\($0[language])**\n\n" } ?? "") + line(shown.map { columns[$0].heading[language] })
      + rule + rows.map { row in line(shown.map { row[$0].display }) }.joined()
  }
}

extension String {
  fileprivate func replacingPipes() -> String {
    contains("|") ? split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : self
  }
}
