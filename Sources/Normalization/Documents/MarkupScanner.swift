/// Cuts HTML and XML into tags and text.
///
/// Not a parser: pages are full of tags that nobody closed, and only their order matters here. One pass; every byte
/// belongs to one token, so that each character of the text can be found again in the page.
struct MarkupScanner {
  enum Token: Equatable {
    /// Characters as they stand, entities not yet decoded.
    case text(Range<Int>)
    /// The name is in lower case.
    case open(String)
    case close(String)
    /// Opens and closes at once.
    case empty(String)
  }

  private let bytes: [UInt8]
  private(set) var position: Int
  /// Where the attributes of the last tag stand.
  private(set) var attributes = 0..<0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
  }

  /// The next token; comments, declarations and processing instructions are passed over.
  mutating func next() -> Token? {
    while position < bytes.count {
      let start = position
      guard bytes[start] == UInt8(ascii: "<"), beginsMarkup(start) else {
        position = textEnd(start + 1)
        return .text(start..<position)
      }
      if let token = markup() { return token }
    }
    return nil
  }

  /// Passes over everything up to the tag that closes `name`: scripts hold what looks like tags.
  mutating func skip(until name: String) {
    let mark = Array("</\(name)".utf8)
    while position < bytes.count {
      guard let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { break }
      position = next
      let head = bytes[next..<min(bytes.count, next + mark.count)]
      if head.elementsEqual(mark, by: { Self.lowered($0) == $1 }) { return }
      position += 1
    }
    position = bytes.count
  }

  /// A `<` that no tag follows is a character: 增速<5%.
  private func beginsMarkup(_ start: Int) -> Bool {
    guard start + 1 < bytes.count else { return false }
    let next = bytes[start + 1]
    if next == UInt8(ascii: "/") { return start + 2 < bytes.count && Self.isLetter(bytes[start + 2]) }
    return Self.isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  private func textEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") || !beginsMarkup(end) { end += 1 }
    return end
  }

  /// Reads one tag, or passes over a comment or declaration (`nil`); CDATA is text.
  private mutating func markup() -> Token? {
    let start = position
    if has("<!--", at: start) {
      position = end(of: "-->", from: start + 4)
      return nil
    }
    if has("<![CDATA[", at: start) {
      position = end(of: "]]>", from: start + 9)
      return .text((start + 9)..<max(start + 9, position - 3))
    }
    guard Self.isLetter(bytes[start + 1]) || bytes[start + 1] == UInt8(ascii: "/") else {
      position = end(of: ">", from: start + 1)
      return nil
    }
    let isClosing = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < bytes.count, Self.isNamePart(bytes[nameEnd]) { nameEnd += 1 }
    let name = String(decoding: bytes[nameStart..<nameEnd].map(Self.lowered), as: UTF8.self)
    position = tagEnd(from: nameEnd)
    attributes = nameEnd..<position
    if isClosing { return .close(name) }
    let isEmpty = position >= 2 && position - 2 >= nameEnd && bytes[position - 2] == UInt8(ascii: "/")
    return isEmpty ? .empty(name) : .open(name)
  }

  /// Behind the `>` that ends a tag; one within quotes doesn't.
  private func tagEnd(from start: Int) -> Int {
    var end = start
    var quote: UInt8?
    while end < bytes.count {
      let byte = bytes[end]
      end += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return end
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[end - 2] == UInt8(ascii: "=") {
        // Only behind an equals sign: a stray quote must not swallow the page.
        quote = byte
      }
    }
    return end
  }

  private func has(_ mark: String, at start: Int) -> Bool { bytes[start...].starts(with: mark.utf8) }

  private func end(of mark: String, from start: Int) -> Int {
    ByteSearch(mark).first(in: bytes, from: start).map { $0 + mark.utf8.count } ?? bytes.count
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowered(byte))
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
