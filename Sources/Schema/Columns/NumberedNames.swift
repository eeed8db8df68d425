/// Names that columns refer to by number, each kept once (or now and then twice).
struct NumberedNames<Name: Hashable & Sendable>: Sendable {
  /// The names in the order of their numbers.
  private(set) var names: [Name]
  /// Made when a name is first asked for: columns that are only read need none.
  private var numbers: [Name: UInt32]?

  init(_ names: [Name] = []) { self.names = names }

  subscript(number: UInt32) -> Name { names[Int(number)] }

  /// Adds a name, be it new or not.
  mutating func add(_ name: Name) -> UInt32 {
    numbers = nil
    names.append(name)
    return UInt32(names.count - 1)
  }

  /// The number of a name, which is a new one if the name is.
  mutating func number(of name: Name) -> UInt32 {
    var known = numbers ?? Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
    numbers = nil
    defer { numbers = known }
    if let number = known[name] { return number }
    let number = UInt32(names.count)
    known[name] = number
    names.append(name)
    return number
  }
}
