import ArgumentParser
import FoundationEssentials

/// `duibiao chart --spec`: the charts of a file.
struct ChartSpecCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spec",
    abstract: "Draw the charts that a YAML file lists, in parallel: duibiao chart --spec FILE (成套图).",
    discussion: """
      The file is YAML. Each chart has kind (bar, line …), output, regions where the kind takes them, and any option of that
      kind by its long name; what all share stands under defaults, what changes from year to year under variables. The
      whole file is checked before anything is drawn.

        variables: {year: 2025}
        defaults: {indicator: gdp, finding: true}
        charts:
          - {kind: bar, output: "attainment-${year}.png", year: "${year}", tier: province}
          - {kind: line, output: trend.png, regions: [全国, 江苏省], to: "${year + 1}"}
          - {kind: line, each: {region: [江苏省, 浙江省]}, output: "${region}.png", regions: ["${region}"]}

      Examples:
        duibiao chart --spec briefing.yaml -o 简报
        duibiao chart --spec briefing.yaml -o 简报 --set year=2026
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("A YAML file with a set of charts; - for standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var spec: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The folder for the charts, made where missing (default: here).", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Another value for a variable of the file; repeatable.", valueName: "name=value"))
  var set: [String] = []

  @Flag(name: .long, help: "Draw nothing if one of the charts can't be drawn.")
  var strict = false

  @Flag(name: .long, help: "Only check the file, draw nothing.")
  var check = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Also write a Markdown page with every chart and its words into that folder.", valueName: "name"))
  var index: String?

  @Option(
    name: .long,
    help: ArgumentHelp("How many charts at a time (default: cores).", valueName: "n"))
  var jobs: Int?

  @OptionGroup var data: DataOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on, not \(jobs).") }
    for pair in set where !pair.contains("=") {
      throw ValidationError("--set takes NAME=VALUE, not '\(pair)'.")
    }
  }

  func run() async throws {
    guard let spec else { throw CleanExit.helpRequest(ChartCommand.self) }
    let console = shared.console
    let bytes = try WholeFile.read(spec, atMost: 64 << 20)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(zh: "\(spec) 不是 UTF-8：请另存为 UTF-8。", en: "\(spec) is not UTF-8: save it as UTF-8.")
    }
    let file: SpecFile
    do throws(SpecProblem) {
      file = try SpecFile(text, set: variables)
    } catch {
      throw CommandFailure(error.message(file: spec))
    }
    let compiler = SpecCompiler(file: file, folder: folder, overrides: overrides)
    let (charts, problems) = compiler.charts()
    if let index { try checkIndex(index, charts) }
    let batch = ChartBatch(
      file: spec, folder: folder, charts: charts, problems: problems,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, isStrict: strict, index: index,
      console: console)
    guard try await batch.run(checkOnly: check) else { throw ExitCode.failure }
  }

  /// The page lies in the folder of the charts, and is none of them.
  private func checkIndex(_ name: String, _ charts: [SpecChart]) throws(CommandFailure) {
    guard let path = PathInFolder(name) else {
      throw CommandFailure(
        zh: "--index“\(name)”不是输出文件夹里的文件：请只写文件名，例如 index.md。",
        en: "--index '\(name)' is no file in the output folder: give a name such as index.md.")
    }
    guard !charts.contains(where: { $0.files.contains(path.text) }) else {
      throw CommandFailure(
        zh: "--index“\(name)”与一张图的文件同名：请换一个名字。",
        en: "--index '\(name)' is a file of one of the charts: give another name.")
    }
  }

  /// Before each output.
  private var folder: String {
    guard let output, !output.isEmpty else { return "" }
    return output.hasSuffix("/") ? output : output + "/"
  }

  private var variables: [String: String] {
    var variables: [String: String] = [:]
    for pair in set {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if let name = parts.first, parts.count == 2 { variables[String(name)] = String(parts[1]) }
    }
    return variables
  }

  /// What of the command line goes before the file's defaults.
  private var overrides: [(name: String, values: [String])] {
    [
      ("data", data.data), ("catalogue", data.catalogue.map { [$0] } ?? []),
      ("lang", shared.lang.map { [$0.rawValue] } ?? []),
    ].filter { !$0.1.isEmpty }
  }
}
