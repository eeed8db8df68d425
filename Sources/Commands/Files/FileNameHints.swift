import Normalization
import Schema

/// What a file's name says of whose report it is and for which year: used only where the text doesn't say.
enum FileNameHints {
  /// `hints` with what `error` misses taken from the name of `path`; `nil` if the name doesn't say it either.
  static func filling(
    _ hints: ReportExtractor.Hints, path: String, missing error: ExtractionError, register: RegionRegister
  ) -> ReportExtractor.Hints? {
    var filled = hints
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    switch error {
    case .unknownRegion:
      guard let region = region(in: name, register, year: hints.year) else { return nil }
      filled.region = region
    case .unknownYear:
      guard let year = year(in: name) else { return nil }
      filled.year = year
    default: return nil
    }
    return filled
  }

  static func note(_ path: String, _ source: String) -> Message {
    Message(
      zh: "\(path)：文中看不出地区或年份，按文件名作为 \(source)；可用 --region、--year 指定。",
      en:
        "\(path): the text doesn't tell region or year; taken for \(source) by the file's name (--region, --year override)."
    )
  }

  /// The one region whose full name the file's name holds; the longest if several.
  private static func region(in name: String, _ register: RegionRegister, year: Int?) -> Region? {
    let characters = Array(name)
    for length in stride(from: min(16, characters.count), through: 2, by: -1) {
      for start in 0...(characters.count - length) {
        let found = register.regions(named: String(characters[start..<start + length]))
        let codes = Set(found.filter { $0.exists(in: year) }.map(\.code))
        if codes.count == 1, let code = codes.first { return register.region(code, year: year) }
      }
    }
    return nil
  }

  /// The last number of four digits that can be a year.
  private static func year(in name: String) -> Int? {
    name.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).compactMap { digits in
      digits.count == 4 ? Int(digits) : nil
    }.last { (1980...2100).contains($0) }
  }
}
