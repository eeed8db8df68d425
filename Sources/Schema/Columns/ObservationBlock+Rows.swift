/// Rows that were read in pieces.
extension ObservationBlock {
  /// A row as its columns hold it; its names are numbers of these columns.
  struct PackedRow {
    let key: PackedKey
    let number: Int64
    let flags: FigureFlags
    let unit: UInt32
    let source: UInt32
    let place: PackedLocator
  }

  /// Adds a row.
  @inline(__always)
  mutating func append(_ row: PackedRow) {
    keys.append(row.key)
    numbers.append(row.number)
    flags.append(row.flags)
    units.append(row.unit)
    sources.append(row.source)
    places.append(row.place)
  }

  /// Adds a range; what the column of numbers has for it.
  mutating func append(_ range: NumberRange) -> Int64 {
    ranges.append(range)
    return Int64(ranges.count - 1)
  }

  mutating func reserveCapacity(_ count: Int) {
    keys.reserveCapacity(count)
    numbers.reserveCapacity(count)
    flags.reserveCapacity(count)
    units.reserveCapacity(count)
    sources.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// Adds a source without asking whether it is there already, which would do no harm.
  mutating func addSource(_ name: String) -> UInt32 { sourceNames.add(name) }

  /// Adds the rows of columns that were made for the same indicators.
  mutating func append(contentsOf other: ObservationBlock) {
    let unitMap = other.unitNames.names.map { unitNames.number(of: $0) }
    let sourceMap = other.sourceNames.names.map { sourceNames.number(of: $0) }
    let firstRange = Int64(ranges.count)
    let firstFar = UInt64(farPlaces.count)
    let first = count
    keys += other.keys
    numbers += other.numbers
    flags += other.flags
    places += other.places
    units.append(contentsOf: other.units.lazy.map { unitMap[Int($0)] })
    sources.append(contentsOf: other.sources.lazy.map { sourceMap[Int($0)] })
    ranges += other.ranges
    farPlaces += other.farPlaces
    if firstRange > 0, !other.ranges.isEmpty {
      for row in first..<count where flags[row].isRange { numbers[row] += firstRange }
    }
    if firstFar > 0, !other.farPlaces.isEmpty {
      for row in first..<count where places[row].isFar {
        places[row] = PackedLocator(bits: places[row].bits + firstFar)
      }
    }
  }
}
