/// `indicators.csv`.
public enum IndicatorTable {
  /// The columns.
  ///
  /// `measure`, `unit`, `unit_mult` and `aliases` may hold several entries, separated by `|` (units and their powers of
  /// ten pair up).
  public static let header = [
    "indicator", "name_zh", "name_en", "measure", "unit", "unit_mult", "direction", "decimals", "aliases",
  ]

  /// The indicators in `bytes`; rows that can't be understood become findings.
  public static func read(_ bytes: [UInt8], findings: inout [Finding]) throws(CSVError) -> [Indicator] {
    var reader = try CSVReader(bytes)
    var columns: [Int] = []
    for name in header { columns.append(try reader.requiredColumn(name)) }
    var indicators: [Indicator] = []
    while try reader.next() {
      var texts: [String] = []
      for column in columns { texts.append(try reader.text(column)) }
      if let indicator = indicator(from: texts) {
        indicators.append(indicator)
      } else {
        findings.append(
          Finding(.malformed(column: "measure, unit, direction", text: texts[0], line: reader.line)))
      }
    }
    return indicators
  }

  private static func indicator(from texts: [String]) -> Indicator? {
    let list = { (text: String) in text.split(separator: "|").map(String.init) }
    let measures = list(texts[3]).map(Measure.init(rawValue:))
    let codes = list(texts[4])
    let multipliers = list(texts[5]).compactMap { Int($0) }
    guard !texts[0].isEmpty, !measures.isEmpty, !measures.contains(nil), !codes.isEmpty,
      codes.count == multipliers.count, multipliers.allSatisfy((-12...16).contains),
      texts[7].isEmpty || Int(texts[7]).map((0...10).contains) == true,
      let direction = Direction(rawValue: texts[6])
    else { return nil }
    let units = zip(codes, multipliers).map { ScaledUnit(UnitCode(rawValue: $0), multiplier: $1) }
    return Indicator(
      id: IndicatorID(rawValue: texts[0]), nameZH: texts[1], nameEN: texts[2],
      measures: measures.compactMap { $0 }, units: units, direction: direction, decimals: Int(texts[7]) ?? 1,
      aliases: list(texts[8]))
  }
}
