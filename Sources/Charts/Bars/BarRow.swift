/// How much a row or a line stands out.
public enum Emphasis: Sendable, Hashable {
  /// As all others.
  case normal
  /// The one the chart is about.
  case highlighted
  /// Background.
  case muted
}

/// Whether a target was met; shown by colour and by a sign.
public enum VerdictTone: Sendable, Hashable {
  /// Nothing to say.
  case none
  /// Met or exceeded.
  case met
  /// Not met.
  case missed
  /// The figure leaves it open.
  case undetermined
}

/// A target beside a bar.
public struct TargetMark: Sendable, Hashable {
  /// How the target binds.
  public enum Kind: Sendable, Hashable {
    /// This value: a tick.
    case exact
    /// About this value: a double tick.
    case about
    /// This value or more: an arrow to the right.
    case atLeast
    /// This value or less: an arrow to the left.
    case atMost
    /// From the value up to this one: a bracket.
    case range(high: Double)

    /// How the mark looks, whatever its values.
    public var shape: Shape {
      switch self {
      case .exact: .tick
      case .about: .doubleTick
      case .atLeast: .arrowUp
      case .atMost: .arrowDown
      case .range: .bracket
      }
    }
  }

  /// How a mark looks.
  public enum Shape: Sendable, Hashable, CaseIterable {
    /// This value.
    case tick
    /// About this value.
    case doubleTick
    /// This value or more.
    case arrowUp
    /// This value or less.
    case arrowDown
    /// From one value to another.
    case bracket

    /// A kind of this shape.
    var kind: Kind {
      switch self {
      case .tick: .exact
      case .doubleTick: .about
      case .arrowUp: .atLeast
      case .arrowDown: .atMost
      case .bracket: .range(high: 0)
      }
    }
  }

  /// The value, or the lower end of a range.
  public let value: Double
  /// How it binds.
  public let kind: Kind

  /// A target.
  ///
  /// - Parameters:
  ///   - value: the value, or the lower end of a range.
  ///   - kind: how it binds.
  public init(value: Double, kind: Kind = .exact) {
    self.value = value
    self.kind = kind
  }

  /// The values it covers.
  var values: [Double] {
    if case .range(let high) = kind { [value, high] } else { [value] }
  }
}

/// One bar: a value with what belongs to it.
public struct BarValue: Sendable, Hashable {
  /// The value; nil when there is none.
  public var value: Double?
  /// The value as text; stands alone when there is no value.
  public var label: String
  /// The target.
  public var target: TargetMark?
  /// Whether the target was met.
  public var tone: VerdictTone
  /// Drawn hollow.
  public var isEstimated: Bool

  /// One bar.
  ///
  /// - Parameters:
  ///   - value: the value; nil when there is none.
  ///   - label: the value as text.
  ///   - target: the target.
  ///   - tone: whether the target was met.
  ///   - isEstimated: whether it is an estimate.
  public init(
    _ value: Double?, label: String, target: TargetMark? = nil, tone: VerdictTone = .none,
    isEstimated: Bool = false
  ) {
    self.value = value
    self.label = label
    self.target = target
    self.tone = tone
    self.isEstimated = isEstimated
  }
}

/// One row of a bar chart: a name with one bar, or with several side by side.
public struct BarRow: Sendable, Hashable {
  /// The name.
  public var label: String
  /// The place in the ranking as text; may be empty.
  public var rank: String
  /// The target as text, for the column at the right; may be empty.
  public var targetLabel: String
  /// The gap as text, for a column of its own behind the target's; may be empty, and is left out where there is no room.
  public var gapLabel: String
  /// One bar for each series.
  public var values: [BarValue]
  /// How much the row stands out.
  public var emphasis: Emphasis
  /// The place in the ranking as a number: where rows are left out, those tied with a row that is shown are counted.
  public var place: Int?

  /// One row.
  ///
  /// - Parameters:
  ///   - label: the name.
  ///   - values: one bar for each series.
  ///   - rank: the place in the ranking as text.
  ///   - targetLabel: the target as text.
  ///   - gapLabel: the gap as text.
  ///   - emphasis: how much the row stands out.
  ///   - place: the place in the ranking as a number.
  public init(
    _ label: String, values: [BarValue], rank: String = "", targetLabel: String = "",
    gapLabel: String = "", emphasis: Emphasis = .normal, place: Int? = nil
  ) {
    self.place = place
    self.label = label
    self.values = values
    self.rank = rank
    self.targetLabel = targetLabel
    self.gapLabel = gapLabel
    self.emphasis = emphasis
  }

  /// A row with one bar.
  ///
  /// - Parameters:
  ///   - label: the name.
  ///   - value: the value; nil when there is none.
  ///   - valueLabel: the value as text.
  ///   - rank: the place in the ranking as text.
  ///   - target: the target.
  ///   - targetLabel: the target as text.
  ///   - gapLabel: the gap as text.
  ///   - tone: whether the target was met.
  ///   - isEstimated: whether it is an estimate.
  ///   - emphasis: how much the row stands out.
  public init(
    _ label: String, value: Double?, valueLabel: String, rank: String = "", target: TargetMark? = nil,
    targetLabel: String = "", gapLabel: String = "", tone: VerdictTone = .none, isEstimated: Bool = false,
    emphasis: Emphasis = .normal
  ) {
    let bar = BarValue(value, label: valueLabel, target: target, tone: tone, isEstimated: isEstimated)
    self.init(
      label, values: [bar], rank: rank, targetLabel: targetLabel, gapLabel: gapLabel, emphasis: emphasis)
  }
}

/// A labelled line across all bars, such as the median.
public struct ReferenceLine: Sendable, Hashable {
  /// Where it stands.
  public let value: Double
  /// What it is.
  public let label: String

  /// A labelled line.
  ///
  /// - Parameters:
  ///   - value: where it stands.
  ///   - label: what it is.
  public init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}

/// Rows that were left out on purpose before the chart was made; their number stands between the rows.
public struct RowBreak: Sendable, Hashable {
  /// The break stands before this row; behind all rows if it is their number.
  public let row: Int
  /// How many rows were left out there.
  public let count: Int

  /// A break.
  ///
  /// - Parameters:
  ///   - row: the break stands before this row.
  ///   - count: how many rows were left out there.
  public init(before row: Int, count: Int) {
    self.row = row
    self.count = count
  }
}
