import Schema

/// Sentences that state aims.
extension ReportOutline {
  /// Where 目标 introduces the aims: 主要预期目标是, 目标建议为：.
  static func aims(_ compact: CompactText, _ range: Range<Int>) -> [Int] {
    let text = compact.bytes
    return compact.landmarks.places(of: .aims, in: range).filter { place in
      let rest = text[min(place + 6, text.count)...].prefix(12)
      guard aimKinds.occurs(in: text[max(0, place - 24)..<place]) else { return false }
      return !guidance.begins(rest) && copulas.begins(rest)
        || copulas.begins(rest.dropFirst(6)) && proposals.begins(rest)
    }
  }

  /// What follows 以…目标为 where no aim is named: 以强军目标为引领.
  static let guidance = Phrases([
    "为引领", "为导向", "为牵引", "为指引", "为统领", "为方向", "为抓手", "为目的", "为核心", "为重点", "为主线", "为动力", "为根本", "为己任",
  ])
  /// What kind of aims they are is said right before: 主要预期目标, not 我们的目标.
  static let aimKinds = Phrases([
    "预期", "主要", "发展", "奋斗", "总体", "工作", "年", "计划", "具体", "指标", "初步", "调控",
  ])
  static let copulas = Phrases(["是", "为", "：", ":"])
  static let proposals = Phrases(["建议", "安排", "确定", "初步", "预期", "设定"])

  /// The part that a sentence of aims begins; `nil` if it looks back at aims, or stands in the plan already.
  static func part(ofAims opening: ArraySlice<UInt8>, current: PartOfReport) -> PartOfReport? {
    guard opening.count < 120 * 3, current.role == .actual || current.isSeveralYears,
      !pastAims.occurs(in: opening)
    else { return nil }
    let several = severalYearsWords.occurs(in: opening) || comingYearsWords.occurs(in: opening)
    let namesOne = thisYear.occurs(in: opening) || nextYear.occurs(in: opening)
    if several, !namesOne {
      return current.role == .actual ? PartOfReport(role: .target, isSeveralYears: true) : nil
    }
    // In a plan for several years only what names the year, or 预期目标, is of one.
    if current.role == .target, !namesOne, !expectedAims.occurs(in: opening) { return nil }
    return PartOfReport(role: .target, isSeveralYears: false)
  }

  static let expectedAims = Phrases(["预期"])
  static let pastAims = Phrases(["完成", "年初", "实现了", "确定的", "提出的", "原定", "预定", "既定", "%"])
}
