/// `regions.csv` in its ordinary form: every column in its place, no quotes, each line ended by LF.
///
/// The built-in table is read at every start of the program: this takes half of what ``RegionTable/read(_:findings:)`` does.
extension RegionTable {
  /// The regions of a table in its ordinary form; `nil` for any other, which the general reader has to tell about.
  public static func ordinary(_ text: String) -> [Region]? {
    var text = text
    return text.withUTF8 { bytes in unsafe regions(bytes) }
  }

  private static func regions(_ bytes: UnsafeBufferPointer<UInt8>) -> [Region]? {
    let head = Array((header.joined(separator: ",") + "\n").utf8)
    guard unsafe bytes.starts(with: head) else { return nil }
    let tiers = CodeBytes<Tier>()
    var regions: [Region] = []
    regions.reserveCapacity(bytes.count / 40)
    var row = OrdinaryRow()
    var position = head.count
    while position < bytes.count {
      guard let next = unsafe row.read(bytes, from: position), let region = unsafe row.region(bytes, tiers)
      else { return nil }
      regions.append(region)
      position = next
    }
    return regions
  }
}

/// One row, as the places of its fields.
private struct OrdinaryRow {
  private var starts = [Int](repeating: 0, count: RegionTable.header.count + 1)

  /// Finds the fields of the row that begins at `position`; where the next begins, `nil` for another number of fields.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
    var field = 0
    starts[0] = position
    for index in position...bytes.count {
      // The last line may lack its end.
      let byte = unsafe index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\n"):
        field += 1
        guard field < starts.count else { return nil }
        starts[field] = index + 1
        guard byte == UInt8(ascii: "\n") else { continue }
        return field == starts.count - 1 ? index + 1 : nil
      case UInt8(ascii: "\""), UInt8(ascii: "\r"): return nil
      default: continue
      }
    }
    return nil
  }

  func region(_ bytes: UnsafeBufferPointer<UInt8>, _ tiers: CodeBytes<Tier>) -> Region? {
    guard let code = unsafe RegionCode(parsing: field(0, bytes)),
      let tier = unsafe tiers.code(field(3, bytes))
    else { return nil }
    let above = unsafe RegionCode(parsing: field(4, bytes))
    let from = unsafe year(5, bytes)
    let to = unsafe year(6, bytes)
    guard (above == nil) == isEmpty(4), (from == nil) == isEmpty(5), (to == nil) == isEmpty(6), !isEmpty(1)
    else { return nil }
    let name = unsafe String(decoding: field(1, bytes), as: UTF8.self)
    let short = unsafe String(decoding: field(2, bytes), as: UTF8.self)
    return Region(
      code: code, name: name, shortName: short.isEmpty ? name : short, tier: tier, parent: above, from: from,
      to: to)
  }

  private func isEmpty(_ index: Int) -> Bool { starts[index + 1] - starts[index] == 1 }

  private func field(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: bytes[starts[index]..<starts[index + 1] - 1])
  }

  /// Four digits; anything else is for the general reader.
  private func year(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let digits = unsafe field(index, bytes)
    guard digits.count == 4 else { return nil }
    var value = 0
    for index in 0..<4 {
      let digit = unsafe digits[index]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
