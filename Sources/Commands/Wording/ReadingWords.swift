import Normalization
import Schema

/// What reading a report came to, in words.
extension Terms {
  /// Why a name gave no figure.
  static func reason(_ reason: MissReason) -> Message {
    switch reason {
    case .digitGap:
      Message(
        zh: "数字中有空格或不寻常的分隔，可能不完整",
        en: "a space or an odd separator within the digits: a lost decimal point, or not the whole number?")
    case .loneDash: Message(zh: "数字前有孤立的横线", en: "a lone dash in front of the number")
    case .listMismatch: Message(zh: "并列的名称与数字个数不符", en: "the list has another number of figures than names")
    case .apart: Message(zh: "名称与数字之间有读不懂的词", en: "words not understood between name and number")
    case .severalYears: Message(zh: "是多年的数", en: "a number of several years")
    case .otherYear: Message(zh: "是别的年份的数", en: "a number of another year")
    case .partOfYear: Message(zh: "不是全年的数", en: "a number of a part of the year")
    case .otherUnit: Message(zh: "单位不是这个指标的", en: "a unit that the indicator doesn't have")
    case .share: Message(zh: "是占比或贡献率", en: "a share or contribution")
    case .rank: Message(zh: "是位次", en: "a rank")
    case .pastAim: Message(zh: "是原定目标", en: "an aim set before")
    case .noNumber: Message(zh: "没有数字", en: "no number")
    case .otherName: Message(zh: "是别的指标的名称", en: "the name of something else")
    case .otherArea: Message(zh: "说的是局部或别的地区", en: "of a part, or of another region")
    }
  }

  /// What decided between two figures of one report.
  static func rule(_ rule: SettlementRule) -> Message {
    switch rule {
    case .certain: Message(zh: "数字无疑者", en: "digits without doubt")
    case .name: Message(zh: "名称明确者", en: "the exact name")
    case .year: Message(zh: "年份明确者", en: "the named year")
    case .number: Message(zh: "有数字者", en: "a number over a relation")
    case .aims: Message(zh: "主要预期目标一段", en: "the aims section")
    case .comparable: Message(zh: "同口径", en: "the comparable basis")
    case .unit: Message(zh: "目录首选单位", en: "the catalogue's unit")
    case .precise: Message(zh: "更精确者", en: "the precise figure")
    case .earlier: Message(zh: "先出现者", en: "the earlier in the text")
    }
  }

  /// What a report says of one figure.
  static func state(_ state: CoverageState) -> Message {
    switch state {
    case .stated: Message(zh: "有数据", en: "stated")
    case .corrected: Message(zh: "经更正", en: "corrected")
    case .unsure: Message(zh: "存疑", en: "unsure")
    case .mentioned: Message(zh: "提及", en: "mentioned")
    case .notMentioned: Message(zh: "—", en: "—")
    case .conflict: Message(zh: "矛盾", en: "conflict")
    }
  }

  /// What became of a figure that was merged.
  static func change(_ kind: MergeChange.Kind) -> Message {
    switch kind {
    case .added: Message(zh: "新增", en: "added")
    case .confirmed: Message(zh: "一致", en: "confirmed")
    case .revised: Message(zh: "修订", en: "revised")
    case .conflicting: Message(zh: "冲突", en: "conflicting")
    case .superseded: Message(zh: "已被后来的报告修订", en: "superseded")
    case .withdrawn: Message(zh: "撤下", en: "withdrawn")
    }
  }

  /// How a key differs between two data sets.
  static func difference(_ kind: DataSetDifference.Row.Kind) -> Message {
    switch kind {
    case .added: Message(zh: "新增", en: "added")
    case .removed: Message(zh: "删去", en: "removed")
    case .changed: Message(zh: "改变", en: "changed")
    case .moved: Message(zh: "出处不同", en: "moved")
    }
  }

  /// What a person decided.
  static func action(_ action: Correction.Action) -> Message {
    switch action {
    case .accept: Message(zh: "采纳", en: "accepted")
    case .override: Message(zh: "改为", en: "overridden")
    case .drop: Message(zh: "舍弃", en: "dropped")
    }
  }

  /// The key of a figure as people name it: 上杭县 2023 地区生产总值 增速 实绩.
  static func name(_ key: ObservationKey, _ codebook: Codebook) -> Message {
    let region = codebook.regions.region(key.region, year: key.year)?.words ?? Message(key.region.description)
    let indicator = codebook.indicator(key.indicator)?.nameZH ?? key.indicator.rawValue
    return Message(
      zh: "\(region.zh) \(key.year) \(indicator) \(measure(key.measure).zh) \(role(key.role).zh)",
      en: "\(region.en) \(key.year) \(key.indicator) \(key.measure.rawValue) \(key.role.rawValue)")
  }
}
