/// `observations.csv`.
public enum ObservationTable {
  /// The columns.
  public static let header = [
    "region", "indicator", "measure", "role", "year", "value", "value_high", "bound", "unit", "unit_mult",
    "relative_to", "status", "basis", "source", "locator",
  ]

  /// The columns that a table must have; the others may be absent.
  public static let required = [
    "region", "indicator", "measure", "role", "year", "value", "unit", "unit_mult",
  ]

  /// The observations in `bytes`, each checked against the codebook; a row with an error becomes a finding instead.
  ///
  /// `knownSources` are those of `sources.csv`; if `nil`, sources are not checked.
  public static func read(
    _ bytes: [UInt8], codebook: Codebook, knownSources: SourceIndex? = nil, findings: inout [Finding]
  ) throws(CSVError) -> ObservationColumns {
    let plain = read(
      TableFile(bytes), codebook: codebook, knownSources: knownSources, findings: &findings)
    if let plain { return plain }
    return try readRowByRow(bytes, codebook: codebook, knownSources: knownSources, findings: &findings)
  }

  /// Reads as ``read(_:codebook:knownSources:findings:)`` does, whatever form the table has.
  static func readRowByRow(
    _ bytes: [UInt8], codebook: Codebook, knownSources: SourceIndex? = nil, findings: inout [Finding]
  ) throws(CSVError) -> ObservationColumns {
    var reader = try CSVReader(bytes)
    var rows = try ObservationRowParser(reader)
    var checker = ObservationChecker(codebook: codebook, knownSources: knownSources)
    var observations = ObservationColumns(indicators: codebook.indicators.map(\.id))
    while try reader.next() {
      switch try rows.parse(reader) {
      case .failure(let problem): findings.append(problem.finding(line: reader.line))
      case .success(let observation):
        let own = checker.check(observation, line: reader.line)
        findings += own
        if !own.contains(where: { $0.severity == .error }) { observations.append(observation) }
      }
    }
    return observations
  }

  /// The fields of one observation, in the order of ``header``.
  public static func fields(of observation: Observation) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(header.count)
    forEachField(of: observation) { fields.append($0) }
    return fields
  }

  /// Goes through them without a list of them, which takes longer than the fields themselves.
  @inline(__always)
  private static func forEachField(of observation: Observation, _ body: (String) -> Void) {
    let key = observation.key
    body(key.region.description)
    body(key.indicator.rawValue)
    body(key.measure.rawValue)
    body(key.role.rawValue)
    body(String(key.year))
    body(observation.value.low?.description ?? "")
    body(observation.value.high?.description ?? "")
    body(observation.value.bound.rawValue)
    body(observation.unit.code.rawValue)
    body(String(observation.unit.multiplier))
    body(observation.value.reference?.rawValue ?? "")
    body(observation.status?.rawValue ?? "")
    body(observation.basis?.rawValue ?? "")
    body(observation.source)
    body(observation.locator?.description ?? "")
  }

  /// `observations.csv` of these observations, by key.
  public static func write(_ observations: some Collection<Observation>) -> [UInt8] {
    var writer = CSVWriter(header: header)
    func write(_ observation: Observation) {
      forEachField(of: observation) { writer.add($0) }
      writer.endRow()
    }
    if let columns = observations as? ObservationColumns, columns.isInStrictOrder {
      for observation in columns { write(observation) }
    } else {
      for observation in observations.sorted(by: { $0.key < $1.key }) { write(observation) }
    }
    return writer.bytes
  }
}

/// A field that does not hold what its column must hold.
struct MalformedField: Error {
  let column: String
  let text: String

  func finding(line: Int) -> Finding { Finding(.malformed(column: column, text: text, line: line)) }
}

/// Turns rows of `observations.csv` into observations, by the columns of its header.
struct ObservationRowParser {
  private let columns: [Int?]
  private let measures = CodeBytes<Measure>()
  private let roles = CodeBytes<Role>()
  private let bounds = CodeBytes<Bound>()
  private let references = CodeBytes<RelativeReference>()
  private let statuses = CodeBytes<ObservationStatus>()
  private let bases = CodeBytes<Basis>()
  private var indicators = RepeatedTexts()
  private var units = RepeatedTexts()
  private var sources = RepeatedTexts()

  /// A parser of rows that have all columns in their order.
  init() { columns = Array(ObservationTable.header.indices) }

  init(_ reader: CSVReader) throws(CSVError) {
    for name in ObservationTable.required { _ = try reader.requiredColumn(name) }
    columns = ObservationTable.header.map { reader.column($0) }
  }

  mutating func parse(_ reader: CSVReader) throws(CSVError) -> Result<Observation, MalformedField> {
    let indicator = try indicators.text(columns[1], of: reader)
    let unit = try units.text(columns[8], of: reader)
    let source = try sources.text(columns[13], of: reader)
    do throws(MalformedField) {
      return .success(try observation(reader, indicator: indicator, unit: unit, source: source))
    } catch {
      // The text is for the finding; a field that is not UTF-8 stops the reading as before.
      return .failure(
        MalformedField(column: error.column, text: try reader.text(reader.column(error.column))))
    }
  }

  private func malformed(_ column: Int) -> MalformedField {
    MalformedField(column: ObservationTable.header[column], text: "")
  }

  private func code<Code>(
    _ column: Int, _ codes: CodeBytes<Code>, _ reader: CSVReader
  ) throws(MalformedField) -> Code? {
    let bytes = reader.bytes(columns[column])
    guard !bytes.isEmpty else { return nil }
    guard let code = codes.code(bytes) else { throw malformed(column) }
    return code
  }

  private func observation(
    _ reader: CSVReader, indicator: String, unit: String, source: String
  ) throws(MalformedField) -> Observation {
    guard let region = RegionCode(parsing: reader.bytes(columns[0])) else { throw malformed(0) }
    guard !indicator.isEmpty else { throw malformed(1) }
    guard let measure = try code(2, measures, reader) else { throw malformed(2) }
    guard let role = try code(3, roles, reader) else { throw malformed(3) }
    guard let year = reader.integer(columns[4]), ObservationKey.years.contains(year) else {
      throw malformed(4)
    }
    guard !unit.isEmpty else { throw malformed(8) }
    guard let multiplier = reader.integer(columns[9]), (-12...16).contains(multiplier) else {
      throw malformed(9)
    }
    let key = ObservationKey(
      region: region, indicator: IndicatorID(rawValue: indicator), measure: measure, role: role, year: year)
    return Observation(
      key: key, value: try value(reader, role: role),
      unit: ScaledUnit(UnitCode(rawValue: unit), multiplier: multiplier),
      status: try code(11, statuses, reader), basis: try code(12, bases, reader), source: source,
      locator: try locator(reader))
  }

  private func locator(_ reader: CSVReader) throws(MalformedField) -> Locator? {
    let bytes = reader.bytes(columns[14])
    guard !bytes.isEmpty else { return nil }
    guard let locator = Locator(String(decoding: bytes, as: UTF8.self)) else { throw malformed(14) }
    return locator
  }

  private func value(_ reader: CSVReader, role: Role) throws(MalformedField) -> ObservationValue {
    let bound = try code(7, bounds, reader) ?? .exact
    let reference = try code(10, references, reader)
    let highBytes = reader.bytes(columns[6])
    let lowBytes = reader.bytes(columns[5])
    if lowBytes.isEmpty {
      guard highBytes.isEmpty else { throw malformed(6) }
      guard let reference, bound != .range, role == .target else { throw malformed(5) }
      return .relative(reference, bound)
    }
    guard let low = ExactDecimal(parsing: lowBytes) else { throw malformed(5) }
    guard reference == nil else { throw malformed(10) }
    guard bound == .range else {
      guard highBytes.isEmpty else { throw malformed(6) }
      return .number(low, bound)
    }
    guard let high = ExactDecimal(parsing: highBytes), low < high else { throw malformed(6) }
    return .range(low, high)
  }
}

/// Checks rows one by one: known names, fitting units, unique and sorted keys.
struct ObservationChecker {
  private let codebook: Codebook
  private let knownSources: SourceIndex?
  private var seen: Set<PackedKey>?
  private var keys: [PackedKey] = []
  private var last: ObservationKey?
  private var indicatorNumbers = NumberedNames<IndicatorID>()
  private var knownRegion: RegionCode?

  init(codebook: Codebook, knownSources: SourceIndex?) {
    self.codebook = codebook
    self.knownSources = knownSources
  }

  mutating func check(_ observation: Observation, line: Int) -> [Finding] {
    check(observation, place: place(observation.key, line: line), line: line)
  }

  /// What is wrong with a row whose place among the others is looked at elsewhere.
  ///
  /// What is asked of each row here ``PlainRowReader`` asks once of many rows that have it in common: a new question
  /// has to be put there too.
  mutating func check(_ observation: Observation, place: [Finding.Kind] = [], line: Int) -> [Finding] {
    var kinds: [Finding.Kind] = []
    let key = observation.key
    if knownRegion != key.region {
      if codebook.regions.region(key.region) == nil {
        kinds.append(.unknownRegion(key.region, line: line))
      } else {
        knownRegion = key.region
      }
    }
    if let indicator = codebook.indicator(key.indicator) {
      if !indicator.measures.contains(key.measure) {
        kinds.append(.foreignMeasure(key, line: line))
      } else if !fits(observation, indicator) {
        kinds.append(.foreignUnit(key, unit: observation.unit, line: line))
      }
    } else {
      kinds.append(.unknownIndicator(key.indicator, line: line))
    }
    kinds += place
    if let knownSources, !observation.source.isEmpty, knownSources[observation.source] == nil {
      kinds.append(.unknownSource(observation.source, line: line))
    }
    return kinds.map(Finding.init)
  }

  /// Whether a key is new and behind the one before; a set of keys is kept only once rows are out of order.
  private mutating func place(_ key: ObservationKey, line: Int) -> [Finding.Kind] {
    // Numbered as they come: that tells keys apart, but not their order.
    let packed = PackedKey(
      prefix: PackedKey.prefix(
        region: key.region, indicator: indicatorNumbers.number(of: key.indicator), measure: key.measure,
        role: key.role), year: key.year)
    defer {
      last = key
      keys.append(packed)
    }
    guard let last else { return [] }
    var kinds: [Finding.Kind] = []
    if key < last, seen == nil {
      seen = Set(keys)
      kinds.append(.unsorted(line: line))
    }
    let isNew = seen?.insert(packed).inserted ?? (key != last)
    if !isNew { kinds.append(.duplicateKey(key, line: line)) }
    return kinds
  }

  private func fits(_ observation: Observation, _ indicator: Indicator) -> Bool {
    if observation.key.measure == .growth || observation.value.reference != nil {
      return observation.unit == .percent
    }
    return indicator.units.contains(observation.unit)
  }
}
