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
  /// `knownSources` are the ids in `sources.csv`; if `nil`, sources are not checked.
  public static func read(
    _ bytes: [UInt8], codebook: Codebook, knownSources: Set<String>? = nil, findings: inout [Finding]
  ) throws(CSVError) -> [Observation] {
    var reader = try CSVReader(bytes)
    let rows = try ObservationRowParser(reader)
    var checker = ObservationChecker(codebook: codebook, knownSources: knownSources)
    var observations: [Observation] = []
    while try reader.next() {
      switch try rows.parse(reader) {
      case .failure(let problem):
        findings.append(Finding(.malformed(column: problem.column, text: problem.text, line: reader.line)))
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
    let key = observation.key
    return [
      key.region.description, key.indicator.rawValue, key.measure.rawValue, key.role.rawValue,
      String(key.year),
      observation.value.low?.description ?? "", observation.value.high?.description ?? "",
      observation.value.bound.rawValue, observation.unit.code.rawValue, String(observation.unit.multiplier),
      observation.value.reference?.rawValue ?? "", observation.status?.rawValue ?? "",
      observation.basis?.rawValue ?? "", observation.source, observation.locator?.description ?? "",
    ]
  }

  /// `observations.csv` of these observations, by key.
  public static func write(_ observations: some Collection<Observation>) -> [UInt8] {
    var writer = CSVWriter(header: header)
    for observation in observations.sorted(by: { $0.key < $1.key }) { writer.write(fields(of: observation)) }
    return writer.bytes
  }
}

/// A field that does not hold what its column must hold.
struct MalformedField: Error {
  let column: String
  let text: String
}

/// Turns rows of `observations.csv` into observations, by the columns of its header.
struct ObservationRowParser {
  private let columns: [Int?]

  init(_ reader: CSVReader) throws(CSVError) {
    for name in ObservationTable.required { _ = try reader.requiredColumn(name) }
    columns = ObservationTable.header.map { reader.column($0) }
  }

  func parse(_ reader: CSVReader) throws(CSVError) -> Result<Observation, MalformedField> {
    var texts: [String] = []
    texts.reserveCapacity(columns.count)
    for column in columns { texts.append(try reader.text(column)) }
    do throws(MalformedField) { return .success(try observation(from: texts)) } catch {
      return .failure(error)
    }
  }

  private func observation(from texts: [String]) throws(MalformedField) -> Observation {
    func malformed(_ column: Int) -> MalformedField {
      MalformedField(column: ObservationTable.header[column], text: texts[column])
    }
    func code<Code: RawRepresentable<String>>(_ column: Int, _: Code.Type) throws(MalformedField) -> Code? {
      guard !texts[column].isEmpty else { return nil }
      guard let code = Code(rawValue: texts[column]) else { throw malformed(column) }
      return code
    }
    guard let region = RegionCode(texts[0]) else { throw malformed(0) }
    guard !texts[1].isEmpty else { throw malformed(1) }
    guard let measure = try code(2, Measure.self) else { throw malformed(2) }
    guard let role = try code(3, Role.self) else { throw malformed(3) }
    guard let year = Int(texts[4]), ObservationKey.years.contains(year) else { throw malformed(4) }
    guard !texts[8].isEmpty else { throw malformed(8) }
    guard let multiplier = Int(texts[9]), (-12...16).contains(multiplier) else { throw malformed(9) }
    guard texts[14].isEmpty || Locator(texts[14]) != nil else { throw malformed(14) }
    let key = ObservationKey(
      region: region, indicator: IndicatorID(rawValue: texts[1]), measure: measure, role: role, year: year)
    return Observation(
      key: key, value: try value(texts),
      unit: ScaledUnit(UnitCode(rawValue: texts[8]), multiplier: multiplier),
      status: try code(11, ObservationStatus.self), basis: try code(12, Basis.self), source: texts[13],
      locator: Locator(texts[14]))
  }

  private func value(_ texts: [String]) throws(MalformedField) -> ObservationValue {
    let bound = texts[7].isEmpty ? Bound.exact : Bound(rawValue: texts[7])
    guard let bound else { throw MalformedField(column: "bound", text: texts[7]) }
    if texts[5].isEmpty {
      guard texts[6].isEmpty else { throw MalformedField(column: "value_high", text: texts[6]) }
      guard texts[10].isEmpty || RelativeReference(rawValue: texts[10]) != nil else {
        throw MalformedField(column: "relative_to", text: texts[10])
      }
      guard let reference = RelativeReference(rawValue: texts[10]), bound != .range,
        texts[3] == Role.target.rawValue
      else { throw MalformedField(column: "value", text: "") }
      return .relative(reference, bound)
    }
    guard let low = ExactDecimal(texts[5]) else { throw MalformedField(column: "value", text: texts[5]) }
    guard texts[10].isEmpty else { throw MalformedField(column: "relative_to", text: texts[10]) }
    guard bound == .range else {
      guard texts[6].isEmpty else { throw MalformedField(column: "value_high", text: texts[6]) }
      return .number(low, bound)
    }
    guard let high = ExactDecimal(texts[6]), low < high else {
      throw MalformedField(column: "value_high", text: texts[6])
    }
    return .range(low, high)
  }
}

/// Checks rows one by one: known names, fitting units, unique and sorted keys.
struct ObservationChecker {
  private let codebook: Codebook
  private let knownSources: Set<String>?
  private var seen: Set<ObservationKey> = []
  private var previous: ObservationKey?
  private var reportedUnsorted = false

  init(codebook: Codebook, knownSources: Set<String>?) {
    self.codebook = codebook
    self.knownSources = knownSources
  }

  mutating func check(_ observation: Observation, line: Int) -> [Finding] {
    var kinds: [Finding.Kind] = []
    let key = observation.key
    if codebook.regions.region(key.region) == nil { kinds.append(.unknownRegion(key.region, line: line)) }
    if let indicator = codebook.indicator(key.indicator) {
      if !indicator.measures.contains(key.measure) {
        kinds.append(.foreignMeasure(key, line: line))
      } else if !fits(observation, indicator) {
        kinds.append(.foreignUnit(key, unit: observation.unit, line: line))
      }
    } else {
      kinds.append(.unknownIndicator(key.indicator, line: line))
    }
    if !seen.insert(key).inserted { kinds.append(.duplicateKey(key, line: line)) }
    if let previous, key < previous, !reportedUnsorted {
      reportedUnsorted = true
      kinds.append(.unsorted(line: line))
    }
    previous = key
    if let knownSources, !observation.source.isEmpty, !knownSources.contains(observation.source) {
      kinds.append(.unknownSource(observation.source, line: line))
    }
    return kinds.map(Finding.init)
  }

  private func fits(_ observation: Observation, _ indicator: Indicator) -> Bool {
    if observation.key.measure == .growth || observation.value.reference != nil {
      return observation.unit == .percent
    }
    return indicator.units.contains(observation.unit)
  }
}
