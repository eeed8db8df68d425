/// A spec file: variables, what all charts share, and the charts.
///
///     variables: {year: 2025}
///     defaults: {lang: zh, indicator: gdp}
///     charts:
///       - kind: bar
///         output: ${year}.png
///         year: ${year}
struct SpecFile {
  /// One entry of `charts`, its `each` unrolled.
  struct Entry {
    let line: Int
    let fields: [SpecValue.Field]
    let variables: SpecVariables
  }

  let defaults: [SpecValue.Field]
  let variables: SpecVariables
  let entries: [Entry]

  private static let keys = ["variables", "defaults", "charts"]
  /// The most charts of one file: a slip of the pen in `each` shouldn't fill a disk.
  private static let mostCharts = 10_000

  /// Reads the text of a spec file; `set` are variables of the command line, in place of the file's.
  init(_ text: String, set: [String: String] = [:]) throws(SpecProblem) {
    guard let root = try SpecReader.read(text) else { throw SpecProblem(1, SpecWords.noCharts) }
    var blocks: [String: SpecValue] = [:]
    for field in try root.fields(named: "") {
      guard Self.keys.contains(field.name) else {
        throw SpecProblem(field.line, SpecWords.unknownBlock(field.name, keys: Self.keys))
      }
      blocks[field.name] = field.value
    }
    let own = try blocks["variables"]?.fields(named: "variables") ?? []
    if let unknown = set.keys.sorted().first(where: { name in !own.contains { $0.name == name } }) {
      let near = SpecWords.nearest(to: unknown, of: own.map(\.name))
      throw SpecProblem(1, SpecWords.unknownVariable(unknown, near: near))
    }
    variables = try SpecVariables(own, set: set)
    defaults = try blocks["defaults"]?.fields(named: "defaults") ?? []
    guard case .list(let charts, _)? = blocks["charts"], !charts.isEmpty else {
      throw SpecProblem(blocks["charts"]?.line ?? 1, SpecWords.noCharts)
    }
    var entries: [Entry] = []
    for chart in charts {
      entries += try Self.entries(chart, variables, room: Self.mostCharts - entries.count)
    }
    self.entries = entries
  }

  /// The entry, or one for each value of the variable that its `each` names.
  private static func entries(
    _ chart: SpecValue, _ variables: SpecVariables, room: Int
  ) throws(SpecProblem) -> [Entry] {
    var fields = try chart.fields(named: "charts")
    let line = fields.first?.line ?? chart.line
    guard let index = fields.firstIndex(where: { $0.name == "each" }) else {
      guard room >= 1 else { throw SpecProblem(line, SpecWords.tooManyCharts(mostCharts)) }
      return [Entry(line: line, fields: fields, variables: variables)]
    }
    let each = fields.remove(at: index)
    let loops = try each.value.fields(named: "each")
    guard loops.count == 1, let loop = loops.first, case .list(let values, _) = loop.value, !values.isEmpty
    else {
      throw SpecProblem(each.line, SpecWords.badEach)
    }
    guard room >= values.count else { throw SpecProblem(line, SpecWords.tooManyCharts(mostCharts)) }
    var entries: [Entry] = []
    for value in values {
      guard case .text(let text, let line) = value else { throw SpecProblem(value.line, SpecWords.badEach) }
      let own = variables.with(loop.name, try variables.expanded(text, line: line))
      entries.append(Entry(line: fields.first?.line ?? each.line, fields: fields, variables: own))
    }
    return entries
  }
}

extension SpecValue {
  /// The keys and values of the block `name`.
  func fields(named name: String) throws(SpecProblem) -> [Field] {
    switch self {
    case .fields(let fields, _): return fields
    case .nothing: return []
    default: throw SpecProblem(line, SpecWords.keysExpected(name))
    }
  }
}
