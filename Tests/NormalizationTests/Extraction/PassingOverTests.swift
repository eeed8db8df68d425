import Catalogue
import Schema
import Testing

@testable import Normalization

/// Sentences that can't state a figure are passed over: what is read must be the same as when none is.
@Suite struct PassingOverTests {
  private static let lexicon = Lexicon(indicators: BuiltinCatalogue.codebook.indicators)

  /// Where only the end of a name stands, none is noticed.
  @Test func endsOfNamesAreNoNames() {
    let signs = CharacterSigns(words: [(Array("粮食产量".utf8), .name)])
    let text = CompactText(Array("粮食产量甲。蔬菜产量乙。".utf8), signs: signs)
    #expect(text.stretch(0).signs.contains(.name))
    #expect(!text.stretch(1).signs.contains(.name))
  }

  private func claims(_ text: String, all: Bool) -> [Claim] {
    let compact = CompactText(Array(text.utf8), signs: Self.lexicon.signs)
    var reader = ReportReader(lexicon: Self.lexicon)
    reader.readsEverySentence = all
    let frame = ReadingFrame(
      planYear: 2024, deliveryYear: 2024, tier: .prefecture, ownNames: ["宜春市", "宜春"])
    return reader.read(compact, range: 0..<compact.bytes.count, frame: frame).claims
  }

  @Test(arguments: CorpusCase.telling + CorpusCase.silent)
  func sentences(_ sample: CorpusCase) {
    #expect(claims(sample.report.text, all: false) == claims(sample.report.text, all: true))
  }

  /// Many sentences behind one another, in reviews of one year and of several: what one leaves for the next counts too.
  @Test(arguments: 0..<60)
  func documents(_ round: Int) {
    var random = SplitMix(state: UInt64(round))
    let samples = CorpusCase.telling + CorpusCase.silent
    var text = "一、过去五年和2023年工作回顾\n\n"
    for _ in 0..<40 {
      text += Self.openings.randomElement(using: &random) ?? ""
      text += samples.randomElement(using: &random)?.sentence ?? ""
      text += ["。", "；", "\n", "\n\n"].randomElement(using: &random) ?? ""
    }
    #expect(claims(text, all: false) == claims(text, all: true))
  }

  private static let openings = [
    "", "", "", "五年来，", "2023年，", "２０２２年，", "2 0 2 3 年，", "一年来，", "去年，", "预计", "（以上为预计数，下同）", "今后五年，",
    "二、2024年工作安排\n\n", "三、今后五年的目标\n\n", "“十四五”时期，", "城市、农村和", "三千二百万元", "四成",
    "规模以上工业企业达6万家、增加值增长3%，", "粮食、油料、蔬菜产量分别达18.3万吨、33万吨、16万吨，",
  ]

  /// Every word that tells a sentence is worth reading is noticed wherever it stands.
  @Test func signsNoticeTheirWords() {
    let builder = Self.lexicon
    for name in BuiltinCatalogue.codebook.indicators.flatMap({ [$0.nameZH] + $0.aliases }) {
      let text = CompactText(Array("中\(name)中".utf8), signs: builder.signs)
      #expect(text.stretch(0).signs.contains(.name), "\(name)")
    }
    for (text, sign) in [
      ("5", CharacterSigns.Signs.figure), ("５", .figure), ("百分之六", .figure), ("三成", .figure),
      ("两千万元", .figure),
      ("突破千亿元", .figure), ("与上年持平", .figure), ("下同", .lasting), ("2023年", .year), ("２０２３年", .year),
      ("去年", .year),
    ] {
      #expect(CompactText(Array(text.utf8), signs: builder.signs).stretch(0).signs.contains(sign), "\(text)")
    }
    #expect(CompactText(Array("各项工作有序推进".utf8), signs: builder.signs).stretch(0).signs == [])
  }
}
