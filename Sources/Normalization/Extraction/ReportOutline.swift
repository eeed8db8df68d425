import Schema

/// Which parts a report has: what was done, what is planned, for one year or for several.
struct ReportOutline: Sendable {
  /// Where parts begin, in order, from the start of the report.
  private var boundaries: [(offset: Int, part: PartOfReport)]

  /// The part that the sentence at `offset` stands in.
  func part(at offset: Int) -> PartOfReport {
    boundaries.last { $0.offset <= offset }?.part ?? PartOfReport(role: .actual, isSeveralYears: false)
  }

  /// The outline of the report in `range` of compact text.
  init(_ text: [UInt8], range: Range<Int>, frame: ReadingFrame) {
    boundaries = [(range.lowerBound, PartOfReport(role: .actual, isSeveralYears: false))]
    var position = range.lowerBound
    while position < range.upperBound {
      let end = Self.headingEnd(text, from: position, limit: range.upperBound)
      let current = part(at: position)
      if let heading = Self.heading(text, position..<end), let part = Self.part(of: heading, frame, current: current) {
        boundaries.append((position, part))
      } else if let part = Self.part(ofParagraph: text[position..<end], frame, current: current) {
        boundaries.append((position, part))
      }
      position = Self.nextStart(text, from: position, limit: range.upperBound)
    }
    if !boundaries.contains(where: { $0.part.role == .target }), let start = Self.firstAim(text, range, frame) {
      boundaries.append((start, PartOfReport(role: .target, isSeveralYears: false)))
    }
  }

  private static let sentenceEnds = ["。", "！", "!", "？"].map { Array($0.utf8) }

  /// The start of the next paragraph or sentence.
  private static func nextStart(_ text: [UInt8], from position: Int, limit: Int) -> Int {
    var next = position
    while next < limit {
      if text[next] == CompactText.paragraphEnd { return next + 1 }
      for mark in sentenceEnds where text[next] == mark[0] && text[next...].starts(with: mark) {
        return next + mark.count
      }
      next += 1
    }
    return limit
  }

  /// A heading is at most this long; longer beginnings are read only as far.
  private static let longestHeading = 42 * 3

  private static func headingEnd(_ text: [UInt8], from start: Int, limit: Int) -> Int {
    let end = min(limit, start + longestHeading)
    return text[start..<end].firstIndex(of: CompactText.paragraphEnd) ?? end
  }

  /// The text of a heading: a short paragraph, or a beginning with 一、; `nil` for an ordinary sentence.
  private static func heading(_ text: [UInt8], _ range: Range<Int>) -> String? {
    let isParagraph = range.upperBound < text.count && text[range.upperBound] == CompactText.paragraphEnd
      || range.upperBound == text.count
    let isOrdinal = ordinals.contains { text[range].starts(with: $0) }
    guard isOrdinal || isParagraph else { return nil }
    // The text of a heading in the running text ends somewhere before the first comma.
    let end = isParagraph ? range.upperBound : range.lowerBound + min(range.count, 30 * 3)
    return String(decoding: text[range.lowerBound..<end], as: UTF8.self)
  }

  private static let ordinals: [[UInt8]] = ["一、", "二、", "三、", "四、", "五、", "六、", "第一部分", "第二部分", "第三部分"].map { Array($0.utf8) }

  private static let reviewWords = ["回顾", "总结", "取得的成绩", "取得的成就", "发展成就", "主要成就", "过去一年", "过去五年", "工作情况", "过去的一年", "的工作和成"]
  private static let planWords = [
    "总体要求", "工作安排", "重点工作", "主要任务", "工作部署", "目标", "工作打算", "工作建议", "工作思路", "工作重点", "任务",
    "的工作", "政府工作", "发展思路", "主要工作", "工作总体", "奋力", "安排", "展望",
  ]
  private static let severalYearsWords = ["五年", "时期", "以来", "本届", "规划", "2035", "未来", "四年", "三年", "“十", "”"]

  private static func part(of heading: String, _ frame: ReadingFrame, current: PartOfReport) -> PartOfReport? {
    guard !heading.contains("工作报告") else { return nil }
    let mentions = { (words: [String]) in words.contains { heading.contains($0) } }
    let namesReview = heading.contains("\(frame.reviewYear)年")
    let isThisYear = frame.deliveryYear == frame.planYear ? heading.contains("今年") : heading.contains("明年")
    let namesPlan = heading.contains("\(frame.planYear)年") || isThisYear
    let several = mentions(severalYearsWords)
    if mentions(reviewWords), !(namesPlan && !namesReview) {
      guard current.role == .actual else { return nil }
      return PartOfReport(role: .actual, isSeveralYears: several && !comesFirst("\(frame.reviewYear)年", in: heading))
    }
    if namesReview, current.role == .actual, !namesPlan { return PartOfReport(role: .actual, isSeveralYears: several) }
    guard mentions(planWords) || heading.contains("今后") else { return nil }
    if namesPlan, !namesReview { return PartOfReport(role: .target, isSeveralYears: false) }
    if heading.contains("今后") || heading.contains("未来") || several && (heading.contains("目标") || heading.contains("展望")) {
      return PartOfReport(role: .target, isSeveralYears: true)
    }
    return nil
  }

  /// Whether the one year is named before the several: 2021年和过去四年工作回顾.
  private static func comesFirst(_ year: String, in heading: String) -> Bool {
    let head = heading.prefix(12)
    return head.contains(year) && !severalYearsWords.contains { head.prefix(while: { $0 != "年" }).contains($0) }
  }

  /// The part that a paragraph's first words turn to: 五年来，… looks at several years, 2023年，… at one.
  private static func part(
    ofParagraph text: ArraySlice<UInt8>, _ frame: ReadingFrame, current: PartOfReport
  ) -> PartOfReport? {
    let opening = String(decoding: text.prefix(16 * 3), as: UTF8.self)
    let startsWith = { (words: [String]) in words.contains { opening.hasPrefix($0) } }
    let oneYear =
      current.role == .actual
      ? ["\(frame.reviewYear)年，", "\(frame.reviewYear)年,", "过去一年", "刚刚过去的一年", "一年来", "去年", "刚刚过去的\(frame.reviewYear)年", "回顾\(frame.reviewYear)年", "\(frame.reviewYear)年是", "\(frame.reviewYear)年，是"]
      : ["今年", "\(frame.planYear)年"]
    let severalYears =
      current.role == .actual
      ? ["五年来", "过去五年", "过去的五年", "刚刚过去的五年", "四年来", "“十五”时期", "“十一五”", "“十二五”", "“十三五”", "“十四五”", "五年间", "这五年"]
      : ["今后五年", "未来五年", "“十四五”时期", "“十三五”时期", "“十二五”时期", "“十五五”时期", "到20"]
    let isSeveral = startsWith(severalYears)
    guard isSeveral || startsWith(oneYear), isSeveral != current.isSeveralYears else { return nil }
    return PartOfReport(role: current.role, isSeveralYears: isSeveral)
  }

  /// The sentence of the aims, where no heading leads to it.
  private static func firstAim(_ text: [UInt8], _ range: Range<Int>, _ frame: ReadingFrame) -> Int? {
    for word in ["预期目标", "主要目标", "工作目标", "目标是", "目标为"] {
      for place in ByteSearch(word).all(in: text, from: range.lowerBound, to: range.upperBound) {
        let start = sentenceStart(text, before: place, from: range.lowerBound)
        let sentence = String(decoding: text[start..<place], as: UTF8.self)
        if sentence.contains("今年") || sentence.contains("\(frame.planYear)年") { return start }
      }
    }
    return nil
  }

  private static func sentenceStart(_ text: [UInt8], before place: Int, from start: Int) -> Int {
    var position = place
    while position > start {
      position -= 1
      if text[position] == CompactText.paragraphEnd { return position + 1 }
      if text[position] == 0x82, position >= 2, text[position - 2] == 0xE3, text[position - 1] == 0x80 { return position + 1 }
    }
    return start
  }
}
