import Schema
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]),
    ("a,b\n1,2", [["1", "2"]]),
    ("a,b\r\n1,2\r\n3,4\r\n", [["1", "2"], ["3", "4"]]),
    ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
    ("\u{FEFF}\"a\",b\n1,2\n", [["1", "2"]]),
    ("a,b\n\n1,2\n\n\r\n3,4\n", [["1", "2"], ["3", "4"]]),
    ("a,b\n,\n", [["", ""]]),
    ("a,b\n1,", [["1", ""]]),
    ("a,b\n\"x,y\",2\n", [["x,y", "2"]]),
    ("a,b\n\"say \"\"so\"\"\",2\n", [["say \"so\"", "2"]]),
    ("a,b\n\"\"\"\",\"\"\n", [["\"", ""]]),
    ("a,b\n\"two\r\nlines\",2\n", [["two\r\nlines", "2"]]),
    ("a,b\nwith \"quotes\" inside,2\n", [["with \"quotes\" inside", "2"]]),
    ("a,b\n上杭县, 2 \n", [["上杭县", " 2 "]]),
    ("a,b\n", []),
  ])
  func reads(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    ("", CSVError.empty), ("\n\n", .empty), ("\u{FEFF}", .empty),
    ("a,b\n1\n", .fieldCount(line: 2, expected: 2, found: 1)),
    ("a,b\n1,2\n\n1,2,3\n", .fieldCount(line: 4, expected: 2, found: 3)),
    ("a,b\n\"x\ny\",2\n1\n", .fieldCount(line: 4, expected: 2, found: 1)),
    ("a,b\n1,\"open\n2,3\n", .unclosedQuote(line: 2)),
    ("a,b\n\"x\"y,2\n", .unclosedQuote(line: 2)),
    ("a,a\n1,2\n", .duplicateColumn("a")),
  ])
  func refuses(_ text: String, _ expected: CSVError) {
    #expect(throws: expected) { try rows(Array(text.utf8)) }
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect(throws: CSVError.notUTF8(line: 2)) { try rows(Array("a,b\n".utf8) + [0xC9, 0xCF, 0x2C, 0x31]) }
  }

  @Test func columnsAreFoundByName() throws {
    var reader = try CSVReader(Array("b,a\n1,\"2\"\n".utf8))
    #expect(reader.header == ["b", "a"])
    #expect(reader.column("a") == 1)
    #expect(reader.column("c") == nil)
    #expect(throws: CSVError.missingColumn("c")) { try reader.requiredColumn("c") }
    #expect(try reader.next())
    #expect(reader.line == 2)
    #expect(try reader.text(nil) == "")
    #expect(reader.bytes(reader.column("a")).elementsEqual("2".utf8))
    #expect(try !reader.next())
  }

  @Test func whatIsWrittenReadsBackEqual() throws {
    let pieces = ["", "a", ",", "\"", "\"\"", "\n", "\r\n", "\r", "上杭", " ", "1,2", "x\"y\nz"]
    for width in 1...2 {
      let header = Array(["h1", "h2"].prefix(width))
      for first in pieces {
        for second in pieces {
          let row = Array([first + second, second].prefix(width))
          var writer = CSVWriter(header: header)
          writer.write(row)
          writer.write(row)
          #expect(try rows(writer.bytes) == [row, row])
        }
      }
    }
  }

  @Test func quotesOnlyWhatNeedsThem() {
    var writer = CSVWriter(header: ["a", "b"])
    writer.write(["上杭县 x", "1,5"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,b\n上杭县 x,\"1,5\"\n")
  }

  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    var reader = try CSVReader(bytes)
    var rows: [[String]] = []
    while try reader.next() {
      var row: [String] = []
      for column in reader.header.indices { row.append(try reader.text(column)) }
      rows.append(row)
    }
    return rows
  }
}
