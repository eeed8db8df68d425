/// A `sources.csv` in its ordinary form: all columns in their order, no quotes, rows in the order of their ids, no id twice.
///
/// A row is put together when it is asked for.
struct PlainSourceTable: Sendable {
  private let bytes: [UInt8]
  /// Where each row begins, and where the last one ends.
  private var starts: [Int] = []
  private var regionNumbers: [UInt32] = []
  private var years: [Int16] = []

  /// `nil` for a table in any other form.
  init?(_ bytes: [UInt8]) {
    let header = Array(SourceTable.header.joined(separator: ",").utf8) + [UInt8(ascii: "\n")]
    guard bytes.starts(with: header), bytes.last == UInt8(ascii: "\n"),
      String(validating: bytes, as: UTF8.self) != nil
    else { return nil }
    self.bytes = bytes
    var start = header.count
    let text = bytes.span
    while start < text.count {
      guard let end = Self.end(ofRowAt: start, text), read(text, start..<end) else { return nil }
      start = end + 1
    }
    starts.append(start)
  }

  var count: Int { years.count }
  var indices: Range<Int> { 0..<count }

  func year(at index: Int) -> Int { Int(years[index]) }
  func region(at index: Int) -> Int { Int(regionNumbers[index]) }

  func id(at index: Int) -> String { fields(at: index)[0] }

  func source(at index: Int) -> Source {
    let fields = fields(at: index)
    return Source(
      id: fields[0], region: RegionCode(known: region(at: index)), year: year(at: index), title: fields[3],
      issuer: fields[4], date: fields[5], address: fields[6], file: fields[7], sha256: fields[8])
  }

  private func fields(at index: Int) -> [String] {
    bytes[starts[index]..<starts[index + 1] - 1].split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false
    )
    .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The row of an id, found by halving.
  func index(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { unsafe index(of: $0.span) }
  }

  /// The row of an id that is likely to stand a little behind `near`, which then is its own.
  func index(of id: String, near: inout Int) -> Int? {
    var id = id
    let close = near..<max(near, min(near + 4, count))
    let text = bytes.span
    let found = id.withUTF8 { id -> Int? in
      for row in close where unsafe Self.order(of: id.span, text, starts[row]) == 0 { return row }
      return unsafe index(of: id.span)
    }
    near = found ?? near
    return found
  }

  private func index(of id: Span<UInt8>) -> Int? {
    let text = bytes.span
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      switch Self.order(of: id, text, starts[middle]) {
      case 0: return middle
      case 1...: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  /// Whether an id comes before (−1) or behind (1) that of the row at `start`, or is the same.
  private static func order(of id: Span<UInt8>, _ text: Span<UInt8>, _ start: Int) -> Int {
    for offset in 0..<id.count {
      let other = text[start + offset]
      // A comma in an id would be in quotes, so it is the end of the row's.
      if other == UInt8(ascii: ",") { return 1 }
      if id[offset] != other { return id[offset] < other ? -1 : 1 }
    }
    return text[start + id.count] == UInt8(ascii: ",") ? 0 : -1
  }

  /// Where the line ends that a row of nine fields without quotes is on; `nil` for any other row.
  private static func end(ofRowAt start: Int, _ text: Span<UInt8>) -> Int? {
    var commas = 0
    var position = start
    let raw = unsafe text.bytes
    while position + 8 <= text.count {
      let word = ByteWord(raw, at: position)
      if word.places(of: UInt8(ascii: "\"")) != 0 || word.places(of: UInt8(ascii: "\r")) != 0 { return nil }
      let found = word.places(of: UInt8(ascii: ","))
      let ends = word.places(of: UInt8(ascii: "\n"))
      if ends != 0 {
        let before = (ends & (0 &- ends)) &- 1
        commas += (found & before).nonzeroBitCount
        return commas == SourceTable.header.count - 1 ? position + ends.trailingZeroBitCount / 8 : nil
      }
      commas += found.nonzeroBitCount
      position += 8
    }
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\n"): return commas == SourceTable.header.count - 1 ? position : nil
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: "\""), UInt8(ascii: "\r"): return nil
      default: break
      }
      position += 1
    }
    return nil
  }

  /// Reads id, region and year of a row; false if they are not as they should be.
  private mutating func read(_ text: Span<UInt8>, _ row: Range<Int>) -> Bool {
    var idEnd = row.lowerBound
    while text[idEnd] != UInt8(ascii: ",") { idEnd += 1 }
    // Nine fields: eight commas stand within the row.
    guard idEnd > row.lowerBound, idEnd + 13 <= row.upperBound, text[idEnd + 7] == UInt8(ascii: ","),
      text[idEnd + 12] == UInt8(ascii: ","),
      let region = Self.number(text, idEnd + 1..<idEnd + 7), region >= 100_000,
      let year = Self.number(text, idEnd + 8..<idEnd + 12), ObservationKey.years.contains(year)
    else { return false }
    if let last = starts.last {
      let id = text.extracting(row.lowerBound..<idEnd)
      guard Self.order(of: id, text, last) == 1 else { return false }
    }
    starts.append(row.lowerBound)
    regionNumbers.append(UInt32(region))
    years.append(Int16(year))
    return true
  }

  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for position in range {
      let digit = text[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
