import Catalogue
import Schema
import Testing

@testable import Normalization

/// Random text never traps, and what is read from it is always well formed.
@Suite struct FuzzTests {
  private static let pieces: [[UInt8]] = {
    let tables = wordTable + nameTable + decoyTable + unitTable
    let words = tables.split(whereSeparator: { "\n|{}, ".contains($0) }).map { Array($0.utf8) }
    let extra = [
      "，", "、", "。", "；", "：", "（", "）", "\n", " ", "　", "0", "5.5", "1,234", "99999999999999999999", "1 7",
      "２０２３年",
      "2023年", "2024年", "6%", "6", "-", "—", "…", "%", ".", "1.", "亿元", "万亿", "多", "余", "其中", "分别", "力争", "与",
      "同步",
      "一、2023年工作回顾\n", "二、2024年工作安排\n", "（预计数，下同）", "请予审议", "各位代表：", "\u{FEFF}", "𠮷", "²",
    ]
    return words + Array(repeating: extra.map { Array($0.utf8) }, count: 12).flatMap { $0 }
  }()

  /// A clause that may make sense, so that figures come out at all.
  private static let grammar: [[String]] = [
    BuiltinCatalogue.codebook.indicators.flatMap { [$0.nameZH] + $0.aliases },
    ["增长", "下降", "达到", "控制在", "与上年持平", "分别增长", "预计", "突破", "由3亿元增加到", "与经济增长同步", ""],
    [
      "5.5", "6", "0.3", "102.1", "43210", "1,234.5", "99999999999999999", "1 7", "６．５", "0.0000000001",
      "1.2万亿元—3",
    ],
    ["%", "亿元", "万元", "亿美元", "元", "万吨", "亿斤", "万人", "微克/立方米", "多亿元", "个百分点", ""],
    ["", "以上", "左右", "—7%", "至4%", "、力争7%", "和4.4%", "，其中"],
    ["，", "。", "；", "、", "\n\n二、2024年工作安排\n\n"],
  ]

  private static let opening = "2024年上杭县政府工作报告\n各位代表：\n请予审议。\n一、2023年工作回顾\n"

  @Test func splicedWords() throws {
    var random = SplitMix(state: 20_240_116)
    var found = 0
    for _ in 0..<150 {
      var document = Array(Self.opening.utf8)
      for _ in 0..<24 {
        for parts in Self.grammar {
          document += parts.randomElement(using: &random).map { Array($0.utf8) } ?? []
        }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          document += Self.pieces.randomElement(using: &random) ?? []
        }
      }
      for result in try MadeUpReport.extractor.reports(in: document) {
        if case .success(let report) = result { found += try check(report, document) }
      }
    }
    #expect(found > 100)
  }

  @Test func randomBytes() {
    var random = SplitMix(state: 7)
    for round in 0..<200 {
      var document = Array(Self.opening.utf8)
      for _ in 0..<(round % 40) {
        let place = Int.random(in: 0..<document.count, using: &random)
        document[place] = UInt8.random(in: 0...255, using: &random)
      }
      do throws(ExtractionError) {
        _ = try MadeUpReport.extractor.reports(in: document)
      } catch {
        if case .unknownEncoding(let offset) = error { #expect(document.indices.contains(offset)) }
      }
    }
  }

  /// How many figures there were.
  private func check(_ report: ExtractedReport, _ document: [UInt8]) throws -> Int {
    let lines = String(decoding: document, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(\.unicodeScalars.count)
    for found in report.observations + report.doubtful {
      let observation = found.observation
      let indicator = try #require(BuiltinCatalogue.codebook.indicator(observation.key.indicator))
      #expect(indicator.measures.contains(observation.key.measure))
      #expect(
        observation.key.measure == .growth
          ? observation.unit == .percent : indicator.units.contains(observation.unit))
      #expect(observation.key.year == (observation.key.role == .actual ? 2023 : 2024))
      #expect((observation.status == nil) == (observation.key.role == .target))
      if let low = observation.value.low, let high = observation.value.high { #expect(low < high) }
      let locator = try #require(observation.locator)
      #expect(lines.indices.contains(locator.major - 1) && locator.minor <= lines[locator.major - 1] + 1)
    }
    #expect(Set(report.observations.map(\.observation.key)).count == report.observations.count)
    return report.observations.count
  }
}

/// A small deterministic generator (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
