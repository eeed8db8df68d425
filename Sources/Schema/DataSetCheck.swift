/// A finding and the file of the data set that it is in.
public struct LocatedFinding: Hashable, Sendable {
  /// The file's name within the data set.
  public let file: String
  /// The finding.
  public let finding: Finding

  /// A finding in `file`.
  public init(file: String, _ finding: Finding) {
    self.file = file
    self.finding = finding
  }
}

/// All that can be said about a data set's files, where reading would stop at the first file that is no CSV.
public struct DataSetCheck: Sendable {
  /// The findings, file by file and line by line.
  public private(set) var findings: [LocatedFinding] = []
  /// The files that can't be read at all.
  public private(set) var problems: [DataSetError] = []
  /// What the rules of plausibility find odd; among the findings unless a correction settles it.
  public private(set) var oddities: [Oddity] = []
  /// The line of `observations.csv` that each figure stands in.
  public private(set) var lines: [ObservationKey: Int] = [:]
  /// What can be used of the data set.
  public let dataSet: DataSet

  /// Checks `files`, with what they don't define themselves taken from `codebook`.
  public init(_ files: DataSetFiles, codebook: Codebook) {
    var collected: [LocatedFinding] = []
    var failed: [DataSetError] = []
    func inFile<Table>(
      _ file: String, _ read: (inout [Finding]) throws(CSVError) -> Table
    ) -> Table? {
      var own: [Finding] = []
      defer { collected += own.map { LocatedFinding(file: file, $0) } }
      do throws(CSVError) { return try read(&own) } catch {
        failed.append(DataSetError(file: file, problem: error))
        return nil
      }
    }
    let indicators = files.indicators.flatMap { bytes in
      inFile("indicators.csv") { (own) throws(CSVError) in try IndicatorTable.read(bytes, findings: &own) }
    }
    let regions = files.regions.flatMap { bytes in
      inFile("regions.csv") { (own) throws(CSVError) in try RegionTable.read(bytes, findings: &own) }
    }
    let book = codebook.overlaid(indicators: indicators ?? [], regions: regions ?? [])
    let sources = files.sources.flatMap { bytes in
      inFile("sources.csv") { (own) throws(CSVError) in
        own += try SourceCheck.findings(bytes)
        return try SourceIndex(reading: bytes, findings: &own)
      }
    }
    let observations = inFile("observations.csv") { (own) throws(CSVError) in
      try ObservationTable.read(
        files.observations, codebook: book, knownSources: sources, findings: &own)
    }
    dataSet = DataSet(read: observations ?? [], sources: sources ?? SourceIndex(), codebook: book)
    let corrections = files.corrections.flatMap { bytes in
      inFile("corrections.csv") { (own) throws(CSVError) in
        try CorrectionTable.read(bytes, codebook: book, findings: &own)
      }
    }
    if observations != nil {
      let sheet = CorrectionSheet(corrections ?? [])
      let lines = (try? ObservationTable.lines(files.observations)) ?? [:]
      self.lines = lines
      oddities = dataSet.oddities
      let odd = oddities.filter { !sheet.settles($0.figure) }.map {
        Finding(.odd($0, line: lines[$0.figure.key] ?? 0))
      }
      collected += (ReportYears(dataSet: dataSet, lines: lines).findings + odd)
        .map { LocatedFinding(file: "observations.csv", $0) }
      collected += sheet.findings(in: dataSet).map { LocatedFinding(file: "corrections.csv", $0) }
    }
    findings = Self.inOrder(collected)
    problems = failed
  }

  /// By file and line; what has no line comes first in its file.
  private static func inOrder(_ findings: [LocatedFinding]) -> [LocatedFinding] {
    let key = { (located: LocatedFinding) in
      (DataSetFiles.names.firstIndex(of: located.file) ?? 0, located.finding.line ?? 0)
    }
    return findings.enumerated().sorted { left, right in
      key(left.element) == key(right.element)
        ? left.offset < right.offset : key(left.element) < key(right.element)
    }.map(\.element)
  }
}

extension CorrectionSheet {
  /// Whether a person decided that `figure` is right as it stands: nobody has to look at it again.
  func settles(_ figure: Observation) -> Bool {
    corrections.contains { correction in
      correction.key == figure.key && correction.action != nil && correction.isFulfilled(by: figure)
    }
  }

  /// The corrections that a data set does not follow.
  func findings(in dataSet: DataSet) -> [Finding] {
    corrections.compactMap { correction in
      guard dataSet.sources[correction.source] != nil else {
        return Finding(.correctionUnused(correction.key, source: correction.source, line: correction.line))
      }
      let present = dataSet[correction.key]
      // Another report's figure may have taken its place since.
      if let present, present.source != correction.source { return nil }
      return correction.isFulfilled(by: present)
        ? nil : Finding(.correctionUnapplied(correction.key, line: correction.line))
    }
  }
}

/// What `sources.csv` says of each source must agree with its id.
private enum SourceCheck {
  static func findings(_ bytes: [UInt8]) throws(CSVError) -> [Finding] {
    var reader = try CSVReader(bytes)
    let id = try reader.requiredColumn("source")
    let region = try reader.requiredColumn("region")
    let year = try reader.requiredColumn("year")
    var findings: [Finding] = []
    var seen: Set<String> = []
    while try reader.next() {
      let name = try reader.text(id)
      let expected = "\(try reader.text(region))-\(try reader.text(year))"
      if name != expected {
        findings.append(Finding(.sourceForm(name, expected: expected, line: reader.line)))
      }
      if !seen.insert(name).inserted { findings.append(Finding(.duplicateSource(name, line: reader.line))) }
    }
    return findings
  }
}

extension ObservationTable {
  /// The line of each key: the first, if a key stands twice.
  static func lines(_ bytes: [UInt8]) throws(CSVError) -> [ObservationKey: Int] {
    var reader = try CSVReader(bytes)
    var rows = try ObservationRowParser(reader)
    var lines: [ObservationKey: Int] = [:]
    while try reader.next() {
      guard case .success(let observation) = try rows.parse(reader) else { continue }
      if lines[observation.key] == nil { lines[observation.key] = reader.line }
    }
    return lines
  }
}
