/// The files of a data set as bytes; reading and writing them is the caller's.
public struct DataSetFiles: Sendable {
  /// The names of the files, `observations.csv` first.
  public static let names = [
    "observations.csv", "sources.csv", "regions.csv", "indicators.csv", "corrections.csv",
  ]

  /// `observations.csv`.
  public var observations: [UInt8]
  /// `sources.csv`, if there.
  public var sources: [UInt8]?
  /// `regions.csv`, if there.
  public var regions: [UInt8]?
  /// `indicators.csv`, if there.
  public var indicators: [UInt8]?
  /// `corrections.csv`, if there.
  public var corrections: [UInt8]?

  /// The bytes of these files.
  public init(
    observations: [UInt8], sources: [UInt8]? = nil, regions: [UInt8]? = nil, indicators: [UInt8]? = nil,
    corrections: [UInt8]? = nil
  ) {
    self.observations = observations
    self.sources = sources
    self.regions = regions
    self.indicators = indicators
    self.corrections = corrections
  }
}

/// Why a data set can't be read at all: the file and what is wrong with it.
public struct DataSetError: Error, Hashable, Sendable {
  /// The file's name within the data set.
  public let file: String
  /// What is wrong.
  public let problem: CSVError

  /// An error in `file`.
  public init(file: String, problem: CSVError) {
    self.file = file
    self.problem = problem
  }
}

extension DataSet {
  /// The data set in `files`, with what its own rows don't define taken from `codebook`, and every finding about its rows.
  ///
  /// Rows with error-level findings are left out of the data set, never guessed at.
  /// - Throws: ``DataSetError`` when a file is not CSV or lacks a column.
  public static func read(
    _ files: DataSetFiles, codebook: Codebook
  ) throws(DataSetError) -> (dataSet: DataSet, findings: [Finding]) {
    let read = try read(files, codebook: codebook) { (own, sources, findings) throws(CSVError) in
      try ObservationTable.read(
        files.observations, codebook: own, knownSources: sources, findings: &findings)
    }
    return read ?? (DataSet(codebook: codebook), [])
  }

  /// The same with the observations of `table` in place of `files.observations`, which need not be in memory.
  ///
  /// `nil` if the table is not in its ordinary form: then it has to be read whole.
  public static func read(
    _ files: DataSetFiles, observations table: TableFile, codebook: Codebook
  ) throws(DataSetError) -> (dataSet: DataSet, findings: [Finding])? {
    try read(files, codebook: codebook) { (own, sources, findings) throws(CSVError) in
      ObservationTable.read(table, codebook: own, knownSources: sources, findings: &findings)
    }
  }

  private static func read(
    _ files: DataSetFiles, codebook: Codebook,
    observations: (Codebook, SourceIndex?, inout [Finding]) throws(CSVError) -> ObservationColumns?
  ) throws(DataSetError) -> (dataSet: DataSet, findings: [Finding])? {
    var findings: [Finding] = []
    let indicators = try inFile("indicators.csv") { () throws(CSVError) in
      try files.indicators.map { bytes throws(CSVError) in try IndicatorTable.read(bytes, findings: &findings)
      }
    }
    let regions = try inFile("regions.csv") { () throws(CSVError) in
      try files.regions.map { bytes throws(CSVError) in try RegionTable.read(bytes, findings: &findings) }
    }
    let own = codebook.overlaid(indicators: indicators ?? [], regions: regions ?? [])
    let sources = try inFile("sources.csv") { () throws(CSVError) in
      try files.sources.map { bytes throws(CSVError) in try SourceIndex(reading: bytes, findings: &findings) }
    }
    let columns = try inFile("observations.csv") { () throws(CSVError) in
      try observations(own, sources, &findings)
    }
    guard let columns else { return nil }
    return (DataSet(read: columns, sources: sources ?? SourceIndex(), codebook: own), findings)
  }

  private static func inFile<Result>(
    _ file: String, _ body: () throws(CSVError) -> Result
  ) throws(DataSetError) -> Result {
    do throws(CSVError) { return try body() } catch { throw DataSetError(file: file, problem: error) }
  }
}
