/// Finds reports by their headings, for compilations of excerpts in which nobody hands anything over.
///
/// A heading is a line of its own that names a region and 政府工作报告, or 政府工作报告 alone before a line that names
/// the speaker's region. A wrong cut would give one region the figures of another, so that everything must fit: several
/// regions or years, a stretch of text behind each heading, words of a report in it. A table of contents has no text
/// between its lines, and its last line none of its own.
struct ReportHeadings {
  private struct Heading {
    /// Where the line begins and ends in the compact text.
    let line: Range<Int>
    /// Region and year as they are written; what tells one report from another.
    let name: String
  }

  private let text: CompactText
  private let source: [UInt8]
  private let isRegion: (String) -> Bool

  /// The headings in the compact text of `source`; `isRegion` knows the names of regions.
  init(_ text: CompactText, source: [UInt8], isRegion: @escaping (String) -> Bool) {
    self.text = text
    self.source = source
    self.isRegion = isRegion
  }

  /// A report, even an excerpt of it, has at least five hundred characters.
  private static let leastLength = 1500
  /// Lines of a table of contents follow one another.
  private static let closeBy = 240

  /// Where the reports begin; empty unless there are at least two.
  func starts() -> [Int] {
    let all = 0..<text.bytes.count
    let headings = text.landmarks.places(of: .report, in: all).compactMap(heading)
    guard headings.count > 1 else { return [] }
    var openings: [Heading] = []
    for (index, heading) in headings.enumerated() {
      let end = index + 1 < headings.count ? headings[index + 1].line.lowerBound : all.upperBound
      guard end - heading.line.upperBound >= Self.leastLength, !endsList(index, headings),
        speaksOfFigures(heading.line.upperBound..<end)
      else { continue }
      // The title again, as at the head of each page.
      if openings.last?.name != heading.name { openings.append(heading) }
    }
    return Set(openings.map(\.name)).count > 1 ? openings.map(\.line.lowerBound) : []
  }

  /// Whether this is the last of several headings that follow one another closely, and named there for the first time:
  /// the end of a table of contents, behind which somebody else's report may begin.
  private func endsList(_ index: Int, _ headings: [Heading]) -> Bool {
    var first = index
    while first > 0, headings[first].line.lowerBound - headings[first - 1].line.upperBound < Self.closeBy {
      first -= 1
    }
    return first < index && !headings[first..<index].contains { $0.name == headings[index].name }
  }

  private func speaksOfFigures(_ range: Range<Int>) -> Bool {
    let signs: [Landmark] = [
      .gdp, .expectedAims, .revenue, .income, .wholeCity, .wholeCounty, .wholeProvince,
    ]
    return signs.contains { text.landmarks.first($0, in: range) != nil }
  }

  /// The heading whose 工作报告 stands at `place`; `nil` if the words stand in a sentence.
  private func heading(_ place: Int) -> Heading? {
    let titleEnd = place + Landmark.report.length
    // Nearly always the words stand in a sentence that goes on.
    guard
      Self.mayFollowTitle.begin(text.bytes, at: titleEnd) || titleEnd >= text.bytes.count
        || breaksLine(before: titleEnd)
    else { return nil }
    guard let start = lineStart(place), let lineEnd = lineEnd(titleEnd) else { return nil }
    let title = HeadingWords(before: String(decoding: text.bytes[start..<place], as: UTF8.self))
    let rest = String(decoding: text.bytes[titleEnd..<lineEnd], as: UTF8.self)
    guard let title, HeadingWords.mayEndTitle(rest) else { return nil }
    let behind = String(
      decoding: text.bytes[titleEnd..<min(text.bytes.count, titleEnd + 180)], as: UTF8.self)
    let region = title.region.isEmpty ? HeadingWords.regionOfSpeaker(behind) : title.region
    guard let region, namesRegion(region) else { return nil }
    return Heading(line: start..<lineEnd, name: region + title.year)
  }

  /// Whether `name` is a region's, or one behind the other: 攀枝花市西区.
  private func namesRegion(_ name: String) -> Bool {
    isRegion(name)
      || name.indices.dropFirst().contains { isRegion(String(name[..<$0])) && isRegion(String(name[$0...])) }
  }

  /// What ``HeadingWords/mayEndTitle(_:)`` lets follow.
  private static let mayFollowTitle = Phrases(["》", "〉", "】", "\n", "—", "-", "（", "("])

  private static let longestLine = 150

  /// Where the source line that holds the byte at `place` begins; `nil` if too far before.
  private func lineStart(_ place: Int) -> Int? {
    var start = place
    while start > 0, place - start <= Self.longestLine {
      if breaksLine(before: start) { return start }
      start -= 1
    }
    return start == 0 ? 0 : nil
  }

  /// Where the source line ends that holds the byte before `place`; `nil` if too far behind.
  private func lineEnd(_ place: Int) -> Int? {
    var end = place
    while end < text.bytes.count, end - place <= Self.longestLine {
      if breaksLine(before: end) { return end }
      end += 1
    }
    return end == text.bytes.count ? end : nil
  }

  /// Whether a line ends in the source between the byte before `offset` and that at it.
  private func breaksLine(before offset: Int) -> Bool {
    if text.bytes[offset - 1] == CompactText.paragraphEnd { return true }
    let from = text.sourceOffset(of: offset - 1)
    let to = min(text.sourceOffset(of: offset), source.count)
    return from + 1 < to && source[(from + 1)..<to].contains(0x0A)
  }
}
