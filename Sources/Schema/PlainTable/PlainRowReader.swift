/// A table is not in the ordinary form, or not in order: it has to be read row by row from its beginning.
struct NotPlain: Error {}

/// Reads the rows of one piece of an `observations.csv` in its ordinary form: all columns in their order, no quotes.
///
/// Ordinary rows differ from the one before in few bytes. What they share with earlier rows is recognised by its bytes and
/// not read again; whatever else is met in a row goes the way of ``ObservationTable/readRowByRow(_:codebook:knownSources:findings:)``,
/// so that both find the same in it. Nothing is assumed of the bytes but that a row ends at a line feed; where that may be
/// wrong (quotes), ``NotPlain`` is thrown.
struct PlainRowReader {
  /// A row that is left out: how many lines of the piece are above it, and what is wrong with it.
  struct Problem {
    enum Kind {
      case malformed(MalformedField)
      case rejected(Observation)
    }
    let line: Int
    let kind: Kind
  }

  /// Zeros behind a piece, so that words may be read beyond its end.
  static let padding = 256

  /// What was read of the piece.
  struct Piece {
    var columns: ObservationBlock
    var problems: [Problem] = []
    /// How many lines have been read.
    var lines = 0
    /// The key of the first row, be it right or wrong.
    var firstKey: PackedKey?
    var lastKey: PackedKey?
  }

  var piece: Piece
  let knownSources: SourceIndex?
  /// Where the last source stands among the known ones.
  var nearSource = 0
  let regions: RegionRegister
  /// The indicators by number, and the bytes of their ids.
  let indicators: [Indicator]
  let indicatorBytes: [[UInt8]]
  /// For each indicator's growth and its level: the numbers of units (below 64) that were found to fit, as bits.
  var fitting: [UInt64]
  var beginning = RowBeginning()
  var middles = [RowMiddle](repeating: RowMiddle(), count: RowMiddle.slots)
  var remembered = [RememberedSource](repeating: RememberedSource(), count: RememberedSource.slots)
  private let noColumns: ObservationBlock
  private var rows = ObservationRowParser()
  private var checker: ObservationChecker

  init(codebook: Codebook, knownSources: SourceIndex?) {
    self.knownSources = knownSources
    regions = codebook.regions
    indicators = codebook.indicators.sorted { $0.id < $1.id }
    indicatorBytes = indicators.map { Array($0.id.rawValue.utf8) }
    fitting = [UInt64](repeating: 0, count: 2 * indicators.count)
    noColumns = ObservationBlock(indicators: codebook.indicators.map(\.id))
    piece = Piece(columns: noColumns)
    checker = ObservationChecker(codebook: codebook, knownSources: knownSources)
  }

  /// Gives up what was read, to go on with another piece.
  mutating func take() -> Piece {
    defer {
      // Units stay, because what is remembered of rows holds their numbers.
      var columns = noColumns.with(unitsOf: piece.columns)
      // Pieces are of one size, and so about as many rows.
      columns.reserveCapacity(piece.columns.count + piece.columns.count / 16)
      piece = Piece(columns: columns)
      remembered = [RememberedSource](repeating: RememberedSource(), count: RememberedSource.slots)
    }
    return piece
  }

  /// Reads the rows of `buffer` that begin within `range`.
  ///
  /// `end` is where the text ends, followed by ``padding`` zeros; `isWhole` tells that no more text follows.
  mutating func read(
    _ buffer: [UInt8], _ range: Range<Int>, end: Int, isWhole: Bool
  ) throws(NotPlain) {
    beginning.length = 0
    var position = range.lowerBound
    while position < range.upperBound {
      if let next = try quickly(buffer.span, at: position) {
        position = next
        piece.lines += 1
      } else if buffer[position] == UInt8(ascii: "\n") || buffer[position] == UInt8(ascii: "\r") {
        if buffer[position] == UInt8(ascii: "\n") { piece.lines += 1 }
        position += 1
      } else {
        position = try slowly(buffer, position..<end, isWhole: isWhole)
      }
    }
  }

  /// Reads one row as any table's is read; where the next one begins.
  private mutating func slowly(
    _ buffer: [UInt8], _ range: Range<Int>, isWhole: Bool
  ) throws(NotPlain) -> Int {
    // The line is counted from the piece's first.
    let line = piece.lines
    var reader = CSVReader(rowsIn: range, of: buffer, header: ObservationTable.header, line: line)
    guard let isRow = try? reader.next(), isRow, let parsed = try? rows.parse(reader) else {
      throw NotPlain()
    }
    let end = reader.position
    if !isWhole, end == range.upperBound { throw NotPlain() }
    if buffer[range.lowerBound..<end].contains(UInt8(ascii: "\"")) { throw NotPlain() }
    piece.lines = reader.nextLine
    switch parsed {
    case .failure(let field): piece.problems.append(Problem(line: line, kind: .malformed(field)))
    case .success(let observation):
      guard let number = piece.columns.number(of: observation.key.indicator),
        let key = PackedKey(observation.key, indicator: number)
      else { throw NotPlain() }
      try follow(key)
      if checker.check(observation, line: line).isEmpty {
        piece.columns.append(observation)
        remember(reader)
      } else {
        piece.problems.append(Problem(line: line, kind: .rejected(observation)))
      }
    }
    return end
  }

  /// Takes note of a row's key, which has to be behind the one before.
  @inline(__always)
  mutating func follow(_ key: PackedKey) throws(NotPlain) {
    guard let last = piece.lastKey else {
      piece.firstKey = key
      piece.lastKey = key
      return
    }
    guard last < key else { throw NotPlain() }
    piece.lastKey = key
  }

  /// Remembers what the row just added has between number and source.
  private mutating func remember(_ reader: CSVReader) {
    let bytes =
      Array((7...12).map { reader.bytes($0) }.joined(separator: [UInt8(ascii: ",")])) + [UInt8(ascii: ",")]
    guard RowMiddle.lengths.contains(bytes.count), let row = piece.columns.indices.last else { return }
    let words = unsafe RowMiddle.words(bytes.span.bytes, at: 0, length: bytes.count)
    let flags = piece.columns.flags[row]
    let slots = RowMiddle.slot(words, bytes.count)..<RowMiddle.slot(words, bytes.count) + RowMiddle.depth
    middles[slots.first { middles[$0].length < 0 } ?? slots.lowerBound] = RowMiddle(
      words: words, length: bytes.count, flags: flags.with(decimals: 0), unit: piece.columns.units[row],
      isRange: flags.bound == .range, isRelative: flags.reference != nil)
  }
}
