/// One line of a line chart.
public struct LineSeries: Sendable, Hashable {
  /// The name at the line's end.
  public var name: String
  /// One value for each year; nil leaves a gap.
  public var values: [Double?]
  /// Which values are estimates, drawn hollow; empty for none.
  public var estimated: [Bool]
  /// One target for each year, drawn dashed; empty for none.
  public var targets: [Double?]
  /// How much the line stands out.
  public var emphasis: Emphasis

  /// One line.
  ///
  /// - Parameters:
  ///   - name: the name at the line's end.
  ///   - values: one value for each year; nil leaves a gap.
  ///   - estimated: which values are estimates; empty for none.
  ///   - targets: one target for each year; empty for none.
  ///   - emphasis: how much the line stands out.
  public init(
    _ name: String, values: [Double?], estimated: [Bool] = [], targets: [Double?] = [],
    emphasis: Emphasis = .normal
  ) {
    self.name = name
    self.values = values
    self.estimated = estimated
    self.targets = targets
    self.emphasis = emphasis
  }
}

/// The words that explain a line chart; empty ones are left out.
public struct LineWords: Sendable, Hashable {
  /// Explains dashed lines, for example 虚线为目标.
  public var target: String
  /// Explains hollow points, for example 空心点为预计数.
  public var estimated: String
  /// Names the shaded years, for example 计划.
  public var shaded: String

  /// The words that explain a line chart.
  ///
  /// - Parameters:
  ///   - target: explains dashed lines.
  ///   - estimated: explains hollow points.
  ///   - shaded: names the shaded years.
  public init(target: String = "", estimated: String = "", shaded: String = "") {
    self.target = target
    self.estimated = estimated
    self.shaded = shaded
  }
}
