import Testing

@testable import Normalization

/// Which document is taken for what, and what is said of those that can't be read.
@Suite struct DocumentReaderTests {
  private static let pdf = Array("%PDF-1.7\n…".utf8)
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 20, 0]
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]

  private static func compound(with stream: String) -> [UInt8] {
    compound + stream.utf8.flatMap { (letter: UInt8) -> [UInt8] in [letter, 0] }
  }

  private static let pack = "Syntax Error: Missing language pack for 'Adobe-GB1' mapping\n"
  private static let sentence = "各位代表：全县地区生产总值增长百分之四点四。"

  private static let problems: [([UInt8], FakePrograms, DocumentFormat, DocumentProblem)] = [
    (pdf, .init(code: 1, errors: "Command Line Error: Incorrect password\n"), .pdf, .encrypted),
    (
      pdf, .init(code: 3, errors: "Error: Copying of text from this document is not allowed.\n"), .pdf,
      .encrypted
    ),
    (pdf, .init(code: 1, errors: "Syntax Error: Couldn't find trailer dictionary\n"), .pdf, .damaged),
    (pdf, .init(code: 0, ""), .pdf, .damaged),
    (
      pdf, .init(code: 0, "\u{C}", errors: "Syntax Error (12): Bad block header in flate stream\n"), .pdf,
      .damaged
    ),
    (pdf, .init(code: 0, "\u{C}\u{C}"), .pdf, .scanned),
    (pdf, .init(code: 0, "\u{C}", errors: pack), .pdf, .languagePackMissing),
    (pdf, .init(code: 0, sentence + "\u{C}", errors: pack), .pdf, .languagePackMissing),
    (
      pdf, .init(code: 127, errors: "error while loading shared libraries\n"), .pdf,
      .programFailed(.pdftotext, "error while loading shared libraries")
    ),
    (pdf, .init(.notInstalled), .pdf, .programMissing(.pdftotext)),
    (pdf, .init(.tooSlow), .pdf, .tooSlow(.pdftotext)),
    (pdf, .init(.notStarted("why")), .pdf, .programFailed(.pdftotext, "why")),
    (zip, .init(code: 11), .archive, .unsupported), (zip, .init(code: 9), .docx, .damaged),
    (zip, .init(code: 3, "<w:t>"), .docx, .damaged), (zip, .init(code: 82), .docx, .encrypted),
    (zip, .init(code: 0, "<w:p/>"), .docx, .scanned), (zip, .init(code: 0, ""), .docx, .damaged),
    (zip, .init(.tooMuchOutput), .docx, .tooLarge),
    (zip, .init(.notInstalled), .docx, .programMissing(.unzip)),
    (compound(with: "EncryptedPackage"), .init(), .docx, .encrypted),
    (compound(with: "Workbook"), .init(), .oldOffice, .unsupported),
    (
      compound(with: "WordDocument"), .init(code: 69, errors: "File is encrypted. Encryption key = 1\n"),
      .doc, .encrypted
    ),
    (compound(with: "WordDocument"), .init(code: 0, "\n"), .doc, .damaged),
    (compound(with: "WordDocument"), .init(.notInstalled), .doc, .programMissing(.antiword)),
    (Array("{\\rtf1 text}".utf8), .init(), .rtf, .unsupported),
  ]

  @Test(arguments: problems.indices)
  func problemsAreTold(_ index: Int) async {
    let (bytes, programs, format, problem) = Self.problems[index]
    await #expect(throws: ExtractionError.document(format, problem)) {
      try await DocumentReader(programs: programs).text(of: bytes)
    }
  }

  @Test(arguments: [("pdf", DocumentFormat.pdf), ("docx", .docx), ("doc", .doc)])
  func remainsOfADocument(_ ending: String, _ format: DocumentFormat) async {
    await #expect(throws: ExtractionError.document(format, .damaged)) {
      try await DocumentReader(programs: FakePrograms()).text(
        of: [0x41, 0, 0, 0, 0xD2, 0x97], ending: ending)
    }
  }

  @Test func contentGoesBeforeTheEnding() async throws {
    let reader = DocumentReader(programs: FakePrograms(.notInstalled))
    let page = try await reader.text(of: Array("<html><p>甲</p>".utf8), ending: "doc")
    #expect(
      String(decoding: page.bytes, as: UTF8.self).contains("甲") && !page.bytes.contains(UInt8(ascii: "<")))
    let plain = try await reader.text(of: Array("甲 %PDF-1.7".utf8), ending: "pdf")
    #expect(String(decoding: plain.bytes, as: UTF8.self) == "甲 %PDF-1.7")
    await #expect(throws: ExtractionError.document(.pdf, .programMissing(.pdftotext))) {
      try await reader.text(of: Array("\r\n%PDF-1.4".utf8), ending: "txt")
    }
  }
}
