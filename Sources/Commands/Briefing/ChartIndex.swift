/// A Markdown page with the charts of a spec file, each with its words.
enum ChartIndex {
  /// The page, for a folder that holds the charts by these names.
  static func page(_ charts: [(output: String, description: ChartDescription)]) -> [UInt8] {
    var text = ""
    for (output, description) in charts {
      text += "## \(line(description.title))\n\n"
      text += "![\(line(description.title))](<\(output)>)\n\n"
      text += "\(line(description.alternative))\n\n"
    }
    return Array(text.utf8)
  }

  /// In one line, and nothing of it Markdown.
  private static func line(_ text: String) -> String {
    var line = ""
    for character in text {
      if character.isNewline {
        line += " "
      } else {
        if "\\`*_[]<>#|".contains(character) { line.append("\\") }
        line.append(character)
      }
    }
    return line
  }
}
