import Schema

/// Word 97–2003, through `antiword`.
///
/// Not `catdoc`: in Chinese documents of some pages it loses whole sentences without a word.
enum OldWordDocument {
  /// The text of a document; its places are `paragraph:column`.
  static func text(of document: [UInt8], _ programs: any ProgramRunner) async throws(ExtractionError)
    -> DocumentText
  {
    // The names of the streams stand in the directory in UTF-16.
    if contains("EncryptedPackage", document) { throw .document(.docx, .encrypted) }
    guard contains("WordDocument", document) else {
      let isOther = ["Workbook", "Book", "PowerPoint Document"].contains { contains($0, document) }
      throw isOther ? .document(.oldOffice, .unsupported) : .document(.doc, .damaged)
    }
    let result = try await programs.output(
      of: .antiword, ["-m", "UTF-8.txt", "-w", "0", "-"], for: .doc, input: document)
    if result.errors.contains("ncrypted") { throw .document(.doc, .encrypted) }
    guard result.output.contains(where: { $0 > 0x20 }),
      UTF8Check.firstInvalidOffset(in: result.output) == nil
    else { throw .document(.doc, .damaged) }
    return paragraphs(result.output)
  }

  /// One line a paragraph, counted without the empty ones; a blank line between them keeps headings apart.
  static func paragraphs(_ output: [UInt8]) -> DocumentText {
    var bytes: [UInt8] = []
    var marks: [DocumentText.Mark] = []
    for line in output.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
      marks.append(
        DocumentText.Mark(
          offset: bytes.count, locator: Locator(major: marks.count + 1, minor: 1), countsCharacters: true))
      bytes += line
      bytes += [0x0A, 0x0A]
    }
    return DocumentText(bytes, marks: marks)
  }

  private static func contains(_ name: String, _ document: [UInt8]) -> Bool {
    let wide: [UInt8] = name.utf8.flatMap { (letter: UInt8) -> [UInt8] in [letter, 0] }
    return ByteSearch(wide).first(in: document) != nil
  }
}
