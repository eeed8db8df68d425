internal import CYAML

/// The events of a YAML text as libyaml reads it; freed at the end of its life.
@safe
struct YAMLEvents: ~Copyable {
  /// What comes next in the text.
  enum Event: Equatable {
    case text(String, isPlain: Bool)
    case listStart
    case fieldsStart
    /// The end of a list or of fields.
    case end
    case alias
    /// The start of a second document, of which a spec file has none.
    case documentStart
    case streamEnd
    /// What has no meaning of its own.
    case other
  }

  private let state: UnsafeMutablePointer<duibiao_yaml>
  /// libyaml reads from here until the end.
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// The line of the last event, from 1.
  private(set) var line = 1
  /// The anchor that the last event set or, of an alias, means.
  private(set) var anchor: String?

  init?(_ text: String) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, text.utf8.count))
    _ = unsafe copy.initialize(from: text.utf8)
    guard let state = unsafe duibiao_yaml_open(copy.baseAddress, text.utf8.count) else {
      unsafe copy.deallocate()
      return nil
    }
    unsafe self.state = unsafe state
    unsafe bytes = unsafe copy
  }

  deinit {
    unsafe duibiao_yaml_close(state)
    unsafe bytes.deallocate()
  }

  /// The next event.
  mutating func next() throws(SpecProblem) -> Event {
    let type = unsafe duibiao_yaml_next(state)
    guard type >= 0 else {
      let words = unsafe duibiao_yaml_problem(state).map { unsafe String(cString: $0) } ?? ""
      throw SpecProblem(unsafe Int(duibiao_yaml_problem_line(state)), SpecWords.notYAML(words))
    }
    line = unsafe Int(duibiao_yaml_line(state))
    anchor = unsafe duibiao_yaml_anchor(state).map { unsafe String(cString: $0) }
    switch UInt32(type) {
    case YAML_SCALAR_EVENT.rawValue:
      let text = unsafe UnsafeBufferPointer(
        start: duibiao_yaml_text(state), count: Int(duibiao_yaml_length(state)))
      let isPlain = unsafe duibiao_yaml_is_plain(state) != 0
      return .text(unsafe String(decoding: text, as: UTF8.self), isPlain: isPlain)
    case YAML_SEQUENCE_START_EVENT.rawValue: return .listStart
    case YAML_MAPPING_START_EVENT.rawValue: return .fieldsStart
    case YAML_SEQUENCE_END_EVENT.rawValue, YAML_MAPPING_END_EVENT.rawValue: return .end
    case YAML_ALIAS_EVENT.rawValue: return .alias
    case YAML_DOCUMENT_START_EVENT.rawValue: return .documentStart
    case YAML_STREAM_END_EVENT.rawValue: return .streamEnd
    default: return .other
    }
  }
}
