import ArgumentParser
import Charts
import GDRendering

/// `duibiao inspect`: what a chart says of itself.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Tell what a chart of duibiao carries inside: title, words, source, rows, command (看图).",
    discussion: """
      Examples:
        duibiao inspect 对标.png
        duibiao inspect 对标.png --rows > 对标.csv
      """)

  @Argument(help: "PNG files.", completion: .file(extensions: ["png"]))
  var files: [String]

  @Flag(name: .long, help: "Only the rows that the chart shows, as CSV.")
  var rows = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  /// A picture of the largest size has a few megabytes.
  private static let largestPicture = 64 << 20

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name a PNG file.") }
    guard !rows || files.count == 1 else { throw ValidationError("--rows takes one file at a time.") }
  }

  func run() throws {
    var table = RowTable(columns: [.init(id: "file"), .init(id: "field"), .init(id: "content")])
    for file in files {
      let png = try WholeFile.read(file, atMost: Self.largestPicture)
      guard let size = PNGSize(of: png) else {
        throw CommandFailure(zh: "\(file) 不是 PNG 图片。", en: "\(file) is no PNG.")
      }
      // A picture may come from anywhere, and what is inside it goes to a terminal.
      let texts = PNGText.texts(in: png).map {
        PNGText(keyword: $0.keyword, text: $0.text.replacingControls(but: ["\n", "\r", "\t"]))
      }
      guard
        texts.contains(where: {
          $0.keyword == ChartText.Keyword.software.rawValue && $0.text.hasPrefix("duibiao")
        })
      else {
        throw CommandFailure(
          zh: "\(file) 不是 duibiao 画的图：图中没有说明。",
          en: "\(file) is no chart of duibiao: it says nothing of itself.")
      }
      guard PNGText.isWhole(png) else {
        throw CommandFailure(
          zh: "\(file) 不完整或已损坏：请重新取得这张图，或重新画。", en: "\(file) is cut off or damaged: get or draw it again.")
      }
      if rows { return try emitRows(texts, file) }
      table.rows += fields(file, size, texts)
    }
    try RowOutput.emit(table, output, language: shared.language)
  }

  private func fields(_ file: String, _ size: PNGSize, _ texts: [PNGText]) -> [[RowTable.Cell]] {
    var fields = [("Size", "\(size.width)x\(size.height)")]
    if let density = size.pixelsPerMetre, density > 0 {
      fields.append(("Paper", "\(tenths(size.width, density)) x \(tenths(size.height, density)) cm"))
    }
    for keyword in ChartText.Keyword.allCases where keyword != .rows {
      fields += texts.filter { $0.keyword == keyword.rawValue }.map { (keyword.rawValue, $0.text) }
    }
    if let rows = texts.first(where: { $0.keyword == ChartText.Keyword.rows.rawValue }) {
      fields.append(("Rows", String(max(0, rows.text.split(separator: "\n").count - 1))))
    }
    return fields.map { [.text(file), .text($0.0), .text($0.1)] }
  }

  /// Centimetres to a tenth.
  private func tenths(_ pixels: Int, _ perMetre: Int) -> String {
    let tenths = (pixels * 1000 + perMetre / 2) / perMetre
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func emitRows(_ texts: [PNGText], _ file: String) throws(CommandFailure) {
    guard let rows = texts.first(where: { $0.keyword == ChartText.Keyword.rows.rawValue }) else {
      throw CommandFailure(zh: "\(file) 里没有数据。", en: "\(file) carries no rows.")
    }
    if let path = output.output {
      try WholeFile.write(Array(rows.text.utf8), to: path)
    } else {
      try Console.write(Array(rows.text.utf8), to: .output)
    }
  }
}
