import ArgumentParser
import Catalogue
import Schema

/// What to write instead of arguments that a command doesn't take: the parser only says that it doesn't.
enum UsageHints {
  /// The hint.
  ///
  /// - Parameters:
  ///   - text: what the parser says.
  ///   - path: the command's name, such as `chart bar`.
  ///   - command: the command.
  ///   - arguments: what was typed.
  /// - Returns: the hint; `nil` where there is none.
  static func hint(
    _ text: String, path: String, _ command: any ParsableCommand.Type, _ arguments: [String] = []
  ) -> Message? {
    let line = text.prefix { $0 != "\n" }
    if line.contains("Missing value for '") { return negative(line, arguments) }
    let quoted = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    if line.contains("Unexpected argument '") || line.contains(" unexpected arguments: '") {
      return names(quoted, path: path, command)
    }
    guard line.contains("Unknown option '"), let option = quoted.first,
      ["--tier", "--in", "--peers"].contains(option), takesNames(command)
    else { return nil }
    let others = path.hasPrefix("chart") ? "chart bar, bump, slope" : "rank"
    return Message(
      zh: "\(path) 直接写地区名称：duibiao \(path) 江苏省 浙江省 …；整组地区（\(option)）用 \(others.replacing(", ", with: "、"))。",
      en: "\(path) takes regions by name: duibiao \(path) 江苏省 浙江省 …; groups (\(option)) go with \(others).")
  }

  /// A value that begins with - is taken for an option.
  private static func negative(_ line: Substring, _ arguments: [String]) -> Message? {
    for (option, value) in zip(arguments, arguments.dropFirst())
    where line.contains("'\(option) ") || line.contains("'\(option)'") {
      guard option.hasPrefix("-"), value.hasPrefix("-"), value.dropFirst().first?.isNumber ?? false else {
        continue
      }
      let joined = option.hasPrefix("--") ? "\(option)=\(value)" : option + value
      return Message(
        zh: "以 - 开头的值要与选项连写：\(joined)。", en: "A value that begins with - is joined to its option: \(joined).")
    }
    return nil
  }

  private static func names(
    _ names: [String], path: String, _ command: any ParsableCommand.Type
  ) -> Message? {
    let codebook = BuiltinCatalogue.codebook
    let indicators = names.filter { !codebook.indicators(matching: $0).isEmpty }
    if !indicators.isEmpty, indicators.count == names.count {
      let options = indicators.map { "--indicator \($0)" }.joined(separator: " ")
      return Message(zh: "指标写作 \(options)。", en: "Name indicators with \(options).")
    }
    guard takes("--peers", command) else { return nil }
    let list = names.joined(separator: ",")
    let mark = takes("--highlight", command) ? names.map { "--highlight \($0)" }.joined(separator: " ") : nil
    return Message(
      zh: "只比较这些地区写作 --peers \(list)\(mark.map { "，在全部地区中突出写作 \($0)" } ?? "")。",
      en:
        "To compare only these regions write --peers \(list)\(mark.map { ", to mark them among all \($0)" } ?? "")."
    )
  }

  private static func takesNames(_ command: any ParsableCommand.Type) -> Bool {
    command.usageString().contains("<region>")
  }

  private static func takes(_ option: String, _ command: any ParsableCommand.Type) -> Bool {
    command.helpMessage(columns: 200).contains("\(option) ")
  }
}
