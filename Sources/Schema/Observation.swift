/// What is measured of an indicator.
public enum Measure: String, Sendable, CaseIterable, Codable {
  /// The amount itself, in the indicator's unit.
  case level
  /// The change on the year before, in percent.
  case growth
}

/// Whether a figure was reached or is aimed at.
public enum Role: String, Sendable, CaseIterable, Codable {
  /// What a source says was reached.
  case actual
  /// What a source sets as the aim.
  case target
}

/// How a source hedges a number; the inequality is on the signed number (下降4.5%以上 is −4.5 `at_most`).
public enum Bound: String, Sendable, CaseIterable, Codable {
  /// The number as it stands.
  case exact
  /// 左右, 上下, 约.
  case about
  /// 以上, 不低于, 超过, 突破, 多, 余.
  case atLeast = "at_least"
  /// 以内, 以下, 不超过, 近, 接近.
  case atMost = "at_most"
  /// From `value` to `value_high`.
  case range
}

/// What a target without a number of its own is tied to.
public enum RelativeReference: String, Sendable, CaseIterable, Codable {
  /// The region's own economic growth.
  case gdp
  /// The province's figure.
  case provincial
  /// The nation's figure.
  case national
}

/// SDMX OBS_STATUS of an actual.
public enum ObservationStatus: String, Sendable, CaseIterable, Codable {
  /// A final or preliminary official figure.
  case normal = "A"
  /// A figure that the source itself calls an estimate (预计, 初步核算, 有望).
  case estimated = "E"
}

/// The basis of a growth figure, where the source names one.
public enum Basis: String, Sendable, CaseIterable, Codable {
  /// 同口径, 可比口径, 剔除…因素.
  case comparable
  /// 实际增长, 扣除价格因素.
  case real
  /// 名义增长.
  case nominal
}

/// A unit of measure by its SDMX-style code: `CNY`, `USD`, `PT` (percent), `PS` (persons), `T` (tonnes), `UG_M3`.
public struct UnitCode: RawRepresentable, Hashable, Sendable, Comparable, Codable {
  /// The code as text.
  public let rawValue: String

  /// A unit with this code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Percent.
  public static let percent = UnitCode(rawValue: "PT")

  /// By text.
  public static func < (left: UnitCode, right: UnitCode) -> Bool { left.rawValue < right.rawValue }
}

/// A unit with its power of ten: `CNY·8` is 亿元.
public struct ScaledUnit: Hashable, Sendable {
  /// The unit.
  public let code: UnitCode
  /// The power of ten that the value is to be multiplied with: 0, 4 (万) or 8 (亿).
  public let multiplier: Int

  /// A unit with its power of ten.
  public init(_ code: UnitCode, multiplier: Int = 0) {
    self.code = code
    self.multiplier = multiplier
  }

  /// Percent: the unit of growth, and of every relative target.
  public static let percent = ScaledUnit(.percent)
}

/// Where in a source a figure stands: `line:column`, both from 1, the column in characters (`page:line` for PDF).
public struct Locator: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The line, or the page.
  public let major: Int
  /// The column, or the line on the page.
  public let minor: Int

  /// A place.
  public init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads `12:34`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let major = Int(parts[0]), let minor = Int(parts[1]), major > 0, minor > 0
    else { return nil }
    self.init(major: major, minor: minor)
  }

  /// The place that comes first in the source.
  public static func < (left: Locator, right: Locator) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// `line:column`.
  public var description: String { "\(major):\(minor)" }
}

/// What identifies an observation within a data set.
public struct ObservationKey: Hashable, Sendable, Comparable {
  /// REF_AREA.
  public let region: RegionCode
  /// INDICATOR.
  public let indicator: IndicatorID
  /// Level or growth.
  public let measure: Measure
  /// Actual or target.
  public let role: Role
  /// The year that the figure is for, within ``years``.
  public let year: Int

  /// The years that a figure can be for: since the People's Republic was founded.
  public static let years = 1949...2199

  /// A key of these five parts.
  public init(region: RegionCode, indicator: IndicatorID, measure: Measure, role: Role, year: Int) {
    self.region = region
    self.indicator = indicator
    self.measure = measure
    self.role = role
    self.year = year
  }

  /// The order of rows in `observations.csv`: by the text of each column in turn.
  public static func < (left: ObservationKey, right: ObservationKey) -> Bool {
    if left.region != right.region { return left.region < right.region }
    if left.indicator != right.indicator { return left.indicator < right.indicator }
    if left.measure != right.measure { return left.measure == .growth }
    if left.role != right.role { return left.role == .actual }
    return left.year < right.year
  }
}

/// What an observation says in place of, or about, its number.
public enum ObservationValue: Hashable, Sendable {
  /// One number, hedged or not (never with ``Bound/range``).
  case number(ExactDecimal, Bound)
  /// From the first number to the second, the first being smaller as a signed number.
  case range(ExactDecimal, ExactDecimal)
  /// No number: as much as (`about`), at least or at most something else.
  case relative(RelativeReference, Bound)

  /// The hedge.
  public var bound: Bound {
    switch self {
    case .number(_, let bound), .relative(_, let bound): bound
    case .range: .range
    }
  }

  /// The number, or the lower end of a range.
  public var low: ExactDecimal? {
    switch self {
    case .number(let value, _), .range(let value, _): value
    case .relative: nil
    }
  }

  /// The upper end of a range.
  public var high: ExactDecimal? {
    if case .range(_, let high) = self { high } else { nil }
  }

  /// What a relative target is tied to.
  public var reference: RelativeReference? {
    if case .relative(let reference, _) = self { reference } else { nil }
  }
}

/// One figure that a source states for one region, indicator, measure, role and year.
public struct Observation: Hashable, Sendable {
  /// What the figure is of.
  public var key: ObservationKey
  /// The figure.
  public var value: ObservationValue
  /// The unit of the figure.
  public var unit: ScaledUnit
  /// Of actuals: normal or estimated; `nil` for targets.
  public var status: ObservationStatus?
  /// The basis of growth, where named.
  public var basis: Basis?
  /// The id of the source, `REGION-YEAR`; empty if unknown.
  public var source: String
  /// Where in the source it stands.
  public var locator: Locator?

  /// An observation of these parts.
  public init(
    key: ObservationKey, value: ObservationValue, unit: ScaledUnit, status: ObservationStatus? = nil,
    basis: Basis? = nil, source: String = "", locator: Locator? = nil
  ) {
    self.key = key
    self.value = value
    self.unit = unit
    self.status = status
    self.basis = basis
    self.source = source
    self.locator = locator
  }
}
