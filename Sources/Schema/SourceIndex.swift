/// The sources of a data set by their ids.
///
/// Those of a `sources.csv` in its ordinary form stay in the file's bytes: most questions ask for few of them, or for
/// none.
public struct SourceIndex: Sendable {
  private var table: PlainSourceTable?
  /// Those that are not in the table, or that took the place of one there.
  private var added: [String: Source] = [:]
  private var addedBeside = 0

  init() {}

  init(_ sources: [Source]) {
    for source in sources { insert(source) }
  }

  /// The sources in the bytes of a `sources.csv`; rows that can't be understood become findings.
  init(reading bytes: [UInt8], findings: inout [Finding]) throws(CSVError) {
    if let table = PlainSourceTable(bytes) {
      self.init()
      self.table = table
    } else {
      self.init(try SourceTable.read(bytes, findings: &findings))
    }
  }

  /// How many there are.
  public var count: Int { (table?.count ?? 0) + addedBeside }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }

  /// The source with this id.
  public subscript(id: String) -> Source? {
    if let source = added[id] { return source }
    return table.flatMap { table in table.index(of: id).map { table.source(at: $0) } }
  }

  /// All of them, by id.
  public var values: [Source] {
    let kept = (table?.indices ?? 0..<0).compactMap { index in
      table.flatMap { added[$0.id(at: index)] == nil ? $0.source(at: index) : nil }
    }
    return (kept + added.values).sorted { $0.id < $1.id }
  }

  /// The ids of all of them.
  public var keys: [String] { values.map(\.id) }

  /// Adds a source, in the place of one with the same id.
  mutating func insert(_ source: Source) {
    let isNew = table?.index(of: source.id) == nil
    if added.updateValue(source, forKey: source.id) == nil, isNew { addedBeside += 1 }
  }

  /// Whether there is a source with this id; `near` is where the last one stood.
  func contains(_ id: String, near: inout Int) -> Bool {
    table?.index(of: id, near: &near) != nil || added[id] != nil
  }

  /// The year of the source with this id; `near` is where the last one stood.
  func year(of id: String, near: inout Int) -> Int? {
    if !added.isEmpty, let source = added[id] { return source.year }
    return table.flatMap { table in table.index(of: id, near: &near).map { table.year(at: $0) } }
  }

  /// The region and year of each.
  var reports: [(region: RegionCode, year: Int)] {
    let kept = table.map { table in
      table.indices.map { (region: RegionCode(known: table.region(at: $0)), year: table.year(at: $0)) }
    }
    return (kept ?? []) + added.values.map { (region: $0.region, year: $0.year) }
  }
}
