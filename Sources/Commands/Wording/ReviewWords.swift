import Normalization
import Schema

/// What `review` asks and says.
enum ReviewWords {
  static func kind(_ kind: ReviewItem.Kind) -> Message {
    switch kind {
    case .unsure: Message(zh: "存疑", en: "unsure")
    case .conflict: Message(zh: "矛盾", en: "conflict")
    case .implausible: Message(zh: "异常", en: "implausible")
    }
  }

  /// A figure with all that is needed to decide about it.
  static func lines(_ item: ReviewItem, _ number: Int, of count: Int, _ codebook: Codebook) -> [Message] {
    let name = Terms.name(item.key, codebook)
    let kind = kind(item.kind)
    let place = item.report.place(item.locator)
    let figure = item.figure.map { Terms.figure($0) } ?? Message(zh: "没有读出", en: "nothing")
    var lines = [
      Message(zh: "[\(number)/\(count)] \(name.zh)", en: "[\(number)/\(count)] \(name.en)"),
      Message(zh: "  \(kind.zh)：\(item.reason.zh)", en: "  \(kind.en): \(item.reason.en)"),
      Message(zh: "  读作 \(figure.zh)  \(place)", en: "  read as \(figure.en)  \(place)"),
      Message("  “\(item.evidence)”"),
    ]
    for other in item.others {
      let figure = Terms.figure(other.observation)
      let place = item.report.place(other.observation.locator)
      lines.append(Message(zh: "  另有 \(figure.zh)  \(place)", en: "  also \(figure.en)  \(place)"))
      lines.append(Message("  “\(other.evidence)”"))
    }
    return lines
  }

  static func question(_ item: ReviewItem) -> Message {
    item.figure == nil
      ? Message(zh: "o 填数  d 不取  s 跳过  q 结束 > ", en: "o fill in  d leave out  s skip  q quit > ")
      : Message(
        zh: "a 采纳  o 改为  d 舍弃  s 跳过  q 结束 > ", en: "a accept  o override  d drop  s skip  q quit > ")
  }

  static func value(_ unit: ScaledUnit) -> Message {
    let words = Terms.unit(unit)
    return Message(
      zh: "数值（\(words.zh)；如 6.5、6.5左右、6-6.5、2000以上） > ",
      en: "figure (\(words.en); such as 6.5, 6.5 about, 6..6.5, 2000 at_least) > ")
  }

  static let reason = Message(zh: "理由 > ", en: "reason > ")
  static let notUnderstood = Message(zh: "看不懂，请再输一次。", en: "Not understood; once more.")

  /// A figure as a person types it; `nil` if it is none.
  static func figure(_ text: String, standard: ScaledUnit) -> (value: ObservationValue, unit: ScaledUnit)? {
    var text = text.split(separator: " ").joined(separator: " ")
    let endings: [(String, Bound)] = [
      ("左右", .about), ("以上", .atLeast), ("以内", .atMost), ("以下", .atMost),
    ]
    var bound = ""
    for (ending, named) in endings where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.count))
      bound = " \(named.rawValue)"
    }
    for unit in [Terms.unit(standard).zh, "％", "%"] where text.hasSuffix(unit) {
      text = String(text.dropLast(unit.count))
    }
    for dash in ["—", "~", "～", "至"] where text.contains(dash) {
      text = text.split(separator: dash).joined(separator: "..")
    }
    // A minus stands first; a dash stands between two numbers.
    if let dash = text.dropFirst().firstIndex(of: "-"), text[text.index(before: dash)].isNumber {
      text = "\(text[..<dash])..\(text[text.index(after: dash)...])"
    }
    let ends = text.split(separator: "..").map { $0.hasSuffix("%") ? String($0.dropLast()) : String($0) }
    return FigurePattern(ends.joined(separator: "..") + bound)?.figure(standard: standard)
  }

  /// What was decided, and what to do next.
  static func done(_ count: Int, file: String, next: String?) -> Message {
    let zh = next.map { "；运行 duibiao extract \($0) 使其生效" } ?? ""
    let en = next.map { "; run duibiao extract \($0) to apply them" } ?? ""
    return Message(zh: "\(file)：记下 \(count) 条裁定\(zh)。", en: "\(file): \(count) decisions\(en).")
  }

  /// Rows to be filled in were written.
  static func written(_ count: Int, file: String) -> Message {
    Message(
      zh: "\(file)：写出 \(count) 行待裁定；在 action 列填 accept、override 或 drop（override 时改 value 等列），"
        + "再用 extract --corrections \(file) 生效。",
      en:
        "\(file): \(count) rows to decide; fill in the column action with accept, override or drop (for override "
        + "change value and its neighbours), then apply them with extract --corrections \(file).")
  }

  static func count(_ items: Int, decided: Int) -> Message {
    Message(
      zh: "待裁定 \(items)，已裁定 \(decided)。用 --into 或 --corrections 在终端逐条裁定，或用 --write 文件 写成表格来填。",
      en:
        "To decide: \(items), decided: \(decided). Decide one by one on a terminal with --into or --corrections, or "
        + "have rows to fill in with --write FILE.")
  }
}
