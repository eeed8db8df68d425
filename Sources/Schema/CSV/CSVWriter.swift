/// Writes RFC 4180 rows with LF line ends; fields are quoted only where they must be.
public struct CSVWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether the present row has any.
  private var holdsFields = false

  /// A writer that begins with a header line.
  public init(header: [String]) {
    write(header)
  }

  /// Appends one row.
  public mutating func write(_ row: [String]) {
    // A line with nothing on it would be read as no row at all.
    if row == [""] { bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")]) }
    for field in row { add(field) }
    endRow()
  }

  /// Appends a field to the present row.
  mutating func add(_ field: String) {
    if holdsFields { bytes.append(UInt8(ascii: ",")) }
    holdsFields = true
    write(field: field)
  }

  /// Ends the present row.
  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    holdsFields = false
  }

  private mutating func write(field: String) {
    var field = field
    field.withUTF8 { text in
      guard unsafe text.contains(where: Self.mustBeQuoted) else {
        unsafe bytes.append(contentsOf: text)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      unsafe text.forEach { byte in
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func mustBeQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
