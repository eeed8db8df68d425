/// Web pages.
enum HTMLDocument {
  /// Whether text is a web page: its first tag says so, or the ending of its name does and there are tags.
  static func isPage(_ text: [UInt8], ending: String) -> Bool {
    var head = text.prefix(1024)[...]
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    head = head.drop { $0 <= 0x20 }
    guard head.first == UInt8(ascii: "<") || isHTML(ending) else { return false }
    var scanner = MarkupScanner(Array(text.prefix(1 << 14)))
    while let token = scanner.next() {
      switch token {
      case .open(let name), .empty(let name):
        if pageTags.contains(name) || isHTML(ending) { return true }
        // A Markdown file may well begin with a tag for an image.
        return blocks.contains(name) && ending != "md" && ending != "markdown"
      case .close: if isHTML(ending) { return true }
      case .text: continue
      }
    }
    return false
  }

  private static func isHTML(_ ending: String) -> Bool {
    ["html", "htm", "shtml", "xhtml"].contains(ending)
  }

  private static let pageTags: Set<String> = [
    "html", "head", "body", "meta", "title", "script", "link", "style",
  ]

  /// The text of a page: what a reader sees, a block on a line of its own.
  static func text(of page: [UInt8]) -> DocumentText {
    var scanner = MarkupScanner(page)
    var text = MarkupText(page)
    while let token = scanner.next() {
      switch token {
      case .text(let range): text.append(range)
      case .open(let name) where unseen.contains(name): scanner.skip(until: name)
      case .open("a"): text.isLink = href.first(in: page[scanner.attributes].map { $0 | 0x20 }) != nil
      case .close("a"): text.isLink = false
      case .open(let name), .empty(let name): text.boundary(of: name, isOpening: true)
      case .close(let name): text.boundary(of: name, isOpening: false)
      }
    }
    return text.finished()
  }

  private static let href = ByteSearch("href")

  /// Elements whose content is no text of the page.
  private static let unseen: Set<String> = [
    "script", "style", "noscript", "template", "select", "textarea", "iframe", "object", "svg", "button",
  ]

  /// Elements that name the page, with a link or without.
  static let titles: Set<String> = ["title", "h1", "h2", "h3", "h4", "h5", "h6"]

  /// Elements that begin and end a line.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p",
    "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
  ]
}

/// The text that is taken out of a page.
private struct MarkupText {
  private let page: [UInt8]
  private var bytes: [UInt8] = []
  private var runs: [DocumentText.Run] = []
  /// Whether a cell of the row has ended: what comes next in the row must not stick to it.
  private var isBetweenCells = false
  /// Whether nothing but white space came since a line or block ended.
  private var isAtLineStart = true
  /// Whether what comes is the text of a link.
  var isLink = false
  /// Where the present block began: in the text, and in the runs.
  private var block = (text: 0, run: 0)
  /// How much of it is text of links, and how much is not.
  private var blockLength = (links: 0, rest: 0)

  init(_ page: [UInt8]) { self.page = page }

  /// Takes characters of the page, references decoded.
  mutating func append(_ range: Range<Int>) {
    guard page[range].contains(where: { $0 > 0x20 }) else {
      if !bytes.isEmpty, !isBetweenCells { add(page[range], at: range.lowerBound) }
      return
    }
    if isBetweenCells, !isAtLineStart { bytes += Array(" | ".utf8) }
    isBetweenCells = false
    isAtLineStart = false
    CharacterReference.decode(page, range) { add($0, at: $1) }
  }

  /// A tag: a block begins or ends, a line, a cell.
  mutating func boundary(of name: String, isOpening: Bool) {
    switch name {
    case "br":
      guard isOpening else { return }
      bytes.append(0x0A)
      isAtLineStart = true
    case "td", "th": isBetweenCells = true
    default:
      guard HTMLDocument.blocks.contains(name) else { return }
      if name == "tr" || name == "table" { isBetweenCells = false }
      isAtLineStart = true
      isLink = false
      endBlock(isTitle: HTMLDocument.titles.contains(name))
      if !bytes.isEmpty, !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) { bytes += [0x0A, 0x0A] }
      block = (bytes.count, runs.count)
    }
  }

  /// Takes a block out again that consists of links: menus name other regions, other years and other reports.
  private mutating func endBlock(isTitle: Bool) {
    if blockLength.links > 4 * blockLength.rest, !isTitle {
      bytes.removeSubrange(block.text...)
      runs.removeSubrange(block.run...)
    }
    blockLength = (0, 0)
  }

  private mutating func add(_ added: ArraySlice<UInt8>, at source: Int) {
    guard !added.isEmpty else { return }
    runs.append(DocumentText.Run(text: bytes.count, source: source))
    bytes += added
    // Dates and bars between links are no text of their own.
    let length = added.reduce(0) { $0 + ($1 > 0x40 ? 1 : 0) }
    if isLink { blockLength.links += length } else { blockLength.rest += length }
  }

  mutating func finished() -> DocumentText {
    endBlock(isTitle: false)
    return DocumentText(bytes, from: page, runs: runs)
  }
}
