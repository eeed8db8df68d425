public import Schema

/// Why a document gave no observations.
public enum ExtractionError: Error, Hashable, Sendable {
  /// There is nothing in it.
  case empty
  /// Its bytes are no text.
  case binary
  /// Its text is in no encoding that can be told; the offset of the first byte that isn't UTF-8.
  case unknownEncoding(offset: Int)
  /// This system has no table for the encoding.
  case noDecoder(String)
  /// A document that is more than text has a problem of its own.
  case document(DocumentFormat, DocumentProblem)
  /// It is text, but nothing in it looks like a government work report.
  case notAReport
  /// Whose report it is can't be told; the regions it may be of.
  case unknownRegion(candidates: [Region])
  /// Which year it is for can't be told.
  case unknownYear
}

/// An observation with what led to it.
public struct ExtractedObservation: Sendable, Hashable {
  /// The observation.
  public let observation: Observation
  /// The clause as it stands in the source, white space folded, if that was asked for.
  public let evidence: String
  /// Why it can't be trusted, if it can't.
  public var doubt: MissReason?
  /// How it was decided, if that was asked for.
  public var explanation: Explanation?
}

/// What one report gave.
public struct ExtractedReport: Sendable {
  /// Where the figures come from; file and hash are left for the caller to fill in.
  public let source: Source
  /// The region.
  public let region: Region
  /// How the region was found.
  public let isRegionGiven: Bool
  /// The observations, by key.
  public let observations: [ExtractedObservation]
  /// Figures that lost to others, if any ``ExtractionDetail`` was asked for.
  public let contests: [Contest]
  /// What is named without a usable figure, if that was asked for.
  public let mentions: [Mention]
  /// Figures left out because a person has to look at them.
  public let doubtful: [ExtractedObservation]
  /// How many more figures there were that lost or are doubtful: in a document of very many, not all are kept.
  public let omittedCount: Int
}

/// Reads documents: whose report, which year, and every figure for the region.
///
/// Built once; used from many threads.
public struct ReportExtractor: Sendable {
  private let codebook: Codebook
  private let reader: ReportReader
  private let regions: RegionFinder
  /// The place of each indicator in the order of their ids, by its number.
  private let ranks: [Int]

  /// An extractor for the indicators and regions of `codebook`.
  public init(codebook: Codebook) {
    self.init(
      codebook, lexicon: Lexicon(indicators: codebook.indicators), regions: RegionFinder(codebook.regions))
  }

  /// An extractor for the indicators and regions of `codebook`, its tables made side by side.
  public init(makingTablesFor codebook: Codebook) async {
    async let regions = RegionFinder(codebook.regions)
    let lexicon = await Lexicon.madeSideBySide(for: codebook.indicators)
    self.init(codebook, lexicon: lexicon, regions: await regions)
  }

  private init(_ codebook: Codebook, lexicon: Lexicon, regions: RegionFinder) {
    self.codebook = codebook
    self.regions = regions
    reader = ReportReader(lexicon: lexicon)
    ranks = lexicon.traits.ranks()
  }

  /// What the caller knows of a document beyond its text.
  public struct Hints: Sendable {
    /// Whose report it is, if the user says so.
    public var region: Region?
    /// The report's own year, if the user says so.
    public var year: Int?

    /// Hints.
    public init(region: Region? = nil, year: Int? = nil) {
      self.region = region
      self.year = year
    }
  }

  /// The reports in the bytes of a text, Markdown or HTML document.
  /// - Throws: ``ExtractionError`` if the document as a whole is no text or holds no report.
  public func reports(
    in document: [UInt8], hints: Hints = Hints(), detail: ExtractionDetail = []
  ) throws(ExtractionError) -> [Result<ExtractedReport, ExtractionError>] {
    guard document.contains(where: { $0 > 0x20 }) else { throw .empty }
    return try reports(in: DocumentReader.writtenText(of: document, ending: ""), hints: hints, detail: detail)
  }

  /// The reports in a document, each with its figures or the reason why there are none.
  /// - Throws: ``ExtractionError`` if the document as a whole holds no report.
  public func reports(
    in document: DocumentText, hints: Hints = Hints(), detail: ExtractionDetail = []
  ) throws(ExtractionError) -> [Result<ExtractedReport, ExtractionError>] {
    let front = FrontMatter(document.bytes)
    let text = compactText(of: document.bytes, from: front.end)
    guard hints.region != nil && hints.year != nil || Self.looksLikeReport(text) else {
      throw .notAReport
    }
    let pieces = ReportSplitter.pieces(of: text, source: document.bytes, isRegion: regions.isName)
    let places = document.places()
    var results: [Result<ExtractedReport, ExtractionError>] = []
    for piece in pieces {
      let opened = OpenedDocument(
        source: document.bytes, text: text, places: places,
        front: pieces.count == 1 ? front : FrontMatter([]),
        piece: piece)
      do throws(ExtractionError) { results.append(.success(try report(opened, hints, detail))) } catch {
        results.append(.failure(error))
      }
    }
    return results
  }

  private func compactText(of document: [UInt8], from start: Int) -> CompactText {
    let text = CompactText(document, from: start, signs: reader.lexicon.signs)
    guard let simplified = TraditionalForms.simplified(document, landmarks: text.landmarks) else {
      return text
    }
    return CompactText(simplified, from: start, signs: reader.lexicon.signs)
  }

  /// A report speaks of government or congress and states figures for regions; a shopping list doesn't.
  private static func looksLikeReport(_ text: CompactText) -> Bool {
    let signs: [Landmark] = [
      .report, .salutation, .government, .examination, .gdp, .expectedAims, .income, .revenue, .wholeCity,
      .wholeCounty, .wholeProvince,
    ]
    let all = 0..<text.bytes.count
    return signs.lazy.filter { text.landmarks.first($0, in: all) != nil }.prefix(2).count == 2
  }

  private func report(
    _ opened: OpenedDocument, _ hints: Hints, _ detail: ExtractionDetail
  ) throws(ExtractionError) -> ExtractedReport {
    let piece = opened.piece
    let bytes = opened.text.bytes
    let heading = Array(bytes[piece.heading])
    let title = Array(opened.front.title.utf8)
    let dating = DateFinder.find(
      title: CompactText(title).bytes, heading: heading, text: opened.text, range: piece.range)
    guard let year = hints.year ?? dating?.planYear else { throw .unknownYear }
    let region = try region(opened, hints, title: title, heading: heading, year: year)
    let frame = ReadingFrame(
      planYear: year,
      deliveryYear: hints.year == nil ? dating?.deliveryYear ?? year : year,
      thisYearInPlan: hints.year == nil ? thisYearInPlan(dating, planYear: year, opened) : year,
      tier: region.tier,
      ownNames: [region.name, region.shortName])
    var reader = reader
    // A sentence without a figure may still name something.
    if detail.contains(.mentions) { reader.readsEverySentence = true }
    let reading = reader.read(opened.text, range: piece.range, frame: frame)
    return assemble(
      reading, detail, frame, region: region, date: dating?.date ?? "", opened, isGiven: hints.region != nil)
  }

  /// The year that 今年 means in the plan: that of the meeting, but where a report of December never says 明年 the plan
  /// speaks as of its own year.
  private func thisYearInPlan(_ dating: DateFinder.Dating?, planYear: Int, _ opened: OpenedDocument) -> Int {
    guard let dating, dating.deliveryYear < planYear else { return dating?.deliveryYear ?? planYear }
    let range = opened.piece.range
    let next = ByteSearch("明年").first(in: opened.text.bytes, from: range.lowerBound, to: range.upperBound)
    return next == nil ? planYear : dating.deliveryYear
  }

  private func region(
    _ opened: OpenedDocument, _ hints: Hints, title: [UInt8], heading: [UInt8], year: Int
  ) throws(ExtractionError) -> Region {
    if let given = hints.region { return given }
    let found = regions.find(
      heading: heading, title: CompactText(title).bytes, text: opened.text, range: opened.piece.range,
      year: year)
    guard found.count == 1, let region = found.first else { throw .unknownRegion(candidates: found) }
    return region
  }

  private func assemble(
    _ reading: ReportReader.Reading, _ detail: ExtractionDetail, _ frame: ReadingFrame, region: Region,
    date: String, _ opened: OpenedDocument, isGiven: Bool
  ) -> ExtractedReport {
    let year = frame.planYear
    let id = "\(region.code)-\(year)"
    let traits = reader.lexicon.traits
    let observed = { (claim: Claim) in
      var extracted = opened.observation(
        of: claim, region: region.code, source: id, traits, hasClause: detail.contains(.clauses))
      guard detail.contains(.explanations) else { return extracted }
      extracted.explanation = opened.explanation(of: claim, outline: reading.outline, frame: frame, traits)
      return extracted
    }
    let settled = Settlement.settle(reading.claims.filter { !$0.isDoubtful })
    // Where only the figures are asked for nobody will see what they won against.
    let contests = (detail.isEmpty ? [] : settled.losers).map { pair in
      Contest(
        kept: observed(pair.kept), dropped: observed(pair.dropped),
        rule: Settlement.rule(pair.kept, over: pair.dropped),
        isRounding: Settlement.isRounding(pair.kept, pair.dropped))
    }
    let mentions =
      detail.contains(.mentions)
      ? MentionChoice(reading.sightings, kept: settled.kept, reader.lexicon).mentions(
        of: codebook.indicators, in: opened)
      : []
    // A long title is a headline that somebody wrote; the report's own is short.
    let plainTitle = "\(year)年\(region.tier == .nation ? "国务院" : region.name)政府工作报告"
    let title = (1...24).contains(opened.front.title.count) ? opened.front.title : plainTitle
    let source = Source(
      id: id, region: region.code, year: year, title: title,
      issuer: region.tier == .nation ? "国务院" : "\(region.name)人民政府", date: date,
      address: opened.front.address,
      file: "", sha256: "")
    return ExtractedReport(
      source: source, region: region, isRegionGiven: isGiven,
      observations: inOrder(settled.kept).map(observed),
      contests: contests, mentions: mentions,
      doubtful: reading.claims.filter(\.isDoubtful).map(observed), omittedCount: reading.omitted)
  }
}

extension ReportExtractor {
  /// Claims in the order of the keys of their observations, of which each has its own.
  fileprivate func inOrder(_ claims: [Claim]) -> [Claim] {
    let order = claims.indices.map { place in
      let claim = claims[place]
      let key = ranks[claim.indicator.index] << 2 | (claim.measure == .growth ? 0 : 2)
      return (key | (claim.role == .actual ? 0 : 1)) << 32 | place
    }
    return order.sorted().map { claims[$0 & 0xFFFF_FFFF] }
  }
}

extension ExtractedReport {
  /// This report with another source record (the caller knows file and hash).
  public func with(source: Source) -> ExtractedReport {
    ExtractedReport(
      source: source, region: region, isRegionGiven: isRegionGiven, observations: observations,
      contests: contests, mentions: mentions, doubtful: doubtful, omittedCount: omittedCount)
  }
}
