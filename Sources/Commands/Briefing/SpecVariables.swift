/// The variables of a spec file: `${year}`, `${year + 1}`, `${year - 1}`.
struct SpecVariables: Sendable {
  private(set) var values: [String: String] = [:]

  /// No title, name or list has more; variables of variables of variables would grow without end.
  private static let longestValue = 10_000

  /// The variables of the file's `variables` block, each of which may use those above it, and those set on the command line
  /// in their place.
  init(_ fields: [SpecValue.Field], set: [String: String]) throws(SpecProblem) {
    for field in fields {
      guard field.name.isVariableName else {
        throw SpecProblem(field.line, SpecWords.badVariableName(field.name))
      }
      guard case .text(let text, let line) = field.value else {
        throw SpecProblem(field.line, SpecWords.oneValue(field.name))
      }
      if let other = set[field.name] {
        values[field.name] = other
      } else {
        values[field.name] = try expanded(text, line: line)
      }
    }
  }

  /// The same with one more.
  func with(_ name: String, _ value: String) -> SpecVariables {
    var copy = self
    copy.values[name] = value
    return copy
  }

  /// `text` with the values in place of the variables; `$${` stands for `${`.
  func expanded(_ text: String, line: Int) throws(SpecProblem) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      let before = rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      if before.last == "$" {
        result += before.dropLast() + "${"
        continue
      }
      guard let end = rest.firstIndex(of: "}") else {
        throw SpecProblem(line, SpecWords.unclosedVariable(text))
      }
      result += before
      result += try value(of: String(rest[..<end]), line: line)
      guard result.utf8.count <= Self.longestValue else {
        throw SpecProblem(line, SpecWords.valueTooLong(Self.longestValue))
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// The value of what stands between the braces.
  private func value(of expression: String, line: Int) throws(SpecProblem) -> String {
    let words = expression.split(whereSeparator: \.isWhitespace).joined()
    let sign = words.lastIndex { $0 == "+" || $0 == "-" }
    let name = String(sign.map { words[..<$0] } ?? words[...])
    guard let value = values[name] else {
      let near = SpecWords.nearest(to: name, of: values.keys.sorted())
      throw SpecProblem(line, SpecWords.unknownVariable(name, near: near))
    }
    guard let sign else { return value }
    guard let number = Int(value), let step = Int(words[words.index(after: sign)...]),
      case let (sum, overflow) = number.addingReportingOverflow(words[sign] == "-" ? -step : step), !overflow
    else {
      throw SpecProblem(line, SpecWords.noSum(expression, value))
    }
    return String(sum)
  }
}

extension String {
  fileprivate var isVariableName: Bool {
    !isEmpty && !contains { "+-{}$".contains($0) || $0.isWhitespace }
  }
}
