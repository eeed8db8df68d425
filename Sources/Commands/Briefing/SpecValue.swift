/// A value of a spec file with the line that it stands on.
indirect enum SpecValue: Sendable {
  /// A key with its value.
  struct Field: Sendable {
    let name: String
    let line: Int
    let value: SpecValue
  }

  /// A word, a number, a text: as it is written.
  case text(String, line: Int)
  case list([SpecValue], line: Int)
  case fields([Field], line: Int)
  /// A key without a value.
  case nothing(line: Int)

  var line: Int {
    switch self {
    case .text(_, let line), .list(_, let line), .fields(_, let line), .nothing(let line): line
    }
  }
}

/// What is wrong on a line of a spec file.
struct SpecProblem: Error, Sendable {
  let line: Int
  /// What, and the way out; one sentence without a full stop.
  let words: Message

  init(_ line: Int, _ words: Message) {
    self.line = line
    self.words = words
  }

  /// The line for the user.
  func message(file: String) -> Message {
    Message(zh: "\(file):\(line)：\(words.zh)。", en: "\(file):\(line): \(words.en).")
  }
}
