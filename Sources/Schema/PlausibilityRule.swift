/// One rule of what figures plausibly are: a row of data, never a line of code.
public struct PlausibilityRule: Hashable, Sendable {
  /// What is held against what.
  ///
  /// `low` and `high` are the least and the greatest that is plausible; either may be open.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// The figure itself, both ends of a range.
    case range
    /// As `range`, but of what is possible at all: it holds beside any rule of usual ranges.
    case limit
    /// An actual divided by that of the year before.
    case leap
    /// A target divided by the actual of the year before.
    case jump
    /// An actual minus the target for the same year, in the figure's own unit.
    case distance
    /// The figure is at most each of `others` (same region, year, role and unit).
    case order
    /// The figure is the sum of all `others`, within the rounding of their last digits.
    case sum
    /// The figure lies between the least and the greatest of all `others`; `low` and `high` are added to these.
    case between
    /// Growth by the levels of two years minus the growth stated, in percentage points.
    ///
    /// This is at once the check of a report's figure against the base that the next report's level and growth imply:
    /// level(Y) ÷ (1 + growth(Y)) = level(Y − 1) is the same equation.
    case levels
  }

  /// What the rule is called.
  public let id: String
  /// What is held against what.
  public let kind: Kind
  /// The indicators it is about; empty for all that no other rule of its kind, measure and role names.
  public let indicators: [IndicatorID]
  /// The measure it is about.
  public let measure: Measure
  /// The role it is about; `nil` for both.
  public let role: Role?
  /// The indicators that ``indicators`` are held against.
  public let others: [IndicatorID]
  /// The least that is plausible.
  public let low: ExactDecimal?
  /// The greatest that is plausible.
  public let high: ExactDecimal?
  /// How serious a figure beyond that is.
  public let severity: Severity

  /// Whether `value` is within ``low`` and ``high``.
  func allows(_ value: ExactDecimal) -> Bool {
    low.map { value >= $0 } ?? true && high.map { value <= $0 } ?? true
  }
}

/// The table of rules.
public enum PlausibilityTable {
  /// The columns; `indicators` and `others` may hold several ids, separated by `|`, and `*` stands for all indicators.
  public static let header = [
    "rule", "kind", "indicators", "measure", "role", "others", "low", "high", "severity",
  ]

  /// The rules in `bytes`; rows that can't be understood become findings, and those that name an indicator that is not
  /// among `indicators`, if given.
  public static func read(
    _ bytes: [UInt8], indicators: Set<IndicatorID>? = nil, findings: inout [Finding]
  ) throws(CSVError) -> [PlausibilityRule] {
    var reader = try CSVReader(bytes)
    var columns: [Int] = []
    for name in header { columns.append(try reader.requiredColumn(name)) }
    var rules: [PlausibilityRule] = []
    while try reader.next() {
      var texts: [String] = []
      for column in columns { texts.append(try reader.text(column)) }
      switch rule(from: texts) {
      case .success(let rule):
        let strange = (rule.indicators + rule.others).first { indicators?.contains($0) == false }
        if let strange { findings.append(Finding(.unknownIndicator(strange, line: reader.line))) }
        rules.append(rule)
      case .failure(let fault):
        findings.append(Finding(.malformed(column: fault.column, text: fault.text, line: reader.line)))
      }
    }
    return rules
  }

  private struct Fault: Error {
    let column: String
    let text: String
  }

  /// A rule of this kind without bounds would pass everything.
  private static let bounded: Set<PlausibilityRule.Kind> = [
    .range, .limit, .leap, .jump, .distance, .levels,
  ]

  private static func rule(from texts: [String]) -> Result<PlausibilityRule, Fault> {
    let fault = { (index: Int) in
      Result<PlausibilityRule, Fault>.failure(Fault(column: header[index], text: texts[index]))
    }
    let ids = { (text: String) in text.split(separator: "|").map { IndicatorID(rawValue: String($0)) } }
    guard !texts[0].isEmpty else { return fault(0) }
    guard let kind = PlausibilityRule.Kind(rawValue: texts[1]) else { return fault(1) }
    guard !texts[2].isEmpty else { return fault(2) }
    guard let measure = Measure(rawValue: texts[3]) else { return fault(3) }
    let role = Role(rawValue: texts[4])
    guard role != nil || texts[4].isEmpty else { return fault(4) }
    let needsOthers = [.order, .sum, .between].contains(kind)
    guard needsOthers != texts[5].isEmpty else { return fault(5) }
    let (low, high) = (ExactDecimal(texts[6]), ExactDecimal(texts[7]))
    guard low != nil || texts[6].isEmpty else { return fault(6) }
    guard high != nil || texts[7].isEmpty else { return fault(7) }
    if let low, let high, low > high {
      return .failure(Fault(column: "low–high", text: "\(texts[6])–\(texts[7])"))
    }
    guard low != nil || high != nil || !bounded.contains(kind) else {
      return .failure(Fault(column: "low, high", text: ""))
    }
    guard let severity = Severity(rawValue: texts[8]) else { return fault(8) }
    return .success(
      PlausibilityRule(
        id: texts[0], kind: kind, indicators: texts[2] == "*" ? [] : ids(texts[2]), measure: measure,
        role: role, others: ids(texts[5]), low: low, high: high, severity: severity))
  }
}
