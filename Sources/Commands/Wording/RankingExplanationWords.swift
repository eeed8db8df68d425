import Analytics
import Schema

/// How a ranking came about, in words: the choices behind all of it, and each row's own figures.
extension Ranking {
  /// The choices behind the ranking, one a line.
  func choices(_ codebook: Codebook) -> [Message] {
    [indicatorChoice, yearChoice, groupChoice(codebook), definition] + targetChoices
      + [toleranceChoice, rankChoice, hasOpenFigures ? openRanksChoice : nil, twoFiguresChoice].compactMap {
        $0
      }
  }

  private var indicatorChoice: Message {
    let subject = Terms.subject(indicator, measure)
    let named = request.measure != nil
    let unit = measure == .level ? Terms.unit(self.unit).prefixed(zh: "；单位：", en: "; unit: ") : Message("")
    return Message(
      zh: "指标：\(subject.zh)（\(indicator.id)，\(measure.rawValue)"
        + (named ? "）" : "；未指定 --measure，有增速的取增速）") + unit.zh,
      en: "Indicator: \(subject.en) (\(indicator.id), \(measure.rawValue)"
        + (named ? ")" : "; growth where there is one, as --measure was not given)") + unit.en)
  }

  private var yearChoice: Message {
    guard case .year(let year) = request.year else {
      return Message(
        zh: "年份：各地取最新一份报告\(request.criterion == .target ? "计划" : "回顾")的一年，见各行",
        en: "Year: the one that each region's newest report "
          + (request.criterion == .target ? "plans for" : "reviews") + ", see the rows")
    }
    switch request.criterion {
    case .attainment:
      return Message(
        zh: "年份：\(year)年；目标取\(year)年报告所写，实绩取\(year + 1)年报告所写",
        en: "Year: \(year); the target from the report of \(year), the actual from that of \(year + 1)")
    case .stretch:
      return Message(
        zh: "年份：\(year)年实绩与\(year + 1)年目标，取自同一份\(year + 1)年报告",
        en: "Year: the actual of \(year) and the target for \(year + 1), both from the report of \(year + 1)")
    case .actual:
      return Message(
        zh: "年份：\(year)年，取\(year + 1)年报告所写", en: "Year: \(year), from the report of \(year + 1)")
    case .target:
      return Message(zh: "年份：\(year)年，取\(year)年报告所写", en: "Year: \(year), from the report of \(year)")
    }
  }

  private func groupChoice(_ codebook: Codebook) -> Message {
    let tiers = Message.joined(request.group.tiers.sorted().map(Terms.tier), zh: "、", en: ", ")
    let which = tiers.zh.isEmpty ? Message("") : Message(zh: "（\(tiers.zh)）", en: " (\(tiers.en))")
    let counts = Message(
      zh: "，共 \(summary.group) 个，\(summary.ranked) 个有名次",
      en: ": \(summary.group), of which \(summary.ranked) have a rank")
    let scope =
      switch request.group.scope {
      case .observed:
        Message(
          zh: "数据中有记录的地区，不含港澳台",
          en: "regions that the data hold anything of, without Hong Kong, Macao and Taiwan")
      case .within(let code):
        below(codebook.regions.words(code))
      case .peers: Message(zh: "点名的地区", en: "the regions that were named")
      }
    return Message(
      zh: "范围：\(scope.zh)\(which.zh)\(counts.zh)", en: "Group: \(scope.en)\(which.en)\(counts.en)")
  }

  private func below(_ name: Message) -> Message {
    Message(zh: "\(name.zh)以下当年存在的全部地区", en: "every region below \(name.en) that existed in the year")
  }

  private var definition: Message {
    let isLess = indicator.direction != .up
    switch (request.criterion, gapUnit) {
    case (.attainment, .percent):
      return isLess
        ? Message(
          zh: "差距 = 100 ×（1 − 实绩 ÷ 目标），%；越小越好，正数为好",
          en: "Gap = 100 × (1 − actual ÷ target), percent; less is better")
        : Message(zh: "差距 = 100 ×（实绩 ÷ 目标 − 1），%", en: "Gap = 100 × (actual ÷ target − 1), percent")
    case (.attainment, _):
      return isLess
        ? Message(
          zh: "差距 = 目标 − 实绩，百分点；越小越好，正数为好", en: "Gap = target − actual, percentage points; less is better")
        : Message(zh: "差距 = 实绩 − 目标，百分点", en: "Gap = actual − target, percentage points")
    case (.stretch, _):
      return isLess
        ? Message(zh: "加压 = 实绩 − 下年目标；越小越好，正数为加压", en: "Stretch = actual − next target; less is better")
        : Message(zh: "加压 = 下年目标 − 实绩", en: "Stretch = next target − actual")
    case (.actual, _): return Message(zh: "按实绩排", en: "Ranked by the actual")
    case (.target, _): return Message(zh: "按目标排", en: "Ranked by the target")
    }
  }

  private var targetChoices: [Message] {
    let targets = ranked.compactMap(\.pairing.target)
    var lines: [Message] = []
    if targets.contains(where: { $0.value.bound == .range }) {
      let exceeded = request.criterion == .attainment
      lines.append(
        Message(
          zh: "区间目标按较易达到的一端对照" + (exceeded ? "，超过较难的一端才算超额" : ""),
          en: "A target range counts by its easier end"
            + (exceeded ? "; exceeded is beyond the harder one" : "")))
    }
    if ranked.contains(where: { $0.pairing.reference != nil }) {
      lines.append(
        Message(
          zh: "只与别的增速相比的目标，以该增速的数代入",
          en: "A target that is only relative to another figure is taken for that figure"))
    }
    return lines
  }

  private var toleranceChoice: Message? {
    guard request.criterion == .attainment else { return nil }
    if gapUnit == .percentagePoints {
      let points = tolerances.aboutPoints.display
      return Message(
        zh: "容差：目标带“左右”的，差在 ±\(points) 个百分点以内（含）为完成（--about-tolerance）；不带的为 0",
        en:
          "Tolerance: an aim of '左右' (about) is met within ±\(points) pp, ends included (--about-tolerance); else 0"
      )
    }
    let percent = tolerances.aboutPercent.display
    return Message(
      zh: "容差：目标带“左右”的，差在目标的 ±\(percent)% 以内（含）为完成；不带的为 0",
      en: "Tolerance: an aim of '左右' (about) is met within ±\(percent)% of it, ends included; else 0")
  }

  private var rankChoice: Message {
    let isLess = indicator.direction != .up && gapUnit == nil
    return Message(
      zh: "名次：\(isLess ? "小" : "大")者在前，按精确小数比较，不先舍入；相同并列（1、2、2、4），并列的按代码排列",
      en:
        "Ranks: the \(isLess ? "smallest" : "largest") first, by exact decimals, nothing rounded before; ties share a rank "
        + "(1, 2, 2, 4) and stand by code")
  }

  private var openRanksChoice: Message {
    let decimals = tolerances.leastDecimals
    return Message(
      zh: "可能名次：实绩按所写小数位四舍五入（5.3 为 5.25—5.35\(decimals > 0 ? "；至少按 \(decimals) 位小数" : "")），"
        + "“左右”“以上”按其所容；一个地区所有可能值都优于另一个才算必在其前。只说可能，不说概率",
      en: "Possible ranks: an actual stands for all that rounds to it as written (5.3 for 5.25–5.35"
        + (decimals > 0 ? "; at least \(decimals) decimals" : "")
        + "), hedges for what they allow; a region is surely ahead if all its values beat all of the other's. "
        + "What is possible, not how likely")
  }

  private var twoFiguresChoice: Message {
    Message(
      zh: "有两个数时（读报告时已定）：精确数先于约数，可比口径先于一般口径；实绩以后出的报告为准，目标以先出的为准。"
        + "一个数的来历：duibiao explain 地区 指标 年份",
      en:
        "Of two figures (decided when reports are read): the precise one over the rounded, a comparable basis over none; "
        + "for an actual the later report, for a target the first. Where one is from: duibiao explain REGION INDICATOR YEAR"
    )
  }
}
