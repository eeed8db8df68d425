import Analytics
import Charts
import Schema

/// Two years of a series as a slope chart.
struct SlopeChart {
  let series: Series
  let highlighted: Set<RegionCode>
  let names: RegionNames
  let dataSet: DataSet
  let language: Language
  private let years: (first: Int, last: Int)
  /// What each region has in the two years.
  private let ends: [RegionCode: (first: Observation?, last: Observation?)]
  /// The regions with a figure in either year.
  private let drawn: [Series.Line]

  /// The two years are looked for once: they are asked for again and again while a chart is put together, and each time all
  /// points of all regions would be gone through for each region.
  ///
  /// - Parameters:
  ///   - series: the figures of all years.
  ///   - asked: the years as asked; `nil` for the first and the last that have actuals.
  ///   - highlighted: the regions in colour.
  ///   - names: what tells regions of one name apart.
  ///   - dataSet: where the figures come from.
  ///   - language: the language of all words.
  init(
    series: Series, asked: (first: Int?, last: Int?), highlighted: Set<RegionCode>, names: RegionNames,
    dataSet: DataSet, language: Language
  ) {
    self.series = series
    self.highlighted = highlighted
    self.names = names
    self.dataSet = dataSet
    self.language = language
    let known = series.lines.lazy.flatMap(\.points).filter { $0.actual.observation != nil }.map(\.year)
    let first = asked.first ?? known.min() ?? 0
    let last = asked.last ?? known.max() ?? first
    var ends: [RegionCode: (first: Observation?, last: Observation?)] = [:]
    for line in series.lines {
      func actual(_ year: Int) -> Observation? {
        line.points.first { $0.year == year }?.actual.observation
      }
      ends[line.region.code] = (actual(first), actual(last))
    }
    years = (first, last)
    self.ends = ends
    drawn = series.lines.filter { line in
      ends[line.region.code].map { $0.first != nil || $0.last != nil } ?? false
    }
  }

  private func figures(_ line: Series.Line) -> (first: Observation?, last: Observation?) {
    ends[line.region.code] ?? (nil, nil)
  }

  private var observations: [Observation] {
    drawn.flatMap { [figures($0).first, figures($0).last] }.compactMap { $0 }
  }

  /// The chart.
  func spec(_ options: ChartOptions) throws(CommandFailure) -> SlopeChartSpec {
    try refuseMixedUnits()
    let text = caption.text(options, language)
    let lines = drawn.map { line -> SlopeLine in
      let (first, last) = figures(line)
      return SlopeLine(
        names.onChart(line.region)[language], first: first?.value.low?.approximation,
        last: last?.value.low?.approximation,
        firstLabel: first.map(label), lastLabel: last.map(label),
        isFirstEstimated: first?.status == .estimated, isLastEstimated: last?.status == .estimated,
        emphasis: highlighted.contains(line.region.code) ? .highlighted : .normal)
    }
    do throws(ChartError) {
      return try SlopeChartSpec(
        text: text, from: years.first, to: years.last, lines: lines,
        words: LineWords(
          estimated: Message(zh: "空心点为预计数", en: "hollow: estimate")[language],
          cutAxis: Message(zh: "纵轴不从0开始", en: "the axis doesn't start at 0")[language],
          separator: Message(zh: "、", en: ",")[language]))
    } catch {
      throw CommandFailure(refusal(error))
    }
  }

  private func refuseMixedUnits() throws(CommandFailure) {
    let units = Set(observations.map(\.unit)).sorted { $0.code.rawValue < $1.code.rawValue }
    guard units.count > 1 else { return }
    let list = Message.joined(units.map(Terms.unit), zh: "、", en: ", ")
    throw CommandFailure(
      zh: "单位不同（\(list.zh)），不能画在同一个纵轴上：请用 --measure growth，或只选单位相同的地区。",
      en:
        "Different units (\(list.en)) don't go on one axis: use --measure growth, or choose regions with one unit."
    )
  }

  private func refusal(_ error: ChartError) -> Message {
    switch error {
    case .tooManySeries(let count, let limit) where !highlighted.isEmpty:
      return LineRefusal.tooManyBesideFocus(count, limit)
    case .tooManySeries(let count, let limit):
      return Message(
        zh: "\(count) 条线分不清，不突出时最多 \(limit) 条：请用 --highlight 突出一地（其余为灰线），或减少地区。",
        en:
          "\(count) lines can't be told apart, at most \(limit) without a focus: --highlight one region (the others turn "
          + "grey), or choose fewer.")
    case .tooFewPoints, .noData, .unorderedYears:
      return Message(
        zh: "没有一个地区 \(years.first)、\(years.last) 两年都有数据：请换 --from、--to，或用 duibiao chart line。",
        en:
          "No region has figures for both \(years.first) and \(years.last): change --from and --to, or use duibiao chart line."
      )
    default: return error.message
    }
  }

  private func label(_ observation: Observation) -> String {
    Terms.figure(observation.value, observation.unit, withUnit: false)[language].withGroupedDigits
  }

  /// The figures of the two years.
  var rows: RowTable {
    let ends = Set([years.first, years.last])
    var table = SeriesRows.machine(series, language: language)
    guard let column = table.columns.firstIndex(where: { $0.id == "year" }) else { return table }
    table.rows.removeAll { row in
      guard row.indices.contains(column), case .integer(let year) = row[column].value else { return true }
      return !ends.contains(year)
    }
    return table
  }

  /// What the picture is, for those who can't see it.
  func description(_ options: ChartOptions) -> ChartDescription {
    caption.description(options, language, rows: rows)
  }

  var caption: ChartCaption {
    ChartCaption(
      title: title, subtitle: subtitle, source: source, notes: notes, facts: facts,
      finding: { finding })
  }

  private var finding: Message? {
    let pairs = drawn.compactMap { line -> SlopeHeadline.Pair? in
      guard let first = figures(line).first, let last = figures(line).last else { return nil }
      return SlopeHeadline.Pair(region: line.region, first: first, last: last)
    }
    return SlopeHeadline(
      pairs: pairs, years: years, highlighted: highlighted,
      subject: Terms.subjectInSentence(series.indicator, series.measure),
      direction: series.indicator.direction, names: names
    ).sentence
  }

  private var facts: Message {
    Message.joined(
      drawn.map { line in
        let (first, last) = figures(line)
        let ends = [first, last].map { $0.map { Terms.figure($0).withGroupedDigits } ?? Message("—") }
        let name = names.onChart(line.region)
        return Message(
          zh: "\(name.zh)由\(ends[0].zh)到\(ends[1].zh)", en: "\(name.en) from \(ends[0].en) to \(ends[1].en)")
      }, zh: "，", en: ", ")
  }

  private var title: Message {
    let subject = Terms.subject(series.indicator, series.measure)
    return Message(
      zh: "\(subject.zh)：\(years.first)年与\(years.last)年",
      en: "\(subject.en): \(years.first) and \(years.last)")
  }

  private var subtitle: Message {
    let others = drawn.filter { !highlighted.contains($0.region.code) }
    guard drawn.count > SlopeChartSpec.mostEqualSeries, others.count < drawn.count else { return measureLine }
    // Those with one year are dots, which the notes name.
    let count = others.count { figures($0).first != nil && figures($0).last != nil }
    return Message(
      zh: "\(measureLine.zh)；灰线为其余 \(count) 个地区", en: "\(measureLine.en); grey: \(count) other regions")
  }

  private var measureLine: Message {
    let unit = Terms.unit(observations.first?.unit ?? series.indicator.unit(of: series.measure))
    guard series.measure == .growth else { return Message(zh: "单位：\(unit.zh)", en: "Unit: \(unit.en)") }
    return Message(zh: "比上年增长，\(unit.zh)", en: "Growth on the year before, \(unit.en)")
  }

  private var source: Message { Terms.sources(Set(observations.map(\.source)), dataSet, names) }

  private var notes: [Message] {
    var notes: [Message] = []
    let single = drawn.filter { (figures($0).first == nil) != (figures($0).last == nil) }
    if !single.isEmpty {
      notes.append(
        list(single, Message(zh: "只有一年数据，以点表示：", en: "One year only, drawn as a dot: ")))
    }
    return notes + emptyNotes
  }

  private var emptyNotes: [Message] {
    let shown = Set(drawn.map(\.region.code))
    let empty = series.lines.filter { !shown.contains($0.region.code) }
    return empty.isEmpty ? [] : [list(empty, Message(zh: "两年都没有数据，未画：", en: "No figure, not drawn: "))]
  }

  /// What the user should know beside the picture.
  var remarks: [Message] {
    emptyNotes.map { $0.prefixed(zh: "注意：", en: "Caution: ") }
      + ChartCaption.unseen(highlighted, besides: drawn.map(\.region.code), dataSet.codebook)
  }

  private func list(_ lines: [Series.Line], _ head: Message) -> Message {
    Message.joined(lines.map { names.onChart($0.region) }, zh: "、", en: ", ")
      .prefixed(zh: head.zh, en: head.en)
  }
}
