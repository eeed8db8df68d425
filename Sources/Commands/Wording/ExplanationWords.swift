import Normalization
import Schema

/// How a figure was read, in words.
enum ExplanationWords {
  /// The lines about a figure: what is known of its source, then what decided, as far as its file is at hand.
  static func lines(_ explained: ExplainedFigure, _ codebook: Codebook) -> [(item: Message, detail: Message)]
  {
    var lines = source(explained)
    if let correction = explained.correction { lines.append((label("更正", "Correction"), words(correction))) }
    guard let extracted = explained.extracted, let explanation = extracted.explanation,
      let report = explained.report
    else {
      lines.append((label("原文", "Clause"), withoutClause(explained)))
      return lines + rules(explained)
    }
    if extracted.observation.value != explained.figure.value
      || extracted.observation.unit != explained.figure.unit
    {
      let now = Terms.figure(extracted.observation)
      lines.append(
        (
          label("现读作", "Reads now"),
          Message(zh: "\(now.zh)（与数据集不同）", en: "\(now.en) (differs from the data set)")
        ))
    }
    lines.append(
      (
        label("原文", "Clause"),
        Message("\(explanation.before)【\(explanation.figure.text)】\(explanation.after)")
      ))
    return lines + decisions(explained.figure, explanation, codebook, report)
      + contests(explained, report)
  }

  private static func label(_ zh: String, _ en: String) -> Message { Message(zh: zh, en: en) }

  private static func source(_ explained: ExplainedFigure) -> [(Message, Message)] {
    let figure = explained.figure
    guard let source = explained.source else {
      let id = figure.source.isEmpty ? Message(zh: "未注明", en: "not named") : Message(figure.source)
      return [(label("来源", "Source"), id)]
    }
    var lines = [
      (
        label("来源", "Source"),
        Message(zh: "\(source.title)（\(source.id)）", en: "\(source.title) (\(source.id))")
      )
    ]
    let issued = [source.issuer, source.date].filter { !$0.isEmpty }
    if !issued.isEmpty { lines.append((label("发布", "Issued"), Message(issued.joined(separator: " ")))) }
    if !source.address.isEmpty { lines.append((label("网址", "Address"), Message(source.address))) }
    if !source.file.isEmpty {
      lines.append((label("文件", "File"), Message("\(source.file)  sha256 \(source.sha256)")))
    }
    let file = explained.report?.path ?? source.file
    if let locator = figure.locator { lines.append((label("位置", "Place"), Message("\(file):\(locator)"))) }
    return lines
  }

  private static func words(_ correction: Correction) -> Message {
    let action = correction.action.map(Terms.action) ?? Message("")
    let by = [correction.date, correction.author].filter { !$0.isEmpty }.joined(separator: " ")
    let read = correction.expect?.description ?? ""
    return Message(
      zh: "\(action.zh)（\(by)）：原读作 \(read.isEmpty ? "无" : read)；\(correction.reason)",
      en: "\(action.en) (\(by)): read as \(read.isEmpty ? "nothing" : read); \(correction.reason)")
  }

  private static func withoutClause(_ explained: ExplainedFigure) -> Message {
    if explained.report != nil {
      return Message(zh: "按现在的规则，这份报告里读不出这个数", en: "by the present rules the report doesn't give this figure")
    }
    return Message(
      zh: "数据集不含报告原文；给出 --reports 文件或文件夹，即可显示原句",
      en: "the data set holds no report text; give --reports to see the clause")
  }

  /// What the schema alone tells of role and year.
  private static func rules(_ explained: ExplainedFigure) -> [(Message, Message)] {
    let key = explained.figure.key
    guard let source = explained.source else { return [] }
    let role = Terms.role(key.role)
    return [
      (
        label("性质", "Role"),
        key.role == .actual
          ? Message(
            zh: "\(role.zh)：\(source.year) 年报告对 \(key.year) 年的回顾",
            en: "\(role.en): what the report of \(source.year) reviews of \(key.year)")
          : Message(
            zh: "\(role.zh)：\(source.year) 年报告对 \(key.year) 年的安排",
            en: "\(role.en): what the report of \(source.year) plans for \(key.year)")
      )
    ]
  }

  private static func quoted(_ quotation: Quotation) -> Message {
    Message(zh: "“\(quotation.text)”（\(quotation.locator)）", en: "'\(quotation.text)' (\(quotation.locator))")
  }

  private static func decisions(
    _ figure: Observation, _ explanation: Explanation, _ codebook: Codebook, _ report: ReadReport
  ) -> [(Message, Message)] {
    var lines: [(Message, Message)] = []
    if let name = explanation.name {
      let indicator = codebook.indicator(figure.key.indicator)
      let words = quoted(name)
      lines.append(
        (
          label("名称", "Name"),
          Message(
            zh: "\(words.zh) → \(indicator?.nameZH ?? "")（\(figure.key.indicator)）",
            en: "\(words.en) → \(indicator?.nameEN ?? "") (\(figure.key.indicator))")
        ))
    }
    lines.append((label("单位", "Unit"), unit(figure, explanation)))
    lines.append((label("界", "Bound"), bound(figure, explanation)))
    lines.append((label("性质", "Role"), role(figure, explanation)))
    lines.append((label("年份", "Year"), year(figure, explanation)))
    if let estimate = explanation.estimate {
      let words = quoted(estimate)
      lines.append((label("状态", "Status"), Message(zh: "\(words.zh) → 预计数", en: "\(words.en) → an estimate")))
    }
    if let basis = explanation.basis, let known = figure.basis {
      let (words, term) = (quoted(basis), Terms.basis(known))
      lines.append(
        (label("口径", "Basis"), Message(zh: "\(words.zh) → \(term.zh)", en: "\(words.en) → \(term.en)")))
    }
    return lines
  }

  private static func unit(_ figure: Observation, _ explanation: Explanation) -> Message {
    let own = Terms.unit(figure.unit)
    guard let from = explanation.from else {
      return Message(zh: "没有自己的数字，按 % 计", en: "no number of its own; counted in %")
    }
    if explanation.base > .zero {
      return Message(
        zh: "指数（上年=\(explanation.base)）减去 \(explanation.base) → \(own.zh)",
        en: "an index (previous year = \(explanation.base)) less \(explanation.base) → \(own.en)")
    }
    let power = ExactDecimal(1).scaled(byPowerOfTen: max(0, from.multiplier - figure.unit.multiplier))
    let shrink = from.multiplier < figure.unit.multiplier
    let factor =
      shrink
      ? explanation.factor.scaled(byPowerOfTen: from.multiplier - figure.unit.multiplier)
      : explanation.factor * power
    guard factor != ExactDecimal(1) else {
      return Message(zh: "\(own.zh)，未换算", en: "\(own.en), not converted")
    }
    return Message(
      zh: "文中数字 × \(factor)，以\(own.zh)计", en: "the number in the text × \(factor), in \(own.en)")
  }

  private static func bound(_ figure: Observation, _ explanation: Explanation) -> Message {
    let bound = figure.value.bound
    let word = bound == .exact ? Message(zh: "确数", en: "exact") : Terms.bound(bound)
    let name = Message(zh: "\(word.zh)（\(bound.rawValue)）", en: "\(word.en) (\(bound.rawValue))")
    guard let hedge = explanation.hedge else {
      if bound == .range { return Message(zh: "两个数 → \(name.zh)", en: "two numbers → \(name.en)") }
      if figure.value.reference != nil {
        return Message(zh: "相对目标 → \(name.zh)", en: "a relative target → \(name.en)")
      }
      return Message(zh: "没有修饰词 → \(name.zh)", en: "no hedge → \(name.en)")
    }
    let words = quoted(hedge)
    return Message(zh: "\(words.zh) → \(name.zh)", en: "\(words.en) → \(name.en)")
  }

  private static func role(_ figure: Observation, _ explanation: Explanation) -> Message {
    let role = Terms.role(figure.key.role)
    let aim = explanation.isAim ? Message(zh: "，在主要目标一段", en: ", among the aims") : Message("")
    guard let part = explanation.part else {
      return Message(
        zh: "\(role.zh)：报告开头部分是回顾\(aim.zh)",
        en: "\(role.en): the beginning of a report is the review\(aim.en)")
    }
    let words = quoted(part)
    return Message(zh: "\(role.zh)：自\(words.zh)起\(aim.zh)", en: "\(role.en): from \(words.en) on\(aim.en)")
  }

  private static func year(_ figure: Observation, _ explanation: Explanation) -> Message {
    let year = figure.key.year
    if let word = explanation.year {
      let words = quoted(word)
      return Message(
        zh: "\(words.zh) → \(year)（报告作于 \(explanation.deliveryYear) 年）",
        en: "\(words.en) → \(year) (the report was given in \(explanation.deliveryYear))")
    }
    if explanation.isYearCarried {
      return Message(zh: "\(year)：沿用前一句的年份", en: "\(year): as named in the sentence before")
    }
    return figure.key.role == .actual
      ? Message(zh: "\(year)：回顾部分所说的年份", en: "\(year): the year that the review is of")
      : Message(zh: "\(year)：计划部分所说的年份", en: "\(year): the year that the plan is for")
  }

  /// The figures that lost to this one.
  private static func contests(_ explained: ExplainedFigure, _ report: ReadReport) -> [(Message, Message)] {
    report.report.contests.filter { $0.kept.observation.key == explained.figure.key }.map { contest in
      let figure = Terms.figure(contest.dropped.observation)
      let rule = Terms.rule(contest.rule)
      let place = report.place(contest.dropped.observation.locator)
      return (
        label("未取", "Not kept"),
        Message(
          zh: "\(figure.zh)（\(place)：“\(contest.dropped.evidence)”），取\(rule.zh)",
          en: "\(figure.en) (\(place): '\(contest.dropped.evidence)'); \(rule.en) was kept")
      )
    }
  }

  /// The data set has no such figure.
  static func absent(_ key: ObservationKey, _ codebook: Codebook) -> Message {
    let name = Terms.name(key, codebook)
    return Message(zh: "\(name.zh)：数据集里没有。", en: "\(name.en): not in the data set.")
  }

  /// The report that would state it is no source of the data set.
  static func unknownReport(_ id: String) -> Message {
    Message(
      zh: "　报告 \(id) 不在数据集的来源里；可用 duibiao extract 报告 --into 文件夹 读入。",
      en: "  The report \(id) is no source of the data set; read it with duibiao extract REPORT --into DIR.")
  }

  /// No reports were named.
  static func noReports(_ id: String) -> Message {
    Message(
      zh: "数据集不含报告原文：加上 --reports 文件或文件夹，可显示 \(id) 的原句。",
      en: "A data set holds no report text: add --reports PATH to see the clause of \(id).")
  }

  /// No file has the source's hash.
  static func reportNotFound(_ id: String) -> Message {
    Message(
      zh: "--reports 下没有 \(id) 的原文件（按 sha256 比对）。",
      en: "No file under --reports is the one that \(id) was read from (by its sha256).")
  }

  /// What the report says in place of a figure.
  static func nothing(_ cell: CoverageCell, _ report: ReadReport) -> Message {
    guard let reason = cell.reason else {
      let other = report.observations.first {
        $0.key.indicator == cell.key.indicator && $0.key.role == cell.key.role && $0.key.year == cell.key.year
      }
      let measure = other.map { Terms.measure($0.key.measure) }
      return Message(
        zh: "　\(report.path)：\(measure.map { "只给了\($0.zh)" } ?? "未提及")。",
        en: "  \(report.path): \(measure.map { "only the \($0.en) is given" } ?? "not mentioned").")
    }
    let state = Terms.state(cell.state)
    let place = report.place(cell.locator)
    return Message(
      zh: "　\(place)：\(state.zh)，\(reason.zh)：\(cell.evidence)",
      en: "  \(place): \(state.en), \(reason.en): \(cell.evidence)")
  }
}
