/// What a document is, told by its first bytes.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  /// Text and Markdown.
  case text
  /// A web page.
  case html
  /// Portable Document Format.
  case pdf
  /// Word since 2007.
  case docx
  /// Word 97–2003.
  case doc
  /// A zip archive without a Word document: Excel, OpenDocument.
  case archive
  /// Another document of the old Office.
  case oldOffice
  /// Rich text.
  case rtf
}

/// What is wrong with a document that has text, or should have.
public enum DocumentProblem: Hashable, Sendable {
  /// It opens only with a password.
  case encrypted
  /// It has pages but no text: pictures of paper.
  case scanned
  /// It is broken or cut short.
  case damaged
  /// It can't be read at all.
  case unsupported
  /// Its text is larger than any report.
  case tooLarge
  /// The program that reads it is missing.
  case programMissing(HelperProgram)
  /// Reading takes for ever.
  case tooSlow(HelperProgram)
  /// The program that reads it could not be run.
  case programFailed(HelperProgram, String)
  /// The character tables for Chinese PDF (poppler-data) are missing.
  case languagePackMissing
}
