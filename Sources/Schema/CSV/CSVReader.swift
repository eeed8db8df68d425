/// Why bytes are not the CSV that was expected.
public enum CSVError: Error, Hashable, Sendable {
  /// A quoted field is not closed by the end of the file, or goes on behind its closing quote; the line of the row.
  case unclosedQuote(line: Int)
  /// A row has another number of fields than the header.
  case fieldCount(line: Int, expected: Int, found: Int)
  /// There is no header line.
  case empty
  /// The header lacks a column that is needed.
  case missingColumn(String)
  /// The header names a column twice.
  case duplicateColumn(String)
  /// The bytes of a field are not UTF-8.
  case notUTF8(line: Int)
}

/// One field of a CSV row: a range of the file's bytes, unquoted only when asked for.
public struct CSVField: Sendable {
  let start: Int
  let end: Int
  let hasEscapedQuotes: Bool

  /// Whether nothing stands in the field.
  public var isEmpty: Bool { start == end }
}

/// Reads RFC 4180 text row by row over UTF-8 bytes: one pass, no copy of fields that nobody asks for.
///
/// A byte order mark is skipped; LF and CRLF both end a row; blank lines are skipped; quoted fields may hold commas,
/// quotes (doubled) and line ends.
public struct CSVReader: Sendable {
  /// The column names of the header line.
  public private(set) var header: [String] = []
  /// The line that the current row begins on, from 1.
  public private(set) var line = 1
  private let bytes: [UInt8]
  /// Where the next row begins.
  private(set) var position = 0
  /// The line that the next row begins on.
  private(set) var nextLine = 1
  private let end: Int
  private var fields: [CSVField] = []

  /// A reader of `bytes`, past the header.
  /// - Throws: ``CSVError`` if there is no header, it repeats a column, or it is not UTF-8.
  public init(_ bytes: [UInt8]) throws(CSVError) {
    self.bytes = bytes
    end = bytes.count
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    guard try readRow() else { throw .empty }
    var seen: Set<String> = []
    for index in fields.indices {
      let name = try text(index)
      guard seen.insert(name).inserted else { throw .duplicateColumn(name) }
      header.append(name)
    }
  }

  /// A reader of the rows that stand within `range` of `bytes`, of a table whose header was read elsewhere.
  init(rowsIn range: Range<Int>, of bytes: [UInt8], header: [String], line: Int) {
    self.bytes = bytes
    self.header = header
    self.line = line
    position = range.lowerBound
    nextLine = line
    end = range.upperBound
  }

  /// The index of a column.
  public func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  /// The index of a column that must be there.
  public func requiredColumn(_ name: String) throws(CSVError) -> Int {
    guard let index = column(name) else { throw .missingColumn(name) }
    return index
  }

  /// Moves on to the next row; false at the end.
  /// - Throws: ``CSVError`` for an unclosed quote or a wrong number of fields.
  public mutating func next() throws(CSVError) -> Bool {
    guard try readRow() else { return false }
    guard fields.count == header.count else {
      throw .fieldCount(line: line, expected: header.count, found: fields.count)
    }
    return true
  }

  /// The bytes of a field of the current row as they stand, without enclosing quotes; empty for a missing column.
  public func bytes(_ column: Int?) -> ArraySlice<UInt8> {
    guard let column, fields.indices.contains(column) else { return [] }
    return bytes[fields[column].start..<fields[column].end]
  }

  /// The whole number in a field of the current row; `nil` for anything else.
  public func integer(_ column: Int?) -> Int? {
    guard let column, fields.indices.contains(column), !fields[column].isEmpty else { return nil }
    var value = 0
    var position = fields[column].start
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    guard position < fields[column].end, fields[column].end - position <= 9 else { return nil }
    while position < fields[column].end {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) else { return nil }
      value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    return isNegative ? -value : value
  }

  /// Whether a field of the current row holds these very bytes.
  func field(_ column: Int?, holds expected: [UInt8]) -> Bool {
    guard let column, fields.indices.contains(column) else { return expected.isEmpty }
    let field = fields[column]
    guard field.end - field.start == expected.count else { return false }
    for offset in 0..<expected.count where bytes[field.start + offset] != expected[offset] { return false }
    return true
  }

  /// The text of a field of the current row; empty for a missing column.
  /// - Throws: ``CSVError/notUTF8(line:)``.
  public func text(_ column: Int?) throws(CSVError) -> String {
    guard let column, fields.indices.contains(column) else { return "" }
    let field = fields[column]
    // `String(validating:)` looks its generic types up anew for each field, which takes longer than the text itself.
    let text = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[field.start..<field.end]), as: UTF8.self)
    }
    guard text.utf8.elementsEqual(bytes[field.start..<field.end]) else { throw .notUTF8(line: line) }
    return field.hasEscapedQuotes ? text.replacingDoubledQuotes() : text
  }

  private mutating func readRow() throws(CSVError) -> Bool {
    skipBlankLines()
    guard position < end else { return false }
    fields.removeAll(keepingCapacity: true)
    line = nextLine
    while true {
      try readField()
      guard position < end else { return true }
      let separator = bytes[position]
      position += 1
      if separator == UInt8(ascii: ",") { continue }
      if separator == UInt8(ascii: "\r"), position < end, bytes[position] == UInt8(ascii: "\n") {
        position += 1
      }
      nextLine += 1
      return true
    }
  }

  private mutating func skipBlankLines() {
    while position < end,
      bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r")
    {
      if bytes[position] == UInt8(ascii: "\n") { nextLine += 1 }
      position += 1
    }
  }

  private mutating func readField() throws(CSVError) {
    guard position < end, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      position = endOfField(from: start)
      fields.append(CSVField(start: start, end: position, hasEscapedQuotes: false))
      return
    }
    position += 1
    let start = position
    var escaped = false
    while position < end {
      if bytes[position] == UInt8(ascii: "\n") { nextLine += 1 }
      if bytes[position] == UInt8(ascii: "\"") {
        guard position + 1 < end, bytes[position + 1] == UInt8(ascii: "\"") else { break }
        escaped = true
        position += 1
      }
      position += 1
    }
    guard position < end else { throw .unclosedQuote(line: line) }
    fields.append(CSVField(start: start, end: position, hasEscapedQuotes: escaped))
    position += 1
    // Text behind the closing quote: dropping it would lose data, and the quote is hardly the closing one.
    guard position == end || Self.endsField(bytes[position]) else { throw .unclosedQuote(line: line) }
  }

  /// Where an unquoted field ends; over a span, because this loop is most of the work of reading a table.
  private func endOfField(from start: Int) -> Int {
    let text = bytes.span
    var end = start
    while end < self.end, !Self.endsField(text[end]) { end += 1 }
    return end
  }

  private static func endsField(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

extension String {
  fileprivate func replacingDoubledQuotes() -> String {
    var result: [UInt8] = []
    var previousWasQuote = false
    for byte in utf8 {
      if byte == UInt8(ascii: "\""), previousWasQuote {
        previousWasQuote = false
        continue
      }
      previousWasQuote = byte == UInt8(ascii: "\"")
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
