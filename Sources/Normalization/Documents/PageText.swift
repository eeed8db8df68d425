import Schema

/// Pages of lines as running text: page numbers, headers and footers out, paragraphs told by short lines.
struct PageText {
  private struct Line {
    let text: ArraySlice<UInt8>
    let locator: Locator
    /// In half-width columns.
    let width: Int
    let isFirstOfBlock: Bool

    /// What to write behind the line: nothing where the margin broke it, for such a break says nothing.
    func lineEnd(usualWidth: Int) -> [UInt8] {
      // A line that is much shorter than most is the last of its paragraph, or a heading.
      if width * 10 < usualWidth * 6 { return [0x0A, 0x0A] }
      let endsSentence = PageText.sentenceEnds.contains { text.suffix($0.count).elementsEqual($0) }
      return width * 10 < usualWidth * 8 || endsSentence ? [0x0A] : []
    }
  }

  private static let sentenceEnds = ["。", "！", "？"].map { Array($0.utf8) }

  private var pages: [[Line]] = []

  /// How many pages there are, with text or without.
  var pageCount: Int { pages.count }

  /// Whether there is more than what a stamp or a page number leaves.
  var hasText: Bool {
    let characters = pages.joined().reduce(0) { $0 + $1.width }
    return characters > 0 && characters >= 16 * pages.count
  }

  /// Pages end with a form feed, lines with a line feed.
  init(_ output: [UInt8]) {
    var rest = output.split(separator: 0x0C, omittingEmptySubsequences: false)
    if rest.last?.isEmpty == true { rest.removeLast() }
    for (index, page) in rest.enumerated() {
      var lines: [Line] = []
      var isFirstOfBlock = true
      for text in page.split(separator: 0x0A, omittingEmptySubsequences: false) {
        guard text.contains(where: { $0 > 0x20 }) else {
          isFirstOfBlock = true
          continue
        }
        lines.append(
          Line(
            text: text, locator: Locator(major: index + 1, minor: lines.count + 1), width: Self.width(text),
            isFirstOfBlock: isFirstOfBlock))
        isFirstOfBlock = false
      }
      pages.append(lines)
    }
  }

  /// The pages one after the other, without what is not text of the document.
  var document: DocumentText {
    var bytes: [UInt8] = []
    var marks: [DocumentText.Mark] = []
    let running = runningLines()
    for page in pages where !page.isEmpty {
      let kept = page.indices.filter { index in
        !(Self.isMargin(index, of: page.count) && isRunning(page[index], running))
      }
      let usual = page.map(\.width).sorted()[page.count / 2]
      for index in kept {
        marks.append(
          DocumentText.Mark(offset: bytes.count, locator: page[index].locator, countsCharacters: false))
        if page[index].isFirstOfBlock, index != kept.first { bytes.append(0x0A) }
        bytes += page[index].text
        bytes += page[index].lineEnd(usualWidth: usual)
      }
    }
    return DocumentText(bytes, marks: marks)
  }

  /// Headers and footers stand in the first three or last three lines of a page.
  private static func isMargin(_ index: Int, of count: Int) -> Bool { index < 3 || index >= count - 3 }

  /// What stands at the margins of at least three pages and of every third, and where it first did.
  private func runningLines() -> [[UInt8]: Locator] {
    var seen: [[UInt8]: (pages: Int, first: Locator)] = [:]
    for page in pages {
      var onThisPage: Set<[UInt8]> = []
      for index in page.indices where Self.isMargin(index, of: page.count) {
        let key = Self.key(page[index].text)
        guard !key.isEmpty, onThisPage.insert(key).inserted else { continue }
        seen[key, default: (0, page[index].locator)].pages += 1
      }
    }
    return seen.filter { $0.value.pages >= 3 && $0.value.pages * 3 >= pages.count }.mapValues(\.first)
  }

  /// The first appearance stays: it may be the title.
  private func isRunning(_ line: Line, _ running: [[UInt8]: Locator]) -> Bool {
    if Self.isPageNumber(line.text) { return true }
    guard let first = running[Self.key(line.text)] else { return false }
    return first != line.locator
  }

  /// A line without its digits and blanks: headers count pages.
  private static func key(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.filter { $0 > 0x20 && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// 12, — 12 —, 第12页, 第 12 页 共 30 页, 12/30.
  private static func isPageNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "0"..."9", "０"..."９": digits += 1
      case " ", "\t", "\u{A0}", "\u{3000}", "-", "—", "–", "－", "―", "─", "·", "•", "/", "第", "页", "頁", "共",
        "，", ",":
        continue
      default: return false
      }
    }
    return (1...8).contains(digits)
  }

  private static func width(_ text: ArraySlice<UInt8>) -> Int {
    text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 || $1 == 0x20 ? 0 : $1 < 0x80 ? 1 : 2) }
  }
}
