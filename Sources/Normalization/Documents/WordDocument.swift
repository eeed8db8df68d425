import Schema

/// Word documents since 2007: XML in a zip archive, taken out by `unzip`.
enum WordDocument {
  /// The text of a document; its places are `paragraph:column`.
  static func text(of document: [UInt8], _ programs: any ProgramRunner) async throws(ExtractionError)
    -> DocumentText
  {
    // Standard input is a file (see `ProgramRunner`), so that unzip can go back and forth in it. The empty password
    // keeps it from asking for one.
    let result = try await programs.output(
      of: .unzip, ["-p", "-P", "", "/dev/stdin", "word/document*.xml"], for: .docx, input: document)
    guard result.code == 0 || result.code == 1 else { throw problem(result) }
    guard !result.output.isEmpty else { throw .document(.docx, .damaged) }
    let text = text(ofXML: try TextEncoding.utf8(result.output))
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw .document(.docx, .scanned) }
    return text
  }

  /// Why unzip gave nothing, by its exit codes.
  private static func problem(_ result: ProgramOutput) -> ExtractionError {
    switch result.code {
    case 11: .document(.archive, .unsupported)
    case 5, 81, 82: .document(.docx, .encrypted)
    default: .document(.docx, .damaged)
    }
  }

  /// The text of `word/document.xml`: the paragraphs as they read when every change is accepted.
  static func text(ofXML xml: [UInt8]) -> DocumentText {
    var scanner = MarkupScanner(xml)
    var text = ParagraphText(xml)
    while let token = scanner.next() {
      switch token {
      case .text(let range): text.append(range)
      case .open(let name): text.open(name)
      case .empty(let name):
        text.open(name)
        text.close(name)
      case .close(let name): text.close(name)
      }
    }
    return text.finished()
  }
}

/// The paragraphs that are taken out of WordprocessingML.
private struct ParagraphText {
  private let xml: [UInt8]
  private var bytes: [UInt8] = []
  private var marks: [DocumentText.Mark] = []
  private var paragraph = 0
  /// How many characters the paragraph has so far.
  private var column = 0
  private var isText = false
  /// How many elements are open whose text isn't the document's.
  private var leftOut = 0

  init(_ xml: [UInt8]) { self.xml = xml }

  /// Deleted and moved-away text, and the second form of what is drawn in two.
  private static let leftOutElements: Set<String> = ["w:del", "w:movefrom", "mc:fallback"]

  mutating func open(_ name: String) {
    switch name {
    case "w:p":
      if column > 0 { bytes += [0x0A, 0x0A] }
      paragraph += 1
      column = 0
      mark()
    case "w:t": isText = true
    case "w:tab": addBlank(0x09)
    // Not another paragraph: the number stays that of Word.
    case "w:br", "w:cr": addBlank(0x0A)
    case "w:nobreakhyphen": if leftOut == 0 { add(Array("-".utf8)[...]) }
    case _ where Self.leftOutElements.contains(name): leftOut += 1
    default: break
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "w:t": isText = false
    case "w:p": bytes += [0x0A, 0x0A]
    case _ where Self.leftOutElements.contains(name): leftOut = max(0, leftOut - 1)
    default: break
    }
  }

  mutating func append(_ range: Range<Int>) {
    guard isText, leftOut == 0 else { return }
    CharacterReference.decode(xml, range) { piece, _ in add(piece) }
  }

  private mutating func addBlank(_ blank: UInt8) {
    guard leftOut == 0, column > 0 else { return }
    add([blank])
  }

  private mutating func add(_ added: ArraySlice<UInt8>) {
    if marks.isEmpty { mark() }
    bytes += added
    column += added.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private mutating func mark() {
    marks.append(
      DocumentText.Mark(
        offset: bytes.count, locator: Locator(major: max(1, paragraph), minor: column + 1),
        countsCharacters: true))
  }

  func finished() -> DocumentText { DocumentText(bytes, marks: marks) }
}
