/// Reads documents of every kind into text.
///
/// The content tells the kind, a file's ending only what was expected: web pages are served as `.doc`, PDFs are named
/// `.txt`, and standard input has no name at all.
public struct DocumentReader: Sendable {
  let programs: any ProgramRunner

  /// A reader that runs other programs by `programs`.
  public init(programs: any ProgramRunner) { self.programs = programs }

  /// Endings of files that hold documents.
  public static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "shtml", "xhtml", "pdf", "docx", "docm", "doc",
  ]

  /// The text of a document; `ending` is that of its file's name, or empty.
  public func text(of document: [UInt8], ending: String = "") async throws(ExtractionError) -> DocumentText {
    guard document.contains(where: { $0 > 0x20 }) else { throw .empty }
    switch DocumentFormat(magicOf: document) {
    case .pdf: return try await PDFDocument.text(of: document, programs)
    case .archive: return try await WordDocument.text(of: document, programs)
    case .oldOffice: return try await OldWordDocument.text(of: document, programs)
    case .rtf: throw .document(.rtf, .unsupported)
    default: return try Self.writtenText(of: document, ending: ending)
    }
  }

  /// The text of a document that is text itself: plain, Markdown or a web page.
  static func writtenText(of document: [UInt8], ending: String) throws(ExtractionError) -> DocumentText {
    let text: [UInt8]
    do throws(ExtractionError) {
      text = try TextEncoding.utf8(document)
    } catch {
      // Bytes that are no text, in a file that claims to be a document: what is left of one.
      if error == .binary, let format = DocumentFormat(binaryEnding: ending) {
        throw .document(format, .damaged)
      }
      throw error
    }
    return HTMLDocument.isPage(text, ending: ending) ? HTMLDocument.text(of: text) : DocumentText(text)
  }
}

extension DocumentFormat {
  /// What the first bytes of a document say; `nil` for text and for what is unknown.
  init?(magicOf document: [UInt8]) {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    if document.starts(with: [0x50, 0x4B, 0x03, 0x04]) || document.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .archive
    } else if document.starts(with: compound) {
      self = .oldOffice
    } else if document.starts(with: "{\\rtf".utf8) {
      self = .rtf
    } else if Self.isPDF(document) {
      self = .pdf
    } else {
      return nil
    }
  }

  /// `%PDF-` opens a PDF; line ends, a byte order mark or the rest of a web answer may stand before it.
  private static func isPDF(_ document: [UInt8]) -> Bool {
    let head = Array(document.prefix(1024))
    guard let place = ByteSearch("%PDF-").first(in: head) else { return false }
    let isMark: (UInt8) -> Bool = { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if head[..<place].allSatisfy({ $0 <= 0x20 || isMark($0) }) { return true }
    // In the middle of the line it is text about PDF.
    return head[place - 1] == 0x0A && ByteSearch("%%EOF").first(in: Array(document.suffix(2048))) != nil
  }

  /// The kind of binary document that files of this ending are.
  init?(binaryEnding ending: String) {
    switch ending {
    case "pdf": self = .pdf
    case "docx", "docm": self = .docx
    case "doc": self = .doc
    default: return nil
    }
  }
}
