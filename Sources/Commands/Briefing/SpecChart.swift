/// One chart of a spec file as the command that draws it: `duibiao chart` with these arguments.
struct SpecChart: Sendable {
  let kind: ChartKind
  /// As in the file, without the folder.
  let output: String
  let line: Int
  /// What goes without a name: the regions.
  fileprivate(set) var regions: [String] = []
  fileprivate(set) var options: [String] = []
  /// Whether nothing of its entry had to be left out as wrong: only then can it be run.
  var isWhole = true
  /// The line of each option that the file names.
  fileprivate(set) var lines: [String: Int] = [:]
  /// The values with their lines, to find the one that a message is about.
  fileprivate(set) var values: [(text: String, line: Int)] = []
  /// The file for its rows, without the folder.
  fileprivate var rowsFile: String?

  /// All files that it writes, without the folder.
  var files: [String] { [output, ChartOptions.alternativeFile(of: output), rowsFile].compactMap { $0 } }

  /// Without the kind's name.
  var arguments: [String] { regions + options }

  /// The line that a message about this chart is best shown at: that of the option or the value that it names.
  func line(of message: String) -> Int {
    let options = lines.filter { message.contains("--\($0.key)") }
    if let longest = options.max(by: { ($0.key.count, $0.key) < ($1.key.count, $1.key) }) {
      return longest.value
    }
    let named = values.filter { value in
      ["“\(value.text)”", "'\(value.text)'"].contains { message.contains($0) }
    }
    return named.first?.line ?? line
  }
}

/// Turns the entries of a spec file into commands.
struct SpecCompiler {
  let file: SpecFile
  /// Where the pictures go; before each output.
  let folder: String
  /// What the command line says in place of the file's defaults: keys with values.
  let overrides: [(name: String, values: [String])]

  private static let ownKeys = ["kind", "output"]

  /// The charts, without what is wrong in them, and everything that is wrong with the file.
  func charts() -> (charts: [SpecChart], problems: [SpecProblem]) {
    var charts: [SpecChart] = []
    var problems = unknownDefaults
    var lines: [String: Int] = [:]
    for entry in file.entries {
      do throws(SpecProblem) {
        let chart = try chart(entry, &problems)
        // Of a chart and its rows and words the first is told.
        let taken = chart.files.first { !$0.isEmpty && lines[$0] != nil }
        if let taken, let other = lines[taken] {
          problems.append(SpecProblem(chart.line, SpecWords.sameOutput(taken, line: other)))
        }
        for file in chart.files where lines[file] == nil { lines[file] = chart.line }
        charts.append(chart)
      } catch {
        problems.append(error)
      }
    }
    return (charts, problems)
  }

  /// A default has to be of use to one kind at least.
  private var unknownDefaults: [SpecProblem] {
    let known = Set(ChartKind.all.flatMap(\.options.keys) + Self.ownKeys)
    return file.defaults.filter { !known.contains($0.name) }.map { field in
      let near = SpecWords.nearest(to: field.name, of: known.sorted())
      return SpecProblem(field.line, SpecWords.unknownKey(field.name, kind: nil, near: near))
    }
  }

  /// The chart without the keys that are wrong, which are told in `problems`.
  private func chart(
    _ entry: SpecFile.Entry, _ problems: inout [SpecProblem]
  ) throws(SpecProblem) -> SpecChart {
    let given = Set(entry.fields.map(\.name))
    let shared = file.defaults.filter { !given.contains($0.name) }
    let kind = try kind(entry, shared)
    let known = problems.count
    var output = ""
    do throws(SpecProblem) { output = try self.output(entry, shared) } catch { problems.append(error) }
    var chart = SpecChart(kind: kind, output: output, line: entry.line)
    chart.options.append("--output=\(folder)\(output)")
    let overridden = overrides.filter { !given.contains($0.name) && kind.options[$0.name] != nil }
    for (name, values) in overridden { chart.options += values.map { "--\(name)=\($0)" } }
    for field in shared + entry.fields where !Self.ownKeys.contains(field.name) {
      // A default may be of use to other kinds only.
      guard given.contains(field.name) || kind.options[field.name] != nil,
        !overridden.contains(where: { $0.name == field.name })
      else { continue }
      do throws(SpecProblem) { try add(field, entry.variables, to: &chart) } catch { problems.append(error) }
    }
    chart.isWhole = problems.count == known
    return chart
  }

  private func add(
    _ field: SpecValue.Field, _ variables: SpecVariables, to chart: inout SpecChart
  ) throws(SpecProblem) {
    let kind = chart.kind
    guard let option = kind.options[field.name] else {
      let near = SpecWords.nearest(
        to: field.name, of: (kind.options.keys + Self.ownKeys + ["each"]).sorted())
      // Names of regions without a key are for the kinds that take them.
      let way = field.name == ChartKind.positionalKey && kind.options["peers"] != nil ? "peers" : near
      throw SpecProblem(field.line, SpecWords.unknownKey(field.name, kind: kind.name, near: way))
    }
    chart.lines[field.name] = field.line
    let texts = try texts(field, option, variables)
    chart.values += texts
    let words = texts.map(\.text)
    if option.isPositional {
      chart.regions += words
    } else if !option.takesValue {
      if words == ["true"] { chart.options.append("--\(field.name)") }
    } else if field.name == "rows" {
      for (word, line) in texts {
        guard let path = PathInFolder(word) else { throw SpecProblem(line, SpecWords.outputOutside(word)) }
        chart.rowsFile = path.text
        chart.options.append("--rows=\(folder)\(path.text)")
      }
    } else {
      chart.options += words.map { "--\(field.name)=\($0)" }
    }
  }

  private func kind(_ entry: SpecFile.Entry, _ shared: [SpecValue.Field]) throws(SpecProblem) -> ChartKind {
    let names = ChartKind.all.map(\.name)
    guard let (text, line) = try text("kind", entry, shared) else {
      throw SpecProblem(entry.line, SpecWords.noKind(names))
    }
    guard let kind = ChartKind.all.first(where: { $0.name == text }) else {
      throw SpecProblem(line, SpecWords.unknownKind(text, names))
    }
    return kind
  }

  private func output(_ entry: SpecFile.Entry, _ shared: [SpecValue.Field]) throws(SpecProblem) -> String {
    guard let (text, line) = try text("output", entry, shared), !text.isEmpty else {
      throw SpecProblem(entry.line, SpecWords.noOutput)
    }
    guard let path = PathInFolder(text) else { throw SpecProblem(line, SpecWords.outputOutside(text)) }
    return path.text
  }

  private func text(
    _ name: String, _ entry: SpecFile.Entry, _ shared: [SpecValue.Field]
  ) throws(SpecProblem) -> (text: String, line: Int)? {
    guard let field = (entry.fields + shared).first(where: { $0.name == name }) else { return nil }
    guard case .text(let text, let line) = field.value else {
      throw SpecProblem(field.line, SpecWords.oneValue(name))
    }
    return (try entry.variables.expanded(text, line: line), line)
  }

  /// The values of an option, each with its line.
  private func texts(
    _ field: SpecValue.Field, _ option: ChartKind.Option, _ variables: SpecVariables
  ) throws(SpecProblem) -> [(text: String, line: Int)] {
    var items = [field.value]
    if case .list(let values, _) = field.value {
      guard option.isRepeating else { throw SpecProblem(field.line, SpecWords.oneValue(field.name)) }
      items = values
    }
    var texts: [(text: String, line: Int)] = []
    for item in items {
      guard case .text(let text, let line) = item else {
        throw SpecProblem(item.line, SpecWords.noValue(field.name, isRepeating: option.isRepeating))
      }
      texts.append((try variables.expanded(text, line: line), line))
    }
    if !option.takesValue, let first = texts.first, !["true", "false"].contains(first.text) {
      throw SpecProblem(first.line, SpecWords.trueOrFalse(field.name, first.text))
    }
    return texts
  }
}
