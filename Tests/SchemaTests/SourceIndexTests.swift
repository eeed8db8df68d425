import Testing

@testable import Schema

@Suite struct SourceIndexTests {
  static let header = SourceTable.header.joined(separator: ",") + "\n"
  static let rows = [
    "350000-2024,350000,2024,福建省政府工作报告,福建省人民政府,2024-01-24,https://example.org/a,福建省-2024.txt,00ff",
    "350800-2023,350800,2023,,,,,,", "350823,350823,2024,,,,,,", "350823-2024,350823,2024,a,b,c,d,e,f",
    "350823-20240,350823,2025,a,b,c,d,e,f",
  ]

  static let bodies: [String] = {
    let plain = rows.joined(separator: "\n") + "\n"
    var bodies = [plain, String(plain.dropLast()), "", plain + plain]
    bodies.append(rows.reversed().joined(separator: "\n"))
    bodies.append(rows.joined(separator: "\r\n"))
    bodies.append(plain + "350824-2024,35082,2024,,,,,,\n")
    bodies.append(plain + "350824-2024,350824,24,,,,,,\n")
    bodies.append(plain + "350824-2024,350824,2024,\"a, b\",,,,,\n")
    bodies.append(plain + "\n350824-2024,350824,2024,,,,,,\n")
    return bodies
  }()

  @Test(arguments: bodies)
  func anyFormSaysTheSame(_ body: String) throws {
    let bytes = Array((Self.header + body).utf8)
    var expectedFindings: [Finding] = []
    let read = try SourceTable.read(bytes, findings: &expectedFindings)
    let expected = Dictionary(read.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var findings: [Finding] = []
    let index = try SourceIndex(reading: bytes, findings: &findings)
    #expect(findings == expectedFindings)
    #expect(index.count == expected.count)
    #expect(index.values == expected.values.sorted { $0.id < $1.id })
    for id in Array(expected.keys) + ["", "350823-", "350823-2025", "350824-2024", "9", "350000-2024,350000"]
    {
      var near = 0
      #expect(index[id] == expected[id])
      #expect(index.contains(id, near: &near) == (expected[id] != nil))
      #expect(index.year(of: id, near: &near) == expected[id]?.year)
    }
    #expect(
      Set(index.reports.map { "\($0.region)-\($0.year)" })
        == Set(expected.values.map { "\($0.region)-\($0.year)" }))
  }

  @Test(arguments: [
    "350824-2024,350824,2024,,,,,\n", "350824-2024,350824,2024,\"\n", "350824-2024,350824,2024,,,,,,,\n",
  ])
  func whatIsNoTableIsAnError(_ row: String) throws {
    var findings: [Finding] = []
    #expect(throws: CSVError.self) {
      try SourceIndex(reading: Array((Self.header + row).utf8), findings: &findings)
    }
    #expect(throws: CSVError.notUTF8(line: 2)) {
      try SourceIndex(
        reading: Array((Self.header + "350824-2024,350824,2024,").utf8) + [0xD5] + Array(",,,,,\n".utf8),
        findings: &findings)
    }
  }

  @Test func aLaterSourceTakesThePlace() throws {
    var findings: [Finding] = []
    var index = try SourceIndex(reading: Array((Self.header + Self.rows[0] + "\n").utf8), findings: &findings)
    for id in ["350000-2024", "350823-2024", "350823-2024"] {
      index.insert(
        Source(
          id: id, region: .nation, year: 1999, title: "", issuer: "", date: "", address: "", file: "",
          sha256: ""))
    }
    #expect(index.count == 2)
    #expect(index.values.map(\.year) == [1999, 1999])
    #expect(index["350000-2024"]?.region == .nation)
    var near = 0
    #expect(index.year(of: "350000-2024", near: &near) == 1999)
  }
}
