/// `corrections.csv`.
public enum CorrectionTable {
  /// The columns.
  public static let header = [
    "date", "region", "indicator", "measure", "role", "year", "action", "expect", "value", "value_high",
    "bound",
    "unit", "unit_mult", "relative_to", "source", "locator", "reason", "author",
  ]

  /// The columns that a table must have; the others may be absent.
  public static let required = ["region", "indicator", "measure", "role", "year", "action", "expect"]

  /// The corrections in `bytes`; a row with an error becomes a finding instead.
  public static func read(
    _ bytes: [UInt8], codebook: Codebook, findings: inout [Finding]
  ) throws(CSVError) -> [Correction] {
    let reader = try CSVReader(bytes)
    for name in required { _ = try reader.requiredColumn(name) }
    var parser = CorrectionRowParser(reader: reader, codebook: codebook)
    var corrections: [Correction] = []
    while try parser.next() {
      switch try parser.parse() {
      case .success(let correction): corrections.append(correction)
      case .failure(let problem): findings.append(problem.finding)
      }
    }
    return corrections
  }

  /// `corrections.csv` of these corrections, in their order.
  public static func write(_ corrections: [Correction]) -> [UInt8] {
    var writer = CSVWriter(header: header)
    for correction in corrections { writer.write(fields(of: correction)) }
    return writer.bytes
  }

  /// The fields of one correction, in the order of ``header``.
  public static func fields(of correction: Correction) -> [String] {
    let key = correction.key
    return [
      correction.date, key.region.description, key.indicator.rawValue, key.measure.rawValue,
      key.role.rawValue, String(key.year), correction.action?.rawValue ?? "",
      correction.expect?.description ?? "", correction.value?.low?.description ?? "",
      correction.value?.high?.description ?? "", correction.value?.bound.rawValue ?? "",
      correction.unit?.code.rawValue ?? "", correction.unit.map { String($0.multiplier) } ?? "",
      correction.value?.reference?.rawValue ?? "", correction.source,
      correction.locator?.description ?? "", correction.reason, correction.author,
    ]
  }
}

/// Why a row is no correction.
private struct CorrectionProblem: Error {
  let finding: Finding
}

/// Turns rows of `corrections.csv` into corrections.
private struct CorrectionRowParser {
  private var reader: CSVReader
  private let codebook: Codebook

  init(reader: CSVReader, codebook: Codebook) {
    self.reader = reader
    self.codebook = codebook
  }

  mutating func next() throws(CSVError) -> Bool { try reader.next() }

  func parse() throws(CSVError) -> Result<Correction, CorrectionProblem> {
    var fields: [String: String] = [:]
    for name in CorrectionTable.header { fields[name] = try reader.text(reader.column(name)) }
    do throws(CorrectionProblem) {
      return .success(try correction(fields))
    } catch {
      return .failure(error)
    }
  }

  private func malformed(_ column: String, _ fields: [String: String]) -> CorrectionProblem {
    CorrectionProblem(
      finding: Finding(.malformed(column: column, text: fields[column] ?? "", line: reader.line)))
  }

  private func correction(_ fields: [String: String]) throws(CorrectionProblem) -> Correction {
    let text = { (column: String) in fields[column] ?? "" }
    let (key, indicator) = try key(fields)
    let action = Correction.Action(rawValue: text("action"))
    guard action != nil || text("action").isEmpty else { throw malformed("action", fields) }
    let expect = FigurePattern(text("expect"))
    guard expect != nil || text("expect").isEmpty && action != .accept else {
      throw malformed("expect", fields)
    }
    var correction = Correction(
      date: text("date"), key: key, source: text("source").isEmpty ? nil : text("source"), action: action,
      expect: expect, locator: Locator(text("locator")), reason: text("reason"), author: text("author"),
      line: reader.line)
    guard correction.locator != nil || text("locator").isEmpty else { throw malformed("locator", fields) }
    guard action == .override else { return correction }
    let value = try value(fields, role: key.role)
    correction.value = value
    let unit = try unit(fields, indicator, measure: key.measure, isRelative: value.reference != nil)
    correction.unit = unit
    let fits =
      key.measure == .growth || value.reference != nil ? unit == .percent : indicator.units.contains(unit)
    guard fits else {
      throw CorrectionProblem(finding: Finding(.foreignUnit(key, unit: unit, line: reader.line)))
    }
    return correction
  }

  private func key(_ fields: [String: String]) throws(CorrectionProblem) -> (ObservationKey, Indicator) {
    let text = { (column: String) in fields[column] ?? "" }
    guard let region = RegionCode(text("region")) else { throw malformed("region", fields) }
    guard codebook.regions.region(region) != nil else {
      throw CorrectionProblem(finding: Finding(.unknownRegion(region, line: reader.line)))
    }
    let id = IndicatorID(rawValue: text("indicator"))
    guard let indicator = codebook.indicator(id) else {
      throw CorrectionProblem(finding: Finding(.unknownIndicator(id, line: reader.line)))
    }
    guard let measure = Measure(rawValue: text("measure")) else { throw malformed("measure", fields) }
    guard let role = Role(rawValue: text("role")) else { throw malformed("role", fields) }
    guard let year = Int(text("year")), ObservationKey.years.contains(year) else {
      throw malformed("year", fields)
    }
    let key = ObservationKey(region: region, indicator: id, measure: measure, role: role, year: year)
    guard indicator.measures.contains(measure) else {
      throw CorrectionProblem(finding: Finding(.foreignMeasure(key, line: reader.line)))
    }
    return (key, indicator)
  }

  private func value(
    _ fields: [String: String], role: Role
  ) throws(CorrectionProblem) -> ObservationValue {
    let text = { (column: String) in fields[column] ?? "" }
    let bound = Bound(rawValue: text("bound"))
    guard bound != nil || text("bound").isEmpty else { throw malformed("bound", fields) }
    if text("value").isEmpty {
      guard let reference = RelativeReference(rawValue: text("relative_to")), role == .target else {
        throw malformed(text("relative_to").isEmpty ? "value" : "relative_to", fields)
      }
      return .relative(reference, bound ?? .about)
    }
    guard let low = ExactDecimal(text("value")) else { throw malformed("value", fields) }
    guard text("value_high").isEmpty else {
      guard let high = ExactDecimal(text("value_high")), low < high, bound == nil || bound == .range else {
        throw malformed("value_high", fields)
      }
      return .range(low, high)
    }
    guard bound != .range else { throw malformed("value_high", fields) }
    return .number(low, bound ?? .exact)
  }

  private func unit(
    _ fields: [String: String], _ indicator: Indicator, measure: Measure, isRelative: Bool
  ) throws(CorrectionProblem) -> ScaledUnit {
    let code = fields["unit"] ?? ""
    let power = fields["unit_mult"] ?? ""
    guard !code.isEmpty else { return isRelative ? .percent : indicator.unit(of: measure) }
    guard let multiplier = power.isEmpty ? 0 : Int(power) else { throw malformed("unit_mult", fields) }
    return ScaledUnit(UnitCode(rawValue: code), multiplier: multiplier)
  }
}
