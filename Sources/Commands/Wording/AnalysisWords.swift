import Analytics
import Schema

/// The words for what an analysis answers.
extension Terms {
  static func verdict(_ verdict: Verdict) -> Message {
    switch verdict {
    case .exceeded: Message(zh: "超额", en: "exceeded")
    case .met: Message(zh: "完成", en: "met")
    case .missed: Message(zh: "未完成", en: "missed")
    case .within: Message(zh: "控制在内", en: "within")
    case .over: Message(zh: "超出", en: "over")
    case .undetermined: Message(zh: "待定", en: "undetermined")
    }
  }

  static func basis(_ basis: Basis) -> Message {
    switch basis {
    case .comparable: Message(zh: "可比口径", en: "comparable basis")
    case .real: Message(zh: "实际增长", en: "real")
    case .nominal: Message(zh: "名义增长", en: "nominal")
    }
  }

  static func reference(_ reference: RelativeReference) -> Message {
    switch reference {
    case .gdp: Message(zh: "经济增长", en: "GDP growth")
    case .provincial: Message(zh: "全省", en: "the province")
    case .national: Message(zh: "全国", en: "the nation")
    }
  }

  /// An indicator with its measure: 地区生产总值增速.
  static func subject(_ indicator: Indicator, _ measure: Measure) -> Message {
    let isNamed = indicator.nameZH.hasSuffix("幅")
    guard measure == .growth else { return Message(zh: indicator.nameZH, en: indicator.nameEN) }
    return Message(
      zh: indicator.nameZH + (isNamed ? "" : "增速"),
      en: isNamed ? indicator.nameEN : indicator.growthEN ?? "\(indicator.nameEN), growth")
  }

  /// Why there is no gap or no rank; the years are those of the actual and of the target.
  static func reason(_ reason: MissingReason, actual: Int?, target: Int?) -> Message {
    switch reason {
    case .noReport(let year?): return Message(zh: "未见\(year)年报告", en: "no report of \(year)")
    case .noReport(nil): return Message(zh: "未见报告", en: "no report")
    case .noActual:
      return Message(
        zh: "报告中未读到\(actual.map { "\($0)年" } ?? "")实绩",
        en: "no actual\(actual.map { " of \($0)" } ?? "") was read in its report")
    case .noTarget:
      return Message(
        zh: "报告中未读到\(target.map { "\($0)年" } ?? "")目标",
        en: "no target\(target.map { " for \($0)" } ?? "") was read in its report")
    case .unresolvedTarget(let to):
      let name = reference(to)
      return Message(
        zh: "目标只与\(name.zh)相比，无从折算", en: "the target is relative to \(name.en) and can't be resolved")
    case .differentUnits(let actual, let target):
      return Message(
        zh: "实绩与目标单位不同（\(unit(actual).zh)、\(unit(target).zh)）",
        en: "actual and target in different units (\(unit(actual).en), \(unit(target).en))")
    case .differentBases(let actual, let target):
      return Message(
        zh: "实绩与目标口径不同（\(basis(actual).zh)、\(basis(target).zh)）",
        en: "actual and target on different bases (\(basis(actual).en), \(basis(target).en))")
    case .differentSources: return Message(zh: "实绩与目标不在同一份报告", en: "actual and target from different reports")
    case .targetNotPositive:
      return Message(zh: "目标不是正数，无法求比例", en: "no percentage of a target that isn't positive")
    case .otherUnit(let own):
      return Message(zh: "单位不同（\(unit(own).zh)）", en: "in another unit (\(unit(own).en))")
    }
  }

  /// What the ranks of a ranking suffer from.
  static func warning(_ warning: RankingWarning) -> Message {
    switch warning {
    case .mixedYears(let years):
      let list = years.map(String.init)
      return Message(
        zh: "年份不一（\(list.joined(separator: "、"))），名次仅供参考",
        en: "figures of different years (\(list.joined(separator: ", "))) are ranked together")
    case .mixedStatus(let estimated, let final):
      return Message(
        zh: "预计数 \(estimated) 个与实际数 \(final) 个混排",
        en: "estimates (\(estimated)) and final figures (\(final)) are ranked together")
    case .mixedTiers(let tiers):
      let names = tiers.map(tier)
      return Message.joined(names, zh: "、", en: ", ").prefixed(zh: "不同层级混排：", en: "tiers ranked together: ")
    case .mixedBases(let bases, let plain):
      let names = Message.joined(bases.map(basis), zh: "、", en: ", ")
      return Message(
        zh: "口径不一：\(names.zh)与未注明口径的 \(plain) 个数据混排",
        en: "figures on different bases are ranked together: \(names.en); \(plain) name none")
    case .lowCoverage(let ranked, let group):
      return Message(
        zh: "\(group) 个地区中只有 \(ranked) 个可以排名",
        en: "only \(ranked) of \(Message.counted(group, "region")) can be ranked")
    case .sole:
      return Message(zh: "只有一个地区有名次，第 1 位不说明什么", en: "one region alone has a rank: first of one says nothing")
    case .repeated(let count):
      return Message(
        zh: "名单中重复的地区 \(count) 处，每个只计一次", en: "regions named again in the list: \(count); each counts once")
    case .ceiling(let negative):
      let falling = negative > 0
      return Message(
        zh: "目标是上限，只分控制在内与超出；排前只表示数更低、离上限更远，不等于更好"
          + (falling ? "（其中 \(negative) 个为负，即下降）" : ""),
        en: "the target is a ceiling, kept or not; first is only lower and farther below it, not better"
          + (falling ? " (\(negative) are negative: a fall)" : ""))
    }
  }

  /// The footnote that a mark stands for.
  static func footnote(_ mark: RankingMark, count: Int) -> Message {
    switch mark {
    case .estimated:
      Message(
        zh: "预计数 \(count) 个（作报告时全年数据未定）", en: "estimates: \(count) (the year was not over when reported)")
    case .hedged:
      Message(
        zh: "带“左右”“以上”等的 \(count) 个按所写数字排名", en: "hedged figures, ranked by the number they state: \(count)"
      )
    case .resolved:
      Message(
        zh: "\(count) 个目标只与别的增速相比，按括号中的数折算",
        en: "relative targets, resolved with the number in brackets: \(count)")
    case .basis:
      Message(zh: "\(count) 个数据注明口径，见“说明”", en: "figures that name their basis, see Remarks: \(count)")
    }
  }
}

extension Indicator {
  /// The growth in English where a short name is as clear as the whole.
  var growthEN: String? { id.rawValue == "gdp" ? "GRP growth" : nil }
}

extension AnalysisError {
  /// What can't be asked, and what can.
  func message(_ codebook: Codebook) -> Message {
    switch self {
    case .unknownIndicator(let id): return Message(zh: "没有指标 \(id)。", en: "There is no indicator \(id).")
    case .unknownMeasure(let id, let measure, let available):
      let name = codebook.indicator(id)?.nameZH ?? id.rawValue
      let list = available.map(\.rawValue).joined(separator: ", ")
      return Message(
        zh: "\(name)没有 \(measure.rawValue)，只有 \(list)：请改 --measure。",
        en: "\(id) has no \(measure.rawValue), only \(list): change --measure.")
    case .impossibleYear(let year):
      return .impossibleYear(year)
    case .unknownRegion(let code):
      return Message(zh: "没有地区代码 \(code)。", en: "No region has the code \(code).")
    case .noRegions:
      return Message(
        zh: "数据中没有所选的地区：请检查 --tier、--in、--peers 和 --data。",
        en: "The data hold no such region: check --tier, --in, --peers and --data.")
    case .noUnits(let above, let tiers):
      let name = codebook.regions.words(above)
      let wanted = Message.joined(tiers.sorted().map(Terms.tier), zh: "、", en: " or ")
      return Message(
        zh: "\(name.zh)以下没有\(wanted.zh)地区。",
        en: "There is no \(tiers.isEmpty ? "" : wanted.en + " ")region below \(name.en).")
    case .tierNeeded(let tiers):
      let names = Message.joined(tiers.map(Terms.tier), zh: "、", en: ", ")
      let options = tiers.map { "--tier \($0.rawValue)" }.joined(separator: "、")
      return Message(
        zh: "数据中有\(names.zh)地区，层级不同不宜混排：请选 \(options)（可重复）。",
        en:
          "The data hold several tiers (\(names.en)); choose one with --tier, or repeat it to rank them together."
      )
    }
  }
}

extension Message {
  /// No figure can be for this year.
  static func impossibleYear(_ year: Int) -> Message {
    let (first, last) = (ObservationKey.years.lowerBound, ObservationKey.years.upperBound)
    return Message(
      zh: "没有 \(year) 年的数据：年份应在 \(first)—\(last) 之间。",
      en: "No figure can be for \(year): years are \(first)–\(last).")
  }
}
