import Schema
import Testing

@testable import Normalization

@Suite struct ExtractionErrorTests {
  private static let invalid = Array("政府工作报告\n各位".utf8) + [0xFF, 0xFE] + Array("代表".utf8)
  private static let cutShort = Array("政府工作报告\n各位代表：生".utf8.dropLast())
  private static let overlong = Array("政府工作报告\n".utf8) + [0xC0, 0x80] + Array("各位代表".utf8)

  @Test(arguments: [
    ([UInt8](), ExtractionError.empty), (Array(" \n\t\r\n  ".utf8), .empty),
    ([0xB5, 0xD8, 0xC7, 0xF8], .notAReport),
    (Array("工作报告\u{0}各位代表".utf8), .binary), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0, 0], .binary),
    (invalid, .unknownEncoding(offset: 25)), (cutShort, .unknownEncoding(offset: 34)),
    (overlong, .unknownEncoding(offset: 19)),
    (Array("买米三斤，买油一桶。".utf8), .notAReport), (Array("hello".utf8), .notAReport),
  ])
  func documents(_ bytes: [UInt8], _ expected: ExtractionError) {
    #expect(throws: expected) { try MadeUpReport.extractor.reports(in: bytes) }
  }

  @Test(arguments: [
    ("各位代表：\n请予审议。\n一、2023年工作回顾\n生产总值增长5%。", ExtractionError.unknownRegion(candidates: [])),
    ("上杭县政府工作报告\n各位代表：\n请予审议。\n生产总值增长5%。", .unknownYear),
  ])
  func reports(_ text: String, _ expected: ExtractionError) throws {
    let results = try MadeUpReport.extractor.reports(in: Array(text.utf8))
    #expect(results.count == 1)
    #expect(throws: expected) { try results.first?.get() }
  }
}
