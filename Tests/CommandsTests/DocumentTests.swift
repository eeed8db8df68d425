import Foundation
import Normalization
import Testing

@testable import Commands

/// One report in every form gives the same observations; what can't be read is told by what is wrong with it.
@Suite struct DocumentTests {
  private static func fixture(_ name: String) throws -> Data {
    try Data(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures").appendingPathComponent(name))
  }

  /// The observations without their locators.
  private static func observations(_ run: Outcome) -> [String] {
    run.lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
    }
  }

  private static func hasProgram(_ name: String) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  static let forms: [(file: String, program: String?)] = [
    ("report-gb18030.txt", nil), ("report.html", nil), ("report-gbk.htm", nil), ("report.pdf", "pdftotext"),
    ("report-columns.pdf", "pdftotext"), ("report-word.docx", "unzip"), ("report-word.doc", "antiword"),
  ]

  @Test(arguments: forms.indices)
  func everyFormGivesTheSame(_ index: Int) throws {
    let (file, program) = Self.forms[index]
    if let program, !Self.hasProgram(program) {
      try Test.cancel("\(program) is not installed: make setup")
    }
    let scratch = try Scratch()
    try scratch.write(try Self.fixture("report.txt"), to: "report.txt")
    let plain = try scratch.run(["extract", "report.txt"])
    #expect(plain.lines.count == 30)
    let bytes = try Self.fixture(file)
    // The name says nothing of the kind, and standard input has none.
    try scratch.write(bytes, to: "document.txt")
    for (name, input) in [("document.txt", Data()), ("-", bytes)] {
      let run = try scratch.run(["extract", name], input: input)
      #expect(run.code == 0)
      #expect(Self.observations(run) == Self.observations(plain))
    }
  }

  static let locators: [(file: String, program: String?, row: String)] = [
    ("report.html", nil, "350823,gdp,growth,actual,2023,4.4,,exact,PT,0,,A,,350823-2024,23:"),
    ("report-word.docx", "unzip", "350823,gdp,growth,actual,2023,4.4,,exact,PT,0,,A,,350823-2024,8:3"),
    ("report.pdf", "pdftotext", "350823,gdp,growth,target,2024,6,,about,PT,0,,,,350823-2024,1:"),
  ]

  @Test(arguments: locators.indices)
  func placesAreThoseOfTheDocument(_ index: Int) throws {
    let (file, program, row) = Self.locators[index]
    if let program, !Self.hasProgram(program) {
      try Test.cancel("\(program) is not installed: make setup")
    }
    let scratch = try Scratch()
    try scratch.write(try Self.fixture(file), to: file)
    #expect(try scratch.run(["extract", file]).lines.contains { $0.hasPrefix(row) })
  }

  @Test func UTF16() throws {
    let text = String(decoding: try Self.fixture("report.txt"), as: UTF8.self)
    let scratch = try Scratch()
    let plain = try scratch.run(["extract", "-"], input: Data(text.utf8))
    for mark in [[], [0xFF, 0xFE]] as [[UInt8]] {
      let bytes = Data(mark) + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let run = try scratch.run(["extract", "-"], input: bytes)
      #expect(run.output == plain.output)
    }
  }

  static let unreadable: [(file: String, cut: Int?, words: String)] = [
    ("encrypted.pdf", nil, "有密码"), ("encrypted.docx", nil, "有密码"), ("scanned.pdf", nil, "扫描件"),
    ("report.pdf", 900, "已损坏"),
    ("report-word.docx", 3000, "已损坏"), ("report-word.doc", 1500, "已损坏"),
  ]

  @Test(arguments: unreadable.indices)
  func whatIsWrongIsTold(_ index: Int) throws {
    let (file, cut, words) = Self.unreadable[index]
    if let program = ["pdftotext", "unzip", "antiword"].first(where: { !Self.hasProgram($0) }) {
      try Test.cancel("\(program) is not installed: make setup")
    }
    let scratch = try Scratch()
    let bytes = try Self.fixture(file)
    try scratch.write(bytes.prefix(cut ?? bytes.count), to: file)
    let run = try scratch.run(["extract", file])
    #expect(run.code == 1)
    #expect(run.errorLines.count == 1)
    #expect(run.error.hasPrefix("\(file)：") && run.error.contains(words))
  }

  @Test(arguments: [
    ("report.pdf", "poppler-utils"), ("report-word.docx", "unzip"), ("report-word.doc", "antiword"),
  ])
  func aMissingProgramIsNamed(_ file: String, _ package: String) throws {
    let scratch = try Scratch()
    try scratch.write(try Self.fixture(file), to: file)
    let run = try scratch.run(["extract", file], environment: ["PATH": "/nonexistent"])
    #expect(run.code == 1)
    #expect(run.error.contains(package))
    let doctor = try scratch.run(["doctor", "--format", "csv"], environment: ["PATH": "/nonexistent"])
    #expect(doctor.lines.contains { $0.contains(",missing,") && $0.contains(package) })
  }

  @Test func missingCharacterTablesAreNamed() throws {
    let scratch = try Scratch()
    try scratch.write(try Self.fixture("report.pdf"), to: "report.pdf")
    let script = """
      #!/bin/sh
      echo "Syntax Error: Missing language pack for 'Adobe-GB1' mapping" >&2
      printf '\\f'
      """
    try scratch.write(script, to: "bin/pdftotext")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.path("bin/pdftotext"))
    let run = try scratch.run(
      ["extract", "report.pdf"], environment: ["PATH": scratch.path("bin") + ":/usr/bin:/bin"])
    #expect(run.code == 1)
    #expect(run.error.contains("poppler-data"))
  }

  @Test func leftoversInFoldersArePassedBy() throws {
    let scratch = try Scratch()
    try scratch.write(Samples.report, to: "reports/a.txt")
    for name in ["~$a.docx", ".b.txt", "a.txt~", "#a.txt#"] { try scratch.write("x", to: "reports/\(name)") }
    let run = try scratch.run(["extract", "reports", "--strict"])
    #expect(run.code == 0)
    #expect(run.lines.count == 6)
  }
}

@Suite struct SystemProgramsTests {
  private static func program(_ name: String) -> HelperProgram {
    HelperProgram(name: name, aptPackage: "", brewPackage: "")
  }

  @Test func inputIsAFile() async throws {
    let input = [UInt8](repeating: 7, count: 3_000_000)
    let result = try await SystemPrograms().run(Self.program("cat"), [], input: input)
    #expect(result.code == 0 && result.output == input)
    let again = try await SystemPrograms().run(Self.program("tail"), ["-c", "5", "/dev/stdin"], input: input)
    #expect(again.output.count == 5)
  }

  @Test func whatHangsIsEnded() async {
    await #expect(throws: ProgramFailure.tooSlow) {
      try await SystemPrograms(timeout: .milliseconds(50)).run(Self.program("sleep"), ["3600"], input: [])
    }
  }

  @Test func whatFloodsIsEnded() async {
    await #expect(throws: ProgramFailure.tooMuchOutput) {
      try await SystemPrograms(outputLimit: 100_000).run(Self.program("yes"), [], input: [])
    }
  }

  @Test func floodsOfComplaintsAreCutShort() async throws {
    let result = try await SystemPrograms().run(
      Self.program("sh"), ["-c", "yes complaint | head -c 9000000 >&2; echo done; exit 3"], input: [])
    #expect(result.code == 3)
    #expect(String(decoding: result.output, as: UTF8.self) == "done\n")
    #expect(result.errors.hasPrefix("complaint\n") && result.errors.utf8.count < 1_000_000)
  }

  @Test func whatIsNotThere() async {
    await #expect(throws: ProgramFailure.notInstalled) {
      try await SystemPrograms().run(Self.program("no-such-program"), [], input: [])
    }
  }
}
