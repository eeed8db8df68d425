import Schema

/// Rows to be printed, in whatever form.
struct RowTable: Sendable {
  /// One column: an id for machines, a heading for people.
  struct Column: Sendable {
    let id: String
    let heading: Message
    var isNumeric: Bool
    /// Only in machine-readable forms.
    var isHiddenInTable: Bool
    /// Columns of one block stay together when a table is too wide; those of none stand in front of every piece.
    var block: Block?

    init(
      id: String, heading: Message? = nil, isNumeric: Bool? = nil, isHiddenInTable: Bool = false,
      block: Block? = nil
    ) {
      self.id = id
      self.heading = heading ?? Headings.of(id)
      self.isNumeric = isNumeric ?? Headings.numeric.contains(id)
      self.isHiddenInTable = isHiddenInTable
      self.block = block
    }
  }

  /// Columns that belong together, with a heading above theirs.
  struct Block: Sendable, Hashable {
    let index: Int
    var heading: Message?
  }

  /// One field: what machines get, and what people see if that differs.
  struct Cell: Sendable {
    /// What machines get.
    enum Value: Sendable {
      case text(String)
      case number(ExactDecimal)
      case integer(Int)
      case missing
    }

    let value: Value
    var shown: String?

    static func text(_ text: String, shown: String? = nil) -> Cell {
      Cell(value: text.isEmpty ? .missing : .text(text), shown: shown)
    }
    static func number(_ number: ExactDecimal?, shown: String? = nil) -> Cell {
      Cell(value: number.map { .number($0) } ?? .missing, shown: shown)
    }
    static func integer(_ number: Int?) -> Cell { Cell(value: number.map { .integer($0) } ?? .missing) }
    static let missing = Cell(value: .missing)

    /// The field as CSV has it.
    var plain: String {
      switch value {
      case .text(let text): text
      case .number(let number): number.description
      case .integer(let number): String(number)
      case .missing: ""
      }
    }

    /// The field as JSON has it.
    var json: JSONValue {
      switch value {
      case .text(let text): .text(text)
      case .number(let number): .number(number)
      case .integer(let number): .integer(number)
      case .missing: .null
      }
    }

    /// The field as a person sees it: U+2212 for minus.
    var display: String {
      if let shown { return shown }
      switch value {
      case .text, .missing, .integer: return plain
      case .number(let number): return number.display
      }
    }
  }

  var columns: [Column]
  var rows: [[Cell]] = []
  /// What the rows are, for people.
  var title: Message?
  /// The rows that a line stands above in a table for people.
  var rules: Set<Int> = []

  init(columns: [Column], title: Message? = nil) {
    self.columns = columns
    self.title = title
  }

  /// The rows in `format`, ending in a line end.
  func rendered(_ format: RowFormat, language: Language) -> [UInt8] {
    switch format {
    case .csv: csv()
    case .table: Array(table(language, width: Console.width).utf8)
    case .markdown: Array(markdown(language).utf8)
    case .json: Array(json().utf8)
    case .ndjson: Array(rows.map { JSONValue.object(fields($0)).text + "\n" }.joined().utf8)
    }
  }

  private func csv() -> [UInt8] {
    var writer = CSVWriter(header: columns.map(\.id))
    for row in rows { writer.write(row.map(\.plain)) }
    return writer.bytes
  }

  private func json() -> String { JSONValue.lines(rows.map { .object(fields($0)) }) }

  /// One row as the fields of a JSON object, in the order of the columns, numbers with the decimals of their source.
  func fields(_ row: [Cell]) -> [JSONValue.Field] {
    zip(columns, row).map { JSONValue.Field($0.id, $1.json) }
  }
}

extension ExactDecimal {
  /// For people: the same digits, with a true minus sign.
  var display: String {
    coefficient < 0 ? "\u{2212}" + magnitude.description : description
  }
}
