/// PDF, through poppler's `pdftotext`.
enum PDFDocument {
  /// The text of a PDF; its places are `page:line`, lines as one counts them on the page.
  ///
  /// In the order of the file's content (`-raw`), which is that in which the text was written: column after column.
  /// `-layout` keeps columns side by side and so mixes their sentences line by line; without an option poppler guesses
  /// the columns from the gaps between words, of which Chinese has none: of two columns of Chinese it kept one
  /// sentence in seven whole, the order of the content nearly all.
  static func text(of document: [UInt8], _ programs: any ProgramRunner) async throws(ExtractionError)
    -> DocumentText
  {
    let result = try await programs.output(
      of: .pdftotext, ["-raw", "-enc", "UTF-8", "-eol", "unix", "-", "-"], for: .pdf, input: document)
    let text = PageText(result.output)
    // Poppler mends what it can and ends well; otherwise what it wrote is only a part.
    guard text.hasText, result.code == 0 else {
      throw .document(.pdf, problem(result, pages: text.pageCount))
    }
    // Half of the characters would be missing.
    guard !lacksLanguagePack(result) else { throw .document(.pdf, .languagePackMissing) }
    return text.document
  }

  /// Why there is no text.
  private static func problem(_ result: ProgramOutput, pages: Int) -> DocumentProblem {
    if result.errors.contains("Incorrect password") || result.code == 3 { return .encrypted }
    if lacksLanguagePack(result) { return .languagePackMissing }
    if result.code == 0, pages > 0, !result.errors.contains("Syntax Error") { return .scanned }
    if pages > 0, result.code != 0, result.errors.isEmpty { return .damaged }
    let isBroken = ["Syntax", "May not be a PDF", "Couldn't", "Internal Error"].contains {
      result.errors.contains($0)
    }
    if isBroken || result.errors.isEmpty { return .damaged }
    return .programFailed(.pdftotext, result.errors.split(separator: "\n").first.map(String.init) ?? "")
  }

  private static func lacksLanguagePack(_ result: ProgramOutput) -> Bool {
    result.errors.contains("Missing language pack")
  }
}
