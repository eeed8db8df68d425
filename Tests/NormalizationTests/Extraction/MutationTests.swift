import Catalogue
import Foundation
import Schema
import Testing

@testable import Normalization

/// Made-up reports, mutilated: whatever is left of them is read without a trap, into well-formed figures, and the same
/// whether or not sentences are passed over.
///
/// A few seconds here; `make fuzz` goes on for longer (`DUIBIAO_FUZZ_ROUNDS`, `DUIBIAO_FUZZ_SEED`). A round is made from its
/// seed alone, so `make fuzz SEED=n ROUNDS=1` repeats one; in a long run each seed is written before its round, so that
/// the last one in the output of a crash is its cause.
@Suite struct MutationTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let isLong = environment["DUIBIAO_FUZZ_ROUNDS"] != nil
  private static let rounds = environment["DUIBIAO_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 400
  private static let firstSeed = environment["DUIBIAO_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1

  private static let lexicon = Lexicon(indicators: BuiltinCatalogue.codebook.indicators)

  @Test func mutilatedReports() throws {
    for round in 0..<Self.rounds {
      let seed = Self.firstSeed &+ UInt64(round)
      if Self.isLong { FileHandle.standardError.write(Data("seed \(seed)\n".utf8)) }
      let document = Self.document(seed: seed)
      read(document, seed: seed)
      passOver(document, seed: seed)
    }
  }

  /// What is read is well formed, and points into the document.
  private func read(_ document: [UInt8], seed: UInt64) {
    do throws(ExtractionError) {
      for result in try MadeUpReport.extractor.reports(in: document) {
        guard case .success(let report) = result else { continue }
        #expect(
          Set(report.observations.map(\.observation.key)).count == report.observations.count, "seed \(seed)")
        for found in report.observations + report.doubtful { check(found, document, seed: seed) }
      }
    } catch {
      if case .unknownEncoding(let offset) = error {
        #expect(document.indices.contains(offset), "seed \(seed)")
      }
    }
  }

  private func check(_ found: ExtractedObservation, _ document: [UInt8], seed: UInt64) {
    let observation = found.observation
    let indicator = BuiltinCatalogue.codebook.indicator(observation.key.indicator)
    #expect(indicator?.measures.contains(observation.key.measure) == true, "seed \(seed)")
    if let low = observation.value.low, let high = observation.value.high {
      #expect(low < high, "seed \(seed)")
    }
    #expect((observation.status == nil) == (observation.key.role == .target), "seed \(seed)")
    let lineCount = document.count { $0 == 0x0A } + 1
    #expect(observation.locator.map { (1...lineCount).contains($0.major) } == true, "seed \(seed)")
  }

  /// Sentences that are passed over would have stated nothing.
  private func passOver(_ document: [UInt8], seed: UInt64) {
    let compact = CompactText(document, signs: Self.lexicon.signs)
    guard UTF8Check.firstInvalidOffset(in: document) == nil else { return }
    let frame = ReadingFrame(
      planYear: 2024, deliveryYear: 2024, tier: .prefecture, ownNames: ["宜春市", "宜春"])
    var reader = ReportReader(lexicon: Self.lexicon)
    let passing = reader.read(compact, range: 0..<compact.bytes.count, frame: frame).claims
    reader.readsEverySentence = true
    let everything = reader.read(compact, range: 0..<compact.bytes.count, frame: frame).claims
    #expect(passing == everything, "seed \(seed)")
  }

  // MARK: Documents

  private static let samples = (CorpusCase.telling + CorpusCase.silent).map(\.sentence)

  private static func document(seed: UInt64) -> [UInt8] {
    var random = SplitMix(state: seed)
    var report = MadeUpReport(tier: Tier.allCases.randomElement(using: &random) ?? .county)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      report.review += samples.randomElement(using: &random) ?? ""
      report.plan += samples.randomElement(using: &random) ?? ""
    }
    var document = Array(report.text.utf8)
    for _ in 0..<Int.random(in: 0...12, using: &random) { mutate(&document, &random) }
    return document
  }

  private static func mutate(_ document: inout [UInt8], _ random: inout SplitMix) {
    guard document.count > 8 else { return }
    let start = Int.random(in: 0..<document.count, using: &random)
    let end = min(document.count, start + Int.random(in: 1...90, using: &random))
    let target = Int.random(in: 0..<document.count, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: swapClauses(&document, &random)
    case 1: document.insert(contentsOf: document[start..<end], at: target)
    case 2: document.removeSubrange(start..<end)
    case 3: document.removeLast(min(document.count - 8, Int.random(in: 0...40, using: &random)))
    case 4: document[start] = UInt8.random(in: 0...255, using: &random)
    case 5:
      document.insert(
        contentsOf: fragments.randomElement(using: &random) ?? [], at: boundary(document, target))
    case 6: document.insert(contentsOf: repeated(&random), at: boundary(document, target))
    case 7: document.insert(contentsOf: nestedRange(&random), at: boundary(document, target))
    default: document.insert(contentsOf: " \n".utf8, at: boundary(document, target))
    }
  }

  /// The next place where a character begins.
  private static func boundary(_ document: [UInt8], _ place: Int) -> Int {
    document[place...].firstIndex { $0 & 0xC0 != 0x80 } ?? document.count
  }

  private static func swapClauses(_ document: inout [UInt8], _ random: inout SplitMix) {
    let comma = Array("，".utf8)
    var clauses = String(decoding: document, as: UTF8.self).split(separator: "，").map { Array($0.utf8) }
    guard clauses.count > 2 else { return }
    clauses.swapAt(
      Int.random(in: 0..<clauses.count, using: &random), Int.random(in: 0..<clauses.count, using: &random))
    document = Array(clauses.joined(separator: comma))
  }

  private static func repeated(_ random: inout SplitMix) -> [UInt8] {
    let piece = fragments.randomElement(using: &random) ?? []
    return Array(repeatElement(piece, count: Int.random(in: 2...600, using: &random)).joined())
  }

  private static func nestedRange(_ random: inout SplitMix) -> [UInt8] {
    let numbers = (0..<Int.random(in: 2...6, using: &random)).map { _ in
      "\(Int.random(in: -3...99_999, using: &random))"
        + (["%", "亿元", ""].randomElement(using: &random) ?? "")
    }
    return Array(
      ("生产总值增长" + numbers.joined(separator: ["—", "至", "-", "、力争"].randomElement(using: &random) ?? "")).utf8)
  }

  private static let fragments: [[UInt8]] = [
    "99999999999999999999999999", "0.00000000000000000001", "1,234,567.8亿元", "1 7 亿", "，", "。", "（", "）", "、",
    "其中", "分别",
    "增长", "城镇、农村", "一、", "\n\n", "各位代表：", "请予审议。", "2023年", "2024年", "五年来", "（预计数，下同）", "百分之", "三千二百亿元",
    "𠮷", "\u{FEFF}", "％", "６．５", "生产总值", "固定资产投资", "以上", "左右", "与经济增长同步", "\u{0}", "万亿", "?", "!", "粮食、",
  ].map { Array($0.utf8) }
}
