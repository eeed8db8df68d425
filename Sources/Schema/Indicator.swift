/// The id of an indicator in `indicators.csv`, such as `gdp`.
public struct IndicatorID: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The id as text.
  public let rawValue: String

  /// An indicator's id.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// An indicator's id.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// By text.
  public static func < (left: IndicatorID, right: IndicatorID) -> Bool { left.rawValue < right.rawValue }

  /// The id as text.
  public var description: String { rawValue }
}

/// Which way an indicator is better.
public enum Direction: String, Sendable, CaseIterable, Codable {
  /// More is better.
  case up
  /// Less is better.
  case down
  /// A ceiling that should not be passed.
  case cap
}

/// One thing that reports give figures of.
///
/// A row of data: no code knows an indicator by name.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// The id.
  public let id: IndicatorID
  /// The name of the National Bureau of Statistics, in Chinese.
  public let nameZH: String
  /// The name of the National Bureau of Statistics, in English.
  public let nameEN: String
  /// The measures it can have.
  public let measures: [Measure]
  /// The units its level may come in; the first is the preferred one.
  public let units: [ScaledUnit]
  /// Which way is better.
  public let direction: Direction
  /// Decimals for display where the source's own are not shown.
  public let decimals: Int
  /// Other names that reports use.
  public let aliases: [String]

  /// An indicator of these parts.
  public init(
    id: IndicatorID, nameZH: String, nameEN: String, measures: [Measure], units: [ScaledUnit],
    direction: Direction, decimals: Int, aliases: [String]
  ) {
    self.id = id
    self.nameZH = nameZH
    self.nameEN = nameEN
    self.measures = measures
    self.units = units
    self.direction = direction
    self.decimals = decimals
    self.aliases = aliases
  }

  /// The unit that figures of `measure` are given in: percent for growth, else the preferred unit of the level.
  public func unit(of measure: Measure) -> ScaledUnit {
    measure == .growth ? .percent : units.first ?? .percent
  }
}
