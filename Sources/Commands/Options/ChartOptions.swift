import ArgumentParser
import Charts

/// How a chart looks and where it goes.
struct ChartOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: "The PNG file, written whole or not at all; without it the PNG goes to standard output.",
    completion: .file(extensions: ["png"]))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Also write the rows that the chart shows (CSV, JSON …).", valueName: "file"),
    completion: .file())
  var rows: String?

  @Option(name: .long, help: "Width and height in pixels.")
  var size: SizeArgument = .slide

  @Option(name: .long, help: "The title (default: what is shown).")
  var title: String?

  @Option(name: .long, help: "The line below the title (default: unit, period and group).")
  var subtitle: String?

  @Option(
    name: .long, help: "A font file with Chinese glyphs, FILE or FILE#FACE (default: the first one found).",
    completion: .file(extensions: ["ttc", "ttf", "otf"]))
  var font: String?

  @Option(
    name: .long,
    help: ArgumentHelp("This region in colour, the others grey; repeatable.", valueName: "region"),
    completion: Completions.region)
  var highlight: [String] = []

  /// The format of the rows, by the ending of their file; `nil` if none are asked for.
  var rowFormat: RowFormat? {
    guard let rows else { return nil }
    return rows.split(separator: ".").last.flatMap { RowFormat(fileEnding: $0.lowercased()) } ?? .csv
  }

  func validate() throws {
    if output == nil, Console.isTerminal(.output) {
      throw ValidationError("A PNG is not for a terminal: name a file with -o FILE.png.")
    }
    if let output, output == rows { throw ValidationError("-o and --rows name the same file.") }
    if let output, output.contains("."), !output.lowercased().hasSuffix(".png"), !output.hasPrefix("/dev/") {
      throw ValidationError("Charts are written as PNG: name a file that ends in .png, not '\(output)'.")
    }
  }
}

/// `--size`: width and height such as 1600x900.
struct SizeArgument: ExpressibleByArgument {
  let width: Int
  let height: Int

  /// A slide of 16:9.
  static let slide = SizeArgument(width: CanvasSize.slide.width, height: CanvasSize.slide.height)

  init?(argument: String) {
    let parts = argument.lowercased().split(whereSeparator: { $0 == "x" || $0 == "×" })
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]) else { return nil }
    self.init(width: width, height: height)
  }

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  var defaultValueDescription: String { "\(width)x\(height)" }
}
