/// Reads YAML into values with their lines.
struct SpecReader: ~Copyable {
  /// More is no list of charts: aliases of aliases grow without end.
  private static let mostValues = 200_000
  private static let deepest = 50

  private var events: YAMLEvents
  private var anchors: [String: SpecValue] = [:]
  private var count = 0

  /// The value of the only document; `nil` for an empty file.
  static func read(_ text: String) throws(SpecProblem) -> SpecValue? {
    guard let events = YAMLEvents(text) else { return nil }
    var reader = SpecReader(events: events)
    var root: SpecValue?
    while true {
      switch try reader.events.next() {
      case .streamEnd: return root
      case .documentStart:
        guard root == nil else { throw SpecProblem(reader.events.line, SpecWords.secondDocument) }
      case .other, .end: continue
      case let event: root = try reader.value(event, depth: 0)
      }
    }
  }

  private init(events: consuming YAMLEvents) { self.events = events }

  /// The value that begins with `event`.
  private mutating func value(_ event: YAMLEvents.Event, depth: Int) throws(SpecProblem) -> SpecValue {
    let line = events.line
    let anchor = events.anchor
    guard depth < Self.deepest else { throw SpecProblem(line, SpecWords.tooLarge(Self.mostValues)) }
    let value: SpecValue
    switch event {
    case .text(let text, let isPlain):
      value = isPlain && ["", "~", "null"].contains(text) ? .nothing(line: line) : .text(text, line: line)
    case .listStart:
      var items: [SpecValue] = []
      while case let next = try events.next(), next != .end {
        items.append(try self.value(next, depth: depth + 1))
      }
      value = .list(items, line: line)
    case .fieldsStart: value = .fields(try fields(depth: depth), line: line)
    default:
      guard event == .alias, let anchor, let known = anchors[anchor] else {
        throw SpecProblem(line, SpecWords.notYAML("alias \(anchor ?? "")"))
      }
      count += known.size
      value = known
    }
    count += 1
    guard count <= Self.mostValues else { throw SpecProblem(line, SpecWords.tooLarge(Self.mostValues)) }
    if let anchor, event != .alias { anchors[anchor] = value }
    return value
  }

  private mutating func fields(depth: Int) throws(SpecProblem) -> [SpecValue.Field] {
    var fields: [SpecValue.Field] = []
    var names: Set<String> = []
    while case let next = try events.next(), next != .end {
      let line = events.line
      guard case .text(let name, _) = next else { throw SpecProblem(line, SpecWords.keyIsNoWord) }
      guard names.insert(name).inserted else { throw SpecProblem(line, SpecWords.duplicateKey(name)) }
      let content = try value(try events.next(), depth: depth + 1)
      fields.append(SpecValue.Field(name: name, line: line, value: content))
    }
    return fields
  }
}

extension SpecValue {
  /// How many values it holds, itself included.
  fileprivate var size: Int {
    switch self {
    case .text, .nothing: 1
    case .list(let items, _): items.reduce(1) { $0 + $1.size }
    case .fields(let fields, _): fields.reduce(1) { $0 + $1.value.size }
    }
  }
}
