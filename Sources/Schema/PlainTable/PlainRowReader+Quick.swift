/// Ordinary rows: 4.7 million of them are read in less time than it takes to say so, and that is why this is not short.
extension PlainRowReader {
  /// Reads an ordinary row; where the next one begins, or `nil` for any other row, of which nothing is kept.
  ///
  /// Each byte of the row is either compared with one that was read before or is a digit, sign, point or colon in its place.
  @inline(__always)
  mutating func quickly(_ text: Span<UInt8>, at start: Int) throws(NotPlain) -> Int? {
    let raw = unsafe text.bytes
    if !beginning.isRepeated(in: raw, at: start) {
      guard begin(text, at: start) else { return nil }
    }
    var position = start &+ beginning.length
    beginning.start = start
    guard let year = Self.year(raw, at: position) else { return nil }
    position &+= 5
    guard let value = PlainNumber(text, at: position) else { return nil }
    guard let high = PlainNumber(text, at: value.end &+ 1) else { return nil }
    position = high.end &+ 1
    guard let middleEnd = Self.end(ofFields: 6, in: raw, at: position),
      let middle = middle(raw, position..<middleEnd)
    else { return nil }
    guard middle.isRelative == value.isEmpty, middle.isRange != high.isEmpty, fits(middle) else { return nil }
    if middle.isRelative, beginning.role == .actual { return nil }
    guard let source = source(text, at: middleEnd) else { return nil }
    guard let place = PlainPlace(text, at: source.end &+ 1) else { return nil }
    var number = value.number
    if middle.isRange {
      let range = ObservationBlock.NumberRange(low: value.decimal, high: high.decimal)
      guard range.low < range.high else { return nil }
      number = piece.columns.append(range)
    }
    let key = PackedKey(prefix: beginning.key, year: year)
    try follow(key)
    piece.columns.append(
      ObservationBlock.PackedRow(
        key: key, number: number, flags: middle.flags.with(decimals: value.decimals), unit: middle.unit,
        source: source.number, place: place.packed))
    return place.end
  }

  /// Reads region, indicator, measure and role, which the following rows will have too.
  private mutating func begin(_ text: Span<UInt8>, at start: Int) -> Bool {
    beginning.length = 0
    guard text[start &+ 6] == UInt8(ascii: ",") else { return false }
    var region = 0
    for offset in 0..<6 {
      let digit = text[start &+ offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return false }
      region = region &* 10 &+ Int(digit)
    }
    guard region >= 100_000 else { return false }
    let code = RegionCode(known: region)
    guard PackedKey(bits: beginning.key).regionNumber == region || regions.region(code) != nil else {
      return false
    }
    guard let number = indicator(text, at: start &+ 7) else { return false }
    var position = start &+ 8 &+ indicatorBytes[number].count
    guard let measure = Self.code(text, at: position, Measure.allCases),
      indicators[number].measures.contains(measure)
    else { return false }
    position &+= measure.rawValue.utf8.count &+ 1
    guard let role = Self.code(text, at: position, Role.allCases) else { return false }
    position &+= role.rawValue.utf8.count &+ 1
    // Longer ones would not leave room for the rest of a row within what is known to be there.
    guard position &- start <= Self.padding / 2 else { return false }
    beginning = RowBeginning(
      start: start, length: position &- start,
      key: PackedKey.prefix(region: code, indicator: UInt32(number), measure: measure, role: role),
      role: role,
      indicator: number, measure: measure)
    return true
  }

  /// The number of the indicator whose id stands at a position: rows are in order, so mostly the one of the last row or
  /// the next one.
  private func indicator(_ text: Span<UInt8>, at position: Int) -> Int? {
    let last = Int(PackedKey(bits: beginning.key).indicator)
    for number in last..<max(last, min(last + 2, indicatorBytes.count))
    where Self.holds(indicatorBytes[number], text, at: position) {
      return number
    }
    return indicatorBytes.indices.first { Self.holds(indicatorBytes[$0], text, at: position) }
  }

  /// Whether a field at a position is these bytes.
  private static func holds(_ bytes: [UInt8], _ text: Span<UInt8>, at position: Int) -> Bool {
    guard position &+ bytes.count < text.count, text[position &+ bytes.count] == UInt8(ascii: ",") else {
      return false
    }
    for offset in bytes.indices where bytes[offset] != text[position &+ offset] { return false }
    return true
  }

  private static func code<Code: RawRepresentable<String>>(
    _ text: Span<UInt8>, at position: Int, _ all: [Code]
  ) -> Code? {
    all.first { code in
      var end = position
      for byte in code.rawValue.utf8 {
        guard text[end] == byte else { return false }
        end &+= 1
      }
      return text[end] == UInt8(ascii: ",")
    }
  }

  /// The year of four digits at a position, with a comma behind it.
  @inline(__always)
  private static func year(_ text: RawSpan, at position: Int) -> Int? {
    let word = ByteWord(text, at: position).bits
    let digits = UInt32(truncatingIfNeeded: word)
    guard word >> 32 & 0xFF == UInt64(UInt8(ascii: ",")), digits & 0xF0F0_F0F0 == 0x3030_3030,
      (digits &+ 0x0606_0606) & 0xF0F0_F0F0 == 0x3030_3030
    else { return nil }
    let year =
      Int(digits & 15) &* 1000 &+ Int(digits >> 8 & 15) &* 100 &+ Int(digits >> 16 & 15) &* 10
      &+ Int(digits >> 24 & 15)
    return ObservationKey.years.contains(year) ? year : nil
  }

  /// Behind how many bytes so many commas stand; `nil` if that is further than is looked.
  @inline(__always)
  private static func end(ofFields count: Int, in text: RawSpan, at start: Int) -> Int? {
    var missing = count
    var position = start
    while position &- start < RowMiddle.lengths.upperBound {
      var commas = ByteWord(text, at: position).places(of: UInt8(ascii: ","))
      let here = commas.nonzeroBitCount
      if here >= missing {
        while missing > 1 {
          commas &= commas &- 1
          missing &-= 1
        }
        return position &+ commas.trailingZeroBitCount / 8 &+ 1
      }
      missing &-= here
      position &+= 8
    }
    return nil
  }

  @inline(__always)
  private func middle(_ text: RawSpan, _ range: Range<Int>) -> RowMiddle? {
    let length = range.upperBound &- range.lowerBound
    guard RowMiddle.lengths.contains(length) else { return nil }
    let words = RowMiddle.words(text, at: range.lowerBound, length: length)
    let first = RowMiddle.slot(words, length)
    for slot in first..<first &+ RowMiddle.depth
    where middles[slot].length == length && middles[slot].words == words {
      return middles[slot]
    }
    return nil
  }

  /// Whether the unit can be that of such a figure.
  @inline(__always)
  private mutating func fits(_ middle: RowMiddle) -> Bool {
    let bit: UInt64 = middle.unit < 64 ? 1 << UInt64(middle.unit) : 0
    let place = beginning.indicator &* 2 &+ (beginning.measure == .growth ? 0 : 1)
    if fitting[place] & bit != 0, !middle.isRelative { return true }
    let unit = piece.columns.unitNames[middle.unit]
    if beginning.measure == .growth || middle.isRelative {
      guard unit == .percent else { return false }
    } else {
      guard indicators[beginning.indicator].units.contains(unit) else { return false }
    }
    if !middle.isRelative { fitting[place] |= bit }
    return true
  }

  /// The number of the source at a position and where it ends.
  @inline(__always)
  private mutating func source(_ text: Span<UInt8>, at start: Int) -> (number: UInt32, end: Int)? {
    let one = unsafe ByteWord(text.bytes, at: start)
    let commas = one.places(of: UInt8(ascii: ","))
    var first = one.bits
    var second: UInt64 = 0
    var length = commas.trailingZeroBitCount / 8
    if commas != 0 {
      first = one.prefix(length)
    } else {
      let two = unsafe ByteWord(text.bytes, at: start &+ 8)
      let commas = two.places(of: UInt8(ascii: ","))
      guard commas != 0 else { return nil }
      let rest = commas.trailingZeroBitCount / 8
      second = two.prefix(rest)
      length = 8 &+ rest
    }
    // The last of the sixteen bytes is free: a comma stands within them.
    second |= UInt64(length) << 56
    let slot = RememberedSource.slot(first, second)
    let known = remembered[slot]
    if known.first == first, known.second == second { return (known.number, start &+ length) }
    guard let number = newSource(text, start..<start &+ length) else { return nil }
    remembered[slot] = RememberedSource(first: first, second: second, number: number)
    return (number, start &+ length)
  }

  /// The number of a source that is not remembered; `nil` for one that is unknown or no plain text.
  private mutating func newSource(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    var bytes: [UInt8] = []
    for position in range {
      let byte = text[position]
      // Ids are of region and year; whatever else there may be is looked at in full.
      guard byte > UInt8(ascii: " "), byte < 127, byte != UInt8(ascii: "\"") else { return nil }
      bytes.append(byte)
    }
    let name = String(decoding: bytes, as: UTF8.self)
    if !name.isEmpty, let knownSources, !knownSources.contains(name, near: &nearSource) { return nil }
    return piece.columns.addSource(name)
  }
}

/// A number in plain notation, or nothing, up to a comma.
private struct PlainNumber {
  var number: Int64 = 0
  var decimals = 0
  var isEmpty = false
  /// Where the comma stands.
  var end: Int

  /// `nil` for anything else; whether that is a number is for others to say.
  @inline(__always)
  init?(_ text: Span<UInt8>, at start: Int) {
    end = start
    if text[end] == UInt8(ascii: ",") {
      isEmpty = true
      return
    }
    let isNegative = text[end] == UInt8(ascii: "-")
    if isNegative { end &+= 1 }
    let first = end
    readDigits(text)
    var digits = end &- first
    guard digits > 0 else { return nil }
    if text[end] == UInt8(ascii: ".") {
      end &+= 1
      let point = end
      readDigits(text)
      decimals = end &- point
      digits &+= decimals
      guard decimals > 0, decimals <= ExactDecimal.maximumDecimals else { return nil }
    }
    guard digits <= 17, text[end] == UInt8(ascii: ",") else { return nil }
    if isNegative { number = 0 &- number }
  }

  @inline(__always)
  private mutating func readDigits(_ text: Span<UInt8>) {
    while true {
      let digit = text[end] &- UInt8(ascii: "0")
      guard digit < 10 else { return }
      number = number &* 10 &+ Int64(digit)
      end &+= 1
    }
  }

  var decimal: ExactDecimal { ExactDecimal(coefficient: number, decimals: decimals) }
}

/// A locator, or nothing, up to the end of its row.
private struct PlainPlace {
  var packed = PackedLocator.none
  /// Where the next row begins.
  var end: Int

  @inline(__always)
  init?(_ text: Span<UInt8>, at start: Int) {
    end = start
    if text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") {
      guard let major = number(text), text[end] == UInt8(ascii: ":") else { return nil }
      end &+= 1
      guard let minor = number(text) else { return nil }
      packed = PackedLocator(bits: major << 32 | minor)
    }
    if text[end] == UInt8(ascii: "\r") { end &+= 1 }
    guard text[end] == UInt8(ascii: "\n") else { return nil }
    end &+= 1
  }

  @inline(__always)
  private mutating func number(_ text: Span<UInt8>) -> UInt64? {
    let first = end
    var number: UInt64 = 0
    while true {
      let digit = text[end] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      number = number &* 10 &+ UInt64(digit)
      end &+= 1
    }
    return number > 0 && end &- first <= 9 ? number : nil
  }
}
