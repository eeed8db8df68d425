import Schema

/// The text of a document, UTF-8, with a way back from each byte to the place where it stood.
public struct DocumentText: Sendable {
  /// The text that is read.
  public let bytes: [UInt8]
  private let origin: Origin

  /// A place in a document from which on columns are counted, or which holds for all that follows.
  struct Mark: Sendable, Equatable {
    /// Where it begins in the text.
    let offset: Int
    let locator: Locator
    /// Whether the minor number grows with each character behind the offset (a column) or stands (a line of a page).
    let countsCharacters: Bool
  }

  /// Where a run of bytes that were adjacent in the source begins: offset in the text, offset in the source.
  struct Run: Sendable, Equatable {
    let text: Int
    let source: Int
  }

  private enum Origin: Sendable {
    /// The text is the source, or has its lines and characters.
    case itself
    /// The text was taken from parts of another one.
    case parts(of: [UInt8], [Run])
    /// Places that are no offsets: pages, paragraphs.
    case marks([Mark])
  }

  /// Text that is its own source: `line:column` of these bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    origin = .itself
  }

  /// Text taken from parts of `source`: `line:column` of the source.
  init(_ bytes: [UInt8], from source: [UInt8], runs: [Run]) {
    self.bytes = bytes
    origin = .parts(of: source, runs)
  }

  /// Text whose places are numbered otherwise.
  init(_ bytes: [UInt8], marks: [Mark]) {
    self.bytes = bytes
    origin = .marks(marks)
  }

  /// The places of the text, to look up many.
  func places() -> DocumentPlaces {
    switch origin {
    case .itself: DocumentPlaces(.lines(LineIndex(bytes)))
    case .parts(let source, let runs): DocumentPlaces(.runs(runs, LineIndex(source)))
    case .marks(let marks): DocumentPlaces(.marks(marks, text: bytes))
    }
  }
}

/// Turns offsets in a document's text into places in its source.
struct DocumentPlaces: Sendable {
  enum Index: Sendable {
    case lines(LineIndex)
    case runs([DocumentText.Run], LineIndex)
    case marks([DocumentText.Mark], text: [UInt8])
  }

  private let index: Index

  init(_ index: Index) { self.index = index }

  /// Where the byte at `offset` of the text stands in the source.
  func locator(at offset: Int) -> Locator {
    switch index {
    case .lines(let lines): return lines.locator(at: offset)
    case .runs(let runs, let lines):
      guard let run = Self.last(of: runs, notBehind: offset, \.text) else { return lines.locator(at: 0) }
      return lines.locator(at: run.source + offset - run.text)
    case .marks(let marks, let text):
      guard let mark = Self.last(of: marks, notBehind: offset, \.offset) else {
        return Locator(major: 1, minor: 1)
      }
      guard mark.countsCharacters else { return mark.locator }
      let characters = text[mark.offset..<min(offset, text.count)].reduce(0) {
        $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
      }
      return Locator(major: mark.locator.major, minor: mark.locator.minor + characters)
    }
  }

  /// The last element that begins at or before `offset`.
  private static func last<Element>(
    of elements: [Element], notBehind offset: Int, _ start: (Element) -> Int
  ) -> Element? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if start(elements[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? elements[low - 1] : nil
  }
}
