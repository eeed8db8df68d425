/// A document's text as it is read: no white space, no Markdown marks, ASCII digits — and a way back to the source.
///
/// Reports come with spaces inside words, digits broken over lines and full-width digits. Every rule would have to
/// cope with them; so they are taken out once, in one pass over the bytes, and each remaining byte knows where it
/// stood. A line end survives only where it ends a paragraph. A space between two digits of one line survives too: it
/// may be a lost decimal point, and that is for a person to decide.
struct CompactText: Sendable {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where runs of bytes that were adjacent in the source begin: offset here, offset there.
  private var runs: [(compact: Int, source: Int)] = []

  static let paragraphEnd = UInt8(ascii: "\n")
  static let gapInNumber = UInt8(ascii: " ")

  /// The text of `source`, from byte `start` on.
  init(_ source: [UInt8], from start: Int = 0) {
    bytes.reserveCapacity(source.count - min(start, source.count))
    var position = start
    while position < source.count {
      let length = Self.skippedLength(source, position)
      if length > 0 {
        position = takeWhiteSpace(source, from: position)
      } else {
        position = takeCharacter(source, at: position)
      }
    }
  }

  /// The offset in the source of the byte that stands at `offset` here.
  func sourceOffset(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].compact <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return runs[low - 1].source + offset - runs[low - 1].compact
  }

  private mutating func append(_ byte: UInt8, source: Int) {
    if let last = runs.last, last.source - last.compact == source - bytes.count {
      bytes.append(byte)
    } else {
      runs.append((bytes.count, source))
      bytes.append(byte)
    }
  }

  private mutating func takeCharacter(_ source: [UInt8], at position: Int) -> Int {
    let byte = source[position]
    guard byte >= 0x80 else {
      append(byte, source: position)
      return position + 1
    }
    if byte == 0xEF, position + 2 < source.count, source[position + 1] == 0xBC,
      let ascii = Self.asciiForm(source[position + 2])
    {
      append(ascii, source: position)
      return position + 3
    }
    var next = position
    repeat {
      append(source[next], source: next)
      next += 1
    } while next < source.count && source[next] & 0xC0 == 0x80
    return next
  }

  /// The ASCII form of the full-width character EF BC xx, for digits, percent sign and point.
  private static func asciiForm(_ last: UInt8) -> UInt8? {
    switch last {
    case 0x90...0x99: UInt8(ascii: "0") + (last - 0x90)
    case 0x85: UInt8(ascii: "%")
    case 0x8E: UInt8(ascii: ".")
    default: nil
    }
  }

  /// How many bytes of white space or markup stand at `position`: 0 if none.
  private static func skippedLength(_ source: [UInt8], _ position: Int) -> Int {
    switch source[position] {
    case 0x00...0x20: return 1
    // Markdown emphasis and headings, and the marks of formulas: PM$_{2.5}$.
    case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "$"), UInt8(ascii: "\\"):
      return 1
    case 0xC2:
      return position + 1 < source.count && source[position + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard position + 2 < source.count, source[position + 1] == 0x80 else { return 0 }
      return (0x80...0x8F).contains(source[position + 2]) ? 3 : 0
    case 0xE3:
      guard position + 2 < source.count, source[position + 1] == 0x80, source[position + 2] == 0x80 else {
        return 0
      }
      return 3
    case 0xEF:
      guard position + 2 < source.count, source[position + 1] == 0xBB, source[position + 2] == 0xBF else {
        return 0
      }
      return 3
    default: return 0
    }
  }

  private mutating func takeWhiteSpace(_ source: [UInt8], from start: Int) -> Int {
    var position = start
    var lineEnds = 0
    var blanks = 0
    while position < source.count {
      let length = Self.skippedLength(source, position)
      guard length > 0 else { break }
      if source[position] == 0x0A { lineEnds += 1 }
      if source[position] <= 0x20 || source[position] >= 0x80 { blanks += 1 }
      position += length
    }
    guard position < source.count, let previous = bytes.last else { return position }
    if lineEnds > 0 {
      if endsParagraph(lineEnds: lineEnds) { append(Self.paragraphEnd, source: start) }
    } else if blanks > 0, Self.isDigit(previous), Self.beginsDigit(source, position) {
      append(Self.gapInNumber, source: start)
    }
    return position
  }

  /// Whether the line that ends here ends a paragraph: it closes a sentence, or it is short like a heading.
  ///
  /// A blank line alone proves nothing: page breaks in scanned newspapers put one into the middle of a sentence.
  private func endsParagraph(lineEnds: Int) -> Bool {
    guard bytes.last != Self.paragraphEnd else { return false }
    for mark in Self.sentenceEnds where bytes.suffix(mark.count).elementsEqual(mark) { return true }
    let shortLine = 26 * 3
    let tail = bytes.suffix(shortLine)
    let start = tail.lastIndex(of: Self.paragraphEnd).map { $0 + 1 } ?? tail.startIndex
    let isShort = tail.count < shortLine || start > tail.startIndex
    return isShort && (lineEnds > 1 || Self.headingStarts.begins(tail[start...]))
  }

  private static let headingStarts = Phrases(
    ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、", "（", "("])

  private static let sentenceEnds: [[UInt8]] = ["。", "！", "？", "；", "：", "”", "!", "?", ";", ":", ">"].map {
    Array($0.utf8)
  }

  /// Whether a digit stands at `position`, ASCII or full-width.
  private static func beginsDigit(_ source: [UInt8], _ position: Int) -> Bool {
    if isDigit(source[position]) { return true }
    return position + 2 < source.count && source[position] == 0xEF && source[position + 1] == 0xBC
      && (0x90...0x99).contains(source[position + 2])
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
