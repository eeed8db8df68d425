/// A GB/T 2260 code: six digits, `350823` for 上杭县, `100000` for the nation.
public struct RegionCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The code as a number, 100000 to 999999.
  public let number: Int

  /// The nation.
  public static let nation = RegionCode(known: 100_000)

  /// The code with the number of another one.
  init(known number: Int) { self.number = number }

  /// The code of six digits in `text`; `nil` for anything else.
  public init?(_ text: String) { self.init(parsing: text.utf8) }

  /// The code of six digits; `nil` for anything else.
  public init?(parsing text: some Sequence<UInt8>) {
    var value = 0
    var count = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 6 else { return nil }
      value = value * 10 + Int(byte &- UInt8(ascii: "0"))
      count += 1
    }
    guard count == 6, value >= 100_000 else { return nil }
    self.number = value
  }

  /// By number, which is by the text of the six digits.
  public static func < (left: RegionCode, right: RegionCode) -> Bool { left.number < right.number }

  /// The six digits.
  public var description: String { String(number) }
}

/// The level of government.
public enum Tier: String, Sendable, CaseIterable, Comparable, Codable {
  /// 全国.
  case nation
  /// 省, 自治区, 直辖市, 特别行政区.
  case province
  /// 地级市, 地区, 自治州, 盟.
  case prefecture
  /// 县, 县级市, 市辖区, 旗 and others.
  case county

  /// 0 for the nation to 3 for a county.
  public var depth: Int {
    switch self {
    case .nation: 0
    case .province: 1
    case .prefecture: 2
    case .county: 3
    }
  }

  /// The higher level of government first.
  public static func < (left: Tier, right: Tier) -> Bool { left.depth < right.depth }
}

/// One administrative unit under one name for as long as it had that code and name.
public struct Region: Hashable, Sendable, Identifiable {
  /// The GB/T 2260 code.
  public let code: RegionCode
  /// The full name: 上杭县.
  public let name: String
  /// The name without its generic part: 上杭.
  public let shortName: String
  /// The level of government.
  public let tier: Tier
  /// The unit above; `nil` for the nation.
  public let parent: RegionCode?
  /// The first year it existed, `nil` if before the register begins.
  public let from: Int?
  /// The last year it existed, `nil` if it exists now.
  public let to: Int?

  /// A region of these parts.
  public init(
    code: RegionCode, name: String, shortName: String, tier: Tier, parent: RegionCode?, from: Int? = nil,
    to: Int? = nil
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName
    self.tier = tier
    self.parent = parent
    self.from = from
    self.to = to
  }

  /// The code, which several rows may share.
  public var id: RegionCode { code }

  /// Whether the unit existed in `year`; every year if `year` is `nil` and it exists now.
  public func exists(in year: Int?) -> Bool {
    guard let year else { return to == nil }
    return (from ?? Int.min) <= year && year <= (to ?? Int.max)
  }
}
