public import Schema

/// What else is wanted of a report beyond its figures; costs time, so it is asked for.
public struct ExtractionDetail: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int

  /// A detail of these bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// What is named without a usable figure: ``ExtractedReport/mentions``.
  public static let mentions = ExtractionDetail(rawValue: 1)
  /// How each figure was decided: ``ExtractedObservation/explanation``.
  public static let explanations = ExtractionDetail(rawValue: 2)
  /// The clause of each figure: ``ExtractedObservation/evidence``, empty otherwise.
  public static let clauses = ExtractionDetail(rawValue: 4)
}

/// A piece of a source, white space folded, and where it stands.
public struct Quotation: Sendable, Hashable {
  /// The text.
  public let text: String
  /// Where it begins.
  public let locator: Locator
}

/// What decided that a figure is this indicator's, of this role and year, with this unit and bound.
public struct Explanation: Sendable, Hashable {
  /// The clause in front of the figure.
  public let before: String
  /// The figure as it stands in the source, with its unit.
  public let figure: Quotation
  /// The rest of the clause.
  public let after: String
  /// The name that the figure was read for.
  public let name: Quotation?
  /// The word that hedges the figure.
  public let hedge: Quotation?
  /// The word that names the year.
  public let year: Quotation?
  /// The year was named in a sentence before and still held.
  public let isYearCarried: Bool
  /// The year that 今年 means in this report.
  public let deliveryYear: Int
  /// The word that makes it an estimate.
  public let estimate: Quotation?
  /// The word that names the basis.
  public let basis: Quotation?
  /// Where the review or the plan begins that the clause stands in; `nil` for the beginning of the report.
  public let part: Quotation?
  /// The clause stands where the report states its aims.
  public let isAim: Bool
  /// The unit that the number was read in; `nil` without a number.
  public let from: ScaledUnit?
  /// What it was multiplied with, beyond the power of ten.
  public let factor: ExactDecimal
  /// What was subtracted first: 100 for a price index.
  public let base: ExactDecimal
}

extension OpenedDocument {
  /// Why `claim` is what it is.
  func explanation(
    of claim: Claim, outline: ReportOutline, frame: ReadingFrame, _ traits: TraitsTable
  ) -> Explanation {
    let grounds = claim.grounds
    let whole = clauseBounds(around: claim.clause)
    let place = claim.clause.lowerBound
    let part = outline.start(ofPartAt: place).flatMap { $0 > piece.range.lowerBound ? $0 : nil }
    return Explanation(
      before: quotation(min(whole.lowerBound, grounds.figure.lowerBound)..<grounds.figure.lowerBound).text,
      figure: quotation(grounds.figure),
      after: quotation(grounds.figure.upperBound..<max(grounds.figure.upperBound, whole.upperBound)).text,
      name: grounds.name.map(quotation), hedge: grounds.hedge.map(quotation),
      year: grounds.year.map(quotation), isYearCarried: grounds.isYearCarried && grounds.year == nil,
      deliveryYear: frame.deliveryYear, estimate: grounds.estimate.map(quotation),
      basis: grounds.basis.map(quotation), part: part.map { quotation(opening(at: $0)) }, isAim: claim.isAim,
      from: grounds.conversion.map { traits.scaled($0.from) },
      factor: grounds.conversion?.factor ?? ExactDecimal(1),
      base: grounds.conversion?.base ?? .zero)
  }

  /// The clause that holds `range`, from its beginning to the next mark.
  func clause(around range: Range<Int>) -> Quotation {
    quotation(clauseBounds(around: range))
  }

  /// A piece of the compact text as the source has it.
  func quotation(_ range: Range<Int>) -> Quotation {
    guard !range.isEmpty else {
      return Quotation(text: "", locator: places.locator(at: text.sourceOffset(of: range.lowerBound)))
    }
    let start = text.sourceOffset(of: range.lowerBound)
    let end = text.sourceOffset(of: range.upperBound - 1) + 1
    return Quotation(text: clause(from: start, to: end), locator: places.locator(at: start))
  }

  /// `range` widened to the marks on both sides, but not without end.
  private func clauseBounds(around range: Range<Int>) -> Range<Int> {
    let bytes = text.bytes
    let reach = 60 * 3
    var start = min(range.lowerBound, bytes.count)
    let first = max(piece.range.lowerBound, start - reach)
    while start > first, !Self.endsClause(bytes, before: start) { start -= 1 }
    while start < range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(max(range.upperBound, start), bytes.count)
    let last = min(piece.range.upperBound, end + reach)
    while end < last, !Self.beginsMark(bytes, end) { end += 1 }
    while end > range.upperBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  /// The first words from `offset` on: a heading, or the opening of a sentence.
  private func opening(at offset: Int) -> Range<Int> {
    let limit = min(piece.range.upperBound, offset + 40 * 3)
    var end = offset
    while end < limit, !Self.beginsMark(text.bytes, end) { end += 1 }
    while end > offset, end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return offset..<max(end, offset)
  }

  private static let marks = ["，", "。", "；", "！", "？", "："].map { Array($0.utf8) }

  private static func beginsMark(_ bytes: [UInt8], _ offset: Int) -> Bool {
    bytes[offset] == CompactText.paragraphEnd || holdsMark(bytes, offset)
  }

  private static func endsClause(_ bytes: [UInt8], before offset: Int) -> Bool {
    bytes[offset - 1] == CompactText.paragraphEnd || offset >= 3 && holdsMark(bytes, offset - 3)
  }

  private static func holdsMark(_ bytes: [UInt8], _ offset: Int) -> Bool {
    marks.contains { bytes[offset] == $0[0] && bytes[offset...].starts(with: $0) }
  }
}
