/// Which year a report is for, and when it was given.
struct DateFinder {
  /// What a text says of its time.
  struct Dating: Equatable, Sendable {
    /// The report's own year: the one it plans for.
    var planYear: Int
    /// `2024-01-30`, or as much of it as the text says.
    var date: String
    /// The year of 今年.
    var deliveryYear: Int
  }

  /// The dating of a report; `nil` if the text holds no hint.
  ///
  /// The date of delivery decides — from October on, a report plans for the next year. Without one, the review's
  /// heading (2023年工作回顾 plans for 2024) and the aims' sentence do, if they agree; else the title.
  static func find(title: [UInt8], heading: [UInt8], text: CompactText, range: Range<Int>) -> Dating? {
    let delivery = deliveryDate(in: beforeSalutation(heading)) ?? deliveryDate(in: title)
    let titleYear = years(in: title).last ?? reportTitleYear(in: heading)
    let byReview = reviewYear(in: text, range).map { $0 + 1 }
    let byPlan = planYear(in: text, range)
    let byDate = delivery.map { $0.month >= 10 ? $0.year + 1 : $0.year }
    guard let year = decide(byDate: byDate, byReview: byReview, byPlan: byPlan, byTitle: titleYear) else {
      return nil
    }
    let date = delivery.map { "\($0.year)-" + padded($0.month) + ($0.day.map { "-" + padded($0) } ?? "") }
    let near = delivery.map { abs($0.year - year) <= 1 } ?? false
    return Dating(
      planYear: year, date: near ? date ?? "" : "",
      deliveryYear: near ? min(delivery?.year ?? year, year) : year)
  }

  private static func decide(byDate: Int?, byReview: Int?, byPlan: Int?, byTitle: Int?) -> Int? {
    if let byDate { return byReview == byPlan && byReview != nil ? byReview : byDate }
    if let byReview, byReview == byPlan || byPlan == nil || byReview == byTitle { return byReview }
    return byTitle ?? byReview ?? byPlan
  }

  /// What stands above the salutation: a date further down is of something else.
  private static func beforeSalutation(_ heading: [UInt8]) -> [UInt8] {
    guard let salutation = ByteSearch("各位代表").first(in: heading) else { return heading }
    return Array(heading[..<salutation])
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The year in 2024年上杭县政府工作报告.
  private static func reportTitleYear(in heading: [UInt8]) -> Int? {
    ByteSearch("工作报告").all(in: heading).lazy.compactMap { place in
      years(in: Array(heading[max(0, place - 60)..<place])).last
    }.first
  }

  /// The year of a heading such as 2023年工作回顾, 2023年和过去五年工作回顾.
  private static func reviewYear(in text: CompactText, _ range: Range<Int>) -> Int? {
    for word in [Landmark.review, .summary, .course] {
      for place in text.landmarks.places(of: word, in: range).prefix(6) {
        let before = text.bytes[max(range.lowerBound, place - 60)..<place]
        guard let start = headingStart(before) else { continue }
        if let year = years(in: Array(text.bytes[start..<place])).first { return year }
      }
    }
    return nil
  }

  /// Where the heading that `before` ends in begins: behind a paragraph's end or at 一、; `nil` for running text.
  private static func headingStart(_ before: ArraySlice<UInt8>) -> Int? {
    if let end = before.lastIndex(of: CompactText.paragraphEnd) { return end + 1 }
    return before.indices.last { before[$0...].starts(with: "一、".utf8) }
  }

  /// The year in the sentence or heading of the aims: 2024年…预期目标, 2024年工作安排.
  private static func planYear(in text: CompactText, _ range: Range<Int>) -> Int? {
    let words: [Landmark] = [
      .expectedAims, .mainAims, .requirements, .arrangement, .keyWork, .mainTasks, .deployment,
    ]
    for word in words {
      for place in text.landmarks.places(of: word, in: range).prefix(4) {
        let before = text.bytes[max(range.lowerBound, place - 75)..<place]
        if let year = years(in: Array(before)).last, !containsSeveralYears(before) { return year }
      }
    }
    return nil
  }

  private static func containsSeveralYears(_ text: ArraySlice<UInt8>) -> Bool {
    severalYears.occurs(in: text)
  }

  private static let severalYears = Phrases(["五年", "时期", "到20", "2035"])
  private static let year = ByteSearch("年")

  /// The years written as four digits, spaced or not, or in Chinese digits, followed by 年.
  static func years(in text: [UInt8]) -> [Int] {
    // Mostly there is none.
    guard year.first(in: text) != nil else { return [] }
    let digits = readable(text)
    return year.all(in: digits).compactMap { place in
      guard place >= 4, let year = Int(String(decoding: digits[(place - 4)..<place], as: UTF8.self)),
        (1980...2100).contains(year)
      else { return nil }
      return year
    }
  }

  /// `text` with Chinese digits as ASCII and without gaps between digits: 二〇二四年, 2 0 2 1 年.
  private static func readable(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      if text[position] >= 0xE0, position + 2 < text.count,
        let digit = chineseDigits[
          UInt32(text[position]) << 16 | UInt32(text[position + 1]) << 8 | UInt32(text[position + 2])]
      {
        result.append(digit)
        position += 3
      } else {
        if text[position] != CompactText.gapInNumber { result.append(text[position]) }
        position += 1
      }
    }
    return result
  }

  /// The ASCII digit for each Chinese one, by its three bytes.
  private static let chineseDigits: [UInt32: UInt8] = {
    let digits = ["〇○零Ｏ０", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return digits.enumerated().reduce(into: [:]) { table, row in
      for character in row.element {
        let bytes = String(character).utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        table[bytes] = UInt8(ascii: "0") + UInt8(row.offset)
      }
    }
  }()

  /// The first date in `text` that has at least a month: 2024年1月30日, 二〇二一年一月二十日.
  private static func deliveryDate(in text: [UInt8]) -> (year: Int, month: Int, day: Int?)? {
    guard year.first(in: text) != nil else { return nil }
    let digits = readable(text)
    for place in year.all(in: digits) where place >= 4 {
      guard let year = Int(String(decoding: digits[(place - 4)..<place], as: UTF8.self)),
        (1980...2100).contains(year),
        let month = number(in: digits, from: place + 3, before: "月"), (1...12).contains(month.value)
      else { continue }
      let day = number(in: digits, from: month.end, before: "日")
      return (year, month.value, day.flatMap { (1...31).contains($0.value) ? $0.value : nil })
    }
    return nil
  }

  /// The number that stands between `start` and `mark`, with 十 read as ten.
  private static func number(in text: [UInt8], from start: Int, before mark: String) -> (
    value: Int, end: Int
  )? {
    guard let end = ByteSearch(mark).first(in: text, from: start, to: start + 16) else { return nil }
    var value = 0
    var position = start
    while position < end {
      if text[position...].starts(with: "十".utf8) {
        let next = position + 3
        let hasUnits = next < end
        value = max(1, value) * (hasUnits ? 1 : 10)
        position = next
      } else if Lexer.isDigit(text[position]) {
        value = value * 10 + Int(text[position] - UInt8(ascii: "0"))
        position += 1
      } else {
        return nil
      }
    }
    return value > 0 ? (value, end + 3) : nil
  }
}
