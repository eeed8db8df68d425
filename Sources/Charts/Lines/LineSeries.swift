/// One line of a line chart.
public struct LineSeries: Sendable, Hashable {
  /// The name at the line's end.
  public var name: String
  /// One value for each year; nil leaves a gap.
  public var values: [Double?]
  /// Which values are estimates, drawn hollow; empty for none.
  public var estimated: [Bool]
  /// One target for each year, drawn as a short level dash; empty for none.
  public var targets: [Double?]
  /// How the value of each year is written where it is written; empty for the chart's number of decimals.
  public var labels: [String]
  /// What stands at the line's end behind the name; nil for the last value.
  public var endValue: String?
  /// A remark behind that, left out where there is no room, for example 目标5%左右.
  public var endNote: String
  /// How much the line stands out.
  public var emphasis: Emphasis

  /// One line.
  ///
  /// - Parameters:
  ///   - name: the name at the line's end.
  ///   - values: one value for each year; nil leaves a gap.
  ///   - estimated: which values are estimates; empty for none.
  ///   - targets: one target for each year; empty for none.
  ///   - labels: how each value is written; empty for the chart's number of decimals.
  ///   - endValue: what stands behind the name; nil for the last value.
  ///   - endNote: a remark behind that, left out where there is no room.
  ///   - emphasis: how much the line stands out.
  public init(
    _ name: String, values: [Double?], estimated: [Bool] = [], targets: [Double?] = [], labels: [String] = [],
    endValue: String? = nil, endNote: String = "", emphasis: Emphasis = .normal
  ) {
    self.name = name
    self.values = values
    self.estimated = estimated
    self.targets = targets
    self.labels = labels
    self.endValue = endValue
    self.endNote = endNote
    self.emphasis = emphasis
  }
}

extension LineSeries {
  /// The value of the year at `index`; nil where there is none.
  func value(at index: Int) -> Double? { values.indices.contains(index) ? values[index] : nil }

  /// The target of the year at `index`; nil where there is none.
  func target(at index: Int) -> Double? { targets.indices.contains(index) ? targets[index] : nil }

  /// Whether the value at `index` is an estimate.
  func isEstimated(at index: Int) -> Bool { estimated.indices.contains(index) && estimated[index] }

  /// The index of the last year with a value.
  var lastIndex: Int? { values.indices.last { values[$0] != nil } }

  /// How the value at `index` is written.
  func label(at index: Int, decimals: Int, unit: String) -> String {
    guard let value = value(at: index) else { return "" }
    guard labels.indices.contains(index) else { return NumberText.rounded(value, decimals: decimals) + unit }
    return labels[index]
  }

  /// What stands behind the name at the line's end.
  func endText(decimals: Int, unit: String) -> String {
    endValue ?? lastIndex.map { label(at: $0, decimals: decimals, unit: unit) } ?? ""
  }

  /// Refuses another number of values than there are years, and numbers that can't be drawn.
  func check(years: Int) throws(ChartError) {
    let counts = [values.count, targets.count, estimated.count, labels.count]
    for (place, count) in counts.enumerated() where count != years {
      guard count == 0, place > 0 else {
        throw .unevenValues(label: name, expected: years, found: count)
      }
    }
    guard (values + targets).compactMap({ $0 }).allSatisfy(\.isDrawable) else {
      throw .notFinite(label: name)
    }
  }

  /// How many years have a value or a target.
  var pointCount: Int {
    values.indices.count { value(at: $0) != nil || target(at: $0) != nil }
  }
}

/// The words that explain a line chart; empty ones are left out.
public struct LineWords: Sendable, Hashable {
  /// Explains the short dashes, for example 短横为当年目标.
  public var target: String
  /// Explains hollow points, for example 空心点为预计数.
  public var estimated: String
  /// Names the shaded years, for example 计划; left out where it doesn't fit.
  public var shaded: String
  /// Explains grey lines that have no label of their own, for example 灰线为其余地区.
  public var context: String
  /// Explains the shaded years where their name doesn't fit, for example 浅底为计划年份.
  public var future: String
  /// Says that the axis of values leaves out zero, for example 纵轴不从0开始; left out where it doesn't.
  public var cutAxis: String
  /// What stands between the names of lines that share a label.
  public var separator: String

  /// The words that explain a line chart.
  ///
  /// - Parameters:
  ///   - target: explains short dashes.
  ///   - estimated: explains hollow points.
  ///   - shaded: names the shaded years.
  ///   - context: explains grey lines without a label.
  ///   - future: explains the shaded years where their name doesn't fit.
  ///   - cutAxis: says that the axis of values leaves out zero.
  ///   - separator: stands between the names of lines that share a label.
  public init(
    target: String = "", estimated: String = "", shaded: String = "", context: String = "",
    future: String = "", cutAxis: String = "", separator: String = "、"
  ) {
    self.target = target
    self.estimated = estimated
    self.shaded = shaded
    self.context = context
    self.future = future
    self.cutAxis = cutAxis
    self.separator = separator
  }
}
