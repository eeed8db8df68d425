import Schema

/// A JSON value that keeps the order of keys and the decimals of numbers.
///
/// Written here because a JSON encoder keeps neither: 6.0 would become 6.
enum JSONValue: Sendable {
  /// A key with its value.
  struct Field: Sendable {
    let key: String
    let value: JSONValue

    init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  case text(String)
  case number(ExactDecimal)
  case integer(Int)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([Field])

  static func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
  static func number(_ number: ExactDecimal?) -> JSONValue { number.map { .number($0) } ?? .null }
  static func integer(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

  /// The value on one line.
  var text: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .number(let number): number.description
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { "\(JSONText.quoted($0.key)): \($0.value.text)" }.joined(separator: ", ") + "}"
    }
  }

  /// A list with each of its values on a line of its own.
  static func lines(_ values: [JSONValue]) -> String {
    guard !values.isEmpty else { return "[]\n" }
    return "[\n" + values.map { "  " + $0.text }.joined(separator: ",\n") + "\n]\n"
  }
}

/// JSON strings.
enum JSONText {
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
