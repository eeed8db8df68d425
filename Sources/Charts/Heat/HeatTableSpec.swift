/// One cell of a heat table.
public struct HeatCell: Sendable, Hashable {
  /// The figure as text; without one, what is missing.
  public var label: String
  /// What stands behind the figure where there is room: a gap with its sign, a rank.
  public var detail: String
  /// The ground.
  public var shade: HeatShade
  /// A sign beside the figure, so that colour is never the only carrier.
  public var sign: VerdictTone
  /// Whether there is no figure: the text is quiet and not aligned with figures.
  public var isMissing: Bool
  /// Marked with a ring, as hollow as the bars and dots of other charts are.
  public var isEstimated: Bool

  /// One cell.
  ///
  /// - Parameters:
  ///   - label: the figure as text; without one, what is missing.
  ///   - detail: what stands behind the figure.
  ///   - shade: the ground.
  ///   - sign: a sign beside the figure.
  ///   - isMissing: whether there is no figure.
  ///   - isEstimated: whether the figure is an estimate.
  public init(
    _ label: String, detail: String = "", shade: HeatShade = .none, sign: VerdictTone = .none,
    isMissing: Bool = false, isEstimated: Bool = false
  ) {
    self.label = label
    self.detail = detail
    self.shade = shade
    self.sign = sign
    self.isMissing = isMissing
    self.isEstimated = isEstimated
  }
}

extension HeatCell {
  /// A figure that says nothing of good or bad: what stands behind it is why.
  var isPlain: Bool { shade == .none && sign == .none }
}

/// One row of a heat table.
public struct HeatRow: Sendable, Hashable {
  /// The name.
  public var label: String
  /// The place in the ranking as text; may be empty.
  public var rank: String
  /// One cell for each column.
  public var cells: [HeatCell]
  /// How much the row stands out.
  public var emphasis: Emphasis
  /// The place in the ranking as a number: where rows are left out, those tied with a row that is shown are counted.
  public var place: Int?

  /// One row.
  ///
  /// - Parameters:
  ///   - label: the name.
  ///   - cells: one cell for each column.
  ///   - rank: the place in the ranking as text.
  ///   - emphasis: how much the row stands out.
  ///   - place: the place in the ranking as a number.
  public init(
    _ label: String, cells: [HeatCell], rank: String = "", emphasis: Emphasis = .normal, place: Int? = nil
  ) {
    self.place = place
    self.label = label
    self.cells = cells
    self.rank = rank
    self.emphasis = emphasis
  }
}

/// What a shade of a heat table means.
public struct HeatKey: Sendable, Hashable {
  /// The shade.
  public let shade: HeatShade
  /// What it means.
  public let text: String

  /// What a shade means.
  ///
  /// - Parameters:
  ///   - shade: the shade.
  ///   - text: what it means.
  public init(_ shade: HeatShade, _ text: String) {
    self.shade = shade
    self.text = text
  }
}

/// A table of figures on shaded grounds: rows by columns, each cell with its figure.
public struct HeatTableSpec: ChartSpec {
  /// Title, subtitle, footers.
  public let text: ChartText
  /// The headings of the columns.
  public let columns: [String]
  /// The rows from top to bottom.
  public let rows: [HeatRow]
  /// Where rows were left out on purpose.
  public let breaks: [RowBreak]
  /// What the shades mean, in the order of drawing.
  public let key: [HeatKey]
  /// One line on who has no figures; may be empty.
  public let unavailable: String
  /// The words that explain the signs.
  public let words: BarWords
  /// The line below the title where there is no room for what stands behind the figures; nil for the usual one.
  public let subtitleWithoutDetail: String?

  /// A heat table.
  ///
  /// - Parameters:
  ///   - text: title, subtitle, footers.
  ///   - columns: the headings of the columns.
  ///   - rows: the rows from top to bottom.
  ///   - breaks: where rows were left out on purpose.
  ///   - key: what the shades mean.
  ///   - unavailable: one line on who has no figures.
  ///   - words: the words that explain the signs.
  ///   - subtitleWithoutDetail: the line below the title where there is no room for what stands behind the figures.
  /// - Throws: `ChartError` when there is no figure at all, or rows and columns don't match.
  public init(
    text: ChartText, columns: [String], rows: [HeatRow], breaks: [RowBreak] = [], key: [HeatKey] = [],
    unavailable: String = "", words: BarWords = BarWords(), subtitleWithoutDetail: String? = nil
  ) throws(ChartError) {
    guard !columns.isEmpty, rows.contains(where: { $0.cells.contains { !$0.isMissing } }) else {
      throw .noData
    }
    for row in rows where row.cells.count != columns.count {
      throw .unevenValues(label: row.label, expected: columns.count, found: row.cells.count)
    }
    self.text = text
    self.columns = columns
    self.rows = rows
    self.breaks = breaks
    self.key = key
    self.unavailable = unavailable
    self.words = words
    self.subtitleWithoutDetail = subtitleWithoutDetail
  }

  /// See ``ChartSpec/scene(canvas:theme:measurer:)``.
  public func scene(canvas: CanvasSize, theme: Theme, measurer: some TextMeasurer) throws(ChartError)
    -> Scene
  {
    let (scene, leavesOutDetail) = try laidOut(text, hasDetail: true, canvas, theme, measurer)
    guard leavesOutDetail, let subtitle = subtitleWithoutDetail, subtitle != text.subtitle else {
      return scene
    }
    var plain = text
    plain.subtitle = subtitle
    // A shorter line leaves more rows, and with them other widths: what is said must stay what is drawn.
    return try laidOut(plain, hasDetail: false, canvas, theme, measurer).scene
  }

  private func laidOut(
    _ text: ChartText, hasDetail: Bool, _ canvas: CanvasSize, _ theme: Theme, _ measurer: any TextMeasurer
  ) throws(ChartError) -> (scene: Scene, leavesOutDetail: Bool) {
    var leavesOutDetail = false
    let scene = try PageLayout.scene(
      text, unavailable: unavailable, rows: rows.count, canvas: canvas, theme: theme, measurer: measurer
    ) { (room, builder) throws(ChartError) in
      let layout = try HeatLayout(self, hasDetail: hasDetail, room: room, builder: builder)
      leavesOutDetail = layout.leavesOutDetail
      layout.draw(into: &builder)
    }
    return (scene, leavesOutDetail)
  }
}
