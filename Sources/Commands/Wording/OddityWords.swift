import Schema

extension Oddity {
  /// What is odd, with the figures it was held against and what to do about it; no full stop.
  func statement(_ codebook: Codebook) -> Message {
    let name = Terms.name(figure.key, codebook)
    let rest =
      switch rule.kind {
      case .range: range
      case .limit: limit
      case .leap, .jump: quotient
      case .distance: distance
      case .order: order(codebook)
      case .sum: sum(codebook)
      case .between: between(codebook)
      case .levels: levels
      }
    return Message(zh: "\(name.zh) \(rest.zh)", en: "\(name.en): \(rest.en)")
  }

  private var own: Message { Self.placed(figure) }

  private var range: Message {
    let bounds = Self.bounds(rule.low, rule.high, figure.unit)
    return Message(
      zh: "\(own.zh) 超出常见范围（\(bounds.zh)）：核对原文的数字、单位和指标名",
      en:
        "\(own.en) is beyond what is usual (\(bounds.en)): look at the number, its unit and its name in the report"
    )
  }

  private var limit: Message {
    let bounds = Self.bounds(rule.low, rule.high, figure.unit)
    return Message(
      zh: "\(own.zh) 不可能（应\(bounds.zh)）：核对原文的数字、正负号和单位",
      en:
        "\(own.en) is impossible (only \(bounds.en)): look at the number, its sign and its unit in the report"
    )
  }

  private var quotient: Message {
    let before = others.first.map(Self.placed) ?? Message("")
    let role =
      rule.kind == .leap
      ? Message(zh: "上年", en: "last year's") : Message(zh: "上年实绩", en: "last year's actual")
    let times = computed?.display ?? ""
    return Message(
      zh: "\(own.zh) 是\(role.zh) \(before.zh) 的 \(times) 倍：多半单位、口径不同或误读，核对两处原文",
      en:
        "\(own.en) is \(times) times \(role.en) \(before.en): probably another unit or scope, or misread; look at both"
    )
  }

  private var distance: Message {
    let target = others.first.map(Self.placed) ?? Message("")
    let points = computed?.display ?? ""
    return Message(
      zh: "\(own.zh) 与目标 \(target.zh) 相差 \(points) 个百分点：核对两处原文",
      en: "\(own.en) is \(points) points off the target \(target.en): look at both")
  }

  private func order(_ codebook: Codebook) -> Message {
    let list = listed(codebook)
    return Message(
      zh: "\(own.zh) 不应大于 \(list.zh)：核对指标名、口径和单位",
      en: "\(own.en) should not be more than \(list.en): look at names, scopes and units")
  }

  private func sum(_ codebook: Codebook) -> Message {
    let list = listed(codebook)
    let total = computed?.display ?? ""
    return Message(
      zh: "\(own.zh) 不等于各部分之和 \(total)（\(list.zh)），差额超出四舍五入：核对各数",
      en: "\(own.en) is not the sum of its parts, \(total) (\(list.en)), beyond rounding: look at each")
  }

  private func between(_ codebook: Codebook) -> Message {
    let list = listed(codebook)
    return Message(
      zh: "\(own.zh) 不在各部分之间（\(list.zh)）：核对各数",
      en: "\(own.en) does not lie between its parts (\(list.en)): look at each")
  }

  /// Growth and levels: the same contradiction seen from both sides, as growth and as the base of the year before.
  private var levels: Message {
    guard let level = others.first, let base = others.last else { return Message("") }
    let (now, then) = (Self.placed(level), Self.placed(base))
    let growth = computed.map { $0.display + "%" } ?? ""
    let implied = impliedBase.map { Terms.quantity($0, base.unit) } ?? Message("")
    let reasons = self.reasons
    return Message(
      zh: "\(own.zh) 与两年水平不符：\(now.zh) 比 \(then.zh) 增长 \(growth)；按此增速倒推，上年应为 \(implied.zh)。"
        + "可能是\(reasons.zh)，也可能误读，引用前核对",
      en:
        "\(own.en) does not agree with the levels: \(now.en) on \(then.en) is \(growth); by the growth stated last year "
        + "was \(implied.en). Perhaps \(reasons.en), or misread: look before you quote")
  }

  /// What legitimately sets growth and levels apart, by what kind of indicator it is.
  private var reasons: Message {
    var reasons = [Message(zh: "上年基数修订", en: "a revised base")]
    switch rule.id {
    case "gdp_levels": reasons.append(Message(zh: "物价变动（增速按不变价）", en: "prices (growth is at constant ones)"))
    case "income_levels": reasons.append(Message(zh: "实际增速与名义水平之差", en: "real growth of a nominal level"))
    default: reasons.append(Message(zh: "同口径增速（退税、划转、统计范围调整）", en: "growth on a comparable basis"))
    }
    if ["fdi", "trade", "exports"].contains(figure.key.indicator) {
      reasons.append(Message(zh: "汇率（增速与水平币种不同）", en: "the exchange rate"))
    }
    return .joined(reasons, zh: "、", en: ", ")
  }

  /// The figures it was held against, each with its name.
  private func listed(_ codebook: Codebook) -> Message {
    .joined(
      others.map { other in
        let name = codebook.indicator(other.key.indicator)?.nameZH ?? other.key.indicator.rawValue
        let figure = Self.placed(other)
        return Message(zh: "\(name) \(figure.zh)", en: "\(other.key.indicator) \(figure.en)")
      }, zh: "、", en: ", ")
  }

  /// A figure with its source and place.
  private static func placed(_ figure: Observation) -> Message {
    let place = [figure.source, figure.locator?.description ?? ""].filter { !$0.isEmpty }
    let text = Terms.figure(figure)
    guard !place.isEmpty else { return text }
    let tail = " [\(place.joined(separator: " "))]"
    return Message(zh: text.zh + tail, en: text.en + tail)
  }

  private static func bounds(_ low: ExactDecimal?, _ high: ExactDecimal?, _ unit: ScaledUnit) -> Message {
    let ends = [low, high].map { $0.map { Terms.quantity($0, unit) } }
    return switch (ends[0], ends[1]) {
    case (let low?, let high?): Message(zh: "\(low.zh)至\(high.zh)", en: "\(low.en) to \(high.en)")
    case (let low?, nil): Message(zh: "不小于\(low.zh)", en: "at least \(low.en)")
    case (nil, let high?): Message(zh: "不大于\(high.zh)", en: "at most \(high.en)")
    case (nil, nil): Message("")
    }
  }
}
