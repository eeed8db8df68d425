import Analytics
import Schema

/// How one row's rank came about.
extension Ranking {
  /// A heading, and a line each for the figures, the gap and the verdict; or why there are none.
  func reckoning(of row: RankingRow) -> [Message] {
    let year = row.year.map { Message(zh: "，\($0)年", en: ", \($0)") } ?? Message("")
    let name = Message(
      zh: "\(row.region.name)（\(row.region.code)）", en: "\(row.region.nameEN) (\(row.region.code))")
    guard let rank = row.rank else {
      let reason = reason(row) ?? Message("")
      return [
        Message(
          zh: "无名次：\(name.zh)\(year.zh)：\(reason.zh)", en: "No rank: \(name.en)\(year.en): \(reason.en)")
      ] + [figures(row)].compactMap { $0 }
    }
    let tied = ranked.count { $0.rank == rank } > 1 ? [Message(zh: "并列", en: "tied")] : []
    let isOpen = row.openRanks.map { $0 != rank...rank } ?? false
    let open =
      isOpen
      ? [Terms.openRanks(row).map { Message(zh: "可能 \($0)", en: "possible: \($0)") } ?? Message("")] : []
    let about = Message.joined(tied + open, zh: "，", en: ", ")
    let brackets =
      about.zh.isEmpty ? Message("") : Message(zh: "（\(about.zh)）", en: " (\(about.en))")
    return [
      Message(
        zh: "第\(rank)位\(brackets.zh)：\(name.zh)\(year.zh)",
        en: "Rank \(rank)\(brackets.en): \(name.en)\(year.en)")
    ] + [figures(row), gapLine(row), verdictLine(row)].compactMap { $0 }
  }

  private func figures(_ row: RankingRow) -> Message? {
    let pairing = row.pairing
    var parts: [Message] = []
    if let actual = pairing.actual {
      parts.append(
        (Terms.figure(actual) + Terms.provenance(actual)).prefixed(zh: "实绩 ", en: "actual "))
    }
    if let target = pairing.target {
      let figure = Terms.target(target, standIn: pairing.reference) + Terms.provenance(target)
      parts.append(figure.prefixed(zh: "目标 ", en: "target "))
    }
    if let reference = pairing.reference {
      parts.append(
        (Terms.figure(reference) + Terms.provenance(reference)).prefixed(zh: "代入 ", en: "stands in: "))
    }
    return parts.isEmpty ? nil : Message.joined(parts, zh: "；", en: "; ")
  }

  private func gapLine(_ row: RankingRow) -> Message? {
    guard let possible = row.possible, let score = row.score else { return nil }
    let isPoint = possible.low != nil && possible.low == possible.high
    let ends = Terms.ends(possible, roundsQuotients: gapUnit == .percent)
    let open = isPoint ? Message("") : ends.prefixed(zh: "；可能为 ", en: "; may be ")
    guard let gapUnit, let formula = formula(row, minus: "\u{2212}", roundsQuotients: true) else {
      return (Terms.quantity(score, unit) + open).prefixed(zh: "排名用 ", en: "ranked by ")
    }
    let points =
      gapUnit == .percentagePoints ? Message(zh: "个百分点", en: "pp") : Terms.gapUnit(gapUnit)
    return Message(zh: "差距 \(formula) \(points.zh)\(open.zh)", en: "gap \(formula) \(points.en)\(open.en)")
  }

  private func verdictLine(_ row: RankingRow) -> Message? {
    guard let verdict = row.verdict, let terms = row.pairing.terms else { return nil }
    let word = Terms.verdict(verdict)
    let difference = indicator.direction == .up ? terms.actual - terms.anchor : terms.anchor - terms.actual
    let lowest = (-terms.tolerance).withoutTrailingZeros.display
    let highest = (terms.headroom + terms.tolerance).withoutTrailingZeros.display
    let shown = difference.display
    switch verdict {
    case .undetermined:
      let ends = row.pairing.gap.map { Terms.ends(PossibleRange($0.interval)) } ?? Message("")
      return Message(
        zh: "\(word.zh)：照所带措辞，差距可能为 \(ends.zh)，不止一种结果",
        en: "\(word.en): by its wording the gap may be \(ends.en), which is more than one verdict")
    case .missed, .over:
      return Message(zh: "\(word.zh)：\(shown) < \(lowest)", en: "\(word.en): \(shown) < \(lowest)")
    case .within:
      return Message(zh: "\(word.zh)：\(shown) ≥ \(lowest)", en: "\(word.en): \(shown) ≥ \(lowest)")
    case .exceeded:
      return Message(zh: "\(word.zh)：\(shown) > \(highest)", en: "\(word.en): \(shown) > \(highest)")
    case .met:
      let test = "\(lowest) ≤ \(shown) ≤ \(highest)"
      return Message(zh: "\(word.zh)：\(test)", en: "\(word.en): \(test)")
    }
  }

  /// The gap as a sum of the numbers behind it: `5.3 - 5 = 0.3`; `nil` without a gap.
  ///
  /// Quotients have ten decimals; with `roundsQuotients` four, and ≈ where that is not all.
  func formula(_ row: RankingRow, minus: String, roundsQuotients: Bool = false) -> String? {
    guard let terms = row.pairing.terms, let gap = row.pairing.gap else { return nil }
    let number = { (value: ExactDecimal) in
      value < .zero ? "(\(minus)\(value.magnitude))" : value.description
    }
    let (actual, anchor) = (number(terms.actual), number(terms.anchor))
    let shown = roundsQuotients && gap.unit == .percent ? Terms.quotient(gap.value) : gap.value
    let sign = shown == gap.value ? "=" : "≈"
    let result = "\(sign) " + (shown < .zero ? minus : "") + shown.magnitude.description
    let isUp = indicator.direction == .up
    if gap.unit == .percent {
      let quotient = isUp ? "\(actual) / \(anchor) \(minus) 1" : "1 \(minus) \(actual) / \(anchor)"
      return "100 × (\(quotient)) \(result)"
    }
    let actualFirst = (request.criterion == .stretch) != isUp
    return actualFirst ? "\(actual) \(minus) \(anchor) \(result)" : "\(anchor) \(minus) \(actual) \(result)"
  }
}

extension Message {
  static func + (left: Message, right: Message) -> Message {
    Message(zh: left.zh + right.zh, en: left.en + right.en)
  }
}

extension Terms {
  /// The ranks open to a row: `2–5`, or `3` where there is one only.
  static func openRanks(_ row: RankingRow) -> String? {
    row.openRanks.map {
      $0.lowerBound == $0.upperBound ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)"
    }
  }

  /// Where a figure stands: source and place.
  static func provenance(_ observation: Observation) -> Message {
    let place = [observation.source, observation.locator?.description ?? ""].filter { !$0.isEmpty }.joined(
      separator: " ")
    let basis = observation.basis.map(basis)
    guard !place.isEmpty || basis != nil else { return Message("") }
    let zh = [place, basis?.zh ?? ""].filter { !$0.isEmpty }.joined(separator: "，")
    let en = [place, basis?.en ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return Message(zh: "（\(zh)）", en: " (\(en))")
  }

  /// A quotient as people read it: to four decimals, without trailing zeros.
  static func quotient(_ value: ExactDecimal) -> ExactDecimal {
    value.rounded(toDecimals: 4).withoutTrailingZeros
  }

  /// What a score may be: 0.25 to 0.35, 5 or more.
  static func ends(_ range: PossibleRange, roundsQuotients: Bool = false) -> Message {
    let number = { (end: PossibleRange.End) in
      (roundsQuotients ? quotient(end.value) : end.value).display
    }
    return switch (range.low.map(number), range.high.map(number)) {
    case (let low?, let high?) where low == high: Message(low)
    case (let low?, let high?): Message(zh: "\(low) 至 \(high)", en: "\(low) to \(high)")
    case (let low?, nil): Message(zh: "\(low) 以上", en: "\(low) or more")
    case (nil, let high?): Message(zh: "\(high) 以下", en: "\(high) or less")
    case (nil, nil): Message(zh: "任何数", en: "anything")
    }
  }
}
