import Schema

/// Which parts a report has: what was done, what is planned, for one year or for several.
struct ReportOutline: Sendable {
  /// Where parts begin, in order, from the start of the report.
  private var boundaries: [(offset: Int, part: PartOfReport)]

  /// Whether any part of the review looks at several years.
  private(set) var reviewsSeveralYears = false

  /// The part that the sentence at `offset` stands in.
  func part(at offset: Int) -> PartOfReport {
    let next = index(at: offset)
    return next > 0 ? boundaries[next - 1].part : PartOfReport(role: .actual, isSeveralYears: false)
  }

  /// The index of the first boundary behind `offset`.
  private func index(at offset: Int) -> Int {
    var low = 0
    var high = boundaries.count
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether another part begins within `range`, not at its start.
  func hasBoundary(within range: Range<Int>) -> Bool {
    let next = index(at: range.lowerBound)
    return next < boundaries.count && boundaries[next].offset < range.upperBound
  }

  /// Whether several years are looked at together anywhere in `range`.
  func looksAtSeveralYears(_ range: Range<Int>) -> Bool {
    part(at: range.lowerBound).isSeveralYears || hasBoundary(within: range)
  }

  /// Where the part begins that the sentence at `offset` stands in.
  func start(ofPartAt offset: Int) -> Int? { boundaries.last { $0.offset <= offset }?.offset }

  /// The outline of the report in `range` of compact text.
  init(_ compact: CompactText, range: Range<Int>, frame: ReadingFrame) {
    let text = compact.bytes
    let years = YearPhrases(frame)
    var stretch = compact.stretchIndex(at: range.lowerBound)
    boundaries = [(range.lowerBound, PartOfReport(role: .actual, isSeveralYears: false))]
    let aims = Self.aims(compact, range)[...]
    var nextAim = aims.startIndex
    var namesSeveralYears = false
    var position = range.lowerBound
    // What the paragraph was in before a sentence in its middle looked elsewhere.
    var before: PartOfReport?
    var sentence = 0
    var section: PartOfReport?
    while position < range.upperBound {
      let end = Self.headingEnd(compact, stretch, from: position, limit: range.upperBound)
      let following = Self.nextStart(compact, &stretch, limit: range.upperBound)
      while nextAim < aims.endIndex, aims[nextAim] < position { nextAim += 1 }
      let beginsParagraph = position == range.lowerBound || text[position - 1] == CompactText.paragraphEnd
      sentence = beginsParagraph ? 0 : sentence + 1
      if beginsParagraph, let part = before {
        // 五年来，…： the items that follow speak of the five years too.
        let present = self.part(at: position)
        let isItem =
          present.isSeveralYears && Self.itemMarks.begins(text[position..<end])
          && (present.role == .actual || text[..<(position - 1)].suffix(3).elementsEqual("：".utf8))
        if !isItem {
          boundaries.append((position, part))
          before = nil
        }
      }
      let current = part(at: position)
      if beginsParagraph, position - range.lowerBound > range.count / 2,
        Self.noteMarks.begins(text[position..<end])
      {
        // Notes explain words of the whole report; only what names its year can be placed.
        boundaries.append((position, PartOfReport(role: .actual, isSeveralYears: true)))
        break
      }
      if let heading = Self.heading(text, position..<end),
        let part = Self.part(of: heading, frame, years, current: current)
      {
        boundaries.append((position, part))
        before = nil
        section = part
        if part.role == .actual, Self.severalYearsWords.occurs(in: heading) { namesSeveralYears = true }
      } else if years.openings.mayBegin(text, at: position)
        || current.role == .actual && Self.closesWithYears(text, following, after: position, limit: end),
        let turn = Self.turn(
          at: text[position..<end], sentence: sentence, years, current: current,
          characterizesYears: Self.closesWithYears(text, following, after: position, limit: end))
      {
        boundaries.append((position, turn.part))
        // Under a heading that names the year, years to come are spoken of in passing.
        let isPassing =
          turn.part == PartOfReport(role: .target, isSeveralYears: true) && section == turn.part.ofOneYear
        before = turn.lasts && !isPassing ? nil : before ?? current
      } else if nextAim < aims.endIndex, aims[nextAim] < following,
        let part = Self.part(ofAims: text[position..<aims[nextAim]], current: current)
      {
        boundaries.append((position, part))
        before = nil
      }
      position = following
    }
    reviewsSeveralYears =
      boundaries.contains { $0.part.role == .actual && $0.part.isSeveralYears } || namesSeveralYears
  }

  private static let sentenceEnds = Phrases(["。", "！", "!", "？"])

  /// The start of the next paragraph or sentence behind the stretch with this number.
  private static func nextStart(_ text: CompactText, _ stretch: inout Int, limit: Int) -> Int {
    while stretch < text.stretchCount {
      let end = text.stretch(stretch).range.upperBound
      stretch += 1
      // An ASCII question mark is as often part of an address.
      if end > 0, end < limit, text.bytes[end - 1] == UInt8(ascii: "?") { continue }
      return min(end, limit)
    }
    return limit
  }

  /// A heading is at most this long; longer beginnings are read only as far.
  private static let longestHeading = 42 * 3

  /// Where a heading that begins at `start`, in the stretch with this number, would end at the latest.
  private static func headingEnd(_ text: CompactText, _ stretch: Int, from start: Int, limit: Int) -> Int {
    let last = min(limit, start + longestHeading)
    for index in stretch..<max(stretch, text.stretchCount) {
      let end = text.stretch(index).range.upperBound
      guard end <= last else { return last }
      if text.bytes[end - 1] == CompactText.paragraphEnd { return end - 1 }
    }
    return last
  }

  /// The text of a heading: a short paragraph, or a beginning with 一、; `nil` for an ordinary sentence.
  private static func heading(_ text: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8>? {
    let isParagraph =
      range.upperBound < text.count && text[range.upperBound] == CompactText.paragraphEnd
      || range.upperBound == text.count
    let isOrdinal = ordinals.begin(text, at: range.lowerBound) && ordinals.begins(text[range])
    guard isOrdinal || isParagraph, isOrdinal || !containsSentenceEnd(text[range])
    else { return nil }
    // The text of a heading in the running text ends somewhere before the first comma.
    let end = isParagraph ? range.upperBound : range.lowerBound + min(range.count, 30 * 3)
    return text[range.lowerBound..<end]
  }

  private static func containsSentenceEnd(_ text: ArraySlice<UInt8>) -> Bool {
    sentenceEnds.occurs(in: text)
  }

  private static let ordinals = Phrases(["一、", "二、", "三、", "四、", "五、", "六、", "第一部分", "第二部分", "第三部分"])

  private static let reportTitle = Phrases(["工作报告"])
  private static let thisYear = Phrases(["今年"])
  private static let nextYear = Phrases(["明年"])
  private static let outlookWords = Phrases(["目标", "展望"])
  private static let reviewWords = Phrases(everyReviewWord)
  private static let everyReviewWord = [
    "回顾", "总结", "取得的成绩", "取得的成就", "发展成就", "主要成就", "过去一年", "过去五年", "工作情况", "过去的一年", "的工作和成",
  ]
  private static let planWords = Phrases(everyPlanWord)
  private static let everyPlanWord = [
    "总体要求", "工作安排", "重点工作", "主要任务", "工作部署", "目标", "工作打算", "工作建议", "工作思路", "工作重点", "任务",
    "的工作", "政府工作", "发展思路", "主要工作", "工作总体", "奋力", "安排", "展望",
  ]
  private static let comingYearsWords = Phrases(everyComingYearsWord)
  private static let everyComingYearsWord = [
    "今后五年", "未来五年", "今后一个时期", "今后几年", "今后三年", "今后四年", "未来三年", "未来几年",
  ]
  private static let severalYearsWords = Phrases([
    "五年", "时期", "以来", "本届", "规划", "2035", "未来", "四年", "三年", "“十五”", "“十一五", "“十二五", "“十三五", "“十四五", "“十五五",
  ])

  private static func headingWords(with year: String) -> Phrases {
    Phrases(everyReviewWord + everyPlanWord + everyComingYearsWord + [year])
  }

  private static func part(
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
  private static func namesYearFirst(_ year: Int, _ heading: ArraySlice<UInt8>) -> Bool {
    let head = heading.prefix(10 * 3)
    guard let place = ByteSearch("\(year)年").first(in: Array(head)) else { return false }
    return !severalYearsWords.occurs(in: head.prefix(place))
      && !comingYearsWords.occurs(in: head.prefix(place))
  }

  /// What a sentence's first words turn to: 五年来，… looks at several years, 2023年，… at one.
  ///
  /// A paragraph that begins so turns the report; in the middle of one, such a sentence turns only the rest of it,
  /// unless it says what is to come (2023年是…, or 五年来 behind the sentence that closes the year).
  private static func turn(
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
  private static func saysWhatItWas(_ opening: ArraySlice<UInt8>) -> Bool {
    copulasOfYears.begins(opening.dropFirst("2000年".utf8.count))
  }

  private static let copulasOfYears = Phrases(["是", "，是"])

  /// The text behind 各位代表， and the dash of an item.
  private static func withoutSalutation(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while true {
      let length = salutations.lengthOfBeginning(rest)
      guard length > 0 else { return rest }
      rest = rest.dropFirst(length)
    }
  }

  /// Whether a sentence says what five years were (这是…、…的五年。), if it is no longer than a heading.
  private static func closesWithYears(_ text: [UInt8], _ end: Int, after start: Int, limit: Int) -> Bool {
    guard end <= limit, end > start, text[end - 1] != CompactText.paragraphEnd else { return false }
    let last = end - (text[end - 1] == UInt8(ascii: "!") ? 1 : 3) - "的五年".utf8.count
    return last >= start && fiveYears.begin(text, at: last)
  }

  private static let fiveYears = Phrases(["的五年", "这五年"])

  /// What depends on the report's years among the phrases that a sentence is looked through for: made once a report.
  private struct YearPhrases {
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

    init(_ frame: ReadingFrame) {
      let review = "\(frame.reviewYear)年"
      let plan = "\(frame.planYear)年"
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
      coming = Self.coming(frame)
      self.openings = Phrases.Beginnings([
        salutations, coming, looksBack, reviewOfSeveralYears, planOfSeveralYears, untilYear, reviewOfOneYear,
        planOfOneYear, self.review, self.plan, reviewOpenings, planOpenings,
      ])
    }

    private static func coming(_ frame: ReadingFrame) -> Phrases {
      let names = ["十五", "十一五", "十二五", "十三五", "十四五", "十五五", "十六五"]
      let number = (frame.planYear - 2001) / 5
      guard frame.planYear % 5 == 1, names.indices.contains(number) else { return comingYearsWords }
      let name = names[number]
      return Phrases(["今后五年", "未来五年", "“\(name)”时期", "“\(name)”期间", "“\(name)”经济社会"])
    }
  }

  private static let noteMarks = Phrases([
    "[1]", "［1］", "〔1〕", "【1】", "[①]", "名词解释", "名词注释", "注释", "附：名词", "附件：名词", "附：《政府工作报告》", "相关名词",
    "《政府工作报告》名词", "《政府工作报告》有关",
    "《政府工作报告》中", "政府工作报告名词", "有关名词", "有关用语",
  ])

  private static let itemMarks = Phrases(
    [
      "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是", "（", "(", "—", "－", "1", "2", "3", "4", "5",
      "6",
    ])

  private static let salutations = Phrases(["各位代表", "同志们", "，", "！", "：", ",", "!", ":", "—", "－", "-"])
  private static let dashes = Phrases(["—", "－", "-"])

  /// 到2027年，… in a plan for 2024.
  private static func namesLaterYear(_ text: ArraySlice<UInt8>, _ years: YearPhrases) -> Bool {
    untilYear.begins(text) && !years.untilPlan.begins(text)
  }

  private static let untilYear = Phrases(["到20"])

  /// 2023年，… or 2023年是…; in a plan any 2024年….
  private static func namesOneYear(_ years: YearPhrases, _ text: ArraySlice<UInt8>, isReview: Bool) -> Bool {
    guard (isReview ? years.review : years.plan).begins(text) else {
      return (isReview ? years.reviewOpenings : years.planOpenings).begins(text)
    }
    return !isReview || !yearEndings.begins(text.dropFirst("2000年".utf8.count))
  }

  /// What makes a year another time: 2023年底, 2023年以来.
  private static let yearEndings = Phrases(["底", "末", "的", "以来", "以前", "前", "至", "到", "、", "和", "与", "及"])

  private static let reviewOfOneYear = Phrases([
    "过去一年", "过去的一年", "刚刚过去的一年", "一年来", "去年", "回顾过去一年", "回顾过去的一年", "回望过去一年", "回顾一年来", "这一年",
  ])
  private static let planOfOneYear = Phrases(["今年"])
  private static let reviewOfSeveralYears = Phrases(
    ["", "回顾", "回首", "回望", "回顾这", "总结"].flatMap { opening in
      ["五年来", "5年来", "过去五年", "过去5年", "过去的五年", "过去的5年", "刚刚过去的五年", "四年来", "五年间", "五年的", "五年奋斗"].map {
        opening + $0
      }
    } + [
      "“十五”时期", "“十一五”", "“十二五”", "“十三五”", "“十四五”", "这五年", "这5年", "经过五年", "经过5年", "本届政府",
    ])
  private static let planOfSeveralYears = Phrases([
    "今后五年", "未来五年", "今后5年", "未来5年", "“十二五”时期", "“十三五”时期", "“十四五”时期", "“十五五”时期",
  ])

  /// Where 目标 introduces the aims: 主要预期目标是, 目标建议为：.
  private static func aims(_ compact: CompactText, _ range: Range<Int>) -> [Int] {
    let text = compact.bytes
    return compact.landmarks.places(of: .aims, in: range).filter { place in
      let rest = text[min(place + 6, text.count)...].prefix(12)
      guard aimKinds.occurs(in: text[max(0, place - 24)..<place]) else { return false }
      return !guidance.begins(rest) && copulas.begins(rest)
        || copulas.begins(rest.dropFirst(6)) && proposals.begins(rest)
    }
  }

  /// What follows 以…目标为 where no aim is named: 以强军目标为引领.
  private static let guidance = Phrases([
    "为引领", "为导向", "为牵引", "为指引", "为统领", "为方向", "为抓手", "为目的", "为核心", "为重点", "为主线", "为动力", "为根本", "为己任",
  ])
  /// What kind of aims they are is said right before: 主要预期目标, not 我们的目标.
  private static let aimKinds = Phrases([
    "预期", "主要", "发展", "奋斗", "总体", "工作", "年", "计划", "具体", "指标", "初步", "调控",
  ])
  private static let copulas = Phrases(["是", "为", "：", ":"])
  private static let proposals = Phrases(["建议", "安排", "确定", "初步", "预期", "设定"])

  /// The part that a sentence of aims begins; `nil` if it looks back at aims, or stands in the plan already.
  private static func part(ofAims opening: ArraySlice<UInt8>, current: PartOfReport) -> PartOfReport? {
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

  private static let expectedAims = Phrases(["预期"])
  private static let pastAims = Phrases(["完成", "年初", "实现了", "确定的", "提出的", "原定", "预定", "既定", "%"])
}
