/// Observations by column: some 34 bytes each, and every text once.
struct ObservationBlock: RandomAccessCollection, Sendable {
  /// Region, indicator, measure, role and year; indicators are numbered in the order of their texts.
  var keys: [PackedKey] = []
  /// The number without its decimal point; of a range, its place in ``ranges``.
  var numbers: [Int64] = []
  var flags: [FigureFlags] = []
  var units: [UInt32] = []
  var sources: [UInt32] = []
  var places: [PackedLocator] = []

  var indicatorNames: [IndicatorID]
  var unitNames = NumberedNames<ScaledUnit>()
  var sourceNames = NumberedNames<String>()
  /// The two ends of ranges: few figures are ranges.
  var ranges: [NumberRange] = []
  /// Locators that ``PackedLocator`` has no room for.
  var farPlaces: [Locator] = []

  /// The two ends of a range.
  struct NumberRange: Hashable, Sendable {
    let low: ExactDecimal
    let high: ExactDecimal
  }

  /// No observations yet; `indicators` are those to come, as far as they are known (others are added as they come).
  init(indicators: [IndicatorID] = []) {
    var names: [IndicatorID] = []
    for name in indicators.sorted() where name != names.last { names.append(name) }
    indicatorNames = names
  }

  var startIndex: Int { 0 }
  var endIndex: Int { keys.count }

  /// The observation at a place, put together from its columns.
  subscript(position: Int) -> Observation {
    Observation(
      key: key(at: position), value: value(at: position), unit: unitNames[units[position]],
      status: flags[position].status, basis: flags[position].basis, source: sourceNames[sources[position]],
      locator: places[position].locator(far: farPlaces))
  }

  /// The key at a place, without the rest.
  func key(at position: Int) -> ObservationKey {
    let key = keys[position]
    return ObservationKey(
      region: RegionCode(known: key.regionNumber), indicator: indicatorNames[Int(key.indicator)],
      measure: key.measure, role: key.role, year: key.year)
  }

  private func value(at position: Int) -> ObservationValue {
    let flags = flags[position]
    if let reference = flags.reference { return .relative(reference, flags.bound) }
    guard flags.bound == .range else {
      return .number(ExactDecimal(coefficient: numbers[position], decimals: flags.decimals), flags.bound)
    }
    let range = ranges[Int(numbers[position])]
    return .range(range.low, range.high)
  }

  /// The number of an indicator; `nil` if no observation is of it.
  func number(of indicator: IndicatorID) -> UInt32? {
    let index = indicatorNames.firstIndexNotLess(than: indicator)
    return index < indicatorNames.count && indicatorNames[index] == indicator ? UInt32(index) : nil
  }
}

extension ObservationBlock {
  /// Adds an observation behind all others.
  mutating func append(_ observation: Observation) {
    keys.append(packed(observation.key))
    numbers.append(0)
    flags.append(FigureFlags(bound: .exact, reference: nil, status: nil, basis: nil))
    units.append(0)
    sources.append(0)
    places.append(PackedLocator.none)
    store(observation, at: count - 1)
  }

  /// Puts an observation in the place of another one of the same key.
  mutating func replace(at position: Int, with observation: Observation) {
    store(observation, at: position)
  }

  /// These columns with the units of others, in the same order.
  func with(unitsOf other: ObservationBlock) -> ObservationBlock {
    var result = self
    result.unitNames = other.unitNames
    return result
  }

  private mutating func store(_ observation: Observation, at position: Int) {
    let value = observation.value
    let low = value.low ?? .zero
    flags[position] = FigureFlags(
      bound: value.bound, reference: value.reference, status: observation.status, basis: observation.basis,
      decimals: low.decimals)
    if let high = value.high {
      numbers[position] = Int64(ranges.count)
      ranges.append(NumberRange(low: low, high: high))
    } else {
      numbers[position] = low.coefficient
    }
    units[position] = unitNames.number(of: observation.unit)
    sources[position] = sourceNames.number(of: observation.source)
    places[position] = PackedLocator(observation.locator, far: &farPlaces)
  }

  private mutating func packed(_ key: ObservationKey) -> PackedKey {
    let number = number(of: key.indicator) ?? addIndicator(key.indicator)
    // A year beyond what a key can have is not for a figure at all.
    let prefix = PackedKey.prefix(
      region: key.region, indicator: number, measure: key.measure, role: key.role)
    return PackedKey(prefix: prefix, year: Int(Int16(clamping: key.year)))
  }

  /// Numbers follow the texts, so those behind a new one move up.
  private mutating func addIndicator(_ name: IndicatorID) -> UInt32 {
    let index = indicatorNames.firstIndexNotLess(than: name)
    indicatorNames.insert(name, at: index)
    if index < indicatorNames.count - 1 {
      for position in keys.indices where keys[position].indicator >= UInt32(index) {
        keys[position] = keys[position].renumbered(keys[position].indicator + 1)
      }
    }
    return UInt32(index)
  }

  /// Whether each key is behind the one before.
  var isInStrictOrder: Bool {
    var previous: PackedKey?
    for key in keys {
      if let previous, previous >= key { return false }
      previous = key
    }
    return true
  }

  /// Brings the rows into the order of their keys; rows of one key keep their order.
  mutating func sort() {
    guard !isInStrictOrder else { return }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    arrange(order)
  }

  /// Takes rows out.
  mutating func removeAll(where isGone: (ObservationKey) -> Bool) {
    let kept = keys.indices.filter { !isGone(key(at: $0)) }
    if kept.count < count { arrange(kept) }
  }

  private mutating func arrange(_ order: [Int]) {
    keys = order.map { keys[$0] }
    numbers = order.map { numbers[$0] }
    flags = order.map { flags[$0] }
    units = order.map { units[$0] }
    sources = order.map { sources[$0] }
    places = order.map { places[$0] }
  }
}
