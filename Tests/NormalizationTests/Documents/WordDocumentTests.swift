import Schema
import Testing

@testable import Normalization

@Suite struct WordDocumentTests {
  private static func text(_ body: String) -> DocumentText {
    WordDocument.text(
      ofXML: Array(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"><w:body>\(body)</w:body></w:document>".utf8))
  }

  private static func lines(_ body: String) -> String {
    String(decoding: text(body).bytes, as: UTF8.self).split(separator: "\n").joined(separator: "⏎")
  }

  @Test(arguments: [
    (
      "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 乙</w:t></w:r></w:p><w:p><w:t>丙</w:t></w:p>",
      "甲 乙⏎丙"
    ),
    (
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:p>",
      "甲\t乙"
    ),
    ("<w:p><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:p>", "甲⏎乙"), ("<w:p><w:t>A&amp;B&#8212;</w:t></w:p>", "A&B—"),
    (
      "<w:p><w:del><w:r><w:t>旧</w:t><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>",
      "新"
    ),
    ("<w:p><w:moveFrom><w:t>走</w:t></w:moveFrom><w:moveTo><w:t>来</w:t></w:moveTo></w:p>", "来"),
    ("<w:p><w:rPr><w:del w:id=\"1\"/></w:rPr><w:t>甲</w:t></w:p>", "甲"),
    ("<w:p><w:instrText>PAGE</w:instrText><w:t>甲</w:t></w:p>", "甲"),
    (
      "<mc:AlternateContent><mc:Choice><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>甲</w:t></mc:Fallback></mc:AlternateContent>",
      "甲"
    ),
    ("<w:tr><w:tc><w:p><w:t>粮食产量</w:t></w:p></w:tc><w:tc><w:p><w:t>18</w:t></w:p></w:tc></w:tr>", "粮食产量⏎18"),
    ("<w:p/>", ""), ("", ""),
  ])
  func texts(_ body: String, _ text: String) {
    #expect(Self.lines(body) == text)
  }

  @Test func placesAreParagraphAndColumn() {
    let text = Self.text(
      "<w:p/><w:p><w:t>甲乙</w:t><w:br/><w:t>丙&amp;丁</w:t></w:p><w:p><w:r><w:t>戊</w:t></w:r></w:p>")
    let place = { (needle: String) in
      ByteSearch(needle).first(in: text.bytes).map { text.places().locator(at: $0) }
    }
    #expect(place("甲") == Locator("2:1"))
    #expect(place("乙") == Locator("2:2"))
    #expect(place("丁") == Locator("2:6"))
    #expect(place("戊") == Locator("3:1"))
  }

  @Test func placesInOldDocuments() {
    let text = OldWordDocument.paragraphs(Array("甲乙\n\n丙丁\n".utf8))
    #expect(ByteSearch("丁").first(in: text.bytes).map { text.places().locator(at: $0) } == Locator("2:2"))
  }
}
