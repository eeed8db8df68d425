#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells by its content which encoding a text has, and makes it UTF-8.
///
/// What a page declares is not asked: declarations are often missing and sometimes wrong, the bytes never are.
enum TextEncoding: String {
  case gb18030 = "GB18030"
  case big5 = "BIG5-HKSCS"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"

  /// `document` as UTF-8.
  static func utf8(_ document: [UInt8]) throws(ExtractionError) -> [UInt8] {
    for (mark, encoding) in byteOrderMarks where document.starts(with: mark) {
      guard let text = try encoding.decode(document[mark.count...]) else { throw .binary }
      return text
    }
    if holdsZero(document) {
      // UTF-16 without a mark has zeros beside its digits and line ends.
      guard document.count % 2 == 0 else { throw .binary }
      let text = try likeliest([.utf16LittleEndian, .utf16BigEndian], document)
      guard let text, !text.prefix(8192).contains(0) else { throw .binary }
      return text
    }
    guard let offset = UTF8Check.firstInvalidOffset(in: document) else { return document }
    guard let text = try likeliest([.gb18030, .big5], document) else {
      throw .unknownEncoding(offset: offset)
    }
    return text
  }

  /// Whether a byte of zero stands near the beginning.
  private static func holdsZero(_ document: [UInt8]) -> Bool {
    unsafe document.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return unsafe memchr(start, 0, min(bytes.count, 8192)) != nil
    }
  }

  private static let byteOrderMarks: [(mark: [UInt8], encoding: TextEncoding)] = [
    ([0xFF, 0xFE, 0, 0], .utf32LittleEndian), ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian), ([0x84, 0x31, 0x95, 0x33], .gb18030),
  ]

  /// The text in the encoding that makes the bytes most like Chinese; `nil` if none does.
  ///
  /// Nearly any bytes are valid in all of them, so validity proves nothing; but in the wrong encoding a text consists of
  /// rare characters.
  private static func likeliest(_ encodings: [TextEncoding], _ document: [UInt8]) throws(ExtractionError)
    -> [UInt8]?
  {
    // Enough to tell; and large files that are no text cost no more.
    let sample = document.prefix(1 << 16)
    var best: (share: Double, encoding: TextEncoding)?
    for encoding in encodings {
      guard let text = try encoding.decode(sample) else { continue }
      let share = CommonCharacters.share(of: text)
      if share > best?.share ?? 0 { best = (share, encoding) }
    }
    guard let best, best.share >= CommonCharacters.leastShare else { return nil }
    return try best.encoding.decode(document[...])
  }

  /// `document` as UTF-8; `nil` if it is no text of this encoding: a few bad bytes are damage, many mean another one.
  private func decode(_ document: ArraySlice<UInt8>) throws(ExtractionError) -> [UInt8]? {
    guard var decoder = CharacterDecoder(rawValue) else { throw .noDecoder(rawValue) }
    let output = decoder.decode(document)
    return output.replaced * 400 <= output.text.count ? output.text : nil
  }
}

/// The most frequent characters of written Chinese, in both scripts.
private enum CommonCharacters {
  /// Text has half of its characters from the list, rubbish one in twenty.
  static let leastShare = 0.25

  /// The share of the list in the Chinese characters of `text`.
  static func share(of text: [UInt8]) -> Double {
    var all = 0
    var common = 0
    for scalar in String(decoding: text.prefix(1 << 16), as: UTF8.self).unicodeScalars {
      let value = Int(scalar.value)
      // U+E000… is what no font shows: rubbish that counts as characters.
      guard (0x3400..<0xA000).contains(value) || (0xE000..<0xF900).contains(value) else { continue }
      all += 1
      if set.contains(value) { common += 1 }
    }
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private static let set = Set(
    """
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电\
    力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又利比\
    或但质气第向道命此变条只没结解问意建月公无系情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组\
    见计别手期根论运农指几九区强放决西被干做必先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶思术极交受联认六共权收证改清己美再采转更\
    单风切打白教速带安场身车例真务具万每目至达走积示议声报完类八离华名确才科张信马节话整空元况今集传土许步群广石记需段研界林究观越织装影算低持众书布复容须际商\
    非验连断深难近千周委素技备半办青省列习响约支般史感劳便团往历市克何除消构府称太准精值号率族维划选标写存候快效院查江型按格养易置派层片始却专状育京识适属包住\
    調滿縣局照參紅細引聽該鐵價嚴這為個國時來們對動會學產種後發過說經進著電實兩體當從業應開還義間樣與關線內數質氣變條結問無繫軍總設長資邊圖統較將組見計別論運農\
    幾區強決被處隊給門規熱領東導壓爭濟術極聯認權證華確張轉單風帶場車務萬達積議聲報類離節話況傳許廣記構稱準號維劃選標寫養層專狀識適屬億縣
    """.unicodeScalars.lazy.filter { $0.value >= 0x3400 }.map { Int($0.value) })
}
