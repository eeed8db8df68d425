import Analytics
import Schema

extension CompositeIndex {
  /// A score or a normalised figure as people read it; z-scores, which are small, with one more decimal.
  func shown(_ number: ExactDecimal, decimals: Int) -> String {
    number.shown(decimals: decimals + (request.normalisation == .zscore ? 1 : 0)).display
  }

  private var soleYear: Int? {
    let years = Set(scored.compactMap(\.year))
    return years.count == 1 ? years.first : nil
  }

  /// What the index is of, in one line.
  var title: Message {
    let year = soleYear.map(String.init)
    return Message(
      zh: "\(year.map { $0 + "年" } ?? "各地最新报告：")综合指数（\(components.count)项指标）",
      en: "Composite index, \(year ?? "newest reports") (\(components.count) components)")
  }

  /// How it was made, the footnotes and the warnings, one line each.
  var remarks: [Message] {
    var lines = [summaryLine, weightsLine]
    lines += directionLines + bookkeepingLines
    for mark in RankingMark.allCases {
      if let count = marks[mark] {
        lines.append(Terms.indexFootnote(mark, count: count).prefixed(zh: "注：", en: "Note: "))
      }
    }
    for warning in warnings {
      lines.append(Terms.warning(warning).prefixed(zh: "注意：", en: "Caution: "))
    }
    for extreme in hedgedExtremes {
      lines.append(Terms.hedgedExtreme(extreme.component, extreme.row, extreme.cell))
    }
    for mixed in mixedBases {
      let words = Terms.warning(.mixedBases(mixed.bases, plain: mixed.plain))
      lines.append(
        Message(
          zh: "注意：\(mixed.component.name.zh)\(words.zh)",
          en: "Caution: \(mixed.component.name.en): \(words.en)"))
    }
    return lines
  }

  private var summaryLine: Message {
    let method = Terms.normalisation(request.normalisation, request.reference)
    let policy = Terms.policy(request.missing)
    return Message(
      zh: "\(rows.count) 个地区，\(scored.count) 个有得分；\(method.zh)，加权平均（长处可抵短处）；\(policy.zh)",
      en:
        "\(Message.counted(rows.count, "region")), \(scored.count) scored; \(method.en), weighted mean (good figures make up for bad ones); \(policy.en)"
    )
  }

  private var weightsLine: Message {
    let parts = components.map { part in
      let name = part.name.prefixed(zh: "", en: "")
      return Message(
        zh: "\(name.zh) \(Terms.share(part.weight))", en: "\(name.en) \(Terms.share(part.weight))")
    }
    let list = Message.joined(parts, zh: "、", en: "; ")
    let kind: Message =
      switch request.weighting {
      case .equal: Message(zh: "等权", en: "equal weights")
      case .entropy:
        Message(
          zh: "熵权法，由数据的离散程度决定，不代表重要性", en: "entropy weights, set by the spread of the data, not by importance"
        )
      case .given(let weights):
        weights.reduce(.zero, +) == ExactDecimal(1)
          ? Message(zh: "给定权重", en: "given weights")
          : Message(
            zh: "给定权重，之和为 \(weights.reduce(.zero, +))，已按比例折算为 1",
            en: "given weights, whose sum \(weights.reduce(.zero, +)) is brought to 1")
      }
    return Message(zh: "权重（\(kind.zh)）：\(list.zh)", en: "Weights (\(kind.en)): \(list.en)")
  }

  /// Which figures count the other way round, and that a ceiling is counted as if less were better.
  private var directionLines: [Message] {
    let down = components.filter { $0.lessIsBetter && $0.indicator.direction == .down }.map(\.name)
    let cap = components.filter { $0.lessIsBetter && $0.indicator.direction == .cap }.map(\.name)
    var lines: [Message] = []
    if !down.isEmpty {
      lines.append(Message.joined(down, zh: "、", en: "; ").prefixed(zh: "越小越好：", en: "Less is better: "))
    }
    if !cap.isEmpty {
      let names = Message.joined(cap, zh: "、", en: "; ")
      lines.append(
        Message(
          zh: "注意：\(names.zh)是调控上限，这里按越低得分越高计；过低未必是好事",
          en:
            "Caution: \(names.en) has a ceiling; here less counts as better, though too little may be no good sign"
        ))
    }
    return lines
  }

  /// What was set aside, and scores that rest on a part of the figures.
  private var bookkeepingLines: [Message] {
    var lines: [Message] = []
    let constant = components.filter(\.isConstant).map(\.name)
    if !constant.isEmpty {
      let names = Message.joined(constant, zh: "、", en: "; ")
      lines.append(
        Message(
          zh: "注意：\(names.zh)各地数值相同，分不出高下，不计入",
          en: "Caution: \(names.en): all regions have the same figure; set aside"))
    }
    let partial = scored.count { $0.share < ExactDecimal(1) }
    if partial > 0 {
      lines.append(
        Message(
          zh: "注意：\(partial) 个地区缺部分指标，按已有指标重新分配权重计分，与齐全的地区不完全可比",
          en:
            "Caution: regions without all figures: \(partial); the weights are spread over what they have, so they compare only roughly"
        ))
    }
    return lines
  }
}

extension CompositeIndex.Component {
  /// The component in words: 地区生产总值增速, 农村居民人均可支配收入增速目标完成.
  var name: Message {
    let subject = Terms.subject(indicator, measure)
    switch component.figure {
    case .actual: return subject
    case .target: return Message(zh: subject.zh + "目标", en: subject.en + ", target")
    case .attainment: return Message(zh: subject.zh + "完成差距", en: subject.en + ", actual against target")
    case .stretch: return Message(zh: subject.zh + "加压", en: subject.en + ", next target against actual")
    }
  }
}

extension CompositeIndex.Cell {
  /// The figure as people write it, with its hedge; `nil` if it is missing.
  func words(_ component: CompositeIndex.Component) -> Message? {
    guard value != nil, let row else { return nil }
    let words = PairingWords(row.pairing)
    switch component.component.figure {
    case .actual: return words.actual
    case .target: return words.target
    case .attainment, .stretch: return words.gap
    }
  }
}

extension CompositeIndex.Exclusion {
  /// A stable word for machines.
  var code: String {
    switch self {
    case .missingFigures: "missing"
    case .smallShare: "share"
    }
  }
}

extension IndexVacancy {
  /// For machines: `cpi:growth=no_actual`.
  var description: String { "\(component.description)=\(reason.code)" }

  /// Why it is missing.
  var words: Message {
    Terms.reason(reason, actual: year, target: component.figure == .stretch ? year.map { $0 + 1 } : year)
  }
}

extension Terms {
  /// A share as a percentage: 33.3%.
  static func share(_ share: ExactDecimal) -> String {
    share.scaled(byPowerOfTen: 2).rounded(toDecimals: 1).withoutTrailingZeros.description + "%"
  }

  static func normalisation(_ method: Normalisation, _ reference: DistanceReference) -> Message {
    switch method {
    case .minmax: return Message(zh: "极差法归一（0—100）", en: "min–max (0–100)")
    case .zscore: return Message(zh: "标准分（z 分数，样本标准差）", en: "z-scores (standard deviation of a sample)")
    case .rank: return Message(zh: "按位次（0—100）", en: "ranks (0–100)")
    case .distance:
      switch reference {
      case .best: return Message(zh: "与最优地区之比（%）", en: "percent of the best region")
      case .mean: return Message(zh: "与均值之比（%）", en: "percent of the mean")
      case .target: return Message(zh: "与本地目标之比（%）", en: "percent of each region's own target")
      }
    }
  }

  static func policy(_ policy: MissingPolicy) -> Message {
    switch policy {
    case .drop: return Message(zh: "缺一项即不计分", en: "regions that lack a figure are not scored")
    case .fail: return Message(zh: "不许缺数", en: "no figure may be missing")
    case .partial(let share):
      return Message(
        zh: "缺数的按已有指标计分，已有权重须达 \(self.share(share))",
        en: "regions are scored by what is there if it makes up \(self.share(share)) of the weights")
    }
  }

  /// A figure that is only known roughly and yet sets the scale of its component.
  static func hedgedExtreme(
    _ component: CompositeIndex.Component, _ row: CompositeIndex.Row, _ cell: CompositeIndex.Cell
  ) -> Message {
    let figure = cell.words(component) ?? Message("")
    return Message(
      zh: "注意：\(component.name.zh)的一端由\(row.region.name)的“\(figure.zh)”决定，这不是准数",
      en:
        "Caution: one end of \(component.name.en) is set by '\(figure.en)' of \(row.region.nameEN), which is no exact figure"
    )
  }

  /// The footnote that a mark stands for where several figures make one score.
  static func indexFootnote(_ mark: RankingMark, count: Int) -> Message {
    switch mark {
    case .hedged:
      Message(
        zh: "带“左右”“以上”等的 \(count) 个按所写数字计分", en: "hedged figures, scored by the number they state: \(count)")
    case .resolved:
      Message(
        zh: "\(count) 个目标只与别的增速相比，已按该增速折算",
        en: "relative targets, resolved with the growth they refer to: \(count)")
    case .basis:
      Message(zh: "\(count) 个数据注明口径", en: "figures that name their basis: \(count)")
    default: footnote(mark, count: count)
    }
  }
}
