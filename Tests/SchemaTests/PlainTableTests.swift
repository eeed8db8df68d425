import Testing

@testable import Schema

/// Reading in pieces finds what reading row by row finds, whatever stands in which piece.
@Suite struct PlainTableTests {
  struct Reading: Equatable {
    var observations: ObservationColumns
    var findings: [Finding]
  }

  @Test(arguments: 1...20)
  func ordinaryTablesAreReadInPieces(_ seed: UInt64) throws {
    var table = MadeUpTable(seed: seed)
    let text = table.text(rows: 400)
    for size in [64, 333, 4096, 1 << 20] {
      let quick = try #require(try quickly(text, pieceSize: size), "seed \(seed), pieces of \(size)")
      #expect(quick == (try slowly(text)), "seed \(seed), pieces of \(size)")
      #expect(quick.findings.isEmpty && quick.observations.count == 400)
      #expect(ObservationTable.write(quick.observations) == Array(text.utf8))
    }
  }

  /// What is wrong with single rows does not stop the reading in pieces: the row is left out and told, with its line.
  @Test(arguments: [
    "350823,gdp,growth,actual,1980,x,,exact,PT,0,,A,,350823-1981,1:1",
    "350823,gdp,growth,actual,1980,6,,exact,PT,0,,A,,350823-1981,1;1",
    "350823,gdp,growth,actual,1980,6,,exact,PT,0,,A,,350823-1981,0:1",
    "350823,gdp,growth,actual,1980,6,,exact,PT,0,gdp,A,,350823-1981,1:1",
    "350823,gdp,growth,actual,1980,,,about,PT,0,gdp,,,350823-1981,1:1",
    "350823,gdp,growth,target,1980,6,5,range,PT,0,,,,350823-1980,1:1",
    "350823,gdp,growth,target,1980,6,7,about,PT,0,,,,350823-1980,1:1",
    "350823,gdp,growth,target,1980,6,,range,PT,0,,,,350823-1980,1:1",
    "350823,gdp,growth,actual,1948,6,,exact,PT,0,,A,,350823-1981,1:1",
    "350823,gdp,growth,actual,198,6,,exact,PT,0,,A,,350823-1981,1:1",
    "350823,gdp,growth,actual,1980,6,,nearly,PT,0,,A,,350823-1981,1:1",
    "350823,gdp,growth,actual,1980,6,,exact,PT,99,,A,,350823-1981,1:1",
    "350823,gdp,growth,actual,1980,6,,exact,CNY,8,,A,,350823-1981,1:1",
    "350823,gdp,level,actual,1980,6,,exact,PT,0,,A,,350823-1981,1:1",
    "350823,gdp,growth,actual,1980,6.12345678901,,exact,PT,0,,A,,350823-1981,1:1",
    "350823,cpi,level,actual,1980,6,,exact,PT,0,,A,,350823-1981,1:1",
    "999999,gdp,growth,actual,1980,6,,exact,PT,0,,A,,350823-1981,1:1",
    "35082,gdp,growth,actual,1980,6,,exact,PT,0,,A,,350823-1981,1:1",
    "350823,gdp,growth,actual,1980,6,,exact,PT,0,,A,,nowhere,1:1",
    "350823,,growth,actual,1980,6,,exact,PT,0,,A,,350823-1981,1:1",
  ])
  func wrongRowsAreTold(_ row: String) throws {
    for at in [1, 60, 118] {
      let text = tableWith(row, at: at)
      for size in [100, 1000, 1 << 20] {
        let quick = try quickly(text, sources: sources, pieceSize: size)
        let slow = try slowly(text, sources: sources)
        #expect(slow.findings.contains { $0.severity == .error })
        if let quick { #expect(quick == slow, "line \(at), pieces of \(size)") }
        // Malformed rows have no place among the others; those with a key may be out of order here.
        if slow.findings.allSatisfy({ $0.code == "malformed" }) { #expect(quick != nil) }
      }
    }
  }

  /// What one row is known by decides nothing for another that it is wrong in: an actual is not relative, a level is in no
  /// percent.
  @Test func whatIsRememberedIsAskedOfEachRow() throws {
    let text =
      MadeUpTable.header + """
        350800,gdp,growth,target,1980,,,about,PT,0,gdp,,,,
        350800,gdp,growth,target,1981,,,about,PT,0,gdp,,,,
        350800,gdp,growth,target,1982,6,,exact,PT,0,,,,,
        350823,gdp,growth,actual,1980,,,about,PT,0,gdp,,,,
        350823,gdp,growth,actual,1981,6,,about,PT,0,gdp,,,,
        350823,gdp,growth,actual,1982,,,exact,PT,0,,,,,
        350823,gdp,level,actual,1980,6,,exact,PT,0,,,,,

        """
    let quick = try #require(try quickly(text, pieceSize: 1 << 20))
    #expect(quick == (try slowly(text)))
    #expect(quick.findings.compactMap(\.line) == [5, 6, 7, 8])
  }

  /// Rows that are right, but are not written as this program writes them.
  @Test(arguments: [
    "350823,gdp,growth,actual,1980,+6,,exact,PT,0,,A,,350823-1981,1:1",
    "350823,gdp,growth,actual,1980,6,,,PT,0,,A,,,",
    "350823,gdp,growth,actual,1980,-0.0,,exact,PT,00,,A,,350823-1981,007:3",
    "350823,gdp,growth,actual,1980,6,,exact,PT,0,,,,源-1981,1:1",
    "350823,gdp,growth,actual,1980,6,,exact,PT,0,,E,real,a source with a long name,99999999999:1",
    "350823,gdp,growth,actual,1980,0000000000000006.1,,exact,PT,0,,A,,350823-1981,4294967295:4294967295",
    "\r\n\n\r350823,gdp,growth,actual,1980,6,,exact,PT,0,,A,,350823-1981,1:1\r\n\n\r\n",
  ])
  func unusualRowsAreRead(_ row: String) throws {
    let first = "110000,gdp,growth,actual,1980,6,,exact,PT,0,,A,,110000-1981,1:1\n"
    var table = MadeUpTable(seed: 7, regions: ["420000"])
    let rest = table.body(rows: 90)
    let text = MadeUpTable.header + first + row + "\n" + rest
    for size in [40, 100, 1000, 1 << 20] {
      #expect(try quickly(text, pieceSize: size) == slowly(text), "pieces of \(size)")
    }
  }

  /// What a whole table can have that its pieces can't be read by; the way round is taken without a word.
  @Test(
    arguments: [
      { $0.replacing(",exact,", with: ",\"exact\",", maxReplacements: 1) },
      { $0.replacing("\n", with: "\"\n", maxReplacements: 2) },
      { $0.replacing("region,indicator", with: "indicator,region") },
      { String($0.dropLast()) },
      { "\u{FEFF}" + $0 },
      { $0.replacing("\n", with: "\r\n") },
      { $0.replacing("\n", with: "\r") },
      { $0.replacing(",locator\n", with: ",locator,remark\n") },
      { $0 + "350823,gdp\n" },
      { $0 + "110000,gdp,growth,actual,2024,6,,exact,PT,0,,A,,,\n" },
      { $0 + ($0.split(separator: "\n").last ?? "") + "\n" },
      { $0 + "990000,joy,growth,actual,2024,6,,exact,PT,0,,A,,,\n" },
      { $0 + "990000,gdp,growth,actual,2024,6,,exact,PT,0,,A,,\"two\nlines\",\n" },
      { $0.replacing(",source,locator\n", with: ",source,locator\n\n\n\n") },
      { _ in "" },
      { _ in MadeUpTable.header },
      { _ in String(MadeUpTable.header.dropLast()) },
    ] as [@Sendable (String) -> String])
  func anyFormIsRead(_ change: @Sendable (String) -> String) throws {
    var table = MadeUpTable(seed: 3)
    let text = change(table.text(rows: 100))
    let slow = Result { try slowly(text) }
    for size in [50, 500, 1 << 20] {
      if let quick = try quickly(text, pieceSize: size) { #expect(try slow.get() == quick) }
    }
    let either = Result {
      var findings: [Finding] = []
      let read = try ObservationTable.read(
        Array(text.utf8), codebook: CodebookTests.codebook(), findings: &findings)
      return Reading(observations: read, findings: findings)
    }
    #expect((try? either.get()) == (try? slow.get()))
    #expect(either.error == slow.error)
  }

  /// Bytes changed at random: the same observations and findings, or none and the other way.
  @Test(arguments: 1...60)
  func mutilatedTablesAreReadAlike(_ seed: UInt64) throws {
    var table = MadeUpTable(seed: seed)
    var bytes = Array(table.text(rows: 80).utf8)
    let pieces = Array(",\n\r\"0-.:x\u{0}\u{80}a5".utf8)
    for _ in 0..<(1 + seed % 3) {
      let place = Int(table.draw(UInt64(bytes.count)))
      let byte = pieces[Int(table.draw(UInt64(pieces.count)))]
      if table.draw(2) == 0 { bytes[place] = byte } else { bytes.insert(byte, at: place) }
    }
    let slow = Result { try slowly(bytes) }
    for size in [70, 700] {
      if let quick = try quickly(bytes, pieceSize: size) {
        #expect((try? slow.get()) == quick, "seed \(seed), pieces of \(size)")
      }
    }
  }

  @Test func aFileThatEndsBeforeItsSizeIsNoTable() throws {
    var table = MadeUpTable(seed: 1)
    let bytes = Array(table.text(rows: 100).utf8)
    let file = TableFile(size: bytes.count) { offset, count, buffer in
      guard offset + count <= 4000 else { return false }
      buffer.replaceSubrange(0..<count, with: bytes[offset..<offset + count])
      return true
    }
    var reader = try #require(
      PlainTableReader(file, codebook: try CodebookTests.codebook(), knownSources: nil))
    reader.pieceSize = 1000
    var findings: [Finding] = []
    #expect(reader.read(&findings) == nil)
  }

  private var sources: SourceIndex {
    SourceIndex(
      (1979...2026).flatMap { year in
        MadeUpTable.regions.compactMap { RegionCode($0) }.map { region in
          Source(
            id: "\(region)-\(year)", region: region, year: year, title: "", issuer: "", date: "", address: "",
            file: "", sha256: "")
        }
      })
  }

  private func tableWith(_ row: String, at line: Int) -> String {
    var table = MadeUpTable(seed: 5)
    var lines = table.text(rows: 118).split(separator: "\n").map(String.init)
    lines.insert(row, at: line)
    return lines.joined(separator: "\n") + "\n"
  }

  private func quickly(_ text: String, sources: SourceIndex? = nil, pieceSize: Int) throws -> Reading? {
    try quickly(Array(text.utf8), sources: sources, pieceSize: pieceSize)
  }

  private func quickly(_ bytes: [UInt8], sources: SourceIndex? = nil, pieceSize: Int) throws -> Reading? {
    let codebook = try CodebookTests.codebook()
    guard var reader = PlainTableReader(TableFile(bytes), codebook: codebook, knownSources: sources) else {
      return nil
    }
    reader.pieceSize = pieceSize
    reader.margin = 300
    reader.workers = 3
    var findings: [Finding] = []
    return reader.read(&findings).map { Reading(observations: $0, findings: findings) }
  }

  private func slowly(_ text: String, sources: SourceIndex? = nil) throws -> Reading {
    try slowly(Array(text.utf8), sources: sources)
  }

  private func slowly(_ bytes: [UInt8], sources: SourceIndex? = nil) throws -> Reading {
    var findings: [Finding] = []
    let read = try ObservationTable.readRowByRow(
      bytes, codebook: CodebookTests.codebook(), knownSources: sources, findings: &findings)
    return Reading(observations: read, findings: findings)
  }
}

extension Result {
  fileprivate var error: CSVError? {
    if case .failure(let error) = self { error as? CSVError } else { nil }
  }
}
