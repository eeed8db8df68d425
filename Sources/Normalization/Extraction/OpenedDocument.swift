import Schema

/// A document that is being read: its text, its compact text, and which report of it.
struct OpenedDocument {
  let source: [UInt8]
  let text: CompactText
  let places: DocumentPlaces
  let front: FrontMatter
  let piece: ReportSplitter.Piece

  /// What a claim states, with the clause that states it.
  func observation(
    of claim: Claim, region: RegionCode, source id: String, _ traits: TraitsTable, hasClause: Bool
  ) -> ExtractedObservation {
    let start = text.sourceOffset(of: claim.clause.lowerBound)
    let observation = Observation(
      key: ObservationKey(
        region: region, indicator: traits.ids[claim.indicator.index], measure: claim.measure,
        role: claim.role, year: claim.year),
      value: claim.value, unit: traits.scaled(claim.unit), status: claim.status, basis: claim.basis,
      source: id,
      locator: places.locator(at: start))
    guard hasClause else {
      return ExtractedObservation(observation: observation, evidence: "", doubt: claim.doubt)
    }
    let end = text.sourceOffset(of: max(claim.clause.lowerBound, claim.clause.upperBound - 1)) + 1
    return ExtractedObservation(
      observation: observation, evidence: clause(from: start, to: end), doubt: claim.doubt)
  }

  /// A clause longer than this is cut off: it is shown to a person.
  private static let longestClause = 4096

  /// Whether a byte stands in `text` that white space may begin with.
  private static func mayHoldBlanks(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      let third = index + 2 < text.endIndex ? text[index + 2] : 0x80
      switch text[index] {
      case ...0x20, 0xC2, 0xE1: return true
      // Dashes and quotation marks, commas and full stops are none.
      case 0xE2 where !(0x90..<0x9F).contains(third): return true
      case 0xE3 where third == 0x80: return true
      default: index += 1
      }
    }
    return false
  }

  func clause(from start: Int, to end: Int) -> String {
    var stop = min(max(start, end), source.count, start + Self.longestClause)
    while stop < source.count, source[stop] & 0xC0 == 0x80 { stop += 1 }
    let raw = String(decoding: source[start..<stop], as: UTF8.self)
    if !Self.mayHoldBlanks(source[start..<stop]) { return raw }
    return raw.unicodeScalars.split { $0.isBlank }.map { String($0) }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// Whether it is white space as Unicode has it.
  fileprivate var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
