private import Dispatch
private import Synchronization

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Darwin)
  private import Darwin
#endif

extension ObservationTable {
  /// The observations of a table in its ordinary form: every column in its place, no quotes, rows in order, no key twice.
  ///
  /// Read in pieces on all cores, with the findings that ``read(_:codebook:knownSources:findings:)`` has. `nil` for
  /// a table in any other form, of which nothing is told.
  public static func read(
    _ file: TableFile, codebook: Codebook, knownSources: SourceIndex? = nil, findings: inout [Finding]
  ) -> ObservationColumns? {
    PlainTableReader(file, codebook: codebook, knownSources: knownSources)?.read(&findings)
  }
}

/// Reads a table in pieces, each on the core that is free, and joins them in their order.
struct PlainTableReader {
  private let file: TableFile
  private let codebook: Codebook
  private let knownSources: SourceIndex?
  private let bodyStart: Int
  /// How many bytes a piece has; what is read is to stay in a core's own memory.
  ///
  /// Of a small table less: the first use of a page of memory takes longer than reading its rows.
  var pieceSize: Int
  /// How many bytes more are read, for the last row of a piece; longer rows are not ordinary.
  var margin = 1 << 14
  var workers = PlainTableReader.cores

  /// `nil` if the header is not the ordinary one.
  init?(_ file: TableFile, codebook: Codebook, knownSources: SourceIndex?) {
    var start = [UInt8](repeating: 0, count: min(file.size, 1024))
    guard file.read(0..<start.count, into: &start) else { return nil }
    let mark: [UInt8] = start.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    let header = mark + Array(ObservationTable.header.joined(separator: ",").utf8)
    guard start.starts(with: header),
      let end = ["\n", "\r\n"].first(where: { start.dropFirst(header.count).starts(with: $0.utf8) })
    else { return nil }
    self.file = file
    self.codebook = codebook
    self.knownSources = knownSources
    bodyStart = header.count + end.utf8.count
    pieceSize = min(1 << 19, max(1 << 17, file.size / 8))
  }

  private static var cores: Int {
    // More would only wait for the one that joins the pieces.
    min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// The observations; `nil` if a piece turns out not to be ordinary.
  func read(_ findings: inout [Finding]) -> ObservationColumns? {
    let pieces = (file.size - bodyStart + pieceSize - 1) / pieceSize
    let assembly = Mutex(Assembly(codebook: codebook, knownSources: knownSources))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, pieces))) { _ in
      var worker = Worker(self)
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < pieces else { return }
        let piece = try? worker.read(index)
        assembly.withLock { $0.add(piece, at: index) }
        if piece == nil { next.store(pieces, ordering: .relaxed) }
      }
    }
    return assembly.withLock { assembly in
      guard assembly.isOrdinary, assembly.joined == pieces else { return nil }
      findings += assembly.findings
      return assembly.columns
    }
  }

  /// Reads pieces, one after the other, into one buffer.
  private struct Worker {
    private let table: PlainTableReader
    private var rows: PlainRowReader
    private var buffer: [UInt8]

    init(_ table: PlainTableReader) {
      self.table = table
      rows = PlainRowReader(codebook: table.codebook, knownSources: table.knownSources)
      let size = min(table.pieceSize + table.margin + 1, table.file.size)
      buffer = [UInt8](repeating: 0, count: size + PlainRowReader.padding)
    }

    /// A row belongs to the piece that its first byte is in.
    mutating func read(_ index: Int) throws(NotPlain) -> PlainRowReader.Piece {
      let size = table.file.size
      let start = table.bodyStart + index * table.pieceSize
      // The byte before tells whether a row begins with the piece.
      let from = start - 1
      let to = min(size, start + table.pieceSize + table.margin)
      guard table.file.read(from..<to, into: &buffer) else { throw NotPlain() }
      let end = to - from
      for index in end..<end + PlainRowReader.padding { buffer[index] = 0 }
      let pieceEnd = min(1 + table.pieceSize, end)
      if let first = buffer[..<pieceEnd].firstIndex(of: UInt8(ascii: "\n")) {
        try rows.read(buffer, first + 1..<max(first + 1, pieceEnd), end: end, isWhole: to == size)
      }
      return rows.take()
    }
  }

  /// What the pieces make together.
  private struct Assembly {
    var columns: ObservationColumns
    var findings: [Finding] = []
    var isOrdinary = true
    /// How many pieces have been joined: all before this one.
    var joined = 0
    private var waiting: [Int: PlainRowReader.Piece] = [:]
    private var lines = 1
    private var lastKey: PackedKey?
    private var checker: ObservationChecker

    init(codebook: Codebook, knownSources: SourceIndex?) {
      columns = ObservationColumns(indicators: codebook.indicators.map(\.id))
      checker = ObservationChecker(codebook: codebook, knownSources: knownSources)
    }

    mutating func add(_ piece: PlainRowReader.Piece?, at index: Int) {
      guard let piece, isOrdinary else {
        isOrdinary = false
        return
      }
      waiting[index] = piece
      while let next = waiting.removeValue(forKey: joined) { join(next) }
    }

    private mutating func join(_ piece: PlainRowReader.Piece) {
      joined += 1
      if let lastKey, let first = piece.firstKey, lastKey >= first { isOrdinary = false }
      lastKey = piece.lastKey ?? lastKey
      for problem in piece.problems {
        let line = lines + problem.line + 1
        switch problem.kind {
        case .malformed(let field): findings.append(field.finding(line: line))
        case .rejected(let observation): findings += checker.check(observation, line: line)
        }
      }
      lines += piece.lines
      columns.append(piece.columns)
    }
  }
}
