/// The texts around a plot; empty ones are left out.
public struct ChartText: Sendable, Hashable {
  /// The finding in one line, bold.
  public var title: String
  /// Measure, unit, period, group.
  public var subtitle: String
  /// Source and notes, one paragraph each.
  public var footers: [String]

  /// The texts around a plot.
  ///
  /// - Parameters:
  ///   - title: the finding in one line.
  ///   - subtitle: measure, unit, period, group.
  ///   - footers: source and notes.
  public init(title: String, subtitle: String = "", footers: [String] = []) {
    self.title = title
    self.subtitle = subtitle
    self.footers = footers
  }
}
