import Analytics
import ArgumentParser
import Charts
import Schema

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

  @OptionGroup var page: PageOptions

  @Option(name: .long, help: "The title (default: what is shown).")
  var title: String?

  @Flag(
    name: .long,
    help:
      "The title says what the figures show, in a sentence computed from them; what is shown goes below it.")
  var finding = false

  @Option(name: .long, help: "The line below the title (default: unit, period and group).")
  var subtitle: String?

  @Option(name: .long, help: "Where the figures come from, at the foot (default: the reports).")
  var source: String?

  @Option(name: .long, help: ArgumentHelp("A line at the foot; repeatable.", valueName: "text"))
  var note: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "json: write where everything stands instead of the picture, for checks and other programs.",
      valueName: "form"))
  var layout: LayoutForm?

  @Flag(
    name: .customLong("no-alt"), help: "Write no FILE.alt.txt with the chart in words beside the picture.")
  var omitsAlternative = false

  @Option(
    name: .long, help: "A font file with Chinese glyphs, FILE or FILE#FACE (default: the first one found).",
    completion: .file(extensions: ["ttc", "ttf", "otf"]))
  var font: String?

  @Option(
    name: .long,
    help: ArgumentHelp("This region in colour, the others grey; repeatable.", valueName: "region"),
    completion: Completions.region)
  var highlight: [String] = []

  /// The codes of the highlighted regions.
  func highlightedRegions(_ register: RegionRegister, year: Int?) throws(CommandFailure) -> [RegionCode] {
    var codes: [RegionCode] = []
    for name in highlight { codes.append(try NameResolution.region(name, in: register, year: year).code) }
    return codes
  }

  /// The regions in colour, among those of `rankings`; one that has no rank is told of.
  func highlighted(
    in dataSet: DataSet, year: Int?, among rankings: [Ranking], _ console: Console
  ) throws(CommandFailure) -> Set<RegionCode> {
    var highlighted: Set<RegionCode> = []
    for name in highlight {
      let region = try NameResolution.region(
        name, among: rankings.flatMap { $0.rows.map(\.region) }, in: dataSet.codebook.regions, year: year)
      highlighted.insert(region.code)
      guard !rankings.contains(where: { $0.ranked.contains { $0.region.code == region.code } }) else {
        continue
      }
      console.note(
        Message(
          zh: "注意：\(region.name)没有排名，图上无法突出",
          en: "Caution: \(region.nameEN) has no rank and can't be highlighted"))
    }
    return highlighted
  }

  /// Title and subtitle: as given, else what the chart shows of itself; what is shown goes below a title that doesn't say
  /// it: one's own, or with --finding a sentence.
  func heading(
    title plain: Message, subtitle below: Message, finding sentence: @autoclosure () -> Message?,
    _ language: Language
  ) -> (title: String, subtitle: String) {
    let above = title ?? (finding ? sentence()?[language] : nil)
    guard let above, above != plain[language] else { return (plain[language], subtitle ?? below[language]) }
    let both = Message.joined([plain, below].filter { !$0.zh.isEmpty }, zh: "。", en: ". ")
    return (above, subtitle ?? both[language])
  }

  /// The foot: source, notes, and what the user adds.
  func footers(source own: String, notes: [String]) -> [String] {
    [sourceLine(own)] + notes + note
  }

  /// The source as it stands at the foot; one's own has the word before it that the usual one has.
  func sourceLine(_ own: String) -> String {
    guard let source else { return own }
    let named = ["来源", "数据来源", "资料来源", "source"]
    let isNamed = named.contains { source.lowercased().hasPrefix($0) }
    return isNamed ? source : (own.hasPrefix("来源") ? "来源：" : "Source: ") + source
  }

  /// The same in words, with the notes that were added: the end of the chart in words.
  func closing(_ own: Message) -> Message {
    let notes = note.joined(separator: " ")
    func closing(_ own: String, _ gap: String) -> String {
      notes.isEmpty ? sourceLine(own) : sourceLine(own) + gap + notes
    }
    return Message(zh: closing(own.zh, "。"), en: closing(own.en, ". "))
  }

  /// Where the chart in words goes: beside the picture.
  var alternativeFile: String? {
    guard let output, layout == nil, !omitsAlternative else { return nil }
    return Self.alternativeFile(of: output)
  }

  /// The file for the words of a picture; `nil` for what is no name of a picture.
  static func alternativeFile(of picture: String) -> String? {
    picture.lowercased().hasSuffix(".png") ? picture.dropLast(4) + ".alt.txt" : nil
  }

  /// The format of the rows, by the ending of their file; `nil` if none are asked for.
  var rowFormat: RowFormat? {
    guard let rows else { return nil }
    return rows.split(separator: ".").last.flatMap { RowFormat(fileEnding: $0.lowercased()) } ?? .csv
  }

  func validate() throws {
    try refuseControlCharacters()
    if output == nil, layout == nil, Console.isTerminal(.output) {
      throw ValidationError("A PNG is not for a terminal: name a file with -o FILE.png.")
    }
    if finding, title != nil {
      throw ValidationError("--finding and --title exclude each other: one of them writes the title.")
    }
    if output == "-" {
      throw ValidationError("-o takes a file; without it the PNG goes to standard output.")
    }
    if let rows, [output, alternativeFile].contains(rows) {
      throw ValidationError("-o and --rows name the same file.")
    }
    if let rows, rows == "-" || rows.lowercased().hasSuffix(".png") {
      throw ValidationError("--rows takes a file that ends in .csv, .json, .ndjson or .md, not '\(rows)'.")
    }
    if let name = [output, rows].first(where: { $0?.unicodeScalars.contains("\0") == true }) {
      throw ValidationError("'\(name ?? "")' is no name of a file.")
    }
    if let output, layout == nil, output.contains("."), !output.lowercased().hasSuffix(".png"),
      !output.hasPrefix("/dev/")
    {
      throw ValidationError("Charts are written as PNG: name a file that ends in .png, not '\(output)'.")
    }
  }
}

extension ChartOptions {
  /// What has no glyph and would command a terminal, or turn the order of the letters behind it round.
  private func refuseControlCharacters() throws {
    let texts =
      [("--title", title), ("--subtitle", subtitle), ("--source", source)] + note.map { ("--note", $0) }
    for (option, text) in texts {
      guard let scalar = text?.unicodeScalars.first(where: \.isRefused) else { continue }
      let number = String(scalar.value, radix: 16, uppercase: true)
      throw ValidationError("\(option) has a control character (U+\(number)): leave it out.")
    }
  }
}

extension Unicode.Scalar {
  /// Whether it controls a terminal or the direction of writing; line feeds and tabs are spaces on a chart.
  fileprivate var isRefused: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: isControl
    }
  }
}

/// `--layout`.
enum LayoutForm: String, CaseIterable, ExpressibleByArgument {
  case json
}
