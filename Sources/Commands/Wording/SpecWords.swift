import Schema

/// What is wrong with a spec file, and the way out; sentences without a full stop.
enum SpecWords {
  static func notYAML(_ problem: String) -> Message {
    Message(
      zh: "不是有效的 YAML（\(problem)）：请检查缩进、冒号和引号",
      en: "not valid YAML (\(problem)): check indents, colons and quotes")
  }

  static func tooLarge(_ limit: Int) -> Message {
    Message(zh: "内容超过 \(limit) 项：请拆成几个文件", en: "more than \(limit) values: split the file")
  }

  static let keyIsNoWord = Message(zh: "键应是一个词，例如 year: 2025", en: "a key must be a word, as in year: 2025")

  static func duplicateKey(_ key: String) -> Message {
    Message(
      zh: "“\(key)”写了两次：请只留一个，多个值写成 [a, b]",
      en: "'\(key)' stands twice: keep one; several values are written [a, b]")
  }

  static let secondDocument = Message(
    zh: "文件里有第二份内容（---）：请拆成两个文件", en: "a second document (---) begins: split the file")

  static let noCharts = Message(
    zh: "没有要画的图：请在 charts: 下逐项列出，每项有 kind 和 output",
    en: "no charts: list them below charts:, each with kind and output")

  static func unknownBlock(_ name: String, keys: [String]) -> Message {
    Message(
      zh: "没有“\(name)”这一部分，只有 \(keys.joined(separator: "、"))",
      en: "there is no part '\(name)', only \(keys.joined(separator: ", "))")
  }

  static func keysExpected(_ name: String) -> Message {
    let place = name.isEmpty ? Message(zh: "文件里", en: "the file") : Message(zh: "\(name) 里", en: "'\(name)'")
    return Message(zh: "\(place.zh)应是“键: 值”，每行一个", en: "\(place.en) takes lines of 'key: value'")
  }

  static func badVariableName(_ name: String) -> Message {
    Message(
      zh: "变量名“\(name)”不能含空格和 + - { } $", en: "the variable name '\(name)' may not hold blanks or + - { } $")
  }

  static func unknownVariable(_ name: String, near: String?) -> Message {
    Message(
      zh: "没有变量“\(name)”\(near.map { "，您是指 \($0) 吗" } ?? "")：请写在 variables: 下",
      en:
        "there is no variable '\(name)'\(near.map { ", did you mean \($0)?" } ?? ""): put it below variables:"
    )
  }

  static func unclosedVariable(_ text: String) -> Message {
    Message(
      zh: "“\(text)”里的 ${ 没有 }；要写 ${ 本身用 $${", en: "'\(text)' has ${ without }; ${ itself is written $${")
  }

  static func noSum(_ expression: String, _ value: String) -> Message {
    Message(
      zh: "${\(expression)} 算不出：变量的值是“\(value)”，只能加减整数",
      en: "${\(expression)} can't be computed: the variable is '\(value)'; only whole numbers can be added")
  }

  static let badEach = Message(
    zh: "each 应是一个变量和它的各个值，例如 each: {region: [江苏省, 浙江省]}",
    en: "each takes one variable with its values, as in each: {region: [江苏省, 浙江省]}")

  static func valueTooLong(_ limit: Int) -> Message {
    Message(
      zh: "变量代入后超过 \(limit) 字节：请检查 variables 中互相引用的变量",
      en: "longer than \(limit) bytes with its variables: look at variables that name one another")
  }

  static func tooManyCharts(_ limit: Int) -> Message {
    Message(zh: "超过 \(limit) 张图：请拆成几个文件", en: "more than \(limit) charts: split the file")
  }

  static func noKind(_ kinds: [String]) -> Message {
    Message(
      zh: "缺 kind：请写明图的种类，\(kinds.joined(separator: "、"))",
      en: "no kind: say which chart, \(kinds.joined(separator: ", "))")
  }

  static func unknownKind(_ kind: String, _ kinds: [String]) -> Message {
    Message(
      zh: "没有“\(kind)”这种图，只有 \(kinds.joined(separator: "、"))",
      en: "there is no chart '\(kind)', only \(kinds.joined(separator: ", "))")
  }

  static let noOutput = Message(
    zh: "缺 output：请写明文件名，例如 output: 增速.png", en: "no output: name the file, as in output: growth.png")

  static func outputOutside(_ output: String) -> Message {
    Message(
      zh: "“\(output)”不是输出文件夹里的文件：请只写文件名或其下的文件夹，位置用 -o 指定",
      en: "'\(output)' is no file in the output folder: give a name, and the place with -o")
  }

  static func sameOutput(_ output: String, line: Int) -> Message {
    Message(
      zh: "“\(output)”第 \(line) 行的图也要写：请换一个名字",
      en: "'\(output)' is written by the chart of line \(line) too: give another name")
  }

  static func unknownKey(_ key: String, kind: String?, near: String?) -> Message {
    let place =
      kind.map { Message(zh: "kind: \($0) 的图", en: "charts of kind \($0)") }
      ?? Message(zh: "哪种图都", en: "no kind of chart")
    let zh = "\(place.zh)没有“\(key)”这一项\(near.map { "，您是指 \($0) 吗" } ?? "")"
    let en =
      kind == nil
      ? "no kind of chart has '\(key)'\(near.map { ", did you mean \($0)?" } ?? "")"
      : "\(place.en) have no '\(key)'\(near.map { ", did you mean \($0)?" } ?? "")"
    return Message(
      zh: zh + "：全部见 duibiao help chart \(kind ?? "bar")",
      en: en + ": see duibiao help chart \(kind ?? "bar")")
  }

  static func oneValue(_ key: String) -> Message {
    Message(zh: "“\(key)”只能有一个值", en: "'\(key)' takes one value")
  }

  static func noValue(_ key: String, isRepeating: Bool) -> Message {
    isRepeating
      ? Message(zh: "“\(key)”没有值：请写一个值或 [a, b]", en: "'\(key)' has no value: give one, or [a, b]")
      : Message(
        zh: "“\(key)”没有值：请写一个值，不要就删去这一行", en: "'\(key)' has no value: give one, or leave the line out")
  }

  static func trueOrFalse(_ key: String, _ value: String) -> Message {
    Message(zh: "“\(key)”只能是 true 或 false，不是“\(value)”", en: "'\(key)' is true or false, not '\(value)'")
  }

  /// What the argument parser says of a wrong value, in both languages; other messages of it as they are.
  static func parserMessage(_ text: String) -> Message {
    // Many choices stand on lines of their own.
    let listed = text.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    let plain =
      listed.isEmpty
      ? text.split(separator: "\n").joined(separator: " ")
      : "\(text.prefix { $0 != "\n" }) ".replacing(
        "of the following: ", with: "of \(listed.joined(separator: ", ")).")
    let quoted = plain.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard plain.hasPrefix("The value '"), quoted.count > 3, quoted[2] == " is invalid for " else {
      return Message(plain)
    }
    let option = quoted[3].prefix { $0 != " " }
    let choices = listed.isEmpty ? stride(from: 5, to: quoted.count, by: 2).map { quoted[$0] } : listed
    return Message(
      zh: "\(option) 不能是“\(quoted[1])”\(choices.isEmpty ? "" : "，只能是 " + choices.joined(separator: "、"))。",
      en: plain)
  }

  /// The option whose value the argument parser refuses, with its dashes.
  static func refusedOption(_ text: String) -> String? {
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
    guard text.hasPrefix("The value '"), quoted.count > 3, quoted[2] == " is invalid for " else { return nil }
    return String(quoted[3].prefix { $0 != " " })
  }

  /// The nearest of `names`, if it is near.
  static func nearest(to word: String, of names: [String]) -> String? {
    let wanted = Array(word.unicodeScalars)
    let scored = names.map { (distance: editDistance(wanted, Array($0.unicodeScalars)), name: $0) }
    return scored.filter { $0.distance <= 2 && $0.distance < wanted.count }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// The last line of a run.
  static func done(_ drawn: Int, of all: Int, folder: String) -> Message {
    let place = folder.isEmpty ? "." : folder
    return drawn == all
      ? Message(zh: "画了 \(drawn) 张图，在 \(place)", en: "\(drawn) charts drawn into \(place)")
      : Message(
        zh: "\(all) 张图画了 \(drawn) 张，在 \(place)；\(all - drawn) 张没有画成",
        en: "\(drawn) of \(all) charts drawn into \(place); \(all - drawn) failed")
  }

  static func nothingDrawn(_ problems: Int) -> Message {
    Message(zh: "一张也没有画：先改正这 \(problems) 处", en: "Nothing drawn: mend these \(problems) first")
  }

  static func checked(_ count: Int) -> Message {
    Message(zh: "\(count) 张图检查无误", en: "\(count) charts checked, nothing wrong")
  }
}
