import Schema
import Testing

@testable import Normalization

@Suite struct HTMLDocumentTests {
  /// The text with runs of line ends as ⏎ and other blanks folded.
  private static func visible(_ document: DocumentText) -> String {
    String(decoding: document.bytes, as: UTF8.self).split(separator: "\n")
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
      .joined(separator: "⏎")
  }

  @Test(arguments: [
    ("<p>甲</p><p>乙</p>", "甲⏎乙"), ("<p>甲<b>乙</b>丙</p>", "甲乙丙"), ("甲<br/>乙<BR>丙", "甲⏎乙⏎丙"),
    ("<ul><li>首页</li><li>新闻</li></ul>增长", "首页⏎新闻⏎增长"),
    ("<li><a href='/'>北京市</a></li><div><a HREF=1>甲</a> - <a href=2>乙</a> 2024-01-02</div>增长", "增长"),
    ("<h1><a href='/'>报告</a></h1><p>全文<a href='/'>见此</a>。</p><a name=x>甲</a><p>乙", "报告⏎全文见此。⏎甲⏎乙"),
    ("<a href='/'>甲<p>乙</p>丙", "乙⏎丙"),
    ("<script>if (a<b) x('<p>甲</p>');</script>乙", "乙"), ("<STYLE>p>b{}</STYLE >乙", "乙"),
    ("甲<!-- <p>乙</p> -->丙", "甲丙"), ("甲<!-- 没有结尾 <p>乙", "甲"), ("<script>没有结尾 <p>乙", ""),
    ("&nbsp;&nbsp;甲&mdash;乙&#8212;丙&#x2014;丁&#151;", "甲—乙—丙—丁—"),
    ("5&lt;6 &amp;amp; R&D &unknown;", "5<6 &amp; R&D &unknown;"),
    ("&#0;&#xD800;&#99999999999;", "\u{FFFD}\u{FFFD}&#99999999999;"),
    ("增速<5%，a < b", "增速<5%，a < b"), ("<p class='a>b' title=\"c>d\">甲</p>", "甲"),
    ("<p title=a\">甲</p>乙", "甲⏎乙"),
    ("<table><tr><td>甲</td><td>1</td>\n <td>2</td></tr><tr><td>乙</td></tr></table>", "甲 | 1 | 2⏎乙"),
    ("<table><tr><td>菜单</td><td><p>一、回顾</p></td></tr></table>", "菜单⏎一、回顾"),
    ("PM<sub>2.5</sub>平均<span></span>浓度", "PM2.5平均浓度"), ("<![CDATA[甲<乙]]>丙", "甲<乙丙"),
    ("<?xml version='1.0'?><!DOCTYPE html><p>甲", "甲"), ("<select><option>福建省</option></select>甲", "甲"),
    ("甲<", "甲<"), ("甲</", "甲</"), ("甲<p", "甲"), ("甲&", "甲&"), ("", ""),
  ])
  func texts(_ page: String, _ text: String) {
    #expect(Self.visible(HTMLDocument.text(of: Array(page.utf8))) == text)
  }

  @Test(arguments: [
    ("<!DOCTYPE html>\n<html><body>甲</body></html>", "txt", true), ("\u{FEFF}<html>甲", "", true),
    ("<?xml version=\"1.0\"?>\n<html xmlns='x'>甲</html>", "", true), ("<div>甲</div>", "", true),
    ("<div align=center>甲</div>\n\n# 乙", "md", false), ("# 甲\n<p>乙</p>", "md", false),
    ("甲<p>乙</p>", "html", true),
    ("甲", "html", false), ("增速<5%", "txt", false), ("<5%>甲", "txt", false), ("", "html", false),
  ])
  func pages(_ text: String, _ ending: String, _ isPage: Bool) {
    #expect(HTMLDocument.isPage(Array(text.utf8), ending: ending) == isPage)
  }

  /// `line:column` of the page as it was given, entities counted as they are written.
  @Test func everyCharacterIsFoundInThePage() throws {
    let page = "<html>\n<p>&nbsp;生产&#24635;值</p>\n  <p>增长</p>"
    let text = HTMLDocument.text(of: Array(page.utf8))
    let search = { (needle: String) in ByteSearch(needle).first(in: text.bytes) }
    let places = text.places()
    #expect(places.locator(at: try #require(search("生"))) == Locator("2:10"))
    #expect(places.locator(at: try #require(search("总"))) == Locator("2:12"))
    #expect(places.locator(at: try #require(search("值"))) == Locator("2:20"))
    #expect(places.locator(at: try #require(search("增"))) == Locator("3:6"))
  }

  @Test func anyPageEndsInText() {
    let pieces = [
      "<", ">", "</", "<!--", "-->", "<script", "<p>", "</td>", "<td", "&", "&#", "&#x", ";", "\"", "'", "=",
      "甲", " ", "\n",
      "<![CDATA[", "]]>", "/>", "nbsp", "1",
    ]
    var state: UInt64 = 5
    for _ in 0..<600 {
      var page = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        page += pieces[Int(state >> 33) % pieces.count]
      }
      let text = HTMLDocument.text(of: Array(page.utf8))
      let places = text.places()
      for offset in text.bytes.indices { #expect(places.locator(at: offset).major > 0) }
      #expect(WordDocument.text(ofXML: Array(page.utf8)).bytes.count <= page.utf8.count * 2)
    }
  }
}
