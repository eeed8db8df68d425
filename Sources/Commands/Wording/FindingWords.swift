import Schema

extension Message {
  /// A data set differs from those before it: how often, by which rule it was settled, and the first figures.
  static func discrepancies(_ findings: [Finding], _ folder: String, _ codebook: Codebook) -> Message {
    let ofOne = findings.count { $0.code == "contradiction" }
    let ofTwo = findings.count - ofOne
    var rules: [Message] = []
    if ofOne > 0 {
      rules.append(
        Message(zh: "同一来源 \(ofOne) 处，采用在后的 \(folder)", en: "\(ofOne) of one source, where \(folder) counts"))
    }
    if ofTwo > 0 {
      rules.append(
        Message(
          zh: "不同报告 \(ofTwo) 处，实绩采用较晚的报告，目标采用较早的",
          en: "\(ofTwo) of two reports, where the later counts for actuals, the earlier for targets"))
    }
    let (list, first) = (
      joined(rules, zh: "；", en: "; "),
      joined(findings.prefix(3).map { $0.statement(codebook) }, zh: "；", en: "; ")
    )
    let isAll = findings.count <= 3
    return Message(
      zh: "注意：\(folder) 与前面的数据集有 \(findings.count) 处不一致（\(list.zh)）："
        + first.zh + (isAll ? "。" : "……全部见 duibiao check。"),
      en: "Caution: \(folder) differs from the data sets before it in \(counted(findings.count, "figure")) "
        + "(\(list.en)): \(first.en)" + (isAll ? "." : " … duibiao check lists all."))
  }
}

extension Finding {
  /// The finding as a sentence, with its line if it has one.
  func message(_ codebook: Codebook) -> Message {
    let statement = statement(codebook)
    guard let line, line > 0 else { return Message(zh: statement.zh + "。", en: statement.en + ".") }
    return Message(zh: "第 \(line) 行：\(statement.zh)。", en: "line \(line): \(statement.en).")
  }

  /// What was found, without place and full stop.
  func statement(_ codebook: Codebook) -> Message {
    switch kind {
    case .rounded(let kept, let dropped):
      Self.pair(kept, dropped, codebook, zh: "取精确值", en: "the precise figure kept")
    case .conflict(let kept, let dropped):
      Self.pair(
        kept, dropped, codebook, zh: kept.basis == dropped.basis ? "同一报告前后不一致，采用" : "同一报告有两种口径，采用",
        en: kept.basis == dropped.basis ? "two figures in one report; kept" : "two bases in one report; kept")
    case .revised(let kept, let dropped):
      Self.pair(kept, dropped, codebook, zh: "不同报告不一致，采用", en: "reports differ; kept")
    case .contradiction(let kept, let dropped):
      Self.pair(
        kept, dropped, codebook, zh: "同一来源在各数据集里不一致，采用在后的",
        en: "the data sets differ on one source; kept, the later")
    case .odd(let oddity, _): oddity.statement(codebook)
    case .unknownRegion(let code, _): Message(zh: "没有地区代码 \(code)", en: "no region has the code \(code)")
    case .unknownIndicator(let id, _):
      Message(
        zh: "没有指标 \(Self.quoted(id.rawValue))", en: "no indicator has the id \(Self.quoted(id.rawValue))")
    case .unknownSource(let id, _):
      Message(zh: "sources.csv 里没有 \(Self.quoted(id))", en: "sources.csv lacks \(Self.quoted(id))")
    case .unsorted: Message(zh: "从这一行起未按键排序", en: "rows are not sorted by key from here on")
    case .malformed: malformed
    case .sourceForm(let id, let expected, _):
      Message(
        zh: "来源编号 \(Self.quoted(id)) 应为 \(Self.quoted(expected))",
        en: "the source \(Self.quoted(id)) should be called \(Self.quoted(expected))")
    case .duplicateSource(let id, _):
      Message(zh: "来源 \(Self.quoted(id)) 重复", en: "the source \(Self.quoted(id)) is listed twice")
    case .duplicateKey(let key, _), .foreignMeasure(let key, _), .foreignUnit(let key, _, _),
      .noSource(let key, _), .foreignSource(let key, _, _),
      .unusualYear(let key, _, _), .correctionFailed(let key, _, _, _), .correctionObsolete(let key, _),
      .correctionUnused(let key, _, _), .correctionUnapplied(let key, _):
      about(key, codebook)
    }
  }

  /// The findings that begin with the name of the figure.
  private func about(_ key: ObservationKey, _ codebook: Codebook) -> Message {
    let name = Terms.name(key, codebook)
    let rest =
      switch kind {
      case .duplicateKey: Message(zh: "重复", en: "stands twice")
      case .foreignMeasure(let key, _):
        Message(zh: "：该指标没有 \(key.measure.rawValue)", en: ": the indicator has no \(key.measure.rawValue)")
      case .foreignUnit(_, let unit, _):
        Message(zh: "：单位不能是 \(unit)", en: ": the unit can't be \(unit)")
      case .noSource: Message(zh: "没有注明来源", en: "names no source")
      case .foreignSource(_, let source, _):
        Message(zh: "却出自另一地区的报告 \(source)", en: "is from another region's report, \(source)")
      case .unusualYear(_, let source, _):
        Message(
          zh: "却出自 \(source)（实绩应为上年，目标应为当年）",
          en: "is from \(source) (actuals are of the year before, targets of its own)")
      default: correction
      }
    let joint = rest.zh.hasPrefix("：") ? "" : " "
    return Message(zh: name.zh + joint + rest.zh, en: name.en + (rest.en.hasPrefix(":") ? "" : " ") + rest.en)
  }

  /// What is wrong between a correction and the figure.
  private var correction: Message {
    switch kind {
    case .correctionFailed(_, let expected, let found, _):
      Message(
        zh: "：更正以“\(expected.isEmpty ? "无数据" : expected)”为前提，现读出“\(found.isEmpty ? "无数据" : found)”",
        en: ": the correction expects '\(expected.isEmpty ? "nothing" : expected)', "
          + "but '\(found.isEmpty ? "nothing" : found)' was read")
    case .correctionObsolete:
      Message(zh: "：现在已能读出更正后的数据，更正可删去", en: ": is now read as corrected by itself; the correction can go")
    case .correctionUnused(_, let source, _):
      Message(
        zh: "：更正所指的报告 \(source) 不在其中", en: ": the correction is of the report \(source), which is not there")
    case .correctionUnapplied:
      Message(
        zh: "：更正尚未生效，请用 extract --into 重读这份报告",
        en: ": the correction is not applied; read the report again with extract --into")
    default: Message("")
    }
  }

  private var malformed: Message {
    guard case .malformed(let column, let text, _) = kind else { return Message("") }
    guard !text.isEmpty else { return Message(zh: "\(column) 不能为空", en: "\(column) can't be empty") }
    return Message(zh: "\(column) 不能是 \(Self.quoted(text))", en: "\(column) can't be \(Self.quoted(text))")
  }

  /// A field's text, short enough for a line.
  private static func quoted(_ text: String) -> String {
    "'" + (text.count > 40 ? text.prefix(40) + "…" : text[...]) + "'"
  }

  private static func pair(
    _ kept: Observation, _ dropped: Observation, _ codebook: Codebook, zh: String, en: String
  ) -> Message {
    let show = { (observation: Observation) in
      let place = [observation.source, observation.locator?.description ?? ""].filter { !$0.isEmpty }
      return Message(" [\(place.joined(separator: " "))]")
        .prefixed(zh: Terms.figure(observation).zh, en: Terms.figure(observation).en)
    }
    let name = Terms.name(kept.key, codebook)
    return Message(
      zh: "\(name.zh)：\(zh) \(show(kept).zh)，舍弃 \(show(dropped).zh)",
      en: "\(name.en): \(en) \(show(kept).en), dropped \(show(dropped).en)")
  }
}
