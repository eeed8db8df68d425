import ArgumentParser

/// What every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .long,
    help: """
      Language of messages, headings and charts: zh or en (default: from the locale). In English prefectures and \
      counties keep their Chinese names.
      """)
  var lang: Language?

  @Flag(name: [.short, .long], help: "No notes and no progress on standard error.")
  var quiet = false

  var language: Language { lang ?? .ofLocale }

  var console: Console { Console(language: language, isQuiet: quiet) }
}

/// Where rows go and in which form.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "Form of the rows: table, csv, json, ndjson or markdown (default: table on a terminal, else csv).")
  var format: RowFormat?

  @Option(
    name: [.short, .long], help: "Write to this file, whole or not at all (its ending sets the format).",
    completion: .file())
  var output: String?

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("-o is empty: name a file.") }
  }

  /// What stands behind the last dot of the file's name.
  private var ending: String? {
    guard let name = output?.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot > name.startIndex
    else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  var resolvedFormat: RowFormat {
    if let format { return format }
    if let known = ending.flatMap(RowFormat.init(fileEnding:)) { return known }
    return output == nil && Console.isTerminal(.output) ? .table : .csv
  }
}

/// What the built-in catalogue is extended with.
struct CatalogueOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder with indicators.csv or regions.csv that extend the catalogue.", valueName: "dir"),
    completion: .directory)
  var catalogue: String?
}

/// Which data sets are looked at.
struct DataOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      Folder of a data set; repeatable (default: $DUIBIAO_DATA, else Datasets here, else the installed one). Where two \
      differ on a figure of one report the later folder counts; of two reports' actuals the later report, of targets \
      the earlier.
      """,
      valueName: "dir"), completion: .directory)
  var data: [String] = []

  @OptionGroup var extending: CatalogueOptions

  var catalogue: String? { extending.catalogue }
}
