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
      if let heading = Self.heading(text, position..<end), let part = Self.part(of: heading, frame, current: part(at: position)) {
        boundaries.append((position, part))
      }
      position = Self.nextStart(text, from: position, limit: range.upperBound)
    }
    if !boundaries.contains(where: { $0.part.role == .target }), let start = Self.firstAim(text, range, frame) {
      boundaries.append((start, PartOfReport(role: .target, isSeveralYears: false)))
    }
  }

  private static let fullStop = Array("。".utf8)

  /// The start of the next paragraph or sentence.
  private static func nextStart(_ text: [UInt8], from position: Int, limit: Int) -> Int {
    var next = position
    while next < limit {
      if text[next] == CompactText.paragraphEnd { return next + 1 }
      if text[next] == fullStop[0], text[next...].starts(with: fullStop) { return next + 3 }
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
    "的工作", "政府工作", "发展思路", "主要工作", "工作总体", "奋力", "安排",
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
      return PartOfReport(role: .actual, isSeveralYears: several)
    }
    if namesReview, current.role == .actual, !namesPlan { return PartOfReport(role: .actual, isSeveralYears: several) }
    guard mentions(planWords) || heading.contains("今后") else { return nil }
    if namesPlan, !namesReview { return PartOfReport(role: .target, isSeveralYears: false) }
    if heading.contains("今后") || heading.contains("未来") || several && heading.contains("目标") {
      return PartOfReport(role: .target, isSeveralYears: true)
    }
    return nil
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
