import Schema

/// An indicator by its place in ``TraitsTable/indicators``: reading hands indicators around by the dozen, and a number owns
/// nothing.
struct IndicatorNumber: Hashable, Sendable {
  let rawValue: Int32

  init(_ index: Int) { rawValue = Int32(clamping: index) }

  var index: Int { Int(rawValue) }
}

/// A ``ScaledUnit`` that owns nothing: its code is a number in ``TraitsTable/unitCodes``.
struct CompactUnit: Hashable, Sendable {
  /// The code of a unit.
  struct Code: Hashable, Sendable {
    let rawValue: Int32

    init(_ index: Int) { rawValue = Int32(clamping: index) }

    static let percent = Code(0)
    static let yuan = Code(1)
    static let tonnes = Code(2)
    static let microgramsPerCubicMetre = Code(3)
  }

  let code: Code
  let power: Int32

  init(_ code: Code, multiplier: Int = 0) {
    self.code = code
    power = Int32(clamping: multiplier)
  }

  var multiplier: Int { Int(power) }

  static let percent = CompactUnit(.percent)
}

/// What reading asks of an indicator, worked out once, in a form that owns nothing; of one that no catalogue knows,
/// nothing is true.
struct IndicatorTraits: Sendable {
  /// It is in the catalogue.
  var isKnown = false
  /// The measures it can have.
  var hasLevel = false
  var hasGrowth = false
  /// The measure, if it has only one.
  var onlyMeasure: Measure?
  /// The units its level may come in, in ``TraitsTable/units``; the first is the preferred one.
  var units = 0..<0
  var preferredUnit: CompactUnit?
  var direction = Direction.up
  /// The level is a percentage.
  var isShare = false
  /// Reports state sums of it over several years without saying 累计: investment, sales, jobs, visitors, not output,
  /// value added or revenue.
  var addsUp = false
  /// It is new in itself: 城镇新增就业.
  var isIncrement = false

  /// It is only ever stated as a decline: 单位GDP能耗降低率.
  var onlyDeclines: Bool { direction == .down && onlyMeasure == .growth }

  fileprivate static let endingsOfOneYear = ["增加值", "生产总值", "产量", "预算收入", "财政总收入"]
}

/// Numbers for the indicators and the codes of units that names, tables and the catalogue speak of.
struct TraitsTable: Sendable {
  /// By ``IndicatorNumber``.
  private(set) var indicators: [IndicatorTraits] = []
  private(set) var ids: [IndicatorID] = []
  /// The Chinese names, UTF-8.
  private(set) var names: [[UInt8]] = []
  /// The units of all indicators, one indicator behind the other.
  private(set) var units: [CompactUnit] = []
  /// By ``CompactUnit/Code``.
  private(set) var unitCodes = ["PT", "CNY", "T", "UG_M3"].map { UnitCode(rawValue: $0) }
  private var numbers: [IndicatorID: IndicatorNumber] = [:]

  /// Takes in the indicators of the catalogue; of equal ids the last counts.
  mutating func add(_ catalogue: [Indicator]) {
    for indicator in catalogue {
      let number = number(of: indicator.id)
      let own = indicator.units.map { unit($0) }
      indicators[number.index] = IndicatorTraits(
        isKnown: true, hasLevel: indicator.measures.contains(.level),
        hasGrowth: indicator.measures.contains(.growth),
        onlyMeasure: indicator.measures.count > 1 ? nil : indicator.measures.first,
        units: units.count..<units.count + own.count, preferredUnit: own.first,
        direction: indicator.direction,
        isShare: indicator.measures.contains(.level) && own.contains(.percent),
        addsUp: !IndicatorTraits.endingsOfOneYear.contains { indicator.nameZH.hasSuffix($0) },
        isIncrement: indicator.nameZH.contains("新增"))
      units += own
      names[number.index] = Array(indicator.nameZH.utf8)
    }
  }

  /// The number of an indicator; one that is not in the catalogue has one too.
  mutating func number(of id: IndicatorID) -> IndicatorNumber {
    if let number = numbers[id] { return number }
    let number = IndicatorNumber(indicators.count)
    indicators.append(IndicatorTraits())
    ids.append(id)
    names.append([])
    numbers[id] = number
    return number
  }

  /// The number of an indicator that has been met.
  func number(ofKnown id: IndicatorID) -> IndicatorNumber? { numbers[id] }

  /// The place of each indicator in the order of their ids.
  func ranks() -> [Int] {
    var ranks = [Int](repeating: 0, count: ids.count)
    for (rank, index) in ids.indices.sorted(by: { ids[$0] < ids[$1] }).enumerated() { ranks[index] = rank }
    return ranks
  }

  mutating func unit(_ unit: ScaledUnit) -> CompactUnit {
    let index = unitCodes.firstIndex(of: unit.code) ?? unitCodes.count
    if index == unitCodes.count { unitCodes.append(unit.code) }
    return CompactUnit(CompactUnit.Code(index), multiplier: unit.multiplier)
  }

  /// The unit of this code that the level of an indicator may come in.
  func unit(of indicator: IndicatorTraits, _ code: CompactUnit.Code) -> CompactUnit? {
    for index in indicator.units where units[index].code == code { return units[index] }
    return nil
  }

  /// A unit as the world knows it.
  func scaled(_ unit: CompactUnit) -> ScaledUnit {
    ScaledUnit(unitCodes[Int(unit.code.rawValue)], multiplier: unit.multiplier)
  }
}
