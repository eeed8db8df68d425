import Schema

/// Sentences that turn the report to one year or to several.
extension ReportOutline {
  /// What a sentence's first words turn to: 五年来，… looks at several years, 2023年，… at one.
  ///
  /// A paragraph that begins so turns the report; in the middle of one, such a sentence turns only the rest of it,
  /// unless it says what is to come (2023年是…, or 五年来 behind the sentence that closes the year).
  static func turn(
    at text: ArraySlice<UInt8>, sentence: Int, _ years: YearPhrases, current: PartOfReport,
    characterizesYears: @autoclosure () -> Bool
  ) -> (part: PartOfReport, lasts: Bool)? {
    let opening = withoutSalutation(text)
    let isReview = current.role == .actual
    if isReview, sentence == 0, years.coming.begins(opening) {
      return (PartOfReport(role: .target, isSeveralYears: true), true)
    }
    if !isReview, years.looksBack.begins(opening) {
      return (PartOfReport(role: .actual, isSeveralYears: false), false)
    }
    let isSeveral =
      (isReview ? reviewOfSeveralYears : planOfSeveralYears).begins(opening)
      || isReview && characterizesYears()
    let isPassing = !isReview && namesLaterYear(opening, years)
    let isOne =
      (isReview ? reviewOfOneYear : planOfOneYear).begins(opening)
      || namesOneYear(years, opening, isReview: isReview)
    guard isSeveral || isOne || isPassing, (isSeveral || isPassing) != current.isSeveralYears else {
      return nil
    }
    let part = PartOfReport(role: current.role, isSeveralYears: isSeveral || isPassing)
    let isItem = opening.startIndex == text.startIndex ? false : dashes.begins(text)
    let lasts =
      isOne ? sentence == 0 && !isItem || saysWhatItWas(opening) : isSeveral ? sentence < 2 : sentence == 0
    return (part, lasts)
  }

  /// 2023年是…: the year in general, at the beginning of what is said of it.
  static func saysWhatItWas(_ opening: ArraySlice<UInt8>) -> Bool {
    copulasOfYears.begins(opening.dropFirst("2000年".utf8.count))
  }

  static let copulasOfYears = Phrases(["是", "，是"])

  /// The text behind 各位代表， and the dash of an item.
  static func withoutSalutation(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while true {
      let length = salutations.lengthOfBeginning(rest)
      guard length > 0 else { return rest }
      rest = rest.dropFirst(length)
    }
  }

  /// Whether a sentence says what five years were (这是…、…的五年。), if it is no longer than a heading.
  static func closesWithYears(_ text: [UInt8], _ end: Int, after start: Int, limit: Int) -> Bool {
    guard end <= limit, end > start, text[end - 1] != CompactText.paragraphEnd else { return false }
    let last = end - (text[end - 1] == UInt8(ascii: "!") ? 1 : 3) - "的五年".utf8.count
    return last >= start && fiveYears.begin(text, at: last)
  }

  static let fiveYears = Phrases(["的五年", "这五年"])

  /// What depends on the report's years among the phrases that a sentence is looked through for.
  final class YearPhrases: Sendable {
    let review: Phrases
    let plan: Phrases
    /// What opens the plan for several years where no heading does: 今后五年, and the plan that begins with this year.
    let coming: Phrases
    let untilPlan: Phrases
    let looksBack: Phrases
    let reviewOpenings: Phrases
    let planOpenings: Phrases
    /// Words without one of which a heading begins no part.
    let headings: Phrases
    /// What any sentence begins with that ``turn`` may take for a turn, the five years at its end aside.
    let openings: Phrases.Beginnings

    /// Those of a report: of the years that there are reports of, made once.
    static func of(_ frame: ReadingFrame) -> YearPhrases {
      usual[frame.planYear] ?? YearPhrases(planYear: frame.planYear)
    }

    private static let usual = Dictionary(
      uniqueKeysWithValues: (1999...2032).map { ($0, YearPhrases(planYear: $0)) })

    private init(planYear: Int) {
      let review = "\(planYear - 1)年"
      let plan = "\(planYear)年"
      self.review = Phrases([review])
      self.plan = Phrases([plan])
      untilPlan = Phrases(["到" + plan])
      // 过去一年，… at the beginning of a plan sums up the year before.
      looksBack = Phrases([
        "过去一年，", "过去的一年，", "刚刚过去的一年", "刚刚过去的" + review, "过去的" + review, "回顾过去一年",
      ])
      let openings = ["刚刚过去的", "回顾", "回望", "初步统计，", "初步核算，"]
      reviewOpenings = Phrases(openings.map { $0 + review })
      planOpenings = Phrases(openings.map { $0 + plan })
      headings = headingWords(with: review)
      let coming = Self.coming(planYear)
      self.coming = coming
      self.openings = Phrases.Beginnings([
        salutations, coming, looksBack, reviewOfSeveralYears, planOfSeveralYears, untilYear, reviewOfOneYear,
        planOfOneYear, self.review, self.plan, reviewOpenings, planOpenings,
      ])
    }

    private static func coming(_ planYear: Int) -> Phrases {
      let names = ["十五", "十一五", "十二五", "十三五", "十四五", "十五五", "十六五"]
      let number = (planYear - 2001) / 5
      guard planYear % 5 == 1, names.indices.contains(number) else { return comingYearsWords }
      let name = names[number]
      return Phrases(["今后五年", "未来五年", "“\(name)”时期", "“\(name)”期间", "“\(name)”经济社会"])
    }
  }

  static let noteMarks = Phrases([
    "[1]", "［1］", "〔1〕", "【1】", "[①]", "名词解释", "名词注释", "注释", "附：名词", "附件：名词", "附：《政府工作报告》", "相关名词",
    "《政府工作报告》名词", "《政府工作报告》有关",
    "《政府工作报告》中", "政府工作报告名词", "有关名词", "有关用语",
  ])

  static let itemMarks = Phrases(
    [
      "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是", "（", "(", "—", "－", "1", "2", "3", "4", "5",
      "6",
    ])

  static let salutations = Phrases(["各位代表", "同志们", "，", "！", "：", ",", "!", ":", "—", "－", "-"])
  static let dashes = Phrases(["—", "－", "-"])

  /// 到2027年，… in a plan for 2024.
  static func namesLaterYear(_ text: ArraySlice<UInt8>, _ years: YearPhrases) -> Bool {
    untilYear.begins(text) && !years.untilPlan.begins(text)
  }

  static let untilYear = Phrases(["到20"])

  /// 2023年，… or 2023年是…; in a plan any 2024年….
  static func namesOneYear(_ years: YearPhrases, _ text: ArraySlice<UInt8>, isReview: Bool) -> Bool {
    guard (isReview ? years.review : years.plan).begins(text) else {
      return (isReview ? years.reviewOpenings : years.planOpenings).begins(text)
    }
    return !isReview || !yearEndings.begins(text.dropFirst("2000年".utf8.count))
  }

  /// What makes a year another time: 2023年底, 2023年以来.
  static let yearEndings = Phrases(["底", "末", "的", "以来", "以前", "前", "至", "到", "、", "和", "与", "及"])

  static let reviewOfOneYear = Phrases([
    "过去一年", "过去的一年", "刚刚过去的一年", "一年来", "去年", "回顾过去一年", "回顾过去的一年", "回望过去一年", "回顾一年来", "这一年",
  ])
  static let planOfOneYear = Phrases(["今年"])
  static let reviewOfSeveralYears = Phrases(
    ["", "回顾", "回首", "回望", "回顾这", "总结"].flatMap { opening in
      ["五年来", "5年来", "过去五年", "过去5年", "过去的五年", "过去的5年", "刚刚过去的五年", "四年来", "五年间", "五年的", "五年奋斗"].map {
        opening + $0
      }
    } + [
      "“十五”时期", "“十一五”", "“十二五”", "“十三五”", "“十四五”", "这五年", "这5年", "经过五年", "经过5年", "本届政府",
    ])
  static let planOfSeveralYears = Phrases([
    "今后五年", "未来五年", "今后5年", "未来5年", "“十二五”时期", "“十三五”时期", "“十四五”时期", "“十五五”时期",
  ])
}
