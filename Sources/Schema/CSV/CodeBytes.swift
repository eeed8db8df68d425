/// The codes of an enumeration as bytes: a field is compared as it stands, without a string for it.
struct CodeBytes<Code: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  private let codes: [(bytes: [UInt8], code: Code)] = Code.allCases.map { (Array($0.rawValue.utf8), $0) }

  /// The code that `bytes` spell; `nil` if none.
  func code(_ bytes: some Collection<UInt8>) -> Code? {
    codes.first { $0.bytes.count == bytes.count && $0.bytes.elementsEqual(bytes) }?.code
  }
}

/// Texts of a column that repeat from row to row: each is made once and then found again by its bytes.
struct RepeatedTexts {
  private var known: [(bytes: [UInt8], text: String)] = []

  /// The text of a field; the last few different ones are kept.
  mutating func text(_ column: Int?, of reader: CSVReader) throws(CSVError) -> String {
    if let last = known.last, reader.field(column, holds: last.bytes) { return last.text }
    if let found = known.first(where: { reader.field(column, holds: $0.bytes) }) { return found.text }
    let text = try reader.text(column)
    if known.count >= 8 { known.removeFirst() }
    known.append((Array(reader.bytes(column)), text))
    return text
  }
}
