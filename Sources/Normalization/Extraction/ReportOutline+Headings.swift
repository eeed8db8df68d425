import Schema

/// Headings: which part of a report each begins.
extension ReportOutline {
  static let ordinals = Phrases(["一、", "二、", "三、", "四、", "五、", "六、", "第一部分", "第二部分", "第三部分"])

  static let reportTitle = Phrases(["工作报告"])
  static let thisYear = Phrases(["今年"])
  static let nextYear = Phrases(["明年"])
  static let outlookWords = Phrases(["目标", "展望"])
  static let reviewWords = Phrases(everyReviewWord)
  static let everyReviewWord = [
    "回顾", "总结", "取得的成绩", "取得的成就", "发展成就", "主要成就", "过去一年", "过去五年", "工作情况", "过去的一年", "的工作和成",
  ]
  static let planWords = Phrases(everyPlanWord)
  static let everyPlanWord = [
    "总体要求", "工作安排", "重点工作", "主要任务", "工作部署", "目标", "工作打算", "工作建议", "工作思路", "工作重点", "任务",
    "的工作", "政府工作", "发展思路", "主要工作", "工作总体", "奋力", "安排", "展望",
  ]
  static let comingYearsWords = Phrases(everyComingYearsWord)
  static let everyComingYearsWord = [
    "今后五年", "未来五年", "今后一个时期", "今后几年", "今后三年", "今后四年", "未来三年", "未来几年",
  ]
  static let severalYearsWords = Phrases([
    "五年", "时期", "以来", "本届", "规划", "2035", "未来", "四年", "三年", "“十五”", "“十一五", "“十二五", "“十三五", "“十四五", "“十五五",
  ])

  static func headingWords(with year: String) -> Phrases {
    Phrases(everyReviewWord + everyPlanWord + everyComingYearsWord + [year])
  }

  static func part(
    of heading: ArraySlice<UInt8>, _ frame: ReadingFrame, _ years: YearPhrases, current: PartOfReport
  ) -> PartOfReport? {
    guard years.headings.occurs(in: heading), !reportTitle.occurs(in: heading) else { return nil }
    let mentions = { (phrases: Phrases) in phrases.occurs(in: heading) }
    let namesReview = years.review.occurs(in: heading)
    let isThisYear = mentions(frame.deliveryYear == frame.planYear ? thisYear : nextYear)
    let namesPlan = years.plan.occurs(in: heading) || isThisYear
    let several = mentions(severalYearsWords)
    if mentions(reviewWords), !(namesPlan && !namesReview) {
      guard current.role == .actual || namesReview else { return nil }
      return PartOfReport(
        role: .actual, isSeveralYears: several && !namesYearFirst(frame.reviewYear, heading))
    }
    if namesReview, current.role == .actual, !namesPlan {
      return PartOfReport(role: .actual, isSeveralYears: several)
    }
    guard mentions(planWords) || mentions(comingYearsWords) else { return nil }
    if namesPlan, !namesReview {
      // 今后五年的目标任务和2024年工作安排: in that order.
      let beginsWithSeveral = mentions(comingYearsWords) && !namesYearFirst(frame.planYear, heading)
      return PartOfReport(role: .target, isSeveralYears: beginsWithSeveral)
    }
    if mentions(comingYearsWords) || several && mentions(outlookWords) {
      return PartOfReport(role: .target, isSeveralYears: true)
    }
    return nil
  }

  /// Whether the one year is named before the several: 2021年和过去四年工作回顾.
  static func namesYearFirst(_ year: Int, _ heading: ArraySlice<UInt8>) -> Bool {
    let head = heading.prefix(10 * 3)
    guard let place = ByteSearch("\(year)年").first(in: Array(head)) else { return false }
    return !severalYearsWords.occurs(in: head.prefix(place))
      && !comingYearsWords.occurs(in: head.prefix(place))
  }
}
