/// One row of a dumbbell chart: from a target to what was reached.
public struct DumbbellRow: Sendable, Hashable {
  /// The name.
  public var label: String
  /// The target; its hedge is the shape of its mark.
  public var target: TargetMark
  /// The target as text, with its hedge.
  public var targetLabel: String
  /// What was reached.
  public var value: Double
  /// What was reached, as text.
  public var valueLabel: String
  /// The place in the ranking as text; may be empty.
  public var rank: String
  /// The distance as text, for the column at the right; may be empty.
  public var gapLabel: String
  /// Whether the target was met.
  public var tone: VerdictTone
  /// Drawn as a hollow dot.
  public var isEstimated: Bool
  /// How much the row stands out.
  public var emphasis: Emphasis
  /// The place in the ranking as a number: where rows are left out, those tied with a row that is shown are counted.
  public var place: Int?

  /// One row.
  ///
  /// - Parameters:
  ///   - label: the name.
  ///   - target: the target.
  ///   - targetLabel: the target as text.
  ///   - value: what was reached.
  ///   - valueLabel: what was reached, as text.
  ///   - rank: the place in the ranking as text.
  ///   - gapLabel: the distance as text.
  ///   - tone: whether the target was met.
  ///   - isEstimated: whether the value is an estimate.
  ///   - emphasis: how much the row stands out.
  ///   - place: the place in the ranking as a number.
  public init(
    _ label: String, target: TargetMark, targetLabel: String, value: Double, valueLabel: String,
    rank: String = "", gapLabel: String = "", tone: VerdictTone = .none, isEstimated: Bool = false,
    emphasis: Emphasis = .normal, place: Int? = nil
  ) {
    self.place = place
    self.label = label
    self.target = target
    self.targetLabel = targetLabel
    self.value = value
    self.valueLabel = valueLabel
    self.rank = rank
    self.gapLabel = gapLabel
    self.tone = tone
    self.isEstimated = isEstimated
    self.emphasis = emphasis
  }

  /// The colour of the dot.
  func color(_ theme: Theme) -> Color {
    switch tone {
    case .met: theme.met
    case .missed: theme.missed
    case .none: emphasis == .highlighted ? theme.highlight : theme.primary
    case .undetermined: theme.quietMark
    }
  }

  var texts: RowTexts { RowTexts(label: label, rank: rank, side: "", gap: gapLabel, emphasis: emphasis) }
}

/// How far each row is from its target, on one axis that need not begin at zero.
public struct DumbbellChartSpec: ChartSpec {
  /// Title, subtitle, footers.
  public let text: ChartText
  /// The rows from top to bottom.
  public let rows: [DumbbellRow]
  /// Where rows were left out on purpose.
  public let breaks: [RowBreak]
  /// Lines across all rows.
  public let references: [ReferenceLine]
  /// What follows the numbers of the axis, for example %.
  public let unit: String
  /// One line on who has no figures; may be empty.
  public let unavailable: String
  /// The words that explain the marks; `gap` heads the column at the right.
  public let words: BarWords

  /// A dumbbell chart.
  ///
  /// - Parameters:
  ///   - text: title, subtitle, footers.
  ///   - rows: the rows from top to bottom.
  ///   - breaks: where rows were left out on purpose.
  ///   - references: lines across all rows.
  ///   - unit: what follows the numbers of the axis.
  ///   - unavailable: one line on who has no figures.
  ///   - words: the words that explain the marks.
  /// - Throws: `ChartError` when there is nothing to draw or a number isn't finite.
  public init(
    text: ChartText, rows: [DumbbellRow], breaks: [RowBreak] = [], references: [ReferenceLine] = [],
    unit: String = "", unavailable: String = "", words: BarWords = BarWords()
  ) throws(ChartError) {
    guard !rows.isEmpty else { throw .noData }
    for row in rows where !(row.target.values + [row.value]).allSatisfy(\.isDrawable) {
      throw .notFinite(label: row.label)
    }
    for line in references where !line.value.isDrawable { throw .notFinite(label: line.label) }
    self.text = text
    self.rows = rows
    self.breaks = breaks
    self.references = references
    self.unit = unit
    self.unavailable = unavailable
    self.words = words
  }

  /// See ``ChartSpec/scene(canvas:theme:measurer:)``.
  public func scene(canvas: CanvasSize, theme: Theme, measurer: some TextMeasurer) throws(ChartError)
    -> Scene
  {
    try PageLayout.scene(
      text, unavailable: unavailable, rows: rows.count, canvas: canvas, theme: theme, measurer: measurer
    ) {
      (room, builder) throws(ChartError) in
      try DumbbellLayout(self, room: room, builder: builder).draw(into: &builder)
    }
  }
}
